import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Vault, VaultDoor } from '../../src/vault/door.ts';
import { deriveSlot, deriveVaultKeys, sealRecord } from '../../src/vault/seal.ts';
import {
  codeOf,
  type Disk,
  flip,
  freshName,
  makeDoor,
  makeRandom,
  otherPassword,
  password,
  readDisk,
  refusalOf,
  utf8,
  writeDisk,
} from './support.ts';

vi.mock('../../src/vault/kdf.ts', async (original) => (await import('./kdf-once.ts')).deriveOnce(original));

/** What another tab or a disk does at the worst moment, made to happen exactly then. */
let door: VaultDoor;
let vault: Vault;
let name: string;
afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  ({ door, name } = makeDoor({ seed: 'races' }));
  vault = await door.create(password);
  await vault.put('wallets', 'a', utf8('A'), 0);
  await vault.put('wallets', 'b', utf8('B'), 0);
});

const otherTab = () => makeDoor({ name, seed: 'tab 2' }).door.unlock(password);

/**
 * Runs `between` once, when something is first sealed: after everything was read and before anything is
 * written.
 */
function betweenReadAndWrite(between: () => Promise<unknown>): void {
  const real = crypto.subtle.encrypt.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (...args) => {
    vi.mocked(crypto.subtle.encrypt).mockRestore();
    await between();
    return real(...args);
  });
}

/**
 * What is requested under `slot` is missing for the next `times` reads, as if another tab had just deleted
 * it.
 */
function losing(slot: string, times = 1): void {
  const real = IDBObjectStore.prototype.get;
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    return real.call(this, key === slot && left-- > 0 ? 'nothing here' : key);
  });
}

describe('a write is refused, and none of it happens, if meanwhile another tab', () => {
  test.each([
    ['changed the record', (tab: Vault) => tab.put('wallets', 'a', utf8('theirs'), 1)],
    ['deleted it', (tab: Vault) => tab.delete('wallets', 'a', 1)],
  ])('%s', async (_, act) => {
    const tab = await otherTab();
    let after: Disk | undefined;
    betweenReadAndWrite(async () => {
      await act(tab);
      after = await readDisk(name);
    });
    expect(await refusalOf(vault.put('wallets', 'a', utf8('mine'), 1))).toEqual([
      'storage-conflict',
      undefined,
    ]);
    expect(await readDisk(name)).toEqual(after);
  });

  test('made it', async () => {
    const tab = await otherTab();
    betweenReadAndWrite(() => tab.put('wallets', 'c', utf8('theirs'), 0));
    expect(await codeOf(vault.put('wallets', 'c', utf8('mine'), 0))).toBe('storage-conflict');
    expect((await vault.get('wallets', 'c'))?.value).toEqual(utf8('theirs'));
  });

  test('changed one of several', async () => {
    const tab = await otherTab();
    betweenReadAndWrite(() => tab.put('wallets', 'b', utf8('theirs'), 1));
    const both = ['a', 'b'].map((key) => ({
      store: 'wallets' as const,
      key,
      value: utf8('mine'),
      expected: 1,
    }));
    expect(await codeOf(vault.putAll(both))).toBe('storage-conflict');
    expect((await vault.get('wallets', 'a'))?.value).toEqual(utf8('A'));
  });
});

describe('a new password is refused, and the old one opens everything, if meanwhile another tab', () => {
  test.each([
    ['changed a record', (tab: Vault) => tab.put('wallets', 'a', utf8('theirs'), 1), 2],
    ['deleted one', (tab: Vault) => tab.delete('wallets', 'a', 1), 1],
    ['deleted the other', (tab: Vault) => tab.delete('wallets', 'b', 1), 1],
    ['made one', (tab: Vault) => tab.put('contacts', 'c', utf8('C'), 0), 3],
    [
      'made one and deleted another',
      async (tab: Vault) => {
        await tab.put('contacts', 'c', utf8('C'), 0);
        await tab.delete('wallets', 'b', 1);
      },
      2,
    ],
  ] as const)('%s', async (_, act, left) => {
    const tab = await otherTab();
    // The first thing sealed is the new vault key, the second a record.
    betweenReadAndWrite(async () => betweenReadAndWrite(() => act(tab)));
    expect(await codeOf(vault.changePassword(password, otherPassword))).toBe('storage-conflict');
    expect(await vault.inspect()).toEqual({ records: left, damaged: 0 });
    expect(await codeOf(makeDoor({ name, seed: 'later' }).door.unlock(otherPassword))).toBe('wrong-password');
  });

  test('deleted one while it was being looked for', async () => {
    const [slot] = (await readDisk(name)).records.keys();
    losing(slot!);
    expect(await codeOf(vault.changePassword(password, otherPassword))).toBe('storage-conflict');
    vi.restoreAllMocks();
    expect(await vault.list('wallets')).toHaveLength(2);
  });
});

describe('locked in the middle of a new password', () => {
  test('if it is locked before a new password is written, all is as before', async () => {
    betweenReadAndWrite(async () => betweenReadAndWrite(async () => vault.close()));
    expect(await codeOf(vault.changePassword(password, otherPassword))).toBe('locked');
    expect(await codeOf(vault.list('wallets'))).toBe('locked');
    const again = await makeDoor({ name, seed: 'again' }).door.unlock(password);
    expect(await again.list('wallets')).toHaveLength(2);
  });

  test('if it is locked while a new password is written, it is done, and stays locked', async () => {
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const old = key === 'header' ? vault : null;
      const request = real.call(this, value, key);
      old?.close();
      return request;
    });
    expect(await codeOf(vault.changePassword(password, otherPassword))).toBe('locked');
    vi.restoreAllMocks();
    expect(await codeOf(vault.list('wallets'))).toBe('locked');
    const again = await makeDoor({ name, seed: 'again' }).door.unlock(otherPassword);
    expect(await again.list('wallets')).toHaveLength(2);
  });
});

test('a record that disappeared between two looks is no longer listed, and does not count as damage', async () => {
  const [slot] = (await readDisk(name)).records.keys();
  losing(slot!);
  expect(await vault.list('wallets')).toHaveLength(1);
  vi.restoreAllMocks();
  losing(slot!);
  expect(await vault.inspect()).toEqual({ records: 2, damaged: 0 });
});

test('if it is locked while damage is looked for, it says so, and treats nothing as damaged', async () => {
  const real = IDBDatabase.prototype.transaction;
  let left = 3;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const tx = real.apply(this, args);
    // The first looks for slots; the third reads the last record, which is to be opened next.
    if (--left === 0) tx.addEventListener('complete', () => vault.close());
    return tx;
  });
  expect(await codeOf(vault.inspect())).toBe('locked');
});

describe('read back after a write', () => {
  test('what was there before is still there: as if another tab had put it back', async () => {
    const [slot] = (await readDisk(name)).records.keys();
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      return real.call(this, value, key === slot ? 'elsewhere' : key);
    });
    const changes = ['a', 'b'].map((key) => ({
      store: 'wallets' as const,
      key,
      value: utf8('new'),
      expected: 1,
    }));
    expect(await refusalOf(vault.putAll(changes))).toEqual(['storage-conflict', 'read back']);
  });

  test('there is nothing there', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      return this.count() as unknown as IDBRequest<IDBValidKey>;
    });
    expect(await refusalOf(vault.put('wallets', 'new', utf8('x'), 0))).toEqual([
      'storage-failed',
      'read back',
    ]);
  });

  test('there is damage there', async () => {
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      return real.call(this, flip(value, 100), key);
    });
    expect(await refusalOf(vault.put('wallets', 'new', utf8('x'), 0))).toEqual([
      'storage-failed',
      'read back',
    ]);
  });

  test('it is still there after a deletion', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore) {
      return this.count() as unknown as IDBRequest<undefined>;
    });
    expect(await refusalOf(vault.delete('wallets', 'a', 1))).toEqual(['storage-conflict', 'read back']);
  });
});

test('a record that claims to be another one is refused, though it can be opened', async () => {
  // Anybody with the vault key can write this; a defect of ours could too.
  let vaultKey = new Uint8Array();
  const random = makeRandom('liar');
  const mine = freshName();
  const { door: forger } = makeDoor({
    name: mine,
    random: (length) => {
      const bytes = random(length);
      if (vaultKey.length === 0) vaultKey = bytes.slice();
      return bytes;
    },
  });
  const liar = await forger.create(password);
  const keys = await deriveVaultKeys(vaultKey);
  const slot = await deriveSlot(keys, 'wallets', 'a');
  for (const [store, key] of [
    ['contacts', 'a'],
    ['wallets', 'b'],
  ] as const) {
    const sealed = await sealRecord(keys, random, slot, store, { key, value: utf8('x'), version: 1 });
    const disk = await readDisk(mine);
    await writeDisk(mine, { ...disk, records: new Map([[slot, sealed]]) });
    expect(await refusalOf(liar.get('wallets', 'a'))).toEqual(['decryption-failed', 'record']);
    expect(await refusalOf(liar.put('wallets', 'a', utf8('y'), 1))).toEqual(['decryption-failed', 'record']);
  }
});

test('each refusal says where', async () => {
  const change = { store: 'wallets' as const, key: 'x', value: utf8('x'), expected: 0 };
  expect(await refusalOf(vault.putAll([change, change]))).toEqual(['malformed', 'changes']);
  expect(await refusalOf(vault.put('nowhere' as never, 'x', utf8('x'), 0))).toEqual([
    'malformed',
    'record name',
  ]);
  expect(await refusalOf(vault.get('wallets', ''))).toEqual(['malformed', 'record name']);
  const largest = new Uint8Array(4_000_001);
  expect(await refusalOf(vault.put('wallets', 'x', largest, 0))).toEqual(['too-large', 'record']);
  expect(await codeOf(vault.put('wallets', 'x', largest.slice(1), 0))).toBe('none');
});

test('a list opens no records of another store: the inventory says which they are', async () => {
  await vault.put('contacts', 'c', utf8('C'), 0);
  const tab = await otherTab();
  const opened = vi.spyOn(crypto.subtle, 'decrypt');
  const decryptions = async (store: 'wallets' | 'contacts') => {
    opened.mockClear();
    await tab.list(store);
    return opened.mock.calls.length;
  };
  expect(await decryptions('contacts')).toBe(1);
  expect(await decryptions('wallets')).toBe(2);
  vi.restoreAllMocks();
  // A new password does not make it forget either.
  await vault.list('wallets');
  await vault.changePassword(password, otherPassword);
  const again = vi.spyOn(crypto.subtle, 'decrypt');
  await vault.list('contacts');
  expect(again).toHaveBeenCalledTimes(1);
});

test('after a failure the next call still gets its turn', async () => {
  const calls = [
    vault.get('nowhere' as never, 'x'),
    vault.get('wallets', 'a'),
    vault.put('wallets', 'a', utf8('x'), 9),
  ];
  const results = await Promise.allSettled([...calls, vault.get('wallets', 'b')]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
});
