import { equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Work } from '../../core/work.ts';
import type { Step } from '../ceremony.ts';
import type { Envelope } from '../envelope.ts';
import { bodyOf } from '../messages.ts';
import { Once } from '../once.ts';
import { type Part, partOf } from '../parts.ts';
import type { Random } from '../suite.ts';
import type { Choice } from './base-ot.ts';
import {
  answerPair,
  completePair,
  isForAnswers,
  isForOffers,
  offerPair,
  type Pair,
  type Sent,
  type SetUp,
} from './pairing.ts';
import { errorOf, type Verdict, verdictOf } from './verdict.ts';

/**
 * Pairing as a ceremony: offer, answer, confirm. Both directions run at once, so each device does the same.
 * What it makes between two rounds lives in memory and is lost with the page: then the two pair again.
 */
export interface PairContext {
  /** Null on a device that only carries. */
  pair: Pair | null;
  devices: readonly [number, number];
  hasAgreed: boolean;
  random: Random;
  parts: readonly Part[];
  box: PairBox;
  verdict: Verdict | null;
}

export interface PairBox {
  /** The offer that the choice belongs to, as this device sent it. */
  body?: Uint8Array;
  choice?: Once<Choice>;
  leaves?: Once<Uint8Array>;
}

/** To be stored before anything is shown. */
export type PairEffect = { part: Part } | { setUp: SetUp } | { verdict: Verdict };

/** Both devices have it. */
export type PairResult = true;

type PairStep = Step<PairResult, PairEffect>;

const round = { offer: 1, answer: 2, confirm: 3 } as const;
const bodyLengths = [32, 64, 32];
const nothing: PairStep = { outgoing: [], waitingFor: [] };

export function* stepPair(context: PairContext, messages: readonly Envelope[]): Work<PairStep> {
  if (context.verdict !== null) return { ...nothing, stopped: errorOf(context.verdict) };
  checkLengths(context.devices, messages);
  if (context.pair === null) return carry(context.devices, messages);
  try {
    return yield* stepOwn(context, context.pair, messages);
  } catch (error) {
    const verdict = error instanceof SignerError ? verdictOf(error) : null;
    if (verdict === null) throw error;
    return { ...nothing, stopped: errorOf(verdict), effects: [{ verdict }] };
  }
}

function* stepOwn(context: PairContext, pair: Pair, messages: readonly Envelope[]): Work<PairStep> {
  const { self, peer } = pair;
  const { box, parts, random } = context;
  const body = (from: number, r: number) => bodyOf(messages, from, r);
  const wait: PairStep = { outgoing: [], waitingFor: [peer] };

  const ownOffer = body(self, round.offer);
  if (ownOffer === undefined) {
    if (!context.hasAgreed) return nothing;
    const { choice, sent } = yield* offerPair(pair, random);
    box.body = sent.body;
    box.choice = new Once(choice);
    return say(pair, round.offer, sent);
  }
  const isHeld = box.choice?.isSpent === false && box.body !== undefined && equalBytes(box.body, ownOffer);
  const ownConfirm = body(self, round.confirm);
  const gone: PairStep | null = isHeld || ownConfirm !== undefined ? null : { ...nothing, isVoid: true };

  const theirOffer = body(peer, round.offer);
  if (theirOffer === undefined) return gone ?? wait;
  const ownAnswer = body(self, round.answer);
  const theirAnswer = body(peer, round.answer);
  if (theirAnswer !== undefined && !isForOffers(pair, theirAnswer, ownOffer, theirOffer)) contradiction();
  if (gone !== null) return gone;
  if (ownAnswer === undefined) {
    const part = partOf(parts, peer, round.offer, self);
    if (part === undefined) return wait;
    const offers = { own: ownOffer, theirs: theirOffer };
    const { leaves, sent } = yield* answerPair(pair, offers, part.bytes, random);
    box.leaves = new Once(leaves);
    return say(pair, round.answer, sent);
  }
  if (theirAnswer === undefined) return wait;
  const answers = { own: ownAnswer, theirs: theirAnswer };
  if (ownConfirm === undefined) {
    const part = partOf(parts, peer, round.answer, self);
    if (part === undefined) return wait;
    const secrets = { choice: box.choice!.take(), leaves: box.leaves!.take() };
    const { setUp, body: confirm } = yield* completePair(pair, secrets, answers, part.bytes);
    return { ...nothing, outgoing: [{ round: round.confirm, body: confirm }], effects: [{ setUp }] };
  }
  const theirConfirm = body(peer, round.confirm);
  if (theirConfirm === undefined) return wait;
  if (!isForAnswers(pair, theirConfirm, ownAnswer, theirAnswer)) contradiction();
  return { ...nothing, result: true };
}

function say({ self, peer }: Pair, r: number, { body, part }: Sent): PairStep {
  const effect: PairEffect = {
    part: { from: self, round: r, to: peer, mark: new Uint8Array(), bytes: part },
  };
  return { ...nothing, outgoing: [{ round: r, body }], effects: [effect] };
}

/** Nobody is named: the sender may be the one who was told something else. */
function contradiction(): never {
  throw new SignerError('equivocation', { where: 'set' });
}

/** Errors: `bad-message`, with the sender. */
function checkLengths(devices: readonly number[], messages: readonly Envelope[]): void {
  for (const from of devices)
    for (const [i, length] of bodyLengths.entries()) {
      const body = bodyOf(messages, from, i + 1);
      if (body !== undefined && body.length !== length)
        throw new SignerError('bad-message', { culprit: from });
    }
}

function carry(devices: readonly number[], messages: readonly Envelope[]): PairStep {
  const isBehind = (from: number) => bodyOf(messages, from, round.confirm) === undefined;
  return { ...nothing, waitingFor: devices.filter(isBehind) };
}
