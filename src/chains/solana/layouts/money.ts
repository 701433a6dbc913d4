import type { Value } from '../../review.ts';
import { lamports, number, tokens } from '../call.ts';
import { fact } from '../facts.ts';
import { amountOf, type Named, paidInto, type Sentence, sends, sendsSol } from './actions.ts';
import type { Told } from './told.ts';

/** Sentences about what a call pays in and out, besides trades. */

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

/** Where the program may take less than is stated. */
export const supplyMost =
  (amount: string, from: string, mint: string | null): Sentence =>
  (told, program) => {
    const said = supply(amount, from, mint)(told, program)!;
    const values = { amount: said.action.values.amount!, program };
    return { ...said, action: fact('sol.supply-most', 'notice', values) };
  };

/** `owner`: the role of whoever the program credits it to. */
export const supplyInto =
  (amount: string, from: string, mint: string | null, owner: string): Sentence =>
  (told, program) => {
    const said = supply(amount, from, mint)(told, program)!;
    const values = { amount: said.action.values.amount!, account: told.account(owner).value, program };
    return { ...said, action: fact('sol.supply-into', 'notice', values) };
  };

/** `loan`: the role of the account that it is recorded in, which may be anybody's. */
export const repay =
  (amount: string, from: string, mint: string | null, loan: string): Sentence =>
  (told, program) => {
    const units = told.units(amount);
    return {
      action: fact('sol.repay', 'notice', {
        amount: amountOf(told, units, mint, told.account(from)),
        account: told.account(loan).value,
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

/** `owner`: the role of whoever the program credits both to. */
export const supplyPairInto =
  (first: Named, second: Named, owner: string): Sentence =>
  (told, program) => {
    const said = supplyPair(first, second)(told, program)!;
    const { first: one, second: two } = said.action.values;
    const values = { first: one!, second: two!, account: told.account(owner).value, program };
    return { ...said, action: fact('sol.supply-pair-into', 'notice', values) };
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
  (
    code: 'sol.take' | 'sol.take-most' | 'sol.take-borrow' | 'sol.borrow',
    ...[amount, to, mint]: Named
  ): Sentence =>
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

/** Shares for a ticket: what they bring is paid later, to whoever owns the account of the shares. */
export const redeemLater =
  (amount: string, from: string, mint: string | null, ticket: string): Sentence =>
  (told, program) => {
    const said = redeem(amount, from, mint, ticket)(told, program)!;
    const { amount: shares, to } = said.action.values;
    const values = { amount: shares!, from: told.account(from).value, to: to!, program };
    return { ...said, action: fact('sol.redeem-later', 'notice', values) };
  };

/** Shares for stake in an account of its own: `owner` says who may then do what they like with that. */
export const redeemStake =
  (
    amount: string,
    to: string,
    owner: (told: Told) => Value,
    [from, mint]: readonly [string, string] = ['pool_tokens_from', 'pool_mint'],
  ): Sentence =>
  (told, program) => {
    const said = redeem(amount, from, mint, to)(told, program)!;
    const next = owner(told);
    const isOwn = next.type === 'address' && next.text === told.call.wallet;
    const elsewhere = fact('sol.paid-elsewhere', 'warning', { step: number(0), to: next });
    return { ...said, risks: isOwn ? [] : [elsewhere] };
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

/** An offer that waits for a taker: `sol.offer-fees` if fees come off what is asked for. */
export const offer =
  (
    spent: Named,
    received: string,
    receivedMint: string,
    code: 'sol.offer' | 'sol.offer-fees' = 'sol.offer',
  ): Sentence =>
  (told, program) => {
    const [amount, from, mint] = spent;
    const values = {
      spent: amountOf(told, told.units(amount), mint, told.account(from)),
      received: tokens(told.units(received), null, told.account(receivedMint).address),
      program,
    };
    return {
      action: fact(code, 'notice', values),
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
