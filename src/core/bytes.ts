import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { SignerError } from './errors.ts';

export { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Lower or upper case hex of even length to bytes. Errors: `malformed`. */
export function readHex(text: string): Uint8Array {
  try {
    return hexToBytes(text);
  } catch {
    throw new SignerError('malformed', { where: 'hex' });
  }
}

/** Equal length and content. Not constant time: for public values. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Lexicographic order of byte strings; if one is a prefix of the other, the shorter comes first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** Unsigned 32-bit little endian, 4 bytes. */
export function u32le(value: number): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, value, true);
  return out;
}

/** Unsigned 64-bit little endian, 8 bytes. */
export function u64le(value: number | bigint): Uint8Array {
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt(value), true);
  return out;
}

/** Unsigned 64-bit big endian, 8 bytes. */
export function u64be(value: number | bigint): Uint8Array {
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt(value), false);
  return out;
}

/** `length || bytes` with the length as 64-bit big endian. */
export function framed(bytes: Uint8Array): Uint8Array {
  return concatBytes(u64be(bytes.length), bytes);
}

/** ASCII or UTF-8 text to bytes, for domain separation strings. */
export const ascii = utf8ToBytes;
