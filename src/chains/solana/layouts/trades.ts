import type { Sentence } from './actions.ts';
import { inPool, onCurve } from './launches.ts';
import { both, collect, supplyPair, takePair } from './money.ts';
import { decrease, poolFill, positionPair, raydiumOut, sharesFor } from './pool-shares.ts';
import { jupiter } from './routes.ts';
import { baseSwap, poolSwap, swapOf, twoHops, twoHopsV2 } from './swaps.ts';

const userAccounts = ['user_source_token_account', 'user_destination_token_account'] as const;
const inputAccounts = ['input_token_account', 'output_token_account'] as const;
const inputMints = ['input_token_mint', 'output_token_mint'] as const;
const dlmmAccounts = ['user_token_in', 'user_token_out'] as const;
const none = [null, null] as const;

const whirlpool: Record<string, Sentence> = {
  swap: poolSwap(null),
  swap_v2: poolSwap(['token_mint_a', 'token_mint_b']),
  two_hop_swap: twoHops,
  two_hop_swap_v2: twoHopsV2,
  increase_liquidity: supplyPair(
    ['token_max_a', 'token_owner_account_a', null],
    ['token_max_b', 'token_owner_account_b', null],
  ),
  increase_liquidity_v2: supplyPair(
    ['token_max_a', 'token_owner_account_a', 'token_mint_a'],
    ['token_max_b', 'token_owner_account_b', 'token_mint_b'],
  ),
  increase_liquidity_by_token_amounts_v2: supplyPair(
    ['method.token_max_a', 'token_owner_account_a', 'token_mint_a'],
    ['method.token_max_b', 'token_owner_account_b', 'token_mint_b'],
  ),
  decrease_liquidity: takePair(
    ['token_min_a', 'token_owner_account_a', null],
    ['token_min_b', 'token_owner_account_b', null],
  ),
  decrease_liquidity_v2: takePair(
    ['token_min_a', 'token_owner_account_a', 'token_mint_a'],
    ['token_min_b', 'token_owner_account_b', 'token_mint_b'],
  ),
  collect_fees: both('sol.collect-pair', 'token_owner_account_a', 'token_owner_account_b'),
  collect_fees_v2: both('sol.collect-pair', 'token_owner_account_a', 'token_owner_account_b'),
  collect_reward: collect('reward_owner_account'),
  collect_reward_v2: collect('reward_owner_account'),
};

const openPosition = positionPair(
  ['amount_0_max', 'token_account_0', 'vault_0_mint'],
  ['amount_1_max', 'token_account_1', 'vault_1_mint'],
  'position_nft_owner',
);

/** Pool programs, all with two tokens. */
const pools: Record<string, Record<string, Sentence>> = {
  '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8': {
    swap_base_in: swapOf(['amount_in', 'minimum_amount_out'], userAccounts, none),
    swap_base_in_v2: swapOf(['amount_in', 'minimum_amount_out'], userAccounts, none),
    swap_base_out: swapOf(['max_amount_in', 'amount_out'], userAccounts, none),
    swap_base_out_v2: swapOf(['max_amount_in', 'amount_out'], userAccounts, none),
    deposit: supplyPair(
      ['max_coin_amount', 'user_coin_token_account', null],
      ['max_pc_amount', 'user_pc_token_account', null],
    ),
    withdraw: raydiumOut,
  },
  CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C: {
    initialize: poolFill(
      ['init_amount_0', 'creator_token_0', 'token_0_mint'],
      ['init_amount_1', 'creator_token_1', 'token_1_mint'],
    ),
    swap_base_input: swapOf(['amount_in', 'minimum_amount_out'], inputAccounts, inputMints),
    swap_base_output: swapOf(['max_amount_in', 'amount_out'], inputAccounts, inputMints),
    deposit: supplyPair(
      ['maximum_token_0_amount', 'token_0_account', 'vault_0_mint'],
      ['maximum_token_1_amount', 'token_1_account', 'vault_1_mint'],
    ),
    withdraw: sharesFor(
      ['lp_token_amount', 'owner_lp_token', 'lp_mint'],
      ['minimum_token_0_amount', 'token_0_account', 'vault_0_mint'],
      ['minimum_token_1_amount', 'token_1_account', 'vault_1_mint'],
    ),
  },
  CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK: {
    open_position: positionPair(
      ['amount_0_max', 'token_account_0', null],
      ['amount_1_max', 'token_account_1', null],
      'position_nft_owner',
    ),
    open_position_v2: openPosition,
    open_position_with_token22_nft: openPosition,
    swap: baseSwap(null),
    swap_v2: baseSwap(['input_vault_mint', 'output_vault_mint']),
    increase_liquidity: supplyPair(
      ['amount_0_max', 'token_account_0', null],
      ['amount_1_max', 'token_account_1', null],
    ),
    decrease_liquidity: decrease(
      ['amount_0_min', 'recipient_token_account_0', null],
      ['amount_1_min', 'recipient_token_account_1', null],
    ),
    increase_liquidity_v2: supplyPair(
      ['amount_0_max', 'token_account_0', 'vault_0_mint'],
      ['amount_1_max', 'token_account_1', 'vault_1_mint'],
    ),
    decrease_liquidity_v2: decrease(
      ['amount_0_min', 'recipient_token_account_0', 'vault_0_mint'],
      ['amount_1_min', 'recipient_token_account_1', 'vault_1_mint'],
    ),
  },
  LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo: {
    swap: swapOf(['amount_in', 'min_amount_out'], dlmmAccounts, none),
    swap2: swapOf(['amount_in', 'min_amount_out'], dlmmAccounts, none),
    swap_exact_out: swapOf(['max_in_amount', 'out_amount'], dlmmAccounts, none),
    swap_exact_out2: swapOf(['max_in_amount', 'out_amount'], dlmmAccounts, none),
  },
  '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P': {
    buy: onCurve(swapOf(['max_sol_cost', 'amount'], ['user', 'associated_user'], ['SOL', 'mint'])),
    buy_exact_sol_in: onCurve(
      swapOf(['spendable_sol_in', 'min_tokens_out'], ['user', 'associated_user'], ['SOL', 'mint']),
    ),
    sell: onCurve(swapOf(['amount', 'min_sol_output'], ['associated_user', 'user'], ['mint', 'SOL'])),
  },
  pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA: {
    create_pool: poolFill(
      ['base_amount_in', 'user_base_token_account', 'base_mint'],
      ['quote_amount_in', 'user_quote_token_account', 'quote_mint'],
    ),
    buy: inPool(
      swapOf(
        ['max_quote_amount_in', 'base_amount_out'],
        ['user_quote_token_account', 'user_base_token_account'],
        ['quote_mint', 'base_mint'],
      ),
    ),
    sell: inPool(
      swapOf(
        ['base_amount_in', 'min_quote_amount_out'],
        ['user_base_token_account', 'user_quote_token_account'],
        ['base_mint', 'quote_mint'],
      ),
    ),
  },
};

/** Calls that trade: routes and two-token pools. */
export const trades: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4: jupiter,
  whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc: whirlpool,
  ...pools,
};
