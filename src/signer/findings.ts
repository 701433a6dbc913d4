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
 * again. Returns what must be stored at once: the next write clears the notices about other records, after
 * which nothing would be known about them.
 */
export function distrust(state: Unlocked): Write[] {
  const burns = burnsPutBack(state);
  for (const { cache, key, record } of [...marksPutBack(state), ...burns])
    cache.note(key, record, cache.version(key));
  const named = new Set(state.vault.findings().map(({ key }) => key));
  return burns.filter(({ key }) => !named.has(key));
}

export async function acceptFindings(signer: SignerState): Promise<null> {
  const state = openState(signer);
  await state.save(...marksPutBack(state), ...burnsPutBack(state));
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

/**
 * Every set-up counts as burned if anything was rolled back, or the list of what is stored was altered: a
 * cheat may have learnt something from an earlier one, and pairing again takes a minute.
 */
function burnsPutBack(state: Unlocked): Write[] {
  const isBack = ({ what }: { what: string }) => ['older', 'returned', 'inventory'].includes(what);
  if (!state.vault.findings().some(isBack)) return [];
  return state.pairs.entries().map(([key, record]) => put(state.pairs, key, { ...record, setUp: null }));
}
