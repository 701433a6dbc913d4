import { vi } from 'vitest';
import { bytesToHex } from '../../src/core/bytes.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import type { Dice } from '../prove/dice.ts';
import { prove } from '../prove/prove.ts';
import { forgetDevices } from '../prove/world.ts';
import { disksOf, makeAccount, pairsOf, propose, revive } from '../support/account-devices.ts';
import type { Device } from '../support/network.ts';
import { type FaultKind, faultKinds } from './faults.ts';
import { type Point, pointsOf, Story } from './story.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);
vi.mock('../../src/protocol/ecdsa/base-ot.ts', () => import('../support/ecdsa-cheap-ot.ts'));

/**
 * Two devices pair, or sign by ECDSA, while one of them dies or its storage fails, at any call. No device ever shows two things
 * for one place, and nothing is burned.
 */
const names = ['Ana', 'Bob'];
const { devices: made, walletId } = await makeAccount(names, 'killed');
const unpaired = await disksOf(made);

class PairStory extends Story {
  /** What each device said in each round of each ceremony, as it was first shown. */
  readonly #shown = new Map<string, string>();

  override async photograph(device: Device): Promise<void> {
    const here = await device.call('ceremonies');
    for (const { id, kind } of here.filter(({ kind }) => kind !== 'keygen'))
      for (const { from, round, body } of readBundle(await device.call('bundle', { id })).messages) {
        const place = `${kind} ${id} ${from} ${round}`;
        const said = bytesToHex(body);
        if ((this.#shown.get(place) ?? said) !== said) throw new Error(`two things said: ${place}`);
        this.#shown.set(place, said);
      }
    if ((await pairsOf(device, walletId)).includes('burned')) throw new Error('burned without a fault');
  }

  /** What was begun last, as each of them sees it; null if one does not hold it. */
  async #last(kind: string) {
    const lists = await Promise.all(this.devices.map((device) => device.call('ceremonies')));
    const [newest] = lists
      .flat()
      .filter((one) => one.kind === kind)
      .sort((a, b) => b.createdAt - a.createdAt);
    const views = lists.map((list) => list.find(({ id }) => id === newest?.id) ?? null);
    return { id: newest?.id ?? null, views };
  }

  /**
   * People who begin, show each other, and begin again if a device says that it cannot continue, until both
   * have it.
   */
  async #until(kind: string, begin: (device: Device) => Promise<unknown>): Promise<void> {
    for (let tries = 0; tries < 8; tries++) {
      const { id, views } = await this.#last(kind);
      if (id !== null && views.every((view) => view?.state === 'done')) return;
      const stuck = views.findIndex((view) => view?.state === 'void');
      const at = Math.max(0, stuck);
      const [one, other] = [this.devices[at]!, this.devices[1 - at]!];
      if (stuck >= 0) await this.ask(one, () => one.call('retry', { id: id! }));
      else if (id === null) await this.ask(one, () => begin(one));
      const going = (await this.#last(kind)).id;
      if (going === null) continue;
      const way: [Device, Device][] = [
        [one, other],
        [other, one],
      ];
      for (const [from, to] of [...way, ...way]) await this.handOver(from, to, going);
    }
    throw new Error(`the ${kind} is stuck`);
  }

  pair(): Promise<void> {
    return this.#until('pair', (device) => device.call('startPair', { walletId, index: 2 }));
  }

  signOnce(): Promise<void> {
    return this.#until('sign-ecdsa', (device) => propose(device, walletId, { nonce: 7 }));
  }
}

const start = (disks = unpaired) => Promise.all(disks.map((disk, i) => revive(names[i]!, disk)));

const measured = new PairStory(await start());
await measured.pair();
const pairPoints = pointsOf(measured.calls);
const paired = await disksOf(measured.devices);
const measuredSigning = new PairStory(await start(paired));
await measuredSigning.signOnce();
const signPoints = pointsOf(measuredSigning.calls);

/** Power is lost at every point before anything else is tried there. */
function pick(dice: Dice, points: readonly Point[], index: number): { point: Point; kind: FaultKind } {
  if (process.env.PROVE === undefined) return { point: dice.pick(points), kind: dice.pick(faultKinds) };
  const kind = faultKinds[Math.floor(index / points.length) % faultKinds.length]!;
  return { point: points[(index * 7_919) % points.length]!, kind };
}

/** Ten rounds. */
const rounds = (points: readonly Point[]) => points.length * faultKinds.length * 10;

prove(
  'killed at every effect: pairing for ECDSA',
  { ci: 4, seconds: 90, nightly: rounds(pairPoints) },
  async (dice, tally, index) => {
    const { point, kind } = pick(dice, pairPoints, index);
    if (index === 0) tally('points', pairPoints.length);
    tally(kind);
    const devices = await start();
    await new PairStory(devices, point, kind).pair();
    for (const device of devices) {
      await device.reopen();
      const [state] = await pairsOf(device, walletId);
      if (state !== 'ready') throw new Error(`${state} in the end`);
    }
    // Both have the same one: what is made with one is accepted with the other.
    const [ana, bob] = devices as [Device, Device];
    await bob.receive(await ana.call('bundle', { id: await propose(ana, walletId) }));
    await forgetDevices(devices);
    return 1;
  },
);

prove(
  'killed at every effect: signing by ECDSA',
  { ci: 3, seconds: 90, nightly: rounds(signPoints) },
  async (dice, tally, index) => {
    const { point, kind } = pick(dice, signPoints, index);
    if (index === 0) tally('points', signPoints.length);
    tally(kind);
    const devices = await start(paired);
    await new PairStory(devices, point, kind).signOnce();
    for (const device of devices) {
      await device.reopen();
      if ((await pairsOf(device, walletId))[0] !== 'ready') throw new Error('no set-up is left');
    }
    await forgetDevices(devices);
    return 1;
  },
);
