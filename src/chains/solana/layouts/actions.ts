import type { Effect } from '../../../core/effect.ts';
import type { Fact, Value } from '../../review.ts';
import { type Account, lamports, number, type Reading, tokens } from '../call.ts';
import { fact } from '../facts.ts';
import type { Told } from './told.ts';

/** What a described call does, as a sentence with roles and as values for rules. */
export interface Action {
  action: Fact;
  effects: Effect[];
  risks?: Fact[];
  /** The token account that receives what the call pays out. */
  holds?: Reading['holds'];
  /** Not worth a place in the title, unless this wallet signs it. */
  minor?: true;
}

/** Null if there is nothing to say beyond the name of the call. */
export type Sentence = (told: Told, program: Value) => Action | null;

const place = { chain: 'solana', network: '' } as const;

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

/** `into` receives tokens of `mint`, the name of a role, null if the call names none; the coin itself needs no account. */
function paidInto(told: Told, into: Account, mint: string | null): Pick<Action, 'holds'> {
  if (mint === 'SOL' || into.address === told.call.wallet) return {};
  const proven = mint === null ? told.call.mintOf(into) : null;
  const unit =
    proven === null
      ? null
      : { address: proven, value: told.call.nameOf(proven), signer: false, writable: false };
  return {
    holds: { account: into, mint: mint === null ? unit : told.account(mint), program: null, isPaid: true },
  };
}

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

export const supply =
  (amount: string, from: string, mint: string | null): Sentence =>
  (told, program) => {
    const units = told.units(amount);
    return {
      action: fact('sol.supply', 'notice', {
        amount: amountOf(told, units, mint, told.account(from)),
        program,
      }),
      effects: [mint === 'SOL' ? sendsSol(told, units) : sends(told, units, told.account(from), mint)],
    };
  };

export const repay =
  (amount: string, from: string, mint: string | null): Sentence =>
  (told, program) => {
    const units = told.units(amount);
    return {
      action: fact('sol.repay', 'notice', {
        amount: amountOf(told, units, mint, told.account(from)),
        program,
      }),
      effects: [sends(told, units, told.account(from), mint)],
    };
  };

export const supplyPair =
  (first: Named, second: Named): Sentence =>
  (told, program) => {
    const [one, two] = [first, second].map(([amount, from, mint]) => ({
      value: amountOf(told, told.units(amount), mint, told.account(from)),
      effect: sends(told, told.units(amount), told.account(from), mint),
    }));
    return {
      action: fact('sol.supply-pair', 'notice', { first: one!.value, second: two!.value, program }),
      effects: [one!.effect, two!.effect],
    };
  };

export const takePair =
  (first: Named, second: Named): Sentence =>
  (told, program) => {
    const [one, two] = [first, second].map(([amount, to, mint]) => ({
      value: amountOf(told, told.units(amount), mint, told.account(to)),
      to: told.account(to).value,
    }));
    const values = { first: one!.value, toFirst: one!.to, second: two!.value, toSecond: two!.to, program };
    return { action: fact('sol.take-pair', 'notice', values), effects: [] };
  };

export const take =
  (code: 'sol.take' | 'sol.borrow', ...[amount, to, mint]: Named): Sentence =>
  (told, program) => {
    const into = told.account(to);
    const values = { amount: amountOf(told, told.units(amount), mint, into), to: into.value, program };
    return { action: fact(code, 'notice', values), effects: [], ...paidInto(told, into, mint) };
  };

/** Returns shares for their value. `from`: the account of the shares. */
export const redeem =
  (amount: string, from: string, mint: string | null, to: string): Sentence =>
  (told, program) => {
    const units = told.units(amount);
    const held = told.account(from);
    const values = {
      amount: inShares(amountOf(told, units, mint, held)),
      to: told.account(to).value,
      program,
    };
    return {
      action: fact('sol.redeem', 'notice', values),
      effects: [sends(told, units, held, mint)],
    };
  };

/** Without a symbol it is called shares, and no token besides. */
export const inShares = (amount: Value): Value =>
  amount.type === 'amount' && amount.symbol === '' ? { ...amount, isNamedBeside: true } : amount;

/** SOL for tokens of a pool. */
export const stakeSol =
  (amount: string, to: string): Sentence =>
  (told, program) => {
    const units = told.units(amount);
    const values = { amount: lamports(units), to: told.account(to).value, program };
    return { action: fact('sol.stake-pool', 'notice', values), effects: [sendsSol(told, units)] };
  };

export const collect =
  (to: string): Sentence =>
  (told, program) => ({
    action: fact('sol.collect', 'notice', { to: told.account(to).value, program }),
    effects: [],
  });

export const proposal =
  (
    code: `sol.proposal-${'approve' | 'reject' | 'abstain' | 'veto' | 'cancel' | 'execute' | 'open' | 'unvote'}`,
  ): Sentence =>
  (told, program) => ({
    action: fact(code, 'notice', { proposal: told.account('proposal').value, program }),
    effects: [],
  });

export const propose =
  (what: string): Sentence =>
  (told, program) => ({
    action: fact('sol.proposal-create', 'notice', { proposal: told.account(what).value, program }),
    effects: [],
  });

export const giveControl =
  (account: string, to: (told: Told) => Value): Sentence =>
  (told, program) => {
    const [what, next] = [told.account(account).value, to(told)];
    const values = { account: what, to: next, program };
    const effect: Effect = {
      kind: 'control',
      ...place,
      what: 'program',
      to: next.type === 'address' || next.type === 'text' ? next.text : null,
    };
    return {
      action: fact('sol.give-control', 'warning', values),
      effects: [effect],
      risks: [fact('sol.give-control', 'danger', values)],
    };
  };

/** A collectible, or the leaf of a tree of collectibles, whose number is this argument. */
export function collectible(told: Told, of: string, leaf: string | null): { value: Value; id: string } {
  const { address, value } = told.account(of);
  if (leaf === null) return { value, id: address ?? '?' };
  const id = `${address ?? '?'}#${told.units(leaf)}`;
  return { value: { type: 'text', text: id }, id };
}

/** `of`: the account that is the collectible, or its tree. */
export const moveNft =
  (of: string, to: string, leaf: string | null = null): Sentence =>
  (told, program) => {
    const [{ value: asset, id }, next] = [collectible(told, of, leaf), told.account(to)];
    return {
      action: fact('sol.nft-transfer', 'notice', { asset, to: next.value, program }),
      effects: [{ kind: 'send', asset: { ...place, id }, amount: 1n, to: next.address ?? '?' }],
    };
  };

export const burnNft =
  (of: string, leaf: string | null = null): Sentence =>
  (told, program) => {
    const { value: asset, id } = collectible(told, of, leaf);
    return {
      action: fact('sol.nft-burn', 'warning', { asset, program }),
      effects: [{ kind: 'send', asset: { ...place, id }, amount: 1n, to: '' }],
      risks: [fact('sol.nft-burn', 'danger', { asset, program })],
    };
  };

/** An offer that waits for a taker. */
export const offer =
  (spent: Named, received: string, receivedMint: string): Sentence =>
  (told, program) => {
    const [amount, from, mint] = spent;
    const values = {
      spent: amountOf(told, told.units(amount), mint, told.account(from)),
      received: tokens(told.units(received), null, told.account(receivedMint).address),
      program,
    };
    return {
      action: fact('sol.offer', 'notice', values),
      effects: [sends(told, told.units(amount), told.account(from), mint)],
    };
  };

/** Two tokens come, and the bytes don't say how much of either. */
export const both =
  (code: 'sol.collect-pair' | 'sol.take-pool' | 'sol.dca-end', first: string, second: string): Sentence =>
  (told, program) => {
    const to = (name: string): Value => told.account(name).value;
    return {
      action: fact(code, 'notice', { toFirst: to(first), toSecond: to(second), program }),
      effects: [],
    };
  };
