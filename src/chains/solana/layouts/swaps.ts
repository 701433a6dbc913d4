import { type Sentence, swap } from './actions.ts';

/** A pool with tokens A and B, whose flags give the direction and which of the two amounts is exact. */
export const poolSwap =
  (mints: readonly [string, string] | null): Sentence =>
  (told, program) => {
    const isForward = told.isSet('a_to_b');
    const isExactIn = told.isSet('amount_specified_is_input');
    const [amount, limit] = [told.units('amount'), told.units('other_amount_threshold')];
    const [from, into] = isForward ? (['a', 'b'] as const) : (['b', 'a'] as const);
    return swap(told, program, {
      spent: isExactIn ? amount : limit,
      received: isExactIn ? limit : amount,
      from: told.account(`token_owner_account_${from}`),
      into: told.account(`token_owner_account_${into}`),
      spentMint: mints && `token_mint_${from}`,
      receivedMint: mints && `token_mint_${into}`,
    });
  };

/** One flag, and accounts named for what goes in and out. */
export const baseSwap =
  (mints: readonly [string, string] | null): Sentence =>
  (told, program) => {
    const isExactIn = told.isSet('is_base_input');
    const [amount, limit] = [told.units('amount'), told.units('other_amount_threshold')];
    return swap(told, program, {
      spent: isExactIn ? amount : limit,
      received: isExactIn ? limit : amount,
      from: told.account('input_token_account'),
      into: told.account('output_token_account'),
      spentMint: mints?.[0] ?? null,
      receivedMint: mints?.[1] ?? null,
    });
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

/** Two pools in a row; the flags give the direction in each. */
export const twoHops: Sentence = (told, program) => {
  const [amount, limit] = [told.units('amount'), told.units('other_amount_threshold')];
  const isExactIn = told.isSet('amount_specified_is_input');
  const [from, into] = [
    `token_owner_account_one_${told.isSet('a_to_b_one') ? 'a' : 'b'}`,
    `token_owner_account_two_${told.isSet('a_to_b_two') ? 'b' : 'a'}`,
  ];
  return swap(told, program, {
    ...(isExactIn ? { spent: amount, received: limit } : { spent: limit, received: amount }),
    ...{ from: told.account(from), into: told.account(into) },
    ...{ spentMint: null, receivedMint: null },
  });
};

export const twoHopsV2: Sentence = (told, program) => {
  const [amount, limit] = [told.units('amount'), told.units('other_amount_threshold')];
  const isExactIn = told.isSet('amount_specified_is_input');
  return swap(told, program, {
    ...(isExactIn ? { spent: amount, received: limit } : { spent: limit, received: amount }),
    from: told.account('token_owner_account_input'),
    into: told.account('token_owner_account_output'),
    ...{ spentMint: 'token_mint_input', receivedMint: 'token_mint_output' },
  });
};
