import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes, utf8ToBytes } from '../../../core/bytes.ts';
import { bytesOf, hexOf } from '../hex.ts';
import { networks } from '../networks.ts';
import { type Factory, factories, type PoolKind } from './factories.ts';
import { otherTokens, tokensOf } from './token-list.ts';

/**
 * Pools of two tokens. The address of a pool is made from them, so with one of them and a guess at the other it
 * proves the guess.
 */

/** Tokens that most pools have on one side, the likeliest first; the wrapped coin is before them. */
const common =
  'USDC USDT DAI WBTC USDC.e USDC.E USDC_E WETH USDbC USDBC USDT0 USDt USDT.e ETH BTCB BUSD cbBTC WSTETH wstETH UNI LINK AAVE LDO CRV MKR PEPE SHIB FRAX CBETH cbETH RETH CAKE ARB OP WMATIC WAVAX EURC USDe USDB GNO WLD AERO VELO JOE PNG QUICK MAGIC GMX ZK DAI.e DAI_E WETH.e WETH_E WBTC.e WBTC_E BTC.b'.split(
    ' ',
  );

/** What is tried of a token before its pool is given up: hashes for each guess, and no guess twice. */
interface Row {
  /** Address of a pool to the other token, both in lower case. */
  partners: Map<string, string>;
  /** The next guess. */
  next: number;
}

/** What has been found out about pools, by network, kind and token. */
export type KnownPools = Map<string, Row>;

export interface PoolWork {
  /** False if that many more hashes are too many. */
  spend: (hashes: number) => boolean;
  known: KnownPools;
}

/** An address, as hex in lower case and as bytes. */
interface Guess {
  hex: string;
  bytes: Uint8Array;
}

const guesses = new Map<number, readonly Guess[]>();
const makers = new Map<string, Makers>();

/** Whether pools of a network can be recognised at all. */
export const hasFactories = (chainId: number): boolean => factories[chainId] !== undefined;

function guessesOf(chainId: number): readonly Guess[] {
  const known = guesses.get(chainId);
  if (known !== undefined) return known;
  const wrapped = networks[chainId]?.wrapped;
  const listed = [...tokensOf(chainId), ...otherTokens().filter((one) => one.chainId === chainId)];
  const place = new Map(common.map((symbol, i) => [symbol, i]));
  const likely = listed.filter(({ symbol }) => place.has(symbol));
  likely.sort((a, b) => place.get(a.symbol)! - place.get(b.symbol)!);
  const all = [
    ...(wrapped === undefined ? [] : [wrapped.toLowerCase()]),
    ...likely.map((one) => one.address),
  ];
  const found = [...new Set(all)].map((hex) => ({ hex, bytes: bytesOf(hex) }));
  guesses.set(chainId, found);
  return found;
}

/** The likeliest tokens of a network, in lower case. */
export const likelyTokens = (chainId: number, count: number): string[] =>
  guessesOf(chainId)
    .slice(0, count)
    .map(({ hex }) => hex);

/**
 * The other token of a pool of that kind, both in lower case; null if no guess makes its address, or if there is no
 * work left to find out.
 */
export function partnerOf(
  chainId: number,
  kind: PoolKind,
  pool: string,
  token: string,
  { spend, known }: PoolWork,
): string | null {
  const place = `${chainId} ${kind} ${token}`;
  const row = known.get(place) ?? { partners: new Map<string, string>(), next: 0 };
  known.set(place, row);
  const all = guessesOf(chainId);
  const made = makersOf(chainId, kind);
  const paid = { hex: token, bytes: bytesOf(token) };
  while (!row.partners.has(pool) && row.next < all.length) {
    const guess = all[row.next]!;
    if (guess.hex !== token) {
      if (!spend(made.hashes)) return null;
      for (const address of made.addresses(paid, guess)) row.partners.set(address, guess.hex);
    }
    row.next += 1;
  }
  return row.partners.get(pool) ?? null;
}

interface Makers {
  /** How many hashes a guess takes. */
  hashes: number;
  addresses: (one: Guess, other: Guess) => string[];
}

/** Makers that pack the tokens in the same way share the hash that packs them. */
function makersOf(chainId: number, kind: PoolKind): Makers {
  const place = `${chainId} ${kind}`;
  const known = makers.get(place);
  if (known !== undefined) return known;
  const ofKind = (factories[chainId] ?? []).filter((one) => one.kind === kind);
  const addressOf = chainId === 324 ? zksyncAddress : usualAddress;
  const salts = new Map<string, { pack: Pack; made: ((salt: Uint8Array) => Uint8Array)[] }>();
  for (const factory of ofKind)
    for (const end of factory.ends) {
      const name = `${factory.isPadded} ${end}`;
      const salt = salts.get(name) ?? { pack: packerOf(factory, end), made: [] };
      salts.set(name, { ...salt, made: [...salt.made, addressOf(factory)] });
    }
  const found: Makers = {
    hashes: [...salts.values()].reduce((sum, { made }) => sum + 1 + made.length, 0),
    addresses: (one, other) => {
      const [first, second] = one.hex < other.hex ? [one.bytes, other.bytes] : [other.bytes, one.bytes];
      return [...salts.values()].flatMap(({ pack, made }) => {
        const salt = keccak_256(pack(first, second));
        return made.map((make) => hexOf(keccak_256(make(salt)).subarray(12)));
      });
    },
  };
  makers.set(place, found);
  return found;
}

type Pack = (first: Uint8Array, second: Uint8Array) => Uint8Array;

/** The smaller address comes first. */
function packerOf({ isPadded }: Factory, end: string): Pack {
  const last = bytesOf(`0x${end}`);
  return isPadded
    ? (first, second) => concatBytes(padding, first, padding, second, last)
    : (first, second) => concatBytes(first, second, last);
}

/** EIP-1014. */
function usualAddress({ at, code }: Factory): (salt: Uint8Array) => Uint8Array {
  const [maker, codeHash] = [concatBytes(Uint8Array.of(0xff), bytesOf(at)), bytesOf(code)];
  return (salt) => concatBytes(maker, salt, codeHash);
}

/** Of the ZKsync stack (L2ContractHelper.computeCreate2Address), for code whose constructor takes nothing. */
function zksyncAddress({ at, code }: Factory): (salt: Uint8Array) => Uint8Array {
  const maker = concatBytes(zksyncPrefix, padding, bytesOf(at));
  const rest = concatBytes(bytesOf(code), keccak_256(new Uint8Array(0)));
  return (salt) => concatBytes(maker, salt, rest);
}

const padding = new Uint8Array(12);
const zksyncPrefix = keccak_256(utf8ToBytes('zksyncCreate2'));
