import type { Fact, Review } from '../chains/review.ts';
import type { Effect } from '../core/effect.ts';

/**
 * Everything that a review says is done, parts and warnings included: what the rules judge, here and at the
 * auditor's.
 */
export const effectsOf = ({ actions, details, warnings }: Review): Effect[] =>
  [...actions, ...details, ...warnings].flatMap(withParts).flatMap(({ effects }) => effects ?? []);

const withParts = (fact: Fact): Fact[] => [fact, ...(fact.parts ?? []).flatMap(withParts)];
