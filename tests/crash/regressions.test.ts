import { expect, it, vi } from 'vitest';
import { bytesToHex, readHex } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { limits } from '../../src/core/limits.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { deriveContext, makeMsg1 } from '../../src/protocol/cocktail.ts';
import { compareEnvelopes, makeEnvelope } from '../../src/protocol/envelope.ts';
import { readMsg1, writeMsg1 } from '../../src/protocol/msg1.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { suiteIds, suites } from '../../src/protocol/suite.ts';
import { readWallet, writeWallet } from '../../src/signer/records/wallet.ts';
import { readBackup, writeBackup } from '../../src/vault/backup.ts';
import { openVaultDoor } from '../../src/vault/vault.ts';
import { msg1Body, readShape } from '../prove/bodies.ts';
import { makeOrigin, startDevice, toPerson } from '../prove/world.ts';
import { Device, password, refusal } from '../support/network.ts';
import { KeygenSeat, makeKeygenParams, makePerson, type Person, seededRandom } from '../support/peers.ts';
import { plainChains } from '../support/plain-chain.ts';
import { withFault } from './faults.ts';

vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

/** What the proving ground has found, each by itself. */
const origin = await makeOrigin(['Ana', 'Bob', 'Cyd'], 2);
const walletId = origin.wallet!.id;
const start = (index: number, seed: string) =>
  startDevice(origin.names[index]!, origin.disks[index]!, `${seed} ${index}`);

async function propose(device: Device, data: string, signers = [1, 2]): Promise<string> {
  const draft = await device.call('draft', { walletId, chain: 'solana', data });
  return (await device.call('propose', { draftId: draft.id, signers })).id;
}

it('if a write went through but could not be read back, the same page continues with what is stored', async () => {
  const [ana, bob] = [await start(0, 'read back'), await start(1, 'read back')];
  const id = await propose(ana, 'pay');
  const blob = await ana.call('bundle', { id });
  const { calls } = await withFault(0, 'lost', () => bob.receive(blob));
  expect(calls).toBeGreaterThan(3);
  const other = await propose(ana, 'pay more');
  const again = await ana.call('bundle', { id: other });
  for (let at = 1; at <= calls; at++) await withFault(at, 'lost', () => bob.receive(again));
  await bob.receive(again);
  expect((await bob.call('join', { id: other })).state).toBe('open');
  expect((await ana.scan(bob, other)).state).toBe('done');
});

it('what another tab wrote stands, and nobody’s own messages are held against them', async () => {
  const ana = await start(0, 'two tabs');
  const bob = await start(1, 'two tabs');
  const tab = await start(1, 'two tabs, the other');
  Object.assign(tab, { database: bob.database });
  await tab.reopen();
  const id = await propose(ana, 'pay');
  await bob.scan(ana, id);
  await tab.reopen();
  await tab.call('join', { id });
  expect((await refusal(bob.call('join', { id }))).code).toBe('storage-conflict');
  const view = await bob.call('ceremony', { id });
  expect([view.state, view.stopped]).toEqual(['open', null]);
  expect((await ana.scan(tab, id)).state).toBe('done');
});

it('a vault whose device record is gone is not wiped: the shares are still in it', async () => {
  const ana = await start(0, 'no device record');
  const options = { name: ana.database, now: () => 1, random: seededRandom('door') };
  const door = openVaultDoor({
    ...options,
    kdf: { format: 2, iterations: 600_000, memoryKiB: 8, passes: 1 },
  });
  const vault = await door.unlock(password);
  await vault.delete('device', 'self', (await vault.get('device', 'self'))!.version);
  ana.start();
  expect((await refusal(ana.call('unlock', { password }))).code).toBe('no-device');
  expect(await (await door.unlock(password)).list('wallets')).toHaveLength(1);
});

it('a key for a chain that this build does not know is refused before anyone joins', async () => {
  const ana = await start(0, 'unknown chain');
  const mallory = makePerson('Mallory');
  const agreed = makeKeygenParams([mallory, toPerson(origin, 1, 'x')], 2);
  for (const keys of [
    [{ chain: 'dogecoin', suite: 'ed25519' as const }],
    [{ chain: 'solana', suite: 'secp256k1' as const }],
  ]) {
    const seat = new KeygenSeat(mallory, { ...agreed, keys });
    seat.advance();
    expect((await refusal(ana.receive(seat.show()))).code).toBe('unsupported');
  }
  expect(await ana.call('wallets')).toHaveLength(1);
});

it('a stranger with fifteen identities cannot fill a device until it can’t be opened any more', async () => {
  const ana = await start(0, 'heavy');
  const crowd = Array.from({ length: 15 }, (_, i) => makePerson(`Mallory ${i}`));
  const agreed = makeKeygenParams([...crowd, toPerson(origin, 1, 'x')], 2);
  const { sessionId } = new KeygenSeat(crowd[0]!, agreed);
  for (const [i, { identity }] of crowd.entries()) {
    const bodies = [0, 1, 2].flatMap((round) =>
      [0, 1].map((fill) =>
        makeEnvelope(identity, sessionId, i + 1, round, new Uint8Array(limits.bodyBytes).fill(fill)),
      ),
    );
    await ana.receive(writeBundle(agreed, bodies.sort(compareEnvelopes)));
  }
  const id = bytesToHex(sessionId);
  expect(readBundle(await ana.call('bundle', { id })).messages.length).toBeGreaterThan(0);
  await ana.reopen();
  expect(await ana.call('wallets')).toHaveLength(1);
}, 60_000);

it('a batch that could never be shown is refused before it is stored', async () => {
  const ana = await start(0, 'batch');
  const payloads = Array.from({ length: 40 }, (_, i) => {
    const bytes = new Uint8Array(60_000).fill(i);
    bytes.set(new TextEncoder().encode('pay'));
    return bytes;
  });
  const batch = plainChains.map((chain) => ({ ...chain, recognise: () => payloads }));
  Object.assign(ana, { chains: batch });
  await ana.reopen();
  expect((await refusal(propose(ana, 'pay all'))).code).toBe('bad-parameters');
  await ana.reopen();
  expect(await ana.call('wallets')).toHaveLength(1);
});

it.each([0, 1])(
  'whatever is hidden behind a sealed share, even a single one, is seen by everyone: key %i',
  (k) => {
    const [ana, bob, cyd] = ['Ana', 'Bob', 'Cyd'].map((name) => makePerson(name, `padded/${name}`)) as [
      Person,
      Person,
      Person,
    ];
    const agreed = makeKeygenParams([ana, bob, cyd], 2);
    const suite = suites[agreed.keys[k]!.suite];
    const staticKeys = agreed.participants.map((m) => m.staticKeys[suiteIds.indexOf(suite.id)]!);
    const context = deriveContext(suite, deriveSessionId(agreed), staticKeys);
    const setup = { suite, threshold: 2, staticKeys, context };
    // The same polynomial twice, so that each sealed share of one fits the other.
    const make = (payload: Uint8Array) => {
      const random = seededRandom('padded');
      return makeMsg1(setup, bob.identity.staticSecrets[suite.id], () => suite.makeScalar(random), payload);
    };
    const read = (bytes: Uint8Array) => readMsg1(suite, bytes, 2, 3, 2);
    const [plain, padded] = [read(make(new Uint8Array())), read(make(new Uint8Array(1)))];
    expect(plain.commitment).toEqual(padded.commitment);
    for (const hidden of [[0], [1], [2], [0, 1, 2]]) {
      const seats = [ana, cyd].map((person) => new KeygenSeat(person, agreed));
      const cheat = new KeygenSeat(bob, agreed);
      for (const seat of [...seats, cheat]) seat.advance();
      const [build, parts] = readShape(msg1Body, cheat.messages[0]!.body);
      const ciphertexts = plain.ciphertexts.map((c, j) => (hidden.includes(j) ? padded.ciphertexts[j]! : c));
      const body = writeCbor([
        build,
        parts.map((part, i) => (i === k ? writeMsg1({ ...plain, ciphertexts }) : part)),
      ]);
      cheat.messages = [makeEnvelope(bob.identity, cheat.sessionId, 2, 1, body)];
      for (const seat of seats) seat.scan(cheat);
      for (const to of seats) for (const from of seats) if (to !== from) to.scan(from);
      for (const { last, result } of seats) {
        expect(last?.stopped).toMatchObject({ code: 'bad-message', culprit: 2, where: 'msg1' });
        expect(result).toBeUndefined();
      }
    }
  },
);

it('an inconsistent backup is refused: the device could not be opened any more', async () => {
  const passphrase = 'old oaken chest of seven locks';
  const ana = await start(0, 'crooked backup');
  const file = await ana.call('exportBackup', { password, passphrase });
  const { createdAt, records } = await readBackup(file, passphrase);
  const wallet = records.find(({ store }) => store === 'wallets')!;
  const made = readWallet(wallet.value);
  const { value } = records.find(({ store }) => store === 'contacts')!;
  for (const crooked of [
    { ...wallet, key: 'another name' },
    { ...wallet, key: `${'0'.repeat(64)}` },
    { store: 'contacts' as const, key: 'another name', value },
    { ...wallet, value: writeWallet({ ...made, shares: [...made.shares].reverse() }) },
  ]) {
    const others = records.filter(({ store, key }) => store !== crooked.store || key !== crooked.key);
    const bent = await writeBackup({ createdAt, records: [...others, crooked] }, passphrase, 1);
    expect((await refusal(ana.call('importBackup', { data: bent, passphrase }))).code).toBe('malformed');
    const phone = new Device('Ana', plainChains, 'crooked');
    const restoring = phone.call('restoreBackup', { data: bent, passphrase, password });
    expect((await refusal(restoring)).code).toBe('malformed');
    expect((await phone.call('status')).device).toBe('none');
  }
  await ana.reopen();
  expect(await ana.call('wallets')).toHaveLength(1);
}, 120_000);

it('nothing that a cheat says later undoes a finished signature', async () => {
  const [ana, bob] = [await start(0, 'late'), await start(1, 'late')];
  const id = await propose(ana, 'pay');
  await bob.scan(ana, id);
  await bob.call('join', { id });
  expect((await ana.scan(bob, id)).state).toBe('done');
  const { params, sessionId } = readBundle(await ana.call('bundle', { id }));
  const second = makeEnvelope(
    toPerson(origin, 2, 'x').identity,
    sessionId,
    2,
    2,
    writeCbor([new Uint8Array(32), []]),
  );
  await ana.receive(writeBundle(params as SignParams, [second]));
  expect((await ana.call('ceremony', { id })).state).toBe('done');
  expect((await ana.call('exports', { ceremonyId: id }))[0]).toHaveLength(1);
  expect(readHex(id)).toEqual(sessionId);
});

it('a signature whose last write failed is not said to be there, and the same scan brings it once there is room', async () => {
  const disks = { calls: 1 };
  for (let at = 1; at <= disks.calls; at++) {
    const [ana, bob] = [await start(0, `last write ${at}`), await start(1, `last write ${at}`)];
    const id = await propose(ana, 'pay at the last write');
    await bob.receive(await ana.call('bundle', { id }));
    await bob.call('join', { id });
    const blob = await bob.call('bundle', { id });
    const { error, calls } = await withFault(at, 'full', () => ana.receive(blob));
    disks.calls = calls;
    const stored = readBundle(await ana.call('bundle', { id })).messages.length;
    const isStored = stored === 4;
    expect((await ana.call('ceremony', { id })).state, `call ${at}`).toBe(isStored ? 'done' : 'open');
    if (error === undefined) continue;
    await ana.receive(blob);
    expect((await ana.call('ceremony', { id })).state, `call ${at}`).toBe('done');
    expect(readBundle(await ana.call('bundle', { id })).messages, `call ${at}`).toHaveLength(4);
    await bob.receive(await ana.call('bundle', { id }));
    expect((await bob.call('ceremony', { id })).state, `call ${at}`).toBe('done');
  }
  expect(disks.calls).toBeGreaterThan(3);
});
