import { fact } from '../facts.ts';
import { amountOf, type Sentence, sends } from './actions.ts';
import type { Layout } from './layout.ts';
import { both, collect, supply, take } from './money.ts';

export const dca: Layout = {
  program: 'DCA265Vj8a9CEuX1eb1LWRnDT7uK6q1xMipnNyatn23M',
  name: 'Jupiter DCA',
  tagBytes: 8,
  types: `
WithdrawParams = {withdraw_amount: u64, withdrawal: Withdrawal}
Withdrawal = In | Out
`,
  calls: `
close_dca() user dca input_mint output_mint in_ata out_ata user_in_ata user_out_ata system_program token_program associated_token_program event_authority program
deposit(deposit_in: u64) user dca in_ata user_in_ata token_program event_authority program
end_and_close() keeper dca input_mint output_mint in_ata out_ata user user_out_ata init_user_out_ata intermediate_account system_program token_program associated_token_program event_authority program
fulfill_dlmm_fill(repay_amount: u64) keeper dca input_mint output_mint keeper_in_ata in_ata out_ata fee_authority fee_ata instructions_sysvar system_program token_program associated_token_program event_authority program
fulfill_flash_fill(repay_amount: u64) keeper dca input_mint output_mint keeper_in_ata in_ata out_ata fee_authority fee_ata instructions_sysvar system_program token_program associated_token_program event_authority program
initiate_dlmm_fill() keeper dca input_mint keeper_in_ata in_ata out_ata instructions_sysvar system_program token_program associated_token_program
initiate_flash_fill() keeper dca input_mint keeper_in_ata in_ata out_ata instructions_sysvar system_program token_program associated_token_program
open_dca(application_idx: u64, in_amount: u64, in_amount_per_cycle: u64, cycle_frequency: i64, min_out_amount: u64?, max_out_amount: u64?, start_at: i64?, close_wsol_in_ata: bool?) dca user input_mint output_mint user_ata in_ata out_ata system_program token_program associated_token_program event_authority program
open_dca_v2(application_idx: u64, in_amount: u64, in_amount_per_cycle: u64, cycle_frequency: i64, min_out_amount: u64?, max_out_amount: u64?, start_at: i64?) dca user payer input_mint output_mint user_ata in_ata out_ata system_program token_program associated_token_program event_authority program
transfer() keeper dca user output_mint dca_out_ata user_out_ata intermediate_account system_program token_program associated_token_program event_authority program
withdraw(withdraw_params: WithdrawParams) user dca input_mint output_mint dca_ata user_in_ata user_out_ata system_program token_program associated_token_program event_authority program
withdraw_fees(amount: u64) admin mint fee_authority program_fee_ata admin_fee_ata system_program token_program associated_token_program
`,
};

/** An amount that keepers spend bit by bit on another token. */
const open: Sentence = (told, program) => {
  const units = told.units('in_amount');
  const values = {
    amount: amountOf(told, units, 'input_mint'),
    each: amountOf(told, told.units('in_amount_per_cycle'), 'input_mint'),
    seconds: told.value('cycle_frequency'),
    token: told.account('output_mint').value,
    program,
  };
  return {
    action: fact('sol.dca', 'notice', values),
    effects: [sends(told, units, told.account('user_ata'), 'input_mint')],
  };
};

const takeOut: Sentence = (told, program) => {
  const side = told.value('withdraw_params.withdrawal');
  const [to, mint] =
    side.type === 'text' && side.text === 'In'
      ? ['user_in_ata', 'input_mint']
      : ['user_out_ata', 'output_mint'];
  return take('sol.take', 'withdraw_params.withdraw_amount', to!, mint!)(told, program);
};

export const dcaMoves: Readonly<Record<string, Sentence>> = {
  open_dca: open,
  open_dca_v2: open,
  deposit: supply('deposit_in', 'user_in_ata', null),
  close_dca: both('sol.dca-end', 'user_in_ata', 'user_out_ata'),
  withdraw: takeOut,
  end_and_close: collect('user_out_ata'),
};
