import type { Fact, Value } from '../../review.ts';
import { type Account, tokens } from '../call.ts';
import { fact } from '../facts.ts';
import { isFixed } from '../programs.ts';
import type { Told } from './told.ts';

/** An argument, or an account with its role, as it is said below a call. `name`: as published, '' if it has none. */
export interface Part {
  name: string;
  account?: Account;
  fact: Fact;
}

/** Sentences that say all there is to a call: what leaves at most, what comes at least, and into whose account. */
const whole: ReadonlySet<string> = new Set(['sol.swap']);

/**
 * A sentence with everything else in its call. What it told already, and what stands in every such call, is one part,
 * `sol.rest`: arguments that it used, accounts that it names, this wallet, programs and sysvars. Everything it leaves
 * unsaid stays a part of its own, as do warnings, and the mint of a token that it does not name.
 */
export function withRest(action: Fact, parts: readonly Part[], told: Told, program: Value): Fact {
  const isWhole = whole.has(action.code);
  const said = new Set(namesIn(action));
  const isRest = ({ name, account, fact: { level } }: Part): boolean => {
    if (level !== 'info') return false;
    if (account === undefined) return isWhole || told.used.has(name);
    const { address } = account;
    if (address !== null && (said.has(address) || address === told.call.wallet || isFixed(address)))
      return true;
    const unit = tokens(0n, null, address);
    if (isMint.test(name)) return unit.type === 'amount' && said.has(unit.symbol);
    return isWhole || name === anchors;
  };
  const facts = (of: readonly Part[]) => of.map((part) => part.fact);
  const rest = fact('sol.rest', 'info', { program }, facts(parts.filter(isRest)));
  const open = facts(parts.filter((part) => !isRest(part)));
  return { ...action, parts: [...(action.parts ?? []), ...open, rest] };
}

const isMint = /(^|_)mint(_[a-z0-9])?$/;
/** What Anchor's `emit_cpi!` adds to a call: always the same account for a program. */
const anchors = 'event_authority';

/** Addresses and symbols of tokens in a sentence, and in what it contains. */
const namesIn = ({ values, parts = [] }: Fact): string[] => [
  ...Object.values(values).flatMap((value) => {
    if (value.type === 'address') return [value.text];
    return value.type === 'amount' && value.symbol !== '' ? [value.symbol] : [];
  }),
  ...parts.flatMap(namesIn),
];
