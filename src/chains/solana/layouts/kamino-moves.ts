import { fact } from '../facts.ts';
import { type Action, amountOf, type Sentence, sends } from './actions.ts';
import { redeem, repay, supply, supplyMost, take } from './money.ts';

/**
 * Lending. The largest number means all there is: the whole debt, every share that may leave, everything that may be
 * borrowed (Kamino-Finance/klend, programs/klend/src/lending_market/lending_operations.rs and state; the programs that
 * came before it, solana-labs/solana-program-library/token-lending, read it likewise).
 */
export const all = 2n ** 64n - 1n;

export const repayUpTo =
  (amount: string, from: string, mint: string | null, loan: string): Sentence =>
  (told, program) =>
    told.units(amount) === all
      ? {
          action: fact('sol.repay-all', 'notice', {
            from: told.account(from).value,
            account: told.account(loan).value,
            program,
          }),
          effects: [sends(told, null, told.account(from), mint)],
        }
      : repay(amount, from, mint, loan)(told, program);

/** Everything in the account, if the number is the largest. */
export const supplyAll =
  (amount: string, from: string, mint: string): Sentence =>
  (told, program) => {
    if (told.units(amount) !== all) return supply(amount, from, mint)(told, program);
    const source = told.account(from);
    return {
      action: fact('sol.supply-all', 'notice', { from: source.value, program }),
      effects: [sends(told, null, source, mint)],
    };
  };

/** No more than is there, however much is asked for (`withdraw_obligation_collateral` of each). */
export const atMost = (code: 'sol.redeem-most' | 'sol.take-most', said: Action | null): Action | null =>
  said && { ...said, action: fact(code, 'notice', said.action.values) };

/** Shares that the program holds for somebody. */
export const redeemUpTo =
  (amount: string, from: string, mint: string, to: string): Sentence =>
  (told, program) =>
    told.units(amount) === all
      ? {
          action: fact('sol.redeem-all', 'notice', { to: told.account(to).value, program }),
          effects: [sends(told, null, told.account(from), mint)],
        }
      : atMost('sol.redeem-most', redeem(amount, from, mint, to)(told, program));

export const borrowUpTo =
  (amount: string, to: string, mint: string | null): Sentence =>
  (told, program) =>
    told.units(amount) === all
      ? { action: fact('sol.borrow-most', 'notice', { to: told.account(to).value, program }), effects: [] }
      : take('sol.borrow', amount, to, mint)(told, program);

export const takeUpTo =
  (amount: string, to: string, mint: string | null): Sentence =>
  (told, program) =>
    told.units(amount) === all
      ? { action: fact('sol.take-limit', 'notice', { to: told.account(to).value, program }), effects: [] }
      : atMost('sol.take-most', take('sol.take', amount, to, mint)(told, program));

/** What would buy no whole share stays (`compute_depositable_amount_and_minted_collateral`). */
const deposit = supplyMost('liquidity_amount', 'user_source_liquidity', 'reserve_liquidity_mint');
const payBack = repayUpTo(
  'liquidity_amount',
  'user_source_liquidity',
  'reserve_liquidity_mint',
  'obligation',
);
const borrow = borrowUpTo('liquidity_amount', 'user_destination_liquidity', 'borrow_reserve_liquidity_mint');
const withdraw = redeemUpTo(
  'collateral_amount',
  'reserve_source_collateral',
  'reserve_collateral_mint',
  'user_destination_liquidity',
);
const withdrawShares = takeUpTo('collateral_amount', 'user_destination_collateral', null);
const depositShares = supply('collateral_amount', 'user_source_collateral', null);

/** The fee comes on top, and the bytes don't say how much it is. */
const flashRepay: Sentence = (told, program) => {
  const [units, from] = [told.units('liquidity_amount'), told.account('user_source_liquidity')];
  const amount = amountOf(told, units, 'reserve_liquidity_mint');
  return {
    action: fact('sol.flash-repay', 'notice', { amount, program }),
    effects: [sends(told, null, from, 'reserve_liquidity_mint')],
  };
};

/** Money goes in and shares come out of another deposit, in one call. */
const both =
  (code: 'sol.repay-take' | 'sol.supply-take', amount: string): Sentence =>
  (told, program) => {
    const [units, shares] = [told.units(amount), told.units('withdraw_collateral_amount')];
    if (units === all || shares === all) return null;
    const values = {
      amount: amountOf(told, units, 'reserve_liquidity_mint'),
      shares: told.amount(shares, null),
      to: told.account('user_destination_liquidity').value,
      program,
    };
    return {
      action: fact(code, 'notice', values),
      effects: [sends(told, units, told.account('user_source_liquidity'), 'reserve_liquidity_mint')],
    };
  };

export const kaminoMoves: Readonly<Record<string, Sentence>> = {
  deposit_reserve_liquidity: deposit,
  deposit_reserve_liquidity_and_obligation_collateral: deposit,
  deposit_reserve_liquidity_and_obligation_collateral_v2: deposit,
  redeem_reserve_collateral: redeem(
    'collateral_amount',
    'user_source_collateral',
    'reserve_collateral_mint',
    'user_destination_liquidity',
  ),
  deposit_obligation_collateral: depositShares,
  deposit_obligation_collateral_v2: depositShares,
  withdraw_obligation_collateral: withdrawShares,
  withdraw_obligation_collateral_v2: withdrawShares,
  withdraw_obligation_collateral_and_redeem_reserve_collateral: withdraw,
  withdraw_obligation_collateral_and_redeem_reserve_collateral_v2: withdraw,
  borrow_obligation_liquidity: borrow,
  borrow_obligation_liquidity_v2: borrow,
  repay_obligation_liquidity: payBack,
  repay_obligation_liquidity_v2: payBack,
  repay_and_withdraw_and_redeem: both('sol.repay-take', 'repay_amount'),
  deposit_and_withdraw: both('sol.supply-take', 'liquidity_amount'),
  flash_borrow_reserve_liquidity: take(
    'sol.borrow',
    'liquidity_amount',
    'user_destination_liquidity',
    'reserve_liquidity_mint',
  ),
  flash_repay_reserve_liquidity: flashRepay,
  enqueue_to_withdraw: redeem(
    'collateral_amount',
    'user_source_collateral_ta',
    'reserve_collateral_mint',
    'user_destination_liquidity_ta',
  ),
};
