import { describe, expect, it } from 'vitest';
import type { ReadContext } from '../../src/chains/chain.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { Device, exchangeCards, makeWallet, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

/** Names are labels that their owners, and whoever invites, choose as they please. */
describe('people who take another name', async () => {
  const devices = await setUpDevices(['Ana', 'Bob', 'Mallory'], plainChains, 'people');
  const [ana, , mallory] = devices as [Device, Device, Device];
  await exchangeCards(devices);
  const idOf = async (device: Device) => (await device.self()).id;
  const chains = plainChains.map(({ id }) => id);

  it('people with another name have to be compared again, but not for a card that says nothing new', async () => {
    const id = await idOf(mallory);
    const seen = async () => (await ana.call('contacts')).find((contact) => contact.id === id);
    await ana.call('setVerified', { contactId: id, how: 'scan' });
    await ana.receive(await mallory.call('card'));
    expect(await seen()).toMatchObject({ name: 'Mallory', verified: 'scan' });
    await mallory.call('rename', { name: 'Bob' });
    await ana.receive(await mallory.call('card'));
    expect(await seen()).toMatchObject({ name: 'Bob', verified: null });
    await mallory.call('rename', { name: 'Mallory' });
    await ana.receive(await mallory.call('card'));
  });

  it('an invitation points out somebody else with a known name, and a stranger', async () => {
    const helper = await new Device('Helper', plainChains, 'helper').setUp();
    await mallory.receive(await helper.call('card'));
    const contactIds = [await idOf(ana), await idOf(helper)];
    const made = await mallory.call('startKeygen', { label: 'Joint', threshold: 2, contactIds, chains });
    const { params } = readBundle(await mallory.call('bundle', { id: made.id }));
    if (params.kind !== 'keygen') throw new Error('not a key generation');
    // Mallory's own second device, under the name of someone whom Ana knows and has compared.
    const noticesFor = async (name: string) => {
      const participants = params.participants.map((member, i) => (i === 2 ? { ...member, name } : member));
      const received = await ana.receive(writeBundle({ ...params, participants }, []));
      if (received.kind !== 'ceremony') throw new Error(received.kind);
      return (await ana.call('ceremony', { id: received.id })).notices;
    };
    expect(await noticesFor('Bob')).toEqual([{ code: 'another-of-that-name', name: 'Bob' }]);
    expect(await noticesFor('bOB')).toEqual([{ code: 'another-of-that-name', name: 'bOB' }]);
    expect(await noticesFor('Ana')).toEqual([{ code: 'another-of-that-name', name: 'Ana' }]);
    expect(await noticesFor('Helper')).toEqual([{ code: 'not-a-contact', name: 'Helper' }]);
    await ana.receive(await helper.call('card'));
    expect(await noticesFor('Helper')).toEqual([]);
    expect(await noticesFor('Bob')).toEqual([{ code: 'another-of-that-name', name: 'Bob' }]);
  });

  it('a wallet of other people is not mistaken for another with the same label', async () => {
    let known: ReadContext['known'] = [];
    const watching = plainChains.map((chain) => ({
      ...chain,
      review(payload: Uint8Array, context: ReadContext) {
        known = context.known;
        return chain.review(payload, context);
      },
    }));
    const [ben, eve] = (await setUpDevices(['Ben', 'Eve'], watching, 'labels')) as [Device, Device];
    await exchangeCards([ben, eve]);
    const first = await makeWallet([ben, eve], 2, 'Reserve');
    const namesIn = async () => {
      await ben.call('draft', { walletId: first.id, chain: 'solana', data: 'pay' });
      return [...new Set(known.map(({ name }) => name))];
    };
    expect(await namesIn()).toEqual(['Reserve']);
    const second = await makeWallet([eve, ben], 2, 'reserve');
    const codes = [first, second].map(({ wallets }) => wallets[0]!.code);
    expect((await namesIn()).sort()).toEqual([`Reserve (${codes[0]})`, `reserve (${codes[1]})`]);
  });
});
