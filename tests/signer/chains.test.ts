import { expect, it } from 'vitest';
import type { Chain } from '../../src/chains/chain.ts';
import { knownChains } from '../../src/signer/chains.ts';
import {
  type Device,
  exchangeCards,
  makeWallet,
  password,
  refusal,
  setUpDevices,
} from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

/** Plain chains that record when they were loaded, and that are missing while `missing` names them. */
function watchedChains() {
  const loaded: string[] = [];
  const missing = new Set<string>();
  const chains = plainChains.map((chain) => ({
    ...chain,
    load: async () => {
      loaded.push(chain.id);
      if (missing.has(chain.id)) throw new TypeError('Failed to fetch dynamically imported module');
      return chain;
    },
  }));
  return { chains: chains as readonly Chain[], loaded, missing };
}

it('every known chain loads as the one it claims to be', async () => {
  expect(knownChains.map(({ id }) => id)).toEqual(['solana', 'ethereum', 'plain-account', 'bitcoin']);
  for (const { id, suite, load } of knownChains) expect(await load()).toMatchObject({ id, suite });
});

it('a chain is loaded once, when a wallet needs it, and no other is', async () => {
  const { chains, loaded } = watchedChains();
  const devices = await setUpDevices(['Ana', 'Bob'], chains, 'lazy');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const contactIds = [(await bob.self()).id];
  const { id } = await ana.call('startKeygen', {
    label: 'Rent',
    threshold: 2,
    contactIds,
    chains: ['solana'],
  });
  await bob.scan(ana, id);
  await bob.call('join', { id });
  expect(loaded).toEqual([]);
  await ana.scan(bob, id);
  await bob.scan(ana, id);
  for (const device of devices) expect(await device.call('wallets')).toHaveLength(1);
  expect(loaded).toEqual(['solana', 'solana']);
  for (const device of devices) expect((await device.call('wallets'))[0]!.keys).toHaveLength(1);
  await ana.reopen();
  expect(loaded).toEqual(['solana', 'solana']);
  await ana.call('ceremonies');
  expect(loaded).toEqual(['solana', 'solana', 'solana']);
  expect(await ana.call('networks', { chain: 'ethereum' })).toEqual([]);
  expect(loaded.at(-1)).toBe('ethereum');
});

it('if a chain fails to load, only what needs it is affected, until it is there', async () => {
  const { chains, missing } = watchedChains();
  const devices = await setUpDevices(['Ana', 'Bob'], chains, 'missing');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id } = await makeWallet(devices, 2);
  const drafted = await ana.call('draft', { walletId: id, chain: 'ethereum', data: 'pay rent' });
  const { id: signing } = await ana.call('propose', { draftId: drafted.id, signers: [1, 2] });
  const shown = await ana.call('bundle', { id: signing });

  missing.add('ethereum');
  await bob.reopen();
  const refused = [
    () => bob.call('wallets'),
    () => bob.receive(shown),
    () => bob.call('draft', { walletId: id, chain: 'ethereum', data: 'pay rent' }),
    () => bob.call('networks', { chain: 'ethereum' }),
  ];
  for (const request of refused) expect((await refusal(request())).code).toBe('part-missing');
  expect(await bob.call('contacts')).toHaveLength(1);
  expect(await bob.call('transcript', { walletId: id })).toEqual(
    await ana.call('transcript', { walletId: id }),
  );
  const words = bob.words.join(' ');
  expect((await bob.call('testBackup', { words, transcript: null })).wallets).toEqual(['Treasury']);
  expect((await bob.call('lock')).device).toBe('locked');
  expect((await bob.call('unlock', { password })).device).toBe('unlocked');

  missing.clear();
  expect(await bob.call('wallets')).toHaveLength(1);
  await bob.receive(shown);
  await bob.call('join', { id: signing });
  expect((await ana.scan(bob, signing)).state).toBe('done');
});
