import { type Sentence, sendsSol } from './actions.ts';
import { giveControl } from './deeds.ts';
import type { Layout } from './layout.ts';
import { swapByMode, swapExactIn } from './meteora.ts';
import { both, collect } from './money.ts';
import { makeToken } from './records.ts';

const trade =
  'pool_authority config pool input_token_account output_token_account base_vault quote_vault base_mint quote_mint payer token_base_program token_quote_program referral_token_account? event_authority program';
const fees = 'token_a_account token_b_account base_vault quote_vault base_mint quote_mint';

/**
 * Where new tokens are sold along a curve until their pool opens. Source: MeteoraAg/dynamic-bonding-curve-sdk,
 * packages/dynamic-bonding-curve/src/idl/dynamic-bonding-curve/idl.json.
 */
export const dbc: Layout = {
  program: 'dbcij3LWUppWqq96dh6gJWwBifmcGfLSB5D4DuSMaqN',
  name: 'Meteora DBC',
  tagBytes: 8,
  types: `
SwapParameters = {amount_in: u64, minimum_amount_out: u64}
SwapParameters2 = {amount0: u64, amount1: u64, swap_mode: u8}
InitializePoolParameters = {name: text, symbol: text, uri: text}
`,
  calls: `
swap(params: SwapParameters) ${trade}
swap2(params: SwapParameters2) ${trade}
claim_trading_fee(max_amount_a: u64, max_amount_b: u64) pool_authority config pool ${fees} fee_claimer token_base_program token_quote_program event_authority program
claim_creator_trading_fee(max_base_amount: u64, max_quote_amount: u64) pool_authority pool ${fees} creator token_base_program token_quote_program event_authority program
initialize_virtual_pool_with_spl_token(params: InitializePoolParameters) config pool_authority creator base_mint quote_mint pool base_vault quote_vault mint_metadata metadata_program payer token_quote_program token_program system_program event_authority program
initialize_virtual_pool_with_token2022(params: InitializePoolParameters) config pool_authority creator base_mint quote_mint pool base_vault quote_vault payer token_quote_program token_program system_program event_authority program
creator_withdraw_surplus() pool_authority config virtual_pool token_quote_account quote_vault quote_mint creator token_quote_program event_authority program
partner_withdraw_surplus() pool_authority config virtual_pool token_quote_account quote_vault quote_mint fee_claimer token_quote_program event_authority program
withdraw_leftover() pool_authority config virtual_pool token_base_account base_vault base_mint leftover_receiver token_base_program event_authority program
transfer_pool_creator() virtual_pool config creator new_creator event_authority program
migration_damm_v2_create_metadata() virtual_pool config migration_metadata payer system_program event_authority program
`,
};

/** Whoever set up the curve may ask a fee for it, up to 100 SOL, which isn't in the bytes: no limit. */
const launch: Sentence = (told, program) => ({
  ...makeToken('base_mint', 'params.')(told, program)!,
  effects: [sendsSol(told, null)],
});

export const dbcMoves: Readonly<Record<string, Sentence>> = {
  swap: swapExactIn,
  swap2: swapByMode,
  claim_trading_fee: both('sol.collect-pair', 'token_a_account', 'token_b_account'),
  claim_creator_trading_fee: both('sol.collect-pair', 'token_a_account', 'token_b_account'),
  initialize_virtual_pool_with_spl_token: launch,
  initialize_virtual_pool_with_token2022: launch,
  creator_withdraw_surplus: collect('token_quote_account'),
  partner_withdraw_surplus: collect('token_quote_account'),
  withdraw_leftover: collect('token_base_account'),
  transfer_pool_creator: giveControl('virtual_pool', (told) => told.account('new_creator').value),
};
