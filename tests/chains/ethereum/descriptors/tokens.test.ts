import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify, transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
// @ts-expect-error: a script, without types.
import { readTokens } from '../../../../.ci/tokens.mjs';
import { builtIn } from '../../../../src/chains/ethereum/descriptors/built-in.ts';
import { listedTokens } from '../../../../src/chains/ethereum/descriptors/token-list.ts';

test('tokens, vaults and words take less than 100 KB as delivered', async () => {
  const folder = join(import.meta.dirname, '../../../../src/chains/ethereum/descriptors');
  const data = /^(tokens|more-tokens|vault-list|brief-.*|own-.*)\.ts$/;
  const files = readdirSync(folder).filter((name) => data.test(name));
  // By the tools that make the build.
  const sent = await Promise.all(
    files.map(async (name) => {
      const { code } = await transformWithOxc(readFileSync(join(folder, name), 'utf8'), name);
      return (await minify(name, code)).code;
    }),
  );
  expect(gzipSync(sent.join(''), { level: 9 }).length).toBeLessThan(100_000);
});

test('the built-in list of tokens is what the installed packages contain', () => {
  const lines = readTokens() as Record<string, string[]>;
  const listed = listedTokens().map(
    (one) => `${one.chainId} ${one.symbol} ${one.decimals} ${one.address.slice(2)}`,
  );
  const held = Object.entries(lines).flatMap(([chain, list]) => list.map((line) => `${chain} ${line}`));
  expect(listed.toSorted()).toEqual(held.toSorted());
  const { tokens } = builtIn();
  expect(tokens.size).toBeGreaterThan(2_500);
  // Independent of the package: Circle's and Tether's own pages.
  for (const [address, symbol] of [
    ['0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48', 'USDC'],
    ['0xdAC17F958D2ee523a2206206994597C13D831ec7', 'USDT'],
  ])
    expect(tokens.get(`1:${address!.toLowerCase()}:`)).toMatchObject({ symbol, decimals: 6 });
});
