import type { Layout } from './layout.ts';

export const pumpSwap: Layout = {
  program: 'pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA',
  name: 'PumpSwap',
  tagBytes: 8,
  types: `
OptionBool = {item1: bool}
OptionU64 = {item1: u64}
`,
  calls: `
buy(base_amount_out: u64, max_quote_amount_in: u64, track_volume?: OptionBool) pool user global_config base_mint quote_mint user_base_token_account user_quote_token_account pool_base_token_account pool_quote_token_account protocol_fee_recipient protocol_fee_recipient_token_account base_token_program quote_token_program system_program associated_token_program event_authority program coin_creator_vault_ata* coin_creator_vault_authority* global_volume_accumulator* user_volume_accumulator* fee_config* fee_program*
buy_exact_quote_in(spendable_quote_in: u64, min_base_amount_out: u64, track_volume?: OptionBool) pool user global_config base_mint quote_mint user_base_token_account user_quote_token_account pool_base_token_account pool_quote_token_account protocol_fee_recipient protocol_fee_recipient_token_account base_token_program quote_token_program system_program associated_token_program event_authority program coin_creator_vault_ata* coin_creator_vault_authority* global_volume_accumulator* user_volume_accumulator* fee_config* fee_program*
claim_cashback() user user_volume_accumulator quote_mint quote_token_program user_volume_accumulator_wsol_token_account user_wsol_token_account system_program event_authority program
claim_token_incentives() user user_ata global_volume_accumulator global_incentive_token_account user_volume_accumulator mint token_program system_program associated_token_program event_authority program payer
close_user_volume_accumulator() user user_volume_accumulator event_authority program
collect_coin_creator_fee() quote_mint quote_token_program coin_creator coin_creator_vault_authority coin_creator_vault_ata coin_creator_token_account event_authority program
create_pool(index: u16, base_amount_in: u64, quote_amount_in: u64, coin_creator: key, is_mayhem_mode: bool, is_cashback_coin?: OptionBool, creator_fee_bps?: OptionU64, can_edit_creator_fee?: OptionBool, is_holder_reward?: OptionBool) pool global_config creator base_mint quote_mint lp_mint user_base_token_account user_quote_token_account user_pool_token_account pool_base_token_account pool_quote_token_account system_program token_2022_program base_token_program quote_token_program associated_token_program event_authority program
deposit(lp_token_amount_out: u64, max_base_amount_in: u64, max_quote_amount_in: u64) pool global_config user base_mint quote_mint lp_mint user_base_token_account user_quote_token_account user_pool_token_account pool_base_token_account pool_quote_token_account token_program token_2022_program event_authority program
extend_account() account user system_program event_authority program
init_user_volume_accumulator() payer user user_volume_accumulator system_program event_authority program
sell(base_amount_in: u64, min_quote_amount_out: u64) pool user global_config base_mint quote_mint user_base_token_account user_quote_token_account pool_base_token_account pool_quote_token_account protocol_fee_recipient protocol_fee_recipient_token_account base_token_program quote_token_program system_program associated_token_program event_authority program coin_creator_vault_ata* coin_creator_vault_authority* fee_config* fee_program*
sync_user_volume_accumulator() user global_volume_accumulator user_volume_accumulator event_authority program
withdraw(lp_token_amount_in: u64, min_base_amount_out: u64, min_quote_amount_out: u64) pool global_config user base_mint quote_mint lp_mint user_base_token_account user_quote_token_account user_pool_token_account pool_base_token_account pool_quote_token_account token_program token_2022_program event_authority program
`,
};
