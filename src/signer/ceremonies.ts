import { bytesToHex } from '../core/bytes.ts';
import { tidyLabel } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { writeBundle } from '../protocol/bundle.ts';
import { writeStop } from '../protocol/ceremony.ts';
import { makeEnvelope, stopRound } from '../protocol/envelope.ts';
import type { Params } from '../protocol/kinds.ts';
import { bodyOf, mergeMessages } from '../protocol/messages.ts';
import { checkParams, deriveSessionId } from '../protocol/session.ts';
import { ceremonyOf, evaluate, refusalOf, run, seatOf } from './ceremony-run.ts';
import { freshRecord, makeRoom } from './fresh-record.ts';
import { forgotten, settled } from './history.ts';
import { signerKindOf } from './kinds/registry.ts';
import { put } from './record-cache.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { dropMemory, openState, type SignerState } from './state.ts';

/** What a person does with ceremonies: open one, agree, decline, show, retry, remove. */

/** Errors: those of the kind's `checkFree`, after they are logged where the log covers them. */
async function mustBeFree(signer: SignerState, id: string, record: CeremonyRecord): Promise<void> {
  const { error, news } = refusalOf(signer, id, record);
  if (error === null) return;
  if (news.length > 0) await openState(signer).save(...news);
  throw error;
}

/**
 * Opens a ceremony that starts here, agreed to by the person. If it is already open, it continues. Returns
 * its id.
 */
export async function begin(
  signer: SignerState,
  params: Params,
  more: Partial<Pick<CeremonyRecord, 'requestId' | 'extra'>> = {},
): Promise<string> {
  const state = openState(signer);
  const id = bytesToHex(deriveSessionId(checkParams(params)));
  seatOf(state, { params, extra: more.extra });
  const at = signer.env.now();
  const old = state.ceremonies.get(id);
  const history = [{ code: 'started', name: null, at }];
  const record = { ...(old ?? { ...freshRecord(params, at), ...more, history }), hasAgreed: true };
  await mustBeFree(signer, id, record);
  if (old === undefined) await state.save(...makeRoom(signer));
  const person = old?.hasAgreed === true ? undefined : 'begun';
  await run(signer, id, record, { person });
  return id;
}

/** The person here agrees: to take part in a key, or to sign what the review showed. */
export async function join(signer: SignerState, { id }: { id: string }): Promise<string> {
  const state = openState(signer);
  const record = ceremonyOf(state, id);
  // A finished ceremony was agreed to; if its record was removed, a second round 1 would contradict the
  // first.
  const kind = signerKindOf(record.params);
  if (kind.stored(state, id, record) !== undefined) return id;
  await mustBeFree(signer, id, { ...record, hasAgreed: true });
  const at = signer.env.now();
  const history = record.hasAgreed ? record.history : [...record.history, { code: 'joined', name: null, at }];
  await run(
    signer,
    id,
    { ...record, hasAgreed: true, history },
    { person: record.hasAgreed ? undefined : 'agreed' },
  );
  return id;
}

export async function decline(signer: SignerState, input: { id: string; reason: string }): Promise<string> {
  const state = openState(signer);
  const record = ceremonyOf(state, input.id);
  const { sessionId, members, self } = seatOf(state, record);
  if (self === null) throw new SignerError('not-a-participant');
  if (evaluate(signer, record).result !== undefined) throw new SignerError('ceremony-over');
  // A message that could not be written was never shown, and must not be sent after a refusal.
  dropMemory(signer, input.id);
  // Whoever has already stopped it has said why; a second stop with other words would be equivocation.
  if (bodyOf(record.messages, self, stopRound) !== undefined) {
    await state.save(put(state.ceremonies, input.id, { ...record, hasAgreed: false }));
    return input.id;
  }
  const reason = tidyLabel(input.reason, limits.reasonChars);
  const body = writeStop('declined', 0, reason === '' ? null : reason);
  const own = makeEnvelope(state.identity, sessionId, self, stopRound, body);
  const { messages } = mergeMessages(sessionId, members, record.messages, [own]);
  await run(signer, input.id, { ...record, messages, hasAgreed: false });
  return input.id;
}

/** What to show, save or copy: only what is stored. */
export function bundle(signer: SignerState, { id }: { id: string }): Uint8Array {
  const record = ceremonyOf(openState(signer), id);
  const { self } = seatOf(openState(signer), record);
  const shown = signerKindOf(record.params).shown?.(record.extra, self) ?? record.extra;
  return writeBundle(record.params, record.messages, shown);
}

/**
 * The same payloads and signers as the next attempt, already approved here: only if the person did approve
 * and the nonces were lost. A restored device finds its own commitments, but nobody there has read a review.
 * Errors: `bad-parameters` (where: 'kind', 'approval'), `ceremony-over` if it is finished or stopped, or
 * still in progress.
 */
export async function retry(signer: SignerState, { id }: { id: string }): Promise<string> {
  const record = ceremonyOf(openState(signer), id);
  const { requestId, hasAgreed } = record;
  const { again } = signerKindOf(record.params);
  if (again === undefined) throw new SignerError('bad-parameters', { where: 'kind' });
  if (!hasAgreed) throw new SignerError('bad-parameters', { where: 'approval' });
  if (evaluate(signer, record).isVoid !== true) throw new SignerError('ceremony-over');
  return begin(signer, again(signer, record.params), { requestId });
}

/**
 * The person, who may have seen it on the others' screens, says that nobody needs to be shown it any more.
 */
export async function settleCeremony(signer: SignerState, { id }: { id: string }): Promise<string> {
  const state = openState(signer);
  const record = ceremonyOf(state, id);
  const history = [...record.history, { code: settled, name: null, at: signer.env.now() }];
  await state.save(put(state.ceremonies, id, { ...record, history }));
  return id;
}

export async function forgetCeremony(signer: SignerState, { id }: { id: string }): Promise<null> {
  const state = openState(signer);
  const record = ceremonyOf(state, id);
  const { self } = seatOf(state, record);
  dropMemory(signer, id);
  // Keeps what this device has said, so that it never says otherwise: others would see it equivocate. The
  // agreement is dropped: if it comes back it is new to the person.
  const said = record.messages.filter((e) => e.from === self);
  const history = [{ code: forgotten, name: null, at: signer.env.now() }];
  const kept = { ...record, messages: said, history, hasAgreed: false, signatures: [] };
  const isMade = signerKindOf(record.params).stored(state, id, undefined) !== undefined;
  const isSafe = said.length === 0 || isMade;
  await state.save(put(state.ceremonies, id, isSafe ? null : kept));
  return null;
}
