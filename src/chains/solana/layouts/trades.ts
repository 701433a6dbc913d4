import { fact } from '../facts.ts';
import {
  amountOf,
  both,
  collect,
  inShares,
  less,
  more,
  type Named,
  type Sentence,
  sends,
  sendsSol,
  supplyPair,
  swap,
  swapNothing,
  takePair,
} from './actions.ts';
import type { Told } from './told.ts';

/**
 * Jupiter: the quoted amount, less the allowed slippage and the fee of whoever built it, which comes off one side or
 * the other if the amount that comes is exact.
 */
const routes = (from: string, sourceMint: string | null): Record<'in' | 'out', Sentence> => ({
  in: (told, program) =>
    swap(told, program, {
      ...jupiterAccounts(told, from, sourceMint),
      spent: told.units('in_amount'),
      received: less(
        told.units('quoted_out_amount'),
        told.units('slippage_bps'),
        told.units('platform_fee_bps'),
      ),
    }),
  out: (told, program) =>
    swap(told, program, {
      ...jupiterAccounts(told, from, sourceMint),
      spent: more(
        more(told.units('quoted_in_amount'), told.units('slippage_bps')),
        told.units('platform_fee_bps'),
      ),
      received: less(told.units('out_amount'), told.units('platform_fee_bps')),
    }),
});

const jupiterAccounts = (told: Told, from: string, spentMint: string | null) => ({
  from: told.account(from),
  // If a separate destination is named, that is where it goes.
  into: told.account('destination_token_account', 'user_destination_token_account'),
  spentMint,
  receivedMint: 'destination_mint',
});

const plain = routes('user_source_token_account', null);
const minted = routes('user_source_token_account', 'source_mint');
const shared = routes('source_token_account', 'source_mint');

/**
 * What came in since the program noted the balance: an earlier step brings it, and the bytes don't say how much
 * (jup-ag/instruction-parser, route_with_token_ledger).
 */
const brought =
  (from: string): Sentence =>
  (told, program) => {
    const { into } = jupiterAccounts(told, from, null);
    const least = less(
      told.units('quoted_out_amount'),
      told.units('slippage_bps'),
      told.units('platform_fee_bps'),
    );
    const values = {
      from: told.account(from).value,
      received: amountOf(told, least, 'destination_mint'),
      to: into.value,
      program,
    };
    return {
      action: fact('sol.swap-brought', 'notice', values),
      effects: [sends(told, null, told.account(from), null)],
      risks: swapNothing(least, program),
    };
  };

/** A pool with tokens A and B, whose flags give the direction and which of the two amounts is exact. */
const poolSwap =
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
const baseSwap =
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

const userAccounts = ['user_source_token_account', 'user_destination_token_account'] as const;
const inputAccounts = ['input_token_account', 'output_token_account'] as const;
const inputMints = ['input_token_mint', 'output_token_mint'] as const;
const dlmmAccounts = ['user_token_in', 'user_token_out'] as const;
const none = [null, null] as const;

const jupiter: Record<string, Sentence> = {
  route: plain.in,
  exact_out_route: minted.out,
  shared_accounts_route: shared.in,
  shared_accounts_exact_out_route: shared.out,
  route_v2: minted.in,
  exact_out_route_v2: minted.out,
  shared_accounts_route_v2: shared.in,
  shared_accounts_exact_out_route_v2: shared.out,
  route_with_token_ledger: brought('user_source_token_account'),
  shared_accounts_route_with_token_ledger: brought('source_token_account'),
};

/** Two pools in a row; the flags give the direction in each. */
const twoHops: Sentence = (told, program) => {
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

const twoHopsV2: Sentence = (told, program) => {
  const [amount, limit] = [told.units('amount'), told.units('other_amount_threshold')];
  const isExactIn = told.isSet('amount_specified_is_input');
  return swap(told, program, {
    ...(isExactIn ? { spent: amount, received: limit } : { spent: limit, received: amount }),
    from: told.account('token_owner_account_input'),
    into: told.account('token_owner_account_output'),
    ...{ spentMint: 'token_mint_input', receivedMint: 'token_mint_output' },
  });
};

/** Into a new position, whose collectible `owner` gets. */
const positionPair =
  (first: Named, second: Named, owner: string): Sentence =>
  (told, program) => {
    const said = supplyPair(first, second)(told, program)!;
    const { first: one, second: two } = said.action.values;
    const values = { first: one!, second: two!, owner: told.account(owner).value, program };
    return { ...said, action: fact('sol.position-pair', 'notice', values) };
  };

/** A new pool with what its maker puts in; fees for that aren't in the bytes. */
const poolFill =
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

/** The least of both tokens, if it is stated; then the number of shares stands below. */
const raydiumOut: Sentence = (told, program) => {
  const shares: Named = ['amount', 'user_lp_token_account', 'lp_mint_address'];
  if (!told.has('min_pc_amount'))
    return redeemPair(shares, 'user_coin_token_account', 'user_pc_token_account')(told, program);
  const said = takePair(
    ['min_coin_amount', 'user_coin_token_account', null],
    ['min_pc_amount', 'user_pc_token_account', null],
  )(told, program)!;
  const [amount, from, mint] = shares;
  return { ...said, effects: [sends(told, told.unsaid(amount), told.account(from), mint)] };
};

const whirlpool: Record<string, Sentence> = {
  swap: poolSwap(null),
  swap_v2: poolSwap(['token_mint_a', 'token_mint_b']),
  two_hop_swap: twoHops,
  two_hop_swap_v2: twoHopsV2,
  increase_liquidity: supplyPair(
    ['token_max_a', 'token_owner_account_a', null],
    ['token_max_b', 'token_owner_account_b', null],
  ),
  increase_liquidity_v2: supplyPair(
    ['token_max_a', 'token_owner_account_a', 'token_mint_a'],
    ['token_max_b', 'token_owner_account_b', 'token_mint_b'],
  ),
  decrease_liquidity: takePair(
    ['token_min_a', 'token_owner_account_a', null],
    ['token_min_b', 'token_owner_account_b', null],
  ),
  decrease_liquidity_v2: takePair(
    ['token_min_a', 'token_owner_account_a', 'token_mint_a'],
    ['token_min_b', 'token_owner_account_b', 'token_mint_b'],
  ),
  collect_fees: both('sol.collect-pair', 'token_owner_account_a', 'token_owner_account_b'),
  collect_fees_v2: both('sol.collect-pair', 'token_owner_account_a', 'token_owner_account_b'),
  collect_reward: collect('reward_owner_account'),
  collect_reward_v2: collect('reward_owner_account'),
};

const openPosition = positionPair(
  ['amount_0_max', 'token_account_0', 'vault_0_mint'],
  ['amount_1_max', 'token_account_1', 'vault_1_mint'],
  'position_nft_owner',
);

/** Pool programs, all with two tokens. */
const pools: Record<string, Record<string, Sentence>> = {
  '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8': {
    swap_base_in: swapOf(['amount_in', 'minimum_amount_out'], userAccounts, none),
    swap_base_in_v2: swapOf(['amount_in', 'minimum_amount_out'], userAccounts, none),
    swap_base_out: swapOf(['max_amount_in', 'amount_out'], userAccounts, none),
    swap_base_out_v2: swapOf(['max_amount_in', 'amount_out'], userAccounts, none),
    deposit: supplyPair(
      ['max_coin_amount', 'user_coin_token_account', null],
      ['max_pc_amount', 'user_pc_token_account', null],
    ),
    withdraw: raydiumOut,
  },
  CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C: {
    initialize: poolFill(
      ['init_amount_0', 'creator_token_0', 'token_0_mint'],
      ['init_amount_1', 'creator_token_1', 'token_1_mint'],
    ),
    swap_base_input: swapOf(['amount_in', 'minimum_amount_out'], inputAccounts, inputMints),
    swap_base_output: swapOf(['max_amount_in', 'amount_out'], inputAccounts, inputMints),
    deposit: supplyPair(
      ['maximum_token_0_amount', 'token_0_account', 'vault_0_mint'],
      ['maximum_token_1_amount', 'token_1_account', 'vault_1_mint'],
    ),
    withdraw: takePair(
      ['minimum_token_0_amount', 'token_0_account', 'vault_0_mint'],
      ['minimum_token_1_amount', 'token_1_account', 'vault_1_mint'],
    ),
  },
  CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK: {
    open_position: positionPair(
      ['amount_0_max', 'token_account_0', null],
      ['amount_1_max', 'token_account_1', null],
      'position_nft_owner',
    ),
    open_position_v2: openPosition,
    open_position_with_token22_nft: openPosition,
    swap: baseSwap(null),
    swap_v2: baseSwap(['input_vault_mint', 'output_vault_mint']),
    increase_liquidity: supplyPair(
      ['amount_0_max', 'token_account_0', null],
      ['amount_1_max', 'token_account_1', null],
    ),
    decrease_liquidity: takePair(
      ['amount_0_min', 'recipient_token_account_0', null],
      ['amount_1_min', 'recipient_token_account_1', null],
    ),
    increase_liquidity_v2: supplyPair(
      ['amount_0_max', 'token_account_0', 'vault_0_mint'],
      ['amount_1_max', 'token_account_1', 'vault_1_mint'],
    ),
    decrease_liquidity_v2: takePair(
      ['amount_0_min', 'recipient_token_account_0', 'vault_0_mint'],
      ['amount_1_min', 'recipient_token_account_1', 'vault_1_mint'],
    ),
  },
  LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo: {
    swap: swapOf(['amount_in', 'min_amount_out'], dlmmAccounts, none),
    swap2: swapOf(['amount_in', 'min_amount_out'], dlmmAccounts, none),
    swap_exact_out: swapOf(['max_in_amount', 'out_amount'], dlmmAccounts, none),
    swap_exact_out2: swapOf(['max_in_amount', 'out_amount'], dlmmAccounts, none),
  },
  '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P': {
    buy: swapOf(['max_sol_cost', 'amount'], ['user', 'associated_user'], ['SOL', 'mint']),
    buy_exact_sol_in: swapOf(
      ['spendable_sol_in', 'min_tokens_out'],
      ['user', 'associated_user'],
      ['SOL', 'mint'],
    ),
    sell: swapOf(['amount', 'min_sol_output'], ['associated_user', 'user'], ['mint', 'SOL']),
  },
  pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA: {
    create_pool: poolFill(
      ['base_amount_in', 'user_base_token_account', 'base_mint'],
      ['quote_amount_in', 'user_quote_token_account', 'quote_mint'],
    ),
    buy: swapOf(
      ['max_quote_amount_in', 'base_amount_out'],
      ['user_quote_token_account', 'user_base_token_account'],
      ['quote_mint', 'base_mint'],
    ),
    sell: swapOf(
      ['base_amount_in', 'min_quote_amount_out'],
      ['user_base_token_account', 'user_quote_token_account'],
      ['base_mint', 'quote_mint'],
    ),
  },
};

/** Calls that trade: routes and two-token pools. */
export const trades: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4: jupiter,
  whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc: whirlpool,
  ...pools,
};
