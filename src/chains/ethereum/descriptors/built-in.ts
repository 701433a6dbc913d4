import { makeSource, type Source } from './bind.ts';
import { readOwn } from './own.ts';
import type { ListedToken } from './pack.ts';
import { tokenList } from './tokens.ts';

let made: Source | undefined;

/** Meanings in our own words, and tokens by a list of others; made when first asked for. */
export function builtIn(): Source {
  made ??= makeSource(null, {
    date: tokenList.date,
    origin: 'Hoarfrost',
    ...readOwn(),
    forms: [],
    tokens: Object.entries(tokenList.chains).flatMap(([chainId, lines]) => readLines(Number(chainId), lines)),
  });
  return made;
}

const readLines = (chainId: number, lines: string): ListedToken[] =>
  lines.split('\n').map((line) => {
    const [symbol, decimals, address] = line.split(' ');
    return { chainId, address: `0x${address}`, symbol: symbol!, decimals: Number(decimals) };
  });
