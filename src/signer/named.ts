import type { Chain } from '../chains/chain.ts';
import type { ChainKey } from '../chains/key.ts';
import type { Fact, RecipientBy, Review, Value } from '../chains/review.ts';
import { readHex } from '../core/bytes.ts';
import { deriveCode } from '../core/words.ts';
import { chainOf } from './chains.ts';
import { standingOf } from './charters.ts';
import { foldName } from './people.ts';
import { noteKey } from './records/note.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { accountKey, paramsOf } from './transcript.ts';

/** Addresses that this device has names for, and who vouches for each name. */

interface Named {
  address: string;
  name: string;
}

/**
 * Recipients from the wallet's rules and from this device's own list; if both name an address, the rules win.
 */
function listedFor({ recipients }: Unlocked, rules: readonly Named[]): Record<RecipientBy, Named[]> {
  const named = ({ address, name }: Named) => ({ address, name });
  const own = recipients.entries().map(([, record]) => named(record));
  return { rules: rules.map(named), device: own };
}

/** From the charter in force; none without one. */
export const rulesRecipients = (state: Unlocked, walletId: string) =>
  standingOf(state, walletId).current?.recipients ?? [];

/**
 * Every address that a review of this wallet shows by name, each once: from its rules, own wallets, own list.
 */
export function namedFor(signer: SignerState, walletId: string): Named[] {
  const state = openState(signer);
  const { rules, device } = listedFor(state, rulesRecipients(state, walletId));
  const all = new Map<string, Named>();
  for (const one of [...rules, ...ownAddresses(signer), ...device])
    if (!all.has(one.address)) all.set(one.address, one);
  return [...all.values()];
}

/** How many of the addresses that a wallet last showed are known by its name. */
const shownKnown = 20;

/** For an account with many addresses: the last ones that this device has shown for receiving. */
function shownAddresses(
  { notes }: Unlocked,
  walletId: string,
  { id: chainId, addresses, networks = [] }: Chain,
  groupKey: ChainKey,
): string[] {
  if (addresses === undefined) return [];
  return networks.flatMap(({ id }) => {
    const { shown } = notes.get(noteKey(walletId, chainId, id)) ?? { shown: 0 };
    const from = Math.max(0, shown - shownKnown);
    return Array.from({ length: shown - from }, (_, i) => addresses.at(groupKey, id, from + i));
  });
}

/**
 * Addresses of all wallets here. Whoever invites chooses the label; if two are the same, the code
 * distinguishes them.
 */
export function ownAddresses(signer: SignerState): Named[] {
  const state = openState(signer);
  const all = state.wallets.entries();
  const labels = all.map(([, { label }]) => foldName(label));
  return all.flatMap(([id, wallet], at) => {
    const { label, keys } = wallet;
    const isShared = labels.indexOf(labels[at]!) !== labels.lastIndexOf(labels[at]!);
    const name = isShared ? `${label} (${deriveCode(readHex(id))})` : label;
    return keys.flatMap((_, i) => {
      const chain = chainOf(signer, paramsOf(wallet), i);
      const key = accountKey(wallet, i);
      const first = chain.address(key, paramsOf(wallet).realm === 'practice');
      const addresses = new Set([first, ...shownAddresses(state, id, chain, key)]);
      return [...addresses].map((address) => ({ address, name }));
    });
  });
}

/** The same review, stating for each name from a list who vouches for it. */
export function attribute(signer: SignerState, walletId: string, review: Review): Review {
  const state = openState(signer);
  const { rules, device } = listedFor(state, rulesRecipients(state, walletId));
  if (rules.length + device.length === 0) return review;
  const key = ({ address, name }: Named) => `${address} ${name}`;
  const own = new Set(ownAddresses(signer).map(key));
  const byOf = new Map<string, RecipientBy>([
    ...device.filter((one) => !own.has(key(one))).map((one) => [key(one), 'device'] as const),
    ...rules.map((one) => [key(one), 'rules'] as const),
  ]);
  const namedValue = (value: Value): Value => {
    const by = value.type === 'address' ? byOf.get(`${value.text} ${value.name}`) : undefined;
    return by === undefined ? value : { ...(value as Extract<Value, { type: 'address' }>), by };
  };
  const factOf = (fact: Fact): Fact => ({
    ...fact,
    values: Object.fromEntries(Object.entries(fact.values).map(([name, value]) => [name, namedValue(value)])),
    ...(fact.parts && { parts: fact.parts.map(factOf) }),
  });
  const { title, actions, warnings, details } = review;
  return {
    ...review,
    title: factOf(title),
    actions: actions.map(factOf),
    warnings: warnings.map(factOf),
    details: details.map(factOf),
  };
}
