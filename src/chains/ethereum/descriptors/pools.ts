import {
  concat,
  getBytes,
  getCreate2Address,
  keccak256,
  solidityPacked,
  toBeHex,
  zeroPadValue,
} from 'ethers';
import { withChecksum } from '../checksum.ts';
import { networks } from '../networks.ts';
import { decodeArguments } from './decode.ts';
import { readSignature } from './keys.ts';
import { tokensOf } from './token-list.ts';
import { numberOf } from './tree.ts';

/**
 * What a swap through named pools pays out, where the call names only the pools. The address of a pool is
 * made from its two tokens (EIP-1014), so with one of them and a guess at the other it proves the guess.
 */
export interface PaidOut {
  /** With checksum: the token that the last pool pays out. */
  token: string;
  /** True if the router changes it into the chain's coin. */
  isCoin: boolean;
  /** The last pool, with checksum. */
  pool: string;
}

interface Factory {
  at: string;
  /** keccak256 of the code that makes a pool. */
  code: string;
  /** Fees of Uniswap V3, which are part of the address; none for Uniswap V2. */
  fees?: readonly number[];
}

const pair = '0x96e8ac4277198ff8b6f785478aa9a39f403cb768dd02cbee326c3e7da348845f';
const sushi = '0xe18a34eb0e04b04f7a0ac29a6e80748dca96319b42c54d679cb821dca90c6303';
const sushiElsewhere = { at: '0xc35DADB65012eC5796536bD9864eD8773aBc74C4', code: sushi };
const pool3 = (at: string): Factory => ({
  at,
  code: '0xe34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54',
  fees: [500, 3_000, 10_000, 100],
});
const uniswap3 = pool3('0x1F98431c8aD98523631AE4a59f267346ea31F984');

/** By chain: Uniswap V2 and V3, SushiSwap, QuickSwap and PancakeSwap, from their documents. */
const factories: Readonly<Record<number, readonly Factory[]>> = {
  1: [
    { at: '0x5C69bEe701ef814a2B6a3EDD4B1652CB9cc5aA6f', code: pair },
    uniswap3,
    { at: '0xC0AEe478e3658e2610c5F7A4A2E1777cE9e4f2Ac', code: sushi },
  ],
  10: [uniswap3],
  56: [
    {
      at: '0xcA143Ce32Fe78f1f7019d7d551a6402fC5350c73',
      code: '0x00fb7f630766e6a796048ea87d01acd3068e8ff67d078148a3fa3f4a84f69bd5',
    },
    pool3('0xdB1d10011AD0Ff90774D0C6Bb92e5C5c8b4461F7'),
    sushiElsewhere,
  ],
  137: [uniswap3, { at: '0x5757371414417b8C6CAad45bAeF941aBc7d3Ab32', code: pair }, sushiElsewhere],
  8453: [pool3('0x33128a8fC17869897dcE68Ed026d694621f6FDfD')],
  42161: [uniswap3, sushiElsewhere],
};

/** 1inch's routers, versions 3 to 6, at the same addresses on every chain. */
const routers: ReadonlySet<string> = new Set([
  '0x11111112542d85b3ef69ae05771c2dccff4faa26',
  '0x1111111254fb6c44bac0bed2854e76f90643097d',
  '0x1111111254eeb25477b68fb85ed929f73a960582',
  '0x111111125421ca6dc452d289314280a0f8842a65',
]);

interface Swap {
  inputs: NonNullable<ReturnType<typeof readSignature>>['inputs'];
  /** Bit of the last pool's word: change wrapped coins back. */
  unwrap: bigint;
  /** True if the highest three bits name the kind of pool: 0 and 1 are Uniswap V2 and V3. */
  hasKinds: boolean;
  /** True if the call does not name the token that is paid, but its place in the first pool. */
  isDirected: boolean;
}

/** Signatures of the routers' verified sources, and the bits that ProtocolLib, UnoswapRouter and UnoswapV3Router give meaning. */
const swaps = new Map<string, Swap>();
function addSwaps(unwrap: bigint, hasKinds: boolean, signatures: readonly string[]): void {
  for (const one of signatures) {
    const { selector, inputs } = readSignature(one)!;
    const isDirected = one.startsWith('uniswapV3') && !one.includes('address token');
    swaps.set(selector, { inputs, unwrap: 1n << unwrap, hasKinds, isDirected });
  }
}
for (const dexes of ['dex', 'dex, uint256 dex2', 'dex, uint256 dex2, uint256 dex3']) {
  const number = dexes === 'dex' ? '' : dexes.slice(-1);
  addSwaps(252n, true, [
    `unoswap${number}(uint256 token, uint256 amount, uint256 minReturn, uint256 ${dexes})`,
    `unoswapTo${number}(uint256 to, uint256 token, uint256 amount, uint256 minReturn, uint256 ${dexes})`,
    `ethUnoswap${number}(uint256 minReturn, uint256 ${dexes})`,
    `ethUnoswapTo${number}(uint256 to, uint256 minReturn, uint256 ${dexes})`,
  ]);
}
addSwaps(254n, false, [
  'unoswap(address token, uint256 amount, uint256 minReturn, bytes32[] pools)',
  'unoswap(address token, uint256 amount, uint256 minReturn, uint256[] pools)',
  'unoswapWithPermit(address token, uint256 amount, uint256 minReturn, bytes32[] pools, bytes permit)',
  'unoswapTo(address to, address token, uint256 amount, uint256 minReturn, uint256[] pools)',
  'unoswapToWithPermit(address to, address token, uint256 amount, uint256 minReturn, uint256[] pools, bytes permit)',
]);
addSwaps(253n, false, [
  'uniswapV3Swap(uint256 amount, uint256 minReturn, uint256[] pools)',
  'uniswapV3SwapTo(address to, uint256 amount, uint256 minReturn, uint256[] pools)',
  'uniswapV3SwapToWithPermit(address to, address token, uint256 amount, uint256 minReturn, uint256[] pools, bytes permit)',
]);

/** Tokens that most pools have on one side. */
const common = new Set(
  'USDC USDT DAI WETH WBTC USDC.E USDC.e USDbC USDT0 cbBTC WSTETH wstETH UNI LINK AAVE LDO CRV MKR PEPE SHIB FRAX CBETH cbETH RETH BUSD CAKE BTCB ETH ARB OP WMATIC WAVAX EURC USDe'.split(
    ' ',
  ),
);
const guesses = new Map<number, string[]>();

function guessesOf(chainId: number): string[] {
  const known = guesses.get(chainId);
  if (known !== undefined) return known;
  const wrapped = networks[chainId]?.wrapped;
  const listed = tokensOf(chainId).filter(({ symbol }) => common.has(symbol));
  const all = [
    ...(wrapped === undefined ? [] : [wrapped.toLowerCase()]),
    ...listed.map((one) => one.address),
  ];
  const found = [...new Set(all)];
  guesses.set(chainId, found);
  return found;
}

/** Hashing for each pool takes as long as 200 other steps; no route goes through more. */
const ofPool = 200;
const mostPools = 3;

/**
 * Null if it isn't such a call, if some pool on the way is of a kind or of tokens that aren't known here, or if
 * `spend` says that the work is used up.
 */
export function paidOut(
  chainId: number,
  to: string,
  data: string,
  spend: (steps: number) => boolean,
): PaidOut | null {
  const swap = routers.has(to.toLowerCase()) ? swaps.get(data.slice(0, 10).toLowerCase()) : undefined;
  const wrapped = networks[chainId]?.wrapped?.toLowerCase();
  if (swap === undefined || wrapped === undefined || factories[chainId] === undefined) return null;
  const decoded = decodeArguments(swap.inputs, getBytes(data).subarray(4));
  if (decoded === null || decoded.isOdd) return null;
  const members = decoded.root.items!;
  const given = members.find(({ name }) => name === 'token');
  const pays = given === undefined ? 0n : numberOf(given) & mask;
  const words = members.flatMap((one) =>
    one.name === 'pools' ? one.items!.map(numberOf) : one.name.startsWith('dex') ? [numberOf(one)] : [],
  );
  const last = words.at(-1);
  if (words.length > mostPools || !spend(words.length * ofPool)) return null;
  let token: string | null = swap.isDirected
    ? firstOf(chainId, words[0] ?? 0n, wrapped)
    : pays === 0n || pays === coin
      ? wrapped
      : toBeHex(pays, 20);
  for (const word of words) {
    if (token === null || (swap.hasKinds && word >> 253n > 1n)) return null;
    token = partnerOf(chainId, toBeHex(word & mask, 20), token);
  }
  if (token === null || last === undefined) return null;
  const isCoin = (last & swap.unwrap) !== 0n;
  // Only the wrapped coin can be changed back.
  if (isCoin && token !== wrapped) return null;
  return { token: withChecksum(token), isCoin, pool: withChecksum(toBeHex(last & mask, 20)) };
}

const mask = (1n << 160n) - 1n;
const coin = BigInt('0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee');

/** What is paid into a pool of the wrapped coin: its second token if the highest bit says "one for zero". */
function firstOf(chainId: number, word: bigint, wrapped: string): string | null {
  const other = partnerOf(chainId, toBeHex(word & mask, 20), wrapped);
  if (other === null) return null;
  const isCoinFirst = wrapped < other;
  const paysSecond = word >> 255n === 1n;
  return isCoinFirst === paysSecond ? other : wrapped;
}

/** The other token of a pool, all in lower case; null if no guess makes its address. */
function partnerOf(chainId: number, pool: string, token: string): string | null {
  const made = (guess: string) =>
    factories[chainId]!.some((factory) => isMadeFrom(factory, pool, token, guess));
  return guessesOf(chainId).find((guess) => guess !== token && made(guess)) ?? null;
}

/** Uniswap V2 packs the two tokens, the smaller address first; V3 encodes them with the fee. */
function isMadeFrom({ at, code, fees }: Factory, pool: string, one: string, other: string): boolean {
  const tokens = one < other ? [one, other] : [other, one];
  const salts =
    fees === undefined
      ? [solidityPacked(['address', 'address'], tokens)]
      : fees.map((fee) => concat([...tokens.map((each) => zeroPadValue(each, 32)), toBeHex(fee, 32)]));
  return salts.some((salt) => getCreate2Address(at, keccak256(salt), code).toLowerCase() === pool);
}
