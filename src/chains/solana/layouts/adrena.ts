import { fact } from '../facts.ts';
import { paidInto, type Sentence, sends } from './actions.ts';
import type { Layout } from './layout.ts';
import { collect, supply } from './money.ts';
import { about } from './records.ts';
import { supplyFor } from './restaking.ts';
import { redeemFor } from './strategies.ts';
import { swapOf } from './swaps.ts';

const fed = 'oracle_prices: Batch?, multi_oracle_prices: MultiBatch?';
const vault = 'collateral_custody_token_account';
const people = 'user_profile? referrer_profile?';
const closed = `caller owner receiving_account transfer_authority cortex pool position custody oracle collateral_custody ${vault} ${people} token_program adrena_program system_program`;
const open = `owner payer funding_account oracle custody collateral_custody ${vault} transfer_authority cortex pool position system_program token_program adrena_program ${people}`;
const add = `owner funding_account transfer_authority cortex pool position custody oracle collateral_custody ${vault} token_program adrena_program system_program`;
const remove = `owner receiving_account transfer_authority cortex pool position custody oracle collateral_custody ${vault} adrena_program token_program system_program`;
const bet = `price: u64, collateral: u64, leverage: u32, ${fed}`;
const exit = `price: u64?, ${fed}, percentage: u64`;

/** Bets on prices, and the pools on the other side. Source: AdrenaFoundation/adrena-abi, idl/adrena.json (2.1.0). */
export const adrena: Layout = {
  program: '13gDzEXCdocbj8iAiqrScGo47NiSuYENGsRqi3SEAwet',
  name: 'Adrena',
  tagBytes: 8,
  types: `
Price = {feed_id: u8, price: u64, timestamp: i64}
Batch = {prices: [Price], signature: [u8; 64], recovery_id: u8}
ProviderBatch = {provider: u8, batch: Batch}
MultiBatch = {batches: [ProviderBatch]}
`,
  calls: `
swap(amount_in: u64, min_amount_out: u64, ${fed}) caller owner funding_account receiving_account transfer_authority cortex pool receiving_custody oracle receiving_custody_token_account dispensing_custody dispensing_custody_token_account token_program adrena_program
add_liquidity(amount_in: u64, min_lp_amount_out: u64, ${fed}) owner funding_account lp_token_account transfer_authority lp_staking cortex pool custody oracle custody_token_account lp_token_mint token_program adrena_program
remove_liquidity(lp_amount_in: u64, min_amount_out: u64, ${fed}) owner receiving_account lp_token_account transfer_authority cortex pool custody oracle custody_token_account lp_token_mint token_program adrena_program
open_or_increase_position_long(${bet}) ${open}
open_or_increase_position_short(${bet}) ${open}
close_position_long(${exit}) ${closed}
close_position_short(${exit}) ${closed}
add_collateral_long(collateral: u64, ${fed}) ${add}
add_collateral_short(collateral: u64, ${fed}) ${add}
remove_collateral_long(collateral_usd: u64, ${fed}) ${remove}
remove_collateral_short(collateral_usd: u64, ${fed}) ${remove}
cancel_stop_loss() owner cortex pool position custody system_program
cancel_take_profit() owner cortex pool position custody system_program
cancel_limit_order(id: u64) owner receiving_account transfer_authority cortex pool limit_order_book collateral_escrow collateral_custody_mint collateral_custody system_program token_program associated_token_program
claim_referral_fee() referrer receiving_account transfer_authority cortex referrer_profile referrer_reward_token_vault system_program token_program
`,
};

/**
 * Its size follows from the collateral and the leverage, and from prices that aren't in the bytes; whether the fee
 * comes on top isn't published: no limit.
 */
const place: Sentence = (told, program) => ({
  ...about('sol.bet-open', 'position')(told, program)!,
  effects: [sends(told, null, told.account('funding_account'), null)],
});

const close: Sentence = (told, program) => ({
  action: fact('sol.bet-less', 'notice', { to: told.account('receiving_account').value, program }),
  effects: [],
});
/** What was set aside for it comes back. */
const cancel: Sentence = (told, program) => ({
  ...about('sol.cancel-orders', 'limit_order_book')(told, program)!,
  ...paidInto(told, told.account('receiving_account'), 'collateral_custody_mint'),
});
const more = supply('collateral', 'funding_account', null);

export const adrenaMoves: Readonly<Record<string, Sentence>> = {
  swap: swapOf(['amount_in', 'min_amount_out'], ['funding_account', 'receiving_account'], [null, null]),
  add_liquidity: supplyFor(
    ['amount_in', 'funding_account', null],
    ['min_lp_amount_out', 'lp_token_account', 'lp_token_mint'],
  ),
  remove_liquidity: redeemFor(
    ['lp_amount_in', 'lp_token_account', 'lp_token_mint'],
    ['min_amount_out', 'receiving_account', null],
  ),
  open_or_increase_position_long: place,
  open_or_increase_position_short: place,
  close_position_long: close,
  close_position_short: close,
  add_collateral_long: more,
  add_collateral_short: more,
  cancel_stop_loss: about('sol.cancel-orders', 'position'),
  cancel_take_profit: about('sol.cancel-orders', 'position'),
  cancel_limit_order: cancel,
  claim_referral_fee: collect('receiving_account'),
};
