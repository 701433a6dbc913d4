import type { Fact, Value } from '../../chains/review.ts';
import { assetKey, type Effect } from '../../core/effect.ts';
import { isLoudWithin } from './review-order.ts';

/**
 * Many actions or transactions, arranged so that people can look at them: those of one kind are grouped with
 * their sum, and what has to be looked at by itself is shown by itself. Every action appears exactly once, in
 * a group or open.
 */

/**
 * An action with its place: "3" in a transaction or in a list of them, "3.2" for the second action of the
 * third.
 */
export interface Row {
  fact: Fact;
  at: string;
}

export type Amount = Extract<Value, { type: 'amount' }>;
export type Address = Extract<Value, { type: 'address' }>;

export interface Group {
  rows: readonly Row[];
  /** For payments: how much in all, and to whom. */
  paid: {
    sum: Amount;
    recipients: { to: Address; sum: Amount; count: number }[];
    /** Null if all pay the same. */
    largest: Row | null;
    /** Rows that pay an address without a name that no signature here has paid before. */
    fresh: readonly Row[];
  } | null;
}

/** Fewer of a kind can be read one by one just as quickly. */
const least = 4;

export function groupRows(rows: readonly Row[]): { groups: Group[]; open: Row[] } {
  const kinds = new Map<string, Row[]>();
  for (const row of rows) {
    const kind = kindOf(row.fact);
    if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  const grouped = [...kinds.values()].filter((group) => group.length >= least);
  const inside = new Set(grouped.flat());
  return { groups: grouped.map(toGroup), open: rows.filter((row) => !inside.has(row)) };
}

interface Payment {
  asset: string;
  amount: Amount;
  to: Address;
  /** Whose it is in the end, such as the owner of a token account. */
  recipient: string;
}

/** Nobody here has named or paid it; that a list of tokens has its symbol makes it no recipient of anybody's. */
const isNew = ({ name, by }: Address) => name === undefined || by === 'list';

/** A payment of a known amount and nothing else, or null. */
export function paymentOf({ values: { amount, to }, effects = [] }: Fact): Payment | null {
  const [only, ...more] = effects;
  if (only?.kind !== 'send' || more.length > 0 || amount?.type !== 'amount' || to?.type !== 'address')
    return null;
  if (only.amount === null || only.amount !== amount.units) return null;
  return { asset: assetKey(only.asset), amount, to, recipient: only.to };
}

/** Amounts with the same name and the same voucher can be added; others only look as if they could. */
export const unitOf = (asset: string, { decimals, symbol, vouchedBy, asOf }: Amount) =>
  JSON.stringify([asset, decimals, symbol, vouchedBy, asOf]);

/**
 * What two actions must have in common to be grouped; null for one that is shown by itself: warnings,
 * permissions, changes of control, unknown calls, unlimited amounts, and anything whose effect cannot be
 * named.
 */
function kindOf(fact: Fact): string | null {
  const { effects = [], code } = fact;
  if (isLoudWithin(fact) || effects.length === 0) return null;
  const payment = paymentOf(fact);
  if (payment !== null) return `${code} ${unitOf(payment.asset, payment.amount)}`;
  const told = effects.map(sameness);
  return told.includes(null) ? null : JSON.stringify([code, ...told]);
}

function sameness(effect: Effect): string | null {
  if (effect.kind === 'fee' && effect.atMost !== null) return `fee ${assetKey(effect.asset)}`;
  if (effect.kind !== 'call' || effect.name === null) return null;
  return `call ${effect.network} ${effect.contract} ${effect.name}`;
}

function toGroup(rows: readonly Row[]): Group {
  const paid = rows.map(({ fact }) => paymentOf(fact));
  if (!paid.every((one) => one !== null)) return { rows, paid: null };
  const byRecipient = new Map<string, { to: Address; sum: Amount; count: number }>();
  for (const { amount, to, recipient } of paid) {
    const before = byRecipient.get(recipient);
    const sum = { ...amount, units: amount.units + (before?.sum.units ?? 0n) };
    byRecipient.set(recipient, { to: before?.to ?? to, sum, count: (before?.count ?? 0) + 1 });
  }
  const units = paid.map(({ amount }) => amount.units);
  const most = units.reduce((a, b) => (b > a ? b : a));
  return {
    rows,
    paid: {
      sum: { ...paid[0]!.amount, units: units.reduce((a, b) => a + b) },
      recipients: [...byRecipient.values()],
      largest: units.every((one) => one === most) ? null : rows[units.indexOf(most)]!,
      fresh: rows.filter((_, i) => isNew(paid[i]!.to)),
    },
  };
}
