import { getAddress } from 'ethers';

const made = new Map<string, string>();
const mostKept = 4_000;

/** An address as EIP-55 writes it, of 20 bytes as 0x hex. That takes a hash, and a review names the same one again and again. */
export function withChecksum(hex: string): string {
  const known = made.get(hex);
  if (known !== undefined) return known;
  if (made.size >= mostKept) made.clear();
  const written = getAddress(hex);
  made.set(hex, written);
  return written;
}
