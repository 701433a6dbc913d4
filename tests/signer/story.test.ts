import { describe, expect, it } from 'vitest';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

const names = ['Ana', 'Bob', 'Cyd'];

describe('three devices', async () => {
  const devices = await setUpDevices(names, plainChains);
  const [ana, bob, cyd] = devices as [Device, Device, Device];
  await exchangeCards(devices);
  const { id, handOvers, wallets } = await makeWallet(devices, 2);

  async function sign(text: string, from: Device, to: Device): Promise<string> {
    const drafted = await from.call('draft', { walletId: id, chain: 'solana', data: text });
    const indexes = await Promise.all(
      [from, to].map(async (d) => wallets[0]!.participants.find((p) => p.name === d.name)!.index),
    );
    const { id: signing } = await from.call('propose', { draftId: drafted.id, signers: indexes });
    const view = await to.scan(from, signing);
    expect(view.state).toBe('invited');
    expect(view.payloads[0]!.review.title.values.text).toEqual({ type: 'text', text });
    expect((await to.call('join', { id: signing })).state).toBe('open');
    expect((await from.scan(to, signing)).state).toBe('done');
    return signing;
  }

  it('three devices make one wallet in six hand-overs, with the same addresses and words', async () => {
    expect(handOvers).toBe(6);
    for (const wallet of wallets) expect(wallet.keys).toEqual(wallets[0]!.keys);
    const words = await Promise.all(devices.map((d) => d.call('walletWords', { id })));
    expect(words[0]).toHaveLength(8);
    expect(words[1]).toEqual(words[0]);
    expect(words[2]).toEqual(words[0]);
  });

  it('three devices sign with two scans, any two of them', async () => {
    for (const [from, to] of [
      [ana, bob],
      [cyd, ana],
      [bob, cyd],
    ] as const) {
      const signing = await sign(`pay ${from.name}`, from, to);
      const exported = await from.call('exports', { ceremonyId: signing });
      expect(exported[0]![0]!.text).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  it('three devices show nothing secret in a bundle, and survive closing after every step', async () => {
    const drafted = await ana.call('draft', { walletId: id, chain: 'ethereum', data: 'pay rent' });
    const { id: signing } = await ana.call('propose', { draftId: drafted.id, signers: [1, 3] });
    await cyd.scan(ana, signing);
    await cyd.call('join', { id: signing });
    await cyd.reopen();
    expect((await cyd.call('ceremony', { id: signing })).state).toBe('open');
    const before = await cyd.call('bundle', { id: signing });
    // Ana's page dies between her commitment and her share: the attempt is void, one tap starts the next.
    await ana.reopen();
    expect((await ana.call('ceremony', { id: signing })).state).toBe('void');
    expect((await ana.scan(cyd, signing)).state).toBe('void');
    expect(await cyd.call('bundle', { id: signing })).toEqual(before);
    const next = await ana.call('retry', { id: signing });
    expect(next.attempt).toBe(2);
    expect(next.id).not.toBe(signing);
    expect((await cyd.scan(ana, next.id)).state).toBe('invited');
    await cyd.call('join', { id: next.id });
    expect((await ana.scan(cyd, next.id)).state).toBe('done');
  });

  it('an open attempt survives a lock', async () => {
    const drafted = await ana.call('draft', { walletId: id, chain: 'solana', data: 'pay after lunch' });
    const { id: signing } = await ana.call('propose', { draftId: drafted.id, signers: [1, 2] });
    await bob.scan(ana, signing);
    await bob.call('join', { id: signing });
    await ana.call('lock');
    expect((await refusal(ana.call('wallets'))).code).toBe('locked');
    await ana.call('unlock', { password });
    expect((await ana.scan(bob, signing)).state).toBe('done');
  });

  it('a lost device comes back with its words and a co-signer, and signs', async () => {
    const lost = new Device('Bob', plainChains, 'a new phone');
    await lost.call('restore', { name: 'Bob', password, words: bob.words.join(' ') });
    const received = await lost.receive(await ana.call('transcript', { walletId: id }));
    expect(received).toEqual({ kind: 'restored', walletId: id });
    expect((await lost.call('wallets'))[0]!.keys).toEqual(wallets[0]!.keys);
    await sign('pay the courier', lost, cyd);
  });

  it('a device declines with a reason that the others see', async () => {
    const drafted = await ana.call('draft', { walletId: id, chain: 'solana', data: 'pay twice' });
    const { id: signing } = await ana.call('propose', { draftId: drafted.id, signers: [1, 2] });
    await bob.scan(ana, signing);
    await bob.call('decline', { id: signing, reason: 'we paid that already' });
    const view = await ana.scan(bob, signing);
    expect(view.state).toBe('stopped');
    expect(view.stopped).toMatchObject({
      code: 'declined',
      reason: 'we paid that already',
      culprit: { name: 'Bob' },
    });
  });

  it('a device refuses strangers, other wallets and nonsense without changing anything', async () => {
    const eve = await new Device('Eve', plainChains).setUp();
    expect((await refusal(eve.receive(await ana.call('transcript', { walletId: id })))).code).toBe(
      'self-missing',
    );
    const bundle = await ana.call('bundle', { id });
    const before = await bob.call('ceremonies');
    for (let i = 0; i < bundle.length; i += 97) {
      const bent = Uint8Array.from(bundle);
      bent[i]! ^= 1;
      await expect(bob.receive(bent)).rejects.toMatchObject({ name: 'SignerError' });
    }
    expect((await refusal(bob.receive(Uint8Array.of(1, 2, 3)))).code).toBe('unknown-kind');
    expect((await refusal(bob.receive('hello'))).code).toBe('unknown-kind');
    expect(await bob.call('ceremonies')).toEqual(before);
  });

  it('a device asks before unlocking while it has a network', async () => {
    await cyd.call('lock');
    cyd.online = true;
    expect((await refusal(cyd.call('unlock', { password }))).code).toBe('online');
    expect((await cyd.call('unlock', { password, acceptOnline: true })).device).toBe('unlocked');
    cyd.online = false;
  });
});
