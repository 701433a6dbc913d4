import { keccak_256 } from '@noble/hashes/sha3.js';
import { getBytes, toBeHex } from 'ethers';
import { concatBytes, equalBytes } from '../../../core/bytes.ts';
import { networks } from '../networks.ts';
import { tokensOf } from './token-list.ts';

/**
 * Pools of two tokens. The address of a pool is made from them (EIP-1014), so with one of them and a guess at the
 * other it proves the guess.
 */

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

/** Whether pools of a network can be recognised at all. */
export const hasFactories = (chainId: number): boolean => factories[chainId] !== undefined;

/** Tokens that most pools have on one side. */
const common = new Set(
  'USDC USDT DAI WETH WBTC USDC.E USDC.e USDbC USDT0 cbBTC WSTETH wstETH UNI LINK AAVE LDO CRV MKR PEPE SHIB FRAX CBETH cbETH RETH BUSD CAKE BTCB ETH ARB OP WMATIC WAVAX EURC USDe'.split(
    ' ',
  ),
);
const guesses = new Map<number, Guess[]>();

/** An address, as hex in lower case and as bytes. */
interface Guess {
  hex: string;
  bytes: Uint8Array;
}

function guessesOf(chainId: number): Guess[] {
  const known = guesses.get(chainId);
  if (known !== undefined) return known;
  const wrapped = networks[chainId]?.wrapped;
  const listed = tokensOf(chainId).filter(({ symbol }) => common.has(symbol));
  const all = [
    ...(wrapped === undefined ? [] : [wrapped.toLowerCase()]),
    ...listed.map((one) => one.address),
  ];
  const found = [...new Set(all)].map((hex) => ({ hex, bytes: getBytes(hex) }));
  guesses.set(chainId, found);
  return found;
}

/** The other token of a pool, all in lower case; null if no guess makes its address. */
export function partnerOf(chainId: number, pool: string, token: string): string | null {
  const place = getBytes(pool);
  const paid = { hex: token, bytes: getBytes(token) };
  const makers = (factories[chainId] ?? []).map(makerOf);
  const made = (guess: Guess) => makers.some((isMadeBy) => isMadeBy(place, paid, guess));
  return guessesOf(chainId).find((guess) => guess.hex !== token && made(guess))?.hex ?? null;
}

/** Uniswap V2 packs the two tokens, the smaller address first; V3 encodes them with the fee. Bytes, as there are hundreds to hash. */
function makerOf({ at, code, fees }: Factory): (pool: Uint8Array, one: Guess, other: Guess) => boolean {
  const [maker, codeHash] = [concatBytes(Uint8Array.of(0xff), getBytes(at)), getBytes(code)];
  const words = fees?.map((fee) => getBytes(toBeHex(fee, 32)));
  return (pool, one, other) => {
    const [first, second] = one.hex < other.hex ? [one.bytes, other.bytes] : [other.bytes, one.bytes];
    const salts = words?.map((fee) => concatBytes(padding, first, padding, second, fee)) ?? [
      concatBytes(first, second),
    ];
    const made = (salt: Uint8Array) => keccak_256(concatBytes(maker, keccak_256(salt), codeHash));
    return salts.some((salt) => equalBytes(made(salt).subarray(12), pool));
  };
}

const padding = new Uint8Array(12);
