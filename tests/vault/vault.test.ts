import { createCipheriv, createHash, pbkdf2Sync, randomBytes } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';
import { afterEach, expect, test, vi } from 'vitest';
import { writeCbor } from '../../src/core/codec.ts';
import { type Kdf, readHeader, schemaVersion, writeAttempts } from '../../src/vault/schema.ts';
import { deriveSlot, deriveVaultKeys, sealRecord } from '../../src/vault/seal.ts';
import {
  cheap,
  codeOf,
  type Disk,
  flip,
  freshName,
  hasDatabase,
  makeDoor,
  makeRandom,
  noTag,
  otherPassword,
  password,
  readDisk,
  utf8,
  writeDisk,
} from './support.ts';

vi.mock('../../src/vault/kdf.ts', async (original) => (await import('./kdf-once.ts')).deriveOnce(original));

afterEach(() => vi.restoreAllMocks());

const wrong = 'not the password at all';
const v1: Kdf = { format: 1, iterations: 600_000 };

/** A vault as another program writes it from the description of the format. */
function writeHeaderIndependently(vaultKey: Uint8Array, kdf: Kdf, typed = password): Uint8Array {
  const salt = randomBytes(32);
  const nonce = randomBytes(12);
  const first = pbkdf2Sync(typed, salt, kdf.iterations, 32, 'sha256');
  const params = kdf.format === 1 ? [1, kdf.iterations] : [2, kdf.iterations, kdf.memoryKiB, kdf.passes];
  const key =
    kdf.format === 1 ? first : argon2id(first, salt, { m: kdf.memoryKiB, t: kdf.passes, p: 1, dkLen: 32 });
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(writeCbor(['hoarfrost/v1/vault/header', ...params, new Uint8Array(salt)]));
  const wrapped = Buffer.concat([cipher.update(vaultKey), cipher.final(), cipher.getAuthTag()]);
  const body = writeCbor([...params, ...[salt, nonce, wrapped].map((bytes) => new Uint8Array(bytes))]);
  const sum = createHash('sha256').update('hoarfrost/v1/vault/checksum').update(body).digest();
  return new Uint8Array(Buffer.concat([body, sum]));
}

async function plant(header: Uint8Array, records: Disk['records'] = new Map()): Promise<string> {
  const { door, name } = makeDoor({ kdf: v1 });
  await door.create(password);
  await writeDisk(name, { vault: new Map([['header', header]]), records });
  return name;
}

test('a vault is made, locked and unlocked again', async () => {
  const { door, name } = makeDoor();
  const none = { exists: false, failedAttempts: 0, waitMs: 0, wipeAfter: null, format: 0 };
  expect(await door.status()).toEqual(none);
  expect(await hasDatabase(name)).toBe(false);
  expect(await codeOf(door.unlock(password))).toBe('no-device');
  expect(await codeOf(door.create('password123'))).toBe('weak-password');
  expect(await codeOf(door.create('x'.repeat(1025)))).toBe('too-large');
  expect(await hasDatabase(name)).toBe(false);

  const vault = await door.create(password);
  await vault.put('device', 'seed', utf8('seed'), 0);
  expect(await door.status()).toEqual({ ...none, exists: true, format: 2 });
  expect(await codeOf(makeDoor({ name, seed: 'again' }).door.create(password))).toBe('device-exists');
  vault.close();
  const again = await makeDoor({ name, seed: 'later' }).door.unlock(password);
  expect((await again.get('device', 'seed'))?.value).toEqual(utf8('seed'));
});

test('nothing in it can be read on disk, not the password, nor how much there is of each kind', async () => {
  const { door, name } = makeDoor();
  const vault = await door.create(password);
  const canaries = ['CANARY-name', 'CANARY-key', 'CANARY-share', password];
  await vault.put('device', 'CANARY-key', utf8('CANARY-name'), 0);
  await vault.put('wallets', 'CANARY-key 2', utf8('CANARY-share'.repeat(50)), 0);
  await vault.put('contacts', 'CANARY-key 3', utf8(`CANARY-share${password}`), 0);
  await vault.put('contacts', 'CANARY-key 3', utf8('CANARY-name'), 1);
  const disk = await readDisk(name);
  expect([...disk.vault.keys()].filter((key) => !key.startsWith('inventory'))).toEqual([
    'attempts',
    'header',
  ]);
  expect(disk.records.size).toBe(3);
  for (const [key, sealed] of disk.vault)
    if (key.startsWith('inventory')) expect(sealed.length).toBe(1024 + 28);
  for (const [slot, sealed] of disk.records) {
    expect(slot).toMatch(/^[0-9a-f]{64}$/);
    expect(sealed).toBeInstanceOf(Uint8Array);
    expect(sealed.length).toBe(1024 + 28);
  }
  const text = [...disk.vault, ...disk.records]
    .map(([key, bytes]) => `${key} ${Buffer.from(bytes).toString('latin1')}`)
    .join();
  const needles = [...canaries, 'device', 'contacts', 'wallets', 'CANARY'];
  for (const needle of needles) {
    expect(text).not.toContain(needle);
    expect(text).not.toContain(Buffer.from(needle).toString('hex'));
    expect(text).not.toContain(Buffer.from(needle).toString('base64').replace(/=+$/, ''));
  }
});

test.each<Kdf>([v1, cheap])('format $format written by another program can be opened', async (kdf) => {
  const vaultKey = new Uint8Array(randomBytes(32));
  const keys = await deriveVaultKeys(vaultKey);
  const slot = await deriveSlot(keys, 'wallets', 'w');
  const entry = { key: 'w', value: utf8('from elsewhere'), version: 4 };
  const sealed = await sealRecord(keys, makeRandom(), slot, 'wallets', entry);
  const name = await plant(writeHeaderIndependently(vaultKey, kdf), new Map([[slot, sealed]]));
  const { door } = makeDoor({ name, kdf });
  expect(await codeOf(door.unlock(wrong))).toBe('wrong-password');
  const vault = await door.unlock(password);
  expect(await vault.list('wallets')).toEqual([entry]);
  expect((await door.status()).format).toBe(kdf.format);
});

test('format 1 moves to format 2 at the next unlock, and only then', async () => {
  const { door, name } = makeDoor({ kdf: v1 });
  const old = await door.create(password);
  await old.put('wallets', 'w', utf8('w'), 0);
  const before = await readDisk(name);
  const { door: newer } = makeDoor({ name, seed: 'newer' });
  expect((await newer.status()).format).toBe(1);
  expect(await codeOf(newer.unlock(wrong))).toBe('wrong-password');
  expect((await newer.status()).format).toBe(1);
  const vault = await newer.unlock(password);
  const status = { exists: true, failedAttempts: 0, waitMs: 0, wipeAfter: null, format: 2 };
  expect(await newer.status()).toEqual(status);
  expect(await vault.list('wallets')).toHaveLength(1);
  const after = await readDisk(name);
  expect(after.records).toEqual(before.records);
  expect(readHeader(after.vault.get('header')!, 8).salt).not.toEqual(
    readHeader(before.vault.get('header')!, 8).salt,
  );
  expect(await codeOf(old.list('wallets'))).toBe('locked');
  expect(await codeOf(makeDoor({ name, seed: 'third' }).door.unlock(password))).toBe('none');
});

test('if two tabs move a vault to format 2 at once, one is told, and the other stays unlocked', async () => {
  const { door, name } = makeDoor({ kdf: v1 });
  await (await door.create(password)).put('wallets', 'w', utf8('w'), 0);
  const tabs = ['tab 1', 'tab 2'].map((seed) => makeDoor({ name, seed }).door.unlock(password));
  const results = await Promise.allSettled(tabs);
  const [winner] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
  expect(errors).toEqual(['storage-conflict']);
  expect(await winner!.list('wallets')).toHaveLength(1);
  expect(await codeOf(makeDoor({ name, seed: 'later' }).door.unlock(password))).toBe('none');
});

test('fewer iterations than the minimum are refused even with the right password, and cost no attempt', async () => {
  for (const iterations of [1, 1000, 599_999]) {
    const header = writeHeaderIndependently(new Uint8Array(32), { format: 1, iterations });
    const name = await plant(header);
    const { door } = makeDoor({ name });
    expect(await codeOf(door.unlock(password))).toBe('decryption-failed');
    expect(await codeOf(door.status())).toBe('decryption-failed');
    expect((await readDisk(name)).vault.has('attempts')).toBe(false);
  }
  expect(() => makeDoor({ kdf: { format: 1, iterations: 599_999 } })).toThrow('malformed');
});

test('a damaged header is decryption-failed for every byte; nothing is counted or wiped because of it', async () => {
  const { door, name } = makeDoor();
  await door.create(password);
  await door.setWipeAfter(3);
  const disk = await readDisk(name);
  const header = disk.vault.get('header')!;
  const codes = new Set<string>();
  for (let i = 0; i < header.length; i++) {
    await writeDisk(name, { ...disk, vault: new Map(disk.vault).set('header', flip(header, i)) });
    codes.add(await codeOf(door.unlock(password)));
  }
  expect([...codes]).toEqual(['decryption-failed']);
  await writeDisk(name, disk);
  expect((await door.status()).failedAttempts).toBe(0);
  expect(await codeOf(door.unlock(password))).toBe('none');
});

test('a header’s parameters are authenticated: others with a right checksum open with no password', async () => {
  const vaultKey = new Uint8Array(randomBytes(32));
  const good = writeHeaderIndependently(vaultKey, v1);
  const { salt, nonce, wrapped } = readHeader(good);
  const key = pbkdf2Sync(password, salt, 600_001, 32, 'sha256');
  // Wrapped under the key of 600,001 iterations, but authenticated as 600,000.
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(writeCbor(['hoarfrost/v1/vault/header', 1, 600_000, salt]));
  const moved = Buffer.concat([cipher.update(vaultKey), cipher.final(), cipher.getAuthTag()]);
  const body = writeCbor([1, 600_001, salt, nonce, new Uint8Array(moved)]);
  const sum = createHash('sha256').update('hoarfrost/v1/vault/checksum').update(body).digest();
  const name = await plant(new Uint8Array(Buffer.concat([body, sum])));
  expect(await codeOf(makeDoor({ name, kdf: v1 }).door.unlock(password))).toBe('wrong-password');
  expect(wrapped.length).toBe(48);
});

test('wrong passwords get three free tries, then a growing delay that survives the tab and ends with the right one', async () => {
  const { door, name, clock } = makeDoor({ kdf: v1 });
  await door.create(password);
  for (let failed = 1; failed <= 3; failed++) {
    expect(await codeOf(door.unlock(wrong))).toBe('wrong-password');
    expect((await door.status()).failedAttempts).toBe(failed);
  }
  const reload = () => makeDoor({ name, clock, kdf: v1, seed: 'reload' }).door;
  expect((await reload().status()).waitMs).toBe(5_000);
  expect(await codeOf(reload().unlock(password))).toBe('locked-out');
  clock.ms += 4_999;
  expect(await codeOf(reload().unlock(password))).toBe('locked-out');
  expect((await reload().status()).failedAttempts).toBe(3);
  clock.ms += 1;
  expect(await codeOf(reload().unlock(wrong))).toBe('wrong-password');
  expect((await reload().status()).waitMs).toBe(10_000);
  clock.ms += 10_000;
  expect(await codeOf(reload().unlock(password))).toBe('none');
  expect(await reload().status()).toMatchObject({ failedAttempts: 0, waitMs: 0 });
});

test('a clock set ten years back or on changes only this delay', async () => {
  const { door, name, clock } = makeDoor({ kdf: v1 });
  await door.create(password);
  const disk = await readDisk(name);
  const tenYears = 10 * 365 * 86_400_000;
  const failedAt = (lastAt: number) =>
    writeDisk(name, {
      ...disk,
      vault: new Map(disk.vault).set(
        'attempts',
        writeAttempts({ failed: 6, lastAt, wipeAfter: null, tag: noTag }),
      ),
    });
  await failedAt(clock.ms + tenYears);
  expect((await door.status()).waitMs).toBe(40_000);
  clock.ms += 30_000;
  expect((await door.status()).waitMs).toBe(10_000);
  clock.ms += 10_000;
  expect(await codeOf(door.unlock(password))).toBe('none');

  await failedAt(clock.ms + tenYears);
  expect(await codeOf(door.unlock(password))).toBe('locked-out');
  clock.ms += 40_000;
  expect(await codeOf(door.unlock(wrong))).toBe('wrong-password');
  clock.ms += tenYears;
  expect(await codeOf(door.unlock(wrong))).toBe('wrong-password');
  expect((await door.status()).waitMs).toBe(320_000 / 2);
});

test('an attempt is on disk before the password is checked', async () => {
  const { door, name } = makeDoor({ seed: 'killed' });
  await door.create(password);
  vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(async () => {
    throw new Error('tab closed');
  });
  for (const guess of ['guess 1', 'guess 2', 'guess 3'])
    await expect(door.unlock(guess)).rejects.toThrow('tab closed');
  vi.restoreAllMocks();
  const { door: reloaded } = makeDoor({ name, seed: 'reload' });
  expect(await reloaded.status()).toMatchObject({ failedAttempts: 3, waitMs: 5_000 });
  expect(await codeOf(reloaded.unlock(password))).toBe('locked-out');
});

test('simultaneous tries are all counted', async () => {
  const { door, name, clock } = makeDoor();
  await door.create(password);
  const doors = Array.from({ length: 6 }, (_, i) => makeDoor({ name, clock, seed: `tab ${i}` }).door);
  const codes = await Promise.all(doors.map((door) => codeOf(door.unlock(wrong))));
  expect(codes.sort()).toEqual([...Array(3).fill('locked-out'), ...Array(3).fill('wrong-password')]);
});

test('wipe after N happens only if the owner chose it, only after N wrong ones, and then completely', async () => {
  const { door, name, clock } = makeDoor({ kdf: v1 });
  await door.create(password);
  expect(await codeOf(door.setWipeAfter(2))).toBe('malformed');
  expect(await codeOf(door.setWipeAfter(3.5))).toBe('malformed');
  await door.setWipeAfter(4);
  expect(await codeOf(makeDoor({ name, seed: 'locked' }).door.setWipeAfter(null))).toBe('locked');
  let where: string | undefined;
  const attempt = async () => {
    clock.ms += 3_600_000;
    const error = await door.unlock(wrong).catch((error) => error);
    where = error.where;
    return error.code;
  };
  for (let i = 0; i < 3; i++) expect(await attempt()).toBe('wrong-password');
  clock.ms += 3_600_000;
  const again = await door.unlock(password);
  expect((await door.status()).wipeAfter).toBe(4);
  for (let i = 0; i < 4; i++) {
    expect(await hasDatabase(name)).toBe(true);
    expect(where).toBeUndefined();
    expect(await attempt()).toBe('wrong-password');
  }
  expect(where).toBe('wiped');
  expect(await hasDatabase(name)).toBe(false);
  expect((await door.status()).exists).toBe(false);
  expect(await codeOf(again.list('device'))).toBe('locked');
});

test('the right password, interrupted at the last allowed try, does not wipe', async () => {
  const { door, name } = makeDoor();
  await door.create(password);
  const disk = await readDisk(name);
  const attempts = writeAttempts({ failed: 10, lastAt: 0, wipeAfter: 10, tag: noTag });
  await writeDisk(name, { ...disk, vault: new Map(disk.vault).set('attempts', attempts) });
  expect(await codeOf(door.unlock(password))).toBe('none');
});

test('after a new password the old one no longer opens it, and no old copy opens what came later', async () => {
  const { door, name } = makeDoor();
  const vault = await door.create(password);
  await vault.put('wallets', 'w', utf8('before'), 0);
  const stolen = await readDisk(name);
  expect(await codeOf(vault.changePassword(wrong, otherPassword))).toBe('wrong-password');
  expect(await codeOf(vault.changePassword(password, 'hunter2'))).toBe('weak-password');
  await vault.changePassword(password, otherPassword);

  expect(await vault.put('wallets', 'w', utf8('after'), 1)).toBe(2);
  expect(await codeOf(door.unlock(password))).toBe('wrong-password');
  const again = await makeDoor({ name, seed: 'reload' }).door.unlock(otherPassword);
  expect(await again.list('wallets')).toEqual([{ key: 'w', value: utf8('after'), version: 2 }]);

  const now = await readDisk(name);
  expect([...now.records.keys()]).not.toEqual([...stolen.records.keys()]);
  const mixed: Disk = { vault: stolen.vault, records: new Map([...stolen.records, ...now.records]) };
  await writeDisk(name, mixed);
  const thief = await makeDoor({ name, seed: 'thief' }).door.unlock(password);
  expect((await thief.get('wallets', 'w'))?.value).toEqual(utf8('before'));
  expect(await thief.inspect()).toEqual({ records: 2, damaged: 1 });
});

test('a new password while another tab writes is refused, and nothing of the other tab is lost', async () => {
  const { door, name } = makeDoor();
  const vault = await door.create(password);
  const other = await makeDoor({ name, seed: 'tab 2' }).door.unlock(password);
  for (let i = 0; i < 20; i++) await vault.put('history', `first ${i}`, utf8('x'), 0);
  let isOver = false;
  const change = codeOf(vault.changePassword(password, otherPassword)).finally(() => {
    isOver = true;
  });
  let written = 0;
  while (!isOver) await other.put('wallets', `${written++}`, utf8('x'), 0);
  expect(await change).toBe('storage-conflict');
  const again = await makeDoor({ name, seed: 'again' }).door.unlock(password);
  expect(await again.list('wallets')).toHaveLength(written);
  expect(await again.list('history')).toHaveLength(20);
  await again.changePassword(password, otherPassword);
  expect(await again.list('wallets')).toHaveLength(written);
});

test('asking for the password again counts like any other try', async () => {
  const { door } = makeDoor({ kdf: v1 });
  const vault = await door.create(password);
  expect(await codeOf(vault.checkPassword(password))).toBe('none');
  for (let i = 0; i < 3; i++) expect(await codeOf(vault.checkPassword(wrong))).toBe('wrong-password');
  expect(await codeOf(vault.checkPassword(password))).toBe('locked-out');
  expect((await door.status()).failedAttempts).toBe(3);
  expect(await vault.list('device')).toEqual([]);
});

test('a new password or a wipe in one tab locks the other one', async () => {
  const { door, name } = makeDoor();
  const vault = await door.create(password);
  const other = await makeDoor({ name, seed: 'tab 2' }).door.unlock(password);
  await other.put('device', 'd', utf8('1'), 0);
  await vault.changePassword(password, password);
  const calls = [other.get('device', 'd'), other.list('device'), other.put('device', 'd', utf8('2'), 1)];
  for (const call of calls) expect(await codeOf(call)).toBe('locked');
  await makeDoor({ name, seed: 'tab 3' }).door.wipe();
  expect(await codeOf(vault.get('device', 'd'))).toBe('no-device');
  expect(await codeOf(vault.put('device', 'e', utf8('2'), 0))).toBe('no-device');
  expect(await hasDatabase(name)).toBe(false);
});

test('the same accent typed on another keyboard is the same password', async () => {
  const { door } = makeDoor({ kdf: v1 });
  await door.create(`${password} caf\u00e9`);
  expect(await codeOf(door.unlock(`${password} cafe\u0301`))).toBe('none');
  expect(await codeOf(door.unlock(`${password} cafe`))).toBe('wrong-password');
  expect(await codeOf(door.unlock(''))).toBe('wrong-password');
  expect(await codeOf(door.unlock('x'.repeat(1025)))).toBe('too-large');
  expect((await door.status()).failedAttempts).toBe(1);
});

test('a profile of a later layout is refused and left alone', async () => {
  const name = freshName();
  await new Promise((resolve) => {
    const request = indexedDB.open(name, schemaVersion + 1);
    request.onupgradeneeded = () => request.result.createObjectStore('something');
    request.onsuccess = () => resolve(request.result.close());
  });
  const { door } = makeDoor({ name });
  expect(await codeOf(door.status())).toBe('newer-version');
  expect(await codeOf(door.unlock(password))).toBe('newer-version');
  expect(await codeOf(door.create(password))).toBe('newer-version');
});
