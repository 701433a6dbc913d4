import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base58, base64 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { Fact, Value } from '../../../src/chains/review.ts';
import { readMessage, writeTransaction } from '../../../src/chains/solana/message.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { asKey } from '../../support/chain-keys.ts';
import { allFacts, payloadOf } from './support.ts';

/**
 * Transactions that the network carried out, with what their fee payer then had more or less: what the review
 * says before must agree with what happened. `vectors/solana/README.md` says where they are from.
 */
interface Recorded {
  signature: string;
  /** Base64, without signatures. */
  message: string;
  /** In lamports; `lamports` is what the fee payer has more afterwards, fee included. */
  fee: number;
  lamports: number;
  /** The fee payer's token accounts and what they hold more afterwards, in smallest units. */
  tokens: Record<string, { mint: string; change: string }>;
  /** What the entries of address tables were, which a review can't see. */
  loaded?: Record<string, string>;
}

const { transactions } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../vectors/solana/recorded.json'), 'utf8'),
) as { transactions: Recorded[] };

function reviewOf({ message }: Recorded) {
  const read = readMessage(base64.decode(message));
  const signatures = Array.from({ length: read.signers }, () => null);
  const groupKey = asKey<'ed25519/rfc9591'>(base58.decode(read.keys[0]!));
  const bytes = writeTransaction({ message: read, signatures } as never);
  return { wallet: read.keys[0]!, review: solana.review(payloadOf(bytes), { groupKey, known: [] }) };
}

/** What a described program may take for the accounts that it opens; no call says how much. */
const rent = 10_000_000n;

const textOf = (value: Value | undefined) =>
  value?.type === 'address' || value?.type === 'text' ? value.text : '';
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((one) => [one, ...flat(one.parts ?? [])]);

describe.each(transactions)('$signature', (recorded) => {
  const { wallet, review } = reviewOf(recorded);
  const effects = flat(review.actions).flatMap((one) => one.effects ?? []);
  const isUnread = review.warnings.some(({ code }) => code === 'sol.risk-unknown-wallet');
  const held = Object.entries(recorded.tokens);

  it('is read, to its last byte', () => {
    expect(review.actions.length).toBeGreaterThan(0);
    expect(allFacts(review).map(({ code }) => code)).not.toContain('sol.more-bytes');
  });

  /** Smallest units that leave at most; without an upper end if one of the amounts has none. */
  const sent = (...assets: string[]): bigint =>
    effects
      .flatMap((one) => (one.kind === 'send' && assets.includes(one.asset.id) ? [one.amount] : []))
      .reduce<bigint>((total, one) => total + (one ?? 1n << 64n), 0n);
  const fees = effects
    .flatMap((one) => (one.kind === 'fee' && one.asset.id === '' ? [one.atMost] : []))
    .reduce<bigint>((total, one) => total + (one ?? 1n << 64n), 0n);

  it('no more left than the review let leave, unless it warns that it can’t read a step', () => {
    if (isUnread) return expect(review.warnings[0]!.level).toBe('danger');
    for (const [account, { mint, change }] of held)
      expect(sent(mint, account, '?'), account).toBeGreaterThanOrEqual(-BigInt(change));
    const described = review.actions.filter(({ parts = [] }) =>
      parts.some(({ code }) => code === 'sol.rest'),
    );
    const most = sent('') + fees + rent * BigInt(described.length);
    expect(most).toBeGreaterThanOrEqual(-BigInt(recorded.lamports + recorded.fee));
  });

  it('no less came than a swap was to bring', () => {
    for (const { code, values } of review.actions) {
      const { received, to } = values;
      if (code !== 'sol.swap' || received?.type !== 'amount') continue;
      const found = recorded.tokens[recorded.loaded?.[textOf(to)] ?? textOf(to)];
      if (found !== undefined) expect(BigInt(found.change)).toBeGreaterThanOrEqual(received.units);
      if (textOf(to) !== wallet) continue;
      expect(BigInt(recorded.lamports + recorded.fee) + sent('')).toBeGreaterThanOrEqual(received.units);
    }
  });
});
