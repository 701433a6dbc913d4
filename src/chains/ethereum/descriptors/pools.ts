import { withChecksum } from '../checksum.ts';
import { bytesOf } from '../hex.ts';
import { networks } from '../networks.ts';
import { decodeArguments } from './decode.ts';
import type { PoolKind } from './factories.ts';
import { hasFactories, likelyTokens, type PoolWork, partnerOf } from './pool-addresses.ts';
import { type PoolSwap, poolSwapOf } from './pool-swaps.ts';
import { numberOf } from './tree.ts';

/**
 * What a swap through named pools pays out, where the call names only the pools.
 */
export interface PaidOut {
  /** With checksum: the token that the last pool pays out. */
  token: string;
  /** True if the router changes it into the chain's coin. */
  isCoin: boolean;
  /** With checksum: the token that the first pool takes, where the call doesn't name it; null where it does. */
  paid: string | null;
  /** The pools on the way, with checksum: at least one. */
  pools: readonly string[];
}

/** No route goes through more. */
const mostPools = 3;

/** Tokens that a first pool is tried with, where nothing says what it takes. */
const mostFirst = 3;

/**
 * Null if it isn't such a call, if some pool on the way is of a kind or of tokens that aren't known here, if one
 * takes another token than the one before pays, or if there is no work left to find out.
 */
export function paidOut(chainId: number, to: string, data: string, work: PoolWork): PaidOut | null {
  const swap = poolSwapOf(chainId, to, data.slice(0, 10).toLowerCase());
  const wrapped = networks[chainId]?.wrapped?.toLowerCase();
  if (swap === null || wrapped === undefined || !hasFactories(chainId)) return null;
  const decoded = decodeArguments(swap.inputs, bytesOf(data).subarray(4));
  if (decoded === null || decoded.isOdd) return null;
  if (swap.isCommissioned && decoded.unread.length > 0) return null;
  const members = decoded.root.items!;
  const given = members.find(({ name }) => name === 'token');
  const words = members.flatMap((one) =>
    one.name === 'pools' ? one.items!.map(numberOf) : one.name.startsWith('dex') ? [numberOf(one)] : [],
  );
  const last = words.at(-1);
  if (last === undefined || words.length > mostPools) return null;
  // Only functions that take coins name no token and no direct pool.
  const named = given === undefined ? (swap.isDirected ? null : wrapped) : tokenOf(numberOf(given), wrapped);
  const first = words[0]!;
  const known = named ?? takenBy(chainId, first, swap, work);
  let token = known;
  for (const word of words) token = token && payout(chainId, word, token, swap, work);
  if (token === null) return null;
  const isCoin = bitOf(last, swap.words.unwrap) === 1n;
  // Only the wrapped coin can be changed back.
  if (isCoin && token !== wrapped) return null;
  return {
    token: withChecksum(token),
    isCoin,
    paid: given === undefined && swap.isDirected ? withChecksum(known!) : null,
    pools: words.map((one) => withChecksum(addressIn(one))),
  };
}

/** A pool that decides what is paid, although the call names a token. All with checksum. */
export interface Deciding {
  pool: string;
  /** Zero or the usual sign for the coin stand for the token that wraps it. */
  named: string;
  /** What the pool takes; null if it isn't known here. */
  takes: string | null;
}

/**
 * 1inch's version 6 pays a pool of Uniswap V3's kind in its callback, which moves whichever of the pool's tokens the
 * direction asks for (UnoswapRouter.sol, uniswapV3SwapCallback): the token that the call names plays no part. Null for any
 * other call, and if the pool takes that token.
 */
export function decidingPool(chainId: number, to: string, data: string, work: PoolWork): Deciding | null {
  const swap = poolSwapOf(chainId, to, data.slice(0, 10).toLowerCase());
  const wrapped = networks[chainId]?.wrapped?.toLowerCase();
  if (swap === null || swap.isDirected || wrapped === undefined) return null;
  const members = decodeArguments(swap.inputs, bytesOf(data).subarray(4))?.root.items ?? [];
  const given = members.find(({ name }) => name === 'token');
  const first = members.find(({ name }) => name === 'dex');
  if (given === undefined || first === undefined || kindOf(numberOf(first), swap) !== 'ranges') return null;
  const [word, named] = [numberOf(first), tokenOf(numberOf(given), wrapped)];
  const other = partnerOf(chainId, 'ranges', addressIn(word), named, work);
  const known =
    other === null
      ? takenBy(chainId, word, swap, work)
      : named < other === takesFirst(word, swap)
        ? named
        : other;
  if (known === named) return null;
  const takes = known && withChecksum(known);
  return { pool: withChecksum(addressIn(word)), named: withChecksum(named), takes };
}

const mask = (1n << 160n) - 1n;
const coin = BigInt('0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee');

/** The last 20 bytes, in lower case. */
const addressIn = (word: bigint): string => `0x${(word & mask).toString(16).padStart(40, '0')}`;
const bitOf = (word: bigint, bit: bigint): bigint => (word >> bit) & 1n;

/** Coins are paid as the token that stands for them. */
function tokenOf(number: bigint, wrapped: string): string {
  const address = number & mask;
  return address === 0n || address === coin ? wrapped : addressIn(number);
}

function kindOf(word: bigint, { words }: PoolSwap): PoolKind | null {
  if (words.kind !== null) return words.kind;
  const kind = word >> 253n;
  return kind === 0n ? 'reserves' : kind === 1n ? 'ranges' : null;
}

/** Whether it takes its first token: the one with the smaller address. */
const takesFirst = (word: bigint, { words: { direction } }: PoolSwap): boolean =>
  bitOf(word, direction.bit) === direction.forward;

/** What a pool pays out for a token, in lower case. */
function payout(chainId: number, word: bigint, token: string, swap: PoolSwap, work: PoolWork): string | null {
  const kind = kindOf(word, swap);
  const other = kind && partnerOf(chainId, kind, addressIn(word), token, work);
  // The router asks the pool for what the bit says, whatever token the call names.
  return other !== null && token < other === takesFirst(word, swap) ? other : null;
}

/** What a pool takes, where only the direction is given. */
function takenBy(chainId: number, word: bigint, swap: PoolSwap, work: PoolWork): string | null {
  const kind = kindOf(word, swap);
  if (kind === null) return null;
  for (const one of likelyTokens(chainId, mostFirst)) {
    const other = partnerOf(chainId, kind, addressIn(word), one, work);
    if (other !== null) return one < other === takesFirst(word, swap) ? one : other;
  }
  return null;
}
