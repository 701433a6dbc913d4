import { vi } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import type { Dice } from '../prove/dice.ts';
import { Oracle } from '../prove/oracle.ts';
import { prove } from '../prove/prove.ts';
import { forgetDevices, makeOrigin, type Origin, startDevice } from '../prove/world.ts';
import { Device, password } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';
import { type FaultKind, faultKinds, withFault } from './faults.ts';
import { pointsOf, Story } from './story.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

/** The device dies, or storage fails, at every single call that a whole story makes. */
const withCards = await makeOrigin(['Ana', 'Bob'], null);
const withWallet = await makeOrigin(['Ana', 'Bob', 'Cyd'], 2);

const start = (origin: Origin, seed: string) =>
  Promise.all(origin.names.map((name, i) => startDevice(name, origin.disks[i]!, `${seed} ${name}`)));

async function reopenAll(devices: readonly Device[]): Promise<void> {
  for (const device of devices) await device.reopen();
}

const keygenCalls = await (async () => {
  const story = new Story(await start(withCards, 'measure'));
  await story.makeWallet(2);
  return story.calls;
})();
const signCalls = await (async () => {
  const devices = await start(withWallet, 'measure');
  const story = new Story(devices);
  await story.sign(withWallet.wallet!.id, devices.slice(0, 2), 'pay');
  return story.calls;
})();

/** Every point with every kind of fault once in each round, in an order that a small share samples well. */
function pick(dice: Dice, calls: readonly number[], index: number) {
  const all = pointsOf(calls).flatMap((point) => faultKinds.map((kind) => ({ point, kind })));
  const isShare = process.env.PROVE === undefined;
  return all[isShare ? dice.below(all.length) : (index * 7_919) % all.length]!;
}

/** A hundred rounds. */
const rounds = (calls: readonly number[]) => pointsOf(calls).length * faultKinds.length * 100;

prove(
  'killed at every effect: key generation',
  { ci: 4, seconds: 80, nightly: rounds(keygenCalls) },
  async (dice, tally, index) => {
    const { point, kind } = pick(dice, keygenCalls, index);
    if (index === 0) tally('points', pointsOf(keygenCalls).length);
    tally(kind);
    const devices = await start(withCards, `keygen ${index}`);
    const id = await new Story(devices, point, kind).makeWallet(2);
    await reopenAll(devices);
    const wallets = await Promise.all(
      devices.map(async (device) => (await device.call('wallets')).find((wallet) => wallet.id === id)),
    );
    if (JSON.stringify(wallets[0]!.keys) !== JSON.stringify(wallets[1]!.keys)) throw new Error('two keys');
    const signed = await new Story(devices).sign(id, devices, 'pay');
    await devices[0]!.call('exports', { ceremonyId: signed });
    await forgetDevices(devices);
    return 1;
  },
);

prove(
  'killed at every effect: signing',
  { ci: 8, seconds: 60, nightly: rounds(signCalls) },
  async (dice, tally, index) => {
    const { point, kind } = pick(dice, signCalls, index);
    if (index === 0) tally('points', pointsOf(signCalls).length);
    tally(kind);
    const { id, results } = withWallet.wallet!;
    const oracle = new Oracle();
    oracle.knowWallet(readHex(id), results[0]!.keys);
    const devices = await start(withWallet, `signing ${index}`);
    const signed = await new Story(devices, point, kind, oracle).sign(id, devices.slice(0, 2), 'pay');
    // This includes the chain's own verifier.
    await devices[0]!.call('exports', { ceremonyId: signed });
    oracle.expectNothing();
    await reopenAll(devices);
    for (const device of devices)
      if ((await device.call('wallets')).length !== 1) throw new Error('a wallet was lost');
    await forgetDevices(devices);
    return 1;
  },
);

const createCalls = (await withFault(0, 'dies', () => new Device('Dee', plainChains, 'measure').setUp()))
  .calls;

prove(
  'killed at every effect: a new device',
  { ci: 5, seconds: 30, nightly: createCalls * faultKinds.length * 10 },
  async (dice, _, index) => {
    const isShare = process.env.PROVE === undefined;
    const at = isShare ? 1 + dice.below(createCalls) : 1 + (index % createCalls);
    const kind: FaultKind = faultKinds[isShare ? dice.below(4) : Math.floor(index / createCalls) % 4]!;
    const device = new Device('Dee', plainChains, `create ${index}`);
    await withFault(at, kind, () => device.setUp());
    device.start();
    for (let tries = 0; tries < 3; tries++) {
      const { device: state } = await device.call('status');
      if (state === 'none') await device.setUp();
      // A vault without a device in it has shown nobody its words: it starts over.
      else if (state === 'locked') await device.call('unlock', { password }).catch(() => null);
      else if (state === 'unconfirmed') {
        const { words } = await device.call('revealWords', { password });
        const { positions } = await device.call('wordsToConfirm');
        const answers = Object.fromEntries(positions.map((place) => [place, words[place - 1]!]));
        await device.call('confirmWords', { words: answers });
      }
    }
    if ((await device.call('status')).device !== 'unlocked') throw new Error('no device comes of it');
    await forgetDevices([device]);
    return 1;
  },
);
