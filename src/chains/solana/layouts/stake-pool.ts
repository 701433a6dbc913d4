import type { Layout } from './layout.ts';

/** SPL stake pools. Several networks of pools run the same code. */
export const stakePool: Layout = {
  program: 'SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy',
  name: 'SPL Stake Pool',
  tagBytes: 1,
  types: `
Fee = {denominator: u64, numerator: u64}
FeeType = SolReferral{percent: u8} | StakeReferral{percent: u8} | Epoch{fee: Fee} | StakeWithdrawal{fee: Fee} | SolDeposit{fee: Fee} | StakeDeposit{fee: Fee} | SolWithdrawal{fee: Fee}
FundingType = StakeDeposit | SolDeposit | SolWithdraw
ValidatorType = Deposit | Withdraw
`,
  calls: `
add_validator_to_pool#01(seed: u32) stake_pool staker reserve_stake withdraw_authority validator_list stake validator rent clock stake_history stake_config system_program stake_program
remove_validator_from_pool#02() stake_pool staker withdraw_authority validator_list stake transient_stake clock stake_program
set_preferred_validator#05(validator_type: ValidatorType, validator_vote_address: key?) stake_pool staker validator_list
update_validator_list_balance#06(start_index: u32, no_merge: bool) stake_pool withdraw_authority validator_list reserve_stake clock stake_history stake_program
update_stake_pool_balance#07() stake_pool withdraw_authority validator_list reserve_stake manager_fee_account pool_mint token_program
cleanup_removed_validator_entries#08() stake_pool validator_list
deposit_stake#09() stake_pool validator_list deposit_authority withdraw_authority deposit_stake validator_stake reserve_stake pool_tokens_to manager_fee_account referrer_fee_account pool_mint clock stake_history token_program stake_program
withdraw_stake#0a(pool_tokens: u64) stake_pool validator_list withdraw_authority stake_to_split stake_to_receive stake_authority transfer_authority pool_tokens_from manager_fee_account pool_mint clock token_program stake_program
set_manager#0b() stake_pool manager new_manager new_fee_account
set_fee#0c(fee: FeeType) stake_pool manager
set_staker#0d() stake_pool authority new_staker
deposit_sol#0e(lamports: u64) stake_pool withdraw_authority reserve_stake lamports_from pool_tokens_to manager_fee_account referrer_fee_account pool_mint system_program token_program deposit_authority*
set_funding_authority#0f(funding_type: FundingType) stake_pool manager new_authority*
withdraw_sol#10(pool_tokens: u64) stake_pool withdraw_authority transfer_authority pool_tokens_from reserve_stake lamports_to manager_fee_account pool_mint clock stake_history stake_program token_program sol_withdraw_authority*
deposit_stake_with_slippage#17(minimum_pool_tokens: u64) stake_pool validator_list deposit_authority withdraw_authority deposit_stake validator_stake reserve_stake pool_tokens_to manager_fee_account referrer_fee_account pool_mint clock stake_history token_program stake_program
withdraw_stake_with_slippage#18(pool_tokens: u64, minimum_lamports: u64) stake_pool validator_list withdraw_authority stake_to_split stake_to_receive stake_authority transfer_authority pool_tokens_from manager_fee_account pool_mint clock token_program stake_program
deposit_sol_with_slippage#19(lamports: u64, minimum_pool_tokens: u64) stake_pool withdraw_authority reserve_stake lamports_from pool_tokens_to manager_fee_account referrer_fee_account pool_mint system_program token_program deposit_authority*
withdraw_sol_with_slippage#1a(pool_tokens: u64, minimum_lamports: u64) stake_pool withdraw_authority transfer_authority pool_tokens_from reserve_stake lamports_to manager_fee_account pool_mint clock stake_history stake_program token_program sol_withdraw_authority*
`,
};

/** Sanctum's own copies of the program. */
export const sanctumPool: Layout = {
  ...stakePool,
  program: 'SP12tWFxD9oJsVWNavTTBZvMbA6gkAmxtVgxdqvyvhY',
  name: 'Sanctum Stake Pool',
};
export const sanctumPools: Layout = {
  ...stakePool,
  program: 'SPMBzsVUuoHA4Jm6KunbsotaahvVikZs1JyTW6iJvbn',
  name: 'Sanctum Stake Pools',
};
