import type { Layout } from './layout.ts';

export const drift: Layout = {
  program: 'dRiftyHA39MWEi3m9aunc5MzRF1JYuBsbn6VPcn33UH',
  name: 'Drift',
  tagBytes: 8,
  types: `
MarketType = Spot | Perp
ModifyOrderParams = {direction: PositionDirection?, base_asset_amount: u64?, price: u64?, reduce_only: bool?, post_only: PostOnlyParam?, bit_flags: u8?, max_ts: i64?, trigger_price: u64?, trigger_condition: OrderTriggerCondition?, oracle_price_offset: i32?, auction_duration: u8?, auction_start_price: i64?, auction_end_price: i64?, policy: u8?}
OrderParams = {order_type: OrderType, market_type: MarketType, direction: PositionDirection, user_order_id: u8, base_asset_amount: u64, price: u64, market_index: u16, reduce_only: bool, post_only: PostOnlyParam, bit_flags: u8, max_ts: i64?, trigger_price: u64?, trigger_condition: OrderTriggerCondition, oracle_price_offset: i32?, auction_duration: u8?, auction_start_price: i64?, auction_end_price: i64?}
PositionDirection = Long | Short
SpotFulfillmentType = SerumV3 | Match | PhoenixV1 | OpenbookV2
SwapReduceOnly = In | Out
OrderTriggerCondition = Above | Below | TriggeredAbove | TriggeredBelow
OrderType = Market | Limit | TriggerMarket | TriggerLimit | Oracle
PostOnlyParam = None | MustPostOnly | TryPostOnly | Slide
`,
  calls: `
initialize_user(sub_account_id: u16, name: [u8; 32]) user user_stats state authority payer rent system_program
initialize_user_stats() user_stats state authority payer rent system_program
deposit(market_index: u16, amount: u64, reduce_only: bool) state user user_stats authority spot_market_vault user_token_account token_program
withdraw(market_index: u16, amount: u64, reduce_only: bool) state user user_stats authority spot_market_vault drift_signer user_token_account token_program
transfer_deposit(market_index: u16, amount: u64) from_user to_user user_stats authority state spot_market_vault
place_perp_order(params: OrderParams) state user authority
cancel_order(order_id: u32?) state user authority
cancel_order_by_user_id(user_order_id: u8) state user authority
cancel_orders(market_type: MarketType?, market_index: u16?, direction: PositionDirection?) state user authority
cancel_orders_by_ids(order_ids: [u32]) state user authority
modify_order(order_id: u32?, modify_order_params: ModifyOrderParams) state user authority
modify_order_by_user_id(user_order_id: u8, modify_order_params: ModifyOrderParams) state user authority
place_and_take_perp_order(params: OrderParams, success_condition: u32?) state user user_stats authority
place_spot_order(params: OrderParams) state user authority
place_and_take_spot_order(params: OrderParams, fulfillment_type: SpotFulfillmentType?, maker_order_id: u32?) state user user_stats authority
place_orders(params: [OrderParams]) state user authority
begin_swap(in_market_index: u16, out_market_index: u16, amount_in: u64) state user user_stats authority out_spot_market_vault in_spot_market_vault out_token_account in_token_account token_program drift_signer instructions
end_swap(in_market_index: u16, out_market_index: u16, limit_price: u64?, reduce_only: SwapReduceOnly?) state user user_stats authority out_spot_market_vault in_spot_market_vault out_token_account in_token_account token_program drift_signer instructions
update_user_name(sub_account_id: u16, name: [u8; 32]) user authority
update_user_custom_margin_ratio(sub_account_id: u16, margin_ratio: u32) user authority
update_user_margin_trading_enabled(sub_account_id: u16, margin_trading_enabled: bool) user authority
update_user_delegate(sub_account_id: u16, delegate: key) user authority
delete_user() user user_stats state authority
reclaim_rent() user user_stats state authority rent
settle_pnl(market_index: u16) state user authority spot_market_vault
settle_funding_payment() state user
initialize_insurance_fund_stake(market_index: u16) spot_market insurance_fund_stake user_stats state authority payer rent system_program
add_insurance_fund_stake(market_index: u16, amount: u64) state spot_market insurance_fund_stake user_stats authority spot_market_vault insurance_fund_vault drift_signer user_token_account token_program
request_remove_insurance_fund_stake(market_index: u16, amount: u64) spot_market insurance_fund_stake user_stats authority insurance_fund_vault
cancel_request_remove_insurance_fund_stake(market_index: u16) spot_market insurance_fund_stake user_stats authority insurance_fund_vault
remove_insurance_fund_stake(market_index: u16) state spot_market insurance_fund_stake user_stats authority insurance_fund_vault drift_signer user_token_account token_program
`,
};
