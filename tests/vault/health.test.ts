import { expect, test, vi } from 'vitest';
import { readStorageFacts, requestPersistence, testStorage } from '../../src/vault/health.ts';
import { withFullDisk, withLyingDisk } from './faults.ts';
import { makeDoor, makeRandom, password, utf8 } from './support.ts';

const storage = (persisted: boolean, usage: number, quota: number) =>
  ({
    persisted: async () => persisted,
    estimate: async () => ({ usage, quota }),
  }) as unknown as StorageManager;
const standing = (mode: string) => (query: string) => ({ matches: query === `(display-mode: ${mode})` });

test('an installed app with a promise and room has nothing to say', async () => {
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

test('a tab in Safari on a nearly full phone has three things to say', async () => {
  const facts = await readStorageFacts({
    storage: storage(false, 960e6, 1e9),
    matchMedia: standing('browser'),
    vendor: 'Apple Computer, Inc.',
  });
  expect(facts.display).toBe('tab');
  expect(facts.codes).toEqual(['not-persisted', 'deleted-after-a-week', 'little-room']);
});

test('the same Safari from the home screen is spared the week', async () => {
  const facts = await readStorageFacts({
    vendor: 'Apple Computer, Inc.',
    standalone: true,
    storage: storage(true, 0, 1e9),
  });
  expect(facts).toMatchObject({ display: 'installed', codes: [] });
});

test('a file, and a browser that says nothing or refuses, are facts, too', async () => {
  const unknown = { isPersisted: null, usageBytes: null, quotaBytes: null };
  expect(await readStorageFacts({ protocol: 'file:' })).toEqual({
    ...unknown,
    display: 'file',
    codes: ['persistence-unknown', 'file-origin'],
  });
  const refuse = () => Promise.reject(new TypeError());
  const refusing = { persisted: refuse, estimate: refuse, persist: refuse } as unknown as StorageManager;
  expect(await readStorageFacts({ storage: refusing })).toMatchObject(unknown);
  expect(await requestPersistence(refusing)).toBeNull();
});

test('persistence is asked for once, and the answer handed on', async () => {
  const persist = vi.fn(async () => false);
  expect(await requestPersistence({ persist } as unknown as StorageManager)).toBe(false);
  expect(persist).toHaveBeenCalledOnce();
  expect(await requestPersistence(undefined)).toBeNull();
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
