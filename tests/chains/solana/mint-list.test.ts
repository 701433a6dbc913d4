import { readFileSync } from 'node:fs';
import { base58 } from '@scure/base';
import * as system from '@solana-program/system';
import * as token from '@solana-program/token';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../../src/chains/solana/call.ts';
import { listedMint, listedOn } from '../../../src/chains/solana/mint-list.ts';
import { mints, networkName } from '../../../src/chains/solana/programs.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { address, allFacts, context, createNoopSigner, payloadOf, person, wallet, wire } from './support.ts';

/** Jito's governance token is known by hand; Helium's only by the list. */
const helium = 'hntyVP6YFm1Hg25TN9WGLqM12b8TQmcknKrdu1oxWux';

const source = readFileSync(new URL('../../../src/chains/solana/mint-list.ts', import.meta.url), 'utf8');
const rows = [...source.matchAll(/\S+ \d+ ([1-9A-HJ-NP-Za-km-z]{32,44})(?=\n|`)/g)];

const review = (to: string, known: { address: string; name: string }[] = [], decimals = 8) =>
  solana.review(
    payloadOf(
      wire([
        token.getTransferCheckedInstruction({
          source: person(62).address,
          mint: address(helium),
          destination: address(to),
          authority: createNoopSigner(wallet.address),
          amount: 250_000_000n,
          decimals,
        }),
        system.getTransferSolInstruction({
          source: createNoopSigner(wallet.address),
          destination: address(to),
          amount: 5n,
        }),
      ]),
    ),
    { ...context, known },
  );

describe('the list of mints', () => {
  it('has whole addresses, each once and none that is known by hand, with a symbol and decimals', () => {
    const listed = new Map(rows.map(([, mint]) => [mint!, listedMint(mint!)!]));
    expect([rows.length, listed.size]).toEqual([88, 88]);
    for (const [mint, { symbol, decimals }] of listed) {
      expect(base58.decode(mint)).toHaveLength(32);
      expect(Object.hasOwn(mints, mint)).toBe(false);
      expect(symbol).toMatch(/^[A-Za-z0-9]{1,12}$/);
      expect(Number.isInteger(decimals) && decimals >= 5 && decimals <= 11, symbol).toBe(true);
    }
    const symbols = [...listed.values(), ...Object.values(mints)].map((one) => one.symbol);
    expect(new Set(symbols.map((one) => one.toLowerCase())).size).toBe(symbols.length);
  });

  it('agrees with what issuers publish themselves', () => {
    // docs.helium.com, rendernetwork.com, sky.money, wormhole.com, coinbase.com/cbbtc, kamino.com
    for (const [mint, symbol, decimals] of [
      [helium, 'HNT', 8],
      ['rndrizKT3MK1iimdxRdWabcF7Zg7AR5T4nud4EkHBof', 'RENDER', 8],
      ['USDSwr9ApdHk5bvJKMjzff41FfuX8bSxdKcR81vTwcA', 'USDS', 6],
      ['85VBFQZC9TZkfaptBWjvUw7YbZjy52A6mjtPGjstQAmQ', 'W', 6],
      ['cbbtcf3aa214zXHbiAZQwf4122FBYbraNdFqgw4iMij', 'cbBTC', 8],
      ['KMNo3nJsBXfcpJTVhZcXLW7RmTwTt4GVFE7suUBo9sS', 'KMNO', 6],
    ] as const)
      expect(listedMint(mint)).toEqual({ symbol, decimals });
  });

  it('vouches for decimals that an instruction does not state, and the chain for those it does', () => {
    const said = { type: 'amount', units: 5n, decimals: 8, symbol: 'HNT' };
    expect(tokens(5n, null, helium)).toEqual({ ...said, vouchedBy: 'list', asOf: listedOn });
    expect(tokens(5n, 8, helium)).toEqual({ ...said, vouchedBy: 'chain' });
    expect(tokens(5n, null, person(9).address)).toMatchObject({ decimals: null, symbol: '' });
    expect(tokens(5n, null, null)).toMatchObject({ decimals: null, symbol: '' });
  });

  it('names the token, and whoever sends to the token itself is warned', () => {
    const facts = allFacts(review(helium));
    expect(facts.map(({ code }) => code)).toContain('sol.to-program');
    const named = facts.flatMap(({ values }) => Object.values(values));
    expect(named).toContainEqual({ type: 'address', text: helium, name: 'HNT', by: 'list' });
    expect(named).toContainEqual({
      ...{ type: 'amount', units: 250_000_000n, decimals: 8, symbol: 'HNT' },
      vouchedBy: 'chain',
    });
    expect(networkName(helium)).toBe('HNT');
  });

  it('tells decimals that are not the token’s, with which the network would refuse the payment', () => {
    const codes = (decimals: number) =>
      review(person(63).address, [], decimals).warnings.map(({ code }) => code);
    expect(codes(8)).not.toContain('sol.wrong-decimals');
    expect(codes(6)).toContain('sol.wrong-decimals');
  });

  it('gives way to the name that this device or the rules have', () => {
    const facts = allFacts(review(person(63).address, [{ address: helium, name: 'Hotspots' }]));
    const named = facts.flatMap(({ values }) => Object.values(values));
    expect(named).toContainEqual({ type: 'address', text: helium, name: 'Hotspots' });
    expect(JSON.stringify(named, (_, x) => (typeof x === 'bigint' ? `${x}` : x))).not.toContain('"by"');
  });
});
