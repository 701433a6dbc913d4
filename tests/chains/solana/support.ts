import { ed25519 } from '@noble/curves/ed25519.js';
import { base58 } from '@scure/base';
import {
  AccountRole,
  type Address,
  address,
  appendTransactionMessageInstructions,
  type Blockhash,
  compileTransaction,
  createNoopSigner,
  createTransactionMessage,
  getTransactionEncoder,
  type Instruction,
  pipe,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
} from '@solana/kit';
import type { ReadContext } from '../../../src/chains/chain.ts';
import type { Fact, Review } from '../../../src/chains/review.ts';
import type { SolanaKey } from '../../../src/chains/solana/payload.ts';
import { writeCbor } from '../../../src/core/codec.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { asKey } from '../../support/chain-keys.ts';

export { AccountRole, address, createNoopSigner };

export interface Person {
  secret: Uint8Array;
  key: SolanaKey;
  address: Address;
}

export function person(seed: number): Person {
  const secret = new Uint8Array(32).fill(seed);
  const key: SolanaKey = asKey(ed25519.getPublicKey(secret));
  return { secret, key, address: address(base58.encode(key)) };
}

export const [wallet, alice, bob, carol] = [person(1), person(2), person(3), person(4)] as const;
export const context: ReadContext<'ed25519/rfc9591'> = { groupKey: wallet.key, known: [] };
export const blockhash = base58.encode(new Uint8Array(32).fill(9)) as Blockhash;

/** Wire bytes as an independent tool writes them. */
export function wire(
  instructions: readonly Instruction[],
  { payer = wallet.address, version = 0 as 0 | 'legacy', hash = blockhash as string } = {},
): Uint8Array {
  const message = pipe(
    createTransactionMessage({ version }),
    (m) => setTransactionMessageFeePayer(payer, m),
    (m) => appendTransactionMessageInstructions(instructions as Instruction[], m),
    (m) =>
      setTransactionMessageLifetimeUsingBlockhash(
        { blockhash: hash as Blockhash, lastValidBlockHeight: 2n ** 62n },
        m,
      ),
  );
  return Uint8Array.from(getTransactionEncoder().encode(compileTransaction(message as never)));
}

export const payloadOf = (bytes: Uint8Array) => writeCbor([0, bytes]);

/** The message in wire bytes whose signature count is one byte. */
export const messageOf = (bytes: Uint8Array) => bytes.slice(1 + 64 * bytes[0]!);

export function codes(facts: readonly Fact[]): string[] {
  return facts.flatMap((fact) => [fact.code, ...codes(fact.parts ?? [])]);
}

export function allFacts(review: Review): Fact[] {
  const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
  return flat([review.title, ...review.actions, ...review.warnings, ...review.details]);
}

export function errorOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof SignerError) return error.where ? `${error.code}: ${error.where}` : error.code;
    throw error;
  }
}

export const text = (fact: Fact | undefined, name: string): unknown => {
  const value = fact?.values[name];
  if (!value) return undefined;
  if (value.type === 'amount') return value.units;
  if (value.type === 'number') return value.value;
  if (value.type === 'bytes') return value.hex;
  if (value.type === 'time') return value.unixSeconds;
  return value.text;
};
