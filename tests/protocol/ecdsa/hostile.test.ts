import { describe, expect, test } from 'vitest';
import { SignerError } from '../../../src/core/errors.ts';
import { readPoint, writeScalar } from '../../../src/protocol/ecdsa/curve.ts';
import { hashRound1, hashRound2 } from '../../../src/protocol/ecdsa/party.ts';
import { isValidSignature } from '../../../src/protocol/ecdsa/signature.ts';
import { bodyOf } from '../../../src/protocol/messages.ts';
import { dealGroup, digestOf, type EcdsaSeat, gatherAll, seatsOf } from '../../support/ecdsa-peers.ts';
import { type Field, fields, placesOf } from './fields.ts';
import { put, rememberAll, sayInstead } from './lies.ts';

/**
 * A signer who follows the protocol except for one field, properly signed and sealed: every field of every
 * message, among two (in the first or the second of two payloads) and among three. What the others see has
 * its code and its culprit, burns what it must, and is never a bad signature.
 */

/** Devices that have all completed a round which nobody else has seen yet, for each of the three rounds. */
function makeStage(signers: number, texts: readonly string[]) {
  const seats = seatsOf(
    dealGroup(signers, signers),
    Array.from({ length: signers }, (_, i) => i + 1),
    texts,
  );
  for (const seat of seats) seat.advance();
  const backs: (() => void)[] = [];
  for (let round = 1; round <= 3; round++) {
    backs.push(rememberAll(seats));
    const all = gatherAll(seats);
    for (const seat of seats) seat.take(all);
  }
  for (const seat of seats) expect(seat.last?.result).toBeDefined();
  return { seats, texts, at: (round: number) => backs[round - 1]!() };
}
type Stage = ReturnType<typeof makeStage>;

function secondSet({ sessionId: session, params: { signers }, messages }: EcdsaSeat): Uint8Array {
  const said = (r: number) => new Map(signers.map((from) => [from, bodyOf(messages, from, r)!]));
  return hashRound2({ session, signers }, hashRound1({ session, signers }, said(1)), said(2));
}

/**
 * The cheat lies in its rounds; then everybody shows everybody, starting with the one who was lied to.
 * Returns refusals of whole bundles.
 */
function play({ seats, at: stageAt, texts }: Stage, { lies }: Field, i: number) {
  const cheat = seats[i % seats.length]!;
  const [victim, ...others] = seats.flatMap((_, k) => seats[(i + 1 + k) % seats.length] ?? []);
  const rest = others.filter((seat) => seat !== cheat);
  const q = i % texts.length;
  const refused: SignerError[] = [];
  const hand = (from: EcdsaSeat, to: EcdsaSeat) => {
    try {
      to.take(from.show());
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      refused.push(error);
    }
  };
  const rounds = Object.keys(lies).map(Number) as (1 | 2 | 3)[];
  stageAt(rounds[0]!);
  for (let round = rounds[0]!; round <= 3; round++) {
    lies[round as 1 | 2 | 3]?.(cheat, victim!.self, placesOf(q, texts.length), q);
    // What it said after that depends on what it says now.
    if (round === 2 && bodyOf(cheat.messages, cheat.self, 3) !== undefined)
      sayInstead(cheat, 3, put(0, secondSet(cheat)));
    hand(cheat, victim!);
    for (const to of rest) for (const from of [victim!, cheat]) hand(from, to);
    for (const from of rest) hand(from, victim!);
    for (const from of [victim!, ...rest]) hand(from, cheat);
  }
  return { cheat, victim: victim!, rest, refused };
}

function expectVerdict(stage: Stage, one: Field, i: number): void {
  const { cheat, victim, rest, refused } = play(stage, one, i);
  const { code, sees, burns: isBurning, isUnnamed, isUnnamedAmongThree } = one;
  for (const seat of [victim, ...rest]) expect(seat.last?.result).toBeUndefined();
  if (code === null) {
    // Nobody signed for what came: nothing is taken in, and nothing burns.
    expect(refused[0]).toMatchObject({ code: 'malformed', where: 'part' });
    for (const seat of [victim, ...rest]) expect(seat).toMatchObject({ verdict: null, burned: [] });
    return;
  }
  const isNamed = !isUnnamed && !(isUnnamedAmongThree && rest.length > 0);
  const found = { code, culprit: isNamed ? cheat.self : undefined };
  const honest = [victim, ...rest];
  // Only the person something was sealed for finds it. The others learn it from that person: a claim, and
  // shown as one.
  const finders = honest.filter(({ last }) => last?.stopped?.code === code);
  if (sees !== 'each') expect(finders).toEqual(sees === 'all' ? honest : [victim]);
  expect(finders).not.toEqual([]);
  for (const seat of honest) {
    const isFinder = finders.includes(seat);
    const claim = { code: 'declined', culprit: finders[0]!.self, where: 'complaint' };
    expect(seat.last?.stopped).toMatchObject(isFinder ? found : claim);
    expect(seat.burned).toEqual(isBurning && isFinder ? [cheat.self] : []);
    // The same again, whatever is asked: with the box gone, nothing else would say it.
    expect(seat.advance().stopped).toMatchObject(isFinder ? found : claim);
  }
}

const named = fields.map(
  (one, i) => [`${one.name} (round ${Object.keys(one.lies).join(' and ')})`, one, i] as const,
);

const stages: [string, Stage][] = [
  ['two', makeStage(2, ['pay', 'pay more'])],
  ['three', makeStage(3, ['pay'])],
];

describe.each(stages)('among %s', (_, stage) => {
  test.each(named)('a lie in %s is found', (__, one, i) => expectVerdict(stage, one, i));

  test('somebody who signs with another share is exposed by the sum of the key parts', () => {
    stage.at(1);
    const [cheat, ...others] = stage.seats as [EcdsaSeat, ...EcdsaSeat[]];
    cheat.share = writeScalar(7n);
    for (let round = 1; round <= 3; round++) {
      const all = gatherAll(stage.seats);
      for (const seat of stage.seats) seat.take(all);
    }
    for (const seat of others) {
      expect(seat.last).toMatchObject({
        stopped: { code: 'key-sum', culprit: others.length === 1 ? cheat.self : undefined },
      });
      expect(seat).toMatchObject({ verdict: null, burned: [] });
    }
  });

  test('without a lie all of them have the same good signatures', () => {
    stage.at(3);
    const all = gatherAll(stage.seats);
    const results = stage.seats.map((seat) => seat.take(all).result!.signatures);
    const key = readPoint(stage.seats[0]!.group.key.commitment[0]!);
    for (const signatures of results) {
      expect(signatures).toEqual(results[0]);
      for (const [q, text] of stage.texts.entries())
        expect(isValidSignature(signatures[q]![0]!, digestOf(text), key)).toBe(true);
    }
  });
});
