import type { Layout } from './layout.ts';

export const raydiumCpmm: Layout = {
  program: 'CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C',
  name: 'Raydium CPMM',
  tagBytes: 8,
  types: `
`,
  calls: `
deposit(lp_token_amount: u64, maximum_token_0_amount: u64, maximum_token_1_amount: u64) owner authority pool_state owner_lp_token token_0_account token_1_account token_0_vault token_1_vault token_program token_program_2022 vault_0_mint vault_1_mint lp_mint
initialize(init_amount_0: u64, init_amount_1: u64, open_time: u64) creator amm_config authority pool_state token_0_mint token_1_mint lp_mint creator_token_0 creator_token_1 creator_lp_token token_0_vault token_1_vault create_pool_fee observation_state token_program token_0_program token_1_program associated_token_program system_program rent
swap_base_input(amount_in: u64, minimum_amount_out: u64) payer authority amm_config pool_state input_token_account output_token_account input_vault output_vault input_token_program output_token_program input_token_mint output_token_mint observation_state
swap_base_output(max_amount_in: u64, amount_out: u64) payer authority amm_config pool_state input_token_account output_token_account input_vault output_vault input_token_program output_token_program input_token_mint output_token_mint observation_state
withdraw(lp_token_amount: u64, minimum_token_0_amount: u64, minimum_token_1_amount: u64) owner authority pool_state owner_lp_token token_0_account token_1_account token_0_vault token_1_vault token_program token_program_2022 vault_0_mint vault_1_mint lp_mint memo_program
`,
};
