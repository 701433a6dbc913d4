import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import {
  type Device,
  exchangeCards,
  makeWallet,
  password,
  refusal,
  setUpDevices,
} from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

describe('what a device remembers', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], plainChains, 'memory');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id } = await makeWallet(devices, 2);

  it('a device remembers its own messages, even in a removed ceremony: it never contradicts them', async () => {
    const drafted = await ana.call('draft', { walletId: id, chain: 'solana', data: 'pay rent' });
    const { id: signing } = await ana.call('propose', { draftId: drafted.id, signers: [1, 2] });
    const first = await ana.call('bundle', { id: signing });
    await bob.receive(first);
    await bob.call('join', { id: signing });
    const own = (bytes: Uint8Array) => readBundle(bytes).messages.filter((e) => e.from === 2);
    const said = own(await bob.call('bundle', { id: signing }));
    await bob.call('forgetCeremony', { id: signing });
    expect((await bob.call('ceremonies')).map((c) => c.id)).not.toContain(signing);
    await bob.receive(first);
    expect((await bob.call('ceremonies')).map((c) => c.id)).toContain(signing);
    await bob.call('join', { id: signing });
    expect(own(await bob.call('bundle', { id: signing }))).toEqual(said);
    expect((await ana.scan(bob, signing)).state).toBe('done');
  });

  it('a device remembers how its wallet was made, even if that was removed: it does not make its part again', async () => {
    const transcript = readBundle(await ana.call('transcript', { walletId: id }));
    const invitation = transcript.messages.filter((e) => e.from === 1 && e.round === 1);
    await bob.call('forgetCeremony', { id });
    await bob.receive(writeBundle(transcript.params, invitation));
    expect((await bob.call('join', { id })).state).toBe('done');
    const { messages } = readBundle(await bob.call('bundle', { id }));
    for (const said of messages) expect(transcript.messages).toContainEqual(said);
    expect(await bob.call('transcript', { walletId: id })).toEqual(
      await ana.call('transcript', { walletId: id }),
    );
  });

  it('a device remembers which epoch its shares belong to: anything for another one gets its own answer', async () => {
    const drafted = await ana.call('draft', { walletId: id, chain: 'solana', data: 'pay in another epoch' });
    const { id: signing } = await ana.call('propose', { draftId: drafted.id, signers: [1, 2] });
    const { params } = readBundle(await ana.call('bundle', { id: signing }));
    if (params.kind !== 'sign') throw new Error('not a signing');
    const before = await bob.call('ceremonies');
    const other = writeBundle({ ...params, epoch: 1, epochHash: new Uint8Array(32) }, []);
    expect(await bob.receive(other)).toMatchObject({ kind: 'epoch', walletId: id, news: 'newer' });
    expect(await bob.call('ceremonies')).toEqual(before);
  });

  it('a device remembers everything that can still be opened if one record is damaged', async () => {
    const wallets = await bob.call('wallets');
    await bob.call('lock');
    const db = await openDB(bob.database);
    const keys = await db.getAllKeys('records');
    let refused = 0;
    for (const key of keys) {
      const sealed = (await db.get('records', key)) as Uint8Array;
      await db.put(
        'records',
        Uint8Array.from(sealed, (b, i) => (i === sealed.length - 1 ? b ^ 1 : b)),
        key,
      );
      if ((await refusal(bob.call('unlock', { password }))).code === 'decryption-failed') refused++;
      await db.put('records', sealed, key);
    }
    expect(refused).toBe(keys.length);
    db.close();
    await bob.call('unlock', { password });
    expect(await bob.call('wallets')).toEqual(wallets);
    await bob.call('lock');
    const again = await openDB(bob.database);
    for (const key of keys) {
      const sealed = (await again.get('records', key)) as Uint8Array;
      await again.put(
        'records',
        Uint8Array.from(sealed, (b, i) => (i === 40 ? b ^ 1 : b)),
        key,
      );
      const opened = await bob.call('unlock', { password, dropDamaged: true }).catch((e) => e.code as string);
      // The device's own record may be the damaged one: then there is nobody to open for.
      expect(['no-device', 'unlocked']).toContain(typeof opened === 'string' ? opened : opened.device);
      if (typeof opened !== 'string') break;
      await again.put('records', sealed, key);
    }
    again.close();
  });
});
