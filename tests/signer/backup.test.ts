import { describe, expect, it } from 'vitest';
import { openVault } from '../support/many-signings.ts';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

const passphrase = 'eleven quiet herons over the estuary';

describe('backup', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], plainChains, 'backup');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id } = await makeWallet(devices, 2);
  const other = await makeWallet(devices, 2, 'Petty cash');
  const words = ana.words.join(' ');
  const drafted = await ana.call('draft', { walletId: id, chain: 'solana', data: 'pay later' });
  const open = await ana.call('propose', { draftId: drafted.id, signers: [1, 2] });

  it('a full copy restores a device, without the open signing', async () => {
    const file = await ana.call('exportBackup', { password, passphrase });
    expect(await bob.call('receive', { data: file, source: 'file' })).toEqual({ kind: 'backup' });
    const phone = new Device('Ana', plainChains, 'new phone');
    expect(
      (await refusal(phone.call('restoreBackup', { data: file, passphrase: 'wrong', password }))).code,
    ).toBe('decryption-failed');
    expect((await phone.call('status')).device).toBe('none');
    await phone.call('restoreBackup', { data: file, passphrase, password });
    expect(await phone.call('wallets')).toEqual(await ana.call('wallets'));
    expect((await phone.call('ceremonies')).map((c) => c.id)).not.toContain(open.id);
    expect((await refusal(bob.call('previewBackup', { data: file, passphrase }))).code).toBe('wrong-backup');
  }, 60_000);

  it('a full copy requires the password, as the words do: an unlocked device is not enough', async () => {
    const phone = await new Device('Eve', plainChains, 'found unlocked').setUp();
    const tries = (password: string) => refusal(phone.call('exportBackup', { password, passphrase }));
    expect((await tries('')).code).toBe('wrong-password');
    expect((await tries('not the password')).code).toBe('wrong-password');
    expect((await phone.call('status')).failedAttempts).toBe(1);
    await phone.call('setWipeAfter', { count: 3 });
    await tries('nor this one');
    expect(await tries('nor that one')).toMatchObject({ code: 'wrong-password', where: 'wiped' });
    // What was wiped on disk is gone from memory too.
    expect((await phone.call('status')).device).toBe('none');
    for (const name of ['wallets', 'card', 'contacts'] as const)
      expect((await refusal(phone.call(name))).code).toBe('locked');
  }, 60_000);

  it('an import adds what is missing and overwrites nothing', async () => {
    const file = await ana.call('exportBackup', { password, passphrase });
    await ana.call('renameWallet', { id, label: 'Main treasury' });
    await ana.call('removeContact', { id: (await bob.self()).id });
    const preview = await ana.call('previewBackup', { data: file, passphrase });
    expect(preview).toMatchObject({ deviceName: 'Ana', contacts: 1, wallets: 0, ceremonies: 0 });
    expect(await ana.call('contacts')).toHaveLength(0);
    await ana.call('importBackup', { data: file, passphrase });
    expect(await ana.call('contacts')).toHaveLength(1);
    expect((await ana.call('wallets'))[0]!.label).toBe('Main treasury');
  }, 60_000);

  it('whatever a device writes to its notes, it can open again', async () => {
    const phone = await new Device('Ana', plainChains, 'notes').setUp();
    await phone.call('testBackup', { words: phone.words.join(' '), transcript: null });
    // Even if a self-test was interrupted in the middle.
    const vault = await openVault(phone);
    await vault.put('settings', 'self-test', new Uint8Array(3), 0);
    vault.close();
    await phone.reopen();
    expect((await phone.call('health', { display: 'tab', vendor: '' })).backupTestedAt).toBeGreaterThan(0);
  });

  it('testing words and transcripts proves both and changes nothing', async () => {
    const health = (d: Device) => d.call('health', { display: 'tab', vendor: '' });
    expect((await health(ana)).backupTestedAt).toBeNull();
    const wallets = await ana.call('wallets');
    const tested = await ana.call('testBackup', { words, transcript: null });
    expect(tested.wallets).toEqual(wallets.map((w) => w.label));
    const theirs = await bob.call('transcript', { walletId: other.id });
    expect(
      (await ana.call('testBackup', { words: words.toUpperCase(), transcript: theirs })).wallets,
    ).toEqual(['Petty cash']);
    expect(await ana.call('wallets')).toEqual(wallets);
    expect(await health(ana)).toMatchObject({ selfTest: null, damaged: 0 });
    expect((await health(ana)).backupTestedAt).not.toBeNull();
  });

  it('each kind of mistake has its own answer', async () => {
    const test = (words: string, transcript: Uint8Array | null) =>
      refusal(ana.call('testBackup', { words, transcript }));
    const theirs = await bob.call('transcript', { walletId: id });
    expect((await test(bob.words.join(' '), null)).code).toBe('wrong-words');
    expect((await test(words.replace(ana.words[3]!, 'zebra'), null)).code).toBe('wrong-words');
    expect(
      (
        await test(
          words,
          Uint8Array.from(theirs, (b, i) => (i === 300 ? b ^ 1 : b)),
        )
      ).name,
    ).toBe('SignerError');
    expect((await test(words, theirs.slice(0, -1))).code).toBe('malformed');
    const group = await setUpDevices(['Cyd', 'Dee'], plainChains, 'elsewhere');
    await exchangeCards(group);
    const foreign = await makeWallet(group, 2);
    const transcript = await group[0]!.call('transcript', { walletId: foreign.id });
    expect((await test(words, transcript)).code).toBe('unknown-wallet');
    expect((await refusal(ana.receive(transcript))).code).toBe('self-missing');
  });

  it('wiping requires the name and leaves nothing', async () => {
    expect((await refusal(bob.call('wipe', { name: 'Ana' }))).code).toBe('bad-parameters');
    expect((await bob.call('wipe', { name: 'Bob' })).device).toBe('none');
    expect((await refusal(bob.call('unlock', { password }))).code).toBe('no-device');
  });
});
