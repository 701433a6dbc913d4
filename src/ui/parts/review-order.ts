import type { Fact, Review } from '../../chains/fact.ts';
import { isBeside, isFine } from '../chains/lookup.ts';

/** Where each fact of a review stands on the screen. */
export interface ReviewOrder {
  /** Above the gist if one is a danger, below it otherwise; open. */
  warnings: readonly Fact[];
  isDanger: boolean;
  /** Of the one action that says the same as the title. */
  gistParts: readonly Fact[];
  /** Actions below the gist, open, with their numbers as warnings call them, and whether these are shown. */
  open: readonly { fact: Fact; number: number }[];
  isNumbered: boolean;
  /** Details that stand open as well as in the fine print. */
  beside: readonly Fact[];
  /** The fine print: all actions in their order if one of them does not stand open, then all details. */
  steps: readonly Fact[];
  details: readonly Fact[];
}

/** What stands open, outside of the fine print. */
export const isOpenFact = (fact: Fact): boolean => isLoudWithin(fact) || !isFine(fact.code);

/** A warning, or a fact that contains one, is never in the fine print alone; nothing is left out. */
export function orderReview({ title, actions, warnings, details }: Review): ReviewOrder {
  const same = actions.filter((action) => isSame(title, action));
  const gist = same.length === 1 ? same[0] : undefined;
  const open = actions.filter((action) => action !== gist && isOpenFact(action));
  const isAllSaid = actions.every((action) => {
    const said = action === gist ? title.code === action.code : isOpenFact(action);
    return said && (action.parts ?? []).every(isOpenFact);
  });
  return {
    warnings,
    isDanger: warnings.some(({ level }) => level === 'danger'),
    gistParts: (gist?.parts ?? []).filter(isOpenFact),
    open: open.map((action) => ({ fact: withParts(action), number: actions.indexOf(action) + 1 })),
    isNumbered: gist === undefined && actions.length > 1,
    beside: details.filter((fact) => isLoudWithin(fact) || isBeside(fact.code)),
    steps: isAllSaid ? [] : actions,
    details,
  };
}

/** With those of its parts that stand open. */
export function withParts(fact: Fact): Fact {
  return fact.parts === undefined ? fact : { ...fact, parts: fact.parts.filter(isOpenFact) };
}

/** Values are exact, so what is written the same is the same. */
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

/** It, or something that it contains, is a warning. */
export const isLoudWithin = (fact: Fact): boolean => isLoud(fact) || (fact.parts ?? []).some(isLoudWithin);
