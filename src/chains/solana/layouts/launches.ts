import { fact } from '../facts.ts';
import { mintOfSol } from '../programs.ts';
import { maySpendSol, opening, type Sentence, swap } from './actions.ts';
import type { Layout } from './layout.ts';
import { supplyPair } from './money.ts';
import { sharesFor } from './pool-shares.ts';
import { swapOf } from './swaps.ts';
import type { Told } from './told.ts';

/** Where new tokens are sold along a curve, and the pools they move to. */

const curve =
  'payer authority global_config platform_config pool_state user_base_token user_quote_token base_vault quote_vault base_token_mint quote_token_mint base_token_program quote_token_program event_authority program';

/** Source: the published interface, as in keidev-sol/Event-Listener-Bot, idl/raydiumLaunchpad.ts. */
export const launchLab: Layout = {
  program: 'LanMV9sAd7wArD4vJFi2qDdfnVhFxYSUg6eADduJ3uj',
  name: 'Raydium LaunchLab',
  tagBytes: 8,
  types: `
`,
  calls: `
buy_exact_in(amount_in: u64, minimum_amount_out: u64, share_fee_rate: u64) ${curve}
buy_exact_out(amount_out: u64, maximum_amount_in: u64, share_fee_rate: u64) ${curve}
sell_exact_in(amount_in: u64, minimum_amount_out: u64, share_fee_rate: u64) ${curve}
sell_exact_out(amount_out: u64, maximum_amount_in: u64, share_fee_rate: u64) ${curve}
`,
};

const [quote, base] = ['user_quote_token', 'user_base_token'];
const buying = [[quote, base] as const, ['quote_token_mint', 'base_token_mint'] as const] as const;
const selling = [[base, quote] as const, ['base_token_mint', 'quote_token_mint'] as const] as const;

/** Two vaults of fees follow the network's own program behind the named accounts (npm @raydium-io/raydium-sdk-v2). */
const onLaunch = (sentence: Sentence) => opening((told) => (maySpendSol(told) ? 2 : 0), sentence);

/** Of the last tokens no more come than are left (npm @raydium-io/raydium-sdk-v2, launchpad/curve/curve.ts, `buyExactOut`). */
const buyOut: Sentence = (told, program) => {
  const said = swapOf(['maximum_amount_in', 'amount_out'], ...buying)(told, program)!;
  const { spent, received, to } = said.action.values;
  const values = { spent: spent!, received: received!, to: to!, program };
  return { ...said, action: fact('sol.swap-left', 'notice', values) };
};

export const launchTrades: Readonly<Record<string, Sentence>> = {
  buy_exact_in: onLaunch(swapOf(['amount_in', 'minimum_amount_out'], ...buying)),
  buy_exact_out: onLaunch(buyOut),
  sell_exact_in: onLaunch(swapOf(['amount_in', 'minimum_amount_out'], ...selling)),
  sell_exact_out: onLaunch(swapOf(['maximum_amount_in', 'amount_out'], ...selling)),
};

/**
 * What accounts cost comes on top (pump-fun/pump-public-docs, instructions BUY and SELL; npm @pump-fun/pump-sdk, docs in
 * pump.json and pump_amm.json): those for volumes and for the creator's fees and, where tokens pay, three more for those; at
 * PumpSwap those for volumes, for two kinds of fees and for what comes back of them.
 */
export const onCurve = (sentence: Sentence) =>
  opening((told) => (told.names('quote_mint') && !isForSol(told) ? 5 : 2), sentence);
export const inPool = (sentence: Sentence) => opening(4, sentence);

const isForSol = (told: Told) => told.unnamed('quote_mint').address === mintOfSol;

/**
 * Tokens traded against SOL name wrapped SOL, but SOL itself moves, out of and into the account of the user
 * (pump-fun/pump-public-docs, instructions BUY and SELL).
 */
const pumpOf =
  (isBuy: boolean, spent: string, received: string): Sentence =>
  (told, program) => {
    told.account('quote_mint');
    const isSol = isForSol(told);
    const [money, mint] = isSol ? ['user', 'SOL'] : ['associated_quote_user', 'quote_mint'];
    const [coins, coin] = ['associated_base_user', 'base_mint'];
    return swap(told, program, {
      spent: told.units(spent),
      received: told.units(received),
      from: told.account(isBuy ? money : coins),
      into: told.account(isBuy ? coins : money),
      spentMint: isBuy ? mint : coin,
      receivedMint: isBuy ? coin : mint,
    });
  };

export const pumpTrades: Readonly<Record<string, Sentence>> = {
  buy_v2: onCurve(pumpOf(true, 'max_sol_cost', 'amount')),
  buy_exact_quote_in_v2: onCurve(pumpOf(true, 'spendable_quote_in', 'min_tokens_out')),
  sell_v2: onCurve(pumpOf(false, 'amount', 'min_sol_output')),
};

export const pumpSwapMoves: Readonly<Record<string, Sentence>> = {
  buy_exact_quote_in: inPool(
    swapOf(
      ['spendable_quote_in', 'min_base_amount_out'],
      ['user_quote_token_account', 'user_base_token_account'],
      ['quote_mint', 'base_mint'],
    ),
  ),
  deposit: supplyPair(
    ['max_base_amount_in', 'user_base_token_account', 'base_mint'],
    ['max_quote_amount_in', 'user_quote_token_account', 'quote_mint'],
  ),
  withdraw: sharesFor(
    ['lp_token_amount_in', 'user_pool_token_account', 'lp_mint'],
    ['min_base_amount_out', 'user_base_token_account', 'base_mint'],
    ['min_quote_amount_out', 'user_quote_token_account', 'quote_mint'],
  ),
};
