import { expect, test } from 'vitest';
// @ts-expect-error: a script, without types.
import { readTokens } from '../../../../.ci/tokens.mjs';
import { builtIn } from '../../../../src/chains/ethereum/descriptors/built-in.ts';
import { tokenList } from '../../../../src/chains/ethereum/descriptors/tokens.ts';

test('the built-in list of tokens is what the installed packages hold', () => {
  const lines = readTokens() as Record<string, string[]>;
  expect(tokenList.chains).toEqual(
    Object.fromEntries(Object.entries(lines).map(([chain, list]) => [chain, list.join('\n')])),
  );
  const { tokens } = builtIn();
  expect(tokens.size).toBeGreaterThan(2_500);
  // Independent of the package: Circle's and Tether's own pages.
  for (const [address, symbol] of [
    ['0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48', 'USDC'],
    ['0xdAC17F958D2ee523a2206206994597C13D831ec7', 'USDT'],
  ])
    expect(tokens.get(`1:${address!.toLowerCase()}:`)).toMatchObject({ symbol, decimals: 6 });
});
