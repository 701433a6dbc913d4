import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { type Device, exchangeCards, makeWallet, password, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

/** Damages one record after another until the wallet's is the one dropped. */
async function loseWallet(device: Device): Promise<void> {
  const db = await openDB(device.database);
  for (const key of await db.getAllKeys('records')) {
    await device.call('lock');
    const sealed = (await db.get('records', key)) as Uint8Array;
    const bent = Uint8Array.from(sealed, (b, i) => (i === 40 ? b ^ 1 : b));
    await db.put('records', bent, key);
    const opened = await device.call('unlock', { password, dropDamaged: true }).catch(() => null);
    if (opened !== null && (await device.call('wallets')).length === 0) return db.close();
    await device.call('lock');
    await db.put('records', sealed, key);
  }
  throw new Error('no wallet');
}

describe('a wallet whose record was damaged and dropped', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], plainChains, 'lost');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id, wallets } = await makeWallet(devices, 2);
  const drafted = await ana.call('draft', { walletId: id, chain: 'solana', data: 'pay rent' });
  const { id: signing } = await ana.call('propose', { draftId: drafted.id, signers: [1, 2] });
  await bob.scan(ana, signing);
  await bob.call('join', { id: signing });
  await loseWallet(bob);

  it('a damaged and dropped wallet record keeps nobody from the rest of the device', async () => {
    const left = await bob.call('ceremonies');
    expect(left.map((c) => c.id)).toEqual([id]);
    expect((await bob.call('contacts')).map(({ name }) => name)).toEqual(['Ana']);
  });

  it('a damaged and dropped wallet record comes back with a co-signer’s transcript, and its signings with it', async () => {
    const transcript = await ana.call('transcript', { walletId: id });
    expect(await bob.receive(transcript)).toEqual({ kind: 'restored', walletId: id });
    const [back] = await bob.call('wallets');
    expect(back!.keys).toEqual(wallets[1]!.keys);
    expect((await bob.call('ceremonies')).map((c) => c.id)).toContain(signing);
    expect((await ana.scan(bob, signing)).state).toBe('done');
    // Read again it says nothing new.
    expect(await bob.receive(transcript)).toMatchObject({ kind: 'ceremony', changed: false });
  });
});
