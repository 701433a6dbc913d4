import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { makeOrigin, type Origin, startDevice } from '../prove/world.ts';
import { type Device, password, refusal } from '../support/network.ts';

/** Full copies have their real cost in their own tests; here they are cheap. */
vi.mock('age-encryption', async (original) => {
  const real = await original<typeof import('age-encryption')>();
  class Cheap extends real.Encrypter {
    override setPassphrase(passphrase: string) {
      super.setPassphrase(passphrase);
      super.setScryptWorkFactor(1);
    }
    override setScryptWorkFactor() {}
  }
  return { ...real, Encrypter: Cheap };
});

/**
 * What a device does when it meets another epoch than its own, another branch, or a second change of the same
 * epoch.
 */
const origin: Origin = await makeOrigin(['Ana', 'Bob', 'Cyd'], 2);
const walletId = origin.wallet!.id;
let [ana, bob, cyd] = [] as unknown as [Device, Device, Device];
let run = 0;

beforeEach(async () => {
  run++;
  [ana, bob, cyd] = (await Promise.all(
    origin.names.map((name, i) => startDevice(name, origin.disks[i]!, `traps ${run} ${name}`)),
  )) as [Device, Device, Device];
});

const wallet = async (device: Device) => (await device.call('wallets')).find(({ id }) => id === walletId)!;
const transcript = (device: Device) => device.call('transcript', { walletId });
const startFrom = (device: Device, stay: number[], dealers: number[], threshold = 2) =>
  device.call('startReshare', { walletId, stay, join: [], dealers, threshold });

async function carry(id: string, way: readonly Device[]): Promise<void> {
  for (const [i, from] of way.slice(0, -1).entries()) {
    const view = await way[i + 1]!.scan(from, id);
    if (view.state === 'invited') await way[i + 1]!.call('join', { id });
  }
}

async function propose(device: Device, signers: number[], data: string): Promise<string> {
  const { id: draftId } = await device.call('draft', { walletId, chain: 'solana', data });
  return (await device.call('propose', { draftId, signers })).id;
}

describe('a change of co-signers', () => {
  it('there is one change of co-signers at a time: whoever dealt must give one up before taking part in another, which may then be opened', async () => {
    const { id: first } = await startFrom(ana, [1, 2], [1, 2]);
    const { id: second } = await startFrom(bob, [2, 3], [2, 3]);
    expect(await refusal(startFrom(ana, [1, 3], [1, 3]))).toMatchObject({ code: 'reshare-open' });
    // Bob has dealt in his own; he looks at Ana's and does not take part.
    await bob.scan(ana, first);
    expect(await refusal(bob.call('join', { id: first }))).toMatchObject({ code: 'reshare-open' });
    await bob.call('decline', { id: second, reason: 'Ana was first' });
    await bob.call('join', { id: first });
    await carry(first, [bob, ana, bob]);
    expect((await wallet(ana)).epoch).toBe(1);
    expect((await wallet(bob)).epoch).toBe(1);
    // What was given up goes with the former share: the words could open what was dealt in it.
    expect((await wallet(bob)).former).toBeNull();
    expect((await bob.call('ceremonies')).map(({ id }) => id)).not.toContain(second);
  });

  it('a change of co-signers that was given up counts all the same if the others complete it', async () => {
    const { id } = await startFrom(ana, [1, 2], [1, 2]);
    await carry(id, [ana, bob]);
    const early = await bob.call('bundle', { id });
    await bob.call('decline', { id, reason: '' });
    expect((await bob.call('ceremony', { id })).state).toBe('stopped');
    await ana.receive(early);
    expect((await wallet(ana)).epoch).toBe(1);
    await bob.receive(await transcript(ana));
    expect(await wallet(bob)).toMatchObject({ epoch: 1, isHandedOn: false });
  });

  it('until a change of co-signers is complete the old shares sign, and afterwards their attempts are over', async () => {
    const { id } = await startFrom(ana, [1, 2, 3], [1, 2]);
    await carry(id, [ana, bob]);
    const open = await propose(cyd, [1, 3], 'pay while it goes on');
    const view = await ana.scan(cyd, open);
    expect(view.state).toBe('invited');
    await ana.call('join', { id: open });
    const late = await propose(bob, [2, 3], 'pay too late');
    await carry(id, [bob, cyd, ana, bob, cyd]);
    for (const device of [ana, bob, cyd]) expect((await wallet(device)).epoch).toBe(1);
    expect((await bob.call('ceremony', { id: late })).state).toBe('stopped');
    expect((await ana.call('ceremonies')).map((one) => one.id)).toContain(open);
    // Nothing of the old epoch is answered any more.
    const said = readBundle(await bob.call('bundle', { id: late })).messages.length;
    await bob.receive(await bob.call('bundle', { id: late }));
    expect(readBundle(await bob.call('bundle', { id: late })).messages.length).toBe(said);
  });

  it('a change of co-signers is shown in full to whoever is asked: who leaves, who joins, and how many sign before and after', async () => {
    // Ana lowers nothing and leaves nobody out without their seeing it, and a card that she swapped is
    // another person.
    const { id: quiet } = await startFrom(ana, [1, 2], [1, 2]);
    const asked = (await bob.scan(ana, quiet)).change!;
    expect([asked.before.threshold, asked.before.people.map(({ name }) => name)]).toEqual([
      2,
      ['Ana', 'Bob', 'Cyd'],
    ]);
    expect([asked.after.threshold, asked.after.people.map(({ name }) => name)]).toEqual([2, ['Ana', 'Bob']]);
    await ana.call('decline', { id: quiet, reason: 'again' });

    const card = await makeOrigin(['Bob'], null);
    const other = await startDevice('Bob', card.disks[0]!, `traps ${run} another Bob`);
    await ana.receive(await other.call('card'));
    const join = [(await other.self()).id];
    const { id } = await ana.call('startReshare', {
      walletId,
      stay: [1, 3],
      join,
      dealers: [1, 3],
      threshold: 3,
    });
    expect(id).not.toBe(quiet);
    const view = await cyd.scan(ana, id);
    const { before, after } = view.change!;
    expect([before.threshold, after.threshold]).toEqual([2, 3]);
    const bobs = [before, after].map(({ people }) => people.find(({ name }) => name === 'Bob')!.contactId);
    expect(bobs).toEqual([(await bob.self()).id, join[0]]);
    expect(view.notices).toContainEqual({ code: 'another-of-that-name', name: 'Bob' });
    // The one who is left out sees that too, and is asked for nothing.
    const seen = await bob.scan(ana, id);
    expect(seen.people.some(({ isSelf }) => isSelf)).toBe(false);
  });

  it('a rolled-back profile continues a change of co-signers: its own deal comes back to it, and a second deal by it is named', async () => {
    const { id } = await startFrom(ana, [1, 2], [1, 2]);
    await carry(id, [ana, bob]);
    const before = await startDevice('Ana', origin.disks[0]!, `traps ${run} Ana of before`);
    await carry(id, [bob, before, bob]);
    expect((await wallet(before)).epoch).toBe(1);
    expect((await wallet(bob)).epoch).toBe(1);
    // Cyd, who knows nothing of it, starts another: to Ana as she is now, that is from before.
    const { id: theirs } = await startFrom(cyd, [1, 3], [1, 3]);
    const start = await cyd.call('bundle', { id: theirs });
    expect(await before.receive(start)).toMatchObject({ kind: 'epoch', news: 'former' });
    // Rolled back to before she dealt, and once more, her device deals twice: two stories in one session.
    const first = await startDevice('Ana', origin.disks[0]!, `traps ${run} Ana deals`);
    const second = await startDevice('Ana', origin.disks[0]!, `traps ${run} Ana deals anew`);
    for (const device of [first, second]) await carry(theirs, [cyd, device]);
    const met = await startDevice('Bob', origin.disks[1]!, `traps ${run} Bob looks on`);
    await met.receive(await first.call('bundle', { id: theirs }));
    await met.receive(await second.call('bundle', { id: theirs }));
    expect((await met.call('ceremony', { id: theirs })).stopped).toMatchObject({
      code: 'equivocation',
      culprit: { name: 'Ana' },
    });
  });

  it('a change of co-signers in two branches leaves each device on its own, with both codes, until the person chooses', async () => {
    // Ana and Bob finish one change; Bob's earlier device, rolled back, finishes another with Cyd.
    const { id: one } = await startFrom(ana, [1, 2], [1, 2]);
    const before = await startDevice('Bob', origin.disks[1]!, `traps ${run} Bob of before`);
    await carry(one, [ana, bob, ana, bob]);
    const { id: other } = await startFrom(before, [2, 3], [2, 3]);
    await carry(other, [before, cyd, before, cyd]);
    const [mine, theirs] = [(await wallet(ana)).epochCode, (await wallet(cyd)).epochCode];
    expect(mine).not.toBe(theirs);
    expect(await bob.receive(await transcript(cyd))).toMatchObject({
      kind: 'epoch',
      news: 'branch',
      codes: [mine, theirs],
    });
    expect((await wallet(bob)).epochCode).toBe(mine);
    // A signature of the other branch is not mistaken for one of this branch.
    const signing = await propose(cyd, [1, 2], 'pay on the other branch');
    expect(await ana.receive(await cyd.call('bundle', { id: signing }))).toMatchObject({ news: 'branch' });
    expect((await bob.call('takeBranch', { walletId })).epochCode).toBe(theirs);
    expect((await wallet(bob)).former).not.toBeNull();
    await carry(signing, [cyd, bob, cyd]);
    expect((await cyd.call('ceremony', { id: signing })).state).toBe('done');
    expect((await bob.call('ceremonies')).length).toBeGreaterThan(0);
  });

  it('a change of co-signers is watched and carried by a holder who is not named, but not agreed to', async () => {
    const { id } = await startFrom(ana, [1, 2], [1, 2]);
    await cyd.scan(ana, id);
    expect((await cyd.call('ceremony', { id })).people.some(({ isSelf }) => isSelf)).toBe(false);
    expect(readBundle(await cyd.call('bundle', { id })).messages).toHaveLength(1);
    await carry(id, [cyd, bob]);
    expect((await bob.call('ceremony', { id })).state).toBe('open');
  });

  it('a change of co-signers whose chain is damaged or missing changes nothing', async () => {
    const { id } = await startFrom(ana, [1, 2], [1, 2]);
    await carry(id, [ana, bob, ana, bob]);
    const whole = readBundle(await transcript(ana));
    const links = whole.extra as { certificates: Uint8Array[][][] }[];
    const bent = structuredClone(links);
    bent[0]!.certificates[0]![0]![0]![3]! ^= 1;
    // Cyd knows the first epoch himself, so a stranger to it is asked: a device restored from Ana's words
    // alone.
    const anew = await startDevice('Cyd', origin.disks[2]!, `traps ${run} Cyd`);
    await anew.call('wipe', { name: 'Cyd' });
    anew.start();
    await anew.call('restore', { name: 'Ana', password, words: origin.words[0]!.join(' ') });
    expect(await refusal(anew.receive(writeBundle(whole.params, whole.messages, bent)))).toMatchObject({
      code: 'bad-chain',
    });
    expect(await anew.call('wallets')).toEqual([]);
    expect(await anew.receive(await transcript(ana))).toMatchObject({ kind: 'restored' });
  });

  it('a change of co-signers survives a full copy, and an earlier copy brings nothing back', async () => {
    const passphrase = 'amber kettle nine violins drift';
    const old = await ana.call('exportBackup', { password, passphrase });
    const { id } = await startFrom(ana, [1, 2], [1, 2]);
    await carry(id, [ana, bob, ana, bob]);
    await ana.call('dropFormerShares', { walletId });
    const copy = await ana.call('exportBackup', { password, passphrase });
    await ana.call('importBackup', { data: old, passphrase });
    expect(await wallet(ana)).toMatchObject({ epoch: 1, former: null });
    expect((await ana.call('ceremonies')).map((one) => one.id)).not.toContain(walletId);
    const back = await startDevice('Ana', origin.disks[0]!, `traps ${run} Ana of before`);
    await back.call('importBackup', { data: copy, passphrase });
    expect(await wallet(back)).toMatchObject({ epoch: 1, former: { epoch: 0 } });
    await back.call('wipe', { name: 'Ana' });
    back.start();
    await back.call('restoreBackup', { data: copy, passphrase, password });
    expect(await wallet(back)).toMatchObject({ epoch: 1, former: null, isHandedOn: false });
  });

  it('somebody who was left out and comes back joins as a new member', async () => {
    const { id } = await startFrom(ana, [1, 2], [1, 2]);
    await carry(id, [ana, bob, ana, bob]);
    expect(await cyd.receive(await transcript(ana))).toMatchObject({ news: 'handed-on' });
    const join = [(await cyd.self()).id];
    const { id: again } = await ana.call('startReshare', {
      walletId,
      stay: [1, 2],
      join,
      dealers: [1, 2],
      threshold: 3,
    });
    await carry(again, [ana, bob, cyd, ana, bob, cyd]);
    expect(await wallet(cyd)).toMatchObject({ epoch: 2, isHandedOn: false, threshold: 3 });
    const signing = await propose(cyd, [1, 2, 3], 'pay together');
    await carry(signing, [cyd, ana, bob, cyd, ana, bob, cyd]);
    expect((await cyd.call('ceremony', { id: signing })).state).toBe('done');
    expect((await wallet(cyd)).former).toBeNull();
  });
});
