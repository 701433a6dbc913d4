import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../src/core/bytes.ts';
import { u8, u16, u32, u64 } from './corpus.ts';
import { told } from './tell.ts';

const whirlpool = 'whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc';
const clmm = 'CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK';
const cpmm = 'CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C';
const pump = '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P';
const phoenix = 'PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY';
const drift = 'dRiftyHA39MWEi3m9aunc5MzRF1JYuBsbn6VPcn33UH';
const pumpSwap = 'pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA';

const u128 = (low: bigint) => concatBytes(u64(low), u64(0));

it('what the first of two pools pays is spent by the second, or it is no mere swap', () => {
  const data = [u64(700), u64(900), u8(1, 1, 1), u128(0n), u128(0n)];
  expect(told(whirlpool, 'two_hop_swap', data).code).toBe('sol.call');
  const between = { token_owner_account_one_b: 'between', token_owner_account_two_a: 'between' };
  expect(told(whirlpool, 'two_hop_swap', data, between).says).toMatch(
    /^Swap at most 700 .* for at least 900 /s,
  );
});

describe('shares that go for both tokens of a pool', () => {
  it.each([
    [cpmm, 'withdraw'],
    [pumpSwap, 'withdraw'],
  ])('are counted by rules: %s', (program, name) => {
    const { says, sent } = told(program, name, [u64(70), u64(1), u64(2)]);
    expect(says).toMatch(/^Withdraw at least 1 /);
    expect(sent).toEqual([70n]);
  });
});

it.each(['decrease_liquidity', 'decrease_liquidity_v2'])(
  'taking no liquidity out of Raydium promises no least: %s',
  (name) => {
    expect(told(clmm, name, [u128(0n), u64(5), u64(6)]).code).toBe('sol.collect-pair');
    expect(told(clmm, name, [u128(1n), u64(5), u64(6)]).code).toBe('sol.take-pair');
  },
);

it('a locked position that moves at Orca goes with everything in it', () => {
  const moved = told(whirlpool, 'transfer_locked_position', []);
  expect(moved.code).toBe('sol.give-all');
  expect(moved.warns).toMatch(/^Give destination_token_account everything that position holds/m);
});

it('a position in a bundle is not said to be the signer’s, who may act for its owner', () => {
  const { code } = told(whirlpool, 'open_bundled_position', [u8(1, 0), u8(1, 0, 0, 0), u8(2, 0, 0, 0)]);
  expect(code).toBe('sol.make-record');
});

it.each([pump, pumpSwap])(
  'making room in an account that is there already sets up nothing: %s',
  (program) => {
    expect(told(program, 'extend_account', []).code).toBe('sol.call');
  },
);

describe('a trade at Phoenix', () => {
  const none = u8(0);
  const some = (units: number) => [u8(1), u64(units)];
  /** One that is filled at once or not at all: side, price, the least of the base and of the quote token. */
  const atOnce = (side: number, price: Uint8Array[], base: number, quote: number) => [
    ...[u8(2, side), ...price, u64(9), u64(9), u64(base), u64(quote), u8(0), none],
    ...[u128(0n), none, none, none],
  ];
  it.each(['swap', 'swap_with_free_funds'])('without a price or a least amount is warned of: %s', (name) => {
    const warns = (...order: Parameters<typeof atOnce>) =>
      /pay nothing for it/.test(told(phoenix, name, atOnce(...order)).warns);
    expect([warns(0, [none], 0, 9), warns(1, [none], 9, 0), warns(1, some(0), 9, 0)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([warns(0, [none], 1, 0), warns(1, [none], 0, 1), warns(0, some(5), 0, 0)]).toEqual(
      Array(3).fill(false),
    );
    // An order of another kind, which the program refuses here.
    const waits = [u8(0, 1), u64(0), u64(9), u128(0n), u8(0, 0), none, none, none];
    expect(told(phoenix, name, waits).code).toBe('sol.place-orders');
  });
});

it('an order at Drift that lets the account borrow more is not told as an easy one', () => {
  const order = (flags: number) => [
    ...[u8(1, 1, 0, 0), u64(2_500_000_000), u64(150_000_000), u16(0), u8(0, 0, flags)],
    u8(0, 0, 0, 0, 0, 0, 0),
  ];
  expect(told(drift, 'place_perp_order', order(0)).code).toBe('sol.order-rise-at');
  expect(told(drift, 'place_perp_order', order(2)).code).toBe('sol.place-orders');
});

it('what is moved from one account at Drift to another may become a loan', () => {
  expect(told(drift, 'transfer_deposit', [u16(0), u64(5)]).says).toMatch(/becomes a loan/);
});

it.each([0, 1])('whose account at Drift a deposit is for is told, and no exact amount: %i', (reduces) => {
  const { says } = told(drift, 'deposit', [u16(0), u64(5), u8(reduces)], { user: 'theirs' });
  expect(says).toMatch(/^Deposit at most 5 .*where it belongs to theirs$/s);
});

it('calling off a release at Drift, which costs what was earned meanwhile, is no mere record', () => {
  expect(told(drift, 'cancel_request_remove_insurance_fund_stake', [u16(0)]).code).toBe('sol.call');
});

describe('at Meteora', () => {
  const [dlmm, damm1] = [
    'LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo',
    'Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB',
  ];
  const [damm2, dbc] = [
    'cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG',
    'dbcij3LWUppWqq96dh6gJWwBifmcGfLSB5D4DuSMaqN',
  ];

  it('an order that is paid for and belongs to somebody else is no order of this wallet', () => {
    const bins = [u8(1), new Uint8Array(16), u8(0), u32(1), u32(5), u64(70), u32(0)];
    expect(told(dlmm, 'place_limit_order', bins).code).toBe('sol.call');
    expect(told(dlmm, 'place_limit_order', bins, { owner: 'me', sender: 'me!' }).code).toBe('sol.order-bins');
  });

  it('a reward that is skipped is not collected', () => {
    expect(told(damm2, 'claim_reward', [u8(0), u8(0)]).code).toBe('sol.collect');
    expect(told(damm2, 'claim_reward', [u8(0), u8(1)]).code).toBe('sol.call');
  });

  it('shares that go for both tokens are counted by rules', () => {
    expect(told(damm1, 'remove_balance_liquidity', [u64(70), u64(1), u64(2)]).sent).toEqual([70n]);
  });

  it('a new token may cost a fee without a limit', () => {
    const named = ['Name', 'SYM', 'uri'].flatMap((text) => [
      u32(text.length),
      new TextEncoder().encode(text),
    ]);
    expect(told(dbc, 'initialize_virtual_pool_with_spl_token', named).sent).toEqual([null]);
  });
});
