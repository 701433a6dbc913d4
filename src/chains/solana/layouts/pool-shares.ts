import { PublicKey } from '@solana/web3.js';
import { utf8ToBytes } from '../../../core/bytes.ts';
import { fact } from '../facts.ts';
import { amountOf, type Named, type Payout, type Sentence, sends, sendsSol } from './actions.ts';
import { both, inShares, supplyPair, takePair } from './money.ts';
import { NotNamed, type Told } from './told.ts';

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

/**
 * Taking out nothing collects what is due, and then no least is asked for. Rewards that are due come as well, to accounts
 * behind those that have a role (raydium-clmm, decrease_liquidity.rs).
 */
export const decrease =
  (first: Named, second: Named): Sentence =>
  (told, program) => {
    const isNothing = told.unsaid('liquidity') === 0n;
    const said = (isNothing ? both('sol.collect-pair', first[1], second[1]) : takePair(first, second))(
      told,
      program,
    )!;
    const rewards = rewardsOf(told, first[2] === null ? 2 : 3);
    const parts = rewards.map(({ account }) =>
      fact('sol.rewards-to', 'notice', { to: account.value, program }),
    );
    return { ...said, action: { ...said.action, parts }, rewards };
  };

/** Vault, account and, in newer calls, mint for each reward; the bitmap of the pool may stand anywhere among them. */
function rewardsOf(told: Told, each: 2 | 3): Payout[] {
  const { call } = told;
  const pool = told.unnamed('pool_state').address;
  const bitmap = pool && deriveFrom(call.program, utf8ToBytes('pool_tick_array_bitmap_extension'), pool);
  const rest = call.accounts
    .slice(call.accounts.length - call.accountsLeft)
    .filter(({ address }) => address === null || address !== bitmap);
  // Without the pool's own address its bitmap can't be told, and the program refuses what is left over.
  const isSure = new Set(rest.map(({ value }) => JSON.stringify(value))).size === rest.length;
  if (!isSure || rest.length % each !== 0) throw new NotNamed();
  return Array.from({ length: rest.length / each }, (_, i) => ({
    account: rest[each * i + 1]!,
    mint: each === 3 ? rest[each * i + 2]! : null,
  }));
}

const deriveFrom = (program: string, seed: Uint8Array, of: string) =>
  PublicKey.findProgramAddressSync([seed, new PublicKey(of).toBytes()], new PublicKey(program))[0].toBase58();
