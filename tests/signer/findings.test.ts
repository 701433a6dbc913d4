import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/signer/api/device.ts';
import { Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';
import { type Disk, readDisk, writeDisk } from '../vault/support.ts';

/**
 * What someone with access to the profile, but not the password, does to single records is reported and not
 * trusted.
 */
let [ana, bob] = [] as unknown as [Device, Device];
let whole: Disk;
let contactId = '';
let walletId = '';

const copy = ({ vault, records }: Disk): Disk => ({ vault: new Map(vault), records: new Map(records) });
const said = (all: Finding[]) => all.map(({ what, of, label }) => [what, of, label].join(' ')).sort();

async function openOn(disk: Disk): Promise<void> {
  await ana.call('lock');
  await writeDisk(ana.database, disk);
  await ana.reopen();
}

/** The slot of the one record whose loss is reported in these words, found by trying each. */
async function slotOf(words: string): Promise<string> {
  for (const slot of whole.records.keys()) {
    const disk = copy(whole);
    disk.records.delete(slot);
    const isDone = await openOn(disk).then(
      async () => said(await ana.call('findings')).includes(words),
      ({ code }) => words === code,
    );
    if (isDone) return slot;
  }
  throw new Error(`nothing is ${words}`);
}

beforeAll(async () => {
  [ana, bob] = (await setUpDevices(['Ana', 'Bob'], plainChains, 'findings')) as [Device, Device];
  await exchangeCards([ana, bob]);
  walletId = (await makeWallet([ana, bob], 2)).id;
  contactId = (await ana.call('contacts'))[0]!.id;
  await ana.reopen();
  whole = await readDisk(ana.database);
});

describe('a wallet whose record was deleted', () => {
  it('a deleted wallet record is named, everything else still works, and a co-signer’s record restores it', async () => {
    const disk = copy(whole);
    disk.records.delete(await slotOf('missing wallets Treasury'));
    await openOn(disk);
    expect(said(await ana.call('findings'))).toEqual(['missing wallets Treasury']);
    expect(await ana.call('wallets')).toEqual([]);
    expect(await ana.call('contacts')).toHaveLength(1);
    await ana.reopen();
    expect(said(await ana.call('findings'))).toEqual(['missing wallets Treasury']);
    await ana.receive(await bob.call('transcript', { walletId }));
    expect(await ana.call('findings')).toEqual([]);
    await ana.reopen();
    expect(await ana.call('findings')).toEqual([]);
    expect((await ana.call('wallets')).map(({ id }) => id)).toEqual([walletId]);
  });

  it('a deleted wallet record is not mentioned again once the person has read it', async () => {
    const disk = copy(whole);
    disk.records.delete(await slotOf('missing wallets Treasury'));
    await openOn(disk);
    await ana.call('acceptFindings');
    expect(await ana.call('findings')).toEqual([]);
    await ana.reopen();
    expect(await ana.call('findings')).toEqual([]);
  });
});

describe('a contact that was rolled back to when it was compared', () => {
  it('a rolled-back contact does not count as compared, before or after the person has read it', async () => {
    const slot = await slotOf('missing contacts Bob');
    await openOn(copy(whole));
    await ana.call('setVerified', { contactId, how: 'words' });
    const compared = (await readDisk(ana.database)).records.get(slot)!;
    await ana.call('removeContact', { id: contactId });
    await ana.receive(await bob.call('card'));
    expect((await ana.call('contacts'))[0]!.verified).toBeNull();
    const disk = await readDisk(ana.database);
    disk.records.set(slot, compared);
    await openOn(disk);
    expect(said(await ana.call('findings'))).toEqual(['older contacts Bob']);
    expect((await ana.call('contacts'))[0]!.verified).toBeNull();
    await ana.call('acceptFindings');
    await ana.reopen();
    expect(await ana.call('findings')).toEqual([]);
    expect((await ana.call('contacts'))[0]!.verified).toBeNull();
    await ana.call('setVerified', { contactId, how: 'words' });
    await ana.reopen();
    expect((await ana.call('contacts'))[0]!.verified).toBe('words');
  });
});

describe('a compared mark that was put back', () => {
  it('a contact that was removed and put back from outside is not verified by words', async () => {
    const slot = await slotOf('missing contacts Bob');
    await openOn(copy(whole));
    await ana.call('setVerified', { contactId, how: 'words' });
    const compared = (await readDisk(ana.database)).records.get(slot)!;
    await ana.call('removeContact', { id: contactId });
    const disk = await readDisk(ana.database);
    disk.records.set(slot, compared);
    await openOn(disk);
    expect(said(await ana.call('findings'))).toEqual(['returned contacts Bob']);
    expect((await ana.call('contacts')).map(({ verified }) => verified)).toEqual([null]);
    const [wallet] = await ana.call('wallets');
    expect(wallet!.verified).toBeNull();
    await ana.call('acceptFindings');
    await ana.reopen();
    expect((await ana.call('contacts')).map(({ verified }) => verified)).toEqual([null]);
  });

  it('an older record of a wallet says nothing about what was compared, for the wallet or a person', async () => {
    const slot = await slotOf('missing wallets Treasury');
    await openOn(copy(whole));
    await ana.call('setVerified', { walletId, people: [1, 2], how: 'words' });
    expect((await ana.call('wallets'))[0]!.verified).toBe('words');
    expect((await ana.call('contacts'))[0]!.verified).toBe('wallet');
    const compared = (await readDisk(ana.database)).records.get(slot)!;
    await ana.call('renameWallet', { id: walletId, label: 'Rent' });
    const disk = await readDisk(ana.database);
    disk.records.set(slot, compared);
    await openOn(disk);
    const marks = async () => [
      (await ana.call('wallets'))[0]!.verified,
      (await ana.call('contacts'))[0]!.verified,
    ];
    expect((await ana.call('findings')).map(({ what, of }) => [what, of])).toEqual([['older', 'wallets']]);
    expect(await marks()).toEqual([null, null]);
    await ana.call('acceptFindings');
    await ana.reopen();
    expect(await ana.call('findings')).toEqual([]);
    expect(await marks()).toEqual([null, null]);
  });
});

describe('a device whose own record was deleted', () => {
  it('a device without its own record comes back with its own words, with no others, and with all that is still here', async () => {
    const disk = copy(whole);
    disk.records.delete(await slotOf('no-device'));
    await ana.call('lock');
    await writeDisk(ana.database, disk);
    ana.start();
    const password = 'seven frozen ferns under glass';
    expect((await refusal(ana.call('unlock', { password }))).code).toBe('no-device');
    const others = bob.words.join(' ');
    expect((await refusal(ana.call('unlock', { password, words: others }))).code).toBe('wrong-words');
    const { device } = await ana.call('unlock', { password, words: ana.words.join(' ') });
    expect(device).toBe('unlocked');
    expect((await ana.call('self')).name).toBe('Ana');
    expect(await ana.call('findings')).toEqual([]);
    expect(await ana.call('wallets')).toHaveLength(1);
    await ana.reopen();
    expect((await ana.call('wallets'))[0]!.id).toBe(walletId);
  });

  it('a device whose records are all gone is not mistaken for one that was never set up', async () => {
    await ana.call('lock');
    await writeDisk(ana.database, { vault: new Map(whole.vault), records: new Map() });
    ana.start();
    const password = 'seven frozen ferns under glass';
    expect((await refusal(ana.call('unlock', { password }))).code).toBe('no-device');
    expect((await ana.call('status')).device).toBe('locked');
    await ana.call('unlock', { password, words: ana.words.join(' ') });
    const found = said(await ana.call('findings'));
    for (const what of ['wallets', 'ceremonies']) expect(found).toContain(`missing ${what} Treasury`);
  });
});

it('a device of the first format opens with its wallet, contact and marks, and finds nothing amiss', async () => {
  const file = join(import.meta.dirname, '../vectors/vault/first-form.json');
  const old = JSON.parse(readFileSync(file, 'utf8'));
  const bytes = (map: Record<string, string>) =>
    new Map(Object.entries(map).map(([key, hex]) => [key, new Uint8Array(Buffer.from(hex, 'hex'))]));
  const device = new Device('Ana', plainChains, 'old');
  await device.setUp();
  await device.call('lock');
  await writeDisk(device.database, { vault: bytes(old.vault), records: bytes(old.records) });
  for (let i = 0; i < 2; i++) {
    await device.reopen();
    expect(await device.call('findings')).toEqual([]);
    expect((await device.call('wallets')).map(({ id, label }) => [id, label])).toEqual([
      [old.walletId, old.label],
    ]);
    expect((await device.call('contacts')).map(({ name, verified }) => [name, verified])).toEqual([
      [old.contact, 'words'],
    ]);
    expect((await device.call('status')).wipeAfter).toBe(20);
  }
});
