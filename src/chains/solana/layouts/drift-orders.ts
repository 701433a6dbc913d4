import type { Value } from '../../review.ts';
import { number } from '../call.ts';
import { fact } from '../facts.ts';
import { programs } from '../programs.ts';
import { type Sentence, sends } from './actions.ts';
import { giveControl } from './deeds.ts';
import { collect, supply, supplyInto, take } from './money.ts';
import { about, closeRecord, refresh, setUp } from './records.ts';
import type { Told } from './told.ts';

/**
 * Drift's orders. Sizes of bets are in billionths of the coin, prices in millionths of a dollar, and markets have
 * numbers (drift-labs/protocol-v2, programs/drift/src/math/constants.rs, sdk/src/constants/perpMarkets.ts).
 */

const markets: Readonly<Record<string, string>> = { 0: 'SOL-PERP', 1: 'BTC-PERP', 2: 'ETH-PERP' };

const textOf = (value: Value) => (value.type === 'text' ? value.text : '');
const all = 2n ** 64n - 1n;

const terms = about('sol.place-orders', 'user');

/** Prices that the order brings along: without them, the program starts from the price of the moment. */
const given = ['trigger_price', 'oracle_price_offset', 'auction_start_price', 'auction_end_price'] as const;

/** One with an easy meaning is told whole; triggers and prices that follow an oracle only by their terms. */
const order: Sentence = (told, program) => {
  const look = (name: string) => textOf(told.look(`params.${name}`));
  if (look('market_type') !== 'Perp') return terms(told, program);
  const market = marketOf(told);
  if (look('reduce_only') === 'yes')
    return { action: fact('sol.order-less', 'notice', { market: market(), program }), effects: [] };
  const price = told.unsaid('params.price');
  // One flag lets the whole account bet with more borrowed money (controller/orders.rs, `enable_high_leverage`).
  const isPlain =
    told.unsaid('params.bit_flags') === 0n &&
    given.every((name) => told.look(`params.${name}`).type !== 'number');
  const isLimit = look('order_type') === 'Limit' && price > 0n;
  const isMarket = look('order_type') === 'Market' && price === 0n;
  if (!isPlain || !(isLimit || isMarket) || told.unsaid('params.base_asset_amount') === all)
    return terms(told, program);
  const units = told.units('params.base_asset_amount');
  const size: Value = { type: 'amount', units, decimals: 9, symbol: '', vouchedBy: 'chain' };
  const isRise = textOf(told.value('params.direction')) === 'Long';
  for (const name of ['order_type', 'market_type']) told.value(`params.${name}`);
  if (isMarket)
    return {
      action: fact(isRise ? 'sol.order-rise' : 'sol.order-fall', 'notice', {
        size,
        market: market(),
        program,
      }),
      effects: [],
    };
  const limit: Value = {
    type: 'amount',
    units: told.units('params.price'),
    decimals: 6,
    symbol: 'USD',
    vouchedBy: 'chain',
  };
  return {
    action: fact(isRise ? 'sol.order-rise-at' : 'sol.order-fall-at', 'notice', {
      size,
      market: market(),
      price: limit,
      program,
    }),
    effects: [],
  };
};

const marketOf = (told: Told) => (): Value => {
  const index = told.units('params.market_index');
  const named = Object.hasOwn(markets, `${index}`) ? markets[`${index}`] : undefined;
  return named === undefined ? number(index) : { type: 'text', text: named };
};

const cancel = about('sol.cancel-orders', 'user');

/** What a swap brought goes back in, and so does what it left of the other token. */
const endSwap: Sentence = (told, program) => {
  const [first, second] = [told.account('out_token_account'), told.account('in_token_account')];
  return {
    action: fact('sol.pay-in-rest', 'notice', { first: first.value, second: second.value, program }),
    effects: [sends(told, null, first, null), sends(told, null, second, null)],
  };
};

/** Both accounts are of one owner; the first may go into debt for it (`handle_transfer_deposit`). */
const moveInside: Sentence = (told, program) => ({
  action: fact('sol.move-inside', 'notice', {
    amount: told.amount(told.units('amount'), null),
    from: told.account('from_user').value,
    to: told.account('to_user').value,
    program,
  }),
  effects: [],
});

const askOut = (told: Told, program: Value) => ({
  action: fact('sol.ask-out', 'notice', { amount: told.amount(told.units('amount'), null), program }),
  effects: [],
});

/**
 * Anyone may deposit for anyone: the account need not be the signer's (programs/drift/src/instructions/user.rs, `Deposit`).
 * No more is taken than is owed if the call demands that, or the market does.
 */
const deposit = supplyInto('amount', 'user_token_account', null, 'user');

/** Unless it may only reduce the deposit, it borrows what is missing (`handle_withdraw`). */
const withdraw: Sentence = (told, program) =>
  take(
    told.isSet('reduce_only') ? 'sol.take-most' : 'sol.take-borrow',
    'amount',
    'user_token_account',
    null,
  )(told, program);

/** The address of zeros ends the say of whoever had one. */
const delegate: Sentence = (told, program) => {
  const next = told.look('delegate');
  return (
    next.type === 'address' && next.text === programs.system
      ? about('sol.change-record', 'user')
      : giveControl('user', (of) => of.value('delegate'))
  )(told, program);
};

export const driftMoves: Readonly<Record<string, Sentence>> = {
  initialize_user: setUp('user', 'authority'),
  initialize_user_stats: setUp('user_stats', 'authority'),
  deposit,
  withdraw,
  transfer_deposit: moveInside,
  place_perp_order: order,
  place_and_take_perp_order: order,
  place_spot_order: terms,
  place_and_take_spot_order: terms,
  place_orders: terms,
  modify_order: terms,
  modify_order_by_user_id: terms,
  cancel_order: cancel,
  cancel_order_by_user_id: cancel,
  cancel_orders: cancel,
  cancel_orders_by_ids: cancel,
  // What the deposit covers is taken from it in the end (`handle_end_swap`).
  begin_swap: take('sol.take-borrow', 'amount_in', 'in_token_account', null),
  end_swap: endSwap,
  update_user_name: about('sol.change-record', 'user'),
  update_user_custom_margin_ratio: about('sol.change-record', 'user'),
  update_user_margin_trading_enabled: about('sol.change-record', 'user'),
  update_user_delegate: delegate,
  delete_user: closeRecord('user', 'authority'),
  reclaim_rent: collect('authority'),
  settle_pnl: about('sol.settle', 'user'),
  settle_funding_payment: refresh,
  initialize_insurance_fund_stake: setUp('insurance_fund_stake', 'authority'),
  add_insurance_fund_stake: supply('amount', 'user_token_account', null),
  request_remove_insurance_fund_stake: askOut,
  remove_insurance_fund_stake: collect('user_token_account'),
};
