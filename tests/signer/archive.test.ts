import { describe, expect, it } from 'vitest';
import { readHex, utf8ToBytes } from '../../src/core/bytes.ts';
import { limits } from '../../src/core/limits.ts';
import { makePage, readPage, readPasts, writePage } from '../../src/signer/archive-page.ts';
import { openVault, plantSignings, signWith } from '../support/many-signings.ts';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

const passphrase = 'eleven quiet herons over the estuary';

describe('a page of the archive', () => {
  const id = '11'.repeat(32);
  const past = {
    ...{ id, walletId: '22'.repeat(32), epoch: 0, signers: [1, 2], at: 5, updatedAt: 6, paid: ['bob'] },
    effects: [{ effect: null, digest: '33'.repeat(16) }],
    usesUp: ['44'.repeat(16)],
  };

  it('a page of the archive says what each signing uses up; one from before that is read as saying nothing', () => {
    const page = makePage([past], [Uint8Array.of(1)]);
    expect(readPasts(readPage(writePage(page)))).toEqual([past]);
    // As version 0.1 wrote it.
    const pasts = readHex(
      `8188${['5820', id, '5820', '22'.repeat(32), '00', '820102', '05', '06', '8163626f62'].join('')}8182f650${'33'.repeat(16)}`,
    );
    expect(readPasts({ pasts, records: page.records })).toEqual([{ ...past, usesUp: [] }]);
  });
});

/** More than the 500 that may be in progress: what is finished is in nobody's way, and none of it is lost. */
describe('the archive of finished signings', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], plainChains, 'archive');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId } = await makeWallet(devices, 2);
  const first = await signWith([ana, bob], walletId, 'pay first');
  const signed = await ana.call('bundle', { id: first });
  const exported = await ana.call('exports', { ceremonyId: first });
  const shown = await ana.call('ceremony', { id: first });
  ana.clock += 1e9;
  const planted = await plantSignings(ana, first, 600);
  await ana.reopen();

  const recentIds = async (device = ana) =>
    (await device.call('ceremonies')).filter(({ kind }) => kind === 'sign').map(({ id }) => id);
  async function earlierIds(device = ana): Promise<string[]> {
    const ids: string[] = [];
    for (;;) {
      const { list } = await device.call('signedBefore', { walletId, after: ids.at(-1) ?? null });
      if (list.length === 0) return ids;
      ids.push(...list.map(({ id }) => id));
    }
  }
  const allIds = async (device = ana) => [...(await recentIds(device)), ...(await earlierIds(device))];
  const newestFirst = [first, ...planted.toReversed()];
  const settle = async (device = ana) => {
    for (let turn = 0; turn < 30; turn++) await device.call('status');
  };

  it('the archive holds all but the newest, each once, newest first, even after a lock', async () => {
    await settle();
    expect(await allIds()).toEqual(newestFirst);
    expect((await recentIds()).length).toBeLessThan(32);
    const vault = await openVault(ana);
    expect((await vault.list('archive')).length).toBeGreaterThan(10);
    expect((await vault.list('ceremonies')).length).toBeLessThan(40);
    vault.close();
    await ana.reopen();
    expect(await allIds()).toEqual(newestFirst);
  });

  it('the archive returns what was put in: view, bundle, exports', async () => {
    // The real one moves there as newer ones come.
    for (let at = 0; (await recentIds()).includes(first); at++) {
      await plantLater(ana, at);
      await settle();
    }
    expect(await ana.call('ceremony', { id: first })).toEqual(shown);
    expect(await ana.call('bundle', { id: first })).toEqual(signed);
    expect(await ana.call('exports', { ceremonyId: first })).toEqual(exported);
    expect(await ana.receive(signed)).toEqual({
      kind: 'ceremony',
      id: first,
      isNew: false,
      changed: false,
    });
    expect(await earlierIds()).toContain(first);
  });

  /** Two batches of newer ones, so that what was newest no longer is. */
  async function plantLater(device: Device, turn: number): Promise<void> {
    await plantSignings(device, first, 70, {
      at: 2e9 + turn * 1e6,
      payload: (at) => utf8ToBytes(`pay later ${turn} ${at}`),
    });
    await device.reopen();
  }

  it('the archive recognises the same transaction again, however long ago, and makes another attempt of it', async () => {
    const draft = await ana.call('draft', { walletId, chain: 'solana', data: 'pay 3' });
    expect(draft.payloads[0]!.warnings.map(({ code }) => code)).toContain('signed-before');
    const fresh = await ana.call('draft', { walletId, chain: 'solana', data: 'pay nobody before' });
    expect(fresh.payloads[0]!.warnings.map(({ code }) => code)).not.toContain('signed-before');
    const { id, attempt } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
    expect(attempt).toBe(2);
    expect(planted).not.toContain(id);
    await ana.call('dropDraft', { id: fresh.id });
    // An old one being looked at was not signed before itself.
    const old = await ana.call('ceremony', { id: planted[3]! });
    expect(old.payloads[0]!.review.warnings).toEqual([]);
  });

  it('the archive says who signed when', async () => {
    const [wallet] = await ana.call('wallets');
    expect(wallet!.lastSigned).toHaveLength(2);
    for (const at of wallet!.lastSigned) expect(at).toBeGreaterThan(shown.updatedAt);
    expect((await bob.call('wallets'))[0]!.lastSigned).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('what changes leaves the archive: settled, it is outside exactly once; removed, it is gone for good', async () => {
    const [settled, removed] = planted.slice(10) as [string, string];
    const count = (await allIds()).length;
    await ana.call('settleCeremony', { id: settled });
    await ana.call('forgetCeremony', { id: removed });
    await ana.reopen();
    const ids = await allIds();
    expect(ids.filter((id) => id === settled)).toHaveLength(1);
    expect(ids).not.toContain(removed);
    expect(ids).toHaveLength(count - 1);
    expect((await ana.call('ceremony', { id: settled })).history.at(-1)!.code).toBe('settled');
    // It would not come back from below either, if what is outside the archive were removed.
    const vault = await openVault(ana);
    const pages = (await vault.list('archive')).map(({ value }) => readPasts(readPage(value)));
    vault.close();
    for (const id of [settled, removed]) expect(pages.flat().map((past) => past.id)).not.toContain(id);
  });

  it('the archive is in a full copy, which restores what is not here and duplicates nothing', async () => {
    const ids = new Set(await allIds());
    const data = await ana.call('exportBackup', { password, passphrase });
    expect(await ana.call('importBackup', { data, passphrase })).toMatchObject({ ceremonies: 0 });
    expect(new Set(await allIds())).toEqual(ids);
    const phone = new Device('Ana', plainChains, 'next phone');
    await phone.call('restoreBackup', { data, passphrase, password });
    await settle(phone);
    expect(await allIds(phone)).toHaveLength(ids.size - 1);
    expect(await phone.call('exports', { ceremonyId: first })).toEqual(exported);
  }, 60_000);

  it('the archive is no limit: with many more than may be in progress, the next one is signed', async () => {
    expect((await allIds()).length).toBeGreaterThan(limits.ceremonies);
    const id = await signWith([ana, bob], walletId, 'pay once more');
    expect((await ana.call('ceremony', { id })).state).toBe('done');
    expect((await refusal(ana.call('ceremony', { id: 'ff'.repeat(32) }))).code).toBe('unknown-ceremony');
  });
});
