import type { Fact, Review } from '../chains/chain.ts';
import type { Effect } from '../core/effect.ts';

/** All that a review says is done, parts and warnings included: what rules are judged over, at once and by an auditor. */
export const effectsOf = ({ actions, details, warnings }: Review): Effect[] =>
  [...actions, ...details, ...warnings].flatMap(withParts).flatMap(({ effects }) => effects ?? []);

const withParts = (fact: Fact): Fact[] => [fact, ...(fact.parts ?? []).flatMap(withParts)];
