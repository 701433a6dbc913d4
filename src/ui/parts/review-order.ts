import type { Fact, Review } from '../../chains/review.ts';
import { isBeside, isFine } from '../chains/lookup.ts';

/** Where each fact of a review appears on the screen. */
export interface ReviewOrder {
  /** Above the gist if one is a danger, otherwise below it; open. */
  warnings: readonly Fact[];
  isDanger: boolean;
  /** The parts of the one action that says the same as the title. */
  gistParts: readonly Fact[];
  /**
   * Actions below the gist, shown open, with the numbers by which warnings refer to them, and whether the
   * numbers are shown.
   */
  open: readonly { fact: Fact; number: number }[];
  isNumbered: boolean;
  /** Details that are shown open as well as in the fine print. */
  beside: readonly Fact[];
  /** The fine print: all actions in order if any of them is not shown open, then all details. */
  steps: readonly Fact[];
  details: readonly Fact[];
}

/** What is shown open, outside of the fine print. */
export const isOpenFact = (fact: Fact): boolean => isLoudWithin(fact) || !isFine(fact.code);

/** A warning, or a fact that contains one, is never only in the fine print; nothing is left out. */
export function orderReview({ title, actions, warnings, details }: Review): ReviewOrder {
  const same = actions.filter((action) => isSame(title, action));
  const gist = same.length === 1 ? same[0] : undefined;
  const open = actions.filter((action) => action !== gist && isOpenFact(action));
  const isAllSaid = actions.every((action) => {
    const said = action === gist ? title.code === action.code : isOpenFact(action);
    return said && (action.parts ?? []).every(isOpenThrough);
  });
  return {
    warnings,
    isDanger: warnings.some(({ level }) => level === 'danger'),
    gistParts: gist === undefined ? [] : (withParts(gist).parts ?? []),
    open: open.map((action) => ({ fact: withParts(action), number: actions.indexOf(action) + 1 })),
    isNumbered: gist === undefined && actions.length > 1,
    beside: details.filter((fact) => isLoudWithin(fact) || isBeside(fact.code)),
    steps: isAllSaid ? [] : actions,
    details,
  };
}

/** Together with those of its parts that are shown open, and theirs. */
export function withParts(fact: Fact): Fact {
  if (isOpenThrough(fact)) return fact;
  return { ...fact, parts: (fact.parts ?? []).filter(isOpenFact).map(withParts) };
}

const isOpenThrough = (fact: Fact): boolean => isOpenFact(fact) && (fact.parts ?? []).every(isOpenThrough);

/** Values are exact, so those with the same text are the same. */
const written = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part));

/** The same sentence, or the same amount to the same recipient in other words. */
function isSame(title: Fact, action: Fact): boolean {
  const { amount, to } = title.values;
  const { values, level } = action;
  if (title.code === action.code) return title.level === level && written(title.values) === written(values);
  const isPayment = amount?.type === 'amount' && to?.type === 'address';
  return isPayment && !isLoud(action) && written([amount, to]) === written([values.amount, values.to]);
}

const isLoud = ({ level }: Fact) => level === 'warning' || level === 'danger';

/** Whether it, or something that it contains, is a warning. */
export const isLoudWithin = (fact: Fact): boolean => isLoud(fact) || (fact.parts ?? []).some(isLoudWithin);
