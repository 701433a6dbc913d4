import { fact } from '../facts.ts';
import { paidInto, place, type Sentence, sends } from './actions.ts';
import { giveControl } from './deeds.ts';
import type { Layout } from './layout.ts';
import { both, repay, supplyInto, supplyPairInto, take } from './money.ts';
import { about, closeRecord, flash, refresh, setUp } from './records.ts';

/** Order books, and accounts that trade on them with loans. */

const placing =
  'signer open_orders_account open_orders_admin? user_token_account market bids asks event_heap market_vault oracle_a? oracle_b? token_program';
const several =
  'signer open_orders_account open_orders_admin? user_quote_account user_base_account market bids asks event_heap market_quote_vault market_base_vault oracle_a? oracle_b? token_program';
const many = 'orders_type: PlaceOrderType, bids: [Many], asks: [Many], limit: u8';
const funding =
  'owner user_base_account user_quote_account open_orders_account market market_base_vault market_quote_vault token_program';
const ending =
  'max_base_lots: i64, max_quote_lots_including_fees: i64, client_order_id: u64, order_type: PlaceOrderType, expiry_timestamp: u64, self_trade_behavior: SelfTradeBehavior, limit: u8';

/** Source: openbook-dex/openbook-v2, idl/openbook_v2.json (0.1.0). Sizes are in lots of the market. */
export const openbook: Layout = {
  program: 'opnb2LAfJYbRMAHHvqjCwQxanZn7ReEHp1k81EohpZb',
  name: 'OpenBook',
  tagBytes: 8,
  types: `
PlaceOrderArgs = {side: Side, price_lots: i64, ${ending}}
PlaceOrderPeggedArgs = {side: Side, price_offset_lots: i64, peg_limit: i64, ${ending}}
Many = {price_lots: i64, max_quote_lots_including_fees: i64, expiry_timestamp: u64}
PlaceTakeOrderArgs = {side: Side, price_lots: i64, max_base_lots: i64, max_quote_lots_including_fees: i64, order_type: PlaceOrderType, limit: u8}
Side = Bid | Ask
PlaceOrderType = Limit | ImmediateOrCancel | PostOnly | Market | PostOnlySlide | FillOrKill
SelfTradeBehavior = DecrementTake | CancelProvide | AbortTransaction
`,
  calls: `
create_open_orders_indexer() payer owner open_orders_indexer system_program
close_open_orders_indexer() owner open_orders_indexer sol_destination token_program
create_open_orders_account(name: text) payer owner delegate_account? open_orders_indexer open_orders_account market system_program
close_open_orders_account() owner open_orders_indexer open_orders_account sol_destination system_program
place_order(args: PlaceOrderArgs) ${placing}
edit_order(client_order_id: u64, expected_cancel_size: i64, place_order: PlaceOrderArgs) ${placing}
edit_order_pegged(client_order_id: u64, expected_cancel_size: i64, place_order: PlaceOrderPeggedArgs) ${placing}
place_order_pegged(args: PlaceOrderPeggedArgs) ${placing}
place_orders(${many}) ${several}
cancel_all_and_place_orders(${many}) ${several}
place_take_order(args: PlaceTakeOrderArgs) signer penalty_payer market market_authority bids asks market_base_vault market_quote_vault event_heap user_base_account user_quote_account oracle_a? oracle_b? token_program system_program open_orders_admin?
consume_events(limit: u64) consume_events_admin? market event_heap
consume_given_events(slots: [u64]) consume_events_admin? market event_heap
cancel_order(order_id: u128) signer open_orders_account market bids asks
cancel_order_by_client_order_id(client_order_id: u64) signer open_orders_account market bids asks
cancel_all_orders(side_option: Side?, limit: u8) signer open_orders_account market bids asks
deposit(base_amount: u64, quote_amount: u64) ${funding}
refill(base_amount: u64, quote_amount: u64) ${funding}
settle_funds() owner penalty_payer open_orders_account market market_authority market_base_vault market_quote_vault user_base_account user_quote_account referrer_account? token_program system_program
set_delegate() owner open_orders_account delegate_account?
`,
};

/** What an order takes is stated in lots, whose worth the bytes don't state: no limit. */
const order =
  (account: string, ...from: string[]): Sentence =>
  (told, program) => ({
    ...about('sol.place-orders', account)(told, program)!,
    effects: from.map((one) => sends(told, null, told.account(one), null)),
  });

const cancelled = about('sol.cancel-orders', 'open_orders_account');
const one = order('open_orders_account', 'user_token_account');
const more = order('open_orders_account', 'user_quote_account', 'user_base_account');

/** Who bids gets the base, and the program does not ask whose account that is (place_take_order.rs). */
const takeNow: Sentence = (told, program) => {
  const said = order('signer', 'user_base_account', 'user_quote_account')(told, program)!;
  const side = told.look('args.side');
  const isBid = side.type === 'text' && side.text === 'Bid';
  const into = told.account(isBid ? 'user_base_account' : 'user_quote_account');
  return { ...said, ...paidInto(told, into, null) };
};

/** Nobody is named when the say of somebody else ends. */
const delegate: Sentence = (told, program) =>
  (told.names('delegate_account')
    ? giveControl('open_orders_account', (of) => of.account('delegate_account').value)
    : about('sol.change-record', 'open_orders_account'))(told, program);

const open: Sentence = (told, program) =>
  (told.names('delegate_account') ? delegate : setUp('open_orders_account', 'owner'))(told, program);

const owned = 'group account owner';
const serum =
  'open_orders serum_market serum_program serum_market_external market_bids market_asks market_event_queue';
const book = 'open_orders openbook_v2_market openbook_v2_program openbook_v2_market_external';
const perp = `${owned} perp_market bids asks`;
const vaults = 'market_base_vault market_quote_vault market_vault_signer';
const banks = 'quote_bank quote_vault base_bank base_vault';
const counts = 'token_count: u8, serum3_count: u8, perp_count: u8, perp_oo_count: u8';
const serumOrder =
  'side: Side, limit_price: u64, max_base_qty: u64, max_native_quote_qty_including_fees: u64, self_trade_behavior: SelfTradeBehavior, order_type: SerumOrderType, client_order_id: u64, limit: u16';
const serumPlace = `${owned} ${serum} market_request_queue ${vaults} payer_bank payer_vault payer_oracle token_program`;
const perpLots = 'max_base_lots: i64, max_quote_lots: i64, client_order_id: u64, order_type: PlaceOrderType';
const perpEnd = 'reduce_only: bool, expiry_timestamp: u64, limit: u8';
const behave = 'self_trade_behavior: SelfTradeBehavior';
const prices = 'price_lower_limit: [u8; 8], price_upper_limit: [u8; 8], price_premium_rate: [u8; 8]';
const allowing = 'allow_creating_deposits: bool, allow_creating_borrows: bool';
const swapping = 'group account authority buy_bank sell_bank';

/**
 * Source: blockworks-foundation/mango-v4, mango_v4.json (0.24.3). Prices in floating point stay bytes; sizes are in lots
 * of the market.
 */
export const mango: Layout = {
  program: '4MangoMjqJ2firMokCjjGgoK8d4MXcrgL7XJaL3w6fVg',
  name: 'Mango',
  tagBytes: 8,
  types: `
HealthCheckKind = Maint | Init | LiquidationEnd | MaintRatio | InitRatio | LiquidationEndRatio
FlashLoanType = Unknown | Swap | SwapWithoutFee
Side = Bid | Ask
SerumOrderType = Limit | ImmediateOrCancel | PostOnly
PlaceOrderType = Limit | ImmediateOrCancel | PostOnly | Market | PostOnlySlide
SelfTradeBehavior = DecrementTake | CancelProvide | AbortTransaction
`,
  calls: `
account_create(account_num: u32, ${counts}, name: text) ${owned} payer system_program
account_create_v2(account_num: u32, ${counts}, token_conditional_swap_count: u8, name: text) ${owned} payer system_program
account_expand(${counts}) ${owned} payer system_program
account_expand_v2(${counts}, token_conditional_swap_count: u8) ${owned} payer system_program
account_edit(name_opt: text?, delegate_opt: key?, temporary_delegate_opt: key?, temporary_delegate_expiry_opt: u64?) ${owned}
account_close(force_close: bool) ${owned} sol_destination token_program
sequence_check(expected_sequence_number: u8) ${owned}
health_check(min_health_value: [u8; 8], check_kind: HealthCheckKind) group account
token_deposit(amount: u64, reduce_only: bool) ${owned} bank vault oracle token_account token_authority token_program
token_deposit_into_existing(amount: u64, reduce_only: bool) group account bank vault oracle token_account token_authority token_program
token_withdraw(amount: u64, allow_borrow: bool) ${owned} bank vault oracle token_account token_program
token_update_index_and_rate() group mint_info oracle instructions
flash_loan_begin(loan_amounts: [u64]) account owner token_program instructions
flash_loan_end(flash_loan_type: FlashLoanType) account owner token_program
flash_loan_end_v2(num_loans: u8, flash_loan_type: FlashLoanType) account owner token_program
health_region_begin() instructions group account
health_region_end() account
serum3_create_open_orders() ${owned} serum_market serum_program serum_market_external open_orders payer system_program rent
serum3_close_open_orders() ${owned} serum_market serum_program serum_market_external open_orders sol_destination
serum3_place_order(${serumOrder}) ${serumPlace}
serum3_place_order_v2(${serumOrder}) ${serumPlace}
serum3_cancel_order(side: Side, order_id: u128) ${owned} ${serum}
serum3_cancel_order_by_client_order_id(client_order_id: u64) ${owned} ${serum}
serum3_cancel_all_orders(limit: u8) ${owned} ${serum}
serum3_settle_funds() ${owned} open_orders serum_market serum_program serum_market_external ${vaults} ${banks} token_program
serum3_settle_funds_v2(fees_to_dao: bool) ${owned} open_orders serum_market serum_program serum_market_external ${vaults} ${banks} token_program quote_oracle base_oracle
openbook_v2_place_order(side: u8, limit_price: u64, max_base_qty: u64, max_native_quote_qty_including_fees: u64, self_trade_behavior: u8, order_type: u8, client_order_id: u64, limit: u16) group account authority ${book} bids asks event_heap ${vaults} payer_bank payer_vault payer_oracle token_program
openbook_v2_cancel_order(side: u8, order_id: u128) group account authority ${book} bids asks
openbook_v2_cancel_all_orders(limit: u8) group account authority ${book} bids asks
openbook_v2_settle_funds(fees_to_dao: bool) group account authority ${book} ${vaults} ${banks} quote_oracle base_oracle token_program
perp_place_order(side: Side, price_lots: i64, ${perpLots}, ${perpEnd}) ${perp} event_queue oracle
perp_place_order_v2(side: Side, price_lots: i64, ${perpLots}, ${behave}, ${perpEnd}) ${perp} event_queue oracle
perp_place_order_pegged(side: Side, price_offset_lots: i64, peg_limit: i64, ${perpLots}, ${perpEnd}, max_oracle_staleness_slots: i32) ${perp} event_queue oracle
perp_place_order_pegged_v2(side: Side, price_offset_lots: i64, peg_limit: i64, ${perpLots}, ${behave}, ${perpEnd}, max_oracle_staleness_slots: i32) ${perp} event_queue oracle
perp_cancel_order(order_id: u128) ${perp}
perp_cancel_order_by_client_order_id(client_order_id: u64) ${perp}
perp_cancel_all_orders(limit: u8) ${perp}
perp_cancel_all_orders_by_side(side_option: Side?, limit: u8) ${perp}
perp_deactivate_position() ${owned} perp_market
perp_update_funding() group perp_market bids asks oracle
token_conditional_swap_create(max_buy: u64, max_sell: u64, expiry_timestamp: u64, ${prices}, ${allowing}) ${swapping}
token_conditional_swap_cancel(token_conditional_swap_index: u8, token_conditional_swap_id: u64) ${swapping}
`,
};

const all = 2n ** 64n - 1n;

/** The largest number means the whole deposit, unless a loan may follow (token_withdraw.rs). */
const takeOut: Sentence = (told, program) => {
  if (told.isSet('allow_borrow'))
    return take('sol.take-borrow', 'amount', 'token_account', null)(told, program);
  if (told.unsaid('amount') !== all) return take('sol.take', 'amount', 'token_account', null)(told, program);
  told.units('amount');
  const to = told.account('token_account').value;
  return { action: fact('sol.take-all', 'notice', { to, program }), effects: [] };
};

/** What is put in only pays back a loan: the program takes no more than that. */
const putIn: Sentence = (told, program) =>
  (told.isSet('reduce_only')
    ? repay('amount', 'token_account', null, 'account')
    : supplyInto('amount', 'token_account', null, 'account'))(told, program);

const isNone = (value: { type: string; text?: string }) => value.type === 'text' && value.text === '-';

const isNobody = (value: { type: string; text?: string }) =>
  isNone(value) || (value.type === 'address' && value.text === '1'.repeat(32));

/** Whoever is named may trade for the owner; the address of zeros ends it. Of two, each gets a warning of its own. */
const edit: Sentence = (told, program) => {
  const named = ['delegate_opt', 'temporary_delegate_opt'].filter((name) => !isNobody(told.look(name)));
  const all = named.map((name) => giveControl('account', () => told.look(name))(told, program)!);
  if (all.length === 0) return about('sol.change-record', 'account')(told, program);
  if (named.length === 1) told.value(named[0]!);
  return {
    action: all[0]!.action,
    effects: all.flatMap((one) => one.effects),
    risks: all.flatMap((one) => one.risks ?? []),
  };
};

const mangoOrders = about('sol.place-orders', 'account');
const mangoCancels = about('sol.cancel-orders', 'account');
const settle = about('sol.settle', 'account');
const each = (said: Sentence, ...names: string[]) => Object.fromEntries(names.map((name) => [name, said]));

/** Into any account of orders that is named (accounts_ix/deposit.rs); filling up takes only what is missing there. */
const deposit = supplyPairInto(
  ['base_amount', 'user_base_account', null],
  ['quote_amount', 'user_quote_account', null],
  'open_orders_account',
);

/** For events that others had to be paid to handle, 500 lamports each: how many there were stays unsaid. */
const penalty =
  (sentence: Sentence): Sentence =>
  (told, program) => {
    const said = sentence(told, program)!;
    return {
      ...said,
      effects: [...said.effects, { kind: 'fee', asset: { ...place, id: '' }, atMost: null }],
    };
  };

/**
 * No sentences for Mango's flash loans: what does not come back is taken out of the owner's account, and it goes wherever the call says.
 */
export const exchanges: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [openbook.program]: {
    create_open_orders_indexer: setUp('open_orders_indexer', 'owner'),
    close_open_orders_indexer: closeRecord('open_orders_indexer', 'sol_destination'),
    create_open_orders_account: open,
    close_open_orders_account: closeRecord('open_orders_account', 'sol_destination'),
    ...each(one, 'place_order', 'edit_order', 'edit_order_pegged', 'place_order_pegged'),
    ...each(more, 'place_orders', 'cancel_all_and_place_orders'),
    place_take_order: penalty(takeNow),
    ...each(deposit, 'deposit', 'refill'),
    ...each(refresh, 'consume_events', 'consume_given_events'),
    ...each(cancelled, 'cancel_order', 'cancel_order_by_client_order_id', 'cancel_all_orders'),
    settle_funds: penalty(both('sol.collect-pair', 'user_base_account', 'user_quote_account')),
    set_delegate: delegate,
  },
  [mango.program]: {
    ...each(setUp('account', 'owner'), 'account_create', 'account_create_v2'),
    ...each(about('sol.change-record', 'account'), 'account_expand', 'account_expand_v2'),
    account_edit: edit,
    account_close: closeRecord('account', 'sol_destination'),
    ...each(putIn, 'token_deposit', 'token_deposit_into_existing'),
    token_withdraw: takeOut,
    ...each(refresh, 'token_update_index_and_rate', 'perp_update_funding'),
    health_region_begin: flash('sol.flash-start'),
    ...each(flash('sol.flash-end'), 'health_region_end', 'health_check'),
    serum3_create_open_orders: setUp('open_orders', 'owner'),
    serum3_close_open_orders: closeRecord('open_orders', 'sol_destination'),
    ...each(mangoOrders, 'serum3_place_order', 'serum3_place_order_v2', 'openbook_v2_place_order'),
    ...each(mangoOrders, 'perp_place_order', 'perp_place_order_v2'),
    ...each(mangoOrders, 'perp_place_order_pegged', 'perp_place_order_pegged_v2'),
    token_conditional_swap_create: mangoOrders,
    token_conditional_swap_cancel: mangoCancels,
    ...each(mangoCancels, 'serum3_cancel_order', 'serum3_cancel_order_by_client_order_id'),
    ...each(mangoCancels, 'serum3_cancel_all_orders', 'openbook_v2_cancel_order'),
    ...each(mangoCancels, 'openbook_v2_cancel_all_orders', 'perp_cancel_order'),
    ...each(mangoCancels, 'perp_cancel_order_by_client_order_id', 'perp_cancel_all_orders'),
    perp_cancel_all_orders_by_side: mangoCancels,
    ...each(settle, 'serum3_settle_funds', 'serum3_settle_funds_v2', 'openbook_v2_settle_funds'),
    perp_deactivate_position: about('sol.change-record', 'account'),
  },
};
