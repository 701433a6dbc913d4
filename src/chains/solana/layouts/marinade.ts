import type { Layout } from './layout.ts';

/** Source: marinade-finance/liquid-staking-program, programs/marinade-finance/src (lib.rs, instructions). */
export const marinade: Layout = {
  program: 'MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD',
  name: 'Marinade',
  tagBytes: 8,
  types: `
`,
  calls: `
deposit(lamports: u64) state msol_mint liq_pool_sol_leg_pda liq_pool_msol_leg liq_pool_msol_leg_authority reserve_pda transfer_from mint_to msol_mint_authority system_program token_program
deposit_stake_account(validator_index: u32) state validator_list stake_list stake_account stake_authority duplication_flag rent_payer msol_mint mint_to msol_mint_authority clock rent system_program token_program stake_program
liquid_unstake(msol_amount: u64) state msol_mint liq_pool_sol_leg_pda liq_pool_msol_leg treasury_msol_account get_msol_from get_msol_from_authority transfer_sol_to system_program token_program
add_liquidity(lamports: u64) state lp_mint lp_mint_authority liq_pool_msol_leg liq_pool_sol_leg_pda transfer_from mint_to system_program token_program
remove_liquidity(tokens: u64) state lp_mint burn_from burn_from_authority transfer_sol_to transfer_msol_to liq_pool_sol_leg_pda liq_pool_msol_leg liq_pool_msol_leg_authority system_program token_program
order_unstake(msol_amount: u64) state msol_mint burn_msol_from burn_msol_authority new_ticket_account clock rent token_program
withdraw_stake_account(stake_index: u32, validator_index: u32, msol_amount: u64, beneficiary: key) state msol_mint burn_msol_from burn_msol_authority treasury_msol_account validator_list stake_list stake_withdraw_authority stake_deposit_authority stake_account split_stake_account split_stake_rent_payer clock system_program token_program stake_program
claim() state reserve_pda ticket_account transfer_sol_to clock system_program
`,
};
