import { fact } from '../facts.ts';
import { paidInto, type Sentence } from './actions.ts';
import { networkOf, recipient, worms } from './bridges.ts';
import type { Layout } from './layout.ts';

const order =
  'amount_in_min: u64, native_input: u8, fee_submit: u64, dest_address: [u8; 32], destination_chain: u16, token_out: [u8; 32], amount_out_min: u64, gas_drop: u64, fee_cancel: u64, fee_refund: u64, deadline: u64, ref_address: [u8; 32], fee_rate_ref: u8, fee_rate_mayan: u8, auction_mode: u8, random_key: [u8; 32]';
const ends = 'trader relayer state state_account relayer_account';

/**
 * Mayan Swift: whoever fills the order on the other network is paid what was put into an account before. Amounts there
 * are in units that only the token's decimals tell. Source: npm @mayanfinance/swap-sdk 12.2.5,
 * `createSwiftInitInstruction`.
 */
const swift = (program: string, payload: string): Layout => ({
  program,
  name: 'Mayan',
  tagBytes: 8,
  types: '',
  calls: `
init_order(${order}) ${ends} ${payload}mint fee_manager_program token_program system_program
`,
});

export const mayan = swift('BLZRi6frs4X4DNLw56V4EXai1b6QVESN1BhHBTYM9VcY', '');
export const mayan2 = swift('92peaC8g5ANAxpK2aCfLTC12JgPncRKCGULQNB2DMvRH', 'custom_payload? ');

/** Whoever is named as the trader, who need not sign, is paid what nobody takes up (`createSwiftFromSolanaInstructions`). */
const give: Sentence = (told, program) => ({
  action: fact('sol.order-brought', 'notice', {
    from: told.account('state_account').value,
    to: recipient(told.value('dest_address')),
    network: networkOf(told.units('destination_chain'), worms),
    back: told.account('trader').value,
    program,
  }),
  effects: [],
  ...paidInto(told, told.account('trader'), 'SOL'),
});

export const mayanMoves: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [mayan.program]: { init_order: give },
  [mayan2.program]: { init_order: give },
};
