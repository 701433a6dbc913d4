import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { type Work, within } from '../../core/work.ts';
import type { Random } from '../suite.ts';
import { type Choice, choiceBytes, chosenKeys, makeChoice, offerKeys } from './base-ot.ts';
import { deriveDirection, expand, toScalars, trees, wideBytes } from './hash.ts';
import { type Envelope, nonceBytes, openPart, sealPart } from './seal.ts';
import { fillTrees, growTrees, treeBytes } from './trees.ts';

/**
 * What two devices keep about each other so that they can multiply: both directions, about 64 KiB, sealed in
 * the vault.
 */
export interface SetUp {
  /** Session id of the pairing, 32 bytes. */
  session: Uint8Array;
  /** Direction (self, peer): Δ by tree (0..15), and every leaf except that one. */
  holes: Uint8Array;
  sentLeaves: Uint8Array;
  /** Direction (peer, self): every leaf. */
  receivedLeaves: Uint8Array;
}

/** Who pairs with whom; `ecdh` is the shared point of their static keys, 33 bytes. */
export interface Pair {
  session: Uint8Array;
  self: number;
  peer: number;
  ecdh: Uint8Array;
}

/** A message body and the sealed part that it names. */
export interface Sent {
  body: Uint8Array;
  part: Uint8Array;
}

const treesAt = 33;

const sealFor = ({ session, self, peer, ecdh }: Pair, round: number): Envelope => ({
  ecdh,
  session,
  round,
  from: self,
  to: peer,
});
const openFrom = ({ session, self, peer, ecdh }: Pair, round: number): Envelope => ({
  ecdh,
  session,
  round,
  from: peer,
  to: self,
});

/** Round 1. `choice` is secret and lives only in memory. */
export function* offerPair(pair: Pair, random: Random): Work<{ choice: Choice; sent: Sent }> {
  const choice = yield* makeChoice(deriveDirection(pair.session, pair.self, pair.peer), random);
  const part = sealPart(sealFor(pair, 1), random(nonceBytes), choice.message);
  return { choice, sent: { body: sha256(part), part } };
}

/** Bodies of one round by index, the lower first. */
function inOrder({ self, peer }: Pair, own: Uint8Array, theirs: Uint8Array): [Uint8Array, Uint8Array] {
  return self < peer ? [own, theirs] : [theirs, own];
}

const hashOffers = (pair: Pair, own: Uint8Array, theirs: Uint8Array): Uint8Array =>
  expand('pair-set-1', 32, pair.session, ...inOrder(pair, own, theirs));

const hashAnswers = (pair: Pair, own: Uint8Array, theirs: Uint8Array): Uint8Array =>
  expand('pair-set-2', 32, pair.session, ...inOrder(pair, own, theirs));

/** Round 2, once the peer's part is here. Errors: `bad-message` for an invalid part. */
export function* answerPair(
  pair: Pair,
  offers: { own: Uint8Array; theirs: Uint8Array },
  part: Uint8Array,
  random: Random,
): Work<{ leaves: Uint8Array; sent: Sent }> {
  const d = deriveDirection(pair.session, pair.peer, pair.self);
  const b = toScalars(random(wideBytes(1)))[0]!;
  const choice = openExactly(pair, 1, part, choiceBytes);
  const { B, keys } = yield* within(0, 0.95, named(pair, offerKeys(d, choice, b)));
  const { leaves, message } = growTrees(d, keys, random);
  const sealed = sealPart(sealFor(pair, 2), random(nonceBytes), concatBytes(B, message));
  const body = concatBytes(hashOffers(pair, offers.own, offers.theirs), sha256(sealed));
  return { leaves, sent: { body, part: sealed } };
}

/**
 * Round 3: what is kept, and the body that says both have it. Errors: `bad-message`, `bad-pair` (burns the
 * set-up).
 */
export function* completePair(
  pair: Pair,
  { choice, leaves }: { choice: Choice; leaves: Uint8Array },
  answers: { own: Uint8Array; theirs: Uint8Array },
  part: Uint8Array,
): Work<{ setUp: SetUp; body: Uint8Array }> {
  const d = deriveDirection(pair.session, pair.self, pair.peer);
  const message = openExactly(pair, 2, part, treesAt + trees * treeBytes);
  const B = message.slice(0, treesAt);
  const keys = yield* within(0, 0.95, named(pair, chosenKeys(d, choice, B)));
  const filled = fill(pair, d, choice, keys, message.slice(treesAt));
  const body = hashAnswers(pair, answers.own, answers.theirs);
  const { holes, leaves: sentLeaves } = filled;
  return { setUp: { session: pair.session, holes, sentLeaves, receivedLeaves: leaves }, body };
}

/** True if a body of round 3 was made for these answers. */
export const isForAnswers = (pair: Pair, body: Uint8Array, own: Uint8Array, theirs: Uint8Array): boolean =>
  equalBytes(body, hashAnswers(pair, own, theirs));

/** True if a body of round 2 was made for these offers. */
export const isForOffers = (pair: Pair, body: Uint8Array, own: Uint8Array, theirs: Uint8Array): boolean =>
  body.length === 64 && equalBytes(body.slice(0, 32), hashOffers(pair, own, theirs));

/** Errors: `bad-pair`. */
function fill(
  pair: Pair,
  d: Uint8Array,
  { delta }: Choice,
  keys: readonly Uint8Array[],
  message: Uint8Array,
) {
  try {
    return fillTrees(d, delta, keys, message);
  } catch {
    throw new SignerError('bad-pair', { culprit: pair.peer, where: 'part' });
  }
}

/** What the peer sealed for this round. Errors: `bad-message`, where 'part'. */
function openExactly(pair: Pair, round: number, part: Uint8Array, length: number): Uint8Array {
  try {
    const message = openPart(openFrom(pair, round), part);
    if (message.length === length) return message;
  } catch {
    // Sealed for something else: as bad as a wrong length.
  }
  throw new SignerError('bad-message', { culprit: pair.peer, where: 'part' });
}

/** Work that throws on an invalid point. Errors: `bad-message`, where 'part'. */
function* named<T>({ peer }: Pair, work: Work<T>): Work<T> {
  try {
    return yield* work;
  } catch {
    throw new SignerError('bad-message', { culprit: peer, where: 'part' });
  }
}
