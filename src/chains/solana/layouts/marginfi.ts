import type { Layout } from './layout.ts';

export const marginfi: Layout = {
  program: 'MFv2hWf31Z9kbCa1snEPYctwafyhdvnV7FZnsebVacA',
  name: 'marginfi',
  tagBytes: 8,
  types: `
`,
  calls: `
lending_account_borrow(amount: u64) marginfi_group marginfi_account signer bank destination_token_account bank_liquidity_vault_authority bank_liquidity_vault token_program
lending_account_close_balance() marginfi_group marginfi_account signer bank
lending_account_deposit(amount: u64) marginfi_group marginfi_account signer bank signer_token_account bank_liquidity_vault token_program
lending_account_end_flashloan() marginfi_account signer
lending_account_liquidate(asset_amount: u64) marginfi_group asset_bank liab_bank liquidator_marginfi_account signer liquidatee_marginfi_account bank_liquidity_vault_authority bank_liquidity_vault bank_insurance_vault token_program
lending_account_repay(amount: u64, repay_all: bool?) marginfi_group marginfi_account signer bank signer_token_account bank_liquidity_vault token_program
lending_account_settle_emissions() marginfi_account bank
lending_account_start_flashloan(end_index: u64) marginfi_account signer ixs_sysvar
lending_account_withdraw(amount: u64, withdraw_all: bool?) marginfi_group marginfi_account signer bank destination_token_account bank_liquidity_vault_authority bank_liquidity_vault token_program
lending_account_withdraw_emissions() marginfi_group marginfi_account signer bank emissions_mint emissions_auth emissions_vault destination_account token_program
marginfi_account_initialize() marginfi_group marginfi_account authority fee_payer system_program
`,
};
