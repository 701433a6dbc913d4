import { Unreadable } from '../call.ts';
import { both, collect, type Sentence, supply, supplyPair, swap, takePair } from './actions.ts';

/** Sentences for Meteora's pools with two tokens. */

const dammIn = supplyPair(
  ['params.token_a_amount_threshold', 'token_a_account', 'token_a_mint'],
  ['params.token_b_amount_threshold', 'token_b_account', 'token_b_mint'],
);

/**
 * `SwapParameters2` of Meteora’s cp-amm program: in mode 2 the first amount is what comes and the
 * second the most that leaves, otherwise the first leaves and the second is the least that comes.
 */
const swap2: Sentence = (told, program) => {
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

export const damm2Trades: Readonly<Record<string, Sentence>> = {
  swap: (told, program) =>
    swap(told, program, {
      spent: told.units('params.amount_in'),
      received: told.units('params.minimum_amount_out'),
      from: told.account('input_token_account'),
      into: told.account('output_token_account'),
      ...{ spentMint: null, receivedMint: null },
    }),
  swap2,
  add_liquidity: dammIn,
  remove_liquidity: takePair(
    ['params.token_a_amount_threshold', 'token_a_account', 'token_a_mint'],
    ['params.token_b_amount_threshold', 'token_b_account', 'token_b_mint'],
  ),
  remove_all_liquidity: takePair(
    ['token_a_amount_threshold', 'token_a_account', 'token_a_mint'],
    ['token_b_amount_threshold', 'token_b_account', 'token_b_mint'],
  ),
  claim_position_fee: both('sol.collect-pair', 'token_a_account', 'token_b_account'),
  claim_reward: collect('user_token_account'),
};

const dlmmIn = supplyPair(
  ['liquidity_parameter.amount_x', 'user_token_x', 'token_x_mint'],
  ['liquidity_parameter.amount_y', 'user_token_y', 'token_y_mint'],
);
const dlmmSide = supply('liquidity_parameter.amount', 'user_token', 'token_mint');
const dlmmOut = both('sol.take-pool', 'user_token_x', 'user_token_y');
const dlmmFees = both('sol.collect-pair', 'user_token_x', 'user_token_y');

export const dlmmMoves: Readonly<Record<string, Sentence>> = {
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
