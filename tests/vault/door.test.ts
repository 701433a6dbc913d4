import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Vault, VaultDoor } from '../../src/vault/door.ts';
import { measureKdf } from '../../src/vault/kdf.ts';
import { type Kdf, readAttempts, writeAttempts } from '../../src/vault/schema.ts';
import { openVaultDoor } from '../../src/vault/vault.ts';
import {
  type Clock,
  cheap,
  codeOf,
  freshName,
  makeDoor,
  makeRandom,
  noTag,
  otherPassword,
  password,
  readDisk,
  refusalOf,
  utf8,
  writeDisk,
} from './support.ts';

vi.mock('../../src/vault/kdf.ts', async (original) => {
  const kdf = await (await import('./kdf-once.ts')).deriveOnce(original);
  const measured: Kdf = { format: 2, iterations: 600_000, memoryKiB: 65_536, passes: 1 };
  return { ...kdf, measureKdf: vi.fn(() => measured) };
});

/** The way in, at its edges. */
const format1 = { format: 1, iterations: 600_000 } as const;
const wrong = 'not the password at all';
const none = { exists: false, failedAttempts: 0, waitMs: 0, wipeAfter: null, format: 0 };
let door: VaultDoor;
let vault: Vault;
let name: string;
let clock: Clock;
beforeEach(async () => {
  ({ door, name, clock } = makeDoor({ seed: 'door' }));
  vault = await door.create(password);
});
afterEach(() => vi.restoreAllMocks());

const again = (kdf?: Parameters<typeof makeDoor>[0]) => makeDoor({ name, clock, seed: 'again', ...kdf }).door;

test('a choice of derivation out of bounds is a defect in the caller', () => {
  const open = (kdf: object) => () =>
    openVaultDoor({ name: 'x', now: clock.now, random: makeRandom(), kdf: kdf as never });
  for (const kdf of [
    { format: 1, iterations: 599_999 },
    { ...cheap, passes: 0 },
  ])
    expect(open(kdf)).toThrowError(expect.objectContaining({ code: 'malformed', where: 'kdf' }));
  expect(open({ format: 1, iterations: 600_000 })).not.toThrow();
});

test('the owner may ask for a wipe after 3 to 1000 wrong passwords, or for none', async () => {
  for (const count of [2, 1_001, 3.5, Number.NaN, 0, -3])
    expect(await refusalOf(door.setWipeAfter(count))).toEqual(['malformed', 'wipe after']);
  for (const count of [3, 1_000, null]) {
    await door.setWipeAfter(count);
    expect((await door.status()).wipeAfter).toBe(count);
  }
  await codeOf(door.unlock(wrong));
  await door.setWipeAfter(7);
  expect(await door.status()).toMatchObject({ failedAttempts: 1, wipeAfter: 7 });
  vault.close();
  expect(await codeOf(door.setWipeAfter(3))).toBe('locked');
});

test('after a wipe this door is locked, and a new device can be made', async () => {
  await vault.put('device', 'd', utf8('d'), 0);
  await door.wipe();
  expect(await codeOf(door.setWipeAfter(3))).toBe('locked');
  expect(await codeOf(vault.list('device'))).toBe('locked');
  expect(await door.status()).toEqual(none);
  const anew = await door.create(otherPassword);
  expect(await anew.list('device')).toEqual([]);
  await makeDoor().door.wipe();
});

test('records without a header belong to nobody: a new device starts without them', async () => {
  await vault.put('device', 'd', utf8('d'), 0);
  const disk = await readDisk(name);
  const attempts = writeAttempts({ failed: 5, lastAt: clock.ms, wipeAfter: 9, tag: noTag });
  await writeDisk(name, { vault: new Map([['attempts', attempts]]), records: disk.records });
  expect(await door.status()).toEqual(none);
  const anew = await again().create(password);
  expect(await anew.inspect()).toEqual({ records: 0, damaged: 0 });
  expect(await again().status()).toMatchObject({ exists: true, failedAttempts: 0, wipeAfter: null });
});

test('a delay that is restarted because the clock was set back is stored', async () => {
  const disk = await readDisk(name);
  const failed = { failed: 6, lastAt: clock.ms + 1_000_000, wipeAfter: 8, tag: noTag };
  await writeDisk(name, { ...disk, vault: new Map(disk.vault).set('attempts', writeAttempts(failed)) });
  expect(await door.status()).toMatchObject({ failedAttempts: 6, waitMs: 40_000, wipeAfter: 8 });
  const stored = readAttempts((await readDisk(name)).vault.get('attempts'));
  expect(stored).toEqual({ failed: 6, lastAt: clock.ms, wipeAfter: 8, tag: noTag });
});

test('looking at a device with the right clock writes nothing', async () => {
  await codeOf(door.unlock(wrong));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  expect((await door.status()).failedAttempts).toBe(1);
  expect(put).not.toHaveBeenCalled();
});

test('a full disk keeps no owner out, and moves nothing to another format', async () => {
  const old = makeDoor({ seed: 'old', kdf: format1 });
  await (await old.door.create(password)).put('device', 'd', utf8('d'), 0);
  const newer = makeDoor({ name: old.name, clock: old.clock, seed: 'newer' }).door;
  const real = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (key === 'header') throw new DOMException('', 'QuotaExceededError');
    return real.call(this, value, key);
  });
  const opened = await newer.unlock(password);
  expect(await opened.list('device')).toHaveLength(1);
  expect((await newer.status()).format).toBe(1);
  vi.restoreAllMocks();
  expect(await codeOf(newer.unlock(password))).toBe('none');
  expect((await newer.status()).format).toBe(2);
});

test('any failure other than a full disk does keep the owner out', async () => {
  const real = crypto.subtle.decrypt.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'decrypt').mockImplementationOnce(async (...args) => {
    const key = await real(...args);
    const disk = await readDisk(name);
    const header = disk.vault.get('header')!;
    await writeDisk(name, { ...disk, vault: new Map(disk.vault).set('header', header.slice(1)) });
    return key;
  });
  expect(await codeOf(again().unlock(password))).toBe('storage-conflict');
});

test('each refusal of a password says where', async () => {
  const long = 'x'.repeat(1_025);
  expect(await refusalOf(makeDoor().door.create(long))).toEqual(['too-large', 'password']);
  expect(await refusalOf(vault.changePassword(password, long))).toEqual(['too-large', 'password']);
  expect(await refusalOf(makeDoor().door.create('letmein'))).toEqual(['weak-password', undefined]);
  // A weak password is reported before the old one is tried, since that would count.
  expect(await codeOf(vault.changePassword(wrong, 'letmein'))).toBe('weak-password');
  expect((await door.status()).failedAttempts).toBe(0);
  expect(await codeOf(makeDoor().door.create(`${password} `.repeat(60).slice(0, 1_024)))).toBe('none');
});

test('a closed vault tries no password, so none is counted', async () => {
  vault.close();
  expect(await codeOf(vault.checkPassword(wrong))).toBe('locked');
  expect(await codeOf(vault.changePassword(wrong, otherPassword))).toBe('locked');
  expect((await door.status()).failedAttempts).toBe(0);
});

test('a right password forgives, wherever one is asked for', async () => {
  for (const right of [
    () => vault.checkPassword(password),
    () => vault.changePassword(password, password),
    () => door.unlock(password),
  ]) {
    await codeOf(door.unlock(wrong));
    expect((await door.status()).failedAttempts).toBe(1);
    await right();
    expect((await door.status()).failedAttempts).toBe(0);
  }
});

test('a new password replaces the old one in this tab too', async () => {
  await vault.put('device', 'd', utf8('d'), 0);
  await vault.changePassword(password, otherPassword);
  expect(await vault.get('device', 'd')).toMatchObject({ version: 1 });
  expect(await codeOf(vault.checkPassword(otherPassword))).toBe('none');
  expect(await codeOf(vault.checkPassword(password))).toBe('wrong-password');
});

test('the last wrong password locks what was open, and only the last one does', async () => {
  await door.setWipeAfter(3);
  expect(await codeOf(vault.checkPassword(wrong))).toBe('wrong-password');
  expect(await codeOf(vault.checkPassword(wrong))).toBe('wrong-password');
  expect(await codeOf(vault.list('device'))).toBe('none');
  expect(await refusalOf(vault.checkPassword(wrong))).toEqual(['wrong-password', 'wiped']);
  expect(await codeOf(vault.list('device'))).toBe('locked');
  expect(await door.status()).toEqual(none);
});

test('a device with another name is another device', async () => {
  const elsewhere = makeDoor({ name: freshName() });
  expect(await elsewhere.door.status()).toEqual(none);
  expect((await door.status()).exists).toBe(true);
});

test('without a choice the derivation is measured, and its memory is never below the minimum', async () => {
  const measured = openVaultDoor({ name: freshName(), now: clock.now, random: makeRandom('measured') });
  await measured.create(password);
  expect(measureKdf).toHaveBeenCalledExactlyOnceWith(clock.now);
  expect(await measured.status()).toMatchObject({ exists: true, format: 2 });
  const strict = openVaultDoor({ name, now: clock.now, random: makeRandom('strict') });
  expect(await codeOf(strict.unlock(password))).toBe('decryption-failed');
});

test('the last wrong password at a door that was never opened wipes too', async () => {
  await door.setWipeAfter(3);
  const locked = again();
  for (let i = 0; i < 2; i++) expect(await codeOf(locked.unlock(wrong))).toBe('wrong-password');
  expect(await refusalOf(locked.unlock(wrong))).toEqual(['wrong-password', 'wiped']);
  expect(await locked.status()).toEqual(none);
});

test('a header that went away while the password was checked is a conflict', async () => {
  const real = crypto.subtle.decrypt.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'decrypt').mockImplementationOnce(async (...args) => {
    const disk = await readDisk(name);
    disk.vault.delete('header');
    await writeDisk(name, disk);
    return real(...args);
  });
  expect(await codeOf(again().unlock(password))).toBe('storage-conflict');
});

test('a new device has a counter that says none', async () => {
  const stored = (await readDisk(name)).vault.get('attempts');
  const { tag, ...rest } = readAttempts(stored);
  expect(rest).toEqual({ failed: 0, lastAt: 0, wipeAfter: null });
  expect(tag).toHaveLength(16);
});

test('format 1 moves only if format 2 is used, which is measured if nothing was chosen', async () => {
  const old = makeDoor({ seed: 'old', kdf: format1 });
  await old.door.create(password);
  const before = (await readDisk(old.name)).vault.get('header');
  await old.door.unlock(password);
  expect((await readDisk(old.name)).vault.get('header')).toEqual(before);
  const measured = openVaultDoor({ name: old.name, now: old.clock.now, random: makeRandom('new') });
  await measured.unlock(password);
  expect((await measured.status()).format).toBe(2);
});

test('what is deleted is gone, and what is damaged can be removed', async () => {
  await vault.put('device', 'a', utf8('a'), 0);
  await vault.put('device', 'b', utf8('b'), 0);
  await vault.delete('device', 'a', 1);
  expect((await vault.list('device')).map(({ key }) => key)).toEqual(['b']);
  const disk = await readDisk(name);
  const [[slot, sealed]] = [...disk.records] as [[string, Uint8Array]];
  await writeDisk(name, { ...disk, records: new Map([[slot, sealed.slice(1)]]) });
  expect(await vault.dropDamaged()).toBe(1);
  expect(await vault.list('device')).toEqual([]);
});
