import type { Sentence } from './actions.ts';
import type { Layout } from './layout.ts';
import { redeem, supply } from './money.ts';
import { refresh } from './records.ts';
import { swapOf } from './swaps.ts';

const exchange =
  'signer src_lst_mint dst_lst_mint src_lst_acc dst_lst_acc protocol_fee_accumulator src_lst_token_program dst_lst_token_program pool_state lst_state_list src_pool_reserves dst_pool_reserves';
const liquidity =
  'lp_token_mint protocol_fee_accumulator lst_token_program lp_token_program pool_state lst_state_list pool_reserves';
const places =
  'src_lst_value_calc_accs: u8, dst_lst_value_calc_accs: u8, src_lst_index: u32, dst_lst_index: u32';

/** Sanctum's pool of staked SOL of all kinds. Source: igneous-labs/S, idl/s_controller.json. */
export const infinity: Layout = {
  program: '5ocnV1qiCgaQR8Jb8xWnVbApfaygJ8tNoZfgPwsgx9kx',
  name: 'Sanctum Infinity',
  tagBytes: 1,
  types: `
`,
  calls: `
sync_sol_value#00(lst_index: u32) lst_mint pool_state lst_state_list pool_reserves
swap_exact_in#01(${places}, min_amount_out: u64, amount: u64) ${exchange}
swap_exact_out#02(${places}, max_amount_in: u64, amount: u64) ${exchange}
add_liquidity#03(lst_value_calc_accs: u8, lst_index: u32, lst_amount: u64, min_lp_out: u64) signer lst_mint src_lst_acc dst_lp_acc ${liquidity}
remove_liquidity#04(lst_value_calc_accs: u8, lst_index: u32, lp_token_amount: u64, min_lst_out: u64) signer lst_mint dst_lst_acc src_lp_acc ${liquidity}
`,
};

const [accounts, mints] = [
  ['src_lst_acc', 'dst_lst_acc'],
  ['src_lst_mint', 'dst_lst_mint'],
] as const;

export const infinityMoves: Readonly<Record<string, Sentence>> = {
  sync_sol_value: refresh,
  swap_exact_in: swapOf(['amount', 'min_amount_out'], accounts, mints),
  swap_exact_out: swapOf(['max_amount_in', 'amount'], accounts, mints),
  add_liquidity: supply('lst_amount', 'src_lst_acc', 'lst_mint'),
  remove_liquidity: redeem('lp_token_amount', 'src_lp_acc', 'lp_token_mint', 'dst_lst_acc'),
};
