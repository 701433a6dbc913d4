import { sha256 } from '@noble/hashes/sha2.js';
import { base58 } from '@scure/base';
import type { Instruction } from '@solana/kit';
import type { Fact } from '../../../src/chains/review.ts';
import { concatBytes, utf8ToBytes } from '../../../src/core/bytes.ts';
import '../../ui/sentences.ts';
import { sayFact } from '../../../src/ui/parts/say.ts';
import { AccountRole, createNoopSigner, wallet } from './support.ts';

/**
 * Calls written byte by byte, as the programs' own documents describe them, and the sentence each of them
 * must produce.
 */
export interface Shape {
  name: string;
  instruction: Instruction;
  says: string;
}

export const shape = (name: string, instruction: Instruction, says: string): Shape => ({
  name,
  instruction,
  says,
});

/** People, mints and accounts of the corpus by name: a sentence shows the name in place of the address. */
const named = new Map<string, string>([['me', wallet.address]]);
export const at = (name: string): string => {
  if (/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(name)) return name;
  if (!named.has(name)) named.set(name, base58.encode(sha256(utf8ToBytes(name))));
  return named.get(name)!;
};
named.set('USDC', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v');
named.set('wSOL', 'So11111111111111111111111111111111111111112');

export const u8 = (...values: number[]) => Uint8Array.from(values);
const little = (bytes: number) => (value: number | bigint) =>
  Uint8Array.from({ length: bytes }, (_, i) => Number((BigInt(value) >> BigInt(8 * i)) & 255n));
export const [u16, u32, u64, u128] = [little(2), little(4), little(8), little(16)];
export const key = (name: string) => base58.decode(at(name));
export const text = (value: string) => concatBytes(u32(utf8ToBytes(value).length), utf8ToBytes(value));
export const anchor = (name: string) => sha256(utf8ToBytes(`global:${name}`)).slice(0, 8);

/**
 * Accounts by name, in order: `name` read, `name*` changed, `name!` signs, `name*!` both; `-` means none,
 * which is the program itself. Signers other than the wallet sign elsewhere.
 */
export function call(program: string, accounts: string, ...data: Uint8Array[]): Instruction {
  const metas = accounts.split(' ').flatMap((word) => {
    if (word === '') return [];
    const name = word.replace(/[*!]/g, '');
    const address = name === '-' ? program : /^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(name) ? name : at(name);
    const [isWritable, isSigner] = [word.includes('*'), word.includes('!')];
    const role = isSigner
      ? isWritable
        ? AccountRole.WRITABLE_SIGNER
        : AccountRole.READONLY_SIGNER
      : isWritable
        ? AccountRole.WRITABLE
        : AccountRole.READONLY;
    return [{ address, role, ...(isSigner && { signer: createNoopSigner(address as never) }) }];
  });
  return { programAddress: program, accounts: metas, data: concatBytes(...data) } as never;
}

/** The sentence of a fact in English, addresses by their names in the corpus or by those that this build has for them. */
export function say(fact: Fact): string {
  const { parts: _, ...alone } = fact;
  let said = sayFact(alone);
  for (const [name, address] of named)
    said = said.replaceAll(new RegExp(`(?:Wrapped SOL |USDC )?${address}`, 'g'), name);
  return said.replace(/ [1-9A-HJ-NP-Za-km-z]{32,44}/g, '');
}
