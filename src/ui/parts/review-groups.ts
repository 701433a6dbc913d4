import type { Fact, Review, Value } from '../../chains/review.ts';
import { assetKey, type Effect } from '../../core/effect.ts';
import { findLookalike } from '../../core/lookalike.ts';
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

type Amount = Extract<Value, { type: 'amount' }>;
type Address = Extract<Value, { type: 'address' }>;

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

/** A payment of a known amount and nothing else, or null. */
export function paymentOf({ values: { amount, to }, effects = [] }: Fact): Payment | null {
  const [only, ...more] = effects;
  if (only?.kind !== 'send' || more.length > 0 || amount?.type !== 'amount' || to?.type !== 'address')
    return null;
  if (only.amount === null || only.amount !== amount.units) return null;
  return { asset: assetKey(only.asset), amount, to, recipient: only.to };
}

/** Amounts with the same name and the same voucher can be added; others only look as if they could. */
const unitOf = (asset: string, { decimals, symbol, vouchedBy, asOf }: Amount) =>
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
      fresh: rows.filter((_, i) => paid[i]!.to.name === undefined),
    },
  };
}

/**
 * Everything that leaves, by asset; `isEndless` if something sets no limit, or its amount does not appear in
 * a sentence.
 */
export function sumsOf(facts: readonly Fact[]): { sums: Amount[]; isEndless: boolean } {
  const sums = new Map<string, Amount>();
  let isEndless = false;
  for (const fact of facts.flatMap(withParts)) {
    for (const effect of fact.effects ?? []) {
      if (effect.kind !== 'send') continue;
      const said = Object.values(fact.values).find(
        (value): value is Amount => value.type === 'amount' && value.units === effect.amount,
      );
      if (said === undefined) isEndless = true;
      else {
        const unit = unitOf(assetKey(effect.asset), said);
        sums.set(unit, { ...said, units: said.units + (sums.get(unit)?.units ?? 0n) });
      }
    }
  }
  return { sums: [...sums.values()].filter(({ units }) => units > 0n), isEndless };
}

/** All fees, at most, in the coin in which the sentences state them. */
export function feesOf(reviews: readonly Review[]): Amount[] {
  const fees = new Map<string, Amount>();
  for (const { actions, details, warnings } of reviews)
    for (const fact of [...actions, ...details, ...warnings].flatMap(withParts))
      for (const effect of fact.effects ?? []) {
        const { amount } = fact.values;
        if (effect.kind !== 'fee' || effect.atMost === null || amount?.type !== 'amount') continue;
        const unit = unitOf(assetKey(effect.asset), amount);
        fees.set(unit, { ...amount, units: effect.atMost + (fees.get(unit)?.units ?? 0n) });
      }
  return [...fees.values()];
}

const withParts = (fact: Fact): Fact[] => [fact, ...(fact.parts ?? []).flatMap(withParts)];

/** One of several transactions, with its number from 1. */
export interface Numbered {
  review: Review;
  number: number;
}

const text = (said: string): Value => ({ type: 'text', text: said });

/**
 * What nobody would notice when looking at one transaction after the other. `rows` are all of their actions.
 */
export function findAcross(all: readonly Numbered[], rows: readonly Row[]): Fact[] {
  return [...findConflicts(all), ...findAlike(rows), ...findSame(rows)];
}

function findConflicts(all: readonly Numbered[]): Fact[] {
  const users = new Map<string, number[]>();
  for (const { review, number } of all)
    for (const one of new Set(review.usesUp ?? [])) users.set(one, [...(users.get(one) ?? []), number]);
  const clashes = [...users.values()].filter((numbers) => numbers.length > 1);
  const said = new Set(clashes.map((numbers) => sayNumbers(numbers.map(String))));
  return [...said].map((numbers) => ({
    code: 'batch.conflict',
    level: 'danger',
    values: { numbers: text(numbers) },
  }));
}

/** The same amount to the same address, more than once. */
export function findSame(rows: readonly Row[]): Fact[] {
  const same = new Map<string, Row[]>();
  for (const row of rows) {
    const payment = paymentOf(row.fact);
    if (payment === null) continue;
    const key = `${payment.asset} ${payment.amount.units} ${payment.recipient}`;
    same.set(key, [...(same.get(key) ?? []), row]);
  }
  return [...same.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const { amount, to } = group[0]!.fact.values as { amount: Amount; to: Address };
      const numbers = text(sayNumbers(group.map(({ at }) => at)));
      return { code: 'batch.same', level: 'warning', values: { numbers, amount, to } };
    });
}

/** Recipients in different transactions that look alike; within one transaction the chain warns by itself. */
function findAlike(rows: readonly Row[]): Fact[] {
  const seen = new Map<string, { to: Address; at: string }>();
  const found: Fact[] = [];
  for (const { fact, at } of rows) {
    const to = paymentOf(fact)?.to;
    if (to === undefined || seen.has(bare(to.text))) continue;
    const twin = findLookalike(bare(to.text), seen.keys());
    const other = twin === null ? undefined : seen.get(twin);
    if (other !== undefined && placeOf(other.at) !== placeOf(at))
      found.push({
        code: 'batch.alike',
        level: 'danger',
        values: { address: to, at: text(at), other: other.to, otherAt: text(other.at) },
      });
    seen.set(bare(to.text), { to, at });
  }
  return found;
}

const placeOf = (at: string) => at.split('.')[0];
/** Every address of that kind begins with the same two characters, and its capitals make no difference. */
const bare = (address: string) => (address.startsWith('0x') ? address.slice(2).toLowerCase() : address);

/** "1–3, 7" for consecutive places. */
export function sayNumbers(places: readonly string[]): string {
  const runs: string[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const isNext = run !== undefined && !place.includes('.') && Number(place) === Number(run.at(-1)) + 1;
    if (isNext) run.push(place);
    else runs.push([place]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

/** Each warning once, with the numbers of all that have it. */
export function mergeWarnings(all: readonly Numbered[]): { fact: Fact; numbers: string }[] {
  const merged = new Map<string, { fact: Fact; at: string[] }>();
  for (const { review, number } of all)
    for (const fact of review.warnings) {
      const key = JSON.stringify(fact, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
      const known = merged.get(key) ?? { fact, at: [] };
      if (known.at.at(-1) !== String(number)) known.at.push(String(number));
      merged.set(key, known);
    }
  const order = ['danger', 'warning', 'notice', 'info'];
  return [...merged.values()]
    .sort((a, b) => order.indexOf(a.fact.level) - order.indexOf(b.fact.level))
    .map(({ fact, at }) => ({ fact, numbers: sayNumbers(at) }));
}

/** What several transactions do together; for a single one, its own sentence. */
export const gistOf = (reviews: readonly Review[]): Fact =>
  reviews.length === 1
    ? reviews[0]!.title
    : {
        code: 'batch.title',
        level: 'info',
        values: { count: { type: 'number', value: BigInt(reviews.length) } },
      };
