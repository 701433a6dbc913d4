import { vi } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import { verifyChain } from '../../src/protocol/certificate-chain.ts';
import type { Link } from '../../src/protocol/link.ts';
import { asReshareParams } from '../../src/protocol/reshare-params.ts';
import type { Dice } from '../prove/dice.ts';
import { Oracle } from '../prove/oracle.ts';
import { prove } from '../prove/prove.ts';
import { forgetDevices, makeOrigin, startDevice } from '../prove/world.ts';
import type { Device } from '../support/network.ts';
import { linkOf } from '../support/reshare-peers.ts';
import { type FaultKind, faultKinds } from './faults.ts';
import { pointsOf, Story } from './story.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

/**
 * A wallet changes hands while a device dies, or its storage fails, at any call: Ana, Bob and Cyd hold a 2-of-2 of the
 * first two, and Cyd replaces Bob. In the end nobody is without a usable share, no device has two, and an enemy who saw
 * everything that was ever shown, before and after, knows no share.
 */
const origin = await makeOrigin(['Ana', 'Bob'], 2);
const card = await makeOrigin(['Cyd'], null);

async function start(seed: string): Promise<[Device, Device, Device]> {
  const [ana, bob, cyd] = (await Promise.all([
    startDevice('Ana', origin.disks[0]!, `${seed} Ana`),
    startDevice('Bob', origin.disks[1]!, `${seed} Bob`),
    startDevice('Cyd', card.disks[0]!, `${seed} Cyd`),
  ])) as [Device, Device, Device];
  await ana.receive(await cyd.call('card'));
  await cyd.receive(await ana.call('card'));
  return [ana, bob, cyd];
}

const walletId = origin.wallet!.id;

/** People who try again until Ana and Cyd hold the wallet, and then delete what is left from before. */
async function change(story: Story): Promise<void> {
  const [ana, bob, cyd] = story.devices as [Device, Device, Device];
  const join = [(await cyd.self()).id];
  const input = { walletId, stay: [1], join, dealers: [1, 2], threshold: 2 };
  const open = async () => (await ana.call('ceremonies')).find(({ kind }) => kind === 'reshare');
  const walletOf = async (device: Device) => (await device.call('wallets')).find(({ id }) => id === walletId);
  const isDone = async () =>
    (await Promise.all([ana, cyd].map(walletOf))).every((wallet) => wallet?.epoch === 1);
  for (let tries = 0; tries < 6 && !(await isDone()); tries++) {
    if ((await open()) === undefined) await story.ask(ana, () => ana.call('startReshare', input));
    const id = (await open())?.id;
    if (id === undefined) continue;
    for (const [from, to] of [
      [ana, bob],
      [bob, cyd],
      [cyd, ana],
      [ana, cyd],
      [cyd, ana],
    ] as const)
      await story.handOver(from, to, id);
  }
  if (!(await isDone())) throw new Error('the change is stuck');
  // Bob learns of it, and what he had is deleted: the fault may strike that too.
  for (let tries = 0; tries < 4 && (await walletOf(bob))?.isHandedOn !== true; tries++) {
    const transcript = await story.ask(ana, () => ana.call('transcript', { walletId }));
    if (transcript !== null) await story.ask(bob, () => bob.receive(transcript));
  }
  for (const device of [ana, bob])
    for (let tries = 0; tries < 4 && (await walletOf(device))?.former !== null; tries++)
      await story.ask(device, () => device.call('dropFormerShares', { walletId }));
}

const calls = await (async () => {
  const story = new Story(await start('measure'));
  await change(story);
  return story.calls;
})();

function pick(dice: Dice, index: number): { point: { request: number; call: number }; kind: FaultKind } {
  const all = pointsOf(calls).flatMap((point) => faultKinds.map((kind) => ({ point, kind })));
  const isShare = process.env.PROVE === undefined;
  return all[isShare ? dice.below(all.length) : (index * 7_919) % all.length]!;
}

prove(
  'killed at every effect: a change of co-signers',
  { ci: 4, seconds: 80, nightly: pointsOf(calls).length * faultKinds.length * 20 },
  async (dice, tally, index) => {
    const { point, kind } = pick(dice, index);
    if (index === 0) tally('points', pointsOf(calls).length);
    tally(kind);
    const oracle = new Oracle();
    oracle.knowWallet(readHex(walletId), origin.wallet!.results[0]!.keys);
    const devices = await start(`change ${index}`);
    // The enemy remembers what was signed before the change.
    const before = await new Story(devices, null, 'dies', oracle).sign(
      walletId,
      devices.slice(0, 2),
      'pay before',
    );
    if (before === '') throw new Error('not signed');
    const story = new Story(devices, point, kind);
    await change(story);
    for (const device of devices) await device.reopen();
    const [ana, bob, cyd] = devices;
    const wallets = await Promise.all(
      devices.map(async (device) => (await device.call('wallets')).find(({ id }) => id === walletId)!),
    );
    const states = wallets.map(
      ({ epoch, isHandedOn, former }) => `${epoch} ${isHandedOn} ${former === null}`,
    );
    if (states.join() !== '1 false true,1 true true,1 false true') throw new Error(`states ${states}`);
    if (new Set(wallets.map(({ keys }) => JSON.stringify(keys))).size !== 1)
      throw new Error('another address');
    // Every record of the first key generation is gone along with the former shares.
    for (const device of devices)
      if ((await device.call('ceremonies')).some(({ id }) => id === walletId))
        throw new Error('old messages stay');
    // The same enemy keeps watching: nonces from before and after never meet.
    const record = readBundle(await ana.call('transcript', { walletId }));
    const params = asReshareParams(record.params)!;
    const links = record.extra as Link[];
    const from = verifyChain(links).epochs[0]!;
    const { epochs } = verifyChain([...links, linkOf(params, from, record.messages)]);
    oracle.knowWallet(readHex(walletId), [...epochs[1]!.keys], 1);
    const signed = await new Story([ana, cyd], null, 'dies', oracle).sign(walletId, [ana, cyd], 'pay after');
    await ana.call('exports', { ceremonyId: signed });
    if ((await bob.call('ceremonies')).length === 0) throw new Error('history was lost');
    oracle.expectNothing();
    await forgetDevices(devices);
    return 1;
  },
);
