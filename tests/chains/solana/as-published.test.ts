import { expect, it } from 'vitest';
import { key, u8, u16, u32, u64, u128 } from './corpus.ts';
import { told } from './tell.ts';

const damm2 = 'cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG';

it('new fees of a pool at Meteora DAMM are read to the end, what is added to its reserves too', () => {
  const { code, below } = told(damm2, 'update_pool_fees', [u8(0, 0, 1), u16(2_500)]);
  expect(code).toBe('sol.call');
  expect(below).toContain('compounding fee bps: 2,500');
});

it('at Meteora DAMM, who signs for a position need not own it', () => {
  const amounts = [u64(7), u64(0), u64(5), u64(6)];
  expect(told(damm2, 'add_liquidity', amounts, { signer: 'somebody!' }).below).toMatch(/signer/);
});

it('a lock inside a position at Meteora DAMM is a lock for a time', () => {
  const terms = [u8(0), u64(7), ...[u64(1), u64(0)], ...[u64(2), u64(0)], u16(3)];
  expect(told(damm2, 'lock_inner_position', terms).says).toMatch(
    /^Lock position with Meteora DAMM for a time stated below/,
  );
});

it('what may be done for the owner of a position is stated by its number', () => {
  expect(told(damm2, 'update_delegate_permission', [u32(255)]).below).toContain('permission: 255');
});

const [orders1, orders2, engine, dlmm] = [
  'jupoNjAxXgZ4rjzxzPMP4oxduvQsQtZzyknqvzYNrNu',
  'j1o2qRpjcyUwEvwtcfhEQefh773ZgjxcVRry7LDqg5X',
  '61DFfeTKM7trxYcPQCM78bJ794ddZprZpAwAnLiwTpYH',
  'LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo',
] as const;

it('what an order at Jupiter asks for is stated before fees, which come off that', () => {
  const terms = [u64(5), u64(6), u8(0)];
  for (const one of [
    told(orders1, 'initialize_order', terms),
    told(orders2, 'initialize_order', [u64(1), ...terms, u8(0)]),
  ])
    expect(one.says).toMatch(/^Offer 5 .* for 6 .*, before fees, with Jupiter Limit Order/s);
});

it.each(['cancel_order', 'cancel_expired_order'])(
  'SOL of an older order at Jupiter goes back to its maker: %s',
  (name) => {
    const to = (mint: string) => told(orders1, name, [], { maker: 'me!', input_mint: mint }).says;
    expect(to('wSOL')).toMatch(/paid to me$/);
    expect(to('USDC')).toMatch(/paid to maker_input_account$/);
  },
);

it('without a token account, an exchange with a market maker moves SOL itself, or is told by its name', () => {
  const fill = (accounts: Record<string, string>) =>
    told(engine, 'fill', [u64(1_000_000_000), u64(7), u64(0)], {
      taker: 'me!',
      maker: 'maker!',
      ...accounts,
    });
  const none = { taker_input_mint_token_account: '-' };
  const sol = fill({ ...none, input_mint: 'wSOL' });
  expect(sol.says).toMatch(/^Swap at most 1 SOL for at least 7 /);
  expect(sol.effects).toContainEqual(expect.objectContaining({ kind: 'send', amount: 1_000_000_000n }));
  expect(sol.effects).toContainEqual(
    expect.objectContaining({ asset: { chain: 'solana', network: '', id: '' } }),
  );
  expect(fill({ ...none, input_mint: 'USDC' }).code).toBe('sol.call');
});

it('a position at Meteora DLMM whose operator becomes nobody is given to nobody', () => {
  const to = (account: string) => told(dlmm, 'update_position_operator', [key(account)]);
  expect(to('somebody').code).toBe('sol.give-control');
  expect(to('1'.repeat(32))).toMatchObject({
    code: 'sol.change-record',
    warns: expect.not.stringContaining('say over'),
  });
});

const [openbook, phoenix, whirlpool] = [
  'opnb2LAfJYbRMAHHvqjCwQxanZn7ReEHp1k81EohpZb',
  'PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY',
  'whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc',
] as const;

it.each(['deposit', 'refill'])(
  'what OpenBook takes in belongs to an account that may be anybody’s: %s',
  (name) => {
    const { says, sent } = told(openbook, name, [u64(5), u64(6)]);
    expect(says).toMatch(
      /^Deposit at most 5 .* and at most 6 .* with OpenBook, where they belong to open_orders_account$/,
    );
    expect(sent).toEqual([5n, 6n]);
  },
);

it('settling at OpenBook may cost SOL for events that others handled', () => {
  const { effects } = told(openbook, 'settle_funds', []);
  expect(effects).toContainEqual(expect.objectContaining({ kind: 'fee', atMost: null }));
});

it('a deposit at Phoenix is counted in lots, whose worth is unknown', () => {
  const { says, sent } = told(phoenix, 'deposit_funds', [u64(5), u64(6)]);
  expect(says).toBe('Deposit from base_account and quote_account with Phoenix, as many lots as stated below');
  expect(sent).toEqual([null, null]);
});

it('liquidity by amounts at Orca takes no more of either token than is stated', () => {
  const data = [u8(0), u64(5), u64(6), u128(0), u128(9), u8(0)];
  const { says, sent } = told(whirlpool, 'increase_liquidity_by_token_amounts_v2', data, {
    position_authority: 'me!',
  });
  expect(says).toMatch(/^Deposit at most 5 .* and at most 6 .* with Orca Whirlpools$/);
  expect(sent).toEqual([5n, 6n]);
});
