import { equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Work } from '../../core/work.ts';
import type { Step } from '../ceremony.ts';
import type { Envelope } from '../envelope.ts';
import { bodyOf } from '../messages.ts';
import { Once } from '../once.ts';
import { type Part, partOf } from '../parts.ts';
import type { Digest, EcdsaGroupKey } from '../scheme.ts';
import type { Random } from '../suite.ts';
import { checkKeys, checkOpenings, combine, sumOf } from './combine.ts';
import { base, multiply, readPoint, readScalar } from './curve.ts';
import { expand, u8 } from './hash.ts';
import { readBody1, readBody2, readBody3, type SignBody2, type SignBody3 } from './messages.ts';
import { multiplyAll } from './multiply.ts';
import { openSigning } from './open.ts';
import type { SetUp } from './pairing.ts';
import { assemble, isValidSignature } from './signature.ts';
import {
  hashRound1,
  hashRound2,
  type Job,
  type Multiplied,
  type Opened,
  peersOf,
  type Round,
  type Signing,
} from './signing.ts';
import { errorOf, type Verdict, verdictOf } from './verdict.ts';

/**
 * Signing by threshold ECDSA as a ceremony: who may say what, when, and how often. The arithmetic stands in `open`,
 * `multiply` and `combine`; what everybody can check is checked again at every step, what only this device can see once.
 */
export interface EcdsaSignContext {
  session: Uint8Array;
  walletId: Uint8Array;
  /** As the parameters write it, CBOR. */
  epoch: Uint8Array;
  signers: readonly number[];
  key: EcdsaGroupKey;
  /** What is signed for each payload, as this device derived it from the payload. */
  digests: readonly Digest[];
  /** This device's index if it is one of the signers, and its share, 32 bytes. */
  self: number | null;
  share: Uint8Array;
  /** Of each other signer with whom this device has a set-up that is not burned. */
  pairs: Signing['pairs'];
  /** Whether the person here approved the payloads; without it nothing is said in their name. */
  hasApproved: boolean;
  random: Random;
  parts: readonly Part[];
  box: EcdsaBox;
  verdict: Verdict | null;
}

/** One attempt's secrets, in memory only: each box is empty before what is in it is used. */
export interface EcdsaBox {
  /** The bodies that they belong to, as this device sent them. */
  body1?: Uint8Array;
  body2?: Uint8Array;
  opened?: Once<Opened>;
  multiplied?: Once<Multiplied>;
  /** The set-ups that the attempt began with. */
  pairs?: Signing['pairs'];
}

/** To be stored before anything is shown. `burn`: the other of the set-up that is not to be used again. */
export type EcdsaSignEffect = { part: Part } | { verdict: Verdict; burn: number };

export interface EcdsaSignResult {
  /** For each payload one signature, r || s || parity, 65 bytes, verified under the (shifted) group key. */
  signatures: Uint8Array[][];
}

type SignStep = Step<EcdsaSignResult, EcdsaSignEffect>;

const round = { open: 1, multiply: 2, sum: 3 } as const;
const nothing: SignStep = { outgoing: [], waitingFor: [] };

/** A word of the two who have a set-up for it, so that parts made with another one are known before they are opened. 16 bytes. */
const deriveMark = (
  { ecdh, setUp }: { ecdh: Uint8Array; setUp: Pick<SetUp, 'session'> },
  session: Uint8Array,
  part: Pick<Part, 'from' | 'round' | 'to'>,
): Uint8Array => expand('mark', 16, ecdh, setUp.session, session, u8(part.from), u8(part.round), u8(part.to));

/**
 * Parts for this device that were made with another set-up than the one here, or with one that is not here any more: such
 * a signing cannot go on, and says nothing of anybody. Errors: `not-paired`, with the one to pair with.
 */
export function checkMarks(
  { session, self, pairs }: Pick<EcdsaSignContext, 'session' | 'self' | 'pairs'>,
  parts: readonly Part[],
): void {
  for (const part of parts) {
    if (part.to !== self) continue;
    const pair = pairs.get(part.from);
    if (pair === undefined || !equalBytes(part.mark, deriveMark(pair, session, part)))
      throw new SignerError('not-paired', { culprit: part.from });
  }
}

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
    const signing = signingOf(context, jobs, self, context.pairs);
    const { opened, round: made } = yield* openSigning(signing, context.random);
    Object.assign(box, { body1: made.body, opened: new Once(opened), pairs: context.pairs });
    return say(signing, round.open, made);
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
    // What was opened alone is no approval: it may be from before this device was restored.
    if (!context.hasApproved) return nothing;
    const signing = signingOf(context, jobs, self, box.pairs!);
    const parts = partsFor(context, signing, round.open);
    if (parts.size < peers) return { ...nothing, waitingFor: peersOf(signing).filter((p) => !parts.has(p)) };
    const round1 = { bodies: bodies1, read: read1, parts };
    const { multiplied, round: made } = yield* multiplyAll(signing, box.opened!.take(), round1);
    Object.assign(box, { body2: made.body, multiplied: new Once(multiplied) });
    return say(signing, round.multiply, made);
  }
  if (missing(round.multiply).length > 0) return gone ?? { ...nothing, waitingFor: missing(round.multiply) };

  if (self !== null && own(round.sum) === undefined) {
    if (gone !== null) {
      // Seen without secrets too: others' bodies alone say it.
      checkKeys({ self, signers, jobs }, read2);
      return gone;
    }
    if (!context.hasApproved) return nothing;
    const signing = signingOf(context, jobs, self, box.pairs!);
    const parts = partsFor(context, signing, round.multiply);
    if (parts.size < peers) return { ...nothing, waitingFor: peersOf(signing).filter((p) => !parts.has(p)) };
    const body = yield* combine(signing, box.multiplied!.take(), { bodies: bodies2, read: read2, parts });
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
  return { ...nothing, result: { signatures: conclude(context, jobs, read2, read3) } };
}

/** Errors: `unsupported` for a shift that is no plain addition. */
function jobsOf({ key, digests }: EcdsaSignContext): Job[] {
  const whole = readPoint(key.commitment[0]!);
  return digests.map(({ digest, shift }) => {
    if (shift?.isNegated === true) throw new SignerError('unsupported', { where: 'shift' });
    const tweak = shift === undefined ? 0n : readScalar(shift.add);
    return { digest, tweak, key: whole.add(multiply(base, tweak)) };
  });
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

/** Errors: `equivocation`, naming nobody: the one who says so may be the one who was told something else. */
function sameSet(hashes: readonly Uint8Array[], expected: Uint8Array): void {
  if (!hashes.every((hash) => equalBytes(hash, expected)))
    throw new SignerError('equivocation', { where: 'set' });
}

/** Whether this device can go on no more: what it made last, or a set-up that it began with, is not here. */
function isGone({ self, box, pairs }: EcdsaSignContext, own: (r: number) => Uint8Array | undefined): boolean {
  if (self === null || own(round.sum) !== undefined) return false;
  const hasPairs =
    box.pairs !== undefined &&
    [...box.pairs].every(([peer, { setUp }]) => {
      const now = pairs.get(peer)?.setUp.session;
      return now !== undefined && equalBytes(now, setUp.session);
    });
  const [at, kept, once] =
    own(round.multiply) === undefined
      ? [own(round.open), box.body1, box.opened]
      : [own(round.multiply), box.body2, box.multiplied];
  const isHeld = once?.isSpent === false && kept !== undefined && at !== undefined && equalBytes(kept, at);
  return !hasPairs || !isHeld;
}

/** Errors: `not-paired`, with the first signer that this device has no set-up with. */
function signingOf(
  context: EcdsaSignContext,
  jobs: readonly Job[],
  self: number,
  pairs: Signing['pairs'],
): Signing {
  const { session, walletId, epoch, signers } = context;
  const lacking = peersOf({ signers, self }).find((peer) => !pairs.has(peer));
  if (lacking !== undefined) throw new SignerError('not-paired', { culprit: lacking });
  return { session, walletId, epoch, self, signers, share: readScalar(context.share), jobs, pairs };
}

/** The parts of a round that are here for this device. Errors: `not-paired`. */
function partsFor(context: EcdsaSignContext, signing: Signing, r: number): Map<number, Uint8Array> {
  const { session, self, pairs } = signing;
  const found = peersOf(signing).flatMap((peer) => partOf(context.parts, peer, r, self) ?? []);
  checkMarks({ session, self, pairs }, found);
  return new Map(found.map(({ from, bytes }) => [from, bytes]));
}

function say(signing: Signing, r: number, { body, parts }: Round): SignStep {
  const effects = [...parts].map(([to, bytes]): EcdsaSignEffect => {
    const place = { from: signing.self, round: r, to };
    return { part: { ...place, mark: deriveMark(signing.pairs.get(to)!, signing.session, place), bytes } };
  });
  return { ...nothing, outgoing: [{ round: r, body }], effects };
}

/** Errors: `bad-signature`, which names the other of two signers, of more nobody. */
function conclude(
  { self, signers }: EcdsaSignContext,
  jobs: readonly Job[],
  read2: ReadonlyMap<number, SignBody2>,
  read3: ReadonlyMap<number, SignBody3>,
): Uint8Array[][] {
  const others = signers.filter((index) => index !== self);
  const culprit = others.length === 1 ? { culprit: others[0]! } : {};
  return jobs.map(({ digest, key }, q) => {
    const results = [...read3.values()].map((body) => body.results[q]!);
    const signature = assemble(sumOf(read2, q, 'R'), results);
    if (signature === null || !isValidSignature(signature, digest, key))
      throw new SignerError('bad-signature', culprit);
    return [signature];
  });
}
