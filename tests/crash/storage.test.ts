import { vi } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import type { SignerCore } from '../../src/signer/signer.ts';
import type { Dice } from '../prove/dice.ts';
import { Oracle } from '../prove/oracle.ts';
import { prove, type Tally } from '../prove/prove.ts';
import { forgetDevices, makeOrigin, openTab, startDevice } from '../prove/world.ts';
import { type Device, password } from '../support/network.ts';
import { withFullDisk } from '../vault/faults.ts';
import { type Disk, readDisk, writeDisk } from '../vault/support.ts';
import { Story } from './story.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

/** Storage that goes back in time, fills up, is written by two pages or fed with old backups; clocks that jump. */
const withCards = await makeOrigin(['Ana', 'Bob'], null);
const withWallet = await makeOrigin(['Ana', 'Bob', 'Cyd'], 2);
const passphrase = 'old oaken chest of seven locks';
const tenYears = 10 * 365.25 * 86_400_000;

/** Two backups of Ana, one before and one in the middle of a signing. */
const backups = await (async () => {
  const ana = await startDevice('Ana', withWallet.disks[0]!, 'backup');
  const first = await ana.call('exportBackup', { password, passphrase });
  const draft = await ana.call('draft', { walletId: withWallet.wallet!.id, chain: 'solana', data: 'pay' });
  await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
  return [first, await ana.call('exportBackup', { password, passphrase })];
})();

/** Things that happen between the first requests of a story; later it is quiet and people get it done. */
function disturb(dice: Dice, tally: Tally, story: Story, hasBackups: boolean): void {
  const kept: [Device, Disk][] = [];
  const pages = new Map<Device, SignerCore>();
  const quietAfter = 4 + dice.below(14);
  story.before = async (device, request) => {
    kept.push([device, await readDisk(device.database)]);
    if (request > quietAfter || !dice.oneIn(3)) return;
    const what = Math.floor(dice.below(hasBackups ? 11 : 10) / 2);
    if (what === 0) {
      tally('rolled back');
      await writeDisk(device.database, dice.pick(kept.filter(([of]) => of === device))[1]);
      if (dice.oneIn(2)) await device.reopen();
      else {
        await device.call('lock');
        await device.call('unlock', { password });
      }
    } else if (what === 1) {
      tally('clock');
      device.clock += dice.oneIn(2) ? tenYears : -tenYears;
    } else if (what === 2) {
      tally('two tabs');
      const other = pages.get(device) ?? (await openTab(device, `tab ${request}`)).signer;
      pages.set(device, device.signer);
      device.signer = other;
    } else if (what === 3) {
      tally('full');
      const id = (await device.call('ceremonies').catch(() => []))[0]?.id;
      const when = dice.pick(['at once', 'later'] as const);
      if (id !== undefined) await withFullDisk(when, () => device.call('join', { id })).catch(() => null);
    } else if (what === 4) {
      tally('closed');
      await device.reopen();
    } else if (device.name === 'Ana') {
      tally('old backup');
      await device.call('importBackup', { data: dice.pick(backups), passphrase });
    }
    if ((await device.call('status')).device !== 'unlocked') await device.call('unlock', { password });
  };
}

const start = (origin: typeof withCards, seed: string) =>
  Promise.all(origin.names.map((name, i) => startDevice(name, origin.disks[i]!, `${seed} ${name}`)));

prove(
  'storage rolled back, full, shared, old; clock +-10 years: signing',
  { ci: 6, seconds: 60, nightly: 20_000 },
  async (dice, tally, index) => {
    const { id, results } = withWallet.wallet!;
    const oracle = new Oracle();
    oracle.knowWallet(readHex(id), results[0]!.keys);
    const devices = await start(withWallet, `storage ${index}`);
    const story = new Story(devices, null, 'dies', oracle);
    disturb(dice, tally, story, true);
    const signed = await story.sign(id, devices.slice(0, 2), 'pay');
    await devices[0]!.call('exports', { ceremonyId: signed });
    oracle.expectNothing();
    tally('shares', oracle.shares);
    for (const device of devices) {
      await device.reopen();
      if ((await device.call('wallets'))[0]?.id !== id) throw new Error('a wallet was lost');
    }
    await forgetDevices(devices);
    return 1;
  },
);

prove(
  'storage rolled back, full, shared; clock +-10 years: key generation',
  { ci: 4, seconds: 60, nightly: 5_000 },
  async (dice, tally, index) => {
    const devices = await start(withCards, `storage keygen ${index}`);
    const story = new Story(devices);
    disturb(dice, tally, story, false);
    const id = await story.makeWallet(2);
    for (const device of devices) await device.reopen();
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
