import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import { concatBytes } from '../../src/core/bytes.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { withFault } from '../crash/faults.ts';
import {
  carry,
  carryAll,
  makePaired,
  pairsOf,
  pairUp,
  propose,
  revive,
  saidBy,
  stateOf,
} from '../support/account-devices.ts';
import { Device, password, refusal } from '../support/network.ts';
import { type Disk, readDisk } from '../vault/support.ts';

vi.mock('../../src/protocol/ecdsa/pair-step.ts', () => import('../support/ecdsa-dealt.ts'));

/**
 * What a device keeps for threshold ECDSA when storage dies, goes back in time, is copied, or moves on: each
 * test begins with the same two paired devices.
 */
let [ana, bob] = [] as unknown as [Device, Device];
let walletId = '';
let disks: Disk[] = [];

beforeAll(async () => {
  ({ walletId, disks } = await makePaired('kept'));
});

beforeEach(async () => {
  ana = await revive('Ana', disks[0]!);
  bob = await revive('Bob', disks[1]!);
});

const ask = () => propose(ana, walletId);
const pairOf = async (device: Device) => (await pairsOf(device, walletId))[0];

it('a device killed in the middle of a signing, early or late, says nothing twice, burns nothing, and signs in the next attempt', async () => {
  const way = (): [Device, Device][] => [
    [ana, bob],
    [bob, ana],
    [ana, bob],
  ];
  // Every 17th effect of each hand-over; `tests/crash/ecdsa.test.ts` takes any, and `npm run prove` all of them.
  for (const step of [1, 2, 3]) {
    for (let at = step; ; at += 17) {
      let id = await ask();
      for (const [from, to] of way().slice(0, step - 1)) await carry(from, to, id);
      const [from, to] = way()[step - 1]!;
      const index = to === ana ? 1 : 2;
      const isKnown = (await to.call('ceremonies')).some((one) => one.id === id);
      const before = isKnown ? await saidBy(index, to, id) : new Map<number, string>();
      const { error } = await withFault(at, 'dies', () => carry(from, to, id));
      await to.reopen();
      expect(await pairOf(to)).toBe('ready');
      const isHere = (await to.call('ceremonies')).some((one) => one.id === id);
      if (isHere) {
        // What was shown before is what is shown now.
        const after = await saidBy(index, to, id);
        for (const [round, body] of before) expect(after.get(round)).toBe(body);
        expect(['invited', 'open', 'void', 'done']).toContain(await stateOf(to, id));
      }
      if (error !== undefined) continue;
      // It went through: closed all the same, so the attempt continues if it needs no memory, and is void if
      // it does.
      if ((await stateOf(to, id)) === 'void') {
        id = (await to.call('retry', { id })).id;
        for (const [giver, taker] of to === ana ? way() : way().map(([a, b]): [Device, Device] => [b, a]))
          await carry(giver, taker, id);
      } else for (const [giver, taker] of way().slice(step)) await carry(giver, taker, id);
      expect([await stateOf(ana, id), await stateOf(bob, id)]).toContain('done');
      break;
    }
  }
}, 180_000);

it('a device rolled back to an earlier day revives no nonce: its attempt is void, and the next one works', async () => {
  const id = await ask();
  const old = await readDisk(ana.database);
  await carry(ana, bob, id);
  await carry(bob, ana, id);
  const said = await saidBy(1, ana, id);
  expect([...said.keys()]).toEqual([1, 2, 3]);
  ana = await revive('Ana', old);
  // It knows its first message and nothing that belongs to it: it never answers a second time.
  expect(await stateOf(ana, id)).toBe('void');
  const { stopped } = await carry(bob, ana, id);
  expect(stopped).toBeNull();
  expect(await stateOf(ana, id)).not.toBe('done');
  expect((await saidBy(1, ana, id)).get(1)).toBe(said.get(1));
  // What it said on the day after comes back from the other device, word for word.
  for (const [round, body] of await saidBy(1, ana, id)) expect(body).toBe(said.get(round));
  const { id: next } = await ana.call('retry', { id });
  await carryAll(ana, bob, next);
  expect(await stateOf(bob, next)).toBe('done');
});

it('a device and its copy say different things: both versions are there, and nobody signs', async () => {
  const copy = await revive('Bob', disks[1]!);
  const id = await ask();
  await carry(ana, bob, id);
  await carry(ana, copy, id);
  const [one, other] = [await saidBy(2, bob, id), await saidBy(2, copy, id)];
  // Its own randomness: no nonce and no commitment of one is the other's.
  expect(one.get(1)!.slice(0, 64)).not.toBe(other.get(1)!.slice(0, 64));
  expect(one.get(1)!.slice(64, 128)).not.toBe(other.get(1)!.slice(64, 128));
  await carry(bob, ana, id);
  const view = await carry(copy, ana, id);
  expect(view).toMatchObject({
    state: 'stopped',
    stopped: { code: 'equivocation', culprit: { name: 'Bob' } },
  });
  expect(await pairOf(ana)).toBe('ready');
});

it('a full copy contains no set-up: a device restored from it pairs again', async () => {
  const passphrase = 'old oaken chest of seven locks';
  const data = await ana.call('exportBackup', { password, passphrase });
  const phone = new Device('Ana', [plainAccount], 'phone');
  await phone.call('restoreBackup', { data, passphrase, password });
  expect(await pairOf(phone)).toBe('none');
  expect(await pairOf(ana)).toBe('ready');
  ana = phone;
  await expect(refusal(ask())).resolves.toMatchObject({ code: 'not-paired', culprit: 2 });
  await pairUp(ana, bob, walletId);
  expect(await pairOf(ana)).toBe('ready');
});

it('a change of co-signers leaves no set-up behind, and what was open in the previous epoch is over', async () => {
  const id = await ask();
  const open = await ana.call('bundle', { id });
  const input = { walletId, stay: [1, 2], join: [], dealers: [1, 2], threshold: 2 };
  const { id: change } = await ana.call('startReshare', input);
  for (let turns = 0; turns < 4; turns++) {
    await carry(...((turns % 2 === 0 ? [ana, bob] : [bob, ana]) as [Device, Device]), change);
  }
  for (const device of [ana, bob]) {
    expect(await stateOf(device, change)).toBe('done');
    expect(await pairOf(device)).toBe('none');
    const { records } = await readDisk(device.database);
    // A set-up is stored as sealed records of some 64 KB.
    expect([...records.values()].filter(({ length }) => length > 60_000)).toEqual([]);
  }
  // It says that there is a newer epoch, and takes nothing in.
  const { kind } = await bob.receive(open);
  expect(kind).not.toBe('ceremony');
  expect((await bob.call('ceremonies')).some((one) => one.id === id)).toBe(false);
  expect((await ana.call('ceremony', { id })).state).toBe('stopped');
  await expect(refusal(ask())).resolves.toMatchObject({ code: 'not-paired' });
  await pairUp(ana, bob, walletId);
  const next = await ask();
  await carryAll(ana, bob, next);
  expect(await stateOf(bob, next)).toBe('done');
});

it('damage by a carrier is refused, whatever it hits, and changes nothing', async () => {
  const id = await ask();
  const bundle = await ana.call('bundle', { id });
  const { params, messages, extra } = readBundle(bundle);
  const [part] = extra as { from: number; round: number; to: number; mark: Uint8Array; bytes: Uint8Array }[];
  const flipped = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
  const damaged = [
    ...[0, 30, 2_000, part!.bytes.length - 1].map((at) => ({ ...part!, bytes: flipped(part!.bytes, at) })),
    { ...part!, bytes: part!.bytes.slice(0, -1) },
    { ...part!, bytes: concatBytes(part!.bytes, Uint8Array.of(0)) },
    { ...part!, from: 2, to: 1 },
    { ...part!, round: 2 },
    { ...part!, mark: flipped(part!.mark, 3) },
  ];
  for (const one of damaged) {
    const { code } = await refusal(bob.receive(writeBundle(params, messages, [one])));
    expect(['malformed', 'not-paired']).toContain(code);
  }
  for (let at = 5; at < bundle.length; at += Math.ceil(bundle.length / 40))
    await expect(refusal(bob.receive(flipped(bundle, at)))).resolves.toBeDefined();
  expect((await bob.call('ceremonies')).some((one) => one.id === id)).toBe(false);
  // Without its part nothing can be made from it, and the part may come later.
  expect(
    (await carry({ call: async () => writeBundle(params, messages, []) } as unknown as Device, bob, id))
      .state,
  ).toBe('open');
  expect(await pairOf(bob)).toBe('ready');
  await carryAll(ana, bob, id);
  expect(await stateOf(bob, id)).toBe('done');
});
