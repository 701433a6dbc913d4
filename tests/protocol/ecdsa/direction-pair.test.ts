import { expect, test, vi } from 'vitest';
import { concatBytes } from '../../../src/core/bytes.ts';
import { finish } from '../../../src/core/work.ts';
import { type Choice, chosenKeys, makeChoice, offerKeys } from '../../../src/protocol/ecdsa/base-ot.ts';
import type * as Extension from '../../../src/protocol/ecdsa/extension.ts';
import { deriveDirection, expand } from '../../../src/protocol/ecdsa/hash.ts';
import { openPart } from '../../../src/protocol/ecdsa/seal.ts';
import { fillTrees, growTrees } from '../../../src/protocol/ecdsa/trees.ts';
import { bodyOf } from '../../../src/protocol/messages.ts';
import { partOf } from '../../../src/protocol/parts.ts';
import { dealGroup, dealSetUps, type EcdsaSeat, gatherAll, seatsOf } from '../../support/ecdsa-peers.ts';
import { PairSeat } from '../../support/pair-peers.ts';
import { seededRandom } from '../../support/peers.ts';
import { put, rememberAll, sayInstead, sendInstead } from './lies.ts';

/** A device that multiplies with rows it made up. */
const bent = vi.hoisted(() => ({ isBlind: false }));
vi.mock('../../../src/protocol/ecdsa/extension.ts', async (original) => {
  const real = await original<typeof Extension>();
  const receiveExtension: typeof real.receiveExtension = (...all) =>
    bent.isBlind
      ? Array.from({ length: 256 }, (_, i) => new Uint8Array(68).fill(i))
      : real.receiveExtension(...all);
  return { ...real, receiveExtension };
});

/**
 * A device that pairs with well-made points and trees of the wrong thing: the other direction, another pair
 * or epoch, the other device's own messages, or both points exchanged. Such an answer fails at once. Such an
 * offer cannot be distinguished from a good one; but its maker has no key that opens any tree, and the first
 * signature exposes it.
 */
type Bytes = Uint8Array;
const group = dealGroup(2, 2);
const params = {
  kind: 'pair',
  walletId: new Uint8Array(32).fill(3),
  devices: [1, 2] as [number, number],
  number: 1,
  nonce: new Uint8Array(16),
} as const;
const seatAt = (self: number, at: { epoch: number; epochHash?: Bytes; number?: number } = { epoch: 0 }) =>
  new PairSeat(group.people, { ...params, ...at }, self);

const [cheat, honest] = [seatAt(1), seatAt(2)];
const { sessionId: session } = cheat;
const ofAnotherEpoch = seatAt(1, { epoch: 1, epochHash: new Uint8Array(32) });
for (const seat of [cheat, honest]) seat.advance();
const shown = [cheat.show(), honest.show()] as const;
cheat.take(shown[1]);
const offered = rememberAll([cheat, honest]);
honest.take(shown[0]);
const answered = rememberAll([cheat, honest]);

const plainOf = (from: PairSeat, to: PairSeat, round: number): Bytes => {
  const two = { from: from.self, to: to.self };
  const envelope = { ecdh: from.ecdhWith(to.self), session, round, ...two };
  return openPart(envelope, partOf(from.parts, from.self, round, to.self)!.bytes).slice();
};
function send(round: number, plain: Bytes, isRaw = false): void {
  sendInstead(cheat, round, honest.self, () => plain, isRaw);
  if (round > 1) return;
  // What it has answered depends on the offer that it shows.
  const [mine, theirs] = [cheat, honest].map((seat) => bodyOf(seat.messages, seat.self, 1)!) as [
    Bytes,
    Bytes,
  ];
  sayInstead(cheat, 2, put(0, expand('pair-set-1', 32, session, mine, theirs)));
}

const theirOffer = plainOf(honest, cheat, 1);
const answerUnder = (d: Bytes): Bytes => {
  const { B, keys } = finish(offerKeys(d, theirOffer, 77n));
  return concatBytes(B, growTrees(d, keys, seededRandom('wrong trees')).message);
};

test.each<[string, () => Bytes]>([
  ['the other direction', () => answerUnder(deriveDirection(session, cheat.self, honest.self))],
  ['another pair', () => answerUnder(deriveDirection(session, 3, cheat.self))],
  ['another epoch', () => answerUnder(deriveDirection(ofAnotherEpoch.sessionId, honest.self, cheat.self))],
  ['the other device, its own', () => plainOf(honest, cheat, 2)],
])('an answer of %s ends the pairing: bad-pair', (_, make) => {
  answered();
  send(2, make());
  const found = { code: 'bad-pair', culprit: cheat.self };
  expect(honest.take(cheat.show()).stopped).toMatchObject(found);
  expect(honest.advance().stopped).toMatchObject(found);
  expect(honest.setUp).toBeNull();
});

test.each([
  ['of an earlier pairing, round 1', 1, seatAt(1, { epoch: 0, number: 2 })],
  ['of another epoch, round 2', 2, ofAnotherEpoch],
] as const)('something sealed for a session %s is refused: bad-message', (_, round, other) => {
  if (round === 1) offered();
  else answered();
  other.advance();
  send(round, other.parts[0]!.bytes, true);
  expect(honest.take(cheat.show()).stopped).toMatchObject({ code: 'bad-message', culprit: cheat.self });
  expect(honest.setUp).toBeNull();
});

const own = (): Choice => {
  answered();
  const choice = cheat.box.choice!.take();
  answered();
  return choice;
};
const exchanged = ({ message, ...choice }: Choice): Choice => {
  const two = Array.from({ length: 256 }, (_, i) => message.subarray(i * 66, (i + 1) * 66));
  return { ...choice, message: concatBytes(...two.flatMap((both) => [both.slice(33), both.slice(0, 33)])) };
};
const random = seededRandom('choices');
const right = deriveDirection(session, cheat.self, honest.self);
const opposite = deriveDirection(session, honest.self, cheat.self);

test.each<[string, Bytes, () => Choice]>([
  ['the other direction', opposite, () => finish(makeChoice(opposite, random))],
  ['exchanged points', right, () => exchanged(own())],
  ['the other device, its own', right, () => ({ ...own(), message: theirOffer })],
])(
  'an offer of %s opens nothing, and the first signature names its maker: bad-product',
  (what, taken, make) => {
    offered();
    const choice = make();
    offered();
    send(1, choice.message);
    honest.take(cheat.show());
    const answer = plainOf(honest, cheat, 2);
    // Whichever direction and choices it takes as its own.
    const turned = { ...choice, delta: choice.delta.map((byte) => ~byte) };
    for (const [d, guess] of [
      [taken, choice],
      [right, choice],
      [right, turned],
    ] as const) {
      const keys = finish(chosenKeys(d, guess, answer.slice(0, 33)));
      expect(() => fillTrees(right, guess.delta, keys, answer.slice(33))).toThrow('tree check');
    }
    // It holds what it should in the direction in which it receives; in the other it makes something up, and checks nothing.
    expect(honest.setUp).not.toBeNull();
    const made = { ...dealSetUps(what)[0], session, receivedLeaves: cheat.box.leaves!.take() };
    const [liar, signer] = seatsOf(group, [1, 2]) as [EcdsaSeat, EcdsaSeat];
    liar.pairs.set(2, { ecdh: cheat.ecdhWith(2), setUp: made });
    signer.pairs.set(1, { ecdh: honest.ecdhWith(1), setUp: honest.setUp! });
    for (const seat of [liar, signer]) seat.advance();
    const first = gatherAll([liar, signer]);
    signer.take(first);
    bent.isBlind = true;
    liar.take(first);
    bent.isBlind = false;
    const found = { code: 'bad-product', culprit: cheat.self };
    expect(signer.take(liar.show()).stopped).toMatchObject(found);
    expect(signer.last?.result).toBeUndefined();
    expect(signer.burned).toEqual([cheat.self]);
  },
);
