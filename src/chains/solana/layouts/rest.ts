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
const whole: ReadonlySet<string> = new Set(['sol.swap', 'sol.swap-either', 'sol.swap-left']);

/**
 * A sentence with everything else in its call. What it told already, and what stands in every such call, is one part,
 * `sol.rest`: arguments that it used, accounts that it names in the role it asked for, this wallet, programs and
 * sysvars in roles of such. Everything it leaves unsaid stays a part of its own, as do warnings, the mint of a token
 * that it does not name, and the account that such a token leaves. An address that stands in a second role is told
 * again: that a new stake account gets what comes is harmless, that it is its own authority is not.
 */
export function withRest(action: Fact, parts: readonly Part[], told: Told, program: Value): Fact {
  const isWhole = whole.has(action.code);
  const said = new Set(namesIn(action));
  const { spent } = action.values;
  const isUnnamed = spent?.type === 'amount' && spent.symbol === '';
  const isRest = ({ name, account, fact: { level } }: Part): boolean => {
    if (level !== 'info') return false;
    if (account === undefined) return isWhole || told.used.has(name);
    const { address } = account;
    if (address === told.call.wallet) return true;
    if (address !== null && said.has(address) && told.asked.has(name)) return true;
    if (address !== null && (isFixed(address) || address === told.call.program) && isProgram.test(name))
      return true;
    const unit = tokens(0n, null, address);
    if (isMint.test(name)) return unit.type === 'amount' && said.has(unit.symbol);
    return (isWhole && !(isUnnamed && told.asked.has(name))) || name === anchors;
  };
  const facts = (of: readonly Part[]) => of.map((part) => part.fact);
  const rest = fact('sol.rest', 'info', { program }, facts(parts.filter(isRest)));
  const open = facts(parts.filter((part) => !isRest(part)));
  return { ...action, parts: [...(action.parts ?? []), ...open, rest] };
}

/** Roles of programs and sysvars; accounts without a role are never the recipient of anything. */
const isProgram =
  /^$|(^|_)(program|program_id|program_2022|program_[a-z0-9]|program_input|program_intermediate|program_output|clock|rent|stake_history|stake_config|instructions?|sysvar)$|^sysvar_|_sysvar_account$/;
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
