import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base32crockford } from '@scure/base';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { ascii, concatBytes } from './bytes.ts';

/**
 * The short name of a ceremony or device that people see on every screen: the first 40 bits of a hash in
 * Crockford base32, as "K7QM-3T9A". It distinguishes things and proves nothing: 2^20 tries make two alike.
 */
export function deriveCode(hash: Uint8Array): string {
  const text = base32crockford.encode(hash.subarray(0, 5));
  return `${text.slice(0, 4)}-${text.slice(4, 8)}`;
}

/**
 * Safety words: 8 BIP-39 words (88 bits) from a memory-hard stretch of a full 256-bit hash. A member who chooses some
 * of the inputs can search for two hashes with the same words; scrypt with 64 MiB a try makes those 2^44 tries cost
 * 2^60 bytes of memory traffic. Takes 0.1 to 2 s: do not call it on the page's thread.
 */
export function deriveSafetyWords(hash: Uint8Array): string[] {
  const salt = ascii('hoarfrost/v1/safety-words');
  const bits = scrypt(hash, salt, { N: 2 ** 16, r: 8, p: 1, dkLen: 11 });
  let value = 0n;
  for (const byte of bits) value = (value << 8n) | BigInt(byte);
  return Array.from({ length: 8 }, (_, i) => wordlist[Number((value >> BigInt(11 * (7 - i))) & 2047n)]!);
}

/** SHA-256 over a domain string and parts; the only way protocol hashes are made. */
export function deriveHash(domain: string, ...parts: Uint8Array[]): Uint8Array {
  return sha256(concatBytes(ascii(domain), ...parts));
}
