import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';

/** The 24 BIP-39 words that are a device's whole backup. */

export const wordsOf = (seed: Uint8Array): string[] => entropyToMnemonic(seed, wordlist).split(' ');

/** 24 words, however spaced, to the 32 bytes of the seed. Errors: `wrong-words`. */
export function readWords(text: string): Uint8Array {
  try {
    if (text.length > limits.wordsChars) throw new Error('length');
    const seed = mnemonicToEntropy(
      text.normalize('NFKD').trim().toLowerCase().split(/\s+/).join(' '),
      wordlist,
    );
    if (seed.length !== 32) throw new Error('length');
    return seed;
  } catch {
    throw new SignerError('wrong-words');
  }
}

/**
 * Six BIP-39 words, 66 bits, for a generated password. The list is already here, its words differ in their
 * first four letters, and PBKDF2 and Argon2id protect the result: 2^66 of those are out of reach.
 */
export function makePassphrase(random: (length: number) => Uint8Array): string {
  let value = 0n;
  for (const byte of random(9)) value = (value << 8n) | BigInt(byte);
  return Array.from({ length: 6 }, (_, i) => wordlist[Number((value >> BigInt(11 * i)) & 2047n)]!).join(' ');
}

/** Two different positions out of 24, ascending. */
export function pickTwo(random: (length: number) => Uint8Array): number[] {
  const [a, b] = random(8).reduce<[number, number]>(
    ([x, y], byte, i) => (i < 4 ? [x * 256 + byte, y] : [x, y * 256 + byte]),
    [0, 0],
  );
  const first = a % 24;
  const second = (first + 1 + (b % 23)) % 24;
  return [first + 1, second + 1].sort((x, y) => x - y);
}
