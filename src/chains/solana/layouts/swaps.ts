import type { Value } from '../../review.ts';
import { fact } from '../facts.ts';
import { type Sentence, swap, swapNothing, type Trade } from './actions.ts';
import type { Told } from './told.ts';

/**
 * With a limit of the price, a swap ends where that is reached, and less comes than an exact amount says (whirlpools,
 * `swap_manager.rs`; raydium-clmm, `swap.rs`). The least that comes for an exact amount is demanded all the same.
 */
function withLimits(told: Told, program: Value, trade: Trade, isExactIn: boolean, ...limits: string[]) {
  const said = swap(told, program, trade);
  if (isExactIn || limits.every((name) => told.unsaid(name) === 0n)) return said;
  const { spent, received, to } = said.action.values;
  const values = { spent: spent!, received: received!, to: to!, program };
  return {
    ...said,
    action: fact('sol.swap-limit', 'notice', values),
    ...(isExtreme(told.unsaid(limits.at(-1)!)) && { risks: swapNothing(0n, program) }),
  };
}

/**
 * A limit that no price reaches limits nothing: the swap ends wherever the pool is empty. Raydium's lie a little further
 * out than Orca's, and are themselves refused (whirlpools, `tick_math.rs`; raydium-clmm, `tick_math.rs` and `swap.rs`).
 */
const isExtreme = (limit: bigint) =>
  limit !== 0n && (limit <= 4_295_048_017n || limit >= 79_226_673_515_401_279_992_447_579_055n);

/** A pool with tokens A and B, whose flags give the direction and which of the two amounts is exact. */
export const poolSwap =
  (mints: readonly [string, string] | null): Sentence =>
  (told, program) => {
    const isForward = told.isSet('a_to_b');
    const isExactIn = told.isSet('amount_specified_is_input');
    const [amount, limit] = [told.units('amount'), told.units('other_amount_threshold')];
    const [from, into] = isForward ? (['a', 'b'] as const) : (['b', 'a'] as const);
    const trade = {
      spent: isExactIn ? amount : limit,
      received: isExactIn ? limit : amount,
      from: told.account(`token_owner_account_${from}`),
      into: told.account(`token_owner_account_${into}`),
      spentMint: mints && `token_mint_${from}`,
      receivedMint: mints && `token_mint_${into}`,
    };
    return withLimits(told, program, trade, isExactIn, 'sqrt_price_limit');
  };

/** One flag, and accounts named for what goes in and out. */
export const baseSwap =
  (mints: readonly [string, string] | null): Sentence =>
  (told, program) => {
    const isExactIn = told.isSet('is_base_input');
    const [amount, limit] = [told.units('amount'), told.units('other_amount_threshold')];
    const trade = {
      spent: isExactIn ? amount : limit,
      received: isExactIn ? limit : amount,
      from: told.account('input_token_account'),
      into: told.account('output_token_account'),
      spentMint: mints?.[0] ?? null,
      receivedMint: mints?.[1] ?? null,
    };
    return withLimits(told, program, trade, isExactIn, 'sqrt_price_limit_x64');
  };

/** The names of the amounts, of the accounts and of the mints of what leaves and what comes. */
export const swapOf =
  (
    [spent, received]: readonly [string, string],
    [from, into]: readonly [string, string],
    [spentMint, receivedMint]: readonly [string | null, string | null],
  ): Sentence =>
  (told, program) =>
    swap(told, program, {
      spent: told.units(spent),
      received: told.units(received),
      from: told.account(from),
      into: told.account(into),
      spentMint,
      receivedMint,
    });

const hopLimits = ['sqrt_price_limit_one', 'sqrt_price_limit_two'];

/**
 * Two pools in a row; the flags give the direction in each. Nothing forces the account that the first pays to be the one
 * that the second takes from: otherwise somebody else is paid, and what the wallet had before is spent
 * (orca-so/whirlpools, instructions/two_hop_swap.rs).
 */
export const twoHops: Sentence = (told, program) => {
  const [amount, limit] = [told.units('amount'), told.units('other_amount_threshold')];
  const isExactIn = told.isSet('amount_specified_is_input');
  const [from, into] = [
    `token_owner_account_one_${told.isSet('a_to_b_one') ? 'a' : 'b'}`,
    `token_owner_account_two_${told.isSet('a_to_b_two') ? 'b' : 'a'}`,
  ];
  const [paid, taken] = [
    `token_owner_account_one_${told.isSet('a_to_b_one') ? 'b' : 'a'}`,
    `token_owner_account_two_${told.isSet('a_to_b_two') ? 'a' : 'b'}`,
  ].map((role) => JSON.stringify(told.unnamed(role).value));
  if (paid !== taken) return null;
  const trade = {
    ...(isExactIn ? { spent: amount, received: limit } : { spent: limit, received: amount }),
    ...{ from: told.account(from), into: told.account(into) },
    ...{ spentMint: null, receivedMint: null },
  };
  return withLimits(told, program, trade, isExactIn, ...hopLimits);
};

export const twoHopsV2: Sentence = (told, program) => {
  const [amount, limit] = [told.units('amount'), told.units('other_amount_threshold')];
  const isExactIn = told.isSet('amount_specified_is_input');
  const trade = {
    ...(isExactIn ? { spent: amount, received: limit } : { spent: limit, received: amount }),
    from: told.account('token_owner_account_input'),
    into: told.account('token_owner_account_output'),
    ...{ spentMint: 'token_mint_input', receivedMint: 'token_mint_output' },
  };
  return withLimits(told, program, trade, isExactIn, ...hopLimits);
};
