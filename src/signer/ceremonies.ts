import type { ChainId } from '../chains/chain.ts';
import { bytesToHex } from '../core/bytes.ts';
import { tidyLabel } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { readBundle, writeBundle } from '../protocol/bundle.ts';
import { writeStop } from '../protocol/ceremony.ts';
import { type Envelope, makeEnvelope, stopRound } from '../protocol/envelope.ts';
import type { KeygenParams } from '../protocol/keygen-params.ts';
import type { Params } from '../protocol/kinds.ts';
import { bodyOf, mergeMessages } from '../protocol/messages.ts';
import { checkParams, deriveSessionId } from '../protocol/session.ts';
import type { SignParams } from '../protocol/sign-params.ts';
import { suiteIds } from '../protocol/suite.ts';
import type { Received, Source } from './api.ts';
import { ceremonyOf, digestsOf, evaluate, run, seatOf } from './ceremony-run.ts';
import { checkChain } from './chains.ts';
import { contactOf, ownMember } from './people.ts';
import { type CeremonyRecord, forgotten } from './records.ts';
import { openState, put, type Signing, type Write } from './state.ts';

/** What a person does with ceremonies: take one in, open one, agree, decline, show, try again, remove. */

/** A bundle that came in: joined to what is held if every message of it verifies, refused whole otherwise. */
export async function receiveBundle(signing: Signing, blob: Uint8Array, source: Source): Promise<Received> {
  const state = openState(signing);
  const bundle = readBundle(blob);
  const { params } = bundle;
  const seat = seatOf(state, params);
  const id = bytesToHex(seat.sessionId);
  const old = state.ceremonies.get(id);
  // What cannot be reviewed here is not taken in.
  if (params.kind === 'sign') digestsOf(signing, params);
  else for (const key of params.keys.keys()) checkChain(signing, params, key);
  const held = old?.messages ?? [];
  const { messages, changed } = mergeMessages(seat.sessionId, seat.members, held, bundle.messages);
  const isHere = state.wallets.get(id) !== undefined;
  // What is finished stays finished, whatever is said later.
  const isOver =
    isHere ||
    (old !== undefined && changed && params.kind === 'sign' && evaluate(signing, old).result !== undefined);
  // A wallet whose record was lost comes back, although its ceremony has nothing new to say.
  const isLost = params.kind === 'keygen' && !isHere && isComplete(params, held);
  if (old !== undefined && (isOver || (!changed && !isLost)))
    return { kind: 'ceremony', id, isNew: false, changed: false };
  if (old === undefined) await state.save(...makeRoom(signing));
  const now = signing.around.now();
  const requestId = new Uint8Array();
  const fresh = { params, hasAgreed: false, createdAt: now, history: [], requestId, signatures: [] };
  const own = seat.self !== null && bodyOf(messages, seat.self, 1) !== undefined;
  const start = old ?? fresh;
  const history = [...start.history, { code: `received-${source}`, name: null, at: now }];
  if (params.kind === 'keygen' && isComplete(params, bundle.messages) && !isComplete(params, held))
    history.push({ code: cameWhole, name: null, at: now });
  const record = { ...start, messages, updatedAt: now, history };
  // A complete and consistent bundle counts by itself, whatever conflicting messages are held beside it.
  const whole = {
    ...record,
    messages: mergeMessages(seat.sessionId, seat.members, [], bundle.messages).messages,
  };
  const isWhole = params.kind === 'keygen' && own && evaluate(signing, whole).result !== undefined;
  const outcome = await run(signing, id, isWhole ? whole : record, held);
  if ((old === undefined || isLost) && outcome.result !== undefined && params.kind === 'keygen') {
    return { kind: 'restored', walletId: id };
  }
  return { kind: 'ceremony', id, isNew: old === undefined, changed };
}

const isComplete = ({ participants }: KeygenParams, messages: readonly Envelope[]) =>
  participants.every((_, i) => bodyOf(messages, i + 1, 2) !== undefined);

/** Opens a ceremony that starts here, agreed to. If it is open already it goes on. Returns its id. */
export async function begin(
  signing: Signing,
  params: Params,
  requestId: Uint8Array = new Uint8Array(),
): Promise<string> {
  const state = openState(signing);
  const id = bytesToHex(deriveSessionId(checkParams(params)));
  seatOf(state, params);
  const at = signing.around.now();
  const old = state.ceremonies.get(id);
  if (old === undefined) await state.save(...makeRoom(signing));
  const history = [{ code: 'started', name: null, at }];
  const fresh = { params, messages: [], createdAt: at, updatedAt: at, history, requestId, signatures: [] };
  await run(signing, id, { ...(old ?? fresh), hasAgreed: true });
  return id;
}

export async function startKeygen(
  signing: Signing,
  input: { label: string; threshold: number; contactIds: string[]; chains: ChainId[] },
): Promise<string> {
  const state = openState(signing);
  const { chains, realm, random } = signing.around;
  const others = input.contactIds.map((id) => contactOf(state, id).member);
  const chosen = chains.filter((chain) => input.chains.includes(chain.id));
  const label = tidyLabel(input.label);
  if (label === '') throw new SignerError('bad-parameters', { where: 'name' });
  if (chosen.length === 0 || chosen.length !== input.chains.length || chosen.length > limits.keys)
    throw new SignerError('bad-parameters', { where: 'keys' });
  if (others.length + 1 > limits.participants || others.length === 0)
    throw new SignerError('bad-parameters', { where: 'participants' });
  return begin(signing, {
    kind: 'keygen',
    realm,
    label,
    threshold: input.threshold,
    keys: chosen
      .map(({ id, suite, scheme }) => ({ chain: id, suite, ...(scheme && { scheme }) }))
      .sort((a, b) => suiteIds.indexOf(a.suite) - suiteIds.indexOf(b.suite)),
    participants: [ownMember(state), ...others],
    nonce: random(16),
  });
}

/** The person here agrees: to take part in a key, or to sign what the review said. */
export async function join(signing: Signing, { id }: { id: string }): Promise<string> {
  const state = openState(signing);
  const record = ceremonyOf(state, id);
  // What made a wallet is agreed to; where its record was removed, a second round 1 would contradict the first.
  if (state.wallets.get(id) !== undefined) return id;
  const at = signing.around.now();
  const history = record.hasAgreed ? record.history : [...record.history, { code: 'joined', name: null, at }];
  await run(signing, id, { ...record, hasAgreed: true, history });
  return id;
}

export async function decline(signing: Signing, input: { id: string; reason: string }): Promise<string> {
  const state = openState(signing);
  const record = ceremonyOf(state, input.id);
  const { sessionId, members, self } = seatOf(state, record.params);
  if (self === null) throw new SignerError('not-a-participant');
  if (evaluate(signing, record).result !== undefined) throw new SignerError('ceremony-over');
  signing.nonces.delete(input.id);
  // A message that could not be written was never shown, and is not said after a refusal.
  state.unsaved.delete(input.id);
  // Who has stopped it already has said why; a second stop with other words would be equivocation.
  if (bodyOf(record.messages, self, stopRound) !== undefined) {
    await state.save(put(state.ceremonies, input.id, { ...record, hasAgreed: false }));
    return input.id;
  }
  const reason = tidyLabel(input.reason, limits.reasonChars);
  const body = writeStop('declined', 0, reason === '' ? null : reason);
  const own = makeEnvelope(state.identity, sessionId, self, stopRound, body);
  const { messages } = mergeMessages(sessionId, members, record.messages, [own]);
  await run(signing, input.id, { ...record, messages, hasAgreed: false });
  return input.id;
}

/** What to show, save or copy: only what is stored. */
export function bundle(signing: Signing, { id }: { id: string }): Uint8Array {
  const record = ceremonyOf(openState(signing), id);
  return writeBundle(record.params, record.messages);
}

/**
 * The same payloads and signers as the next attempt, already approved here: only where the person did approve and the
 * nonces died. A device that was restored finds its own commitments, and nobody there has read a review.
 * Errors: `bad-parameters` (where: 'kind', 'approval'), `ceremony-over` if it is finished or stopped, or still goes on.
 */
export async function retry(signing: Signing, { id }: { id: string }): Promise<string> {
  const record = ceremonyOf(openState(signing), id);
  const { params, requestId, hasAgreed } = record;
  if (params.kind !== 'sign') throw new SignerError('bad-parameters', { where: 'kind' });
  if (!hasAgreed) throw new SignerError('bad-parameters', { where: 'approval' });
  if (evaluate(signing, record).isVoid !== true) throw new SignerError('ceremony-over');
  return begin(signing, nextAttempt(signing, params), requestId);
}

/** The first attempt that this device holds no ceremony of. Errors: `bad-parameters` past the limit. */
export function nextAttempt(signing: Signing, params: SignParams): SignParams {
  const { ceremonies } = openState(signing);
  for (let attempt = params.attempt; attempt <= limits.attempts; attempt++) {
    const next = { ...params, attempt };
    if (ceremonies.get(bytesToHex(deriveSessionId(next))) === undefined) return next;
  }
  throw new SignerError('bad-parameters', { where: 'attempt' });
}

/** Nobody needs to be shown it any more, says the person, who may have seen it on the others' screens. */
export async function settleCeremony(signing: Signing, { id }: { id: string }): Promise<string> {
  const state = openState(signing);
  const record = ceremonyOf(state, id);
  const history = [...record.history, { code: settled, name: null, at: signing.around.now() }];
  await state.save(put(state.ceremonies, id, { ...record, history }));
  return id;
}

export async function forgetCeremony(signing: Signing, { id }: { id: string }): Promise<null> {
  const state = openState(signing);
  const record = ceremonyOf(state, id);
  const { self } = seatOf(state, record.params);
  signing.nonces.delete(id);
  state.memos.delete(id);
  state.unsaved.delete(id);
  // What this device once said it must never say otherwise: others would see it equivocate. The agreement goes: what
  // comes back is new to the person.
  const said = record.messages.filter((e) => e.from === self);
  const history = [{ code: forgotten, name: null, at: signing.around.now() }];
  const kept = { ...record, messages: said, history, hasAgreed: false, signatures: [] };
  const isSafe = said.length === 0 || state.wallets.get(id) !== undefined;
  await state.save(put(state.ceremonies, id, isSafe ? null : kept));
  return null;
}

export const settled = 'settled';
/** What came in was complete already: whoever showed it has finished. */
export const cameWhole = 'came-whole';

/** True while only this device's own words are kept of it; more of it arriving brings it back. */
export const isForgotten = ({ history }: CeremonyRecord): boolean => history.at(-1)?.code === forgotten;

const isFinished = ({ history }: CeremonyRecord): boolean => history.some(({ code }) => code === 'done');

const isFromOthers = ({ code }: { code: string }) => /^(received|round|came)-/.test(code);

/**
 * Errors: `storage-full` if one more would be too many of those that are not finished; what was signed stays, however
 * much. Of invitations nobody answered the oldest makes room.
 */
function makeRoom(signing: Signing): Write[] {
  const { ceremonies } = openState(signing);
  const all = ceremonies.entries().filter(([, record]) => !isForgotten(record) && !isFinished(record));
  const asked = all.filter(([, { hasAgreed, history }]) => !hasAgreed && history.every(isFromOthers));
  if (asked.length >= limits.invitations) {
    const [oldest] = asked.sort(([, a], [, b]) => a.createdAt - b.createdAt);
    return [put(ceremonies, oldest![0], null)];
  }
  if (all.length >= limits.ceremonies) throw new SignerError('storage-full');
  return [];
}
