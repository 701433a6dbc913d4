import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { equalBytes } from '../../src/core/bytes.ts';
import {
  bent,
  carry,
  carryAll,
  disksOf,
  makeAccount,
  pairsOf,
  pairUp,
  propose,
  revive,
  stateOf,
} from '../support/account-devices.ts';
import { type Device, password, refusal } from '../support/network.ts';
import { type Disk, readDisk, writeDisk } from '../vault/support.ts';

vi.mock('../../src/protocol/ecdsa/pair-step.ts', () => import('../support/ecdsa-dealt.ts'));

/**
 * A set-up that a cheat has burned, and somebody with access to the profile who wants it back: each time it
 * is used it may reveal one more bit to the cheat.
 */
let words: string[] = [];
let walletId = '';
let paired: Disk[] = [];
let burned: Disk[] = [];
let [ana, bob] = [] as unknown as [Device, Device];

const copy = ({ vault, records }: Disk): Disk => ({ vault: new Map(vault), records: new Map(records) });

/** Where Ana's set-up with Bob is stored: the only record of its size. */
const slotOf = ({ records }: Disk) => [...records].find(([, { length }]) => length > 60_000)![0];

async function start(disks: readonly Disk[]): Promise<void> {
  ana = await revive('Ana', disks[0]!);
  bob = await revive('Bob', disks[1]!);
  Object.assign(bob, { words });
}

beforeAll(async () => {
  const made = await makeAccount(['Ana', 'Bob'], 'put back');
  walletId = made.walletId;
  words = made.devices[1]!.words;
  await pairUp(made.devices[0]!, made.devices[1]!, walletId);
  paired = await disksOf(made.devices);
  await start(paired);
  const id = await propose(ana, walletId);
  await carry(ana, bob, id);
  await ana.receive(await bent(bob, id));
  expect(await pairsOf(ana, walletId)).toEqual(['burned']);
  burned = await disksOf([ana, bob]);
});

beforeEach(() => start(burned));

/** Ana's profile as left by somebody without a password. */
async function openOn(disk: Disk): Promise<void> {
  await ana.call('lock');
  await writeDisk(ana.database, disk);
  await ana.reopen();
}

/** Nobody signs with it, warned or not, today or after it was opened again. */
async function expectBurned(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    expect(await pairsOf(ana, walletId)).toEqual(['burned']);
    await expect(refusal(propose(ana, walletId))).resolves.toMatchObject({ code: 'not-paired', culprit: 2 });
    await ana.reopen();
  }
}

describe('a burned set-up', () => {
  it('a burned set-up stays burned if only its record is rolled back, and the rollback is reported', async () => {
    const disk = copy(burned[0]!);
    const slot = slotOf(paired[0]!);
    disk.records.set(slot, paired[0]!.records.get(slot)!);
    await openOn(disk);
    expect((await ana.call('findings')).map(({ what }) => what)).toEqual(['older']);
    await expectBurned();
    await ana.call('acceptFindings');
    expect(await ana.call('findings')).toEqual([]);
    await expectBurned();
    // What the other one requests with it is refused too, before anything is opened.
    await expect(
      refusal(ana.receive(await bob.call('bundle', { id: await propose(bob, walletId) }))),
    ).resolves.toMatchObject({ code: 'not-paired' });
    // A new one is a person's decision.
    await pairUp(ana, bob, walletId);
    await ana.reopen();
    expect(await pairsOf(ana, walletId)).toEqual(['ready']);
    expect((await carryAll(ana, bob, await propose(ana, walletId))).state).toBe('done');
  });

  it('a burned set-up stays burned if the list of what is stored is rolled back with it', async () => {
    const [old, now] = [paired[0]!, copy(burned[0]!)];
    const slot = slotOf(old);
    now.records.set(slot, old.records.get(slot)!);
    for (const name of old.vault.keys())
      if (name.startsWith('inventory')) now.vault.set(name, old.vault.get(name)!);
    for (const name of now.vault.keys()) if (!old.vault.has(name)) now.vault.delete(name);
    await openOn(now);
    expect((await ana.call('findings')).length).toBeGreaterThan(0);
    await expectBurned();
  });

  it('a burned set-up stays burned if everything but one record is rolled back', async () => {
    const [old, now] = [paired[0]!, burned[0]!];
    const later = [...now.records].filter(
      ([slot, bytes]) => !equalBytes(bytes, old.records.get(slot) ?? new Uint8Array()),
    );
    expect(later.length).toBeGreaterThan(3);
    for (const [slot, bytes] of later) {
      const disk = copy(old);
      disk.records.set(slot, bytes);
      await openOn(disk);
      await expectBurned();
    }
  });

  it('a burned set-up stays burned if the list is gone', async () => {
    const disk = copy(burned[0]!);
    const slot = slotOf(paired[0]!);
    disk.records.set(slot, paired[0]!.records.get(slot)!);
    for (const name of [...disk.vault.keys()]) if (name.startsWith('inventory')) disk.vault.delete(name);
    await openOn(disk);
    await expectBurned();
    await ana.call('acceptFindings');
    await expectBurned();
  });

  it('a burned set-up is gone if its record is deleted: the next one is different', async () => {
    const [old] = (await disksOf([ana])) as [Disk];
    const kept = (await readDisk(ana.database)).records;
    for (const slot of kept.keys()) {
      const disk = copy(old);
      disk.records.delete(slot);
      await ana.call('lock');
      await writeDisk(ana.database, disk);
      ana.start();
      const state = await ana
        .call('unlock', { password })
        .then(() => pairsOf(ana, walletId))
        .catch(() => []);
      expect(state).not.toContain('ready');
    }
  });

  // What no device can notice by itself; docs/ecdsa.md says so.
  it('a burned set-up comes back with the whole profile, and matches nobody who has paired again', async () => {
    await pairUp(ana, bob, walletId);
    const again = await propose(bob, walletId);
    const shown = await bob.call('bundle', { id: again });
    await openOn(copy(paired[0]!));
    expect(await ana.call('findings')).toEqual([]);
    expect(await pairsOf(ana, walletId)).toEqual(['ready']);
    await expect(refusal(ana.receive(shown))).resolves.toMatchObject({ code: 'not-paired', culprit: 2 });
    const id = await propose(ana, walletId);
    await expect(refusal(bob.receive(await ana.call('bundle', { id })))).resolves.toMatchObject({
      code: 'not-paired',
      culprit: 1,
    });
    expect([await pairsOf(ana, walletId), await pairsOf(bob, walletId)]).toEqual([['ready'], ['ready']]);
    expect(await stateOf(ana, id)).toBe('open');
  });
});
