import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { readHeldHead } from '../custody/heads.ts';
import { readBundle } from '../protocol/bundle.ts';

import type { GroupKey } from '../protocol/cocktail.ts';
import { deriveIdentity, type Identity } from '../protocol/identity.ts';
import type { KeygenResult } from '../protocol/keygen.ts';
import { asKeygenParams } from '../protocol/keygen-params.ts';
import type { ReshareResult } from '../protocol/reshare.ts';
import { asReshareParams } from '../protocol/reshare-params.ts';

import { deriveSessionId } from '../protocol/session.ts';
import { type BackupRecord, readBackup, writeBackup } from '../vault/backup.ts';
import type { StoreName, Vault } from '../vault/vault.ts';
import type { BackupPreview } from './api/backup.ts';
import type { Status } from './api/device.ts';
import { loadChains } from './chains.ts';
import { status } from './device.ts';
import { DeviceLog, readLogPage } from './device-log.ts';
import { signerKindOf } from './kinds/registry.ts';
import { firstEntries, told } from './log.ts';
import { checkPacks } from './packs.ts';
import { idOf, contacts as showContacts } from './people.ts';
import { put, type RecordCache } from './record-cache.ts';
import { testKey } from './records/backup-test.ts';
import { readCeremony } from './records/ceremony.ts';
import { readCharterRecord } from './records/charter.ts';
import { readContact, writeContact } from './records/contact.ts';
import { readDevice, writeDevice } from './records/device.ts';
import { readPackRecord } from './records/pack.ts';
import { readWallet, type WalletRecord } from './records/wallet.ts';
import { formerOf } from './reshare.ts';
import { openState, type SignerState, Unlocked } from './state.ts';
import { isEpoch } from './transcript.ts';
import { ceremonies as showCeremonies } from './view.ts';
import { wallets as showWallets } from './wallets.ts';
import { readWords } from './words.ts';

/** Full exports, and the proof that words and transcripts bring everything back. */

/**
 * Never a nonce, and never a signing that could still go on: only those whose shares are all there. The copy holds the
 * seed, so it asks for what the words ask for: whoever finds the device open must not carry it away.
 */
export async function exportBackup(
  signer: SignerState,
  { password, passphrase }: { password: string; passphrase: string },
): Promise<Uint8Array> {
  const state = openState(signer);
  await state.vault.checkPassword(password);
  await state.save(told(signer, 'backed-up'));
  const caches = [
    state.devices,
    state.contacts,
    state.wallets,
    state.packs,
    state.log.pages,
    state.heads,
    state.charters,
  ] as unknown as RecordCache<unknown>[];
  const records: BackupRecord[] = caches.flatMap((cache) =>
    cache.entries().map(([key, record]) => ({ store: cache.store, key, value: cache.write(record) })),
  );
  for (const [key, record] of state.ceremonies.entries()) {
    if (signerKindOf(record.params).isKept(record))
      records.push({ store: 'ceremonies', key, value: state.ceremonies.write(record) });
  }
  for (const [key, value] of state.archive.entries())
    if (state.ceremonies.version(key) === 0) records.push({ store: 'ceremonies', key, value });
  return writeBackup({ createdAt: signer.env.now(), records }, passphrase);
}

/** What this device keeps of a backup: everything in it that reads as its own kind of record. */
const readers: Partial<Record<StoreName, (bytes: Uint8Array) => unknown>> = {
  device: readDevice,
  contacts: readContact,
  wallets: readWallet,
  ceremonies: readCeremony,
  packs: readPackRecord,
  log: readLogPage,
  heads: readHeldHead,
  charters: readCharterRecord,
};

async function openBackup(signer: SignerState, data: Uint8Array, passphrase: string) {
  const { createdAt, records } = await readBackup(data, passphrase);
  const kept = records.filter(({ store }) => readers[store]);
  for (const { store, value } of kept) readers[store]?.(value);
  const own = kept.find(({ store, key }) => store === 'device' && key === 'self');
  if (own === undefined) throw new SignerError('wrong-backup');
  await tryOut(signer, kept);
  return { createdAt, records: kept, device: readDevice(own.value) };
}

/**
 * The device that these records would make, in memory: each in its own place, every wallet such as seed and
 * transcript give it, every ceremony of a kind that can be shown. What does not hold together is not taken in, for
 * a device that holds it would not open any more. Errors: `malformed`, and what is wrong with a wallet.
 */
async function tryOut(signer: SignerState, records: readonly BackupRecord[]): Promise<void> {
  const list = async (store: StoreName) =>
    records.filter((one) => one.store === store).map(({ key, value }) => ({ key, value, version: 1 }));
  const get = async (store: StoreName, key: string) =>
    (await list(store)).find((one) => one.key === key) ?? null;
  const state = await Unlocked.load({ get, list } as Vault);
  const { devices, contacts, wallets, ceremonies, charters } = state;
  const isInPlace =
    devices.size === 1 &&
    charters.entries().every(([key, { bundle }]) => key === bytesToHex(readBundle(bundle).sessionId)) &&
    contacts.entries().every(([key, { member }]) => key === idOf(member)) &&
    ceremonies.entries().every(([key, { params }]) => key === bytesToHex(deriveSessionId(params))) &&
    wallets.entries().every(([key, record]) => isBroughtBack(signer, state.identity, key, record));
  if (!isInPlace) throw new SignerError('malformed', { where: 'records' });
  const trial = { ...signer, unlocked: state, boxes: new Map() };
  await loadChains(trial);
  await checkPacks(trial);
  for (const show of [showContacts, showWallets, showCeremonies]) show(trial);
}

/** Public side, shares and transcript hash alike. */
const isSame = (one: KeygenResult | undefined, other: KeygenResult): boolean =>
  one !== undefined &&
  equalBytes(one.transcriptHash, other.transcriptHash) &&
  one.shares.length === other.shares.length &&
  one.shares.every((share, k) => equalBytes(share, other.shares[k]!)) &&
  JSON.stringify(one.keys.map(plainKey)) === JSON.stringify(other.keys.map(plainKey));

const plainKey = ({ suite, scheme, threshold, commitment, verifyingShares }: GroupKey) => [
  suite,
  scheme ?? null,
  threshold,
  commitment.map(bytesToHex),
  verifyingShares.map(bytesToHex),
];

/** What this seed has in the wallet of a transcript. Errors: `unknown-wallet`, those of the messages. */
function bringBack(signer: SignerState, identity: Identity, transcript: Uint8Array) {
  const bundle = readBundle(transcript);
  const { restore } = signerKindOf(bundle.params);
  if (restore === undefined) throw new SignerError('unknown-wallet');
  const { id, past = [], result } = restore(signer, identity, bundle);
  const had = result as KeygenResult | ReshareResult | undefined;
  return { id, past, result: had && { ...had, shares: had.shares ?? [] } };
}

/** Whether a wallet's record is what seed and transcripts give, former shares and earlier epochs included. */
function isBroughtBack(signer: SignerState, identity: Identity, key: string, record: WalletRecord): boolean {
  const { id, past, result } = bringBack(signer, identity, record.transcript);
  const isPast =
    past.length === record.past.length &&
    past.every((epoch, i) => equalBytes(epoch.transcriptHash, record.past[i]!.transcriptHash));
  const { former } = record;
  const isFormer = former === null || isSame(bringBack(signer, identity, former.transcript).result, former);
  return key === id && isPast && isFormer && isSame(result, record);
}

/** This device goes on with its own log; the copy's stays in the copy. */
const isTakenIn = ({ store }: BackupRecord) => store !== 'log';

/** What importing would do; nothing is changed. Errors: `wrong-backup` if it is another device's. */
export async function previewBackup(
  signer: SignerState,
  input: { data: Uint8Array; passphrase: string },
): Promise<BackupPreview> {
  const state = openState(signer);
  const { createdAt, records: all, device } = await openBackup(signer, input.data, input.passphrase);
  const records = all.filter(isTakenIn);
  if (!equalBytes(device.seed, state.device.seed)) throw new SignerError('wrong-backup', { where: 'device' });
  const missing = await missingOf(state, records);
  const count = (store: StoreName) => missing.filter((record) => record.store === store).length;
  return {
    deviceName: device.name,
    createdAt,
    contacts: count('contacts'),
    wallets: count('wallets'),
    ceremonies: count('ceremonies'),
    packs: count('packs'),
    kept: records.length - missing.length,
  };
}

/**
 * Adds what is not here. What is here stays as it is, newer or not: a backup never overwrites. A contact that was removed
 * since comes back not compared: an old copy vouches for nobody.
 */
export async function importBackup(
  signer: SignerState,
  input: { data: Uint8Array; passphrase: string },
): Promise<BackupPreview> {
  const preview = await previewBackup(signer, input);
  const state = openState(signer);
  const records = (await openBackup(signer, input.data, input.passphrase)).records.filter(isTakenIn);
  const missing = await missingOf(state, records);
  const added = missing.map(({ store, key, value }) => ({
    store,
    key,
    value: store === 'contacts' ? writeContact({ ...readContact(value), verified: null }) : value,
    expected: 0,
  }));
  const forward = records.flatMap((record) => stepForward(state, record));
  await state.vault.putAll([...added, ...forward]);
  signer.unlocked = await Unlocked.load(state.vault);
  return preview;
}

/** A wallet of a later epoch than the one here, which it follows: as its transcript would, it brings this one forward. */
function stepForward(state: Unlocked, { store, key, value }: BackupRecord) {
  const here = store === 'wallets' ? state.wallets.get(key) : undefined;
  if (here === undefined) return [];
  const theirs = readWallet(value);
  if (!theirs.past.some((epoch) => isEpoch(epoch, here.epoch, here.transcriptHash))) return [];
  const record = { ...theirs, label: here.label, colour: here.colour, former: formerOf(here) };
  return [{ store, key, value: state.wallets.write(record), expected: state.wallets.version(key) }];
}

async function missingOf(state: Unlocked, records: readonly BackupRecord[]): Promise<BackupRecord[]> {
  const there = await Promise.all(records.map(({ store, key }) => state.vault.get(store, key)));
  const isArchived = ({ store, key }: BackupRecord) => store === 'ceremonies' && state.archive.has(key);
  return records.filter(
    (record, i) => there[i] === null && !isArchived(record) && !isPastHere(state, record),
  );
}

/** What made shares that are past here: they went for good, and a copy from before must not bring them back. */
function isPastHere(state: Unlocked, { store, value }: BackupRecord): boolean {
  if (store !== 'ceremonies') return false;
  const { params } = readCeremony(value);
  const dealt = asReshareParams(params);
  if (dealt === null && asKeygenParams(params) === null) return false;
  const here = state.wallets.get(bytesToHex(dealt?.walletId ?? deriveSessionId(params)));
  const made = dealt === null ? 0 : dealt.epoch + 1;
  return here !== undefined && made < here.epoch && here.former === null;
}

/** A new device out of a full export, under a new password. Errors: `device-exists`, and those of the export. */
export async function restoreBackup(
  signer: SignerState,
  input: { data: Uint8Array; passphrase: string; password: string },
): Promise<Status> {
  const { door, realm } = signer.env;
  if ((await door.status()).exists) throw new SignerError('device-exists');
  const { records, device } = await openBackup(signer, input.data, input.passphrase);
  if (device.realm !== realm) throw new SignerError('practice-mixed');
  const vault = await door.create(input.password);
  const confirmed = writeDevice({ ...device, isConfirmed: true });
  const log = new DeviceLog();
  for (const { store, key, value } of records)
    if (store === 'log') log.pages.note(key, readLogPage(value), 0);
  await vault.putAll([
    ...records.map(({ store, key, value }) => ({
      store,
      key,
      value: store === 'device' ? confirmed : value,
      expected: 0,
    })),
    ...firstEntries(signer, log, 'restored'),
  ]);
  signer.unlocked = await Unlocked.load(vault);
  return status(signer);
}

/** When words and transcripts last proved enough; null if never. */
export function backupTestedAt(signer: SignerState): number | null {
  return openState(signer).tests.get(testKey) ?? null;
}

/**
 * Proves that the words, with a transcript where one is given (as a co-signer or a file hands it over), bring this
 * device's shares back. Changes nothing but the date of the test.
 * Errors: `wrong-words`; for the transcript `unknown-wallet`, `malformed`, `bad-certificate`, ... as in reading it.
 */
export async function testBackup(
  signer: SignerState,
  input: { words: string; transcript: Uint8Array | null },
): Promise<{ wallets: string[]; testedAt: number }> {
  const state = openState(signer);
  const identity = deriveIdentity(readWords(input.words));
  if (!equalBytes(identity.publicKey, state.identity.publicKey)) throw new SignerError('wrong-words');
  const stored = state.wallets.entries().sort(([, a], [, b]) => a.createdAt - b.createdAt);
  const own = stored.filter(([, { shares }]) => shares.length > 0).map(([, r]) => r.transcript);
  const transcripts = input.transcript === null ? own : [input.transcript];
  const proved = transcripts.map((blob) => {
    const { id, result } = bringBack(signer, identity, blob);
    const record = state.wallets.get(id);
    if (record === undefined) throw new SignerError('unknown-wallet');
    if (!isSame(result, record)) throw new SignerError('wrong-backup', { where: 'transcript' });
    return record.label;
  });
  const testedAt = signer.env.now();
  await state.save(put(state.tests, testKey, testedAt), told(signer, 'backup-tested'));
  return { wallets: proved, testedAt };
}
