import type { Layout } from './layout.ts';

export const raydiumClmm: Layout = {
  program: 'CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK',
  name: 'Raydium CLMM',
  tagBytes: 8,
  types: `
InitializeRewardParam = {open_time: u64, end_time: u64, emissions_per_second_x64: u128}
`,
  calls: `
close_position() nft_owner position_nft_mint position_nft_account personal_position system_program token_program
collect_remaining_rewards(reward_index: u8) reward_funder funder_token_account pool_state reward_token_vault reward_vault_mint token_program token_program_2022 memo_program
create_pool(sqrt_price_x64: u128, open_time: u64) pool_creator amm_config pool_state token_mint_0 token_mint_1 token_vault_0 token_vault_1 observation_state tick_array_bitmap token_program_0 token_program_1 system_program rent
decrease_liquidity(liquidity: u128, amount_0_min: u64, amount_1_min: u64) nft_owner nft_account personal_position pool_state protocol_position token_vault_0 token_vault_1 tick_array_lower tick_array_upper recipient_token_account_0 recipient_token_account_1 token_program
decrease_liquidity_v2(liquidity: u128, amount_0_min: u64, amount_1_min: u64) nft_owner nft_account personal_position pool_state protocol_position token_vault_0 token_vault_1 tick_array_lower tick_array_upper recipient_token_account_0 recipient_token_account_1 token_program token_program_2022 memo_program vault_0_mint vault_1_mint
increase_liquidity(liquidity: u128, amount_0_max: u64, amount_1_max: u64) nft_owner nft_account pool_state protocol_position personal_position tick_array_lower tick_array_upper token_account_0 token_account_1 token_vault_0 token_vault_1 token_program
increase_liquidity_v2(liquidity: u128, amount_0_max: u64, amount_1_max: u64, base_flag: bool?) nft_owner nft_account pool_state protocol_position personal_position tick_array_lower tick_array_upper token_account_0 token_account_1 token_vault_0 token_vault_1 token_program token_program_2022 vault_0_mint vault_1_mint
initialize_reward(param: InitializeRewardParam) reward_funder funder_token_account amm_config pool_state operation_state reward_token_mint reward_token_vault reward_token_program system_program rent
open_position(tick_lower_index: i32, tick_upper_index: i32, tick_array_lower_start_index: i32, tick_array_upper_start_index: i32, liquidity: u128, amount_0_max: u64, amount_1_max: u64) payer position_nft_owner position_nft_mint position_nft_account metadata_account pool_state protocol_position tick_array_lower tick_array_upper personal_position token_account_0 token_account_1 token_vault_0 token_vault_1 rent system_program token_program associated_token_program metadata_program
open_position_v2(tick_lower_index: i32, tick_upper_index: i32, tick_array_lower_start_index: i32, tick_array_upper_start_index: i32, liquidity: u128, amount_0_max: u64, amount_1_max: u64, with_metadata: bool, base_flag: bool?) payer position_nft_owner position_nft_mint position_nft_account metadata_account pool_state protocol_position tick_array_lower tick_array_upper personal_position token_account_0 token_account_1 token_vault_0 token_vault_1 rent system_program token_program associated_token_program metadata_program token_program_2022 vault_0_mint vault_1_mint
open_position_with_token22_nft(tick_lower_index: i32, tick_upper_index: i32, tick_array_lower_start_index: i32, tick_array_upper_start_index: i32, liquidity: u128, amount_0_max: u64, amount_1_max: u64, with_metadata: bool, base_flag: bool?) payer position_nft_owner position_nft_mint position_nft_account pool_state protocol_position tick_array_lower tick_array_upper personal_position token_account_0 token_account_1 token_vault_0 token_vault_1 rent system_program token_program associated_token_program token_program_2022 vault_0_mint vault_1_mint
set_reward_params(reward_index: u8, emissions_per_second_x64: u128, open_time: u64, end_time: u64) authority amm_config pool_state operation_state token_program token_program_2022
swap(amount: u64, other_amount_threshold: u64, sqrt_price_limit_x64: u128, is_base_input: bool) payer amm_config pool_state input_token_account output_token_account input_vault output_vault observation_state token_program tick_array
swap_router_base_in(amount_in: u64, amount_out_minimum: u64) payer input_token_account input_token_mint token_program token_program_2022 memo_program
swap_v2(amount: u64, other_amount_threshold: u64, sqrt_price_limit_x64: u128, is_base_input: bool) payer amm_config pool_state input_token_account output_token_account input_vault output_vault observation_state token_program token_program_2022 memo_program input_vault_mint output_vault_mint
transfer_reward_owner(new_owner: key) authority pool_state
update_reward_infos() pool_state
`,
};
