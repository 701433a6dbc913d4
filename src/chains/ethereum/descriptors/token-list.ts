import { base64 } from '@scure/base';
import { hexlify } from 'ethers';
import type { ListedToken } from './pack.ts';
import { tokenList } from './tokens.ts';

/** The date of the newest list that it was made from, as 2026-06-30. */
export const listedOn: string = tokenList.date;

/**
 * The built-in tokens of a network, sorted by symbol; addresses in lower case. Empty for a network without
 * any.
 */
export function tokensOf(chainId: number): ListedToken[] {
  const list = tokenList.chains[chainId];
  if (list === undefined) return [];
  const places = base64.decode(list.places.replaceAll('\n', ''));
  return list.names.split('\n').map((line, i) => {
    const [symbol, decimals = '18'] = line.split(' ');
    const address = hexlify(places.subarray(20 * i, 20 * i + 20));
    return { chainId, address, symbol: symbol!, decimals: Number(decimals) };
  });
}

export const listedTokens = (): ListedToken[] =>
  Object.keys(tokenList.chains).flatMap((chain) => tokensOf(Number(chain)));
