import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bent, carry, carryAll, makePaired, pairsOf, propose, revive } from '../support/account-devices.ts';
import type { Device } from '../support/network.ts';
import type { Disk } from '../vault/support.ts';

vi.mock('../../src/protocol/ecdsa/pair-step.ts', () => import('../support/ecdsa-dealt.ts'));

/** What devices say about an ECDSA wallet afterwards: in its history, in the log, in the next review. */
let walletId = '';
let words: string[] = [];
let disks: Disk[] = [];
let [ana, bob] = [] as unknown as [Device, Device];

beforeAll(async () => {
  ({ walletId, words, disks } = await makePaired('told'));
});
beforeEach(async () => {
  ana = await revive('Ana', disks[0]!);
  bob = Object.assign(await revive('Bob', disks[1]!), { words });
});

const walletOn = async (device: Device) => (await device.call('wallets')).find(({ id }) => id === walletId)!;
const historyOf = async (device: Device, id: string) =>
  (await device.call('ceremony', { id })).history.map(({ code, name }) =>
    name === null ? code : `${code} ${name}`,
  );
const linesOf = async (device: Device) => (await device.call('log', { before: null })).lines;
const logOf = async (device: Device) => (await linesOf(device)).map(({ code }) => code);

describe('a signature by ECDSA', () => {
  it('a signature by ECDSA is in the history with each message of each person, and in both logs', async () => {
    const id = await propose(ana, walletId);
    await carryAll(ana, bob, id);
    await carry(bob, ana, id);
    expect(await historyOf(ana, id)).toEqual([
      'started',
      'round-1 Ana',
      'received-scan',
      'round-2 Ana',
      'round-3 Ana',
      'round-1 Bob',
      'round-2 Bob',
      'received-scan',
      'round-3 Bob',
      'done',
    ]);
    expect(await logOf(ana)).toEqual(expect.arrayContaining(['asked', 'signed', 'finished']));
    expect(await logOf(bob)).toEqual(expect.arrayContaining(['approved', 'signed', 'finished']));
    const [review] = (await ana.call('ceremony', { id })).payloads.map((one) => one.review);
    expect(review!.actions.length).toBeGreaterThan(0);
  });

  it('somebody has signed by ECDSA once they have sent their last message, and not before', async () => {
    const at = async (device: Device) => (await walletOn(device)).lastSigned.map((time) => time !== null);
    const id = await propose(ana, walletId);
    await carry(ana, bob, id);
    // Bob has opened and Ana multiplied: nobody has signed.
    expect(await at(ana)).toEqual([false, false]);
    await carry(bob, ana, id);
    expect(await at(ana)).toEqual([true, false]);
    await carry(ana, bob, id);
    expect(await at(bob)).toEqual([true, true]);
  });

  it('an earlier signature by ECDSA is reported to whoever requests it again, or another one with its number', async () => {
    const notes = async (device: Device, id: string) =>
      (await device.call('ceremony', { id })).payloads[0]!.review.warnings.map(({ code }) => code);
    const first = await propose(ana, walletId, { nonce: 5 });
    await carryAll(ana, bob, first);
    await carry(bob, ana, first);
    const other = await propose(bob, walletId, { nonce: 6 });
    await ana.receive(await bob.call('bundle', { id: other }));
    expect(await notes(ana, other)).not.toContain('signed-before');
    expect(await notes(ana, other)).not.toContain('used-up-before');
    const replacing = await propose(bob, walletId, { nonce: 5, value: 7 });
    await ana.receive(await bob.call('bundle', { id: replacing }));
    expect(await notes(ana, replacing)).toContain('used-up-before');
    expect(await notes(bob, replacing)).toContain('used-up-before');
  });

  it('a signature by ECDSA that somebody spoilt names them in the history and in the log, and the wallet asks to pair again', async () => {
    const id = await propose(ana, walletId);
    await carry(ana, bob, id);
    await ana.receive(await bent(bob, id));
    expect(await historyOf(ana, id)).toContain('stopped Bob');
    const stopped = (await linesOf(ana)).find(({ code }) => code === 'stopped');
    expect(stopped).toMatchObject({ code: 'stopped' });
    expect(JSON.stringify(stopped)).toContain('Bob');
    expect(await pairsOf(ana, walletId)).toEqual(['burned']);
  });
});
