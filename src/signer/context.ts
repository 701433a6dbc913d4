import type { Fact, ReadContext, Review } from '../chains/chain.ts';
import { bytesToHex, equalBytes, readHex } from '../core/bytes.ts';
import { deriveCode } from '../core/words.ts';
import { bodyOf } from '../protocol/bundle.ts';
import { chainOf } from './chains.ts';
import { foldName } from './people.ts';
import type { CeremonyRecord, WalletRecord } from './records.ts';
import { openState, type Past, type Signing } from './state.ts';
import { paramsOf, participantsOf } from './wallets.ts';

/** What this device knows that helps to read a payload. It never decides what is signed. */

/**
 * The group key, the own wallets' addresses by name, and those that were paid before, without one.
 * `shown`: the signing that is looked at, which did not pay before itself.
 */
export function readContext(
  signing: Signing,
  record: WalletRecord,
  key: number,
  shown: string | null = null,
): ReadContext {
  const own = ownAddresses(signing);
  const names = new Set(own.map(({ address }) => address));
  const paid = new Set(pastOf(signing, shown).flatMap((past) => past.paid));
  const strangers = [...paid].filter((address) => !names.has(address));
  const known = [...own, ...strangers.map((address) => ({ address, name: '' }))];
  return { groupKey: record.keys[key]!.commitment[0]!, known };
}

/**
 * The chain's review, and a word if another payload of this wallet's paid the very same before: whether by mistake or
 * for another month only people know. `shown`: the signing that is looked at; what was signed after it is not before it.
 */
export function reviewOf(
  signing: Signing,
  walletId: string,
  record: WalletRecord,
  { key, bytes }: { key: number; bytes: Uint8Array },
  shown: string | null = null,
): Review {
  const chain = chainOf(signing, paramsOf(record), key);
  const review = chain.review(bytes, readContext(signing, record, key, shown));
  const deed = deedOf(review);
  if (deed === null) return review;
  const made =
    shown === null ? Number.POSITIVE_INFINITY : openState(signing).ceremonies.get(shown)!.createdAt;
  const same = pastOf(signing, shown).filter(
    (past) =>
      past.walletId === walletId &&
      past.at <= made &&
      past.deeds.some((one) => one.deed === deed && !equalBytes(one.payload, bytes)),
  );
  if (same.length === 0) return review;
  const last = Math.max(...same.map(({ at }) => at));
  const when = { type: 'time' as const, unixSeconds: BigInt(Math.floor(last / 1_000)) };
  const note: Fact = { code: 'paid-before', level: 'notice', values: { when } };
  return { ...review, warnings: [...review.warnings, note] };
}

/** Addresses of all wallets here. Whoever invites chooses the label: where two have the same the code tells them apart. */
function ownAddresses(signing: Signing): { address: string; name: string }[] {
  const all = openState(signing).wallets.entries();
  const labels = all.map(([, { label }]) => foldName(label));
  return all.flatMap(([id, wallet], at) => {
    const { label, keys } = wallet;
    const isShared = labels.indexOf(labels[at]!) !== labels.lastIndexOf(labels[at]!);
    const name = isShared ? `${label} (${deriveCode(readHex(id))})` : label;
    return keys.map((key, i) => ({
      address: chainOf(signing, paramsOf(wallet), i).address(key.commitment[0]!),
      name,
    }));
  });
}

/** Signings that are finished, or have this device's own share, but the one that is looked at; each is read once. */
function pastOf(signing: Signing, shown: string | null): Past[] {
  const state = openState(signing);
  return state.ceremonies.entries().flatMap(([id, record]) => {
    if (id === shown) return [];
    const past = state.past.get(id) ?? readPast(signing, record);
    if (past === null) return [];
    state.past.set(id, past);
    return [past];
  });
}

function readPast(signing: Signing, { params, messages, updatedAt }: CeremonyRecord): Past | null {
  if (params.kind !== 'sign') return null;
  const state = openState(signing);
  const walletId = bytesToHex(params.walletId);
  const wallet = state.wallets.get(walletId);
  if (wallet === undefined) return null;
  const made = paramsOf(wallet);
  const self = participantsOf(state, made).find(({ isSelf }) => isSelf)?.index;
  const hasShare = (i: number) => bodyOf(messages, i, 2) !== undefined;
  if (!params.signers.every(hasShare) && (self === undefined || !hasShare(self))) return null;
  const reviews = params.payloads.map(({ key, bytes }) =>
    chainOf(signing, made, key).review(bytes, { groupKey: wallet.keys[key]!.commitment[0]!, known: [] }),
  );
  const facts = reviews.flatMap(({ actions }) => actions.flatMap(withParts));
  return {
    walletId,
    at: updatedAt,
    paid: facts.filter(isPaying).flatMap(({ values: { to } }) => (to?.type === 'address' ? [to.text] : [])),
    deeds: reviews.flatMap((review, i) => {
      const deed = deedOf(review);
      return deed === null ? [] : [{ deed, payload: params.payloads[i]!.bytes }];
    }),
  };
}

/** What a review says is done, whatever is known of whom; null where no amount moves, so nothing is paid twice. */
function deedOf({ actions, details }: Review): string | null {
  if (!actions.flatMap(withParts).some(isPaying)) return null;
  const network = details.filter(({ values }) => 'chain' in values);
  const plain = [...network, ...actions].flatMap(withParts).map(({ code, values }) => [code, values]);
  return JSON.stringify(plain, (name, value) =>
    name === 'name' ? undefined : typeof value === 'bigint' ? String(value) : value,
  );
}

const withParts = (fact: Fact): Fact[] => [fact, ...(fact.parts ?? []).flatMap(withParts)];

const isPaying = ({ values }: Fact): boolean =>
  Object.values(values).some((value) => value.type === 'amount' && value.units > 0n);
