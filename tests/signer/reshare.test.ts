import { beforeAll, describe, expect, it } from 'vitest';
import { Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

/** Changing a wallet's co-signers on real signers over real vaults: who has what when, and what nobody can open any more. */

let [ana, bob, carl, dora]: Device[] = [];
let walletId: string;

const wallet = async (device: Device) => (await device.call('wallets')).find(({ id }) => id === walletId)!;
const idOf = async (device: Device) => (await device.self()).id;
const transcript = (device: Device) => device.call('transcript', { walletId });

/** Along `way`, starting with the first, everyone agreeing; counts hand-overs. */
async function carry(id: string, way: Device[]): Promise<void> {
  for (const [i, from] of way.slice(0, -1).entries()) {
    const view = await way[i + 1]!.scan(from, id);
    if (view.state === 'invited') await way[i + 1]!.call('join', { id });
  }
}

async function sign(signers: Device[], text: string): Promise<string> {
  const [first, second] = signers as [Device, Device];
  const { id: draftId } = await first.call('draft', { walletId, chain: 'solana', data: text });
  const { participants } = await wallet(first);
  const ids = await Promise.all(signers.map(idOf));
  const indices = participants.filter(({ contactId }) => ids.includes(contactId)).map(({ index }) => index);
  const { id } = await first.call('propose', { draftId, signers: indices });
  const view = await second.scan(first, id);
  if (view.state === 'invited') await second.call('join', { id });
  await first.scan(second, id);
  return id;
}

describe('a member is replaced by a fourth person', { timeout: 120_000 }, () => {
  let before: { addresses: string[]; keygen: Uint8Array; oldSigning: string };
  let reshare: string;

  beforeAll(async () => {
    [ana, bob, carl, dora] = await setUpDevices(['Ana', 'Bob', 'Carl', 'Dora'], plainChains, 'reshare');
    await exchangeCards([ana!, bob!, carl!, dora!]);
    ({ id: walletId } = await makeWallet([ana!, bob!, carl!], 2));
    const oldSigning = await sign([ana!, carl!], 'pay rent');
    before = {
      addresses: (await wallet(ana!)).keys.map(({ address }) => address),
      keygen: await transcript(ana!),
      oldSigning,
    };
  }, 120_000);

  it('a member is replaced in five hand-overs, each device saying whom to show next', async () => {
    const input = { walletId, stay: [1, 2], join: [await idOf(dora!)], dealers: [1, 2], threshold: 2 };
    const started = await ana!.call('startReshare', input);
    reshare = started.id;
    expect(started).toMatchObject({ kind: 'reshare', state: 'open', showNext: { name: 'Bob' } });
    expect(started.change).toMatchObject({ handOvers: 5, dealers: [1, 2] });
    expect(started.change!.after.people.map(({ name }) => name)).toEqual(['Ana', 'Bob', 'Dora']);

    let at = ana!;
    let handOvers = 0;
    const byName = new Map([ana!, bob!, carl!, dora!].map((device) => [device.name, device]));
    for (;;) {
      const next = (await at.call('ceremony', { id: reshare })).showNext;
      if (next === null || handOvers === 5) break;
      const to = byName.get(next.name)!;
      const view = await to.scan(at, reshare);
      if (view.state === 'invited') {
        expect(view.walletId).toBe(to === dora ? null : walletId);
        await to.call('join', { id: reshare });
      }
      at = to;
      handOvers++;
    }
    expect(handOvers).toBe(5);
    for (const device of [ana!, bob!, dora!]) {
      expect((await device.call('ceremony', { id: reshare })).state).toBe('done');
      const now = await wallet(device);
      expect(now).toMatchObject({ epoch: 1, threshold: 2, isHandedOn: false });
      expect(now.keys.map(({ address }) => address)).toEqual(before.addresses);
      expect(now.participants.map(({ name }) => name)).toEqual(['Ana', 'Bob', 'Dora']);
    }
    expect((await wallet(dora!)).label).toBe('Treasury');
  });

  it('somebody who learns that everyone holds theirs has no former share, and nothing that the words could open', async () => {
    // The way ends with Dora, who holds all confirmations and never had a share before.
    expect((await wallet(dora!)).former).toBeNull();
    expect((await wallet(bob!)).former).toMatchObject({ epoch: 0, missing: ['Dora'] });
    await bob!.scan(dora!, reshare);
    expect((await wallet(bob!)).former).toBeNull();
    const [kept, gone] = [ana!, bob!];
    const ids = async (device: Device) => (await device.call('ceremonies')).map(({ id }) => id);
    expect(await ids(gone)).not.toContain(walletId);
    expect(await ids(kept)).toContain(walletId);
    expect((await wallet(kept)).former).toMatchObject({ epoch: 0 });
    // A transcript from before the change is not taken in again.
    expect(await gone.receive(before.keygen)).toMatchObject({ kind: 'epoch', news: 'former' });
    expect(await ids(gone)).not.toContain(walletId);
  });

  it('a new member and an old one sign, and that ends the former share', async () => {
    const id = await sign([dora!, bob!], 'pay salaries');
    expect((await dora!.call('ceremony', { id })).state).toBe('done');
    await bob!.scan(dora!, id);
    expect((await wallet(bob!)).former).toBeNull();
    await ana!.receive(await dora!.call('bundle', { id }));
    expect((await wallet(ana!)).former).toBeNull();
  });

  it('old signings stay readable with the people at the time, and hide nothing', async () => {
    const list = await ana!.call('ceremonies');
    expect(list.map(({ id }) => id)).toContain(before.oldSigning);
    const view = await ana!.call('ceremony', { id: before.oldSigning });
    expect(view).toMatchObject({ state: 'done', threshold: 2 });
    expect(view.people.map(({ name }) => name)).toEqual(['Ana', 'Carl']);
    expect(await ana!.call('exports', { ceremonyId: before.oldSigning })).toHaveLength(1);
    expect((await wallet(ana!)).epochs.map(({ people }) => people)).toEqual([
      ['Ana', 'Bob', 'Carl'],
      ['Ana', 'Bob', 'Dora'],
    ]);
  });

  it('the person who was left out is told so, sees addresses and history, and no longer signs', async () => {
    // Before it learns of the change: what it wants signed belongs to an epoch that is over elsewhere, and
    // the other way round.
    const { id: draftId } = await carl!.call('draft', { walletId, chain: 'solana', data: 'pay Carl' });
    const { id: late } = await carl!.call('propose', { draftId, signers: [2, 3] });
    expect(await bob!.receive(await carl!.call('bundle', { id: late }))).toMatchObject({
      kind: 'epoch',
      news: 'former',
      name: 'Carl',
    });
    const newer = await sign([ana!, dora!], 'pay the newer');
    expect(await carl!.receive(await ana!.call('bundle', { id: newer }))).toMatchObject({
      kind: 'epoch',
      news: 'newer',
    });
    expect(await carl!.receive(await transcript(ana!))).toMatchObject({ kind: 'epoch', news: 'handed-on' });
    const now = await wallet(carl!);
    expect(now).toMatchObject({ epoch: 1, isHandedOn: true, former: { epoch: 0 } });
    expect(now.keys.map(({ address }) => address)).toEqual(before.addresses);
    expect((await carl!.call('ceremonies')).map(({ id }) => id)).toContain(before.oldSigning);
    // What comes in to be signed finds no wallet here.
    expect(await refusal(carl!.receive('pay Carl, whoever signs'))).toMatchObject({ code: 'unknown-wallet' });
    const again = await carl!.call('draft', { walletId, chain: 'solana', data: 'pay Carl again' });
    expect(await refusal(carl!.call('propose', { draftId: again.id, signers: [1, 2] }))).toMatchObject({
      code: 'self-missing',
    });
    expect((await carl!.call('ceremony', { id: late })).state).toBe('stopped');
    await carl!.call('dropFormerShares', { walletId });
    expect(await wallet(carl!)).toMatchObject({ isHandedOn: true, former: null });
    await carl!.reopen();
    expect(await wallet(carl!)).toMatchObject({ isHandedOn: true, former: null, epoch: 1 });
    expect(await carl!.receive(before.keygen)).toMatchObject({ kind: 'epoch', news: 'former' });
    expect((await carl!.call('ceremonies')).map(({ id }) => id)).not.toContain(walletId);
  });

  it('words and the newest record restore the newest share; with an older record it comes back and is brought forward', async () => {
    const back = new Device('Bob anew', plainChains);
    const { password } = await import('../support/network.ts');
    await back.call('restore', { name: 'Bob', password, words: bob!.words.join(' ') });
    expect(await back.receive(await transcript(dora!))).toMatchObject({ kind: 'restored' });
    expect(await wallet(back)).toMatchObject({ epoch: 1, isHandedOn: false, former: null });
    const id = await sign([back, ana!], 'pay after restoring');
    expect((await back.call('ceremony', { id })).state).toBe('done');

    const older = new Device('Bob of old', plainChains);
    await older.call('restore', { name: 'Bob', password, words: bob!.words.join(' ') });
    expect(await older.receive(before.keygen)).toMatchObject({ kind: 'restored' });
    expect(await wallet(older)).toMatchObject({ epoch: 0 });
    expect(await older.receive(await transcript(ana!))).toMatchObject({ kind: 'epoch', news: 'stepped' });
    expect(await wallet(older)).toMatchObject({ epoch: 1, former: { epoch: 0 } });
    expect(await older.call('testBackup', { words: bob!.words.join(' '), transcript: null })).toMatchObject({
      wallets: ['Treasury'],
    });
  });

  it('a device that missed two changes catches up with one scan', async () => {
    const slept = await transcript(bob!);
    const sleeper = new Device('Bob asleep', plainChains);
    const { password } = await import('../support/network.ts');
    await sleeper.call('restore', { name: 'Bob', password, words: bob!.words.join(' ') });
    await sleeper.receive(before.keygen);
    const input = { walletId, stay: [1, 2, 3], join: [], dealers: [1, 3], threshold: 3 };
    const { id } = await ana!.call('startReshare', input);
    await carry(id, [ana!, dora!, bob!, ana!, dora!, bob!]);
    expect((await wallet(bob!)).epoch).toBe(2);
    expect(await sleeper.receive(await transcript(dora!))).toMatchObject({ kind: 'epoch', news: 'stepped' });
    expect(await wallet(sleeper)).toMatchObject({ epoch: 2, threshold: 3, former: { epoch: 0 } });
    expect(await sleeper.receive(slept)).toMatchObject({ kind: 'epoch', news: 'former' });
    expect((await wallet(sleeper)).epochs).toHaveLength(3);
  });

  it('a stranger who holds nothing and is not named gets nothing', async () => {
    const [eve] = await setUpDevices(['Eve'], plainChains, 'reshare/eve');
    expect(await refusal(eve!.receive(await transcript(ana!)))).toMatchObject({ code: 'self-missing' });
    expect(await eve!.call('wallets')).toEqual([]);
  });
});
