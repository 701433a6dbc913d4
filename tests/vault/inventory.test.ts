import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { bytesToHex } from '../../src/core/bytes.ts';
import type { Vault } from '../../src/vault/door.ts';
import type { Finding } from '../../src/vault/inventory.ts';
import { readPage, writePage } from '../../src/vault/inventory.ts';
import { readAttempts, type StoreName, writeAttempts } from '../../src/vault/schema.ts';
import {
  codeOf,
  type Disk,
  freshName,
  makeDoor,
  noTag,
  otherPassword,
  password,
  readDisk,
  utf8,
  writeDisk,
} from './support.ts';

vi.mock('../../src/vault/kdf.ts', async (original) => (await import('./kdf-once.ts')).deriveOnce(original));

const labelOf = (_: StoreName, value: Uint8Array) => new TextDecoder().decode(value).split(':')[0]!;
let name: string;
let seeds = 0;
let vault: Vault;

const doorOf = (database: string) => makeDoor({ name: database, seed: `inventory ${seeds++}`, labelOf }).door;
const open = () => doorOf(name).unlock(password);

beforeEach(async () => {
  name = freshName();
  vault = await doorOf(name).create(password);
  await vault.put('wallets', 'w', utf8('Rent: secret'), 0);
  await vault.put('contacts', 'bob', utf8('Bob: not compared'), 0);
  await vault.put('contacts', 'cyd', utf8('Cyd: not compared'), 0);
});

/** What an altered disk leads to: reported at every unlock until it is accepted, and never again. */
async function found(alter: (disk: Disk) => void): Promise<Finding[]> {
  const disk = await readDisk(name);
  alter(disk);
  await writeDisk(name, disk);
  const first = await open();
  const findings = first.findings();
  expect((await open()).findings()).toEqual(findings);
  const again = await open();
  await again.acceptFindings();
  expect(again.findings()).toEqual([]);
  expect((await open()).findings()).toEqual([]);
  return findings;
}

/** The slots of records by their names. */
async function slotsByLabel(): Promise<Map<string, string>> {
  const slots = new Map<string, string>();
  for (const slot of (await readDisk(name)).records.keys()) {
    const disk = await readDisk(name);
    const copy = freshName();
    await doorOf(copy).create(password);
    disk.records.delete(slot);
    await writeDisk(copy, disk);
    const gone = (await doorOf(copy).unlock(password)).findings();
    slots.set(gone[0]!.label, slot);
  }
  return slots;
}

test('an honest vault has nothing to report, whatever was done in it', async () => {
  await vault.put('wallets', 'w', utf8('Rent: more'), 1);
  await vault.delete('contacts', 'cyd', 1);
  await vault.put('contacts', 'cyd', utf8('Cyd: anew'), 0);
  await vault.changePassword(password, otherPassword);
  await vault.put('contacts', 'dan', utf8('Dan: x'), 0);
  const other = await doorOf(name).unlock(otherPassword);
  expect(other.findings()).toEqual([]);
  await other.put('contacts', 'eve', utf8('Eve: x'), 0);
  // Two tabs write other records, on one page and on several.
  for (let i = 0; i < 20; i++) await (i % 2 ? other : vault).put('history', `h${i}`, utf8('e'), 0);
  expect((await doorOf(name).unlock(otherPassword)).findings()).toEqual([]);
});

test('a deleted record is reported by the name it had', async () => {
  const slot = (await slotsByLabel()).get('Rent')!;
  expect(await found((disk) => void disk.records.delete(slot))).toEqual([
    { what: 'missing', store: 'wallets', key: 'w', label: 'Rent' },
  ]);
});

test('every deleted record is missed, each alone and all at once', async () => {
  const slots = await slotsByLabel();
  expect([...slots.keys()].sort()).toEqual(['Bob', 'Cyd', 'Rent']);
  const gone = await found((disk) => disk.records.clear());
  expect(gone.map(({ what, label }) => `${what} ${label}`).sort()).toEqual([
    'missing Bob',
    'missing Cyd',
    'missing Rent',
  ]);
});

test('what is written again is no longer missing, though nobody accepted that', async () => {
  const slot = (await slotsByLabel()).get('Rent')!;
  const disk = await readDisk(name);
  disk.records.delete(slot);
  await writeDisk(name, disk);
  const here = await open();
  expect(here.findings()).toHaveLength(1);
  await here.put('wallets', 'w', utf8('Rent: back from a co-signer'), 0);
  expect(here.findings()).toEqual([]);
  expect((await open()).findings()).toEqual([]);
});

test('one record rolled back is noticed, even if its version is the same', async () => {
  const slot = (await slotsByLabel()).get('Bob')!;
  const before = (await readDisk(name)).records.get(slot)!;
  await vault.delete('contacts', 'bob', 1);
  await vault.put('contacts', 'bob', utf8('Bob: other keys'), 0);
  expect(await found((disk) => void disk.records.set(slot, before))).toEqual([
    { what: 'older', store: 'contacts', key: 'bob', label: 'Bob' },
  ]);
});

test('a record that was deleted here and is back is noticed', async () => {
  const slot = (await slotsByLabel()).get('Bob')!;
  const before = (await readDisk(name)).records.get(slot)!;
  await vault.delete('contacts', 'bob', 1);
  expect(await found((disk) => void disk.records.set(slot, before))).toEqual([
    { what: 'returned', store: 'contacts', key: 'bob', label: 'Bob' },
  ]);
});

test('an earlier record together with its page, or a missing page, casts doubt on the whole list', async () => {
  const old = await readDisk(name);
  await vault.put('contacts', 'bob', utf8('Bob: compared'), 1);
  const now = await readDisk(name);
  const pages = [...now.vault.keys()].filter((key) => key.startsWith('inventory/'));
  expect(pages.length).toBeGreaterThan(0);
  const withOld = await found((disk) => {
    for (const [key, bytes] of old.records) disk.records.set(key, bytes);
    for (const key of pages) disk.vault.set(key, old.vault.get(key)!);
  });
  expect(withOld.map(({ what }) => what)).toContain('inventory');
  const without = await found((disk) => {
    for (const key of pages) disk.vault.delete(key);
  });
  expect(without.map(({ what }) => what)).toEqual(['inventory']);
});

test.each(['deleted', 'older', 'damaged'])('a cover that is %s is no way around the check', async (how) => {
  const old = (await readDisk(name)).vault.get('inventory')!;
  await vault.put('contacts', 'bob', utf8('Bob: compared'), 1);
  const alter: Record<string, (disk: Disk) => void> = {
    deleted: (disk) => {
      for (const key of [...disk.vault.keys()]) if (key.startsWith('inventory')) disk.vault.delete(key);
      disk.records.delete([...disk.records.keys()][0]!);
    },
    older: (disk) => void disk.vault.set('inventory', old),
    damaged: (disk) =>
      void disk.vault.set(
        'inventory',
        old.map((byte) => byte ^ 1),
      ),
  };
  expect((await found(alter[how]!)).map(({ what }) => what)).toContain('inventory');
});

test('a vault with everything deleted is not mistaken for one that never held anything', async () => {
  const findings = await found((disk) => {
    disk.records.clear();
    for (const key of [...disk.vault.keys()]) if (key.startsWith('inventory')) disk.vault.delete(key);
  });
  expect(findings.map(({ what }) => what)).toContain('inventory');
});

test('what disappears while the vault is open is repaired and reported, and the write succeeds', async () => {
  const disk = await readDisk(name);
  for (const key of [...disk.vault.keys()]) if (key.startsWith('inventory')) disk.vault.delete(key);
  await writeDisk(name, disk);
  expect(await vault.put('wallets', 'w', utf8('Rent: more'), 1)).toBe(2);
  expect(vault.findings().map(({ what }) => what)).toContain('inventory');
});

test('what was found survives a change of password', async () => {
  const slots = await slotsByLabel();
  const before = (await readDisk(name)).records.get(slots.get('Bob')!)!;
  await vault.put('contacts', 'bob', utf8('Bob: compared'), 1);
  const disk = await readDisk(name);
  disk.records.delete(slots.get('Rent')!);
  disk.records.set(slots.get('Bob')!, before);
  await writeDisk(name, disk);
  const here = await open();
  const said = (findings: Finding[]) => findings.map(({ what, label }) => `${what} ${label}`).sort();
  expect(said(here.findings())).toEqual(['missing Rent', 'older Bob']);
  await here.changePassword(password, otherPassword);
  expect(said(here.findings())).toEqual(['missing Rent', 'older Bob']);
  expect(said((await doorOf(name).unlock(otherPassword)).findings())).toEqual(['missing Rent', 'older Bob']);
});

test('a damaged record that is removed is named', async () => {
  const slot = (await slotsByLabel()).get('Cyd')!;
  const disk = await readDisk(name);
  disk.records.set(
    slot,
    disk.records.get(slot)!.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
  );
  await writeDisk(name, disk);
  const here = await open();
  expect(here.findings()).toEqual([]);
  expect(await codeOf(here.list('contacts'))).toBe('decryption-failed');
  expect(await here.dropDamaged()).toBe(1);
  expect(here.findings()).toEqual([{ what: 'missing', store: 'contacts', key: 'cyd', label: 'Cyd' }]);
});

test.each<[string, (disk: Disk) => void]>([
  ['deleted', (disk) => void disk.vault.delete('attempts')],
  ['unreadable', (disk) => void disk.vault.set('attempts', utf8('x'))],
  [
    'made anew',
    (disk) =>
      void disk.vault.set('attempts', writeAttempts({ failed: 0, lastAt: 0, wipeAfter: 10, tag: noTag })),
  ],
  [
    'freed of the wipe',
    (disk) => {
      const kept = readAttempts(disk.vault.get('attempts'));
      disk.vault.set('attempts', writeAttempts({ ...kept, wipeAfter: null }));
    },
  ],
])('a record of attempts that is %s is reported, and the owner’s choice comes back', async (_, alter) => {
  const door = doorOf(name);
  await door.unlock(password);
  await door.setWipeAfter(10);
  const findings = await found(alter);
  expect(findings).toEqual([{ what: 'attempts', store: null, key: '', label: '' }]);
  expect((await door.status()).wipeAfter).toBe(10);
});

test('what is not even bytes counts as damaged, in a record and in the header', async () => {
  const untouched = await readDisk(name);
  for (const strange of ['text', 5, { length: 50 }, null, new ArrayBuffer(50)] as never[]) {
    const altered = { vault: new Map(untouched.vault), records: new Map(untouched.records) };
    for (const slot of altered.records.keys()) altered.records.set(slot, strange);
    await writeDisk(name, altered);
    const opened = await open();
    expect(opened.findings()).toEqual([]);
    expect(await codeOf(opened.list('contacts'))).toBe('decryption-failed');
    expect(await opened.inspect()).toMatchObject({ records: 3, damaged: 3 });
    await opened.dropDamaged();
    expect(
      opened
        .findings()
        .map(({ what, label }) => `${what} ${label}`)
        .sort(),
    ).toEqual(['missing Bob', 'missing Cyd', 'missing Rent']);
    const [header, attempts] = [new Map(untouched.vault), untouched.vault.get('attempts')];
    header.set('header', strange);
    await writeDisk(name, { vault: header, records: untouched.records });
    expect(await codeOf(open())).toBe('decryption-failed');
    expect((await readDisk(name)).vault.get('attempts')).toEqual(attempts);
  }
});

test('a record that was overwritten, doubled or added by someone is dropped when asked, and what is gone is named', async () => {
  const untouched = await readDisk(name);
  const [one, two] = [...untouched.records.keys()] as [string, string];
  const get = (slot: string) => untouched.records.get(slot)!;
  const changes: [gone: number, slot: string, bytes: Uint8Array][] = [
    [1, one, new Uint8Array(200)],
    [1, one, get(one).slice(0, 5)],
    [1, one, Uint8Array.of(...get(one), 0)],
    [1, one, get(two)],
    [0, 'ab'.repeat(32), get(one)],
    [0, 'elsewhere', get(one)],
  ];
  for (const [gone, slot, bytes] of changes) {
    await writeDisk(name, {
      vault: untouched.vault,
      records: new Map([...untouched.records, [slot, bytes]]),
    });
    const opened = await open();
    expect((await opened.inspect()).damaged).toBe(1);
    expect(await opened.dropDamaged()).toBe(1);
    expect(opened.findings().map(({ what }) => what)).toEqual(Array(gone).fill('missing'));
    expect((await opened.list('contacts')).length + (await opened.list('wallets')).length).toBe(3 - gone);
  }
});

test('a deleted record of attempts is reported even though wrong passwords were tried after it', async () => {
  const disk = await readDisk(name);
  disk.vault.delete('attempts');
  await writeDisk(name, disk);
  expect(await codeOf(doorOf(name).unlock('wrong'))).toBe('wrong-password');
  expect((await open()).findings().map(({ what }) => what)).toEqual(['attempts']);
});

test('a vault of the first format moves when it is first unlocked, with everything in it, and is then watched', async () => {
  const file = join(import.meta.dirname, '../vectors/vault/first-form.json');
  const old = JSON.parse(readFileSync(file, 'utf8'));
  const bytes = (map: Record<string, string>) =>
    new Map(Object.entries(map).map(([key, hex]) => [key, new Uint8Array(Buffer.from(hex, 'hex'))]));
  await writeDisk(name, { vault: bytes(old.vault), records: bytes(old.records) });
  const slots = Object.keys(old.records).sort();
  const here = await doorOf(name).unlock(old.password);
  expect(here.findings()).toEqual([]);
  expect(await here.list('wallets')).toHaveLength(1);
  const moved = await readDisk(name);
  expect([...moved.records.keys()].sort()).toEqual(slots);
  for (const slot of slots) expect(bytesToHex(moved.records.get(slot)!)).not.toBe(old.records[slot]);
  expect(moved.vault.has('inventory')).toBe(true);
  expect(readAttempts(moved.vault.get('attempts')).tag).toHaveLength(16);
  // From now on a record of the first form is an older one.
  moved.records.set(slots[0]!, bytes(old.records).get(slots[0]!)!);
  moved.records.delete(slots[1]!);
  await writeDisk(name, moved);
  const findings = (await doorOf(name).unlock(old.password)).findings();
  expect(findings.map(({ what }) => what).sort()).toEqual(['missing', 'older']);
});

test('the list that a write rewrites is small even beside thousands of records', async () => {
  const many = Array.from({ length: 1_500 }, (_, i) => ({
    store: 'history' as const,
    key: String(i).padStart(64, '0'),
    value: utf8('event'),
    expected: 0,
  }));
  await vault.putAll(many);
  const before = (await readDisk(name)).vault;
  await vault.put('contacts', 'bob', utf8('Bob: compared'), 1);
  const after = (await readDisk(name)).vault;
  const written = [...after].filter(
    ([key, value]) => bytesToHex(before.get(key) ?? noTag) !== bytesToHex(value),
  );
  const size = written.reduce((sum, [, value]) => sum + value.length, 0);
  expect(written.map(([key]) => key.split('/')[0])).toEqual(['inventory', 'inventory']);
  expect(size).toBeLessThan(12_000);
});

test('a page is read back as it was written', () => {
  const item = {
    slot: 'ab'.repeat(32),
    store: 'wallets' as const,
    key: 'k',
    mark: new Uint8Array(12).fill(3),
    label: 'Rent',
  };
  expect(readPage(writePage([item, { ...item, label: '' }]))).toEqual([item, { ...item, label: '' }]);
  expect(readPage(writePage([{ ...item, label: `${'x'.repeat(255)}🧊` }]))[0]!.label).toHaveLength(256);
});
