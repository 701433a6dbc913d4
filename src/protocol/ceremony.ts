import * as v from 'valibot';
import { label, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { finish, type Work } from '../core/work.ts';
import { type Envelope, makeEnvelope, type Speakers, speaksIn, stopRound } from './envelope.ts';
import type { Identity } from './identity.ts';
import { bodyOf, findEquivocation, mergeMessages } from './messages.ts';

/**
 * A ceremony is a grow-only set of signed messages under one session id. What a device knows about it is a
 * pure function of that set, so any order, any path and any repetition lead to the same result.
 */
export interface Ceremony<Context, Result, Effect = never> {
  /** Names of rounds 1, 2, ... */
  readonly rounds: readonly string[];
  /**
   * Total and idempotent. `messages` has at most one body per slot. Throws SignerError, with the culprit if
   * the evidence names one, when the ceremony cannot continue.
   */
  step(context: Context, messages: readonly Envelope[]): Step<Result, Effect>;
  /** The same in pieces, for a kind that computes for seconds. */
  work?(context: Context, messages: readonly Envelope[]): Work<Step<Result, Effect>>;
  /** Rounds that are hints: two messages of one sender there contradict nothing. */
  readonly hints?: readonly number[];
  /**
   * For a ceremony that counts once it is complete, whatever else is said then or later: the complete set among these
   * messages, which may contradict each other; null if there is none.
   */
  settle?(context: Context, messages: readonly Envelope[]): Envelope[] | null;
}

export interface Step<Result, Effect = never> {
  /** Bodies for this device to sign and add now; there may be some along with a result too. */
  outgoing: { round: number; body: Uint8Array }[];
  /** Participants whose messages are missing before this device can continue. */
  waitingFor: number[];
  /** This device's nonces died with the page that made them: the attempt cannot end. */
  isVoid?: boolean;
  /** What must be stored in the same write as the messages, before anything is shown: a verdict, a used-up set-up. */
  effects?: Effect[];
  /** Stops the ceremony as a thrown error does, but keeps the effects of this step. */
  stopped?: SignerError;
  result?: Result;
}

/** Who takes part in a session, and which of them this device is (null: it only carries). */
export interface Seat {
  sessionId: Uint8Array;
  members: Speakers;
  self: number | null;
}

export type Outcome<Result, Effect = never> = Omit<Step<Result, Effect>, 'outgoing' | 'stopped'> & {
  messages: Envelope[];
  stopped: SignerError | null;
  /** The words of the person who declined. */
  reason: string | null;
};

/**
 * Faults that only the person a message was sealed for can see, so that person tells the others; all other
 * faults they see themselves.
 */
const complaints = [
  'bad-share',
  'bad-pair',
  'bad-extension',
  'bad-product',
  'bad-nonce-product',
  'bad-key-product',
  'bad-message',
] as const;
type Complaint = (typeof complaints)[number];

const stopShape = v.strictTuple([
  v.picklist(['declined', ...complaints]),
  uint(limits.speakers),
  v.nullable(label(limits.reasonChars)),
]);

/** CDDL `stop`: `culprit` is an accusation by its sender, 0 for none, and is shown as an accusation. */
export function writeStop(code: 'declined' | Complaint, culprit: number, reason: string | null): Uint8Array {
  return writeCbor([code, culprit, reason]);
}

/**
 * Runs a ceremony as far as its messages allow. Pure: what it makes is in the returned set and effects, and nothing
 * may be shown before the caller has stored both.
 */
export const advance = <Context, Result, Effect>(
  ceremony: Ceremony<Context, Result, Effect>,
  context: Context,
  seat: Seat,
  identity: Identity,
  held: readonly Envelope[],
): Outcome<Result, Effect> => finish(advanceSlowly(ceremony, context, seat, identity, held));

/** The same in pieces. */
export function* advanceSlowly<Context, Result, Effect>(
  ceremony: Ceremony<Context, Result, Effect>,
  context: Context,
  seat: Seat,
  identity: Identity,
  held: readonly Envelope[],
): Work<Outcome<Result, Effect>> {
  let messages = [...held];
  const effects: Effect[] = [];
  const noted = () => (effects.length === 0 ? {} : { effects });
  for (;;) {
    const stop = (stopped: SignerError, reason: string | null = null): Outcome<Result, Effect> => ({
      ...noted(),
      messages,
      stopped,
      reason,
      waitingFor: [],
    });
    const cheat = findEquivocation(messages.filter((e) => ceremony.hints?.includes(e.round) !== true));
    const settled = cheat === null ? null : (ceremony.settle?.(context, messages) ?? null);
    if (settled !== null) messages = settled;
    else if (cheat !== null) return stop(new SignerError('equivocation', { culprit: cheat }));
    const { outgoing, ...step } = yield* tryStep(ceremony, seat, context, messages);
    effects.push(...(step.effects ?? []));
    if (step.stopped !== undefined) {
      const complete = ceremony.settle?.(context, messages) ?? null;
      if (complete !== null && complete.length < messages.length) {
        messages = complete;
        continue;
      }
      const complaint = writeComplaint(seat, identity, messages, step.stopped);
      if (complaint !== null) messages = mergeOwn(seat, messages, complaint);
      return stop(step.stopped);
    }
    const spoken = writeOwn(seat, identity, outgoing);
    const go = { ...step, ...noted(), stopped: null, reason: null };
    if (step.result !== undefined) {
      messages = ceremony.settle?.(context, messages) ?? messages;
      for (const own of spoken) messages = mergeOwn(seat, messages, own);
      return { ...go, messages };
    }
    const declined = messages.find((e) => e.round === stopRound);
    if (declined !== undefined) return readStop(declined, stop);
    if (spoken.length === 0) return { ...go, messages };
    for (const own of spoken) messages = mergeOwn(seat, messages, own);
  }
}

/** A person who speaks in a round that is not theirs is named before anything is read. */
function* tryStep<Context, Result, Effect>(
  ceremony: Ceremony<Context, Result, Effect>,
  { members }: Seat,
  context: Context,
  messages: readonly Envelope[],
): Work<Step<Result, Effect>> {
  try {
    const isHint = (round: number) => ceremony.hints?.includes(round) === true;
    const astray = messages.find(({ from, round }) => !isHint(round) && !speaksIn(members, from, round));
    if (astray !== undefined) throw new SignerError('bad-message', { culprit: astray.from, where: 'round' });
    return ceremony.work === undefined
      ? ceremony.step(context, messages)
      : yield* ceremony.work(context, messages);
  } catch (error) {
    if (!(error instanceof SignerError)) throw error;
    return { outgoing: [], waitingFor: [], stopped: error };
  }
}

function writeOwn({ sessionId, self }: Seat, identity: Identity, outgoing: Step<unknown>['outgoing']) {
  if (self === null) return [];
  return outgoing.map(({ round, body }) => makeEnvelope(identity, sessionId, self, round, body));
}

const mergeOwn = (seat: Seat, messages: readonly Envelope[], own: Envelope) =>
  mergeMessages(seat.sessionId, seat.members, messages, [own]).messages;

/** What this device alone could see: `bad-message` if it is about a sealed part. */
function complaintOf({ code, where }: SignerError): Complaint | undefined {
  return code === 'bad-message' && where !== 'part' ? undefined : complaints.find((one) => one === code);
}

function writeComplaint(seat: Seat, identity: Identity, messages: readonly Envelope[], error: SignerError) {
  const code = complaintOf(error);
  if (seat.self === null || code === undefined || bodyOf(messages, seat.self, stopRound)) return null;
  const body = writeStop(code, error.culprit ?? 0, null);
  return makeEnvelope(identity, seat.sessionId, seat.self, stopRound, body);
}

function readStop<R>(envelope: Envelope, stop: (e: SignerError, reason: string | null) => R): R {
  try {
    const [code, , reason] = readCbor(stopShape, envelope.body, 'stop', limits.bodyBytes);
    const where = code === 'declined' ? undefined : 'complaint';
    return stop(new SignerError('declined', { culprit: envelope.from, where }), reason);
  } catch {
    return stop(new SignerError('bad-message', { culprit: envelope.from, where: 'stop' }), null);
  }
}
