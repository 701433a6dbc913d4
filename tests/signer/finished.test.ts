import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

/** After a wallet is finished: whom its device says to show it to, and what the person keeps of it here. */
async function meet(names: readonly string[], seed: string) {
  const devices = await setUpDevices(names, plainChains, seed);
  await exchangeCards(devices);
  return devices as [Device, Device, ...Device[]];
}

async function advice(device: Device, id: string): Promise<string> {
  const { state, showNext } = await device.call('ceremony', { id });
  return state === 'done' ? (showNext?.name ?? 'nobody') : state;
}

const adviceOf = (devices: readonly Device[], id: string) => Promise.all(devices.map((d) => advice(d, id)));

async function invite([first, ...others]: readonly Device[]): Promise<string> {
  const contactIds = await Promise.all(others.map(async (device) => (await device.self()).id));
  const { id } = await first!.call('startKeygen', {
    label: 'Treasury',
    threshold: 2,
    contactIds,
    chains: ['solana'],
  });
  return id;
}

describe('a finished wallet', () => {
  it.each([
    [
      ['Ana', 'Bob'],
      ['Bob', 'nobody'],
    ],
    [
      ['Ana', 'Bob', 'Cyd'],
      ['nobody', 'Cyd', 'Ana'],
    ],
    [
      ['Ana', 'Bob', 'Cyd', 'Dan'],
      ['Bob', 'nobody', 'Dan', 'Ana'],
    ],
  ])(
    'a finished wallet went around the ring of %s: the last one has nobody to show it to',
    async (names, expected) => {
      const devices = await meet(names, names.join());
      const { id } = await makeWallet(devices, 2);
      expect(await adviceOf(devices, id)).toEqual(expected);
    },
  );

  it('a wallet that came together at one person’s device: she is told to show it although the ring ends with her', async () => {
    const devices = await meet(['Ana', 'Bob', 'Cyd'], 'star');
    const [ana, bob, cyd] = devices as [Device, Device, Device];
    const id = await invite(devices);
    // By mail: she writes to both at once, and each answers only her.
    for (const round of [1, 2]) {
      const mail = await ana.call('bundle', { id });
      const answers: Uint8Array[] = [];
      for (const other of [bob, cyd]) {
        await other.receive(mail);
        if (round === 1) await other.call('join', { id });
        answers.push(await other.call('bundle', { id }));
      }
      for (const answer of answers) await ana.receive(answer);
    }
    expect(await advice(ana, id)).toBe('Bob');
    await bob.scan(ana, id);
    await cyd.scan(ana, id);
    expect(await adviceOf([bob, cyd], id)).toEqual(['Cyd', 'Ana']);

    const label = 'pay by hand';
    const draft = await bob.call('draft', { walletId: id, chain: 'solana', data: label });
    const { id: signing } = await bob.call('propose', { draftId: draft.id, signers: [2, 3] });
    await cyd.scan(bob, signing);
    await cyd.call('join', { id: signing });
    await bob.scan(cyd, signing);
    // Anybody who signed with it has it.
    expect(await advice(bob, id)).toBe('Ana');

    expect((await ana.call('settleCeremony', { id })).showNext).toBeNull();
    await ana.reopen();
    expect(await advice(ana, id)).toBe('nobody');
  });

  it('a wallet of two people is finished once the two were compared', async () => {
    const devices = await meet(['Ana', 'Bob'], 'compared');
    const { id } = await makeWallet(devices, 2);
    await devices[0].call('setVerified', { walletId: id, people: [2], how: 'words' });
    expect(await adviceOf(devices, id)).toEqual(['nobody', 'nobody']);
  });

  it('a restored wallet sends its device to nobody', async () => {
    const devices = await meet(['Ana', 'Bob', 'Cyd'], 'restored');
    const { id } = await makeWallet(devices, 2);
    const lost = new Device('Cyd', plainChains, 'a new phone');
    await lost.call('restore', { name: 'Cyd', password, words: devices[2]!.words.join(' ') });
    await lost.receive(await devices[0].call('transcript', { walletId: id }));
    expect(await advice(lost, id)).toBe('nobody');
  });
});

describe('the colour of a wallet', () => {
  it('a wallet’s colour is the same on all devices until one is chosen, stays, and does not change the name', async () => {
    const devices = await meet(['Ana', 'Bob'], 'colour');
    const [ana, bob] = devices;
    const { id, wallets } = await makeWallet(devices, 2);
    expect(wallets[0]!.colour).toBe(wallets[1]!.colour);
    expect((await ana.call('ceremony', { id })).colour).toBe(wallets[0]!.colour);

    const other = (wallets[0]!.colour + 1) % limits.walletColours;
    await ana.call('colourWallet', { id, colour: other });
    await ana.call('renameWallet', { id, label: 'Rent' });
    await ana.reopen();
    const [kept] = await ana.call('wallets');
    expect(kept).toMatchObject({ label: 'Rent', colour: other, keys: wallets[0]!.keys });
    expect((await bob.call('wallets'))[0]).toEqual(wallets[1]);
  });

  it('a wallet’s colour is one of the list', async () => {
    const devices = await meet(['Ana', 'Bob'], 'colours');
    const { id } = await makeWallet(devices, 2);
    for (const colour of [-1, 0.5, limits.walletColours, Number.NaN])
      expect((await refusal(devices[0].call('colourWallet', { id, colour }))).code).toBe('bad-parameters');
    const unknown = devices[0].call('colourWallet', { id: '00', colour: 1 });
    expect((await refusal(unknown)).code).toBe('unknown-wallet');
  });
});
