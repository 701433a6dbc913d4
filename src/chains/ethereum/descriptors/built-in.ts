import { type Source, sourceOfOwn } from './bind.ts';
import { readOwn } from './own.ts';
import type { ListedToken } from './pack.ts';
import { listedOn, listedTokens, listedVaults, otherTokens, otherVaults } from './token-list.ts';

let made: Source | undefined;

/** Meanings in our own words, plus tokens and vaults from published lists; built on first use. */
export function builtIn(): Source {
  made ??= make();
  return made;
}

function make(): Source {
  const vaults = listedVaults();
  const listed = new Map<string, ListedToken>();
  // If two say something of one address, the first one counts.
  for (const token of [...listedTokens(), ...otherTokens(), ...vaults.map((one) => one.token)]) {
    const key = `${token.chainId}:${token.address}`;
    if (!listed.has(key)) listed.set(key, token);
  }
  return sourceOfOwn({ date: listedOn, ...readOwn(), tokens: [...listed.values()] }, [
    ...otherVaults(),
    ...vaults.map(({ token, asset }) => ({ chainId: token.chainId, vault: token.address, asset })),
  ]);
}
