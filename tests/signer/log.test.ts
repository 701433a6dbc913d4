import { describe, expect, it } from 'vitest';
import { bytesToHex, readHex } from '../../src/core/bytes.ts';
import { followLog, type LogEntry, readLogEntry } from '../../src/custody/log.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { compareEnvelopes, makeEnvelope } from '../../src/protocol/envelope.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { bodyOf } from '../../src/protocol/messages.ts';
import type { LogLine } from '../../src/signer/api/device.ts';
import { DeviceLog } from '../../src/signer/device-log.ts';
import { writeEvent } from '../../src/signer/records/event.ts';
import { readWords } from '../../src/signer/words.ts';
import { writeBackup } from '../../src/vault/backup.ts';
import { withFault } from '../crash/faults.ts';
import { openVault } from '../support/many-signings.ts';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';
import { plainChains } from '../support/plain-chain.ts';

/** Every log in a device's vault, each followed from its start. */
async function logsOf(device: Device): Promise<LogEntry[][]> {
  const vault = await openVault(device);
  const log = new DeviceLog();
  await log.pages.load(vault);
  vault.close();
  const logs = log.logs().map((entries) => entries.map(readLogEntry));
  for (const entries of logs) followLog(entries);
  await device.reopen();
  return logs;
}
const codes = (entries: readonly LogEntry[]) => entries.map(({ code }) => code);
/** As the screen shows it, page after page, oldest first. */
async function shown(device: Device): Promise<string[]> {
  const all: string[] = [];
  let before: number | null = null;
  do {
    const page: { lines: LogLine[] } = await device.call('log', { before });
    all.unshift(...page.lines.map(({ code }) => code).reverse());
    before = page.lines.at(-1)!.number;
  } while (before > 0);
  return all;
}

describe('the log of a device', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], plainChains, 'log');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId } = await makeWallet(devices, 2);
  async function propose(text: string): Promise<string> {
    const draft = await ana.call('draft', { walletId, chain: 'solana', data: text });
    return (await ana.call('propose', { draftId: draft.id, signers: [1, 2] })).id;
  }

  it('the log says what was done, with which wallet and session, and who declined', async () => {
    const id = await propose('pay rent');
    await bob.scan(ana, id);
    await bob.call('join', { id });
    await ana.scan(bob, id);
    await bob.scan(ana, id);
    for (let twice = 0; twice < 2; twice++) await ana.call('exports', { ceremonyId: id });
    const other = await propose('pay rent again');
    await bob.scan(ana, other);
    await bob.call('decline', { id: other, reason: 'once is enough' });
    await ana.scan(bob, other);
    await ana.call('testBackup', { words: ana.words.join(' '), transcript: null });
    expect(await shown(ana)).toEqual([
      ...['set-up', 'made', 'asked', 'signed', 'finished', 'exported'],
      ...['asked', 'declined', 'backup-tested'],
    ]);
    expect(await shown(bob)).toEqual(['set-up', 'joined', 'approved', 'signed', 'finished', 'declined']);
    const { lines } = await ana.call('log', { before: null });
    const { code } = await ana.call('ceremony', { id });
    expect(lines.find((line) => line.code === 'finished')).toMatchObject({
      wallet: 'Treasury',
      session: code,
    });
    const [entries] = (await logsOf(ana)) as [LogEntry[]];
    const of = (wanted: string) => entries.find((entry) => entry.code === wanted)!;
    expect(of('signed').subjects.map(bytesToHex)).toEqual([walletId, id]);
    expect(of('declined')).toMatchObject({
      detail: 'once is enough',
      subjects: [readHex(walletId), readHex(other), readHex((await bob.self()).id)],
    });
  });

  it('the log names whoever a stop blames', async () => {
    const id = await propose('pay the courier');
    await bob.scan(ana, id);
    await bob.call('join', { id });
    // Bob's share, bent and signed by him.
    const { params, messages } = readBundle(await bob.call('bundle', { id }));
    const bent = Uint8Array.from(bodyOf(messages, 2, 2)!, (byte, i) => (i === 60 ? byte ^ 1 : byte));
    const lie = makeEnvelope(deriveIdentity(readWords(bob.words.join(' '))), readHex(id), 2, 2, bent);
    const told = messages.map((e) => (e.from === 2 && e.round === 2 ? lie : e)).sort(compareEnvelopes);
    await ana.receive(writeBundle(params, told));
    const { lines } = await ana.call('log', { before: null });
    expect(lines[0]).toMatchObject({ code: 'stopped', detail: 'Bob', wallet: 'Treasury' });
  });

  it('the log is written together with what it records, or neither is, wherever the device dies', async () => {
    const count = (all: readonly string[], code: string) => all.filter((one) => one === code).length;
    const asked = () => shown(ana).then((all) => count(all, 'asked'));
    const open = async () => (await ana.call('ceremonies')).length;
    const difference = (await open()) - (await asked());
    const { calls } = await withFault(0, 'lost', () => propose('pay 0'));
    expect(calls).toBeGreaterThan(3);
    for (const how of ['lost', 'dies'] as const)
      for (let at = 1; at <= calls; at++) {
        await withFault(at, how, () => propose(`pay ${how} ${at}`)).catch(() => undefined);
        if (how === 'dies') await ana.reopen();
        expect([how, at, (await open()) - (await asked())]).toEqual([how, at, difference]);
      }
    const [entries] = (await logsOf(ana)) as [LogEntry[]];
    expect(entries.at(-1)!.number).toBe(entries.length - 1);
  });

  it('the log continues over many pages, and is read page by page', async () => {
    for (let i = 0; i < 70; i++) await bob.call('unlock', { password });
    const [entries] = (await logsOf(bob)) as [LogEntry[]];
    expect(entries.length).toBeGreaterThan(70);
    expect((await shown(bob)).slice(0, entries.length)).toEqual(codes(entries));
    const { lines, left } = await bob.call('log', { before: null });
    expect([lines.length, lines.at(-1)!.number]).toEqual([50, left]);
  });

  it('the log reports wrong passwords, a network and another build', async () => {
    for (let i = 0; i < 2; i++) await refusal(bob.call('unlock', { password: 'not this one' }));
    bob.clock += 60_000;
    bob.online = true;
    await bob.call('unlock', { password, acceptOnline: true });
    bob.online = false;
    expect((await shown(bob)).slice(-2)).toEqual(['wrong-passwords', 'unlocked-online']);
    expect((await bob.call('log', { before: null })).lines[1]!.detail).toBe('2');
    bob.build = new Uint8Array(32).fill(7);
    for (let twice = 0; twice < 2; twice++) await bob.reopen();
    expect((await shown(bob)).slice(-3)).toEqual(['unlocked', 'build-changed', 'unlocked']);
  });

  it('the log of an older device begins with what it had recorded about itself, and says where the chain begins', async () => {
    const old = await new Device('Old', plainChains, 'old').setUp();
    const vault = await openVault(old);
    for (const { key, version } of await vault.list('log')) await vault.delete('log', key, version);
    // As version 0.1 wrote them.
    const kept = [
      { code: 'created', at: 5, bytes: '830100' + '05' },
      { code: 'unlocked-online', at: 9, bytes: '830103' + '09' },
    ] as const;
    for (const { code, at, bytes } of kept) {
      expect(bytesToHex(writeEvent({ code, at }))).toBe(bytes);
      await vault.put('history', `${String(at).padStart(16, '0')}-00000000`, readHex(bytes), 0);
    }
    vault.close();
    await old.reopen();
    const [entries] = (await logsOf(old)) as [LogEntry[]];
    expect(codes(entries)).toEqual(['set-up', 'unlocked-online', 'upgraded', 'unlocked']);
    expect(entries.slice(0, 2).map(({ at }) => at)).toEqual([5, 9]);
    const after = await openVault(old);
    expect(await after.list('history')).toEqual([]);
    after.close();
  });

  it('the log of a device restored from its words or a full copy begins anew and says so', async () => {
    const passphrase = 'eleven quiet herons over the estuary';
    const words = new Device('Bob', plainChains, 'words');
    await words.call('restore', { name: 'Bob', password, words: bob.words.join(' ') });
    expect(codes((await logsOf(words))[0]!)).toEqual(['restored']);

    const copy = await bob.call('exportBackup', { password, passphrase });
    const [before] = (await logsOf(bob)) as [LogEntry[]];
    expect(before.at(-1)!.code).toBe('backed-up');
    const phone = new Device('Bob', plainChains, 'copy');
    await phone.call('restoreBackup', { data: copy, passphrase, password });
    const [former, own] = (await logsOf(phone)) as [LogEntry[], LogEntry[]];
    expect(former).toEqual(before);
    expect(own.map(({ code, subjects }) => [code, subjects])).toEqual([
      ['restored', [followLog(former).end.hash]],
    ]);
    // What is taken in from a copy leaves the log here as it is.
    expect(await bob.call('importBackup', { data: copy, passphrase })).toMatchObject({ wallets: 0 });
    expect(await logsOf(bob)).toHaveLength(1);
    // An invalid page is refused with the rest of the copy.
    const vault = await openVault(bob);
    const device = (await vault.get('device', 'self'))!.value;
    vault.close();
    const records = [
      { store: 'device' as const, key: 'self', value: device },
      { store: 'log' as const, key: '0000/000000000000', value: Uint8Array.of(0x80) },
    ];
    const bad = await writeBackup({ createdAt: 1, records }, passphrase, 12);
    const fresh = new Device('Bob', plainChains, 'bad copy');
    const refused = await refusal(fresh.call('restoreBackup', { data: bad, passphrase, password }));
    expect(refused.code).toBe('malformed');
  }, 60_000);
});
