import type { Value } from '../../review.ts';
import { fact } from '../facts.ts';
import { amountOf, type Sentence, sends, swap } from './actions.ts';
import type { Layout } from './layout.ts';
import { redeem, repay, supply, take } from './money.ts';
import type { Told } from './told.ts';

const custody = 'custody custody_doves_price_account custody_pythnet_price_account';
const collateral =
  'collateral_custody collateral_custody_doves_price_account collateral_custody_pythnet_price_account collateral_custody_token_account';
/** Keepers of Jupiter, who sign as well. */
const hosts = 'keeper api_keeper';
const events = 'event_authority program';
const made = `referral? token_program associated_token_program system_program ${events}`;

/**
 * Bets on prices, carried out by a keeper soon after they are asked for, or at once if keepers sign as well,
 * and the pool that pays them. Source: the published interface, julianfssen/jupiter-perps-anchor-idl-parsing,
 * src/idl; it is older than `instant_decrease_position2` and `instant_increase_position_pre_swap`, which are as public
 * clients send them.
 */
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
InstantCreateLimitOrderParams = {size_usd_delta: u64, collateral_token_delta: u64, side: Side, trigger_price: u64, trigger_above_threshold: bool, counter: u64, request_time: i64}
InstantCreateTpslParams = {collateral_usd_delta: u64, size_usd_delta: u64, trigger_price: u64, trigger_above_threshold: bool, entire_position: bool, counter: u64, request_time: i64}
InstantDecreasePositionParams = {collateral_usd_delta: u64, size_usd_delta: u64, price_slippage: u64, entire_position: bool?, request_time: i64}
InstantDecreasePosition2Params = {collateral_usd_delta: u64, size_usd_delta: u64, price_slippage: u64, entire_position: bool?, request_time: i64, counter: u64}
InstantIncreasePositionPreSwapParams = {amount_in: u64, min_amount_out: u64}
InstantIncreasePositionParams = {size_usd_delta: u64, collateral_token_delta: u64?, side: Side, price_slippage: u64, request_time: i64}
InstantUpdateParams = {size_usd_delta: u64, trigger_price: u64, request_time: i64}
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
instant_create_tpsl(params: InstantCreateTpslParams) ${hosts} owner receiving_account perpetuals pool position position_request position_request_ata ${custody} collateral_custody desired_mint ${made}
instant_create_limit_order(params: InstantCreateLimitOrderParams) ${hosts} owner funding_account perpetuals pool position position_request position_request_ata ${custody} collateral_custody input_mint ${made}
instant_increase_position(params: InstantIncreasePositionParams) ${hosts} owner funding_account perpetuals pool position ${custody} ${collateral} token_ledger? referral? token_program system_program ${events}
instant_decrease_position(params: InstantDecreasePositionParams) ${hosts} owner receiving_account transfer_authority perpetuals pool position ${custody} ${collateral} desired_mint ${made}
instant_decrease_position2(params: InstantDecreasePosition2Params) ${hosts} owner receiving_account transfer_authority perpetuals pool position custody custody_doves_price_account collateral_custody collateral_custody_doves_price_account collateral_custody_token_account desired_mint referral? position_request position_request_ata token_program associated_token_program system_program ${events}
instant_increase_position_pre_swap(params: InstantIncreasePositionPreSwapParams) owner funding_account receiving_account transfer_authority perpetuals pool receiving_custody receiving_custody_doves_price_account receiving_custody_token_account dispensing_custody dispensing_custody_doves_price_account dispensing_custody_token_account token_program instruction ${events}
instant_update_limit_order(params: InstantUpdateParams) ${hosts} owner perpetuals pool position position_request ${custody}
instant_update_tpsl(params: InstantUpdateParams) ${hosts} owner perpetuals pool position position_request ${custody} ${events}
borrow_from_custody(params: AmountParams) owner perpetuals pool custody transfer_authority borrow_position custody_token_account user_token_account lp_token_mint token_program ${events}
repay_to_custody(params: AmountParams) owner perpetuals pool custody borrow_position custody_token_account user_token_account token_program ${events}
deposit_collateral_for_borrows(params: AmountParams) owner perpetuals pool custody transfer_authority borrow_position collateral_token_account user_token_account lp_token_mint token_program system_program ${events}
withdraw_collateral_for_borrows(params: AmountParams) owner perpetuals pool custody transfer_authority borrow_position collateral_token_account user_token_account lp_token_mint token_program ${events}
close_borrow_position() owner borrow_position system_program ${events}
`,
};

/** Sizes and prices are in millionths of a dollar. */
const dollars = (units: bigint) =>
  ({ type: 'amount', units, decimals: 6, symbol: 'USD', vouchedBy: 'chain' }) as const;

const says = (value: Value, text: string) => value.type === 'text' && value.text === text;

const isRise = (told: Told) => says(told.value('params.side'), 'Long');

/** A bet on neither side has no sentence. */
const sided =
  (sentence: Sentence): Sentence =>
  (told, program) =>
    says(told.look('params.side'), 'None') ? null : sentence(told, program);

const deposit = supply('params.token_amount_in', 'funding_account', null);
/** After a swap the balance before it counts, and what leaves isn't stated. */
const fill: Sentence = (told, program) =>
  told.look('params.token_amount_pre_swap').type === 'number' ? null : deposit(told, program);

const bet =
  (mint: string | null): Sentence =>
  (told, program) => {
    const size = dollars(told.units('params.size_usd_delta'));
    const from = told.account('funding_account');
    if (told.value('params.collateral_token_delta').type !== 'number') {
      // As much as an earlier step of the transaction brought in, which the bytes don't state.
      const values = { size, from: from.value, program };
      return {
        action: fact(isRise(told) ? 'sol.bet-rise-swapped' : 'sol.bet-fall-swapped', 'notice', values),
        effects: [sends(told, null, from, mint)],
      };
    }
    const units = told.units('params.collateral_token_delta');
    const values = { size, amount: amountOf(told, units, mint, from), program };
    return {
      action: fact(isRise(told) ? 'sol.bet-rise' : 'sol.bet-fall', 'notice', values),
      effects: [sends(told, units, from, mint)],
    };
  };

const betAt: Sentence = (told, program) => {
  const units = told.units('params.collateral_token_delta');
  const values = {
    size: dollars(told.units('params.size_usd_delta')),
    price: dollars(told.units('params.trigger_price')),
    amount: amountOf(told, units, 'input_mint'),
    program,
  };
  return {
    action: fact(isRise(told) ? 'sol.bet-rise-at' : 'sol.bet-fall-at', 'notice', values),
    effects: [sends(told, units, told.account('funding_account'), 'input_mint')],
  };
};

const less: Sentence = (told, program) => {
  const values = { to: told.account('receiving_account').value, program };
  const isNow = told.has('params.request_type') && says(told.look('params.request_type'), 'Market');
  const isAtPrice =
    !isNow && told.has('params.trigger_price') && told.value('params.trigger_price').type === 'number';
  return {
    action: isAtPrice
      ? fact('sol.bet-less-at', 'notice', { ...values, price: dollars(told.units('params.trigger_price')) })
      : fact('sol.bet-less', 'notice', values),
    effects: [],
  };
};

const exchange: Sentence = (told, program) =>
  swap(told, program, {
    spent: told.units('params.amount_in'),
    received: told.units('params.min_amount_out'),
    from: told.account('funding_account'),
    into: told.account('receiving_account'),
    spentMint: null,
    receivedMint: null,
  });

export const perps: Readonly<Record<string, Sentence>> = {
  swap2: exchange,
  instant_increase_position_pre_swap: exchange,
  add_liquidity2: fill,
  remove_liquidity2: redeem('params.lp_amount_in', 'lp_token_account', 'lp_token_mint', 'receiving_account'),
  create_increase_position_market_request: sided(bet('input_mint')),
  instant_increase_position: sided(bet(null)),
  instant_create_limit_order: sided(betAt),
  instant_decrease_position: less,
  instant_decrease_position2: less,
  instant_create_tpsl: less,
  create_decrease_position_request2: less,
  create_decrease_position_market_request: less,
  borrow_from_custody: take('sol.borrow', 'params.amount', 'user_token_account', null),
  repay_to_custody: repay('params.amount', 'user_token_account', null, 'borrow_position'),
  deposit_collateral_for_borrows: supply('params.amount', 'user_token_account', 'lp_token_mint'),
  // How the largest number is read, and whether less may come, isn't published.
  withdraw_collateral_for_borrows: take(
    'sol.take-most',
    'params.amount',
    'user_token_account',
    'lp_token_mint',
  ),
};
