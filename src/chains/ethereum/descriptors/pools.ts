import { getBytes, toBeHex } from 'ethers';
import { withChecksum } from '../checksum.ts';
import { networks } from '../networks.ts';
import { decodeArguments } from './decode.ts';
import { hasFactories, partnerOf } from './factories.ts';
import { readSignature } from './keys.ts';
import { numberOf } from './tree.ts';

/**
 * What a swap through named pools pays out, where the call names only the pools.
 */
export interface PaidOut {
  /** With checksum: the token that the last pool pays out. */
  token: string;
  /** True if the router changes it into the chain's coin. */
  isCoin: boolean;
  /** The pools on the way, with checksum: at least one. */
  pools: readonly string[];
}

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

/** No route goes through more. */
const mostPools = 3;

/** By pool and token, the other token of the pool; null if no guess makes its address. */
export type Partners = Map<string, string | null>;

/**
 * Null if it isn't such a call, if some pool on the way is of a kind or of tokens that aren't known here, or if
 * `spend` says that no more pools are to be found out about: hashing for one takes as long as 200 steps of other
 * work. Those in `partners` cost none; others are added to it.
 */
export function paidOut(
  chainId: number,
  to: string,
  data: string,
  { spend, partners }: { spend: () => boolean; partners: Partners },
): PaidOut | null {
  const swap = routers.has(to.toLowerCase()) ? swaps.get(data.slice(0, 10).toLowerCase()) : undefined;
  const wrapped = networks[chainId]?.wrapped?.toLowerCase();
  if (swap === undefined || wrapped === undefined || !hasFactories(chainId)) return null;
  const decoded = decodeArguments(swap.inputs, getBytes(data).subarray(4));
  if (decoded === null || decoded.isOdd) return null;
  const members = decoded.root.items!;
  const given = members.find(({ name }) => name === 'token');
  const pays = given === undefined ? 0n : numberOf(given) & mask;
  const words = members.flatMap((one) =>
    one.name === 'pools' ? one.items!.map(numberOf) : one.name.startsWith('dex') ? [numberOf(one)] : [],
  );
  const last = words.at(-1);
  if (words.length > mostPools) return null;
  const partner = (word: bigint, paid: string): string | null => {
    const pool = toBeHex(word & mask, 20);
    const place = `${pool} ${paid}`;
    if (!partners.has(place)) {
      if (!spend()) return null;
      partners.set(place, partnerOf(chainId, pool, paid));
    }
    return partners.get(place)!;
  };
  let token: string | null = swap.isDirected
    ? firstOf(words[0] ?? 0n, wrapped, partner)
    : pays === 0n || pays === coin
      ? wrapped
      : toBeHex(pays, 20);
  for (const word of words) {
    if (token === null || (swap.hasKinds && word >> 253n > 1n)) return null;
    token = partner(word, token);
  }
  if (token === null || last === undefined) return null;
  const isCoin = (last & swap.unwrap) !== 0n;
  // Only the wrapped coin can be changed back.
  if (isCoin && token !== wrapped) return null;
  const pools = words.map((word) => withChecksum(toBeHex(word & mask, 20)));
  return { token: withChecksum(token), isCoin, pools };
}

const mask = (1n << 160n) - 1n;
const coin = BigInt('0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee');

/** What is paid into a pool of the wrapped coin: its second token if the highest bit says "one for zero". */
function firstOf(
  word: bigint,
  wrapped: string,
  partner: (word: bigint, paid: string) => string | null,
): string | null {
  const other = partner(word, wrapped);
  if (other === null) return null;
  const isCoinFirst = wrapped < other;
  const paysSecond = word >> 255n === 1n;
  return isCoinFirst === paysSecond ? other : wrapped;
}
