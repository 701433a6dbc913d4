import { createHash, scryptSync } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, it, vi } from 'vitest';
import { ascii, bytesToHex, concatBytes } from '../../src/core/bytes.ts';
import { deriveCode, deriveHash, deriveSafetyWords } from '../../src/core/words.ts';

vi.unmock('@noble/hashes/scrypt.js');

it('a code is 40 bits in Crockford base32, in two groups', () => {
  expect(deriveCode(new Uint8Array(32))).toBe('0000-0000');
  expect(deriveCode(new Uint8Array(32).fill(255))).toBe('ZZZZ-ZZZZ');
  // 0x0123456789 is 00000 00100 10001 10100 01010 11001 11100 01001.
  expect(deriveCode(Uint8Array.of(0x01, 0x23, 0x45, 0x67, 0x89, 0xff))).toBe('04HM-ASW9');
});

it('safety words are 88 bits of scrypt with 64 MiB, as OpenSSL computes it', () => {
  const hash = Uint8Array.from({ length: 32 }, (_, i) => i);
  const stretched = scryptSync(hash, 'hoarfrost/v1/safety-words', 11, {
    N: 65_536,
    r: 8,
    p: 1,
    maxmem: 2 ** 27,
  });
  const bits = BigInt(`0x${bytesToHex(stretched)}`)
    .toString(2)
    .padStart(88, '0');
  const words = Array.from(
    { length: 8 },
    (_, i) => wordlist[Number.parseInt(bits.slice(11 * i, 11 * i + 11), 2)],
  );
  expect(deriveSafetyWords(hash)).toEqual(words);
});

it('a hash covers its domain and its parts, in order', () => {
  const parts = [Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)];
  const expected = createHash('sha256')
    .update(concatBytes(ascii('a domain'), ...parts))
    .digest();
  expect(deriveHash('a domain', ...parts)).toEqual(Uint8Array.from(expected));
});
