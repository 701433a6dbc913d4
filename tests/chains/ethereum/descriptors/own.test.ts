import { FunctionFragment, getAddress } from 'ethers';
import { describe, expect, test } from 'vitest';
import { decodeArguments } from '../../../../src/chains/ethereum/descriptors/decode.ts';
import { readOwn } from '../../../../src/chains/ethereum/descriptors/own.ts';
import { ownAnywhere } from '../../../../src/chains/ethereum/descriptors/own-anywhere.ts';
import { ownExchanges } from '../../../../src/chains/ethereum/descriptors/own-exchanges.ts';
import { ownLending } from '../../../../src/chains/ethereum/descriptors/own-lending.ts';
import { ownStaking } from '../../../../src/chains/ethereum/descriptors/own-staking.ts';
import { readPack, writePack } from '../../../../src/chains/ethereum/descriptors/pack.ts';
import { readPath } from '../../../../src/chains/ethereum/descriptors/path.ts';

const all = [...ownExchanges, ...ownLending, ...ownStaking, ...ownAnywhere];

describe('our own words', () => {
  test('name contracts by addresses whose checksum is right', () => {
    const addresses = all.flatMap(({ at, calls }) => [
      ...Object.values(at).flat(),
      ...Object.values(calls)
        .flat()
        .flatMap((text) => text.match(/0x[0-9a-fA-F]{40}/g) ?? []),
    ]);
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of addresses) {
      expect(address).not.toBe(address.toLowerCase());
      expect(() => getAddress(address), address).not.toThrow();
    }
  });

  test('name values that the function has, in tokens that it has', () => {
    for (const { key, fields } of readOwn().meanings) {
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

  test('are of the form of any pack, one meaning for each call', () => {
    const own = readOwn();
    expect(own.calls.length).toBeGreaterThan(300);
    const pack = writePack({ date: '2026-09-16', origin: 'Own', ...own, forms: [], tokens: [] });
    expect(readPack(pack).calls).toHaveLength(own.calls.length);
  });
});
