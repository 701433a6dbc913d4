import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { StoreName, Vault, VaultDoor } from '../../src/vault/door.ts';
import type { Entry } from '../../src/vault/seal.ts';
import { withFullDisk, withLyingDisk } from './faults.ts';
import { codeOf, flip, makeDoor, password, readDisk, utf8, writeDisk } from './support.ts';

vi.mock('../../src/vault/kdf.ts', async (original) => (await import('./kdf-once.ts')).deriveOnce(original));

let door: VaultDoor;
let vault: Vault;
let name: string;

beforeEach(async () => {
  ({ door, name } = makeDoor({ seed: 'records' }));
  vault = await door.create(password);
});

/** A second signer on the same database, as another tab would be. */
const secondTab = () => makeDoor({ name, seed: 'tab 2' }).door.unlock(password);

test('versions count from one, and a write requires the version that is there', async () => {
  expect(await vault.get('device', 'd')).toBeNull();
  expect(await vault.put('device', 'd', utf8('one'), 0)).toBe(1);
  expect(await vault.put('device', 'd', utf8('two'), 1)).toBe(2);
  expect(await vault.get('device', 'd')).toEqual({ key: 'd', value: utf8('two'), version: 2 });
  for (const expected of [0, 1, 3, -1, 1.5, Number.NaN])
    expect(await codeOf(vault.put('device', 'd', utf8('x'), expected))).toBe('storage-conflict');
  expect(await codeOf(vault.put('device', 'absent', utf8('x'), 1))).toBe('storage-conflict');
  expect(await codeOf(vault.delete('device', 'd', 1))).toBe('storage-conflict');
  await vault.delete('device', 'd', 2);
  expect(await vault.get('device', 'd')).toBeNull();
});

test('lists are ordered by key and contain one store only', async () => {
  for (const key of ['b', 'a', 'ä', 'B', '🧊', '10', '9']) await vault.put('contacts', key, utf8(key), 0);
  await vault.put('settings', 'a', utf8('not a contact'), 0);
  const keys = ['b', 'a', 'ä', 'B', '🧊', '10', '9'].sort((x, y) => (x < y ? -1 : 1));
  expect(await vault.list('contacts')).toEqual(keys.map((key) => ({ key, value: utf8(key), version: 1 })));
  expect(await vault.list('contacts')).toHaveLength(7);
  expect((await vault.list('settings')).map(({ key }) => key)).toEqual(['a']);
});

test('several changes count as one change', async () => {
  await vault.put('wallets', 'keep', utf8('1'), 0);
  await vault.put('wallets', 'drop', utf8('1'), 0);
  const good = [
    { store: 'wallets', key: 'keep', value: utf8('2'), expected: 1 },
    { store: 'wallets', key: 'drop', value: null, expected: 1 },
    { store: 'history', key: 'new', value: utf8('1'), expected: 0 },
  ] as const;
  expect(await vault.putAll(good)).toEqual([2, 0, 1]);
  const before = await readDisk(name);
  const bad = [
    { store: 'wallets', key: 'keep', value: utf8('3'), expected: 2 },
    { store: 'history', key: 'new', value: utf8('2'), expected: 0 },
  ] as const;
  expect(await codeOf(vault.putAll(bad))).toBe('storage-conflict');
  const twice = [bad[0], { ...bad[0], value: utf8('4') }];
  expect(await codeOf(vault.putAll(twice))).toBe('malformed');
  expect(await readDisk(name)).toEqual(before);
  expect(await vault.putAll([])).toEqual([]);
});

test('unknown stores, bad keys and endless values are refused', async () => {
  const before = await readDisk(name);
  expect(await codeOf(vault.put('nonces' as StoreName, 'k', utf8('x'), 0))).toBe('malformed');
  expect(await codeOf(vault.get('device', ''))).toBe('malformed');
  expect(await codeOf(vault.put('device', '\ud800', utf8('x'), 0))).toBe('malformed');
  expect(await codeOf(vault.put('device', 'big', new Uint8Array(4_000_001), 0))).toBe('too-large');
  expect(await readDisk(name)).toEqual(before);
});

test('it behaves like a map with versions, whatever is done and by either of two tabs', async () => {
  const other = await secondTab();
  const step = fc.record({
    first: fc.boolean(),
    store: fc.constantFrom<StoreName>('ceremonies', 'history'),
    key: fc.constantFrom('p', 'q', 'r'),
    value: fc.option(fc.uint8Array({ maxLength: 3000 })),
    expected: fc.nat(3),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const model = new Map<string, Entry>();
      for (const { first, store, key, value, expected } of steps) {
        const place = `${store} ${key}`;
        const found = model.get(place)?.version ?? 0;
        const result = await (first ? vault : other)
          .putAll([{ store, key, value, expected }])
          .catch((error) => error.code);
        if (found !== expected) expect(result).toBe('storage-conflict');
        else if (value === null) {
          expect(result).toEqual([0]);
          model.delete(place);
        } else {
          expect(result).toEqual([expected + 1]);
          model.set(place, { key, value, version: expected + 1 });
        }
      }
      for (const store of ['ceremonies', 'history'] as const) {
        const listed = await (steps.length % 2 ? vault : other).list(store);
        const modelled = [...model].filter(([place]) => place.startsWith(store)).map(([, entry]) => entry);
        expect(listed).toEqual(modelled.sort((a, b) => (a.key < b.key ? -1 : 1)));
      }
      for (const [place, { key, version }] of model)
        await vault.delete(place.split(' ')[0] as StoreName, key, version);
    }),
    { numRuns: 15 },
  );
});

test('if two tabs write the same version, exactly one succeeds and the other is told', async () => {
  const other = await secondTab();
  await vault.put('settings', 'race', utf8('0'), 0);
  for (let version = 1; version < 25; ) {
    const results = await Promise.all([
      vault.put('settings', 'race', utf8(`a${version}`), version).then(
        () => 'a',
        (error) => error.code,
      ),
      other.put('settings', 'race', utf8(`b${version}`), version).then(
        () => 'b',
        (error) => error.code,
      ),
    ]);
    const winners = results.filter((result) => result.length === 1);
    expect(winners.length).toBe(1);
    expect(results).toContain('storage-conflict');
    const now = await vault.get('settings', 'race');
    expect(now).toEqual({ key: 'race', value: utf8(`${winners[0]}${version}`), version: ++version });
  }
});

test('writes by one tab that were started together all happen, in order', async () => {
  const keys = Array.from({ length: 20 }, (_, i) => `parallel ${i}`);
  await Promise.all(keys.map((key) => vault.put('history', key, utf8(key), 0)));
  expect((await vault.list('history')).filter(({ key }) => key.startsWith('parallel'))).toHaveLength(20);
});

test('any record with flipped bytes is refused with one code, and the other records stay readable', async () => {
  const { door, name } = makeDoor({ seed: 'flips' });
  const vault = await door.create(password);
  const stores: StoreName[] = ['device', 'contacts', 'wallets'];
  for (const store of stores) await vault.put(store, 'k', utf8(`value of ${store}`), 0);
  const disk = await readDisk(name);
  const codes = new Map<string, number>();
  const count = (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1);
  for (const [slot, sealed] of disk.records) {
    // Every ninth byte through the whole vault; every byte of every record of the sealing in seal.test.ts.
    for (let i = 0; i < sealed.length; i += 9) {
      await writeDisk(name, { ...disk, records: new Map(disk.records).set(slot, flip(sealed, i)) });
      for (const store of stores) count(await codeOf(vault.get(store, 'k')));
    }
  }
  const refused = 3 * Math.ceil(1052 / 9);
  expect(Object.fromEntries(codes)).toEqual({ 'decryption-failed': refused, none: 2 * refused });
  // Listing opens the records of its own store only: the others stay readable.
  const opened = await door.unlock(password);
  const listed = await Promise.all(stores.map((store) => codeOf(opened.list(store))));
  expect(listed.sort()).toEqual(['decryption-failed', 'none', 'none']);
});

test('records that swapped places are refused, whether read or overwritten', async () => {
  const { door, name } = makeDoor({ seed: 'swap' });
  const vault = await door.create(password);
  await vault.put('wallets', 'a', utf8('A'), 0);
  await vault.put('wallets', 'b', utf8('B'), 0);
  const disk = await readDisk(name);
  const [[slotA, sealedA], [slotB, sealedB]] = [...disk.records] as [
    [string, Uint8Array],
    [string, Uint8Array],
  ];
  await writeDisk(name, {
    ...disk,
    records: new Map([
      [slotA, sealedB],
      [slotB, sealedA],
    ]),
  });
  for (const key of ['a', 'b']) {
    expect(await codeOf(vault.get('wallets', key))).toBe('decryption-failed');
    expect(await codeOf(vault.put('wallets', key, utf8('C'), 1))).toBe('decryption-failed');
  }
  expect(await codeOf(vault.list('wallets'))).toBe('decryption-failed');
});

test('an older record put back is a conflict for whoever knows the newer one', async () => {
  const { door, name } = makeDoor({ seed: 'older' });
  const vault = await door.create(password);
  await vault.put('wallets', 'w', utf8('old'), 0);
  const old = await readDisk(name);
  await vault.put('wallets', 'w', utf8('new'), 1);
  const { vault: head } = await readDisk(name);
  await writeDisk(name, { vault: head, records: old.records });
  expect(await codeOf(vault.put('wallets', 'w', utf8('newest'), 2))).toBe('storage-conflict');
  expect(await codeOf(vault.delete('wallets', 'w', 2))).toBe('storage-conflict');
  expect((await vault.get('wallets', 'w'))?.version).toBe(1);
});

test('one damaged record can be found and removed; the others are whole', async () => {
  const { door, name } = makeDoor({ seed: 'damage' });
  const vault = await door.create(password);
  for (const key of ['a', 'b', 'c']) await vault.put('wallets', key, utf8(key), 0);
  const disk = await readDisk(name);
  const [slot, sealed] = [...disk.records][0]!;
  await writeDisk(name, { ...disk, records: new Map(disk.records).set(slot, flip(sealed, 40)) });
  expect(await vault.inspect()).toEqual({ records: 3, damaged: 1 });
  expect(await codeOf(vault.list('wallets'))).toBe('decryption-failed');
  expect(await vault.dropDamaged()).toBe(1);
  expect(await vault.list('wallets')).toHaveLength(2);
  expect(await vault.inspect()).toEqual({ records: 2, damaged: 0 });
});

test.each(['at once', 'later'] as const)(
  'a full disk (%s) is storage-full and changes nothing',
  async (when) => {
    await vault.put('contacts', 'a', utf8('a'), 0);
    const before = await readDisk(name);
    const write = () =>
      vault.putAll([
        { store: 'device', key: 'full', value: utf8('x'), expected: 0 },
        { store: 'contacts', key: 'a', value: null, expected: 1 },
      ]);
    expect(await withFullDisk(when, () => codeOf(write()))).toBe('storage-full');
    expect(await readDisk(name)).toEqual(before);
    expect(await codeOf(write())).toBe('none');
  },
);

test('a disk that stores something other than it was given is found out before the write resolves', async () => {
  const { door } = makeDoor({ seed: 'lies' });
  const vault = await door.create(password);
  const bend = (value: Uint8Array) => (value.length > 1000 ? flip(value, 500) : value);
  expect(await withLyingDisk(bend, () => codeOf(vault.put('wallets', 'w', utf8('x'), 0)))).toBe(
    'storage-failed',
  );
  await vault.put('wallets', 'v', utf8('x'), 0);
  await vault.dropDamaged();
  const change = () => codeOf(vault.changePassword(password, password));
  expect(await withLyingDisk(bend, change)).toBe('storage-failed');
});

test('every write asks for strict durability', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await vault.put('device', 'strict', utf8('1'), 0);
  await vault.changePassword(password, password);
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  asked.mockRestore();
  expect(writes.length).toBeGreaterThan(3);
  expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true);
});

test('once it is closed every method is locked, and what was asked for before is done or not at all', async () => {
  const { door } = makeDoor({ seed: 'close' });
  const vault = await door.create(password);
  const late = codeOf(vault.put('device', 'late', utf8('x'), 0));
  vault.close();
  expect(['none', 'locked']).toContain(await late);
  const calls = [
    vault.get('device', 'k'),
    vault.list('device'),
    vault.put('device', 'k', utf8('v'), 0),
    vault.putAll([]),
    vault.delete('device', 'k', 1),
    vault.inspect(),
    vault.dropDamaged(),
    vault.checkPassword(password),
    vault.changePassword(password, password),
    door.setWipeAfter(10),
  ];
  for (const call of calls) expect(await codeOf(call)).toBe('locked');
});
