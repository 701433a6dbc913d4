import type { Fact, Review } from '../../chains/review.ts';
import { assetKey } from '../../core/effect.ts';
import { type Amount, unitOf } from './review-groups.ts';

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
