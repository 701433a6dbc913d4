import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import { openTab } from '../prove/world.ts';
import {
  bent,
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
import type { Disk } from '../vault/support.ts';

vi.mock('../../src/protocol/ecdsa/base-ot.ts', () => import('../support/ecdsa-cheap-ot.ts'));

/** People with an ECDSA wallet who do things twice, in the wrong order, or on two screens at once. */
let walletId = '';
let words: string[] = [];
let disks: Disk[] = [];
let [ana, bob] = [] as unknown as [Device, Device];

beforeAll(async () => {
  ({ walletId, words, disks } = await makePaired('clumsy'));
});
beforeEach(async () => {
  ana = await revive('Ana', disks[0]!);
  bob = await revive('Bob', disks[1]!);
});

const expectReady = async () => {
  expect([await pairsOf(ana, walletId), await pairsOf(bob, walletId)]).toEqual([['ready'], ['ready']]);
};
const expectSigns = async () => {
  const id = await propose(ana, walletId);
  expect((await carryAll(ana, bob, id)).state).toBe('done');
};

describe('an ECDSA wallet whose people', () => {
  it('people who pair again while an invitation is open have it refused before a word is said, and the next attempt works', async () => {
    const id = await propose(ana, walletId);
    await bob.receive(await ana.call('bundle', { id }));
    await pairUp(ana, bob, walletId);
    const refused = { code: 'not-paired', culprit: 1 };
    await expect(refusal(bob.call('join', { id }))).resolves.toMatchObject(refused);
    expect((await saidBy(2, bob, id)).size).toBe(0);
    expect(await stateOf(bob, id)).toBe('invited');
    expect(await stateOf(ana, id)).toBe('void');
    await expectReady();
    const { id: next } = await ana.call('retry', { id });
    expect((await carryAll(ana, bob, next)).state).toBe('done');
  });

  it('people who agree in two tabs at once have one of them speak, and both show the same', async () => {
    const id = await propose(ana, walletId);
    await bob.receive(await ana.call('bundle', { id }));
    const tab = await openTab(bob, 'another tab');
    const outcomes = await Promise.allSettled([bob.call('join', { id }), tab.call('join', { id })]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'storage-conflict' });
    await bob.reopen();
    await tab.reopen();
    expect(await saidBy(2, tab, id)).toEqual(await saidBy(2, bob, id));
    await expectReady();
  });

  it('people who pair in two tabs at once get one set-up', async () => {
    const { id } = await ana.call('startPair', { walletId, index: 2 });
    await bob.receive(await ana.call('bundle', { id }));
    const tab = await openTab(bob, 'another tab');
    await Promise.allSettled([bob.call('join', { id }), tab.call('join', { id })]);
    await bob.call('lock');
    await tab.call('lock');
    await bob.reopen();
    // The tab that spoke may be the one that is gone now.
    if ((await stateOf(bob, id)) === 'void') {
      const { id: next } = await bob.call('retry', { id });
      await carryAll(bob, ana, next);
      await carry(ana, bob, next);
    } else {
      await carry(bob, ana, id);
      await carry(ana, bob, id);
    }
    await expectReady();
    await expectSigns();
  });

  it('people who refuse a pairing, remove one and begin again keep what they had until the new one is complete', async () => {
    const { id } = await ana.call('startPair', { walletId, index: 2 });
    await bob.receive(await ana.call('bundle', { id }));
    await bob.call('decline', { id, reason: 'not now' });
    expect((await carry(bob, ana, id)).state).toBe('stopped');
    await expectReady();
    const { id: second } = await ana.call('startPair', { walletId, index: 2 });
    await carry(ana, bob, second);
    await ana.call('forgetCeremony', { id: second });
    await expectReady();
    await expectSigns();
    await pairUp(ana, bob, walletId);
    await expectReady();
    await expectSigns();
  });

  it('people who lose a device in the middle of a pairing restore it, and it begins again and says nothing of before', async () => {
    const { id } = await ana.call('startPair', { walletId, index: 2 });
    await carry(ana, bob, id);
    const said = await saidBy(2, bob, id);
    await carry(bob, ana, id);
    const record = await ana.call('transcript', { walletId });
    const phone = new Device('Bob', [plainAccount], 'another phone');
    await phone.call('restore', { name: 'Bob', password, words: words.join(' ') });
    await phone.receive(record);
    bob = phone;
    expect(await pairsOf(bob, walletId)).toEqual(['none']);
    await bob.receive(await ana.call('bundle', { id }));
    // Its own earlier messages are here; nobody agreed to anything on this phone, and what belongs to them is
    // gone.
    expect(await saidBy(2, bob, id)).toEqual(said);
    await bob.call('join', { id }).catch(() => undefined);
    expect(await saidBy(2, bob, id)).toEqual(said);
    expect(await pairsOf(bob, walletId)).toEqual(['none']);
    const begun = (await bob.call('startPair', { walletId, index: 1 })).id;
    await carryAll(bob, ana, begun);
    await carry(ana, bob, begun);
    await expectReady();
    await expectSigns();
  });

  it('people who show each other everything twice, and old things last, change nothing', async () => {
    const id = await propose(ana, walletId);
    const shown = [await ana.call('bundle', { id })];
    await carry(ana, bob, id);
    shown.push(await bob.call('bundle', { id }));
    await carry(bob, ana, id);
    shown.push(await ana.call('bundle', { id }));
    await carry(ana, bob, id);
    for (const bundle of [...shown, ...shown.reverse()])
      for (const device of [ana, bob]) await device.receive(bundle);
    expect(await stateOf(bob, id)).toBe('done');
    expect(await stateOf(ana, id)).toBe('open');
    expect((await carry(bob, ana, id)).state).toBe('done');
    await expectReady();
  });

  it('people who sign two things at once with one set-up get both, with nothing in common', async () => {
    const ids = [await propose(ana, walletId), await propose(ana, walletId)];
    for (const id of ids) await carry(ana, bob, id);
    for (const id of ids.toReversed()) await carry(bob, ana, id);
    for (const id of ids) expect((await carry(ana, bob, id)).state).toBe('done');
    const [one, other] = await Promise.all(ids.map((id) => saidBy(2, bob, id)));
    for (const round of [1, 2, 3]) expect(one!.get(round)).not.toBe(other!.get(round));
    await expectReady();
  });

  it('people who each begin a pairing burn nothing, whatever order they finish in, and can pair again', async () => {
    const { id: hers } = await ana.call('startPair', { walletId, index: 2 });
    const { id: his } = await bob.call('startPair', { walletId, index: 1 });
    await carry(ana, bob, hers);
    await carry(bob, ana, his);
    await carry(bob, ana, hers);
    await carry(ana, bob, his);
    await carry(bob, ana, his);
    await carry(ana, bob, hers);
    await expectReady();
    const id = await propose(ana, walletId);
    const refused = await carryAll(ana, bob, id).then(
      () => null,
      ({ code }) => code,
    );
    expect([null, 'not-paired']).toContain(refused);
    await expectReady();
    await pairUp(ana, bob, walletId);
    await expectSigns();
  });

  it('people cheated in one of several open signings do not go on in the others with what was burned', async () => {
    Object.assign(bob, { words });
    const ids = [await propose(ana, walletId), await propose(ana, walletId), await propose(ana, walletId)];
    for (const id of ids) await carry(ana, bob, id);
    const [first, second, third] = await Promise.all(ids.map((id) => bent(bob, id)));
    const honest = await bob.call('bundle', { id: ids[2]! });
    await ana.receive(first!);
    expect(await pairsOf(ana, walletId)).toEqual(['burned']);
    const said = await Promise.all(ids.slice(1).map((id) => saidBy(1, ana, id)));
    // No second answer to the same cheat, be it a lie or not: it would be another bit.
    for (const bundle of [second!, third!, honest])
      await expect(refusal(ana.receive(bundle))).resolves.toMatchObject({ code: 'not-paired', culprit: 2 });
    for (const [i, id] of ids.slice(1).entries()) {
      expect(await saidBy(1, ana, id)).toEqual(said[i]);
      expect(await stateOf(ana, id)).toBe('void');
      await expect(refusal(ana.call('join', { id }))).resolves.toMatchObject({ code: 'not-paired' });
      await expect(refusal(ana.call('retry', { id }))).resolves.toMatchObject({ code: 'not-paired' });
    }
    await pairUp(ana, bob, walletId);
    await expectReady();
    await expectSigns();
  });

  it('people shown an old pairing after it was burned get nothing back, removed or not', async () => {
    Object.assign(bob, { words });
    const pairing = await pairUp(ana, bob, walletId);
    await carry(bob, ana, pairing);
    const shown = [await bob.call('bundle', { id: pairing }), await ana.call('bundle', { id: pairing })];
    const id = await propose(ana, walletId);
    await carry(ana, bob, id);
    await ana.receive(await bent(bob, id));
    expect(await pairsOf(ana, walletId)).toEqual(['burned']);
    for (const act of [async () => {}, () => ana.call('forgetCeremony', { id: pairing })]) {
      await act();
      for (const bundle of shown) await ana.receive(bundle).catch(() => undefined);
      await ana.call('join', { id: pairing }).catch(() => undefined);
      expect(await pairsOf(ana, walletId)).toEqual(['burned']);
    }
  });
});
