import { type Sentence, swap } from './actions.ts';
import type { Layout } from './layout.ts';
import { both, redeem, supplyPair } from './money.ts';
import { sharesFor } from './pool-shares.ts';

const liquidity =
  'pool lp_mint user_pool_lp a_vault_lp b_vault_lp a_vault b_vault a_vault_lp_mint b_vault_lp_mint a_token_vault b_token_vault user_a_token user_b_token user vault_program token_program';

/** Meteora's first pools, whose tokens earn in vaults between trades. */
export const damm1: Layout = {
  program: 'Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB',
  name: 'Meteora DAMM v1',
  tagBytes: 8,
  types: `
`,
  calls: `
swap(in_amount: u64, minimum_out_amount: u64) pool user_source_token user_destination_token a_vault b_vault a_token_vault b_token_vault a_vault_lp_mint b_vault_lp_mint a_vault_lp b_vault_lp protocol_token_fee user vault_program token_program
remove_liquidity_single_side(pool_token_amount: u64, minimum_out_amount: u64) pool lp_mint user_pool_lp a_vault_lp b_vault_lp a_vault b_vault a_vault_lp_mint b_vault_lp_mint a_token_vault b_token_vault user_destination_token user vault_program token_program
add_imbalance_liquidity(minimum_pool_token_amount: u64, token_a_amount: u64, token_b_amount: u64) ${liquidity}
add_balance_liquidity(pool_token_amount: u64, maximum_token_a_amount: u64, maximum_token_b_amount: u64) ${liquidity}
remove_balance_liquidity(pool_token_amount: u64, minimum_a_token_out: u64, minimum_b_token_out: u64) ${liquidity}
bootstrap_liquidity(token_a_amount: u64, token_b_amount: u64) ${liquidity}
create_lock_escrow() pool lock_escrow owner lp_mint payer system_program
lock(max_amount: u64) pool lp_mint lock_escrow owner source_tokens escrow_vault token_program a_vault b_vault a_vault_lp b_vault_lp a_vault_lp_mint b_vault_lp_mint
claim_fee(max_amount: u64) pool lp_mint lock_escrow owner source_tokens escrow_vault token_program a_token_vault b_token_vault a_vault b_vault a_vault_lp b_vault_lp a_vault_lp_mint b_vault_lp_mint user_a_token user_b_token vault_program
`,
};

const add = (a: string, b: string) => supplyPair([a, 'user_a_token', null], [b, 'user_b_token', null]);

export const damm1Trades: Readonly<Record<string, Sentence>> = {
  swap: (told, program) =>
    swap(told, program, {
      spent: told.units('in_amount'),
      received: told.units('minimum_out_amount'),
      from: told.account('user_source_token'),
      into: told.account('user_destination_token'),
      spentMint: null,
      receivedMint: null,
    }),
  remove_liquidity_single_side: redeem(
    'pool_token_amount',
    'user_pool_lp',
    'lp_mint',
    'user_destination_token',
  ),
  add_imbalance_liquidity: add('token_a_amount', 'token_b_amount'),
  add_balance_liquidity: add('maximum_token_a_amount', 'maximum_token_b_amount'),
  bootstrap_liquidity: add('token_a_amount', 'token_b_amount'),
  claim_fee: both('sol.collect-pair', 'user_a_token', 'user_b_token'),
  remove_balance_liquidity: sharesFor(
    ['pool_token_amount', 'user_pool_lp', 'lp_mint'],
    ['minimum_a_token_out', 'user_a_token', null],
    ['minimum_b_token_out', 'user_b_token', null],
  ),
};
