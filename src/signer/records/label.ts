import type { StoreName } from '../../vault/vault.ts';
import { readCeremony } from './ceremony.ts';
import { readContact } from './contact.ts';
import { readDevice } from './device.ts';
import { readPackRecord } from './pack.ts';
import { readRecipient } from './recipient.ts';
import { readWallet } from './wallet.ts';

/** What a person calls a record, to name it once it is gone; empty where it has no name. */
export function labelOf(store: StoreName, value: Uint8Array): string {
  if (store === 'device') return readDevice(value).name;
  if (store === 'contacts') return readContact(value).member.name;
  if (store === 'packs') return readPackRecord(value).name;
  if (store === 'wallets') return readWallet(value).label;
  if (store === 'recipients') return readRecipient(value).name;
  if (store !== 'ceremonies') return '';
  const { params } = readCeremony(value);
  return 'label' in params ? params.label : '';
}
