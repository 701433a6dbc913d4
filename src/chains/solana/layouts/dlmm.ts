import type { Layout } from './layout.ts';

export const dlmm: Layout = {
  program: 'LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo',
  name: 'Meteora DLMM',
  tagBytes: 8,
  types: `
AddLiquiditySingleSidePreciseParameter = {bins: [CompressedBinDepositAmount], decompress_multiplier: u64}
AddLiquiditySingleSidePreciseParameter2 = {bins: [CompressedBinDepositAmount], decompress_multiplier: u64, max_amount: u64}
BinLiquidityReduction = {bin_id: i32, bps_to_remove: u16}
CustomizableParams = {active_id: i32, bin_step: u16, base_factor: u16, activation_type: u8, has_alpha_vault: bool, activation_point: u64?, creator_pool_on_off_control: bool, base_fee_power_factor: u8, concrete_function_type: u8, collect_fee_mode: u8, padding: [u8; 60]}
InitPermissionPairIx = {active_id: i32, bin_step: u16, base_factor: u16, base_fee_power_factor: u8, activation_type: u8, padding0: u16, concrete_function_type: u8, collect_fee_mode: u8}
InitializeLbPair2Params = {active_id: i32, padding: [u8; 96]}
LiquidityOneSideParameter = {amount: u64, active_id: i32, max_active_bin_slippage: i32, bin_liquidity_dist: [BinLiquidityDistributionByWeight]}
LiquidityParameter = {amount_x: u64, amount_y: u64, bin_liquidity_dist: [BinLiquidityDistribution]}
LiquidityParameterByStrategy = {amount_x: u64, amount_y: u64, active_id: i32, max_active_bin_slippage: i32, strategy_parameters: StrategyParameters}
LiquidityParameterByStrategyOneSide = {amount: u64, active_id: i32, max_active_bin_slippage: i32, strategy_parameters: StrategyParameters}
LiquidityParameterByWeight = {amount_x: u64, amount_y: u64, active_id: i32, max_active_bin_slippage: i32, bin_liquidity_dist: [BinLiquidityDistributionByWeight]}
PlaceLimitOrderParams = {is_ask_side: bool, padding: [u8; 16], relative_bin: RelativeBin?, bins: [BinLimitOrderAmount]}
RebalanceLiquidityParams = {active_id: i32, max_active_bin_slippage: u16, should_claim_fee: bool, should_claim_reward: bool, min_withdraw_x_amount: u64, max_deposit_x_amount: u64, min_withdraw_y_amount: u64, max_deposit_y_amount: u64, shrink_mode: u8, padding: [u8; 31], removes: [RemoveLiquidityParams], adds: [AddLiquidityParams]}
RemainingAccountsInfo = {slices: [RemainingAccountsSlice]}
AddLiquidityParams = {min_delta_id: i32, max_delta_id: i32, x0: u64, y0: u64, delta_x: u64, delta_y: u64, bit_flag: u8, favor_x_in_active_id: bool, padding: [u8; 16]}
BinLimitOrderAmount = {id: i32, amount: u64}
BinLiquidityDistribution = {bin_id: i32, distribution_x: u16, distribution_y: u16}
BinLiquidityDistributionByWeight = {bin_id: i32, weight: u16}
CompressedBinDepositAmount = {bin_id: i32, amount: u32}
RelativeBin = {active_id: i32, max_active_bin_slippage: i32}
RemainingAccountsSlice = {accounts_type: AccountsType, length: u8}
RemoveLiquidityParams = {min_bin_id: i32?, max_bin_id: i32?, bps: u16, padding: [u8; 16]}
StrategyParameters = {min_bin_id: i32, max_bin_id: i32, strategy_type: StrategyType, parameteres: [u8; 64]}
AccountsType = TransferHookX | TransferHookY | TransferHookReward | TransferHookMultiReward{item1: u8} | TransferHookReferral
StrategyType = SpotOneSide | CurveOneSide | BidAskOneSide | SpotBalanced | CurveBalanced | BidAskBalanced | SpotImBalanced | CurveImBalanced | BidAskImBalanced
`,
  calls: `
add_liquidity(liquidity_parameter: LiquidityParameter) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint bin_array_lower bin_array_upper sender token_x_program token_y_program event_authority program
add_liquidity2(liquidity_parameter: LiquidityParameter, remaining_accounts_info: RemainingAccountsInfo) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint sender token_x_program token_y_program event_authority program
add_liquidity_by_strategy(liquidity_parameter: LiquidityParameterByStrategy) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint bin_array_lower bin_array_upper sender token_x_program token_y_program event_authority program
add_liquidity_by_strategy2(liquidity_parameter: LiquidityParameterByStrategy, remaining_accounts_info: RemainingAccountsInfo) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint sender token_x_program token_y_program event_authority program
add_liquidity_by_strategy_one_side(liquidity_parameter: LiquidityParameterByStrategyOneSide) position lb_pair bin_array_bitmap_extension? user_token reserve token_mint bin_array_lower bin_array_upper sender token_program event_authority program
add_liquidity_by_weight(liquidity_parameter: LiquidityParameterByWeight) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint bin_array_lower bin_array_upper sender token_x_program token_y_program event_authority program
add_liquidity_by_weight2(liquidity_parameter: LiquidityParameterByWeight, remaining_accounts_info: RemainingAccountsInfo) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint sender token_x_program token_y_program event_authority program
add_liquidity_one_side(liquidity_parameter: LiquidityOneSideParameter) position lb_pair bin_array_bitmap_extension? user_token reserve token_mint bin_array_lower bin_array_upper sender token_program event_authority program
add_liquidity_one_side_precise(parameter: AddLiquiditySingleSidePreciseParameter) position lb_pair bin_array_bitmap_extension? user_token reserve token_mint bin_array_lower bin_array_upper sender token_program event_authority program
add_liquidity_one_side_precise2(liquidity_parameter: AddLiquiditySingleSidePreciseParameter2, remaining_accounts_info: RemainingAccountsInfo) position lb_pair bin_array_bitmap_extension? user_token reserve token_mint sender token_program event_authority program
cancel_limit_order(bins: [i32], remaining_accounts_info: RemainingAccountsInfo) lb_pair bin_array_bitmap_extension? reserve_x reserve_y token_x_mint token_y_mint limit_order owner_token_x owner_token_y owner token_x_program token_y_program memo_program event_authority program
claim_fee() lb_pair position bin_array_lower bin_array_upper sender reserve_x reserve_y user_token_x user_token_y token_x_mint token_y_mint token_program event_authority program
claim_fee2(min_bin_id: i32, max_bin_id: i32, remaining_accounts_info: RemainingAccountsInfo) lb_pair position sender reserve_x reserve_y user_token_x user_token_y token_x_mint token_y_mint token_program_x token_program_y memo_program event_authority program
claim_reward(reward_index: u64) lb_pair position bin_array_lower bin_array_upper sender reward_vault reward_mint user_token_account token_program event_authority program
claim_reward2(reward_index: u64, min_bin_id: i32, max_bin_id: i32, remaining_accounts_info: RemainingAccountsInfo) lb_pair position sender reward_vault reward_mint user_token_account token_program memo_program event_authority program
close_bin_array() lb_pair bin_array rent_receiver signer
close_limit_order_if_empty() limit_order owner rent_receiver event_authority program
close_position() position lb_pair bin_array_lower bin_array_upper sender rent_receiver event_authority program
close_position2() position sender rent_receiver event_authority program
close_position_if_empty() position sender rent_receiver event_authority program
decrease_position_length(length_to_remove: u16, side: u8) rent_receiver position owner system_program event_authority program
fund_reward(reward_index: u64, amount: u64, carry_forward: bool, remaining_accounts_info: RemainingAccountsInfo) lb_pair reward_vault reward_mint funder_token_account funder bin_array token_program event_authority program
go_to_a_bin(bin_id: i32) lb_pair bin_array_bitmap_extension? from_bin_array? to_bin_array? event_authority program
increase_oracle_length(length_to_add: u64) oracle funder system_program event_authority program
increase_position_length(length_to_add: u16, side: u8) funder lb_pair position owner system_program event_authority program
increase_position_length2(minimum_upper_bin_id: i32) funder lb_pair position owner system_program event_authority program
initialize_bin_array(index: i64) lb_pair bin_array funder system_program
initialize_bin_array_bitmap_extension() lb_pair bin_array_bitmap_extension funder system_program rent
initialize_customizable_permissionless_lb_pair(params: CustomizableParams) lb_pair bin_array_bitmap_extension? token_mint_x token_mint_y reserve_x reserve_y oracle user_token_x funder token_program system_program user_token_y event_authority program
initialize_customizable_permissionless_lb_pair2(params: CustomizableParams) lb_pair bin_array_bitmap_extension? token_mint_x token_mint_y reserve_x reserve_y oracle user_token_x funder token_badge_x? token_badge_y? token_program_x token_program_y system_program user_token_y event_authority program
initialize_lb_pair(active_id: i32, bin_step: u16) lb_pair bin_array_bitmap_extension? token_mint_x token_mint_y reserve_x reserve_y oracle preset_parameter funder token_program system_program rent event_authority program
initialize_lb_pair2(params: InitializeLbPair2Params) lb_pair bin_array_bitmap_extension? token_mint_x token_mint_y reserve_x reserve_y oracle preset_parameter funder token_badge_x? token_badge_y? token_program_x token_program_y system_program event_authority program
initialize_permission_lb_pair(ix_data: InitPermissionPairIx) base lb_pair bin_array_bitmap_extension? token_mint_x token_mint_y reserve_x reserve_y oracle payer operator signer token_badge_x? token_badge_y? token_program_x token_program_y system_program event_authority program
initialize_position(lower_bin_id: i32, width: i32) payer position lb_pair owner system_program rent event_authority program
initialize_position2(lower_bin_id: i32, width: i32) payer position lb_pair owner system_program event_authority program
initialize_position_by_operator(lower_bin_id: i32, width: i32, fee_owner: key, lock_release_point: u64) payer base position lb_pair owner operator operator_token_x owner_token_x system_program event_authority program
initialize_position_pda(lower_bin_id: i32, width: i32) payer base position lb_pair owner system_program rent event_authority program
initialize_reward(reward_index: u64, reward_duration: u64, funder: key) lb_pair reward_vault reward_mint token_badge? operator signer payer token_program system_program event_authority program
place_limit_order(params: PlaceLimitOrderParams, remaining_accounts_info: RemainingAccountsInfo) lb_pair bin_array_bitmap_extension? reserve token_mint limit_order payer owner user_token sender token_program system_program event_authority program
rebalance_liquidity(params: RebalanceLiquidityParams, remaining_accounts_info: RemainingAccountsInfo) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint owner rent_payer token_x_program token_y_program memo_program system_program event_authority program
remove_all_liquidity() position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint bin_array_lower bin_array_upper sender token_x_program token_y_program event_authority program
remove_liquidity(bin_liquidity_removal: [BinLiquidityReduction]) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint bin_array_lower bin_array_upper sender token_x_program token_y_program event_authority program
remove_liquidity2(bin_liquidity_removal: [BinLiquidityReduction], remaining_accounts_info: RemainingAccountsInfo) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint sender token_x_program token_y_program memo_program event_authority program
remove_liquidity_by_range(from_bin_id: i32, to_bin_id: i32, bps_to_remove: u16) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint bin_array_lower bin_array_upper sender token_x_program token_y_program event_authority program
remove_liquidity_by_range2(from_bin_id: i32, to_bin_id: i32, bps_to_remove: u16, remaining_accounts_info: RemainingAccountsInfo) position lb_pair bin_array_bitmap_extension? user_token_x user_token_y reserve_x reserve_y token_x_mint token_y_mint sender token_x_program token_y_program memo_program event_authority program
swap(amount_in: u64, min_amount_out: u64) lb_pair bin_array_bitmap_extension? reserve_x reserve_y user_token_in user_token_out token_x_mint token_y_mint oracle host_fee_in? user token_x_program token_y_program event_authority program
swap2(amount_in: u64, min_amount_out: u64, remaining_accounts_info: RemainingAccountsInfo) lb_pair bin_array_bitmap_extension? reserve_x reserve_y user_token_in user_token_out token_x_mint token_y_mint oracle host_fee_in? user token_x_program token_y_program memo_program event_authority program
swap_exact_out(max_in_amount: u64, out_amount: u64) lb_pair bin_array_bitmap_extension? reserve_x reserve_y user_token_in user_token_out token_x_mint token_y_mint oracle host_fee_in? user token_x_program token_y_program event_authority program
swap_exact_out2(max_in_amount: u64, out_amount: u64, remaining_accounts_info: RemainingAccountsInfo) lb_pair bin_array_bitmap_extension? reserve_x reserve_y user_token_in user_token_out token_x_mint token_y_mint oracle host_fee_in? user token_x_program token_y_program memo_program event_authority program
swap_with_price_impact(amount_in: u64, active_id: i32?, max_price_impact_bps: u16) lb_pair bin_array_bitmap_extension? reserve_x reserve_y user_token_in user_token_out token_x_mint token_y_mint oracle host_fee_in? user token_x_program token_y_program event_authority program
swap_with_price_impact2(amount_in: u64, active_id: i32?, max_price_impact_bps: u16, remaining_accounts_info: RemainingAccountsInfo) lb_pair bin_array_bitmap_extension? reserve_x reserve_y user_token_in user_token_out token_x_mint token_y_mint oracle host_fee_in? user token_x_program token_y_program memo_program event_authority program
update_fees_and_reward2(min_bin_id: i32, max_bin_id: i32) position lb_pair owner
update_fees_and_rewards() position lb_pair bin_array_lower bin_array_upper owner
update_position_operator(operator: key) position owner event_authority program
update_reward_duration(reward_index: u64, new_duration: u64) lb_pair operator signer bin_array event_authority program
update_reward_funder(reward_index: u64, new_funder: key) lb_pair operator signer event_authority program
withdraw_ineligible_reward(reward_index: u64, remaining_accounts_info: RemainingAccountsInfo) lb_pair reward_vault reward_mint funder_token_account funder bin_array token_program memo_program event_authority program
`,
};
