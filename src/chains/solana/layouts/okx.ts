import type { Sentence } from './actions.ts';
import type { Layout } from './layout.ts';
import { swapOf } from './swaps.ts';

const accounts = 'payer source_token_account destination_token_account source_mint destination_mint';

/**
 * OKX's first router. Exchanges are numbers here, as it gains new ones. Source: sevenlabs-hq/carbon,
 * decoders/okx-dex-decoder.
 */
export const okx: Layout = {
  program: '6m2CDdhRgxpH4WjvdzxAYbGxwdGUz5MziiL5jek2kBma',
  name: 'OKX DEX',
  tagBytes: 8,
  types: `
Route = {dexes: bytes, weights: bytes}
SwapArgs = {amount_in: u64, expect_amount_out: u64, min_return: u64, amounts: [u64], routes: [[Route]]}
`,
  calls: `
swap(data: SwapArgs) ${accounts}
swap2(data: SwapArgs, order_id: u64) ${accounts}
`,
};

const exchange = swapOf(
  ['data.amount_in', 'data.min_return'],
  ['source_token_account', 'destination_token_account'],
  ['source_mint', 'destination_mint'],
);

export const okxTrades: Readonly<Record<string, Sentence>> = { swap: exchange, swap2: exchange };
