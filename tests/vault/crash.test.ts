import { expect, test, vi } from 'vitest';
import type { Vault, VaultDoor } from '../../src/vault/door.ts';
import type { Kdf } from '../../src/vault/schema.ts';
import { crashAt } from './faults.ts';
import {
  cheap,
  codeOf,
  freshName,
  hasDatabase,
  makeDoor,
  otherPassword,
  password,
  readDisk,
  utf8,
} from './support.ts';

vi.mock('../../src/vault/kdf.ts', async (original) => (await import('./kdf-once.ts')).deriveOnce(original));

const open = (name: string, seed: string, kdf: Kdf = cheap) => makeDoor({ name, seed, kdf }).door;

const kept = [
  ['device', 'seed', 'the seed'],
  ['wallets', 'w', 'a share'],
  ['contacts', 'c', 'somebody'],
] as const;

async function fill(name: string, kdf: Kdf = cheap): Promise<{ door: VaultDoor; vault: Vault }> {
  const door = open(name, 'made', kdf);
  const vault = await door.create(password);
  for (const [store, key, value] of kept) await vault.put(store, key, utf8(value), 0);
  return { door, vault };
}

async function expectAllKept(vault: Vault): Promise<void> {
  for (const [store, key, value] of kept)
    expect(await vault.list(store)).toEqual([{ key, value: utf8(value), version: 1 }]);
  expect(await vault.inspect()).toEqual({ records: 3, damaged: 0 });
}

/** Runs `once` with a crash at step 1, 2, 3... until it comes through; returns the number of steps. */
async function atEveryStep(once: (n: number) => Promise<boolean>): Promise<number> {
  for (let n = 1; n < 200; n++) if (!(await once(n))) return n - 1;
  throw new Error('never came through');
}

test('create leaves no vault or a complete one, and it can be made again', async () => {
  const outcomes = new Set<string>();
  const steps = await atEveryStep(async (n) => {
    const name = freshName();
    const crashed = await crashAt(n, () => open(name, 'made').create(password));
    const { exists } = await open(name, 'look').status();
    outcomes.add(exists ? 'whole' : 'none');
    const after = open(name, 'after');
    expect(await codeOf(after.create(password))).toBe(exists ? 'device-exists' : 'none');
    expect(await codeOf(after.unlock(password))).toBe('none');
    return crashed;
  });
  expect(steps).toBeGreaterThanOrEqual(8);
  expect([...outcomes].sort()).toEqual(['none', 'whole']);
});

test('after a change of password one of the two opens the vault, never none, and everything is there', async () => {
  const opened = new Set<string>();
  const steps = await atEveryStep(async (n) => {
    const name = freshName();
    const { vault } = await fill(name);
    const crashed = await crashAt(n, () => vault.changePassword(password, otherPassword));
    const codes: string[] = [];
    for (const word of [password, otherPassword]) {
      const code = await codeOf(open(name, 'look').unlock(word));
      codes.push(code);
      if (code === 'none') await expectAllKept(await open(name, 'look').unlock(word));
    }
    expect([...codes].sort()).toEqual(['none', 'wrong-password']);
    opened.add(codes[0] === 'none' ? 'old' : 'new');
    // The tab that survived it is whole or locked, never wrong.
    const list = await vault.list('wallets').catch((error) => error.code);
    if (list !== 'locked') await expectAllKept(vault);
    return crashed;
  });
  expect(steps).toBeGreaterThanOrEqual(25);
  expect([...opened].sort()).toEqual(['new', 'old']);
});

test('after migration the password opens format 1 or format 2, with everything', async () => {
  const formats = new Set<number>();
  const steps = await atEveryStep(async (n) => {
    const name = freshName();
    await fill(name, { format: 1, iterations: 600_000 });
    const crashed = await crashAt(n, () => open(name, 'newer').unlock(password));
    formats.add((await open(name, 'look').status()).format);
    const door = open(name, 'look');
    await expectAllKept(await door.unlock(password));
    expect(await door.status()).toMatchObject({ format: 2, failedAttempts: 0 });
    return crashed;
  });
  expect(steps).toBeGreaterThanOrEqual(8);
  expect([...formats].sort()).toEqual([1, 2]);
});

test('of several changes, either all happen or none', async () => {
  const seen = new Set<string>();
  await atEveryStep(async (n) => {
    const name = freshName();
    const { vault } = await fill(name);
    const crashed = await crashAt(n, () =>
      vault.putAll([
        { store: 'device', key: 'seed', value: utf8('changed'), expected: 1 },
        { store: 'wallets', key: 'w', value: null, expected: 1 },
        { store: 'history', key: 'h', value: utf8('new'), expected: 0 },
      ]),
    );
    const after = await open(name, 'look').unlock(password);
    const state = [
      (await after.get('device', 'seed'))?.version,
      (await after.get('wallets', 'w'))?.version,
      (await after.get('history', 'h'))?.version,
    ];
    seen.add(JSON.stringify(state));
    return crashed;
  });
  expect([...seen].sort()).toEqual(['[1,1,null]', '[2,null,1]']);
});

test('a wipe leaves everything, or nothing that can be opened; repeated, all of it is gone', async () => {
  await atEveryStep(async (n) => {
    const name = freshName();
    const { door } = await fill(name);
    const crashed = await crashAt(n, () => door.wipe());
    if (await hasDatabase(name)) {
      const disk = await readDisk(name);
      expect([0, 3]).toContain(disk.records.size);
      expect(disk.vault.size === 0).toBe(disk.records.size === 0);
    }
    await open(name, 'again').wipe();
    expect(await hasDatabase(name)).toBe(false);
    return crashed;
  });
});
