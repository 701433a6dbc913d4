import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { describe, expect, it } from 'vitest';
import { solana } from '../../src/chains/solana/solana.ts';
import { appendEntry, emptyLog, readLogEntry, writeLogEntry } from '../../src/custody/log.ts';
import { type LogFile, readLogFile, writeLogFile } from '../../src/custody/log-file.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { identityScheme } from '../../src/protocol/suite.ts';
import { readWords } from '../../src/signer/words.ts';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';

describe('the logs of several devices', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana], 'audit');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId, wallets } = await makeWallet(devices, 2);
  const feePayer = new PublicKey(wallets[0]!.keys[0]!.address);
  const carry = async (from: Device, to: Device, id: string) => to.receive(await from.call('parcel', { id }));
  async function pay(lamports: number): Promise<string> {
    const to = new PublicKey(new Uint8Array(32).fill(9));
    const transaction = new Transaction({
      feePayer,
      blockhash: feePayer.toBase58(),
      lastValidBlockHeight: 1,
    });
    const transfer = SystemProgram.transfer({ fromPubkey: feePayer, toPubkey: to, lamports });
    const data = new Uint8Array(transaction.add(transfer).serializeMessage());
    const draft = await ana.call('draft', { walletId, chain: 'solana', data });
    const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
    await carry(ana, bob, id);
    await bob.call('join', { id });
    await carry(bob, ana, id);
    await carry(ana, bob, id);
    return id;
  }
  const paid = await pay(5_000);
  const files = [await ana.call('exportLog'), await bob.call('exportLog')];
  const check = (all: Uint8Array[], builds: string[] = []) => ana.call('audit', { files: all, builds });
  const whyOf = async (all: Uint8Array[], wanted: string) =>
    (await check(all)).findings
      .filter(({ check, answer }) => check === wanted && answer !== 'kept')
      .map(({ answer, why }) => [answer, why]);
  /** Ana's own software, altered: it writes another file and signs it. */
  const forge = (change: (file: LogFile) => Partial<LogFile>, bytes = files[0]!, by = ana) => {
    const { file } = readLogFile(bytes);
    const { secretKey } = deriveIdentity(readWords(by.words.join(' ')));
    return writeLogFile({ ...file, ...change(file) }, (message) => identityScheme.sign(message, secretKey));
  };
  const rechain = (entries: readonly Uint8Array[]) => {
    let end = emptyLog;
    return entries.map(readLogEntry).map((event) => {
      const next = appendEntry(end, event);
      end = next.end;
      return writeLogEntry(next.entry);
    });
  };

  it('logs are kept if everything was, and say what nobody can tell', async () => {
    const { summary, refused, devices: shown, sessions } = await check(files);
    expect(summary).toMatchObject({
      'chain-whole': 'kept',
      'heads-agree': 'kept',
      'permits-allowed': 'kept',
      'sessions-everywhere': 'kept',
      'signatures-valid': 'kept',
      'builds-expected': 'unknown',
    });
    expect([refused, shown.map(({ name }) => name), sessions.map(({ id }) => id)]).toEqual([
      [],
      ['Ana', 'Bob'],
      [paid],
    ]);
    expect(await whyOf([files[0]!], 'heads-agree')).toEqual([['unknown', 'no-witness']]);
    expect(await whyOf([files[0]!], 'sessions-everywhere')).toEqual([['unknown', 'log-not-collected']]);
    expect((await ana.call('log', { before: null })).lines[0]!.code).toBe('log-exported');
    expect(await ana.receive(files[1]!)).toEqual({ kind: 'log-file' });
  });

  it('logs are broken by every way to change one, if another device is a witness', async () => {
    const logs = (change: (entries: Uint8Array[]) => Uint8Array[]) =>
      forge((file) => ({ logs: file.logs.map(change) }));
    const without = (wanted: string) => (entries: Uint8Array[]) =>
      entries.filter((bytes) => readLogEntry(bytes).code !== wanted);
    const bent = Uint8Array.from(files[0]!);
    bent[300]! ^= 1;
    const tampered = [bent, files[1]!];
    const outside = await check(tampered);
    expect(outside.refused.length > 0 || outside.summary['chain-whole'] === 'broken').toBe(true);
    const cases: [string, Uint8Array, string, string][] = [
      ['an entry is gone', logs(without('asked')), 'chain-whole', 'chain-broken'],
      [
        'two entries change places',
        logs(([a, b, ...rest]) => [b!, a!, ...rest]),
        'chain-whole',
        'chain-broken',
      ],
      ['the end is cut', logs((entries) => entries.slice(0, 3)), 'heads-agree', 'cut'],
      [
        'it is written anew',
        logs((entries) => rechain(without('asked')(entries))),
        'heads-agree',
        'rewritten',
      ],
      [
        'a signing is left out of one that is written anew',
        logs((entries) => rechain(without('signed')(entries))),
        'sessions-everywhere',
        'session-not-logged',
      ],
      [
        'a signature is another',
        forge(({ sessions }) => ({
          sessions: sessions.map((one) => ({ ...one, signatures: [[new Uint8Array(64).fill(1)]] })),
        })),
        'signatures-valid',
        'signature-invalid',
      ],
    ];
    for (const [what, file, wanted, why] of cases) {
      const all = await whyOf([file, files[1]!], wanted);
      expect([what, all]).toEqual([what, expect.arrayContaining([['broken', why]])]);
      if (wanted === 'heads-agree') {
        // Alone, its own head is all there is; it can be made again with the rest.
        const alone = forge(({ heads }) => ({ heads: heads.slice(1) }), file);
        expect(await whyOf([alone], 'heads-agree')).toEqual([['unknown', 'no-witness']]);
      }
    }
  });

  it('the logs of a device that was rolled back to an earlier day contradict what others saw', async () => {
    await carry(ana, bob, await pay(7_000));
    const late = await bob.call('exportLog');
    expect(await whyOf([files[0]!, late], 'heads-agree')).toEqual(
      expect.arrayContaining([['broken', 'cut']]),
    );
    // Two files of one device: the later one counts, and the earlier one is not a fault.
    const now = await ana.call('exportLog');
    expect((await check([files[0]!, now, late])).summary['heads-agree']).toBe('kept');
    const phone = new Device('Ana', [solana], 'audit again');
    await phone.call('restore', { name: 'Ana', password, words: ana.words.join(' ') });
    expect(await whyOf([await phone.call('exportLog'), late], 'heads-agree')).toEqual([
      ['unknown', 'log-before-lost'],
      ['unknown', 'no-witness'],
    ]);
  });

  it('files that are not logs are refused, one by one', async () => {
    const { refused, devices: read } = await check([Uint8Array.of(1), files[0]!, files[1]!.slice(0, -1)]);
    expect(refused).toEqual([
      { file: 0, code: 'malformed' },
      { file: 2, code: 'malformed' },
    ]);
    expect(read).toHaveLength(1);
    const many = Array.from({ length: 41 }, () => Uint8Array.of(1));
    expect((await refusal(check(many))).code).toBe('too-large');
  });

  it('an audit of logs compares builds', async () => {
    const build = new Uint8Array(32).fill(3);
    ana.build = bob.build = build;
    for (const device of [ana, bob]) await device.reopen();
    const all = [await ana.call('exportLog'), await bob.call('exportLog')];
    expect((await check(all, ['03'.repeat(32)])).summary['builds-expected']).toBe('kept');
    expect((await check(all, ['04'.repeat(32)])).summary['builds-expected']).toBe('broken');
  });

  it('logs can be checked by one command at a desk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'logs-'));
    try {
      const bad = forge((file) => ({ logs: file.logs.map((entries) => entries.slice(0, 3)) }));
      [...files, bad].forEach((bytes, i) => {
        writeFileSync(join(folder, `${i}.hoarfrost`), bytes);
      });
      const verify = (...names: string[]) =>
        new Promise<[number, string]>((done) => {
          const script = resolve(import.meta.dirname, '../../.ci/verify-log.mjs');
          const paths = names.map((name) => join(folder, `${name}.hoarfrost`));
          execFile(process.execPath, [script, ...paths], (error, out) =>
            done([Number(error?.code ?? 0), out]),
          );
        });
      const [[good, said], [broken, sad]] = await Promise.all([verify('0', '1'), verify('2', '1')]);
      expect([good, broken]).toEqual([0, 1]);
      expect(said).toContain('Kept: Every log is whole');
      expect(sad).toContain('Ana: Entries are missing at the end');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
