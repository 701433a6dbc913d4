import { equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Work } from '../../core/work.ts';
import type { Step } from '../ceremony.ts';
import type { Envelope } from '../envelope.ts';
import { bodyOf } from '../messages.ts';
import { Once } from '../once.ts';
import { partOf } from '../parts.ts';
import { checkKeys, checkOpenings, combine, conclude } from './combine.ts';
import { checkMarks, deriveMark } from './marks.ts';
import { readBody1, readBody2, readBody3 } from './messages.ts';
import { multiplyAll } from './multiply.ts';
import { commitNonces } from './open.ts';
import { hashRound1, hashRound2, type Party, peersOf, type Round } from './party.ts';
import {
  type EcdsaSignContext,
  type EcdsaSignEffect,
  type EcdsaSignResult,
  isGone,
  jobsOf,
  partyOf,
  round,
} from './sign-context.ts';
import { errorOf, verdictOf } from './verdict.ts';

type SignStep = Step<EcdsaSignResult, EcdsaSignEffect>;

const nothing: SignStep = { outgoing: [], waitingFor: [] };

/**
 * Signing by threshold ECDSA as a ceremony: who may say what, when, and how often. The arithmetic is in
 * `open`, `multiply` and `combine`; what everybody can check is checked again at every step, what only this
 * device can see is checked once.
 */
export function* stepSign(context: EcdsaSignContext, messages: readonly Envelope[]): Work<SignStep> {
  if (context.verdict !== null) return { ...nothing, stopped: errorOf(context.verdict) };
  try {
    return yield* stepOpen(context, messages);
  } catch (error) {
    const verdict = error instanceof SignerError ? verdictOf(error) : null;
    if (verdict === null) throw error;
    return { ...nothing, stopped: errorOf(verdict), effects: [{ verdict, burn: verdict.culprit! }] };
  }
}

function* stepOpen(context: EcdsaSignContext, messages: readonly Envelope[]): Work<SignStep> {
  const { self, session, signers, box, digests } = context;
  const jobs = jobsOf(context);
  const said = (r: number) => bodiesOf(signers, messages, r);
  const missing = (r: number) => signers.filter((from) => !said(r).has(from));
  const own = (r: number) => (self === null ? undefined : bodyOf(messages, self, r));
  const peers = signers.length - 1;

  const bodies1 = said(round.open);
  const read1 = readAll(bodies1, (from, body) => readBody1(from, body, digests.length, peers));
  if (self !== null && own(round.open) === undefined) {
    if (!context.hasApproved) return nothing;
    const party = partyOf(context, jobs, self, context.pairs);
    const { opened, round: made } = yield* commitNonces(party, context.random);
    Object.assign(box, { body1: made.body, opened: new Once(opened), pairs: context.pairs });
    return say(party, round.open, made);
  }
  const gone: SignStep | null = isGone(context, own) ? { ...nothing, isVoid: true } : null;
  if (missing(round.open).length > 0) return gone ?? { ...nothing, waitingFor: missing(round.open) };

  const h1 = hashRound1({ session, signers }, bodies1);
  const bodies2 = said(round.multiply);
  const read2 = readAll(bodies2, (from, body) => readBody2(from, body, digests.length, peers));
  sameSet(
    [...read2.values()].map((body) => body.h1),
    h1,
  );
  checkOpenings(session, read1, read2);
  if (self !== null && own(round.multiply) === undefined) {
    if (gone !== null) return gone;
    // An opening alone is not an approval: it may be from before this device was restored.
    if (!context.hasApproved) return nothing;
    const party = partyOf(context, jobs, self, box.pairs!);
    const parts = partsFor(context, party, round.open);
    if (parts.size < peers) return { ...nothing, waitingFor: peersOf(party).filter((p) => !parts.has(p)) };
    const round1 = { bodies: bodies1, read: read1, parts };
    const { multiplied, round: made } = yield* multiplyAll(party, box.opened!.take(), round1);
    Object.assign(box, { body2: made.body, multiplied: new Once(multiplied) });
    return say(party, round.multiply, made);
  }
  if (missing(round.multiply).length > 0) return gone ?? { ...nothing, waitingFor: missing(round.multiply) };

  if (self !== null && own(round.sum) === undefined) {
    if (gone !== null) {
      // This can be seen without secrets too, from the others' bodies alone.
      checkKeys({ self, signers, jobs }, read2);
      return gone;
    }
    if (!context.hasApproved) return nothing;
    const party = partyOf(context, jobs, self, box.pairs!);
    const parts = partsFor(context, party, round.multiply);
    if (parts.size < peers) return { ...nothing, waitingFor: peersOf(party).filter((p) => !parts.has(p)) };
    const body = yield* combine(party, box.multiplied!.take(), { bodies: bodies2, read: read2, parts });
    return { ...nothing, outgoing: [{ round: round.sum, body }] };
  }
  checkKeys({ self, signers, jobs }, read2);
  const bodies3 = said(round.sum);
  const read3 = readAll(bodies3, (from, body) => readBody3(from, body, digests.length));
  sameSet(
    [...read3.values()].map((body) => body.h2),
    hashRound2({ session, signers }, h1, bodies2),
  );
  if (missing(round.sum).length > 0) return { ...nothing, waitingFor: missing(round.sum) };
  return { ...nothing, result: { signatures: conclude({ self, signers, jobs }, read2, read3) } };
}

const bodiesOf = (signers: readonly number[], messages: readonly Envelope[], r: number) =>
  new Map(
    signers.flatMap((from) => {
      const body = bodyOf(messages, from, r);
      return body === undefined ? [] : [[from, body] as const];
    }),
  );

const readAll = <B>(bodies: ReadonlyMap<number, Uint8Array>, read: (from: number, body: Uint8Array) => B) =>
  new Map([...bodies].map(([from, body]) => [from, read(from, body)]));

/** Errors: `equivocation`, naming nobody: the sender may be the one who was told something else. */
function sameSet(hashes: readonly Uint8Array[], expected: Uint8Array): void {
  if (!hashes.every((hash) => equalBytes(hash, expected)))
    throw new SignerError('equivocation', { where: 'set' });
}

/** The parts of a round for this device that have arrived. Errors: `not-paired`. */
function partsFor(context: EcdsaSignContext, party: Party, r: number): Map<number, Uint8Array> {
  const { session, self, pairs } = party;
  const found = peersOf(party).flatMap((peer) => partOf(context.parts, peer, r, self) ?? []);
  checkMarks({ session, self, pairs }, found);
  return new Map(found.map(({ from, bytes }) => [from, bytes]));
}

function say(party: Party, r: number, { body, parts }: Round): SignStep {
  const effects = [...parts].map(([to, bytes]): EcdsaSignEffect => {
    const place = { from: party.self, round: r, to };
    return { part: { ...place, mark: deriveMark(party.pairs.get(to)!, party.session, place), bytes } };
  });
  return { ...nothing, outgoing: [{ round: r, body }], effects };
}
