import { describe, expect, it, vi } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import { limits } from '../../src/core/limits.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { compareEnvelopes, makeEnvelope } from '../../src/protocol/envelope.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { bodyOf } from '../../src/protocol/messages.ts';
import { sign } from '../../src/protocol/sign.ts';
import { readWords } from '../../src/signer/words.ts';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

/**
 * Nothing is said in a person's name that the person did not agree to here, and no device contradicts itself.
 */
async function team(seed: string, names = ['Ana', 'Bob']) {
  const devices = await setUpDevices(names, plainChains, seed);
  await exchangeCards(devices);
  const { id } = await makeWallet(devices, 2);
  return { devices: devices as [Device, Device, ...Device[]], walletId: id };
}

async function propose(from: Device, walletId: string, text = 'pay rent', signers = [1, 2]) {
  const draft = await from.call('draft', { walletId, chain: 'solana', data: text });
  return (await from.call('propose', { draftId: draft.id, signers })).id;
}

const messagesOf = async (device: Device, id: string) =>
  readBundle(await device.call('bundle', { id })).messages;

describe('what a device says', () => {
  it('a device never contradicts itself: it can decline after it stopped by itself', async () => {
    const { devices, walletId } = await team('once');
    const [ana, bob] = devices;
    const id = await propose(ana, walletId);
    await bob.scan(ana, id);
    await bob.call('join', { id });
    // Bob's share, bent and signed by him.
    const { params, messages } = readBundle(await bob.call('bundle', { id }));
    const bent = Uint8Array.from(bodyOf(messages, 2, 2)!, (byte, i) => (i === 60 ? byte ^ 1 : byte));
    const identity = deriveIdentity(readWords(bob.words.join(' ')));
    const lie = makeEnvelope(identity, readHex(id), 2, 2, bent);
    const told = messages.map((e) => (e.from === 2 && e.round === 2 ? lie : e)).sort(compareEnvelopes);
    await ana.receive(writeBundle(params, told));
    expect(await ana.call('ceremony', { id })).toMatchObject({
      state: 'stopped',
      stopped: { code: 'bad-share' },
    });

    for (const reason of ['he cheats', 'twice']) {
      expect(await ana.call('decline', { id, reason })).toMatchObject({ stopped: { code: 'bad-share' } });
      const own = (await messagesOf(ana, id)).filter((e) => e.from === 1 && e.round === 0);
      expect(own).toHaveLength(1);
    }
    // The one who said two things is Bob.
    expect((await bob.scan(ana, id)).stopped?.culprit?.name).toBe('Bob');
    expect((await refusal(ana.call('retry', { id }))).code).toBe('bad-parameters');
  });

  it('a removed signing or wallet that comes back has to be agreed to again', async () => {
    const { devices, walletId } = await team('forgotten');
    const [ana, bob] = devices;
    const id = await propose(ana, walletId);
    await bob.scan(ana, id);
    await bob.call('join', { id });
    await ana.call('forgetCeremony', { id });
    expect((await ana.scan(bob, id)).state).toBe('invited');
    expect(bodyOf(await messagesOf(ana, id), 1, 2)).toBeUndefined();
    expect((await refusal(ana.call('retry', { id }))).where).toBe('approval');

    const { id: making } = await ana.call('startKeygen', {
      label: 'Rent',
      threshold: 2,
      contactIds: [(await bob.self()).id],
      chains: ['solana'],
    });
    await bob.scan(ana, making);
    await ana.call('forgetCeremony', { id: making });
    await bob.call('join', { id: making });
    expect((await ana.scan(bob, making)).state).toBe('invited');
    expect(bodyOf(await messagesOf(ana, making), 1, 2)).toBeUndefined();
    expect((await ana.call('join', { id: making })).state).toBe('done');
    expect((await bob.scan(ana, making)).state).toBe('done');
  });

  it('a restored device finds its own commitments, and the signing is read and approved again', async () => {
    const { devices, walletId } = await team('restored', ['Ana', 'Bob', 'Cyd']);
    const [ana, bob] = devices;
    const id = await propose(ana, walletId);
    await bob.scan(ana, id);
    const again = new Device('Ana', plainChains, 'a new phone');
    await again.call('restore', { name: 'Ana', password, words: ana.words.join(' ') });
    await again.receive(await bob.call('transcript', { walletId }));
    const view = await again.scan(bob, id);
    expect(view).toMatchObject({ state: 'invited', payloads: [{ chain: 'solana' }] });
    expect((await refusal(again.call('retry', { id }))).where).toBe('approval');
    expect((await again.call('join', { id })).state).toBe('void');
    const next = await again.call('retry', { id });
    expect(next).toMatchObject({ state: 'open', attempt: 2 });
    // Only what is void has a next attempt.
    expect((await refusal(again.call('retry', { id: next.id }))).code).toBe('ceremony-over');
  });
});

it('the result of a signing is stored: after unlocking nothing of it is computed again', async () => {
  const { devices, walletId } = await team('stored');
  const [ana, bob] = devices;
  const id = await propose(ana, walletId);
  await bob.scan(ana, id);
  await bob.call('join', { id });
  await ana.scan(bob, id);
  const before = await ana.call('exports', { ceremonyId: id });
  const step = vi.spyOn(sign, 'step');
  await ana.reopen();
  expect((await ana.call('ceremonies')).find((one) => one.id === id)?.state).toBe('done');
  expect(await ana.call('exports', { ceremonyId: id })).toEqual(before);
  expect((await ana.scan(bob, id)).state).toBe('done');
  expect(step).not.toHaveBeenCalled();
  step.mockRestore();
});

it('finished signings do not count towards the limit, and their list is made once', async () => {
  const { devices, walletId } = await team('wall');
  const [ana, bob] = devices;
  for (const text of ['pay one', 'pay two']) {
    const id = await propose(ana, walletId, text);
    await bob.scan(ana, id);
    await bob.call('join', { id });
    await ana.scan(bob, id);
  }
  // As many as the limit allows, all of them finished.
  const was = limits.ceremonies;
  Object.assign(limits, { ceremonies: 2 });
  const first = await ana.call('ceremonies');
  const again = await ana.call('ceremonies');
  expect(again.filter(({ kind }) => kind === 'sign')).toHaveLength(2);
  for (const view of again.filter(({ kind }) => kind === 'sign')) expect(first).toContain(view);
  expect(await propose(ana, walletId, 'pay three')).toMatch(/^[0-9a-f]{64}$/);
  await propose(ana, walletId, 'pay four');
  expect((await refusal(propose(ana, walletId, 'pay five'))).code).toBe('storage-full');
  // Another name for the wallet shows in what was signed with it.
  await ana.call('renameWallet', { id: walletId, label: 'Rent' });
  for (const { label, kind } of await ana.call('ceremonies')) if (kind === 'sign') expect(label).toBe('Rent');
  Object.assign(limits, { ceremonies: was });
});

describe('being compared', () => {
  it('being compared is one state: compared cards make the wallet compared, and a wallet its people', async () => {
    const devices = await setUpDevices(['Ana', 'Bob', 'Cyd'], plainChains, 'compared');
    const [ana, bob, cyd] = devices as [Device, Device, Device];
    // As in the readme: two cards are shown, both to Ana.
    for (const other of [bob, cyd]) {
      await ana.receive(await other.call('card'));
      await ana.call('setVerified', { contactId: (await other.self()).id, how: 'scan' });
    }
    const { id } = await makeWallet(devices, 2);
    const stateOf = async (device: Device) => ({
      wallet: (await device.call('wallets'))[0]!.verified,
      left: (await device.call('wallets'))[0]!.uncompared,
      people: (await device.call('contacts')).map(({ verified }) => verified),
    });
    expect(await stateOf(ana)).toEqual({ wallet: 'cards', left: [], people: ['scan', 'scan'] });
    expect(await stateOf(bob)).toEqual({ wallet: null, left: [1, 3], people: [null, null] });
    await bob.call('setVerified', { walletId: id, people: [1, 3], how: 'scan' });
    await bob.reopen();
    expect(await stateOf(bob)).toEqual({ wallet: 'scan', left: [], people: ['wallet', 'wallet'] });
    // One card alone does not vouch for the third person.
    await cyd.call('setVerified', { contactId: (await ana.self()).id, how: 'words' });
    expect(await stateOf(cyd)).toEqual({ wallet: null, left: [2], people: ['words', null] });
  });

  it('being compared is counted per person: comparing with one says nothing about a third', async () => {
    const devices = await setUpDevices(['Ana', 'Bob', 'Cyd'], plainChains, 'by person');
    const [ana, bob, cyd] = devices as [Device, Device, Device];
    for (const other of [bob, cyd]) await ana.receive(await other.call('card'));
    const { id } = await makeWallet(devices, 2);
    const stateOf = async () => {
      const [wallet] = await cyd.call('wallets');
      const people = (await cyd.call('contacts')).map(({ verified }) => verified);
      return { wallet: wallet!.verified, left: wallet!.uncompared, people };
    };
    await cyd.call('setVerified', { walletId: id, people: [1], how: 'scan' });
    const half = { wallet: null, left: [2], people: ['wallet', null] };
    expect(await stateOf()).toEqual(half);
    // It stays so after unlocking, and even if Ana is no longer among the contacts: the wallet names her
    // keys.
    await cyd.call('removeContact', { id: (await ana.self()).id });
    await cyd.reopen();
    expect(await stateOf()).toEqual({ ...half, people: [null] });
    await cyd.call('setVerified', { walletId: id, people: [2], how: 'words' });
    expect(await stateOf()).toEqual({ wallet: 'words', left: [], people: ['wallet'] });
    // A person who was met this way is known in the next wallet too.
    await ana.call('setVerified', { walletId: id, people: [2, 3], how: 'words' });
    const next = await makeWallet(devices, 2);
    const [, later] = await cyd.call('wallets');
    expect(later).toMatchObject({ id: next.id, verified: 'cards', uncompared: [] });
    // Nobody, and nobody who is not in it.
    for (const people of [[], [0], [4]])
      expect((await refusal(cyd.call('setVerified', { walletId: id, people, how: 'scan' }))).where).toBe(
        'people',
      );
  });

  it('being compared does not come back with an old copy', async () => {
    const [ana, bob] = (await setUpDevices(['Ana', 'Bob'], plainChains, 'old copy')) as [Device, Device];
    await ana.receive(await bob.call('card'));
    const { id } = await bob.self();
    await ana.call('setVerified', { contactId: id, how: 'words' });
    const passphrase = 'seven frozen ferns';
    const data = await ana.call('exportBackup', { password, passphrase });
    await ana.call('removeContact', { id });
    await ana.call('importBackup', { data, passphrase });
    expect(await ana.call('contacts')).toMatchObject([{ id, verified: null }]);
  });
});
