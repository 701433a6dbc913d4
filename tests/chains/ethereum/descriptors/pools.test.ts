import { Interface } from 'ethers';
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
  readPools(chainId, to, data, { spend: () => true, partners: new Map() });
const encode = (signature: string, args: unknown[]) =>
  new Interface([`function ${signature}`]).encodeFunctionData(signature.split('(')[0]!, args);
const unoswap = (token: string, pool: bigint) =>
  encode('unoswap(uint256,uint256,uint256,uint256)', [BigInt(token), 5_000_000n, 10n ** 15n, pool]);
const third = 1n << 253n;
const unwrap = 1n << 252n;

describe('what pools pay out', () => {
  test.each<[string, number, string, bigint, string, string]>([
    ['Uniswap V2', 1, usdc, 0n, pair, weth],
    ['Uniswap V3', 1, usdc, third, pool3, weth],
    ['Uniswap V3, from the other side', 1, weth, third, pool3, usdc],
    ['SushiSwap', 1, usdc, 0n, '0x397FF1542f962076d0BFE58eA045FfA2d347ACa0', weth],
    [
      'Uniswap V3 on Base',
      8453,
      '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
      third,
      '0xd0b53D9277642d899DF5C87A3966A349A798F224',
      '0x4200000000000000000000000000000000000006',
    ],
    [
      'Uniswap V3 on Arbitrum',
      42161,
      '0xaf88d065e77c8cC2239327C5EDb3A432268e5831',
      third,
      '0xC6962004f452bE9203591991D15f6b388e09E8D0',
      '0x82aF49447D8a07e3bd95BD0d56f35241523fBab1',
    ],
    [
      'QuickSwap',
      137,
      '0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174',
      0n,
      '0x6e7a5FAFcec6BB1e78bAE2A1F0B612012BF14827',
      '0x0d500B1d8E8eF31E21C99d1Db9A6444d3ADf1270',
    ],
    [
      'PancakeSwap',
      56,
      '0x55d398326f99059fF775485246999027B3197955',
      0n,
      '0x16b9a82891338f9bA80E2D6970FddA79D1eb0daE',
      '0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c',
    ],
  ])('the address of a pool proves what it pays out: %s', (_, chainId, token, kind, pool, other) => {
    expect(paidOut(chainId, router, unoswap(token, kind | BigInt(pool)))).toEqual({
      token: other,
      isCoin: false,
      pools: [pool],
    });
  });

  test('pools are followed one after the other, and coins count as the token that wraps them', () => {
    const two = encode('unoswap2(uint256,uint256,uint256,uint256,uint256)', [
      BigInt(usdc),
      5n,
      7n,
      BigInt(pair),
      BigInt('0x0d4a11d5EEaaC28EC3F61d100daF4d40471f1852'),
    ]);
    expect(paidOut(1, router, two)).toMatchObject({ token: usdt, isCoin: false });
    const coins = encode('ethUnoswap(uint256,uint256)', [7n, third | BigInt(pool3)]);
    expect(paidOut(1, router, coins)).toMatchObject({ token: usdc });
    const back = unoswap(usdc, third | unwrap | BigInt(pool3));
    expect(paidOut(1, router, back)).toMatchObject({ token: weth, isCoin: true });
    const fifth = encode('unoswap(address,uint256,uint256,uint256[])', [
      usdc,
      5n,
      7n,
      [(1n << 254n) | BigInt(pair)],
    ]);
    expect(paidOut(1, router5, fifth)).toMatchObject({ token: weth, isCoin: true });
  });

  test('where only the direction is named, the highest bit says which token of the first pool is paid', () => {
    // USDC is the first token of this pool, WETH the second.
    const signature = 'uniswapV3Swap(uint256,uint256,uint256[])';
    const through = (bits: bigint) => encode(signature, [5n, 7n, [bits | BigInt(pool3)]]);
    expect(paidOut(1, router5, through(0n))).toMatchObject({ token: weth, isCoin: false });
    expect(paidOut(1, router5, through(1n << 253n))).toMatchObject({ token: weth, isCoin: true });
    expect(paidOut(1, router5, through(1n << 255n))).toMatchObject({ token: usdc, isCoin: false });
    // A pool of two other tokens is not tried.
    const stable = BigInt('0x3416cF6C708Da44DB2624D63ea0AAef7113527C6');
    expect(paidOut(1, router5, encode(signature, [5n, 7n, [stable]]))).toBeNull();
  });

  test.each<[string, number, string, string]>([
    ['another contract', 1, usdc, unoswap(usdc, BigInt(pair))],
    ['a pool off by one', 1, router, unoswap(usdc, BigInt(pair) + 1n)],
    ['a token that the pool does not hold', 1, router, unoswap(usdt, BigInt(pair))],
    ['a pool of Curve', 1, router, unoswap(usdc, (2n << 253n) | BigInt(pair))],
    ['another network', 10, router, unoswap(usdc, BigInt(pair))],
    ['a coin out of a token that is none', 1, router, unoswap(weth, third | unwrap | BigInt(pool3))],
    ['another function', 1, router, encode('unoswap9(uint256)', [1n])],
    ['arguments cut short', 1, router, unoswap(usdc, BigInt(pair)).slice(0, -64)],
  ])('nothing is claimed of %s', (_, chainId, to, data) => {
    expect(paidOut(chainId, to, data)).toBeNull();
  });

  test('more pools than any route has are not followed, and none without work left', () => {
    const through = (count: number) =>
      encode('unoswap(address,uint256,uint256,uint256[])', [usdc, 5n, 7n, Array(count).fill(BigInt(pair))]);
    expect(paidOut(1, router5, through(3))).toMatchObject({ token: weth });
    expect(paidOut(1, router5, through(4))).toBeNull();
    expect(readPools(1, router5, through(3), { spend: () => false, partners: new Map() })).toBeNull();
  });

  test('a pool that a review has found out about costs no more work', () => {
    let found = 0;
    const work = { spend: () => ++found > 0, partners: new Map() };
    for (const _ of [1, 2, 3]) expect(readPools(1, router, unoswap(usdc, BigInt(pair)), work)).not.toBeNull();
    expect(found).toBe(1);
    expect(readPools(1, router, unoswap(weth, BigInt(pair)), work)).toMatchObject({ token: usdc });
    expect(found).toBe(2);
  });

  test('a swap through a pool says how much comes at least, in the token that the pool proves', () => {
    const { groupKey } = makeSecp256k1Key('pools');
    const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
    const tell = (data: string) =>
      flat(
        review(makeTransaction([{ to: router, value: 0n, data }], { chainId: 1, nonce: 0 }), {
          groupKey,
          known: [],
        }).actions,
      );
    expect(tell(unoswap(usdc, third | BigInt(pool3)))).toContainEqual(
      expect.objectContaining({
        code: 'ethereum.described-paid-out',
        values: expect.objectContaining({
          amount: expect.objectContaining({ units: 10n ** 15n, symbol: 'WETH', decimals: 18 }),
          pool: { type: 'address', text: pool3 },
        }),
      }),
    );
    expect(tell(unoswap(usdc, third | unwrap | BigInt(pool3)))).toContainEqual(
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
    expect(below(unoswap(usdc, BigInt(pair)))).toEqual([
      ['Token', usdc],
      ['Dex', pair],
    ]);
    expect(below(unoswap(usdc, third | BigInt(pool3)))).toEqual([
      ['Token', usdc],
      ['Dex', pool3, `2${'0'.repeat(23)}${pool3.slice(2).toLowerCase()}`],
    ]);
    expect(below(unoswap(usdc, third | (BigInt(pool3) + 1n)))).toEqual([['Token', usdc]]);
    const codes = tell(unoswap(usdc, third | (BigInt(pool3) + 1n))).map(({ code }) => code);
    expect(codes).toContain('ethereum.described-units');
  });
});
