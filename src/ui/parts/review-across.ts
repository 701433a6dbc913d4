import type { Fact, Review, Value } from '../../chains/review.ts';
import { findLookalike } from '../../core/lookalike.ts';
import { type Address, type Amount, paymentOf, type Row } from './review-groups.ts';

/** What is said of several transactions together. */

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
