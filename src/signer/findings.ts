import type { Finding } from './api/device.ts';
import { uncompared } from './compared.ts';
import { put, type Write } from './record-cache.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';

/** What the vault found changed from outside: reported, and not trusted. */

export function findings(signer: SignerState): Finding[] {
  const all = openState(signer).vault.findings();
  return all.map(({ what, store, label }) => ({ what, of: store, label }));
}

/**
 * A record that was rolled back says nothing about what the person last compared: it has to be compared
 * again.
 */
export function distrust(state: Unlocked): void {
  for (const { cache, key, record } of marksPutBack(state)) cache.note(key, record, cache.version(key));
}

export async function acceptFindings(signer: SignerState): Promise<null> {
  const state = openState(signer);
  await state.save(...marksPutBack(state));
  await state.vault.acceptFindings();
  return null;
}

/** Contacts and wallets that are older than last left, or have come back, marked as not compared. */
function marksPutBack(state: Unlocked): Write[] {
  const back = state.vault.findings().filter(({ what }) => what === 'older' || what === 'returned');
  return back.flatMap(({ store, key }) => {
    const contact = store === 'contacts' ? state.contacts.get(key) : undefined;
    const wallet = store === 'wallets' ? state.wallets.get(key) : undefined;
    return [
      ...(contact === undefined ? [] : [put(state.contacts, key, { ...contact, verified: null })]),
      ...(wallet === undefined ? [] : [put(state.wallets, key, uncompared(wallet))]),
    ];
  });
}
