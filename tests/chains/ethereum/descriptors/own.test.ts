import { FunctionFragment, getAddress, type ParamType, TypedDataEncoder, ZeroAddress } from 'ethers';
import { describe, expect, test } from 'vitest';
import { decodeArguments } from '../../../../src/chains/ethereum/descriptors/decode.ts';
import { readField, readOwn } from '../../../../src/chains/ethereum/descriptors/own.ts';
import { ownAccounts } from '../../../../src/chains/ethereum/descriptors/own-accounts.ts';
import { ownAnywhere } from '../../../../src/chains/ethereum/descriptors/own-anywhere.ts';
import { ownBridges } from '../../../../src/chains/ethereum/descriptors/own-bridges.ts';
import { ownCanonical } from '../../../../src/chains/ethereum/descriptors/own-canonical.ts';
import { ownExchanges } from '../../../../src/chains/ethereum/descriptors/own-exchanges.ts';
import { moneyForms } from '../../../../src/chains/ethereum/descriptors/own-forms.ts';
import { ownLending } from '../../../../src/chains/ethereum/descriptors/own-lending.ts';
import { socialForms } from '../../../../src/chains/ethereum/descriptors/own-social-forms.ts';
import { ownStaking } from '../../../../src/chains/ethereum/descriptors/own-staking.ts';
import { ownRouters, stepTables } from '../../../../src/chains/ethereum/descriptors/own-steps.ts';
import { ownTrades } from '../../../../src/chains/ethereum/descriptors/own-trades.ts';
import { ownUsual } from '../../../../src/chains/ethereum/descriptors/own-usual.ts';
import { readPath } from '../../../../src/chains/ethereum/descriptors/path.ts';
import { readPack } from '../../../../src/chains/ethereum/descriptors/read-pack.ts';
import { writePack } from '../../../../src/chains/ethereum/descriptors/write-pack.ts';

/** Every form in our own words. */
const ownForms = [...moneyForms, ...socialForms];

const all = [
  ...ownExchanges,
  ...ownTrades,
  ...ownRouters,
  ...ownBridges,
  ...ownCanonical,
  ...ownLending,
  ...ownStaking,
  ...ownAccounts,
  ...ownAnywhere,
  ...ownUsual,
];

describe('our own words', () => {
  test('our own words name contracts by addresses with the right checksum', () => {
    const placed = ownForms
      .flatMap(({ at = {} }) => Object.values(at).flat())
      .filter((one) => one !== ZeroAddress);
    const addresses = all.flatMap(({ at, calls }) => [
      ...Object.values(at).flat(),
      ...Object.values(calls)
        .flat()
        .flatMap((text) => text.match(/0x[0-9a-fA-F]{40}/g) ?? []),
    ]);
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of [...addresses, ...placed]) {
      expect(!/[A-F]/.test(address) && /[a-f]/.test(address.slice(2)), address).toBe(false);
      expect(() => getAddress(address), address).not.toThrow();
    }
  });

  test('our own words are under the selector of their function, each for any contract once', () => {
    const { meanings, calls } = readOwn();
    for (const { selector, meaning } of calls)
      expect(
        FunctionFragment.from(`function ${meanings[meaning]!.key}`).selector,
        meanings[meaning]!.key,
      ).toBe(selector);
    const anywhere = calls
      .filter(({ address }) => address === null)
      .map(({ meaning }) => meanings[meaning]!.key);
    const types = anywhere.map((key) => FunctionFragment.from(`function ${key}`).format());
    expect(types.filter((one, i) => types.indexOf(one) !== i)).toEqual([]);
  });

  // Published by whoever calls them: MetaMask (Rango, its swaps and bridge), Kelp, DODO, Hop, Kyber, Tornado Cash,
  // multisender.app, 1inch. LooksRare's and Frax's follow from their sources.
  test.each([
    ['0x14d08fca', 'onChainSwaps'],
    ['0x5f575529', 'swap'],
    ['0x3ce33bff', 'bridge'],
    ['0xc5a67b01', 'initiateWithdrawal'],
    ['0xc8393ba9', 'initiateWithdrawal'],
    ['0x72c51c0b', 'depositETH'],
    ['0xff84aafa', 'mixSwap'],
    ['0xdeace8f5', 'sendToL2'],
    ['0xeea0d7b2', 'swapAndSend'],
    ['0x8af033fb', 'swapSimpleMode'],
    ['0x13d98d13', 'deposit'],
    ['0x0b66f3f5', 'multisendToken'],
    ['0x90411a32', 'swap'],
    ['0x8585ae03', 'executeTakerBid'],
    ['0x1aa97739', 'mintFrxEth'],
  ])('our own words know the function that others publish as %s, %s', (selector, name) => {
    const { meanings, calls } = readOwn();
    const found = calls.filter((one) => one.selector === selector && one.address === null);
    expect(found.map(({ meaning }) => meanings[meaning]!.key.split('(')[0])).toEqual([name]);
  });

  test('our own words name values that the function has, in tokens that it has', () => {
    const { meanings, forms } = readOwn();
    const ofForms = new Set(forms.map(({ meaning }) => meaning));
    for (const { key, fields } of meanings.filter((_, i) => !ofForms.has(i))) {
      const { inputs } = FunctionFragment.from(`function ${key}`);
      const names = (list: typeof inputs, depth = 0): string[] =>
        depth > 3
          ? []
          : list.flatMap((one) => {
              const inner = one.isArray() ? one.arrayChildren.components : one.components;
              return [
                one.name,
                ...(inner === null ? [] : names(inner, depth + 1).map((name) => `${one.name}.${name}`)),
              ];
            });
      const known = new Set([...names(inputs), '@.value', '@.to']);
      const places = fields.flatMap(({ path, params }) => [
        path,
        ...Object.entries(params).flatMap(([name, [value]]) => (name.endsWith('Path') ? [value!] : [])),
      ]);
      for (const place of places) {
        expect(readPath(place), `${key}: ${place}`).not.toBeNull();
        expect(known, `${key}: ${place}`).toContain(place.replace(/\.\[[^\]]*\]/g, ''));
      }
      expect(new Set(fields.map(({ path, label }) => path + label)).size, key).toBe(fields.length);
      expect(decodeArguments(inputs, new Uint8Array(inputs.length === 0 ? 0 : 31)) === null, key).toBe(
        inputs.length > 0,
      );
    }
  });

  test('our own words name values that the form has, by a type written as it is hashed', () => {
    for (const { owner, forms } of ownForms) {
      for (const [key, [, ...words]] of Object.entries(forms)) {
        const types = Object.fromEntries(
          [...key.matchAll(/([^()]+)\(([^()]*)\)/g)].map(([, name, members]) => [
            name!,
            members!.split(',').map((one) => ({ type: one.split(' ')[0]!, name: one.split(' ')[1]! })),
          ]),
        );
        const primary = key.slice(0, key.indexOf('('));
        expect(TypedDataEncoder.from(types).encodeType(primary), owner).toBe(key);
        for (const { path, params } of words.map(readField))
          for (const place of [path, ...(params.collectionPath ?? []), ...(params.tokenPath ?? [])]) {
            const [first = '', rest] = place.split('.[].');
            const member = types[primary]!.find(({ name }) => name === first.replace(/\.\[\]$/, ''));
            expect(member, `${key}: ${place}`).toBeDefined();
            const inner = types[member!.type.replace(/\[\]$/, '')];
            if (rest !== undefined)
              expect(
                inner!.map(({ name }) => name),
                place,
              ).toContain(rest);
          }
      }
    }
  });

  test('our own words name values that each step has, and other tables that exist', () => {
    for (const { steps, always } of Object.values(stepTables)) {
      for (const [key, , ...words] of [...Object.values(steps), ...(always ? [always] : [])]) {
        const { inputs } = FunctionFragment.from(`function ${key}`);
        const text = JSON.stringify(inputs.map((one) => one.format('full')));
        for (const { path, params } of words.map(readField)) {
          if (params.table) expect(stepTables).toHaveProperty(params.table[0]!);
          const places = [path, ...(params.tokenPath ?? []), ...(params.codesPath ?? [])];
          for (const place of places)
            for (const name of place.replace(/\.?\[[^\]]*\]/g, '').split('.'))
              expect(text, `${key}: ${place}`).toMatch(new RegExp(`\\b${name}\\b`));
        }
      }
    }
  });

  test('whoever a call may pay, at once or back, stands in our own words', () => {
    const paid =
      /^_?(\w*[rR]eceiver|\w*[rR]ecipient|to|\w*[rR]efund(To|Address|Recipient|RefundAddress)|beneficiary)$/;
    // Where a router sends on what it swaps, and whom it pays a fee out of the price.
    const others = /^_?(src|input|fee|uiFee)(Receiver|Recipient)$/;
    const own = readOwn();
    const missing = [...new Set(own.calls.map(({ meaning }) => meaning))].flatMap((place) => {
      const { key, intent, fields } = own.meanings[place]!;
      if (intent === 'Withdraw orders') return [];
      const said = JSON.stringify(fields.map(({ path, params }) => [path, params]));
      const find = (params: readonly ParamType[], isTop: boolean): string[] =>
        params.flatMap(({ name, type, components }) => {
          if (components) return find(components, false);
          // Within a list it is what is called.
          const isCalled = name === 'to' && !isTop;
          const isPaid = type === 'address' && paid.test(name) && !others.test(name) && !isCalled;
          return isPaid && !new RegExp(`\\b${name}\\b`).test(said) ? [`${key}: ${name}`] : [];
        });
      return find(FunctionFragment.from(`function ${key}`).inputs, true);
    });
    expect(missing).toEqual([]);
  });

  test('our own words have the form of any pack, one meaning for each call', () => {
    const own = readOwn();
    expect(own.calls.length).toBeGreaterThan(300);
    const pack = writePack({ date: '2026-09-16', origin: 'Own', ...own, tokens: [] });
    expect(readPack(pack).calls).toHaveLength(own.calls.length);
  });
});
