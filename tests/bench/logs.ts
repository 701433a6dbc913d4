import { PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { solana } from '../../src/chains/solana/solana.ts';
import { DeviceLog, type Told } from '../../src/signer/device-log.ts';
import { openVault } from '../support/many-signings.ts';
import { type Device, exchangeCards, makeWallet, setUpDevices } from '../support/network.ts';
import { agree } from '../support/ruled.ts';

/**
 * Logs of two devices exported and checked together: payments under rules that both signed, and device
 * events. Processor time of each, with a quarter of the entries and payments, and with all of them; the limit
 * is 10 s for 10,000.
 */
const any = {
  chains: [],
  networks: [],
  kinds: [],
  assets: [],
  recipients: 'anyone' as const,
  atMost: null,
  perDay: null,
  perMonth: null,
};
const plain = { signers: 2, approvals: [], waitHours: 0, needsReference: false, expiresHours: 168 };
const rules = [{ name: 'Everything', when: any, outcome: { verdict: 'allow' as const, ...plain } }];

async function makeRuledPair(seed: string) {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana], seed);
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId, wallets } = await makeWallet(devices, 2);
  const { id: own, name } = await ana.self();
  const members = [{ id: own, name, roles: ['administrator' as const] }];
  const text = { members, administratorsNeeded: 1, recipients: [], rules };
  const { id } = await ana.call('startCharter', { walletId, text });
  await agree(id, ana, bob, ana);
  const payer = new PublicKey(wallets[0]!.keys[0]!.address);
  const carry = async (from: Device, to: Device, what: string) =>
    to.receive(await from.call('parcel', { id: what }));
  return {
    devices: [ana, bob] as const,
    async pay(lamports: number) {
      const transaction = new Transaction({
        feePayer: payer,
        blockhash: payer.toBase58(),
        lastValidBlockHeight: 1,
      });
      const toPubkey = new PublicKey(new Uint8Array(32).fill(9));
      transaction.add(SystemProgram.transfer({ fromPubkey: payer, toPubkey, lamports }));
      const data = new Uint8Array(transaction.serializeMessage());
      const draft = await ana.call('draft', { walletId, chain: 'solana', data });
      const { id: session } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
      await carry(ana, bob, session);
      await bob.call('join', { id: session });
      await carry(bob, ana, session);
      await carry(ana, bob, session);
    },
  };
}

/** Events of the device itself, in its log as it would have written them, until it has `count` entries. */
async function fill(device: Device, count: number): Promise<void> {
  const vault = await openVault(device);
  for (;;) {
    const log = new DeviceLog();
    await log.pages.load(vault);
    if (log.end.count >= count) break;
    const events = Array.from(
      { length: Math.min(512, count - log.end.count) },
      (): Told => ({ at: device.clock++, code: 'unlocked', subjects: [], detail: null }),
    );
    const writes = log.writes(events).map(({ cache, key, record }) => ({
      store: cache.store,
      key,
      value: cache.write(record),
      expected: cache.version(key),
    }));
    await vault.putAll(writes);
  }
  vault.close();
  await device.reopen();
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1_000, result };
}

async function measure(entries: number, payments: number) {
  const { devices, pay } = await makeRuledPair(`bench logs ${entries}`);
  const [ana, bob] = devices;
  for (let i = 0; i < payments; i++) await pay(1_000 + i);
  // Opening and exporting write one entry each; with those there are as many as requested.
  for (const device of devices) await fill(device, entries / 2 - 2);
  const exported = await timed(async () => [await ana.call('exportLog'), await bob.call('exportLog')]);
  const checked = await timed(() => ana.call('audit', { files: exported.result, builds: [] }));
  const { devices: read, sessions, findings } = checked.result;
  const broken = findings.filter(({ answer }) => answer === 'broken');
  const allowed = findings.filter(({ why }) => why === 'allowed').length;
  const total = read.reduce((sum, one) => sum + one.entries, 0);
  if (broken.length > 0 || sessions.length !== payments || allowed !== payments || total !== entries)
    throw new Error(
      JSON.stringify({ broken: broken.slice(0, 3), sessions: sessions.length, allowed, total }),
    );
  const bytes = exported.result.reduce((sum, file) => sum + file.length, 0);
  return { exportMs: exported.ms, checkMs: checked.ms, bytes };
}

const [most, quarter] = [10_000, 2_500];
console.log('Logs of two devices exported and checked; processor time');
console.log(' entries  payments    export     check        bytes');
const all: Awaited<ReturnType<typeof measure>>[] = [];
for (const entries of [quarter, most]) {
  const payments = entries / 20;
  const one = await measure(entries, payments);
  all.push(one);
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(9);
  console.log(
    String(entries).padStart(8),
    String(payments).padStart(9),
    ms(one.exportMs),
    ms(one.checkMs),
    String(one.bytes).padStart(12),
  );
}
const ratio = (of: (one: { exportMs: number; checkMs: number }) => number) => of(all[1]!) / of(all[0]!);
console.log(
  `four times the entries: export x ${ratio((one) => one.exportMs).toFixed(1)}, check x ${ratio((one) => one.checkMs).toFixed(1)}`,
);
