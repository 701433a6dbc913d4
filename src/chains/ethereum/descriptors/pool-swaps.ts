import type { PoolKind } from './factories.ts';
import { readSignature } from './keys.ts';

/** Functions that name pools instead of the token that they pay out, and the contracts that have them. */

export interface PoolSwap {
  /** Named `token`, `amount`, `minReturn`, and `pools` or `dex` with a number. */
  inputs: NonNullable<ReturnType<typeof readSignature>>['inputs'];
  words: Words;
  /** True if what is paid is what the first pool takes: the call names no token, or only the one of its permit. */
  isDirected: boolean;
  /** True if bytes after the arguments may change what the recipient gets of the minimum. */
  isCommissioned: boolean;
}

/** What the bits in front of a pool's address say: numbers of bits, counted from the lowest. */
interface Words {
  /** In the last word: change wrapped coins back. */
  unwrap: bigint;
  /** The pool's first token is paid for its second if this bit is as said; the other way round if not. */
  direction: { bit: bigint; forward: bigint };
  /** Kind of all pools; null if the highest three bits name it: 0 and 1 for the two kinds, 2 for Curve. */
  kind: PoolKind | null;
}

/** ProtocolLib and UnoswapRouter of 1inch's version 6. */
const sixth: Words = { unwrap: 252n, direction: { bit: 247n, forward: 1n }, kind: null };
/** UnoswapRouter of 1inch's versions 3 to 5, and UnxswapRouter of OKX. */
const reserves: Words = { unwrap: 254n, direction: { bit: 255n, forward: 0n }, kind: 'reserves' };
/** UnoswapV3Router of 1inch's versions 4 and 5, and UnxswapV3Router of OKX. */
const ranges: Words = { unwrap: 253n, direction: { bit: 255n, forward: 0n }, kind: 'ranges' };

type Table = Map<string, PoolSwap>;

function add(table: Table, words: Words, signatures: readonly string[], isCommissioned = false): void {
  for (const one of signatures) {
    const { selector, inputs } = readSignature(one)!;
    table.set(selector, { inputs, words, isDirected: words === ranges, isCommissioned });
  }
}

const oneInch: Table = new Map();
for (const dexes of ['dex', 'dex, uint256 dex2', 'dex, uint256 dex2, uint256 dex3']) {
  const number = dexes === 'dex' ? '' : dexes.slice(-1);
  add(oneInch, sixth, [
    `unoswap${number}(uint256 token, uint256 amount, uint256 minReturn, uint256 ${dexes})`,
    `unoswapTo${number}(uint256 to, uint256 token, uint256 amount, uint256 minReturn, uint256 ${dexes})`,
    `ethUnoswap${number}(uint256 minReturn, uint256 ${dexes})`,
    `ethUnoswapTo${number}(uint256 to, uint256 minReturn, uint256 ${dexes})`,
  ]);
}
add(oneInch, reserves, [
  'unoswap(address token, uint256 amount, uint256 minReturn, bytes32[] pools)',
  'unoswap(address token, uint256 amount, uint256 minReturn, uint256[] pools)',
  'unoswapWithPermit(address token, uint256 amount, uint256 minReturn, bytes32[] pools, bytes permit)',
  'unoswapTo(address to, address token, uint256 amount, uint256 minReturn, uint256[] pools)',
  'unoswapToWithPermit(address to, address token, uint256 amount, uint256 minReturn, uint256[] pools, bytes permit)',
]);
add(oneInch, ranges, [
  'uniswapV3Swap(uint256 amount, uint256 minReturn, uint256[] pools)',
  'uniswapV3SwapTo(address to, uint256 amount, uint256 minReturn, uint256[] pools)',
  'uniswapV3SwapToWithPermit(address to, address token, uint256 amount, uint256 minReturn, uint256[] pools, bytes permit)',
]);

/** Numbers of the token and the receiver have an order's number in front. */
const okx: Table = new Map();
add(
  okx,
  reserves,
  [
    'unxswapByOrderId(uint256 token, uint256 amount, uint256 minReturn, bytes32[] pools)',
    'unxswapTo(uint256 token, uint256 amount, uint256 minReturn, address to, bytes32[] pools)',
  ],
  true,
);
add(okx, ranges, ['uniswapV3SwapTo(uint256 to, uint256 amount, uint256 minReturn, uint256[] pools)'], true);

/** 1inch's routers, versions 3 to 6, at the same addresses on every network but ZKsync Era. */
const oneInchRouters: ReadonlySet<string> = new Set([
  '0x11111112542d85b3ef69ae05771c2dccff4faa26',
  '0x1111111254fb6c44bac0bed2854e76f90643097d',
  '0x1111111254eeb25477b68fb85ed929f73a960582',
  '0x111111125421ca6dc452d289314280a0f8842a65',
]);
const oneInchOnZksync = '0x6fd4383cb451173d5f9304f041c7bcbf27d561ff';

/** OKX's routers of versions 1.0.7 and 1.0.8, by network: from its descriptions in the public ERC-7730 registry, and LI.FI's list of contracts that it calls. */
const okxRouters: Readonly<Record<number, readonly string[]>> = {
  1: ['0x5e1f62dac767b0491e3ce72469c217365d5b48cc', '0x28b1dc1a5e3699a428bc51d234dfab7c9cb2a183'],
  10: ['0x6733eb2e75b1625f1fe5f18ad2cb2babda510d19', '0xdd5e9b947c99aa60bab00ca4631dce63b49983e7'],
  56: ['0x3156020dff8d99af1ddc523ebdfb1ad2018554a0', '0x62ccef0b4545166f721caa9fee13c1d3767e27dc'],
  137: ['0x057cfd839aa88994d1a8a8c6d336cf21550f05ef', '0xf6e1b4b201e220fc3741bd7a75675ffea25c02ad'],
  324: ['0x3163ed233a3cb5e6b7f10a6f02b01f15867a8779', '0x6f7c20464258c732577c87a9b467619e03e5c158'],
  8453: ['0x4409921ae43a39a11d90f7b7f96cfd0b8093d9fc', '0xc8f6b8ba0dc0f175b568b99440b0867f69a29265'],
  42161: ['0x368e01160c2244b0363a35b3ff0a971e44a89284', '0x7cf6b330b437e9fb432b1400de17b03357cf049a'],
  43114: ['0x8adfb0d24cdb09c6eb6b001a41820ece98831b91', '0xa94fcf9fc56a864f8de51e6315aee5863ad63c91'],
  59144: ['0x9eabf1d34819d9ec9fe5fd3db4e9dcd12fa05284', '0x2e1dee213ba8d7af0934c49a23187babeaca8764'],
  81457: ['0xc9da86c392101047188bae98ccc192271a136a13', '0xcf76984119c7f6ae56fafe680d39c08278b7ecf4'],
};

/** Null if that contract has no such function there. */
export function poolSwapOf(chainId: number, to: string, selector: string): PoolSwap | null {
  const at = to.toLowerCase();
  const isOneInch = chainId === 324 ? at === oneInchOnZksync : oneInchRouters.has(at);
  if (isOneInch) return oneInch.get(selector) ?? null;
  return okxRouters[chainId]?.includes(at) ? (okx.get(selector) ?? null) : null;
}
