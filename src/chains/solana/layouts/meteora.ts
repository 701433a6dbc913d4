import { number, Unreadable } from '../call.ts';
import { fact } from '../facts.ts';
import { amountOf, type Sentence, sends, swap } from './actions.ts';
import { both, collect, supplyMost, supplyPair, takePair } from './money.ts';

/** Sentences for Meteora's pools with two tokens. */

const dammIn = supplyPair(
  ['params.token_a_amount_threshold', 'token_a_account', 'token_a_mint'],
  ['params.token_b_amount_threshold', 'token_b_account', 'token_b_mint'],
);

/**
 * `SwapParameters2` of Meteora’s cp-amm program and of its bonding curves: in mode 2 the first amount is what comes and the
 * second the most that leaves, otherwise the first leaves and the second is the least that comes.
 */
export const swapByMode: Sentence = (told, program) => {
  const mode = told.units('params.swap_mode');
  if (mode > 2n) throw new Unreadable();
  const [first, second] = [told.units('params.amount0'), told.units('params.amount1')];
  const [spent, received] = mode === 2n ? [second, first] : [first, second];
  return swap(told, program, {
    ...{ spent, received },
    from: told.account('input_token_account'),
    into: told.account('output_token_account'),
    ...{ spentMint: null, receivedMint: null },
  });
};

/** How much goes in follows from a price and a range, and isn't stated. What it is worth becomes the creator's, who need not sign. */
function fillPool(account: string): Sentence {
  return (told, program) => ({
    action: fact('sol.pool-open', 'notice', {
      account: told.account(account).value,
      first: told.account('token_a_mint').value,
      second: told.account('token_b_mint').value,
      program,
    }),
    effects: [
      sends(told, null, told.account('payer_token_a'), 'token_a_mint'),
      sends(told, null, told.account('payer_token_b'), 'token_b_mint'),
    ],
    pays: { account: told.unnamed('creator'), mint: 'SOL' },
  });
}

export const swapExactIn: Sentence = (told, program) =>
  swap(told, program, {
    spent: told.units('params.amount_in'),
    received: told.units('params.minimum_amount_out'),
    from: told.account('input_token_account'),
    into: told.account('output_token_account'),
    ...{ spentMint: null, receivedMint: null },
  });

/** A reward that is skipped because its vault is frozen pays nothing. */
const reward: Sentence = (told, program) =>
  told.unsaid('skip_reward') === 0n ? collect('user_token_account')(told, program) : null;

export const damm2Trades: Readonly<Record<string, Sentence>> = {
  swap: swapExactIn,
  swap2: swapByMode,
  add_liquidity: dammIn,
  remove_liquidity: takePair(
    ['params.token_a_amount_threshold', 'token_a_account', 'token_a_mint'],
    ['params.token_b_amount_threshold', 'token_b_account', 'token_b_mint'],
  ),
  remove_all_liquidity: takePair(
    ['token_a_amount_threshold', 'token_a_account', 'token_a_mint'],
    ['token_b_amount_threshold', 'token_b_account', 'token_b_mint'],
  ),
  initialize_pool: fillPool('pool'),
  initialize_customizable_pool: fillPool('pool'),
  initialize_pool_with_dynamic_config: fillPool('pool'),
  claim_position_fee: both('sol.collect-pair', 'token_a_account', 'token_b_account'),
  claim_reward: reward,
};

const dlmmIn = supplyPair(
  ['liquidity_parameter.amount_x', 'user_token_x', 'token_x_mint'],
  ['liquidity_parameter.amount_y', 'user_token_y', 'token_y_mint'],
);
/** Spread over the prices by weights, of which each share is rounded down. */
const dlmmSide = supplyMost('liquidity_parameter.amount', 'user_token', 'token_mint');
const dlmmOut = both('sol.take-pool', 'user_token_x', 'user_token_y');
const dlmmFees = both('sol.collect-pair', 'user_token_x', 'user_token_y');

/** The least that comes follows from the price when it is carried out, so no amount is promised. */
const byPrice: Sentence = (told, program) => {
  const [from, units] = [told.account('user_token_in'), told.units('amount_in')];
  const values = {
    spent: amountOf(told, units, null, from),
    hundredths: number(told.units('max_price_impact_bps')),
    to: told.account('user_token_out').value,
    program,
  };
  return { action: fact('sol.swap-price', 'notice', values), effects: [sends(told, units, from, null)] };
};

/** One order for every price step; together they hold this much. No sentence for an order of somebody else's, paid for here. */
const limitOrder: Sentence = (told, program) => {
  if (told.account('owner').address !== told.account('sender').address) return null;
  let units = 0n;
  for (let i = 1; told.has(`params.bins.${i}.amount`); i++) units += told.units(`params.bins.${i}.amount`);
  return {
    action: fact('sol.order-bins', 'notice', { amount: told.amount(units, 'token_mint'), program }),
    effects: [sends(told, units, told.account('user_token'), 'token_mint')],
  };
};

export const dlmmMoves: Readonly<Record<string, Sentence>> = {
  swap_with_price_impact: byPrice,
  swap_with_price_impact2: byPrice,
  place_limit_order: limitOrder,
  cancel_limit_order: both('sol.take-pool', 'owner_token_x', 'owner_token_y'),
  add_liquidity_one_side_precise2: supplyMost('liquidity_parameter.max_amount', 'user_token', 'token_mint'),
  add_liquidity: dlmmIn,
  add_liquidity2: dlmmIn,
  add_liquidity_by_strategy: dlmmIn,
  add_liquidity_by_strategy2: dlmmIn,
  add_liquidity_by_weight: dlmmIn,
  add_liquidity_by_weight2: dlmmIn,
  add_liquidity_one_side: dlmmSide,
  add_liquidity_by_strategy_one_side: dlmmSide,
  remove_liquidity: dlmmOut,
  remove_liquidity2: dlmmOut,
  remove_liquidity_by_range: dlmmOut,
  remove_liquidity_by_range2: dlmmOut,
  remove_all_liquidity: dlmmOut,
  claim_fee: dlmmFees,
  claim_fee2: dlmmFees,
  claim_reward: collect('user_token_account'),
  claim_reward2: collect('user_token_account'),
};
