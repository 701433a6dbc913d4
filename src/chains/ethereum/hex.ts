import { bytesToHex, readHex } from '../../core/bytes.ts';

/**
 * 0x hex and bytes. ethers' own functions check and convert digit by digit, which for a large batch takes longer than everything
 * that is found out about it.
 */

/** `hex` with its 0x, of even length, in either case. Errors: `malformed`. */
export const bytesOf = (hex: string): Uint8Array => readHex(hex.slice(2));

/** With 0x, in lower case. */
export const hexOf = (bytes: Uint8Array): string => `0x${bytesToHex(bytes)}`;

/** Big endian; zero for no bytes. */
export const bigOf = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : BigInt(hexOf(bytes)));
