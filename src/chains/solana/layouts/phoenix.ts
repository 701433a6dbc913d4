import type { Layout } from './layout.ts';

export const phoenix: Layout = {
  program: 'PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY',
  name: 'Phoenix',
  tagBytes: 1,
  types: `
CancelMultipleOrdersByIdParams = {orders: [CancelOrderParams]}
CancelUpToParams = {side: Side, tick_limit: u64?, num_orders_to_search: u32?, num_orders_to_cancel: u32?}
DepositParams = {quote_lots_to_deposit: u64, base_lots_to_deposit: u64}
InitializeParams = {market_size_params: MarketSizeParams, num_quote_lots_per_quote_unit: u64, tick_size_in_quote_lots_per_base_unit: u64, num_base_lots_per_base_unit: u64, taker_fee_bps: u16, fee_collector: key, raw_base_units_per_base_unit: u32?}
MarketStatus = Uninitialized | Active | PostOnly | Paused | Closed | Tombstoned
MultipleOrderPacket = {bids: [CondensedOrder], asks: [CondensedOrder], client_order_id: u128?, failed_multiple_limit_order_behavior: FailedMultipleLimitOrderBehavior}
OrderPacket = | PostOnly{side: Side, price_in_ticks: u64, num_base_lots: u64, client_order_id: u128, reject_post_only: bool, use_only_deposited_funds: bool, last_valid_slot: u64?, last_valid_unix_timestamp_in_seconds: u64?, fail_silently_on_insufficient_funds: bool} | Limit{side: Side, price_in_ticks: u64, num_base_lots: u64, self_trade_behavior: SelfTradeBehavior, match_limit: u64?, client_order_id: u128, use_only_deposited_funds: bool, last_valid_slot: u64?, last_valid_unix_timestamp_in_seconds: u64?, fail_silently_on_insufficient_funds: bool} | ImmediateOrCancel{side: Side, price_in_ticks: u64?, num_base_lots: u64, num_quote_lots: u64, min_base_lots_to_fill: u64, min_quote_lots_to_fill: u64, self_trade_behavior: SelfTradeBehavior, match_limit: u64?, client_order_id: u128, use_only_deposited_funds: bool, last_valid_slot: u64?, last_valid_unix_timestamp_in_seconds: u64?}
ReduceOrderParams = {base_params: CancelOrderParams, size: u64}
SeatApprovalStatus = NotApproved | Approved | Retired
WithdrawParams = {quote_lots_to_withdraw: u64?, base_lots_to_withdraw: u64?}
CancelOrderParams = {side: Side, price_in_ticks: u64, order_sequence_number: u64}
CondensedOrder = {price_in_ticks: u64, size_in_base_lots: u64, last_valid_slot: u64?, last_valid_unix_timestamp_in_seconds: u64?}
FailedMultipleLimitOrderBehavior = FailOnInsufficientFundsAndAmendOnCross | FailOnInsufficientFundsAndFailOnCross | SkipOnInsufficientFundsAndAmendOnCross | SkipOnInsufficientFundsAndFailOnCross
MarketSizeParams = {bids_size: u64, asks_size: u64, num_seats: u64}
SelfTradeBehavior = Abort | CancelProvide | DecrementTake
Side = Bid | Ask
`,
  calls: `
cancel_all_orders#06() phoenix_program log_authority market trader base_account quote_account base_vault quote_vault token_program
cancel_all_orders_with_free_funds#07() phoenix_program log_authority market trader
cancel_multiple_orders_by_id#0a(params: CancelMultipleOrdersByIdParams) phoenix_program log_authority market trader base_account quote_account base_vault quote_vault token_program
cancel_multiple_orders_by_id_with_free_funds#0b(params: CancelMultipleOrdersByIdParams) phoenix_program log_authority market trader
cancel_up_to#08(params: CancelUpToParams) phoenix_program log_authority market trader base_account quote_account base_vault quote_vault token_program
cancel_up_to_with_free_funds#09(params: CancelUpToParams) phoenix_program log_authority market trader
change_fee_recipient#6d() phoenix_program log_authority market market_authority new_fee_recipient
change_market_status#67(market_status: MarketStatus) phoenix_program log_authority market market_authority
change_seat_status#68(approval_status: SeatApprovalStatus) phoenix_program log_authority market market_authority seat
claim_authority#65() phoenix_program log_authority market successor
collect_fees#6c() phoenix_program log_authority market sweeper fee_recipient quote_vault token_program
deposit_funds#0d(deposit_funds_params: DepositParams) phoenix_program log_authority market trader seat base_account quote_account base_vault quote_vault token_program
evict_seat#6a() phoenix_program log_authority market market_authority trader seat base_account quote_account base_vault quote_vault token_program
force_cancel_orders#6b(params: CancelUpToParams) phoenix_program log_authority market market_authority trader seat base_account quote_account base_vault quote_vault token_program
initialize_market#64(initialize_params: InitializeParams) phoenix_program log_authority market market_creator base_mint quote_mint base_vault quote_vault system_program token_program
log#0f() log_authority
name_successor#66(successor: key) phoenix_program log_authority market market_authority
place_limit_order#02(order_packet: OrderPacket) phoenix_program log_authority market trader seat base_account quote_account base_vault quote_vault token_program
place_limit_order_with_free_funds#03(order_packet: OrderPacket) phoenix_program log_authority market trader seat
place_multiple_post_only_orders#10(multiple_order_packet: MultipleOrderPacket) phoenix_program log_authority market trader seat base_account quote_account base_vault quote_vault token_program
place_multiple_post_only_orders_with_free_funds#11(multiple_order_packet: MultipleOrderPacket) phoenix_program log_authority market trader seat
reduce_order#04(params: ReduceOrderParams) phoenix_program log_authority market trader base_account quote_account base_vault quote_vault token_program
reduce_order_with_free_funds#05(params: ReduceOrderParams) phoenix_program log_authority market trader
request_seat#0e() phoenix_program log_authority market payer seat system_program
request_seat_authorized#69() phoenix_program log_authority market market_authority payer trader seat system_program
swap#00(order_packet: OrderPacket) phoenix_program log_authority market trader base_account quote_account base_vault quote_vault token_program
swap_with_free_funds#01(order_packet: OrderPacket) phoenix_program log_authority market trader seat
withdraw_funds#0c(withdraw_funds_params: WithdrawParams) phoenix_program log_authority market trader base_account quote_account base_vault quote_vault token_program
`,
};
