import { type Sentence, sendsSol } from './actions.ts';
import type { Layout } from './layout.ts';
import { collect, offer } from './money.ts';
import { about } from './records.ts';

const noted =
  'maker input_mint output_mint input_ta output_ta pda_referrer swap_program_id user_swap_balance_state system_program rent sysvar_instructions event_authority program';

/** Offers, and a note of balances around swaps. Source: npm @kamino-finance/limo-sdk 3.1.0, rpc_client/generated. */
export const limo: Layout = {
  program: 'LiMoM9rMhrdYrfzUCxQppvxCSG1FcrUK9G8uLq4A1GF',
  name: 'Kamino Limit Order',
  tagBytes: 8,
  types: '',
  calls: `
create_order(input_amount: u64, output_amount: u64, order_type: u8) maker global_config pda_authority order input_mint output_mint maker_ata input_vault input_token_program output_token_program system_program event_authority program
close_order_and_claim_tip() maker order global_config pda_authority input_mint output_mint maker_input_ata input_vault input_token_program system_program event_authority program
log_user_swap_balances_start() ${noted}
log_user_swap_balances_end(simulated_swap_amount_out: u64, simulated_ts: u64, minimum_amount_out: u64, swap_amount_in: u64, simulated_amount_out_next_best: u64, aggregator: u8, next_best_aggregator: u8, padding: [u8; 2]) ${noted}
`,
};

const note = about('sol.note-balance', 'output_ta');

/** The maker pays SOL as well, as much as the configuration that the call names asks for (handlers/create_order.rs). */
const order: Sentence = (told, program) => {
  const said = offer(
    ['input_amount', 'maker_ata', 'input_mint'],
    'output_amount',
    'output_mint',
  )(told, program)!;
  return { ...said, effects: [...said.effects, sendsSol(told, null)] };
};

export const limoMoves: Readonly<Record<string, Sentence>> = {
  create_order: order,
  close_order_and_claim_tip: collect('maker_input_ata'),
  log_user_swap_balances_start: note,
  log_user_swap_balances_end: note,
};
