import { describe, expect, it } from 'vitest';
import { readBlob, writeBlob } from '../../src/core/blob.ts';
import { bytesToHex } from '../../src/core/bytes.ts';
import { readParcel, writeParcel } from '../../src/core/parcel.ts';
import { openVault } from '../support/many-signings.ts';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

describe('the end of a log', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], plainChains, 'heads');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId } = await makeWallet(devices, 2);
  async function propose(text: string): Promise<string> {
    const draft = await ana.call('draft', { walletId, chain: 'solana', data: text });
    return (await ana.call('propose', { draftId: draft.id, signers: [1, 2] })).id;
  }
  const headIn = (parcel: Uint8Array) => readParcel(parcel).find((blob) => readBlob(blob).kind === 'head')!;
  const countOf = async (device: Device) => (await device.call('log', { before: null })).lines[0]!.number + 1;

  it('the end of a log travels with a bundle, which keeps its bytes, is short, and needs no mention', async () => {
    const id = await propose('pay rent');
    const [bundle, parcel] = [await ana.call('bundle', { id }), await ana.call('parcel', { id })];
    expect(readParcel(parcel).map(bytesToHex)).toContain(bytesToHex(bundle));
    expect(parcel.length - bundle.length).toBeLessThan(190);
    const received = await bob.receive(parcel);
    expect(received).toEqual({ kind: 'ceremony', id, isNew: true, changed: true });
    expect(await bob.call('witnessed')).toEqual([
      { contactId: (await ana.self()).id, name: 'Ana', count: await countOf(ana), contradiction: null },
    ]);
    // The whole signing takes no extra hand-over.
    await bob.call('join', { id });
    expect(await ana.receive(await bob.call('parcel', { id }))).toMatchObject({ kind: 'ceremony', id });
    expect((await ana.call('ceremony', { id })).state).toBe('done');
    expect(await ana.call('witnessed')).toHaveLength(1);
  });

  it('the end of a log is kept if it is the newest, even if the page is closed', async () => {
    const early = await ana.call('parcel', { id: await propose('pay more') });
    const late = await ana.call('parcel', { id: await propose('pay most') });
    await bob.receive(late);
    await bob.receive(early);
    await bob.reopen();
    expect(await bob.call('witnessed')).toMatchObject([{ name: 'Ana', count: await countOf(ana) }]);
  });

  it('the end of a stranger’s log is not kept, and an unsigned one is refused while its bundle is taken', async () => {
    const eve = await new Device('Eve', plainChains, 'heads').setUp();
    const { id } = await eve.call('startKeygen', {
      label: 'Trap',
      threshold: 2,
      contactIds: [await eve.receive(await bob.call('card')).then(() => bob.self().then((self) => self.id))],
      chains: ['solana'],
    });
    const head = headIn(await eve.call('parcel', { id }));
    expect(await ana.receive(head)).toEqual({ kind: 'witnessed', contradicts: null });
    expect(await ana.call('witnessed')).toHaveLength(1);
    const payment = await propose('pay twice');
    const bundle = await ana.call('bundle', { id: payment });
    const bad = Uint8Array.from(headIn(await ana.call('parcel', { id: payment })));
    bad[bad.length - 1]! ^= 1;
    expect(await bob.receive(writeParcel([bundle, bad]))).toMatchObject({
      kind: 'parcel',
      taken: [{ kind: 'ceremony', id: payment }],
      refused: [{ code: 'bad-signature', where: 'head' }],
    });
    expect((await refusal(bob.receive(writeBlob('head', [new Uint8Array(32)])))).code).toBe('malformed');
  });

  it('two different ends of a log with the same count are evidence, kept and shown', async () => {
    // Ana's profile is copied, and both continue.
    const vault = await openVault(ana);
    const all = await vault.list('log');
    vault.close();
    await ana.reopen();
    const number = await countOf(ana);
    await ana.call('testBackup', { words: ana.words.join(' '), transcript: null });
    const first = headIn(await ana.call('parcel', { id: walletId }));
    await bob.receive(first);
    const back = await openVault(ana);
    for (const { key, value } of all) {
      const now = await back.get('log', key);
      if (bytesToHex(now!.value) !== bytesToHex(value)) await back.put('log', key, value, now!.version);
    }
    back.close();
    await ana.call('lock');
    ana.start();
    await ana.call('unlock', { password });
    for (let i = await countOf(ana); i < number + 1; i++) await ana.call('unlock', { password });
    const second = headIn(await ana.call('parcel', { id: walletId }));
    const told = await bob.receive(second);
    const held = (await bob.call('witnessed'))[0]!;
    expect([told, held]).toMatchObject([
      { kind: 'witnessed', contradicts: 'Ana' },
      { contradiction: number + 1 },
    ]);
    await bob.reopen();
    expect((await bob.call('witnessed'))[0]).toMatchObject({ contradiction: number + 1 });
  });
});
