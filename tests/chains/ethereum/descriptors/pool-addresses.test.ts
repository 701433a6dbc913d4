import {
  concat,
  dataSlice,
  getAddress,
  getCreate2Address,
  keccak256,
  toUtf8Bytes,
  zeroPadValue,
} from 'ethers';
import { expect, test } from 'vitest';
import {
  type Factory,
  factories,
  type PoolKind,
} from '../../../../src/chains/ethereum/descriptors/factories.ts';
import { partnerOf } from '../../../../src/chains/ethereum/descriptors/pool-addresses.ts';
import { networks } from '../../../../src/chains/ethereum/networks.ts';

/**
 * Pools of the wrapped coin, each from a public list that names its tokens: the subgraphs of Uniswap, the subgraphs and
 * farms of PancakeSwap, Oku's configuration, the documents of 1Hive, Swapr, ApeSwap, Trader Joe, Pangolin, Velodrome
 * and Aerodrome's users. None of them is made with our formula, so an address that meets one proves its factory.
 */
const pools: readonly [chainId: number, maker: string, kind: PoolKind, pool: string, other: string][] = [
  [1, 'Uniswap', 'reserves', '0xB4e16d0168e52d35CaCD2c6185b44281Ec28C9Dc', 'usdc'],
  [1, 'Uniswap', 'ranges', '0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640', 'usdc'],
  [1, 'SushiSwap', 'reserves', '0x397FF1542f962076d0BFE58eA045FfA2d347ACa0', 'usdc'],
  [1, 'PancakeSwap', 'reserves', '0x2E8135bE71230c6B1B4045696d41C09Db0414226', 'usdc'],
  [1, 'ShibaSwap', 'reserves', '0x20E95253e54490D8d30ea41574b24F741ee70201', 'usdc'],
  [1, 'PancakeSwap', 'ranges', '0x1ac1A8FEaAEa1900C4166dEeed0C11cC10669D36', 'usdc'],
  [1, 'SushiSwap', 'ranges', '0x35644Fb61aFBc458bf92B15AdD6ABc1996Be5014', 'usdc'],
  [10, 'Uniswap', 'ranges', '0x1fb3cf6e48F1E7B10213E7b6d87D4c073C7Fdb7b', 'usdc'],
  [10, 'Velodrome', 'reserves', '0x0493Bf8b6DBB159Ce2Db2E0E8403E753Abd1235b', 'usdc.e'],
  [10, 'Uniswap', 'reserves', '0x4C43646304492A925E335f2b6d840C1489f17815', 'usdc'],
  [10, 'Velodrome', 'ranges', '0x478946BcD4a5a22b316470F5486fAfb928C0bA25', 'usdc'],
  [10, 'SushiSwap', 'ranges', '0x146EDa2f1D35efb5eEf5703aCeC701c68E1503d8', 'usdc'],
  [56, 'PancakeSwap', 'reserves', '0x16b9a82891338f9bA80E2D6970FddA79D1eb0daE', 'usdt'],
  [56, 'PancakeSwap', 'ranges', '0x36696169C63e42cd08ce11f5deeBbCeBae652050', 'usdt'],
  [56, 'Uniswap', 'ranges', '0x6fe9E9de56356F7eDBfcBB29FAB7cd69471a4869', 'usdt'],
  [56, 'Uniswap', 'reserves', '0x8a1Ed8e124fdFBD534bF48baF732E26db9Cc0Cf4', 'usdt'],
  [56, 'ApeSwap', 'reserves', '0x83C5b5b309EE8E232Fe9dB217d394e262a71bCC0', 'usdt'],
  [100, 'Honeyswap', 'reserves', '0x4505b262DC053998C10685DC5F9098af8AE5C8ad', 'hny'],
  [100, 'SushiSwap', 'reserves', '0x8C0C36c85192204c8d782F763fF5a30f5bA0192F', 'weth'],
  [100, 'Swapr', 'reserves', '0x1865d5445010E0baf8Be2eB410d3Eae4A68683c2', 'weth'],
  [100, 'Uniswap', 'ranges', '0xf5E40cC12f69121B0329c256A99F4ab3ebDfAA2E', 'usdc.e'],
  [130, 'Uniswap', 'ranges', '0x65081CB48d74A32e9CCfED75164b8c09972DBcF1', 'usdc'],
  [130, 'Uniswap', 'reserves', '0x8cBf356eCF5aE7035583543479996250178527F4', 'usdc'],
  [137, 'QuickSwap', 'reserves', '0x6e7a5FAFcec6BB1e78bAE2A1F0B612012BF14827', 'usdc.e'],
  [137, 'QuickSwap', 'ranges', '0xAE81FAc689A1b4b1e06e7ef4a2ab4CD8aC0A087D', 'usdc.e'],
  [137, 'Uniswap', 'reserves', '0x1f0c5400A3C7E357CC7c9A3D2f7Fe6DDF629D868', 'usdc'],
  [137, 'SushiSwap', 'ranges', '0x21988C9CFD08db3b5793c2C6782271dC94749251', 'usdc.e'],
  [324, 'Uniswap', 'ranges', '0x3e3dD517fEC2E70EDdba2a626422a4BA286e8c38', 'usdc.e'],
  [324, 'PancakeSwap', 'ranges', '0x291d9F9764c72C9BA6fF47b451a9f7885Ebf9977', 'usdc.e'],
  [324, 'PancakeSwap', 'reserves', '0x63edB9338D81c6D8219856548251bacf2a9b1830', 'usdc.e'],
  [480, 'Uniswap', 'ranges', '0x494D68e3cAb640fa50F4c1B3E2499698D1a173A0', 'wld'],
  [8453, 'Uniswap', 'ranges', '0xd0b53D9277642d899DF5C87A3966A349A798F224', 'usdc'],
  [8453, 'Uniswap', 'reserves', '0x88A43bbDF9D098eEC7bCEda4e2494615dfD9bB9C', 'usdc'],
  [8453, 'Aerodrome', 'reserves', '0xcDAC0d6c6C59727a65F871236188350531885C43', 'usdc'],
  [8453, 'Aerodrome', 'ranges', '0xb2cc224c1c9feE385f8ad6a55b4d94E92359DC59', 'usdc'],
  [8453, 'PancakeSwap', 'ranges', '0x72AB388E2E2F6FaceF59E3C3FA2C4E29011c2D38', 'usdc'],
  [8453, 'SushiSwap', 'ranges', '0x57713F7716e0b0F65ec116912F834E49805480d2', 'usdc'],
  [8453, 'PancakeSwap', 'reserves', '0x79474223AEdD0339780baCcE75aBDa0BE84dcBF9', 'usdc'],
  [8453, 'BaseSwap', 'reserves', '0xab067c01C7F5734da168C699Ae9d23a4512c9FdB', 'usdc'],
  [42161, 'Uniswap', 'ranges', '0xC6962004f452bE9203591991D15f6b388e09E8D0', 'usdc'],
  [42161, 'Uniswap', 'reserves', '0xF64Dfe17C8b87F012FCf50FbDA1D62bfA148366a', 'usdc'],
  [42161, 'PancakeSwap', 'ranges', '0x7fCDC35463E3770c2fB992716Cd070B63540b947', 'usdc'],
  [42161, 'Camelot', 'ranges', '0xB1026b8e7276e7AC75410F1fcbbe21796e8f7526', 'usdc'],
  [42161, 'SushiSwap', 'ranges', '0xf3Eb87C1F6020982173C908E7eB31aA66c1f0296', 'usdc'],
  [43114, 'Trader Joe', 'reserves', '0xf4003F4efBE8691B60249E6afbD307aBE7758adb', 'usdc'],
  [43114, 'Pangolin', 'reserves', '0xbd918Ed441767fe7924e99F6a0E0B568ac1970D9', 'usdc.e'],
  [43114, 'Uniswap', 'ranges', '0xfAe3f424a0a47706811521E3ee268f00cFb5c45E', 'usdc'],
  [43114, 'Uniswap', 'reserves', '0x6239aE4D661379b71A90c4c79f0a95297342e391', 'usdc'],
  [43114, 'SushiSwap', 'ranges', '0x4A5c0E100F830A1F6B76A42e6bb4Be2A7fE0d61B', 'usdc'],
  [59144, 'Uniswap', 'ranges', '0xc48622190a6B91d64ee7459C62fadE9AbE61b48a', 'usdc'],
  [59144, 'PancakeSwap', 'ranges', '0xd5539D0360438a66661148c633A9F0965E482845', 'usdc'],
  [59144, 'PancakeSwap', 'reserves', '0xB91A09d3794E815008194B0423802AF8359516Db', 'usdc'],
  [59144, 'Uniswap', 'reserves', '0x85E140A505ac30857Fcf7d082B6dAC3EE14Da396', 'usdc'],
  [59144, 'SushiSwap', 'ranges', '0x7077f0CFF76077D0ebb335B607DB574400510557', 'usdc'],
  [81457, 'Uniswap', 'ranges', '0xf52B4b69123CbcF07798AE8265642793b2E8990C', 'usdb'],
  [81457, 'Uniswap', 'reserves', '0xAd06cD451fe4034a6dD515Af08E222a3d95B4A1C', 'usdb'],
];

const tokens: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: { usdc: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' },
  10: {
    usdc: '0x0b2c639c533813f4aa9d7837caf62653d097ff85',
    'usdc.e': '0x7f5c764cbc14f9669b88837ca1490cca17c31607',
  },
  56: { usdt: '0x55d398326f99059ff775485246999027b3197955' },
  100: {
    'usdc.e': '0x2a22f9c3b484c3629090feed35f17ff8f88f76f0',
    hny: '0x71850b7e9ee3f13ab46d67167341e4bdc905eef9',
    weth: '0x6a023ccd1ff6f2045c3309768ead9e68f978f6e1',
  },
  130: { usdc: '0x078d782b760474a361dda0af3839290b0ef57ad6' },
  137: {
    usdc: '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
    'usdc.e': '0x2791bca1f2de4661ed88a30c99a7a9449aa84174',
  },
  324: { 'usdc.e': '0x3355df6d4c9c3035724fd0e3914de96a5a83aaf4' },
  480: { wld: '0x2cfc85d8e48f8eab294be644d9e25c3030863003' },
  8453: { usdc: '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913' },
  42161: { usdc: '0xaf88d065e77c8cc2239327c5edb3a432268e5831' },
  43114: {
    usdc: '0xb97ef9ef8734c71904d8002f8b6bc66dd9c48a6e',
    'usdc.e': '0xa7d7079b0fead91f3e65f86e8915cb59c1a4c664',
  },
  59144: { usdc: '0x176211869ca2b568f2a7d4ee941e073a821ee1ff' },
  81457: { usdb: '0x4300000000000000000000000000000000000003' },
};

const find = (chainId: number, kind: PoolKind, pool: string, token: string, hashes = 10_000) => {
  let left = hashes;
  const found = partnerOf(chainId, kind, pool.toLowerCase(), token, {
    spend: (count) => (left -= count) >= 0,
    known: new Map(),
  });
  return { found, spent: hashes - left };
};

test.each(pools)('network %i, %s: the address of a pool of %s proves its other token: %s', (...row) => {
  const [chainId, , kind, pool, other] = row;
  const token = tokens[chainId]![other]!;
  const wrapped = networks[chainId]!.wrapped!.toLowerCase();
  // From the other token, the wrapped coin is the first guess.
  expect(find(chainId, kind, pool, token).found).toBe(wrapped);
  const off = `${pool.slice(0, -1)}${pool.endsWith('0') ? '1' : '0'}`;
  expect(find(chainId, kind, off, token).found).toBeNull();
  expect(find(chainId, kind === 'reserves' ? 'ranges' : 'reserves', pool, token).found).toBeNull();
});

/** EIP-1014 and the ZKsync stack's formula, by another library. */
function addressOf({ at, code, isPadded, ends }: Factory, chainId: number, token: string): string[] {
  const wrapped = networks[chainId]!.wrapped!.toLowerCase();
  const [first, second] = [token, wrapped].sort();
  return ends.map((end) => {
    const pad = (address: string) => (isPadded ? zeroPadValue(address, 32) : address);
    const salt = keccak256(concat([pad(first!), pad(second!), `0x${end}`]));
    if (chainId !== 324) return getCreate2Address(at, salt, code);
    const prefix = keccak256(toUtf8Bytes('zksyncCreate2'));
    return getAddress(
      dataSlice(keccak256(concat([prefix, zeroPadValue(at, 32), salt, code, keccak256('0x')])), 12),
    );
  });
}

test('every factory makes a pool of the list, there or at the same address elsewhere', () => {
  const makes = (one: Factory) =>
    pools.some(([chainId, , kind, pool, other]) => {
      const isThere = factories[chainId]!.some(({ at, code }) => at === one.at && code === one.code);
      return isThere && kind === one.kind && addressOf(one, chainId, tokens[chainId]![other]!).includes(pool);
    });
  const unmet = Object.entries(factories).flatMap(([chainId, list]) =>
    list.filter((one) => !makes(one)).map(({ at }) => `${chainId} ${at}`),
  );
  expect(unmet).toEqual([]);
});

test('a pool is found from the wrapped coin, too, by the tokens that most pools have on one side', () => {
  for (const [chainId, , kind, pool, other] of pools) {
    if (other === 'hny' || chainId === 480 || chainId === 81457) continue;
    const wrapped = networks[chainId]!.wrapped!.toLowerCase();
    expect(find(chainId, kind, pool, wrapped).found).toBe(tokens[chainId]![other]);
  }
});

test('hashes are charged for as they are made, and none is made twice', () => {
  const [pool, usdc] = ['0xb4e16d0168e52d35cacd2c6185b44281ec28c9dc', tokens[1]!.usdc!];
  // One hash for the two tokens, and one for each of four factories.
  expect(find(1, 'reserves', pool, usdc).spent).toBe(5);
  expect(find(1, 'reserves', pool, usdc, 4)).toEqual({ found: null, spent: 5 });
  let spent = 0;
  const work = { spend: (count: number) => (spent += count) > 0, known: new Map() };
  for (const _ of [1, 2, 3]) partnerOf(1, 'reserves', '0x1234', usdc, work);
  const all = spent;
  for (let i = 0; i < 100; i++) partnerOf(1, 'reserves', `0x${i}`, usdc, work);
  expect(spent).toBe(all);
  expect(partnerOf(1, 'reserves', pool, usdc, work)).toBe(networks[1]!.wrapped!.toLowerCase());
  expect(spent).toBe(all);
});
