import type { StoreName } from '../../vault/door.ts';
import { readCeremony } from './ceremony.ts';
import { readContact } from './contact.ts';
import { readDevice } from './device.ts';
import { readPackRecord } from './pack.ts';
import { readRecipient } from './recipient.ts';
import { readWallet } from './wallet.ts';

/** The name a person knows a record by, for when it is gone; empty if it has none. */
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
