import { getAddress } from 'ethers';

const made = new Map<string, string>();
const mostKept = 4_000;

/**
 * An address in EIP-55 form, from 20 bytes as 0x hex. That takes a hash, and a review names the same address
 * again and again.
 */
export function withChecksum(hex: string): string {
  const known = made.get(hex);
  if (known !== undefined) return known;
  if (made.size >= mostKept) made.clear();
  const written = getAddress(hex);
  made.set(hex, written);
  return written;
}
