import { base64 } from '@scure/base';
import { hexlify } from 'ethers';
import { networks, wrappedSymbol } from '../networks.ts';
import { moreTokens } from './more-tokens.ts';
import { moreVaults } from './more-vaults.ts';
import type { ListedToken } from './pack.ts';
import { tokenList } from './tokens.ts';
import { vaultList } from './vault-list.ts';

export interface ListedVault {
  chainId: number;
  /** Address of the vault, and of the token that it takes. */
  vault: string;
  asset: string;
}

/** The date of the newest list that it was made from, as 2026-06-30. */
export const listedOn: string = tokenList.date;

/**
 * The built-in tokens of a network, sorted by symbol; addresses in lower case. Empty for a network without
 * any.
 */
export function tokensOf(chainId: number): ListedToken[] {
  return tokenList.names[chainId] === undefined ? [] : readTokens(chainId, tokenList);
}

function readTokens(chainId: number, list: Pick<typeof tokenList, 'names' | 'places'>): ListedToken[] {
  const at = readPlaces(list.places[chainId]!);
  return list.names[chainId]!.split('\n').map((line, i) => {
    // A symbol may have a space in it.
    const [, symbol, decimals = '18'] = /^(.*?)(?: (\d+))?$/.exec(line)!;
    return { chainId, address: at[i]!, symbol: symbol!, decimals: Number(decimals) };
  });
}

/** Addresses of 20 bytes each, in base64, with line breaks or without. */
function readPlaces(text: string): string[] {
  const bytes = base64.decode(text.replaceAll('\n', ''));
  return Array.from({ length: bytes.length / 20 }, (_, i) => hexlify(bytes.subarray(20 * i, 20 * i + 20)));
}

/** Tokens that no installed package lists. */
export const otherTokens = (): ListedToken[] =>
  Object.keys(moreTokens.names).flatMap((chain) => readTokens(Number(chain), moreTokens));

/** Vaults whose shares have 18 decimals, with their symbols and the token that each accepts. */
export const listedVaults = (): { token: ListedToken; asset: string }[] =>
  Object.entries(vaultList).flatMap(([chain, { names, assets, vaults }]) => {
    const [tokens, places] = [readPlaces(assets), readPlaces(vaults)];
    const shares = names
      .split('\n')
      .flatMap((line, i) => line.split(' ').map((symbol) => ({ symbol, asset: tokens[i]! })));
    return shares.map(({ symbol, asset }, i) => ({
      token: { chainId: Number(chain), address: places[i]!, symbol, decimals: 18 },
      asset,
    }));
  });

/** Vaults whose shares are tokens of another list. */
export function otherVaults(): ListedVault[] {
  const places = new Map(
    [...listedTokens(), ...otherTokens()].map((one) => [`${one.chainId} ${one.symbol}`, one.address]),
  );
  return Object.entries(moreVaults).flatMap(([chain, list]) =>
    list.split('\n').map((line) => {
      const [vault, asset] = line.split(':').map((symbol) => placeOf(places, chain, symbol));
      return { chainId: Number(chain), vault: vault!, asset: asset! };
    }),
  );
}

/** The wrapped coin is in no list. */
function placeOf(places: ReadonlyMap<string, string>, chain: string, symbol: string): string {
  const network = networks[Number(chain)];
  if (network?.wrapped !== undefined && symbol === wrappedSymbol(network.symbol))
    return network.wrapped.toLowerCase();
  return places.get(`${chain} ${symbol}`)!;
}

export const listedTokens = (): ListedToken[] =>
  Object.keys(tokenList.names).flatMap((chain) => tokensOf(Number(chain)));
