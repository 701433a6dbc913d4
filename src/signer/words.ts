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

/** Two different positions of 24, ascending. */
export function pickTwo(random: (length: number) => Uint8Array): number[] {
  const [a, b] = random(8).reduce<[number, number]>(
    ([x, y], byte, i) => (i < 4 ? [x * 256 + byte, y] : [x, y * 256 + byte]),
    [0, 0],
  );
  const first = a % 24;
  const second = (first + 1 + (b % 23)) % 24;
  return [first + 1, second + 1].sort((x, y) => x - y);
}
