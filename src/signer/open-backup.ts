import { bytesToHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { readHeldHead } from '../custody/heads.ts';
import { readBundle } from '../protocol/bundle.ts';
import { deriveSessionId } from '../protocol/session.ts';
import { type BackupRecord, readBackup } from '../vault/backup.ts';
import type { StoreName, Vault } from '../vault/door.ts';
import { isBroughtBack } from './bring-back.ts';
import { loadChains } from './chains.ts';
import { readLogPage } from './device-log.ts';
import { checkPacks } from './packs.ts';
import { idOf, contacts as showContacts } from './people.ts';
import { readCeremony } from './records/ceremony.ts';
import { readCharterRecord } from './records/charter.ts';
import { readContact } from './records/contact.ts';
import { readDevice } from './records/device.ts';
import { readPackRecord } from './records/pack.ts';
import { readRecipient, recipientId } from './records/recipient.ts';
import { readWallet } from './records/wallet.ts';
import { type SignerState, Unlocked } from './state.ts';
import { ceremonies as showCeremonies } from './view.ts';
import { wallets as showWallets } from './wallets.ts';

/** What this device keeps from a backup: every record in it that reads as its own kind. */
const readers: Partial<Record<StoreName, (bytes: Uint8Array) => unknown>> = {
  device: readDevice,
  contacts: readContact,
  wallets: readWallet,
  ceremonies: readCeremony,
  packs: readPackRecord,
  log: readLogPage,
  heads: readHeldHead,
  recipients: readRecipient,
  charters: readCharterRecord,
};

export async function openBackup(signer: SignerState, data: Uint8Array, passphrase: string) {
  const { createdAt, records } = await readBackup(data, passphrase);
  const kept = records.filter(({ store }) => readers[store]);
  for (const { store, value } of kept) readers[store]?.(value);
  const own = kept.find(({ store, key }) => store === 'device' && key === 'self');
  if (own === undefined) throw new SignerError('wrong-backup');
  await tryOut(signer, kept);
  return { createdAt, records: kept, device: readDevice(own.value) };
}

/**
 * The device that these records would make, in memory: each in its own place, every wallet as seed and
 * transcript give it, every ceremony of a kind that can be shown. Inconsistent records are refused, because a
 * device that held them could no longer be opened. Errors: `malformed`, and what is wrong with a wallet.
 */
async function tryOut(signer: SignerState, records: readonly BackupRecord[]): Promise<void> {
  const list = async (store: StoreName) =>
    records.filter((one) => one.store === store).map(({ key, value }) => ({ key, value, version: 1 }));
  const get = async (store: StoreName, key: string) =>
    (await list(store)).find((one) => one.key === key) ?? null;
  const state = await Unlocked.load({ get, list } as Vault);
  const { devices, contacts, wallets, ceremonies, recipients, charters } = state;
  const isInPlace =
    devices.size === 1 &&
    recipients.entries().every(([key, record]) => key === recipientId(record)) &&
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
