import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getAddress } from 'ethers';
import { minify, transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
// @ts-expect-error: a script, without types.
import { readTokens } from '../../../../.ci/tokens.mjs';
import { builtIn } from '../../../../src/chains/ethereum/descriptors/built-in.ts';
import {
  listedTokens,
  otherTokens,
  otherVaults,
} from '../../../../src/chains/ethereum/descriptors/token-list.ts';
import { networks, wrappedSymbol } from '../../../../src/chains/ethereum/networks.ts';

test('tokens of every chain, vaults and words take less than 100 KB as delivered', async () => {
  const folder = join(import.meta.dirname, '../../../../src/chains/ethereum/descriptors');
  const data = /^(tokens|more-tokens|more-vaults|vault-list|brief-.*|own-.*)\.ts$/;
  const files = readdirSync(folder)
    .filter((name) => data.test(name))
    .concat('../../solana/mint-list.ts');
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
  expect(tokens.size).toBeGreaterThan(2_250);
  // Independent of the package: Circle's and Tether's own pages.
  for (const [address, symbol] of [
    ['0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48', 'USDC'],
    ['0xdAC17F958D2ee523a2206206994597C13D831ec7', 'USDT'],
  ])
    expect(tokens.get(`1:${address!.toLowerCase()}:`)).toMatchObject({ symbol, decimals: 6 });
});

test('tokens listed by hand are those that the packages lack, each once, with a name that fits', () => {
  const place = ({ chainId, address }: { chainId: number; address: string }) => `${chainId}:${address}`;
  const listed = new Set(listedTokens().map(place));
  const others = otherTokens();
  expect(others.filter((one) => listed.has(place(one)))).toEqual([]);
  expect(new Set(others.map(place)).size).toBe(others.length);
  for (const { symbol, decimals } of others) {
    expect(symbol).toMatch(/^[!-_a-~]{1,20}(?: [!-_a-~]{1,10})?$/);
    // NEAR counts in 10^-24.
    expect(decimals).toBeLessThanOrEqual(symbol === 'wNEAR' ? 24 : 18);
  }
});

test('a wrapped coin is written with its checksum, and no list calls it something else', () => {
  const listed = new Map(
    [...listedTokens(), ...otherTokens()].map((one) => [`${one.chainId}:${one.address}`, one]),
  );
  for (const [chain, { symbol, wrapped }] of Object.entries(networks)) {
    if (wrapped === undefined) continue;
    expect(getAddress(wrapped)).toBe(wrapped);
    const other = listed.get(`${chain}:${wrapped.toLowerCase()}`);
    if (other !== undefined) expect(other).toMatchObject({ symbol: wrappedSymbol(symbol), decimals: 18 });
  }
  expect(wrappedSymbol(networks[100]!.symbol)).toBe('WXDAI');
  // Berachain's and Monad's own lists of tokens.
  expect(networks[80094]!.wrapped).toBe('0x6969696969696969696969696969696969696969');
  expect(networks[143]!.wrapped).toBe('0x3bd359C1119dA7Da1D913D1C4D2B7c461115433A');
});

test('vaults and the tokens that they take are found by symbols that no other token of the network has', () => {
  const vaults = otherVaults();
  expect(vaults.length).toBeGreaterThan(90);
  const tokens = [...listedTokens(), ...otherTokens()];
  const named = (chain: number, at: string) =>
    tokens.find(({ chainId, address }) => chainId === chain && address === at)?.symbol;
  for (const { chainId, vault, asset } of vaults) {
    for (const at of [vault, asset]) {
      expect(at).toMatch(/^0x[0-9a-f]{40}$/);
      const symbol = named(chainId, at);
      const alike = tokens.filter((one) => one.chainId === chainId && one.symbol === symbol);
      if (symbol !== undefined) expect(alike, `${chainId} ${symbol}`).toHaveLength(1);
    }
  }
  // Aave's and Fluid's own pages.
  expect(vaults).toContainEqual({
    chainId: 1,
    vault: '0xd4fa2d31b7968e448877f69a96de69f5de8cd23e',
    asset: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
  });
  expect(vaults).toContainEqual({
    chainId: 8453,
    vault: '0xf42f5795d9ac7e9d757db633d693cd548cfd9169',
    asset: '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
  });
});

test.each([
  // Each from its issuer: EigenLayer, ether.fi, Circle (Unichain), Sky, Falcon, Maple; Berachain, Katana, Blast, MegaETH.
  [1, '0xec53bF9167f50cDEB3Ae105f56099aaaB9061F83', 'EIGEN', 18],
  [1, '0xFe0c30065B384F05761f15d0CC899D4F9F9Cc0eB', 'ETHFI', 18],
  [130, '0x078D782b760474a361dDA0AF3839290b0EF57AD6', 'USDC', 6],
  [8453, '0x5875eEE11Cf8398102FdAd704C9E96607675467a', 'sUSDS', 18],
  [1, '0xFa2B947eEc368f42195f24F36d2aF29f7c24CeC2', 'USDf', 18],
  [1, '0x80ac24aA929eaF5013f6436cdA2a7ba190f5Cc0b', 'syrupUSDC', 6],
  [143, '0x754704Bc059F8C67012fEd69BC8A327a5aafb603', 'USDC', 6],
  [999, '0xb88339CB7199b77E23DB6E890353E22632Ba630f', 'USDC', 6],
  [196, '0xB6CEceAB302E2E4948951eE7843FC24E92933061', 'USDC', 6],
  // docs.chainstack.com, "Stable tooling": the coin has 18 decimals, the token of the same name six.
  [988, '0x779Ded0c9e1022225f8E0630b35a9b54bE713736', 'USDT0', 6],
  [1672, '0xC879C018dB60520F4355C26eD1a6D572cdAC1815', 'USDC', 6],
  [1776, '0xa00C59fF5a080D2b954d0c75e46E22a0c371235a', 'USDC', 6],
  [5042, '0x3600000000000000000000000000000000000000', 'USDC', 6],
  [80094, '0xFCBD14DC51f0A4d49d5E53C2E0950e0bC26d0Dce', 'HONEY', 18],
  [747474, '0x2DCa96907fde857dd3D816880A0df407eeB2D2F2', 'vbUSDT', 6],
  [81457, '0x4300000000000000000000000000000000000003', 'USDB', 18],
  [4326, '0xFAfDdbb3FC7688494971a79cc65DCa3EF82079E7', 'USDm', 18],
])('the built-in list of network %s has %s as %s', (chainId, address, symbol, decimals) => {
  expect(builtIn().tokens.get(`${chainId}:${address.toLowerCase()}:`)).toMatchObject({ symbol, decimals });
});
