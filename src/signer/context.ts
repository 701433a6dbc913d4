import { sha256 } from '@noble/hashes/sha2.js';
import type { ReadContext } from '../chains/chain.ts';
import type { ChainKey } from '../chains/key.ts';
import type { Fact, Review } from '../chains/review.ts';
import { bytesToHex, concatBytes, utf8ToBytes } from '../core/bytes.ts';
import { kindOf } from '../protocol/kinds.ts';
import { bodyOf } from '../protocol/messages.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import { namesOf } from './archive.ts';
import type { EffectName, Past } from './archive-page.ts';
import { clockNotes } from './clock-notes.ts';
import { attribute, namedFor } from './named.ts';
import { packsFor } from './packs.ts';
import { toParticipants } from './people.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { openState, type SignerState } from './state.ts';
import { epochsOf } from './transcript.ts';
import { type WalletKey, walletKey } from './wallet-key.ts';

/** What this device knows that helps a person read a payload. It never decides what is signed. */

/**
 * The group key, recipients and own wallets by name, and addresses paid by earlier signatures, without a
 * name. `shown`: the signing being looked at, which does not count as earlier than itself.
 */
export function readContext(
  signer: SignerState,
  { walletId, groupKey }: Pick<WalletKey, 'walletId' | 'groupKey'>,
  shown: string | null = null,
): ReadContext {
  const own = namedFor(signer, walletId);
  const names = new Set(own.map(({ address }) => address));
  const { paid } = openState(signer).archive;
  const recent = new Set(recentPasts(signer, shown).flatMap((past) => past.paid));
  const news = [...recent].filter((address) => !names.has(address) && !paid.has(address)).map(nameless);
  const old = strangersOf(paid).filter(({ address, only }) => {
    const isSeenBefore = only === null || only !== shown || recent.has(address);
    return isSeenBefore && !names.has(address);
  });
  const known = [...own, ...news, ...old];
  return { groupKey, known, packs: packsFor(signer) };
}

/**
 * What the chain reads, kept with the payload until anything that is stored here changes: reading comes before
 * digests, rules and each screen, a hundred times for a batch. Errors: the chain's.
 */
export function readReview(
  signer: SignerState,
  { chain, wallet, key, walletId, groupKey }: WalletKey,
  payload: Uint8Array,
  shown: string | null = null,
): Review {
  const { saves, reads } = openState(signer);
  const known = reads.get(payload);
  const isKnown =
    known?.saves === saves && known.wallet === wallet && known.key === key && known.shown === shown;
  if (isKnown) return known.review;
  const review = chain.review(payload, readContext(signer, { walletId, groupKey }, shown));
  reads.set(payload, { saves, wallet, key, shown, review });
  return review;
}

const nameless = (address: string) => ({ address, name: '' });

const strangers = new WeakMap<object, { address: string; name: string; only: string | null }[]>();

/** Everybody paid in the archive, computed once until the archive changes: there may be thousands. */
function strangersOf(paid: ReadonlyMap<string, string | null>) {
  const known = strangers.get(paid) ?? [...paid].map(([address, only]) => ({ address, name: '', only }));
  strangers.set(paid, known);
  return known;
}

/**
 * The chain's review, with a notice if this wallet has signed the very same bytes before, or another payload
 * that makes the very same payment: only people know whether that is a mistake or next month's payment.
 * Signed does not mean paid: this device cannot know what was sent. `shown`: the signing being looked at;
 * signings after it do not count as earlier.
 */
export function reviewOf(
  signer: SignerState,
  account: WalletKey,
  payload: Uint8Array,
  shown: string | null = null,
): Review {
  const review = readReview(signer, account, payload, shown);
  const made = shown === null ? Number.POSITIVE_INFINITY : openState(signer).ceremonies.get(shown)!.createdAt;
  const digest = digestOf(account, payload);
  const effect = effectOf(review);
  const usesUp = usedUp(account, review);
  const names = [...namesOf({ effect, digest }), ...usesUp];
  const before = pastOf(signer, shown, account.walletId, names).filter(({ at }) => at <= made);
  const isLike = (one: EffectName) => effect !== null && one.effect === effect && one.digest !== digest;
  const notes = [
    ...noteOf('signed-before', before, (one) => one.digest === digest),
    ...noteOf('signed-like-before', before, isLike),
    ...noteOf(
      'used-up-before',
      before.filter((past) => past.usesUp.some((one) => usesUp.includes(one))),
      (one) => one.digest !== digest,
    ),
    ...(review.times ? clockNotes(review.times, clockFor(signer, shown)) : []),
  ];
  return attribute(signer, account.walletId, { ...review, warnings: [...review.warnings, ...notes] });
}

/**
 * The clock by which a payload is judged: for what is signed, as it stood when this device last had something
 * to do with it.
 */
function clockFor(signer: SignerState, shown: string | null): number {
  const record = shown === null ? undefined : openState(signer).ceremonies.get(shown);
  const past = record && pastFor(signer, shown!, record);
  return past ? past.at : signer.env.now();
}

/** One notice with the latest date, if one of them had such an effect. */
function noteOf(code: string, before: readonly Past[], isSuch: (effect: EffectName) => boolean): Fact[] {
  const times = before.filter(({ effects }) => effects.some(isSuch)).map(({ at }) => at);
  if (times.length === 0) return [];
  const unixSeconds = BigInt(Math.floor(Math.max(...times) / 1_000));
  return [{ code, level: 'notice', values: { when: { type: 'time', unixSeconds } } }];
}

/** When this device last signed these bytes for the wallet, or saw them signed; null if never. */
export function signedAt(signer: SignerState, account: WalletKey, payload: Uint8Array): number | null {
  const digest = digestOf(account, payload);
  const times = pastOf(signer, null, account.walletId, [digest])
    .filter(({ effects }) => effects.some((one) => one.digest === digest))
    .map(({ at }) => at);
  return times.length === 0 ? null : Math.max(...times);
}

const nameOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes).slice(0, 16));

/**
 * A name for what a signature covers: the same transaction may come in with or without other people's
 * signatures.
 */
function digestOf({ chain, key, groupKey }: WalletKey, payload: Uint8Array): string {
  const known = digestNames.get(payload);
  if (known?.groupKey === groupKey) return known.name;
  const all = chain.digests(payload, groupKey).map(({ digest }) => digest);
  const name = nameOf(concatBytes(Uint8Array.of(key), ...all));
  digestNames.set(payload, { groupKey, name });
  return name;
}

/** Keyed by the payload's own bytes, which do not change while they are held. */
const digestNames = new WeakMap<Uint8Array, { groupKey: ChainKey; name: string }>();

/**
 * Signings that are finished or have this device's own share, except the one being looked at; each is read
 * once.
 */
function recentPasts(signer: SignerState, shown: string | null): Past[] {
  const state = openState(signer);
  return state.ceremonies.entries().flatMap(([id, record]) => {
    if (id === shown) return [];
    const past = pastFor(signer, id, record);
    return past === null ? [] : [past];
  });
}

/** Signings with a wallet that are finished or have this device's own share. */
export function signingsOf(signer: SignerState, walletId: string): Past[] {
  const recent = recentPasts(signer, null).filter((past) => past.walletId === walletId);
  const ids = new Set(recent.map(({ id }) => id));
  return [
    ...recent,
    ...openState(signer)
      .archive.ofWallet(walletId)
      .filter(({ id }) => !ids.has(id)),
  ];
}

/** Signings of a wallet, including the archive, that may have had one of these effects. */
function pastOf(
  signer: SignerState,
  shown: string | null,
  walletId: string,
  names: readonly string[],
): Past[] {
  const old = openState(signer).archive.ofEffects(walletId, names);
  const recent = recentPasts(signer, null).filter((past) => past.walletId === walletId);
  return [...recent, ...old].filter(({ id }) => id !== shown);
}

/**
 * A summary of a signing that is readable and is finished or has this device's own share; otherwise, or
 * without its wallet, null.
 */
export function pastFor(signer: SignerState, id: string, record: CeremonyRecord): Past | null {
  const { past } = openState(signer);
  const known = past.get(id) ?? readPast(signer, id, record);
  if (known !== null) past.set(id, known);
  return known;
}

function readPast(signer: SignerState, id: string, record: CeremonyRecord): Past | null {
  const { messages, history, updatedAt } = record;
  const params = asSignParams(record.params);
  if (params === null) return null;
  const state = openState(signer);
  const walletId = bytesToHex(params.walletId);
  const wallet = state.wallets.get(walletId);
  if (wallet === undefined) return null;
  const then = epochsOf(wallet).find(({ number }) => number === params.epoch);
  const self = toParticipants(state, then?.members ?? []).find(({ isSelf }) => isSelf)?.index;
  // Signatures leave with the last round, whatever the scheme.
  const last = kindOf(params).rounds.length;
  const hasShare = (i: number) => bodyOf(messages, i, last) !== undefined;
  if (!params.signers.every(hasShare) && (self === undefined || !hasShare(self))) return null;
  const signed = params.payloads.map(({ key, bytes }) => {
    const account = walletKey(signer, walletId, wallet, key);
    const review = account.chain.review(bytes, { groupKey: account.groupKey, known: [] });
    return { review, digest: digestOf(account, bytes), usesUp: usedUp(account, review) };
  });
  const facts = signed.flatMap(({ review }) => review.actions.flatMap(withParts));
  return {
    id,
    walletId,
    epoch: params.epoch,
    signers: params.signers,
    updatedAt,
    at: history.find(({ code }) => code === `round-${last}`)?.at ?? updatedAt,
    paid: [
      ...new Set(
        facts.filter(isPaying).flatMap(({ values: { to } }) => (to?.type === 'address' ? [to.text] : [])),
      ),
    ],
    effects: signed.map(({ review, digest }) => ({ effect: effectOf(review), digest })),
    usesUp: [...new Set(signed.flatMap((one) => one.usesUp))],
  };
}

/**
 * Names of things that only one payload can use, such as a nonce in its current state, the number of a Safe,
 * or a coin.
 */
const usedUp = ({ key }: WalletKey, { usesUp = [] }: Review): string[] =>
  usesUp.map((one) => nameOf(utf8ToBytes(`${key} ${one}`)));

/**
 * A name for the payment in a review, independent of what is known about the recipient; null if no amount
 * moves, so that nothing counts as paid twice.
 */
function effectOf({ actions, details }: Review): string | null {
  if (!actions.flatMap(withParts).some(isPaying)) return null;
  const network = details.filter(({ values }) => 'chain' in values);
  const plain = [...network, ...actions].flatMap(withParts).map(({ code, values }) => [code, values]);
  const text = JSON.stringify(plain, (name, value) =>
    name === 'name' ? undefined : typeof value === 'bigint' ? String(value) : value,
  );
  return nameOf(utf8ToBytes(text));
}

const withParts = (fact: Fact): Fact[] => [fact, ...(fact.parts ?? []).flatMap(withParts)];

const isPaying = ({ values }: Fact): boolean =>
  Object.values(values).some((value) => value.type === 'amount' && value.units > 0n);
