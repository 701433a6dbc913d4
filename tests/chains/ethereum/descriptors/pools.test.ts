import { Interface, toBeHex } from 'ethers';
import { describe, expect, test } from 'vitest';
import { paidOut as readPools } from '../../../../src/chains/ethereum/descriptors/pools.ts';
import { makeTransaction } from '../../../../src/chains/ethereum/request.ts';
import { review } from '../../../../src/chains/ethereum/review.ts';
import type { Fact } from '../../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../../support/frost-keys.ts';

/** Pools as their protocols' own pages show them, with the two tokens of each. */
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const usdt = '0xdAC17F958D2ee523a2206206994597C13D831ec7';
const weth = '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2';
const pair = '0xB4e16d0168e52d35CaCD2c6185b44281Ec28C9Dc';
const pool3 = '0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640';
const router = '0x111111125421cA6dc452d289314280a0f8842A65';
const router5 = '0x1111111254EEB25477B68fb85Ed929f73A960582';
const paidOut = (chainId: number, to: string, data: string) =>
  readPools(chainId, to, data, { spend: () => true, known: new Map() });
const encode = (signature: string, args: unknown[]) =>
  new Interface([`function ${signature}`]).encodeFunctionData(signature.split('(')[0]!, args);
const unoswap = (token: string, pool: bigint) =>
  encode('unoswap(uint256,uint256,uint256,uint256)', [BigInt(token), 5_000_000n, 10n ** 15n, pool]);
const third = 1n << 253n;
const unwrap = 1n << 252n;
/** The pool's first token is paid for its second: USDC for WETH, and WETH for USDT. */
const forward = 1n << 247n;
const zksyncRouter = '0x6fd4383cB451173D5f9304F041C7BCBf27d561fF';
const onZksync = unoswap(
  '0x3355df6D4c9C3035724Fd0e3914dE96A5a83aaf4',
  third | forward | BigInt('0x291d9F9764c72C9BA6fF47b451a9f7885Ebf9977'),
);

describe('what pools pay out', () => {
  test.each<[string, number, string, string, bigint, string, string]>([
    ['Uniswap V2', 1, router, usdc, forward, pair, weth],
    ['Uniswap V3', 1, router, usdc, third | forward, pool3, weth],
    ['Uniswap V3, from the other side', 1, router, weth, third, pool3, usdc],
    [
      'Uniswap V3 on Base',
      8453,
      router,
      '0x4200000000000000000000000000000000000006',
      third | forward,
      '0xd0b53D9277642d899DF5C87A3966A349A798F224',
      '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
    ],
    [
      'PancakeSwap',
      56,
      router,
      '0x55d398326f99059fF775485246999027B3197955',
      forward,
      '0x16b9a82891338f9bA80E2D6970FddA79D1eb0daE',
      '0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c',
    ],
    [
      'PancakeSwap on ZKsync Era, through the router there',
      324,
      zksyncRouter,
      '0x3355df6D4c9C3035724Fd0e3914dE96A5a83aaf4',
      third | forward,
      '0x291d9F9764c72C9BA6fF47b451a9f7885Ebf9977',
      '0x5AEa5775959fBC2557Cc8789bC1bf90A239D9a91',
    ],
  ])('the address of a pool proves what it pays out: %s', (_, chainId, to, token, bits, pool, other) => {
    expect(paidOut(chainId, to, unoswap(token, bits | BigInt(pool)))).toEqual({
      token: other,
      isCoin: false,
      paid: null,
      pools: [pool],
    });
    // The router asks for the other token then, whatever the call names.
    expect(paidOut(chainId, to, unoswap(token, (bits ^ forward) | BigInt(pool)))).toBeNull();
  });

  test('pools are followed one after the other, and coins count as the token that wraps them', () => {
    const two = encode('unoswap2(uint256,uint256,uint256,uint256,uint256)', [
      BigInt(usdc),
      5n,
      7n,
      forward | BigInt(pair),
      forward | BigInt('0x0d4a11d5EEaaC28EC3F61d100daF4d40471f1852'),
    ]);
    expect(paidOut(1, router, two)).toMatchObject({ token: usdt, isCoin: false });
    const coins = encode('ethUnoswap(uint256,uint256)', [7n, third | BigInt(pool3)]);
    expect(paidOut(1, router, coins)).toMatchObject({ token: usdc });
    const back = unoswap(usdc, third | unwrap | forward | BigInt(pool3));
    expect(paidOut(1, router, back)).toMatchObject({ token: weth, isCoin: true });
    const fifth = encode('unoswap(address,uint256,uint256,uint256[])', [
      usdc,
      5n,
      7n,
      [(1n << 254n) | BigInt(pair)],
    ]);
    expect(paidOut(1, router5, fifth)).toMatchObject({ token: weth, isCoin: true });
  });

  test('OKX’s words say the same as those of 1inch’s older routers', () => {
    const to = '0x5E1f62Dac767b0491e3CE72469C217365D5B48cC';
    const through = (word: bigint) =>
      encode('unxswapTo(uint256,uint256,uint256,address,bytes32[])', [
        BigInt(usdc) | (77n << 160n),
        5n,
        7n,
        router,
        [toBeHex(word, 32)],
      ]);
    expect(paidOut(1, to, through(BigInt(pair)))).toMatchObject({ token: weth, isCoin: false, paid: null });
    expect(paidOut(1, to, through((1n << 254n) | BigInt(pair)))).toMatchObject({ token: weth, isCoin: true });
    expect(paidOut(1, to, through((1n << 255n) | BigInt(pair)))).toBeNull();
    // A commission in the bytes behind is taken out of what arrives.
    expect(paidOut(1, to, `${through(BigInt(pair))}${'11'.repeat(32)}`)).toBeNull();
    expect(paidOut(10, to, through(BigInt(pair)))).toBeNull();
    const byRange = encode('uniswapV3SwapTo(uint256,uint256,uint256,uint256[])', [
      router,
      5n,
      7n,
      [(1n << 255n) | BigInt(pool3)],
    ]);
    expect(paidOut(1, to, byRange)).toMatchObject({ token: usdc, paid: weth });
  });

  test('where only the direction is named, it says which token of the first pool is paid', () => {
    // USDC is the first token of this pool, WETH the second.
    const signature = 'uniswapV3Swap(uint256,uint256,uint256[])';
    const through = (bits: bigint, pool = pool3) =>
      paidOut(1, router5, encode(signature, [5n, 7n, [bits | BigInt(pool)]]));
    expect(through(0n)).toMatchObject({ token: weth, isCoin: false, paid: usdc });
    expect(through(1n << 253n)).toMatchObject({ token: weth, isCoin: true, paid: usdc });
    expect(through(1n << 255n)).toMatchObject({ token: usdc, isCoin: false, paid: weth });
    expect(through(0n, '0x3416cF6C708Da44DB2624D63ea0AAef7113527C6')).toMatchObject({
      token: usdt,
      paid: usdc,
    });
    // With a permit the call names its token: it has to be the one that the pool takes.
    const permitted = (token: string) =>
      encode('uniswapV3SwapToWithPermit(address,address,uint256,uint256,uint256[],bytes)', [
        router,
        token,
        5n,
        7n,
        [BigInt(pool3)],
        '0x',
      ]);
    expect(paidOut(1, router5, permitted(usdc))).toMatchObject({ token: weth, paid: null });
    expect(paidOut(1, router5, permitted(weth))).toBeNull();
  });

  test.each<[string, number, string, string]>([
    ['another contract', 1, usdc, unoswap(usdc, forward | BigInt(pair))],
    ['a pool off by one', 1, router, unoswap(usdc, forward | (BigInt(pair) + 1n))],
    ['a token that the pool does not hold', 1, router, unoswap(usdt, forward | BigInt(pair))],
    ['a pool of Curve', 1, router, unoswap(usdc, (2n << 253n) | forward | BigInt(pair))],
    ['a pool of another kind', 1, router, unoswap(usdc, third | forward | BigInt(pair))],
    ['another network', 10, router, unoswap(usdc, forward | BigInt(pair))],
    ['a router of other networks', 324, router, onZksync],
    ['a router of another network', 1, zksyncRouter, unoswap(usdc, forward | BigInt(pair))],
    ['a coin out of a token that is none', 1, router, unoswap(weth, third | unwrap | BigInt(pool3))],
    ['another function', 1, router, encode('unoswap9(uint256)', [1n])],
    ['arguments cut short', 1, router, unoswap(usdc, forward | BigInt(pair)).slice(0, -64)],
  ])('nothing is claimed of %s', (_, chainId, to, data) => {
    expect(paidOut(chainId, to, data)).toBeNull();
  });

  test('more pools than any route has are not followed, and none without work left', () => {
    const back = 1n << 255n;
    const through = (count: number) =>
      encode('unoswap(address,uint256,uint256,uint256[])', [
        usdc,
        5n,
        7n,
        Array.from({ length: count }, (_, i) => BigInt(pair) | (i % 2 === 0 ? 0n : back)),
      ]);
    expect(paidOut(1, router5, through(3))).toMatchObject({ token: weth });
    expect(paidOut(1, router5, through(4))).toBeNull();
    expect(readPools(1, router5, through(3), { spend: () => false, known: new Map() })).toBeNull();
  });

  test('a swap through a pool says how much comes at least, in the token that the pool proves', () => {
    const { groupKey } = makeSecp256k1Key('pools');
    const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
    const tell = (data: string, to = router, value = 0n) =>
      flat(
        review(makeTransaction([{ to, value, data }], { chainId: 1, nonce: 0 }), {
          groupKey,
          known: [],
        }).actions,
      );
    expect(tell(unoswap(usdc, third | forward | BigInt(pool3)))).toContainEqual(
      expect.objectContaining({
        code: 'ethereum.described-paid-out',
        values: expect.objectContaining({
          amount: expect.objectContaining({ units: 10n ** 15n, symbol: 'WETH', decimals: 18 }),
          pool: { type: 'address', text: pool3 },
        }),
      }),
    );
    expect(tell(unoswap(usdc, third | unwrap | forward | BigInt(pool3)))).toContainEqual(
      expect.objectContaining({
        code: 'ethereum.described-paid-out-coin',
        values: expect.objectContaining({ amount: expect.objectContaining({ symbol: 'ETH' }) }),
      }),
    );
    // What a sentence has told goes by its address below; other bits in front of it are shown, too.
    const below = (data: string) =>
      tell(data).flatMap(({ code, values: { label, address, data: all } }) =>
        code.startsWith('ethereum.described-') && address?.type === 'address' && label?.type === 'text'
          ? [[label.text, address.text, ...(all?.type === 'bytes' ? [all.hex] : [])]]
          : [],
      );
    expect(below(unoswap(weth, BigInt(pair)))).toEqual([
      ['Token', weth],
      ['Dex', pair],
    ]);
    expect(below(unoswap(weth, third | BigInt(pool3)))).toEqual([
      ['Token', weth],
      ['Dex', pool3, `2${'0'.repeat(23)}${pool3.slice(2).toLowerCase()}`],
    ]);
    expect(below(unoswap(weth, third | (BigInt(pool3) + 1n)))).toEqual([['Token', weth]]);
    const codes = tell(unoswap(weth, third | (BigInt(pool3) + 1n))).map(({ code }) => code);
    expect(codes).toContain('ethereum.described-units');

    // What the first pool takes, where only the pools say it; coins are wrapped on the way.
    const direct = encode('uniswapV3Swap(uint256,uint256,uint256[])', [5n, 7n, [BigInt(pool3)]]);
    expect(tell(direct, router5)).toContainEqual(
      expect.objectContaining({
        code: 'ethereum.described-paid-in',
        values: expect.objectContaining({
          amount: expect.objectContaining({ units: 5n, symbol: 'USDC', decimals: 6 }),
          pool: { type: 'address', text: pool3 },
        }),
      }),
    );
    const ofCoins = encode('uniswapV3Swap(uint256,uint256,uint256[])', [
      5n,
      7n,
      [(1n << 255n) | BigInt(pool3)],
    ]);
    const amounts = (facts: Fact[]) =>
      facts.flatMap(({ values: { amount } }) => (amount?.type === 'amount' ? [amount.symbol] : []));
    expect(amounts(tell(ofCoins, router5, 5n))).toEqual(['ETH', 'ETH', 'USDC']);
    expect(amounts(tell(direct, router5, 5n))).toEqual(['ETH', 'WETH']);
  });
});

describe('a pool that decides what is paid, although the call names a token', () => {
  const shib = '0x95aD61b0a150d79219dCF64E1E6Cc01f0B64C4cE';
  const { groupKey } = makeSecp256k1Key('pools');
  const warned = (data: string, to = router) =>
    review(makeTransaction([{ to, value: 0n, data }], { chainId: 1, nonce: 0 }), { groupKey, known: [] })
      .warnings.filter(({ code }) => code.startsWith('ethereum.pool-'))
      .map(({ code, level, values: { token } }) => [
        code.slice(9),
        level,
        token?.type === 'address' ? token.text : '',
      ]);
  const stranger = BigInt('0x1111111111111111111111111111111111111111');

  test('is no warning if it provably takes that token', () => {
    expect(warned(unoswap(usdc, third | forward | BigInt(pool3)))).toEqual([]);
    expect(warned(unoswap(weth, third | BigInt(pool3)))).toEqual([]);
  });

  test('is a danger if it provably takes another: of the same pool, or of none that the call names', () => {
    const takesWeth = ['pool-takes-other', 'danger', weth];
    expect(warned(unoswap(usdc, third | BigInt(pool3)))).toEqual([takesWeth]);
    expect(warned(unoswap(shib, third | BigInt(pool3)))).toEqual([takesWeth]);
    expect(warned(unoswap(shib, third | forward | BigInt(pool3)))).toEqual([
      ['pool-takes-other', 'danger', usdc],
    ]);
  });

  test('is a warning if nobody here knows the pool', () => {
    expect(warned(unoswap(usdc, third | forward | stranger))).toEqual([['pool-unknown', 'warning', '']]);
  });

  test('is nothing of a pair, which gets the token that the call names', () => {
    expect(warned(unoswap(usdc, forward | stranger))).toEqual([]);
    expect(warned(unoswap(shib, BigInt(pair)))).toEqual([]);
  });
});
