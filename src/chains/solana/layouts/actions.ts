import type { Effect } from '../../../core/effect.ts';
import type { Fact, Value } from '../../review.ts';
import { type Account, lamports, number } from '../call.ts';
import { accountRent } from '../effects.ts';
import { fact } from '../facts.ts';
import { programs } from '../programs.ts';
import type { Told } from './told.ts';

/** What a described call does, as a sentence with roles and as values for rules. */
export interface Action {
  action: Fact;
  effects: Effect[];
  risks?: Fact[];
  /** Who receives what the call pays out; `receivers.ts` finds those that a sentence merely names. */
  pays?: Payout;
  /** Who receives what is due besides, if anything is. */
  rewards?: readonly Payout[];
  /** Not worth a place in the title, unless this wallet signs it. */
  minor?: true;
}

/** `mint`: null if the call does not name it, 'SOL' for the coin itself, which needs no account. */
export interface Payout {
  account: Account;
  mint: Account | 'SOL' | null;
}

/** Null if there is nothing to say beyond the name of the call. */
export type Sentence = (told: Told, program: Value) => Action | null;

export const place = { chain: 'solana', network: '' } as const;

/** Sends from `from`: the token is the mint's, or the account's own if nothing tells what it holds. */
export function sends(told: Told, units: bigint | null, from: Account, mint: string | null): Effect {
  const named = mint === null ? (told.call.mintOf(from) ?? from.address) : told.account(mint).address;
  const id = named ?? '?';
  return { kind: 'send', asset: { ...place, id }, amount: units, to: told.call.program };
}

export const sendsSol = (told: Told, units: bigint | null): Effect => ({
  kind: 'send',
  asset: { ...place, id: '' },
  amount: units,
  to: told.call.program,
});

/** Where a fee or a deposit in SOL may leave besides, and the bytes don't say how much: no limit. */
export const mayCost =
  (sentence: Sentence): Sentence =>
  (told, program) => {
    const said = sentence(told, program);
    if (said === null) return null;
    const parts = [...(said.action.parts ?? []), fact('sol.may-cost', 'notice', {})];
    return { ...said, action: { ...said.action, parts }, effects: [...said.effects, sendsSol(told, null)] };
  };

export interface Trade {
  spent: bigint;
  received: bigint;
  from: Account;
  into: Account;
  /** Names of the accounts that are the mints; null if the call names none, 'SOL' for the coin itself. */
  spentMint: string | null;
  receivedMint: string | null;
}

/** What leaves at most, what arrives at least, and into whose account. */
export function swap(told: Told, program: Value, trade: Trade): Action {
  const { spent, received, from, into, spentMint, receivedMint } = trade;
  const values = {
    spent: amountOf(told, spent, spentMint, from),
    received: amountOf(told, received, receivedMint, into),
    to: into.value,
    program,
  };
  return {
    action: fact('sol.swap', 'notice', values),
    effects: [spentMint === 'SOL' ? sendsSol(told, spent) : sends(told, spent, from, spentMint)],
    risks: swapNothing(received, program),
    ...paidInto(told, into, receivedMint),
  };
}

/** `mint`: the name of a role, null if the call names none, 'SOL' for the coin itself. */
export const paidInto = (told: Told, account: Account, mint: string | null): { pays: Payout } => ({
  pays: { account, mint: mint === null || mint === 'SOL' ? mint : told.account(mint) },
});

/** If nothing has to come back, whoever orders the transactions in a block takes all of it. */
export const swapNothing = (received: bigint, program: Value): Fact[] =>
  received === 0n ? [fact('sol.risk-swap-nothing', 'danger', { step: number(0), program })] : [];

/** `held`: the account that the amount leaves or enters; it tells the token if the call names no mint. */
export function amountOf(told: Told, units: bigint, mint: string | null, held?: Account): Value {
  if (mint === 'SOL') return { type: 'amount', units, decimals: 9, symbol: 'SOL', vouchedBy: 'chain' };
  return told.amount(units, mint, held);
}

const bps = 10_000n;

/** Rounded so that "at least" and "at most" hold however the program rounds; its own fee may come off as well. */
export const less = (units: bigint, ...hundredths: bigint[]) =>
  hundredths.reduce((left, part) => (part >= bps ? 0n : (left * (bps - part)) / bps), units);
export const more = (units: bigint, hundredths: bigint) => (units * (bps + hundredths) + bps - 1n) / bps;

/** The names of an amount, of the account that it leaves or enters, and of its mint. */
export type Named = readonly [amount: string, account: string, mint: string | null];

/** How many accounts the call may open, or fill up to what an account must hold, with SOL of whoever signs. */
export const opening =
  (accounts: number | ((told: Told) => number), sentence: Sentence): Sentence =>
  (told, program) => {
    const said = sentence(told, program);
    const count = typeof accounts === 'number' ? accounts : accounts(told);
    if (said === null || count === 0) return said;
    const atMost = BigInt(count) * accountRent;
    const onTop = fact('sol.on-top', 'notice', { amount: lamports(atMost), program });
    const { action, effects } = said;
    return {
      ...said,
      action: { ...action, parts: [onTop, ...(action.parts ?? [])] },
      effects: [...effects, { kind: 'fee', asset: { ...place, id: '' }, atMost }],
    };
  };

/** SOL leaves a wallet only by way of the network's own program, which then is among the accounts of a call. */
export const maySpendSol = ({ call }: Told): boolean =>
  call.accounts.some(({ address }) => address === null || address === programs.system);
