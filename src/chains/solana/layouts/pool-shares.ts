import { fact } from '../facts.ts';
import { amountOf, type Named, type Sentence, sends, sendsSol } from './actions.ts';
import { both, inShares, supplyPair, takePair } from './money.ts';

/** Sentences about shares of a pool of two tokens, and positions in it. */

/** Into a new position, whose collectible `owner` gets. */
export const positionPair =
  (first: Named, second: Named, owner: string): Sentence =>
  (told, program) => {
    const said = supplyPair(first, second)(told, program)!;
    const { first: one, second: two } = said.action.values;
    const values = { first: one!, second: two!, owner: told.account(owner).value, program };
    return { ...said, action: fact('sol.position-pair', 'notice', values) };
  };

/** A new pool with what its maker puts in; fees for that aren't in the bytes. */
export const poolFill =
  (first: Named, second: Named): Sentence =>
  (told, program) => {
    const said = supplyPair(first, second)(told, program)!;
    const { first: one, second: two } = said.action.values;
    return {
      action: fact('sol.pool-fill', 'notice', { first: one!, second: two!, program }),
      effects: [...said.effects, sendsSol(told, null)],
    };
  };

/** Shares of a pool for both its tokens: with the least of each, if the call states it. */
export const redeemPair =
  (shares: Named, first: string, second: string): Sentence =>
  (told, program) => {
    const [amount, from, mint] = shares;
    const units = told.units(amount);
    const values = {
      amount: inShares(amountOf(told, units, mint, told.account(from))),
      toFirst: told.account(first).value,
      toSecond: told.account(second).value,
      program,
    };
    return {
      action: fact('sol.redeem-pair', 'notice', values),
      effects: [sends(told, units, told.account(from), mint)],
    };
  };

/** The least of both tokens; the number of shares that go for them stands below, and rules know it. */
export const sharesFor =
  ([amount, from, mint]: Named, first: Named, second: Named): Sentence =>
  (told, program) => ({
    ...takePair(first, second)(told, program)!,
    effects: [sends(told, told.unsaid(amount), told.account(from), mint)],
  });

/** The least of both is stated by newer callers. */
export const raydiumOut: Sentence = (told, program) => {
  const shares: Named = ['amount', 'user_lp_token_account', 'lp_mint_address'];
  return (
    told.has('min_pc_amount')
      ? sharesFor(
          shares,
          ['min_coin_amount', 'user_coin_token_account', null],
          ['min_pc_amount', 'user_pc_token_account', null],
        )
      : redeemPair(shares, 'user_coin_token_account', 'user_pc_token_account')
  )(told, program);
};

/** Taking out nothing collects what is due, and then no least is asked for (raydium-clmm, decrease_liquidity.rs). */
export const decrease =
  (first: Named, second: Named): Sentence =>
  (told, program) =>
    (told.unsaid('liquidity') === 0n
      ? both('sol.collect-pair', first[1], second[1])
      : takePair(first, second))(told, program);
