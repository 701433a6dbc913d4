import { mintOfSol } from '../programs.ts';
import type { Sentence } from './actions.ts';
import type { Layout } from './layout.ts';
import { collect } from './money.ts';

export const limitOrder: Layout = {
  program: 'j1o2qRpjcyUwEvwtcfhEQefh773ZgjxcVRry7LDqg5X',
  name: 'Jupiter Limit Order',
  tagBytes: 8,
  types: `
FlashFillOrderParams = {max_taking_amount: u64}
InitializeOrderParams = {unique_id: u64, making_amount: u64, taking_amount: u64, expired_at: i64?, fee_bps: u16?}
PreFlashFillOrderParams = {making_amount: u64}
UpdateFeeParams = {normal_fee_bps: u16, stable_fee_bps: u16}
`,
  calls: `
cancel_order() signer maker order input_mint_reserve maker_input_mint_account input_mint input_token_program event_authority program
flash_fill_order(params: FlashFillOrderParams) taker maker order input_mint_reserve maker_output_mint_account taker_output_mint_account fee_account input_token_program output_mint output_token_program system_program event_authority program
initialize_order(params: InitializeOrderParams) payer maker order input_mint_reserve maker_input_mint_account fee referral input_mint output_mint input_token_program output_token_program system_program associated_token_program event_authority program
pre_flash_fill_order(params: PreFlashFillOrderParams) taker order input_mint_reserve taker_input_mint_account input_mint input_token_program instruction
update_fee(params: UpdateFeeParams) admin fee_authority system_program
withdraw_fee() admin fee_authority program_fee_account admin_token_acocunt token_program mint
`,
};

/** The program of before, whose orders may still be open. Source: sevenlabs-hq/carbon, decoders/jupiter-limit-order-decoder. */
export const limitOrder1: Layout = {
  program: 'jupoNjAxXgZ4rjzxzPMP4oxduvQsQtZzyknqvzYNrNu',
  name: 'Jupiter Limit Order v1',
  tagBytes: 8,
  types: `
`,
  calls: `
cancel_order() order reserve maker maker_input_account system_program token_program input_mint
cancel_expired_order() order reserve maker maker_input_account system_program token_program input_mint
initialize_order(making_amount: u64, taking_amount: u64, expired_at: i64?) base maker order reserve maker_input_account input_mint maker_output_account referral? output_mint system_program token_program rent
`,
};

/** SOL goes to its maker, and the token account means nothing then (npm @jup-ag/limit-order-sdk, `cancelOrder`). */
export const cancelOrder1: Sentence = (told, program) =>
  collect(told.account('input_mint').address === mintOfSol ? 'maker' : 'maker_input_account')(told, program);
