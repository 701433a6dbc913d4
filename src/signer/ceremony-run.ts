import { bytesToHex, readHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { finish, type Work } from '../core/work.ts';
import { advanceSlowly, type Outcome, type Seat } from '../protocol/ceremony.ts';
import type { Envelope } from '../protocol/envelope.ts';
import { mergeMessages } from '../protocol/messages.ts';
import { Once } from '../protocol/once.ts';
import { deriveSessionId } from '../protocol/session.ts';
import type { Told } from './device-log.ts';
import { drive } from './drive.ts';
import { signerKindOf } from './kinds/registry.ts';
import { told } from './log.ts';
import { put, type Write } from './record-cache.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { dropMemory, memoOf, openState, type SignerState, type Unlocked } from './state.ts';

/**
 * How a ceremony proceeds here. The order of effects is defined in `run` and nowhere else: step, write
 * strictly, read back and compare (the vault does both); only then is there anything to show.
 */

/** Errors: `unknown-ceremony`. */
export function ceremonyOf(state: Unlocked, id: string): CeremonyRecord {
  const record = state.ceremonies.get(id);
  if (record === undefined) throw new SignerError('unknown-ceremony');
  return record;
}

/** Who takes part and which of them this device is. Errors: `self-missing`, `bad-parameters`, `unknown-wallet`, ... */
export const seatOf = (state: Unlocked, session: Pick<CeremonyRecord, 'params' | 'extra'>): Seat =>
  signerKindOf(session.params).seat(state, session);

export type Evaluated = Outcome<unknown, unknown>;

const results = new WeakMap<CeremonyRecord, Evaluated>();

/**
 * `go`: this device says what it has to say, and the caller stores the outcome. `look`: it makes nothing and
 * uses nothing up.
 */
type Pace = 'look' | 'go';

/** The outcome of the ceremony with the messages held, for a screen: it writes nothing. */
export const evaluate = (signer: SignerState, record: CeremonyRecord): Evaluated =>
  finish(evaluateSlowly(signer, record, 'look'));

function* evaluateSlowly(signer: SignerState, record: CeremonyRecord, pace: Pace): Work<Evaluated> {
  const id = bytesToHex(deriveSessionId(record.params));
  const known = results.get(record) ?? storedOutcome(openState(signer), id, record);
  if (known !== undefined) return known;
  const outcome = yield* stepSlowly(signer, id, record, pace);
  // A result that could not be written is none yet: whatever comes next is a reason to write it.
  if (pace === 'look' && openState(signer).unsaved.has(id)) return { ...outcome, result: undefined };
  if (outcome.result !== undefined) results.set(record, outcome);
  return outcome;
}

/** What is stored is never computed again. */
function storedOutcome(state: Unlocked, id: string, record: CeremonyRecord): Evaluated | undefined {
  const kind = signerKindOf(record.params);
  const result = kind.stored(state, id, record);
  const outcome = { messages: record.messages, stopped: null, reason: null, waitingFor: [] };
  if (result !== undefined) return { ...outcome, result };
  // What was begun in an epoch that is over does not continue.
  const isPast = kind.isPast?.(state, record.params) === true;
  return isPast ? { ...outcome, stopped: new SignerError('wrong-epoch', { where: 'former' }) } : undefined;
}

/** The outcome of its messages, ignoring any stored result. */
export const step = (signer: SignerState, id: string, record: CeremonyRecord): Evaluated =>
  finish(stepSlowly(signer, id, record, 'go'));

function* stepSlowly(signer: SignerState, id: string, record: CeremonyRecord, pace: Pace): Work<Evaluated> {
  const state = openState(signer);
  const seat = seatOf(state, record);
  const kind = signerKindOf(record.params);
  const unsaved = state.unsaved.get(id)?.messages ?? [];
  const held = mergeMessages(seat.sessionId, seat.members, record.messages, unsaved).messages;
  const context = kind.context(signer, id, seat, record, pace === 'look');
  return yield* advanceSlowly(kind.ceremony, context, seat, state.identity, held);
}

/**
 * Steps a ceremony and stores the outcome; `person`: what the person did, for the log; `news`: other entries
 * for the log.
 */
export async function run(
  signer: SignerState,
  id: string,
  before: CeremonyRecord,
  {
    seen = before.messages,
    person,
    news = [],
  }: { seen?: readonly Envelope[]; person?: 'begun' | 'agreed' | undefined; news?: readonly Told[] } = {},
): Promise<Evaluated> {
  const state = openState(signer);
  const outcome = await driven(signer, id, before);
  // A share made from a spent nonce, or a verdict, exists only here until it is written: a failed write must not lose it.
  const effects = [...(state.unsaved.get(id)?.effects ?? []), ...(outcome.effects ?? [])];
  state.unsaved.set(id, { messages: outcome.messages, effects });
  const version = state.ceremonies.version(id);
  try {
    await state.save(
      ...writesOf(signer, id, withHistory(signer, before, seen, outcome), { ...outcome, effects }),
      ...toldOf(signer, id, before, outcome, person),
      // A ceremony that has already finished is not a refusal.
      ...(outcome.result === undefined ? news : []),
    );
  } catch (error) {
    // What is stored has moved on: by this very write, or by another tab's, which then takes precedence.
    if (state.ceremonies.version(id) !== version) state.unsaved.delete(id);
    throw error;
  }
  state.unsaved.delete(id);
  if (outcome.result !== undefined) dropMemory(signer, id);
  return outcome;
}

/**
 * If the person stops it, it is as if it had not begun: what it took from its boxes is put back. Errors:
 * `cancelled`.
 */
async function driven(signer: SignerState, id: string, before: CeremonyRecord): Promise<Evaluated> {
  const putBack = Once.remember(memoOf(signer.boxes, id));
  try {
    return await drive(signer, evaluateSlowly(signer, before, 'go'));
  } catch (error) {
    if (error instanceof SignerError && error.code === 'cancelled') putBack();
    throw error;
  }
}

/** One atomic list: the ceremony, the effects of its steps, and what its result writes. */
function writesOf(
  signer: SignerState,
  id: string,
  record: CeremonyRecord,
  outcome: Evaluated,
): (Write | Told)[] {
  const { ceremonies } = openState(signer);
  const kind = signerKindOf(record.params);
  const hasEffects = (outcome.effects ?? []).length > 0;
  if (hasEffects && kind.effects === undefined) throw new Error('effects that nobody writes');
  const noted = kind.effects?.(signer, id, record, outcome) ?? { record, writes: [] };
  if (outcome.result === undefined) return [put(ceremonies, id, noted.record), ...noted.writes];
  const { record: finished, writes } = kind.finish(signer, id, noted.record, outcome.result);
  return [put(ceremonies, id, finished), ...noted.writes, ...writes];
}

/** What a log entry about a ceremony names: its wallet, the ceremony, and what its kind adds. */
function subjectsOf(state: Unlocked, id: string, record: CeremonyRecord): Uint8Array[] {
  const { log = {}, about } = signerKindOf(record.params);
  return [readHex(about(state, id, record).colourId), readHex(id), ...(log.also?.(record.params) ?? [])];
}

/**
 * The log entry that this device refuses a ceremony, with the rule that forbids it or else the reason, if its
 * kind logs that; nothing if it does not refuse.
 */
export function refusalOf(
  signer: SignerState,
  id: string,
  record: CeremonyRecord,
): { error: SignerError | null; news: Told[] } {
  const { checkFree, log = {} } = signerKindOf(record.params);
  try {
    checkFree?.(signer, record);
    return { error: null, news: [] };
  } catch (error) {
    if (!(error instanceof SignerError)) throw error;
    const isTold = log.refused !== undefined && error.code === 'not-allowed';
    const subjects = isTold ? subjectsOf(openState(signer), id, record) : [];
    const detail = error.values?.rule ?? error.where ?? null;
    return { error, news: isTold ? [told(signer, log.refused!, subjects, detail)] : [] };
  }
}

/**
 * What the device's log says about this step: subjects are the wallet, the session, and what the kind adds.
 */
function toldOf(
  signer: SignerState,
  id: string,
  before: CeremonyRecord,
  { messages, result, stopped, reason }: Evaluated,
  person?: 'begun' | 'agreed',
): Told[] {
  const state = openState(signer);
  const { members, self } = seatOf(state, before);
  const { log = {} } = signerKindOf(before.params);
  const subjects = subjectsOf(state, id, before);
  const isNew = (code: string) => !before.history.some((event) => event.code === code);
  const isKnown = (e: Envelope) => before.messages.some((m) => m.from === e.from && m.round === e.round);
  const spoken = messages.filter((e) => e.from === self && !isKnown(e));
  const codes = [
    person && log[person],
    ...spoken.map(({ round }) => log.rounds?.[round]),
    result !== undefined && isNew('done') ? log.done?.(before) : undefined,
  ];
  const all = codes.flatMap((code) => (code === undefined ? [] : [told(signer, code, subjects)]));
  if (stopped === null || !isNew('stopped')) return all;
  const culprit = members[(stopped.culprit ?? 0) - 1];
  const whom = [...subjects, ...(culprit === undefined ? [] : [culprit.identity])];
  const isDeclined = stopped.code === 'declined';
  const detail = (isDeclined ? reason : culprit?.name) || null;
  return [...all, told(signer, isDeclined ? 'declined' : 'stopped', whom, detail)];
}

/** `seen`: messages that are already in the history. */
function withHistory(
  signer: SignerState,
  before: CeremonyRecord,
  seen: readonly Envelope[],
  outcome: Evaluated,
): CeremonyRecord {
  const at = signer.env.now();
  const { members } = seatOf(openState(signer), before);
  const history = [...before.history];
  const isNew = (code: string) => !history.some((event) => event.code === code);
  for (const e of outcome.messages) {
    const isKnown = seen.some((m) => m.from === e.from && m.round === e.round);
    if (!isKnown) history.push({ code: `round-${e.round}`, name: members[e.from - 1]?.name ?? null, at });
  }
  if (outcome.result !== undefined && isNew('done')) history.push({ code: 'done', name: null, at });
  if (outcome.stopped !== null && isNew('stopped')) {
    const name = members[(outcome.stopped.culprit ?? 0) - 1]?.name ?? null;
    history.push({ code: 'stopped', name, at });
  }
  const { messages } = outcome;
  return { ...before, messages, updatedAt: at, history: history.slice(-200), signatures: [] };
}
