import { TypedDataEncoder } from 'ethers';
import type { ReadContext } from '../../chain.ts';
import type { Fact } from '../../review.ts';
import type { Call } from '../account.ts';
import { bytes, fact, text } from '../facts.ts';
import { readCalls } from '../multi-send.ts';
import { mostClaimBytes, type Payload, selectorOf } from '../payload.ts';
import { readTypedData, type TypedData } from '../typed-data.ts';
import { type Holder, makeWork, same, View } from '../view.ts';
import { findCall, findForm, type Source, sourceOfPack } from './bind.ts';
import { compilePack } from './compile.ts';
import { Spent, Work } from './json.ts';
import { openPack } from './open-pack.ts';
import type { Pack } from './pack.ts';
import { fingerprintOf } from './packs.ts';
import { showCall, showForm } from './show.ts';
import { writePack } from './write-pack.ts';

/**
 * What the sender of a request says it means: ERC-7730 files that came with it. Nobody has checked any of it,
 * so it is shown below what the bytes say, as a claim, and hides nothing.
 */

/** The keys under which a request carries files: one, or a list. */
const places = ['erc7730', 'descriptor', 'descriptors'] as const;

const isFile = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'display' in value && 'context' in value;

/** Files that came with a request, untrusted; empty if none. */
export function filesBeside(request: Readonly<Record<string, unknown>>): unknown[] {
  const found = places.flatMap((place) => request[place] ?? []);
  return found.filter(isFile);
}

/** What files may speak of: the calls made on a network, or a form. */
export type Subject = { chainId: number; calls: readonly Call[] } | { form: TypedData };

const subjectOf = (payload: Exclude<Payload, { kind: 'message' }>): Subject =>
  payload.kind === 'transaction'
    ? { chainId: payload.chainId, calls: readCalls(payload) }
    : { form: readTypedData(payload.text) };

/** The payload with what the files say about its own calls or form, and a note if they say nothing. */
export function withClaim<P extends Payload>(payload: P, files: readonly unknown[]): P {
  if (files.length === 0 || payload.kind === 'message' || payload.claim !== undefined) return payload;
  const claim = makeClaim(files, subjectOf(payload));
  if (claim !== null) return { ...payload, claim };
  if (payload.kind !== 'transaction' || payload.notes.includes('claim-unfit')) return payload;
  return { ...payload, notes: [...payload.notes, 'claim-unfit'] };
}

/** A pack of what the files say of this and nothing else; null if that is nothing, or too much. */
export function makeClaim(files: readonly unknown[], subject: Subject): Uint8Array | null {
  const pack = compileFew(files.slice(0, 8));
  if (pack === null) return null;
  const fits: Pick<Pack, 'calls' | 'forms'> =
    'form' in subject ? fitsForm(subject.form, pack) : fitsCalls(subject, pack);
  const meanings = pack.meanings.filter((_, i) =>
    [...fits.calls, ...fits.forms].some((one) => one.meaning === i),
  );
  if (meanings.length === 0) return null;
  const place = <B extends { meaning: number }>(one: B) => ({
    ...one,
    meaning: meanings.indexOf(pack.meanings[one.meaning]!),
  });
  const claim = writePack({
    ...pack,
    meanings,
    calls: fits.calls.map(place),
    forms: fits.forms.map(place),
    tokens: [],
  });
  return claim.length > mostClaimBytes ? null : claim;
}

/** Twice what the most expensive file in the public registry takes, except one of half a megabyte. */
const mostWork = 5_000;

/** Null if it is more than a request may bring. */
function compileFew(files: readonly unknown[]): Pack | null {
  const byPath = new Map(files.map((file, i) => [`registry/${i}.json`, file]));
  try {
    return compilePack(byPath, '2000-01-01', 'Request', new Work(mostWork)).pack;
  } catch (error) {
    if (error instanceof Spent) return null;
    throw error;
  }
}

function fitsCalls({ chainId, calls }: Extract<Subject, { chainId: number }>, pack: Pack) {
  const isMade = (one: Pack['calls'][number]) =>
    calls.some(
      ({ to, data }) =>
        (same(to, one.address ?? '') && selectorOf(data) === one.selector) ||
        isWithin(one, data.slice(10).toLowerCase()),
    );
  return { calls: pack.calls.filter((one) => one.chainId === chainId && isMade(one)), forms: [] };
}

function fitsForm({ types, primaryType, domain, message }: TypedData, pack: Pack) {
  const key = TypedDataEncoder.from(types).encodeType(primaryType);
  const written = JSON.stringify(message).toLowerCase();
  const isMade = (one: Pack['calls'][number]) =>
    String(one.chainId) === domain.chainId && isWithin(one, written);
  return {
    calls: pack.calls.filter(isMade),
    forms: pack.forms.filter((one) => pack.meanings[one.meaning]!.key === key),
  };
}

/** A call inside another one has its contract and its selector somewhere in those bytes. */
const isWithin = ({ address, selector }: Pack['calls'][number], written: string) =>
  address !== null && written.includes(address.slice(2)) && written.includes(selector.slice(2));

/** A claim that the payload carries: what it says, with everything that it names. */
export interface Claims {
  ofCall(call: Call): Fact[];
  ofForm(data: TypedData): Fact[];
  /** For the fine print: what co-signers compare. */
  details: Fact[];
}

/**
 * `chainId`: of the payload. Has views of its own: a claim raises no warnings, and uses up none of the work
 * allowed for other sources, but all that it says shares what it is allowed itself.
 */
export function readClaims(
  claim: Uint8Array | undefined,
  chainId: number,
  account: Holder,
  context: ReadContext,
): Claims | null {
  if (claim === undefined) return null;
  const fingerprint = fingerprintOf(claim);
  const source: Source = sourceOfPack('request', openPack(claim), fingerprint);
  const work = makeWork(3_000);
  const viewOf = () => new View(account, chainId, [], context, account.safe, work);
  const claimed = (intent: string, parts: Fact[]) =>
    fact('ethereum.claimed', 'warning', { intent: text(intent) }, parts);
  return {
    ofCall: (call) =>
      findCall([source], chainId, call).map((one) =>
        claimed(one.meaning.intent, showCall(one, call, viewOf(), null)?.parts ?? []),
      ),
    ofForm: (data) =>
      findForm([source], data).map((one) => claimed(one.meaning.intent, showForm(one, data, viewOf(), null))),
    details: [fact('ethereum.claim', 'info', { fingerprint: bytes(fingerprint) })],
  };
}
