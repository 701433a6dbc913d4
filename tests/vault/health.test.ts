import { describe, expect, test } from 'vitest';
import { SignerError } from '../../src/core/errors.ts';
import type { Vault } from '../../src/vault/door.ts';
import { readStorageFacts, testStorage } from '../../src/vault/health.ts';
import type { Entry } from '../../src/vault/seal.ts';
import { withFullDisk, withLyingDisk } from './faults.ts';
import { makeDoor, makeRandom, password, utf8 } from './support.ts';

const storage = (persisted: boolean, usage: number, quota: number) =>
  ({
    persisted: async () => persisted,
    estimate: async () => ({ usage, quota }),
  }) as unknown as StorageManager;
const standing = (mode: string) => (query: string) => ({ matches: query === `(display-mode: ${mode})` });

test('an installed app with a promise and room has nothing to report', async () => {
  const facts = await readStorageFacts({
    storage: storage(true, 1e6, 1e9),
    matchMedia: standing('standalone'),
  });
  expect(facts).toEqual({
    isPersisted: true,
    usageBytes: 1e6,
    quotaBytes: 1e9,
    display: 'installed',
    codes: [],
  });
});

test('a tab in Safari on a nearly full phone has three things to report', async () => {
  const facts = await readStorageFacts({
    storage: storage(false, 960e6, 1e9),
    matchMedia: standing('browser'),
    vendor: 'Apple Computer, Inc.',
  });
  expect(facts.display).toBe('tab');
  expect(facts.codes).toEqual(['not-persisted', 'deleted-after-a-week', 'little-room']);
});

test('the same Safari from the home screen is exempt from the week', async () => {
  const facts = await readStorageFacts({
    vendor: 'Apple Computer, Inc.',
    standalone: true,
    storage: storage(true, 0, 1e9),
  });
  expect(facts).toMatchObject({ display: 'installed', codes: [] });
});

test('a local file, and a browser that says nothing or refuses, are facts too', async () => {
  const unknown = { isPersisted: null, usageBytes: null, quotaBytes: null };
  expect(await readStorageFacts({ protocol: 'file:' })).toEqual({
    ...unknown,
    display: 'file',
    codes: ['persistence-unknown', 'file-origin'],
  });
  const refuse = () => Promise.reject(new TypeError());
  const refusing = { persisted: refuse, estimate: refuse } as unknown as StorageManager;
  expect(await readStorageFacts({ storage: refusing })).toMatchObject(unknown);
});

test('the self-test writes, reads, and leaves nothing behind', async () => {
  const { door } = makeDoor();
  const vault = await door.create(password);
  const random = makeRandom('self-test');
  expect(await testStorage(vault, random)).toBeNull();
  expect(await vault.list('settings')).toEqual([]);
  await vault.put('settings', 'self-test', utf8('left by a test that was cut off'), 0);
  expect(await testStorage(vault, random)).toBeNull();
  expect(await withFullDisk('later', () => testStorage(vault, random))).toBe('storage-full');
  const lie = (value: Uint8Array) => value.map((byte, i) => (i === 20 ? byte ^ 1 : byte));
  expect(await withLyingDisk(lie, () => testStorage(vault, random))).toBe('storage-failed');
  vault.close();
  expect(await testStorage(vault, random)).toBe('locked');
});

test.each(['standalone', 'fullscreen', 'minimal-ui', 'window-controls-overlay'])(
  'an app displayed as %s is installed',
  async (mode) => {
    expect((await readStorageFacts({ matchMedia: standing(mode) })).display).toBe('installed');
    const inFile = await readStorageFacts({ matchMedia: standing(mode), protocol: 'file:' });
    expect(inFile.display).toBe('file');
  },
);

test('anything else is a tab, and only WebKit forgets a tab', async () => {
  const here = { standalone: false, protocol: 'https:', storage: storage(true, 0, 1e9) };
  for (const more of [{}, { matchMedia: standing('browser') }, { vendor: 'Google Inc.' }, { vendor: '' }])
    expect(await readStorageFacts({ ...here, ...more })).toMatchObject({ display: 'tab', codes: [] });
  const apple = { vendor: 'Apple Computer, Inc.' };
  expect((await readStorageFacts({ ...here, ...apple })).codes).toEqual(['deleted-after-a-week']);
  expect((await readStorageFacts({ ...here, ...apple, protocol: 'file:' })).codes).toEqual(['file-origin']);
  expect((await readStorageFacts({ ...here, vendor: 'not Apple' })).codes).toEqual([]);
});

test('room is little below 50 MB, and unknown if either figure is', async () => {
  const codes = async (estimate: object) =>
    (
      await readStorageFacts({
        storage: { persisted: async () => true, estimate: async () => estimate } as unknown as StorageManager,
      })
    ).codes;
  expect(await codes({ usage: 50e6, quota: 100e6 })).toEqual([]);
  expect(await codes({ usage: 50e6 + 1, quota: 100e6 })).toEqual(['little-room']);
  expect(await codes({ usage: 0, quota: 0 })).toEqual(['little-room']);
  expect(await codes({ usage: 1 })).toEqual([]);
  expect(await codes({ quota: 1 })).toEqual([]);
});

test('a browser without one of the calls counts as one that does not say', async () => {
  const empty = {} as StorageManager;
  const unknown = { isPersisted: null, usageBytes: null, quotaBytes: null };
  expect(await readStorageFacts({ storage: empty })).toMatchObject(unknown);
});

describe('the self-test finds a vault that', () => {
  const random = makeRandom('fake');
  /** One record in memory, stored the way `keep` says. */
  const fake = (more: Partial<Vault> = {}) => {
    let held: Entry | null = null;
    const vault = {
      get: async () => held,
      put: async (_: string, key: string, value: Uint8Array, expected: number) => {
        held = { key, value, version: expected + 1 };
        return expected + 1;
      },
      delete: async () => {
        held = null;
      },
      ...more,
    };
    return vault as unknown as Vault;
  };

  test('is well', async () => {
    const calls: unknown[] = [];
    const vault = fake();
    const { put, delete: drop } = vault;
    vault.put = (store, key, value, expected) => {
      calls.push(['put', store, key, value.length, expected]);
      return put(store, key, value, expected);
    };
    vault.delete = (store, key, expected) => {
      calls.push(['delete', store, key, expected]);
      return drop(store, key, expected);
    };
    expect(await testStorage(vault, random)).toBeNull();
    expect(calls).toEqual([
      ['put', 'settings', 'self-test', 4096, 0],
      ['put', 'settings', 'self-test', 4096, 1],
      ['delete', 'settings', 'self-test', 2],
    ]);
  });

  test('loses what it was given', async () => {
    expect(await testStorage(fake({ get: async () => null }), random)).toBe('storage-failed');
  });

  test('keeps something else', async () => {
    const other = { key: 'self-test', value: new Uint8Array(4096), version: 1 };
    expect(await testStorage(fake({ get: async () => other }), random)).toBe('storage-failed');
  });

  test('keeps the first and not the second', async () => {
    const vault = fake();
    const { put } = vault;
    vault.put = async (store, key, value, expected) =>
      expected === 0 ? put(store, key, value, expected) : expected + 1;
    expect(await testStorage(vault, random)).toBe('storage-failed');
  });

  test('does not delete', async () => {
    expect(await testStorage(fake({ delete: async () => {} }), random)).toBe('storage-failed');
  });

  test('fails in ways of its own', async () => {
    const failing = (error: unknown) => fake({ put: () => Promise.reject(error) });
    expect(await testStorage(failing(new TypeError('a defect')), random)).toBe('bug');
    expect(await testStorage(failing(new SignerError('storage-full')), random)).toBe('storage-full');
    expect(await testStorage(failing(new DOMException('', 'QuotaExceededError')), random)).toBe(
      'storage-full',
    );
  });
});
