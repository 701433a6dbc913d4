import { fact } from '../facts.ts';
import { amountOf, redeem, repay, type Sentence, sends, supply, swap, take } from './actions.ts';
import type { Layout } from './layout.ts';

const custody = 'custody custody_doves_price_account custody_pythnet_price_account';
const events = 'event_authority program';
const made = `referral? token_program associated_token_program system_program ${events}`;

/** Bets on prices, carried out by a keeper soon after they are asked for, and the pool that pays them. */
export const jupiterPerps: Layout = {
  program: 'PERPHjGBqRHArX4DySjwM6UJHiR3sWAatqfdBS2qQJu',
  name: 'Jupiter Perps',
  tagBytes: 8,
  types: `
AddLiquidity2Params = {token_amount_in: u64, min_lp_amount_out: u64, token_amount_pre_swap: u64?}
AmountParams = {amount: u64}
CreateDecreasePositionMarketRequestParams = {collateral_usd_delta: u64, size_usd_delta: u64, price_slippage: u64, jupiter_minimum_out: u64?, entire_position: bool?, counter: u64}
CreateDecreasePositionRequest2Params = {collateral_usd_delta: u64, size_usd_delta: u64, request_type: RequestType, price_slippage: u64?, jupiter_minimum_out: u64?, trigger_price: u64?, trigger_above_threshold: bool?, entire_position: bool?, counter: u64}
CreateIncreasePositionMarketRequestParams = {size_usd_delta: u64, collateral_token_delta: u64, side: Side, price_slippage: u64, jupiter_minimum_out: u64?, counter: u64}
RemoveLiquidity2Params = {lp_amount_in: u64, min_amount_out: u64}
RequestType = Market | Trigger
Side = None | Long | Short
Swap2Params = {amount_in: u64, min_amount_out: u64}
UpdateDecreasePositionRequest2Params = {size_usd_delta: u64, trigger_price: u64}
`,
  calls: `
swap2(params: Swap2Params) owner funding_account receiving_account transfer_authority perpetuals pool receiving_custody receiving_custody_doves_price_account receiving_custody_pythnet_price_account receiving_custody_token_account dispensing_custody dispensing_custody_doves_price_account dispensing_custody_pythnet_price_account dispensing_custody_token_account token_program ${events}
add_liquidity2(params: AddLiquidity2Params) owner funding_account lp_token_account transfer_authority perpetuals pool ${custody} custody_token_account lp_token_mint token_program ${events}
remove_liquidity2(params: RemoveLiquidity2Params) owner receiving_account lp_token_account transfer_authority perpetuals pool ${custody} custody_token_account lp_token_mint token_program ${events}
create_increase_position_market_request(params: CreateIncreasePositionMarketRequestParams) owner funding_account perpetuals pool position position_request position_request_ata custody collateral_custody input_mint ${made}
create_decrease_position_request2(params: CreateDecreasePositionRequest2Params) owner receiving_account perpetuals pool position position_request position_request_ata ${custody} collateral_custody desired_mint ${made}
create_decrease_position_market_request(params: CreateDecreasePositionMarketRequestParams) owner receiving_account perpetuals pool position position_request position_request_ata custody collateral_custody desired_mint ${made}
update_decrease_position_request2(params: UpdateDecreasePositionRequest2Params) owner perpetuals pool position position_request ${custody}
close_position_request2() keeper? owner owner_ata pool position_request position_request_ata position mint token_program system_program associated_token_program ${events}
borrow_from_custody(params: AmountParams) owner perpetuals pool custody transfer_authority borrow_position custody_token_account user_token_account lp_token_mint token_program ${events}
repay_to_custody(params: AmountParams) owner perpetuals pool custody borrow_position custody_token_account user_token_account token_program ${events}
deposit_collateral_for_borrows(params: AmountParams) owner perpetuals pool custody transfer_authority borrow_position collateral_token_account user_token_account lp_token_mint token_program system_program ${events}
withdraw_collateral_for_borrows(params: AmountParams) owner perpetuals pool custody transfer_authority borrow_position collateral_token_account user_token_account lp_token_mint token_program ${events}
close_borrow_position() owner borrow_position system_program ${events}
`,
};

/** Sizes are in millionths of a dollar. */
const bet: Sentence = (told, program) => {
  const side = told.value('params.side');
  const isRise = side.type === 'text' && side.text === 'Long';
  const units = told.units('params.collateral_token_delta');
  const size = { type: 'amount', units: told.units('params.size_usd_delta'), decimals: 6 } as const;
  const values = {
    size: { ...size, symbol: 'USD', vouchedBy: 'chain' } as const,
    amount: amountOf(told, units, 'input_mint'),
    program,
  };
  return {
    action: fact(isRise ? 'sol.bet-rise' : 'sol.bet-fall', 'notice', values),
    effects: [sends(told, units, told.account('funding_account'), 'input_mint')],
  };
};

const less: Sentence = (told, program) => ({
  action: fact('sol.bet-less', 'notice', { to: told.account('receiving_account').value, program }),
  effects: [],
});

export const perps: Readonly<Record<string, Sentence>> = {
  swap2: (told, program) =>
    swap(told, program, {
      spent: told.units('params.amount_in'),
      received: told.units('params.min_amount_out'),
      from: told.account('funding_account'),
      into: told.account('receiving_account'),
      spentMint: null,
      receivedMint: null,
    }),
  add_liquidity2: supply('params.token_amount_in', 'funding_account', null),
  remove_liquidity2: redeem('params.lp_amount_in', 'lp_token_account', 'lp_token_mint', 'receiving_account'),
  create_increase_position_market_request: bet,
  create_decrease_position_request2: less,
  create_decrease_position_market_request: less,
  borrow_from_custody: take('sol.borrow', 'params.amount', 'user_token_account', null),
  repay_to_custody: repay('params.amount', 'user_token_account', null),
  deposit_collateral_for_borrows: supply('params.amount', 'user_token_account', 'lp_token_mint'),
  withdraw_collateral_for_borrows: take('sol.take', 'params.amount', 'user_token_account', 'lp_token_mint'),
};
