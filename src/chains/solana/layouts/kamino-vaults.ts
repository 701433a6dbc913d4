import type { Sentence } from './actions.ts';
import { redeemUpTo } from './kamino-moves.ts';
import type { Layout } from './layout.ts';
import { supplyMost } from './money.ts';

const deposit =
  'user vault_state token_vault token_mint base_vault_authority shares_mint user_token_ata user_shares_ata klend_program token_program shares_token_program event_authority program';
const available =
  'user vault_state global_config token_vault base_vault_authority user_token_ata token_mint user_shares_ata shares_mint token_program shares_token_program klend_program event_authority program';
const withdraw = `${available} vault_state reserve ctoken_vault lending_market lending_market_authority reserve_liquidity_supply reserve_collateral_mint reserve_collateral_token_program instruction_sysvar_account event_authority program`;

export const kaminoVaults: Layout = {
  program: 'KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd',
  name: 'Kamino Vaults',
  tagBytes: 8,
  types: `
VaultConfigField = PerformanceFeeBps | ManagementFeeBps | MinDepositAmount | MinWithdrawAmount | MinInvestAmount | MinInvestDelaySlots | CrankFundFeePerReserve | PendingVaultAdmin | Name | LookupTable | Farm | AllocationAdmin | UnallocatedWeight | UnallocatedTokensCap | WithdrawalPenaltyLamports | WithdrawalPenaltyBps | FirstLossCapitalFarm | AllowAllocationsInWhitelistedReservesOnly | AllowInvestInWhitelistedReservesOnly | RewardPerSecond
`,
  calls: `
init_vault() admin_authority vault_state base_vault_authority token_vault base_token_mint shares_mint admin_token_account system_program rent token_program shares_token_program
update_reserve_allocation(weight: u64, cap: u64) signer vault_state base_vault_authority reserve_collateral_mint reserve ctoken_vault reserve_whitelist_entry? reserve_collateral_token_program system_program rent
deposit(max_amount: u64) ${deposit}
buy(max_amount: u64) ${deposit}
withdraw(shares_amount: u64) ${withdraw}
sell(shares_amount: u64) ${withdraw}
withdraw_from_available(shares_amount: u64) ${available}
invest() payer payer_token_account vault_state token_vault token_mint base_vault_authority ctoken_vault reserve lending_market lending_market_authority reserve_liquidity_supply reserve_collateral_mint reserve_whitelist_entry? klend_program reserve_collateral_token_program token_program instruction_sysvar_account
update_vault_config(entry: VaultConfigField, data: bytes) signer global_config vault_state klend_program
withdraw_pending_fees() vault_admin_authority vault_state reserve token_vault ctoken_vault base_vault_authority token_ata token_mint lending_market lending_market_authority reserve_liquidity_supply reserve_collateral_mint klend_program token_program reserve_collateral_token_program instruction_sysvar_account
give_up_pending_fees(max_amount_to_give_up: u64) vault_admin_authority vault_state klend_program
update_admin() pending_admin vault_state
remove_allocation() vault_admin_authority vault_state reserve
`,
};

/** What is stated is a limit both ways (handler_deposit.rs, handler_withdraw.rs). */
const intoVault = supplyMost('max_amount', 'user_token_ata', 'token_mint');
const fromVault = redeemUpTo('shares_amount', 'user_shares_ata', 'shares_mint', 'user_token_ata');

export const vaults: Readonly<Record<string, Sentence>> = {
  deposit: intoVault,
  buy: intoVault,
  withdraw: fromVault,
  sell: fromVault,
  withdraw_from_available: fromVault,
};
