import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { asKeygenParams } from '../protocol/keygen-params.ts';
import { asReshareParams } from '../protocol/reshare-params.ts';
import { deriveSessionId } from '../protocol/session.ts';
import type { BackupRecord } from '../vault/backup.ts';
import type { StoreName } from '../vault/door.ts';
import type { BackupPreview } from './api/backup.ts';
import { openBackup } from './open-backup.ts';
import { readCeremony } from './records/ceremony.ts';
import { readContact, writeContact } from './records/contact.ts';
import { readWallet } from './records/wallet.ts';
import { formerOf } from './reshare.ts';
import { openState, type SignerState, Unlocked } from './state.ts';
import { isEpoch } from './transcript.ts';

/** This device continues its own log; the copy's log is not imported. */
const isTakenIn = ({ store }: BackupRecord) => store !== 'log';

/** What importing would do; nothing is changed. Errors: `wrong-backup` if it belongs to another device. */
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
    recipients: count('recipients'),
    kept: records.length - missing.length,
  };
}

/**
 * Adds what is not here. What is here stays as it is, newer or not: a backup never overwrites. A contact that
 * was removed since then comes back as not compared: an old copy vouches for nobody.
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

/**
 * A wallet of a later epoch that follows the one here: like its transcript, it brings the one here forward.
 */
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

/**
 * Records from which former shares could be recovered: those were deleted for good, and an earlier copy must
 * not bring them back.
 */
function isPastHere(state: Unlocked, { store, value }: BackupRecord): boolean {
  if (store !== 'ceremonies') return false;
  const { params } = readCeremony(value);
  const dealt = asReshareParams(params);
  if (dealt === null && asKeygenParams(params) === null) return false;
  const here = state.wallets.get(bytesToHex(dealt?.walletId ?? deriveSessionId(params)));
  const made = dealt === null ? 0 : dealt.epoch + 1;
  return here !== undefined && made < here.epoch && here.former === null;
}
