import { type Sentence, sends, swap } from './actions.ts';
import type { Layout } from './layout.ts';
import { collect, redeem, supply, supplyInto, supplyPair, take, takePair } from './money.ts';
import { refresh, setUp } from './records.ts';
import { swapOf } from './swaps.ts';

const events = 'event_authority program';
const traded =
  'trader market token_sy_trader token_pt_trader token_sy_escrow token_pt_escrow address_lookup_table token_program sy_program token_fee_treasury_sy';
const wrapped =
  'market token_sy_trader token_yt_trader token_pt_trader token_sy_escrow token_pt_escrow market_address_lookup_table token_program sy_program vault_authority vault token_sy_escrow_vault mint_yt mint_pt vault_address_lookup_table';

/**
 * Yield cut off from what bears it: a token (SY) is stripped into its principal (PT) and its yield (YT). What the
 * wrapped calls take or pay in the token behind SY, accounts without a name do. Source: exponent-finance/exponent-core,
 * target/idl/exponent_core.json and programs/exponent_core/src/instructions.
 */
export const exponent: Layout = {
  program: 'ExponentnaRg3CQbW6dqQNZKXp7gtZ9DGMp1cwC4HAS7',
  name: 'Exponent',
  tagBytes: 1,
  types: `
Amount = All | Some{units: u64}
`,
  calls: `
buy_yt#00(sy_in: u64, yt_out: u64) trader market token_sy_trader token_yt_trader token_pt_trader token_sy_escrow token_pt_escrow token_fee_treasury_sy token_program address_lookup_table sy_program vault_authority vault token_sy_escrow_vault mint_yt mint_pt address_lookup_table_vault yield_position ${events}
sell_yt#01(yt_in: u64, min_sy_out: u64) trader market token_yt_trader token_pt_trader token_sy_trader token_sy_escrow token_pt_escrow address_lookup_table token_fee_treasury_sy token_program vault authority_vault token_sy_escrow_vault mint_yt mint_pt address_lookup_table_vault yield_position_vault sy_program ${events}
initialize_yield_position#03() owner vault yield_position system_program ${events}
strip#04(amount: u64) depositor authority vault sy_src escrow_sy yt_dst pt_dst mint_yt mint_pt token_program address_lookup_table sy_program yield_position ${events}
merge#05(amount: u64) owner authority vault sy_dst escrow_sy yt_src pt_src mint_yt mint_pt token_program sy_program address_lookup_table yield_position ${events}
collect_interest#06(amount: Amount) owner yield_position vault token_sy_dst escrow_sy authority token_program sy_program treasury_sy_token_account address_lookup_table ${events}
deposit_yt#07(amount: u64) depositor vault user_yield_position yt_src escrow_yt token_program sy_program address_lookup_table yield_position system_program ${events}
withdraw_yt#08(amount: u64) owner vault user_yield_position yt_dst escrow_yt token_program authority sy_program address_lookup_table yield_position system_program ${events}
stage_yt_yield#09() payer vault user_yield_position yield_position sy_program address_lookup_table system_program ${events}
market_two_deposit_liquidity#0b(pt_intent: u64, sy_intent: u64, min_lp_out: u64) depositor market token_pt_src token_sy_src token_pt_escrow token_sy_escrow token_lp_dst mint_lp address_lookup_table token_program sy_program ${events}
market_two_withdraw_liquidity#0c(lp_in: u64, min_pt_out: u64, min_sy_out: u64) withdrawer market token_pt_dst token_sy_dst token_pt_escrow token_sy_escrow token_lp_src mint_lp address_lookup_table token_program sy_program ${events}
init_lp_position#0d() fee_payer owner market lp_position system_program ${events}
trade_pt#11(net_trader_pt: i64, sy_constraint: i64) ${traded} ${events}
wrapper_buy_yt#1f(yt_out: u64, max_base_amount: u64, mint_sy_accounts_length: u8) buyer ${wrapped} user_yield_position yield_position escrow_yt system_program token_fee_treasury_sy ${events}
wrapper_sell_yt#20(yt_amount: u64, min_base_amount: u64, redeem_sy_accounts_until: u8) seller ${wrapped} yield_position token_fee_treasury_sy ${events}
`,
};

/** More principal for the trader if the number is positive, less otherwise; the other number has the other sign. */
const trade: Sentence = (told, program) => {
  const [pt, sy] = [told.units('net_trader_pt'), told.units('sy_constraint')];
  const isBuy = pt > 0n;
  const [from, into] = isBuy
    ? (['token_sy_trader', 'token_pt_trader'] as const)
    : (['token_pt_trader', 'token_sy_trader'] as const);
  const [spent, received] = isBuy ? [-sy, pt] : [-pt, sy];
  return swap(told, program, {
    ...{ spent: spent < 0n ? 0n : spent, received: received < 0n ? 0n : received },
    ...{ from: told.account(from), into: told.account(into), spentMint: null, receivedMint: null },
  });
};

/** As much yield as principal is destroyed. */
const merge: Sentence = (told, program) => {
  const said = redeem('amount', 'pt_src', 'mint_pt', 'sy_dst')(told, program)!;
  const effect = sends(told, told.units('amount'), told.account('yt_src'), 'mint_yt');
  return { ...said, effects: [...said.effects, effect] };
};

const takeOut: Sentence = (told, program) => {
  const said = takePair(['min_pt_out', 'token_pt_dst', null], ['min_sy_out', 'token_sy_dst', null])(
    told,
    program,
  )!;
  return {
    ...said,
    effects: [sends(told, told.unsaid('lp_in'), told.account('token_lp_src'), 'mint_lp')],
  };
};

/**
 * No sentences for `wrapper_buy_yt`, as what it buys goes into any position that is named, and for `wrapper_sell_yt`, whose
 * least amount is one of SY and not of what comes.
 */
export const yieldMoves: Readonly<Record<string, Sentence>> = {
  buy_yt: swapOf(['sy_in', 'yt_out'], ['token_sy_trader', 'token_yt_trader'], [null, 'mint_yt']),
  sell_yt: swapOf(['yt_in', 'min_sy_out'], ['token_yt_trader', 'token_sy_trader'], ['mint_yt', null]),
  initialize_yield_position: setUp('yield_position', 'owner'),
  init_lp_position: setUp('lp_position', 'owner'),
  strip: supply('amount', 'sy_src', null),
  merge,
  collect_interest: collect('token_sy_dst'),
  deposit_yt: supplyInto('amount', 'yt_src', null, 'user_yield_position'),
  withdraw_yt: take('sol.take', 'amount', 'yt_dst', null),
  stage_yt_yield: refresh,
  market_two_deposit_liquidity: supplyPair(
    ['pt_intent', 'token_pt_src', null],
    ['sy_intent', 'token_sy_src', null],
  ),
  market_two_withdraw_liquidity: takeOut,
  trade_pt: trade,
};
