import { type ListedVault, type Source, sourceOfOwn } from './bind.ts';
import { readOwn } from './own.ts';
import type { ListedToken } from './pack.ts';
import { listedOn, listedTokens } from './token-list.ts';
import { vaultList } from './vault-list.ts';

let made: Source | undefined;

/** Meanings in our own words, plus tokens and vaults from published lists; built on first use. */
export function builtIn(): Source {
  made ??= make();
  return made;
}

function make(): Source {
  const vaults = readLines(vaultList, ([symbol, vault, asset], chainId) => ({
    token: { chainId, address: `0x${vault}`, symbol: symbol!, decimals: 18 } satisfies ListedToken,
    vault: { chainId, vault: `0x${vault}`, asset: `0x${asset}` } satisfies ListedVault,
  }));
  const tokens = listedTokens();
  const keyOf = ({ chainId, address }: ListedToken) => `${chainId}:${address}`;
  const listed = new Set(tokens.map(keyOf));
  const shares = vaults.flatMap(({ token }) => (listed.has(keyOf(token)) ? [] : [token]));
  const pack = { date: listedOn, ...readOwn(), tokens: [...tokens, ...shares] };
  return sourceOfOwn(
    pack,
    vaults.map(({ vault }) => vault),
  );
}

const readLines = <T>(
  lists: Readonly<Record<number, string>>,
  read: (words: string[], chainId: number) => T,
): T[] =>
  Object.entries(lists).flatMap(([chainId, lines]) =>
    lines.split('\n').map((line) => read(line.split(' '), Number(chainId))),
  );
