import type { Layout } from './layout.ts';

/** Source: raydium-io/raydium-amm, program/src/instruction.rs. */
export const raydiumAmm: Layout = {
  program: '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8',
  name: 'Raydium',
  tagBytes: 1,
  types: `
`,
  calls: `
deposit#03(max_coin_amount: u64, max_pc_amount: u64, base_side: u64, other_amount_min?: u64) token_program amm amm_authority amm_open_orders amm_target_orders lp_mint_address pool_coin_token_account pool_pc_token_account serum_market user_coin_token_account user_pc_token_account user_lp_token_account user_owner serum_event_queue
swap_base_in#09(amount_in: u64, minimum_amount_out: u64) token_program amm amm_authority amm_open_orders amm_target_orders* pool_coin_token_account pool_pc_token_account serum_program serum_market serum_bids serum_asks serum_event_queue serum_coin_vault_account serum_pc_vault_account serum_vault_signer user_source_token_account user_destination_token_account user_source_owner
swap_base_in_v2#10(amount_in: u64, minimum_amount_out: u64) token_program amm amm_authority amm_coin_vault amm_pc_vault user_source_token_account user_destination_token_account user_source_owner
swap_base_out#0b(max_amount_in: u64, amount_out: u64) token_program amm amm_authority amm_open_orders amm_target_orders* pool_coin_token_account pool_pc_token_account serum_program serum_market serum_bids serum_asks serum_event_queue serum_coin_vault_account serum_pc_vault_account serum_vault_signer user_source_token_account user_destination_token_account user_source_owner
swap_base_out_v2#11(max_amount_in: u64, amount_out: u64) token_program amm amm_authority amm_coin_vault amm_pc_vault user_source_token_account user_destination_token_account user_source_owner
withdraw#04(amount: u64, min_coin_amount?: u64, min_pc_amount?: u64) token_program amm amm_authority amm_open_orders amm_target_orders lp_mint_address pool_coin_token_account pool_pc_token_account pool_withdraw_queue pool_temp_lp_token_account serum_program serum_market serum_coin_vault_account serum_pc_vault_account serum_vault_signer user_lp_token_account user_coin_token_account user_pc_token_account user_owner serum_event_q serum_bids serum_asks
withdraw#04@20(amount: u64, min_coin_amount?: u64, min_pc_amount?: u64) token_program amm amm_authority amm_open_orders amm_target_orders lp_mint_address pool_coin_token_account pool_pc_token_account serum_program serum_market serum_coin_vault_account serum_pc_vault_account serum_vault_signer user_lp_token_account user_coin_token_account user_pc_token_account user_owner serum_event_q serum_bids serum_asks
withdraw#04@21(amount: u64, min_coin_amount?: u64, min_pc_amount?: u64) token_program amm amm_authority amm_open_orders amm_target_orders lp_mint_address pool_coin_token_account pool_pc_token_account serum_program serum_market serum_coin_vault_account serum_pc_vault_account serum_vault_signer user_lp_token_account user_coin_token_account user_pc_token_account user_owner serum_event_q serum_bids serum_asks
withdraw#04@11(amount: u64, min_coin_amount?: u64, min_pc_amount?: u64) token_program amm amm_authority amm_target_orders lp_mint_address pool_coin_token_account pool_pc_token_account user_lp_token_account user_coin_token_account user_pc_token_account user_owner
deposit#03@11(max_coin_amount: u64, max_pc_amount: u64, base_side: u64, other_amount_min?: u64) token_program amm amm_authority amm_target_orders lp_mint_address pool_coin_token_account pool_pc_token_account user_coin_token_account user_pc_token_account user_lp_token_account user_owner
`,
};
