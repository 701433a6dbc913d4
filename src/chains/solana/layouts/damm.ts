import type { Layout } from './layout.ts';

/** Source: npm @meteora-ag/cp-amm-sdk 1.5.0 (interface 0.2.5); MeteoraAg/damm-v2, programs/cp-amm/src. */
export const damm: Layout = {
  program: 'cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG',
  name: 'Meteora DAMM',
  tagBytes: 8,
  types: `
AddLiquidityParameters = {liquidity_delta: u128, token_a_amount_threshold: u64, token_b_amount_threshold: u64}
InitializeCustomizablePoolParameters = {pool_fees: PoolFeeParameters, sqrt_min_price: u128, sqrt_max_price: u128, has_alpha_vault: bool, liquidity: u128, sqrt_price: u128, activation_type: u8, collect_fee_mode: u8, activation_point: u64?}
InitializePoolParameters = {liquidity: u128, sqrt_price: u128, activation_point: u64?}
RemoveLiquidityParameters = {liquidity_delta: u128, token_a_amount_threshold: u64, token_b_amount_threshold: u64}
SplitPositionParameters = {unlocked_liquidity_percentage: u8, permanent_locked_liquidity_percentage: u8, fee_a_percentage: u8, fee_b_percentage: u8, reward0_percentage: u8, reward1_percentage: u8, inner_vesting_liquidity_percentage: u8, padding: [u8; 15]}
SwapParameters = {amount_in: u64, minimum_amount_out: u64}
SwapParameters2 = {amount0: u64, amount1: u64, swap_mode: u8}
UpdatePoolFeesParameters = {cliff_fee_numerator: u64?, dynamic_fee: DynamicFeeParameters?, compounding_fee_bps: u16?}
VestingParameters = {cliff_point: u64?, period_frequency: u64, cliff_unlock_liquidity: u128, liquidity_per_period: u128, number_of_period: u16}
DynamicFeeParameters = {bin_step: u16, bin_step_u128: u128, filter_period: u16, decay_period: u16, reduction_factor: u16, max_volatility_accumulator: u32, variable_fee_control: u32}
PoolFeeParameters = {base_fee: BaseFeeParameters, compounding_fee_bps: u16, padding: u8, dynamic_fee: DynamicFeeParameters?}
BaseFeeParameters = {data: [u8; 27]}
`,
  calls: `
add_liquidity(params: AddLiquidityParameters) pool position token_a_account token_b_account token_a_vault token_b_vault token_a_mint token_b_mint position_nft_account signer token_a_program token_b_program event_authority program
claim_position_fee() pool_authority pool position token_a_account token_b_account token_a_vault token_b_vault token_a_mint token_b_mint position_nft_account signer token_a_program token_b_program event_authority program
claim_reward(reward_index: u8, skip_reward: u8) pool_authority pool position reward_vault reward_mint user_token_account position_nft_account signer token_program event_authority program
close_position() position_nft_mint position_nft_account pool position pool_authority rent_receiver owner token_program event_authority program
create_position() owner position_nft_mint position_nft_account pool position pool_authority payer token_program system_program event_authority program
initialize_customizable_pool(params: InitializeCustomizablePoolParameters) creator position_nft_mint position_nft_account payer pool_authority pool position token_a_mint token_b_mint token_a_vault token_b_vault payer_token_a payer_token_b token_a_program token_b_program token2022_program system_program event_authority program
initialize_pool(params: InitializePoolParameters) creator position_nft_mint position_nft_account payer config pool_authority pool position token_a_mint token_b_mint token_a_vault token_b_vault payer_token_a payer_token_b token_a_program token_b_program token2022_program system_program event_authority program
initialize_pool_with_dynamic_config(params: InitializeCustomizablePoolParameters) creator position_nft_mint position_nft_account payer pool_creator_authority config pool_authority pool position token_a_mint token_b_mint token_a_vault token_b_vault payer_token_a payer_token_b token_a_program token_b_program token2022_program system_program event_authority program
lock_inner_position(params: VestingParameters) pool position position_nft_account signer event_authority program
lock_position(params: VestingParameters) pool position vesting position_nft_account signer payer system_program event_authority program
permanent_lock_position(permanent_lock_liquidity: u128) pool position position_nft_account signer event_authority program
refresh_vesting() pool position position_nft_account owner
remove_all_liquidity(token_a_amount_threshold: u64, token_b_amount_threshold: u64) pool_authority pool position token_a_account token_b_account token_a_vault token_b_vault token_a_mint token_b_mint position_nft_account signer token_a_program token_b_program event_authority program
remove_liquidity(params: RemoveLiquidityParameters) pool_authority pool position token_a_account token_b_account token_a_vault token_b_vault token_a_mint token_b_mint position_nft_account signer token_a_program token_b_program event_authority program
split_position(params: SplitPositionParameters) pool first_position first_position_nft_account second_position second_position_nft_account first_owner second_owner event_authority program
split_position2(numerator: u32) pool first_position first_position_nft_account second_position second_position_nft_account first_owner second_owner event_authority program
swap(params: SwapParameters) pool_authority pool input_token_account output_token_account token_a_vault token_b_vault token_a_mint token_b_mint payer token_a_program token_b_program referral_token_account? event_authority program
swap2(params: SwapParameters2) pool_authority pool input_token_account output_token_account token_a_vault token_b_vault token_a_mint token_b_mint payer token_a_program token_b_program referral_token_account? event_authority program
update_delegate_permission(permission: u32) position position_nft_account owner event_authority program
update_pool_fees(params: UpdatePoolFeesParameters) pool operator signer event_authority program
`,
};
