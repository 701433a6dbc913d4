import { fact } from '../facts.ts';
import { programs } from '../programs.ts';
import { type Sentence, sends } from './actions.ts';
import { atMost } from './kamino-moves.ts';
import type { Layout } from './layout.ts';
import { repay, supply, take } from './money.ts';
import type { Told } from './told.ts';

/** Source: mrgnlabs/marginfi-v2, programs/marginfi/src/lib.rs and instructions/marginfi_account. */

export const marginfi: Layout = {
  program: 'MFv2hWf31Z9kbCa1snEPYctwafyhdvnV7FZnsebVacA',
  name: 'marginfi',
  tagBytes: 8,
  types: `
`,
  calls: `
lending_account_borrow(amount: u64) marginfi_group marginfi_account signer bank destination_token_account bank_liquidity_vault_authority bank_liquidity_vault token_program
lending_account_close_balance() marginfi_group marginfi_account signer bank
lending_account_deposit(amount: u64, deposit_up_to_limit?: bool?) marginfi_group marginfi_account signer bank signer_token_account bank_liquidity_vault token_program
lending_account_end_flashloan() marginfi_account signer
lending_account_liquidate(asset_amount: u64, liquidatee_accounts?: u8, liquidator_accounts?: u8) marginfi_group asset_bank liab_bank liquidator_marginfi_account signer liquidatee_marginfi_account bank_liquidity_vault_authority bank_liquidity_vault bank_insurance_vault token_program
lending_account_repay(amount: u64, repay_all?: bool?) marginfi_group marginfi_account signer bank signer_token_account bank_liquidity_vault token_program
lending_account_settle_emissions() marginfi_account bank
lending_account_start_flashloan(end_index: u64) marginfi_account signer ixs_sysvar
lending_account_withdraw(amount: u64, withdraw_all?: bool?) marginfi_group marginfi_account signer bank destination_token_account bank_liquidity_vault_authority bank_liquidity_vault token_program
lending_account_withdraw_emissions() marginfi_group marginfi_account signer bank emissions_mint emissions_auth emissions_vault destination_account token_program
marginfi_account_initialize() marginfi_group marginfi_account authority fee_payer system_program
`,
};

/** `yes` in an argument that older callers leave out. */
const says = (told: Told, name: string): boolean => {
  const value = told.has(name) ? told.value(name) : null;
  return value?.type === 'text' && value.text === 'yes';
};

/** What the program is to get is stated: a token that keeps a fee of its own takes it on top (`calculate_pre_fee_spl_deposit_amount`). */
const withFee =
  (sentence: Sentence): Sentence =>
  (told, program) => {
    const said = sentence(told, program)!;
    return told.account('token_program').address === programs.token
      ? said
      : { ...said, effects: [sends(told, null, told.account('signer_token_account'), null)] };
  };

const deposit = withFee(supply('amount', 'signer_token_account', null));
const withdraw = take('sol.take', 'amount', 'destination_token_account', null);
const payBack = withFee(repay('amount', 'signer_token_account', null, 'marginfi_account'));

/** With the flag, the amount that is stated counts for nothing. */
export const margins: Readonly<Record<string, Sentence>> = {
  lending_account_deposit: (told, program) => {
    const said = deposit(told, program);
    if (said === null || !says(told, 'deposit_up_to_limit')) return said;
    const amount = told.amount(told.units('amount'), null, told.account('signer_token_account'));
    return { ...said, action: fact('sol.supply-most', 'notice', { amount, program }) };
  },
  lending_account_withdraw: (told, program) =>
    says(told, 'withdraw_all')
      ? {
          action: fact('sol.take-all', 'notice', {
            to: told.account('destination_token_account').value,
            program,
          }),
          effects: [],
        }
      : // Less, if the bank has run dry (`TOKENLESS_REPAYMENTS_COMPLETE`).
        atMost('sol.take-most', withdraw(told, program)),
  lending_account_borrow: take('sol.borrow', 'amount', 'destination_token_account', null),
  lending_account_repay: (told, program) => {
    if (!says(told, 'repay_all')) return payBack(told, program);
    const from = told.account('signer_token_account');
    return {
      action: fact('sol.repay-all', 'notice', {
        from: from.value,
        account: told.account('marginfi_account').value,
        program,
      }),
      effects: [sends(told, null, from, null)],
    };
  },
};
