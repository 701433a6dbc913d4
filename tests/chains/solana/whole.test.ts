import { PublicKey, TransactionInstruction, TransactionMessage, VersionedTransaction } from '@solana/web3.js';
import { describe, expect, it } from 'vitest';
import { programs, stakeConfig, sysvars } from '../../../src/chains/solana/programs.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { blockhash, context, payloadOf, person, wallet } from './support.ts';

/**
 * Nothing in a call that is read is left out: if any byte of its data or any of its accounts changes,
 * something else is shown. Letters: `k` a key, `1` `2` `4` `8` numbers of that many bytes, `s` a seed, `o` an
 * option that holds a key, `#x` the byte x. Accounts: `a` any, `w` one that signs, `b` the key in the data, which signs, the
 * rest sysvars and programs.
 */
const known: Record<string, string> = {
  K: sysvars.clock,
  R: sysvars.rent,
  H: sysvars.recentBlockhashes,
  S: sysvars.stakeHistory,
  C: stakeConfig,
  P: programs.system,
  T: programs.token,
};

const calls: [program: keyof typeof programs, data: string, accounts: string][] = [
  ['system', '#0 #0 #0 #0 8 8 k', 'ww'],
  ['system', '#1 #0 #0 #0 k', 'w'],
  ['system', '#2 #0 #0 #0 8', 'wa'],
  ['system', '#3 #0 #0 #0 k s 8 8 k', 'wab'],
  ['system', '#5 #0 #0 #0 8', 'aaHRw'],
  ['system', '#6 #0 #0 #0 k', 'aHR'],
  ['system', '#7 #0 #0 #0 k', 'aw'],
  ['system', '#8 #0 #0 #0 8', 'w'],
  ['system', '#9 #0 #0 #0 k s 8 k', 'ab'],
  ['system', '#10 #0 #0 #0 k s k', 'ab'],
  ['system', '#11 #0 #0 #0 8 s k', 'awa'],
  ['system', '#12 #0 #0 #0', 'a'],
  ['token', '#0 1 k o', 'aR'],
  ['token', '#1', 'aaaR'],
  ['token', '#2 1', 'aRaaa'],
  ['token', '#3 8', 'aaw'],
  ['token', '#4 8', 'aaw'],
  ['token', '#5', 'aw'],
  ['token', '#6 #2 o', 'aw'],
  ['token', '#6 #0 #0', 'aw'],
  ['token', '#7 8', 'aaw'],
  ['token', '#8 8', 'aaw'],
  ['token', '#9', 'aaw'],
  ['token', '#10', 'aaw'],
  ['token', '#11', 'aaw'],
  ['token', '#12 8 1', 'aaaw'],
  ['token', '#13 8 1', 'aaaw'],
  ['token', '#14 8 1', 'aaw'],
  ['token', '#15 8 1', 'aaw'],
  ['token', '#16 k', 'aaR'],
  ['token', '#17', 'a'],
  ['token', '#18 k', 'aa'],
  ['token', '#20 1 k o', 'a'],
  ['token', '#21 2', 'a'],
  ['token', '#22', 'a'],
  ['token', '#23 8', 'a'],
  ['token', '#24 #49', 'a'],
  ['token2022', '#12 8 1', 'aaaaw'],
  ['token2022', '#25 o', 'a'],
  ['token2022', '#26 #0 o o 2 8', 'a'],
  ['token2022', '#26 #1 8 1 8', 'aaaw'],
  ['token2022', '#26 #2', 'aaw'],
  ['token2022', '#26 #3 #2', 'aawaa'],
  ['token2022', '#26 #4', 'aaa'],
  ['token2022', '#26 #5 2 8', 'aw'],
  ['token2022', '#28 #0 #2', 'a'],
  ['token2022', '#28 #1 #2', 'aw'],
  ['token2022', '#29 2 2', 'awPw'],
  ['token2022', '#30 #1', 'aw'],
  ['token2022', '#31', 'waP'],
  ['token2022', '#32', 'a'],
  ['token2022', '#33 #0 k 2', 'a'],
  ['token2022', '#33 #1 2', 'aw'],
  ['token2022', '#34 #1', 'aw'],
  ['token2022', '#35 k', 'a'],
  ['token2022', '#36 #0 k k', 'a'],
  ['token2022', '#36 #1 k', 'aw'],
  ['token2022', '#38', 'aaw'],
  ['token2022', '#39 #0 k k', 'a'],
  ['token2022', '#40 #1 k', 'aw'],
  ['token2022', '#44 #0 k', 'a'],
  ['token2022', '#44 #1', 'aw'],
  ['associated', '', 'waaaPT'],
  ['associated', '#1', 'waaaPT'],
  ['associated', '#2', 'aaaaawT'],
  ['stake', '#0 #0 #0 #0 k k 8 8 k', 'aR'],
  ['stake', '#1 #0 #0 #0 k #1 #0 #0 #0', 'aKww'],
  ['stake', '#2 #0 #0 #0', 'aaKSCw'],
  ['stake', '#3 #0 #0 #0 8', 'aaw'],
  ['stake', '#4 #0 #0 #0 8', 'aaKSww'],
  ['stake', '#5 #0 #0 #0', 'aKw'],
  ['stake', '#6 #0 #0 #0 #1 8 #1 8 o', 'aw'],
  ['stake', '#7 #0 #0 #0', 'aaKSw'],
  ['stake', '#8 #0 #0 #0 k #1 #0 #0 #0 s k', 'awK'],
  ['stake', '#9 #0 #0 #0', 'aRaw'],
  ['stake', '#10 #0 #0 #0 #1 #0 #0 #0', 'aKww'],
  ['stake', '#11 #0 #0 #0 #1 #0 #0 #0 s k', 'awKw'],
  ['stake', '#12 #0 #0 #0 #1 8 #1 8', 'aww'],
  ['stake', '#13 #0 #0 #0', ''],
  ['stake', '#14 #0 #0 #0', 'aaa'],
  ['stake', '#16 #0 #0 #0 8', 'aaw'],
  ['stake', '#17 #0 #0 #0 8', 'aaw'],
  ['tables', '#1 #0 #0 #0', 'aw'],
  ['tables', '#2 #0 #0 #0 #2 #0 #0 #0 #0 #0 #0 #0 k k', 'awwP'],
  ['tables', '#3 #0 #0 #0', 'aw'],
  ['tables', '#4 #0 #0 #0', 'awa'],
  ['loader', '#3 #0 #0 #0', 'aaaaRKw'],
  ['loader', '#4 #0 #0 #0', 'awa'],
  ['loader', '#4 #0 #0 #0', 'aw'],
  ['loader', '#7 #0 #0 #0', 'aww'],
  ['memo', '#49 #50', 'w'],
  ['compute', '#1 4', ''],
  ['compute', '#2 4', ''],
  ['compute', '#3 8', ''],
  ['compute', '#4 4', ''],
];

const keyOf = (seed: number) => new PublicKey(person(seed).key);

function dataOf(layout: string): Uint8Array {
  let seed = 100;
  const number = (size: number) => Array.from({ length: size }, (_, i) => (i < 2 ? 3 + i : 0));
  const parts = layout.split(' ').filter((part) => part !== '');
  return Uint8Array.from(
    parts.flatMap((part) => {
      if (part.startsWith('#')) return [Number(part.slice(1))];
      if (part === 'k') return [...keyOf(seed++).toBytes()];
      if (part === 'o') return [1, ...keyOf(seed++).toBytes()];
      if (part === 's') return [2, 0, 0, 0, 0, 0, 0, 0, 0x61, 0x62];
      return number(Number(part));
    }),
  );
}

interface Account {
  pubkey: PublicKey;
  isSigner: boolean;
  isWritable: boolean;
}

const me = new PublicKey(wallet.key);

function accountsOf(letters: string): Account[] {
  return [...letters].map((letter, i) => {
    if (letter === 'w') return { pubkey: keyOf(20 + i), isSigner: true, isWritable: false };
    const fixed = known[letter];
    const pubkey = letter === 'b' ? keyOf(100) : fixed ? new PublicKey(fixed) : keyOf(20 + i);
    return { pubkey, isSigner: letter === 'b', isWritable: fixed === undefined };
  });
}

/** Everything shown for the one step, or the error. */
function shown(program: string, data: Uint8Array, keys: Account[]): string {
  const programId = new PublicKey(program);
  const step = new TransactionInstruction({ programId, data: Buffer.from(data), keys });
  const message = new TransactionMessage({ payerKey: me, recentBlockhash: blockhash, instructions: [step] });
  const bytes = new VersionedTransaction(message.compileToLegacyMessage()).serialize();
  try {
    const { actions } = solana.review(payloadOf(bytes), context);
    return JSON.stringify(actions, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
  } catch (error) {
    if (error instanceof SignerError) return error.code;
    throw error;
  }
}

describe('every byte and every account of a call is shown', () => {
  it.each(calls)('%s %s, %s', (name, layout, letters) => {
    const program = programs[name];
    const [data, keys] = [dataOf(layout), accountsOf(letters)];
    const original = shown(program, data, keys);
    expect(original).not.toContain('sol.unknown');
    expect(original).not.toContain('bad-');
    const same: string[] = [];
    data.forEach((byte, i) => {
      for (const bit of [1, 0x80]) {
        const other = data.slice();
        other[i] = byte ^ bit;
        if (shown(program, other, keys) === original) same.push(`byte ${i}`);
      }
    });
    keys.forEach((_, i) => {
      const other = keys.map((account, j) => (i === j ? { ...account, pubkey: keyOf(90) } : account));
      if (shown(program, data, other) === original) same.push(`account ${i}`);
    });
    expect(same).toEqual([]);
  });
});
