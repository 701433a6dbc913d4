import { describe, expect, test } from 'vitest';
import { SignerError } from '../../../src/core/errors.ts';
import { readPoint, writeScalar } from '../../../src/protocol/ecdsa/curve.ts';
import { commit, hashRound1, hashRound2 } from '../../../src/protocol/ecdsa/party.ts';
import { isValidSignature } from '../../../src/protocol/ecdsa/signature.ts';
import { bodyOf } from '../../../src/protocol/messages.ts';
import { Once } from '../../../src/protocol/once.ts';
import { dealGroup, digestOf, type EcdsaSeat, gatherAll, seatsOf } from '../../support/ecdsa-peers.ts';
import {
  type Change,
  cut,
  flip,
  identityPoint,
  noPoint,
  noScalar,
  otherPoint,
  otherScalar,
  put,
  rememberAll,
  sayInstead,
  sendInstead,
} from './lies.ts';

/**
 * A signer who follows the protocol but for one field, which it signs and seals as it should: every field of every message,
 * among two (in the first or the second of two payloads) and among three. What the others see has its code and its culprit,
 * burns what it must, and is never a bad signature.
 */

/** Where things stand, of payload q of Q, towards P peers. */
const at = (q: number, Q: number) => {
  const part2 = q * 40_098;
  return {
    commitment: 32 + 32 * q,
    partHash1: 32 + 32 * Q,
    salt: 32 + 98 * q,
    R: 64 + 98 * q,
    pk: 97 + 98 * q,
    partHash2: 32 + 98 * Q,
    sums: 32 + 64 * q,
    u: q * 4_400,
    x: q * 4_400 + 64 * 68,
    tHash: q * 4_400 + 64 * 68 + 16,
    tau: part2,
    eta: part2 + 39_936,
    mu: part2 + 39_968,
    gammaU: part2 + 40_000,
    gammaV: part2 + 40_033,
    psi: part2 + 40_066,
  };
};
type Place = ReturnType<typeof at>;
type Lie = (seat: EcdsaSeat, to: number, place: Place, q: number) => void;

interface Field {
  name: string;
  /** What is said or sent instead, by round. */
  lies: Partial<Record<1 | 2 | 3, Lie>>;
  /** What it comes to; null where the blob itself is refused. */
  code: string | null;
  /** `all` see it themselves; `each`: whoever comes to it first; otherwise the addressee alone. */
  sees?: 'all' | 'each';
  isUnnamed?: true;
  /** Of more than two nobody can say who it was. */
  isUnnamedAmongThree?: true;
  burns?: true;
}

const body =
  (round: number, change: (place: Place) => Change): Lie =>
  (seat, _, place) =>
    sayInstead(seat, round, change(place));
const part =
  (round: number, change: (place: Place) => Change): Lie =>
  (seat, to, place) =>
    sendInstead(seat, round, to, change(place));
const raw =
  (round: number, change: Change): Lie =>
  (seat, to) =>
    sendInstead(seat, round, to, change, true);

const burns = { burns: true } as const;
const toAll = { sees: 'all' } as const;
const summed = { sees: 'all', isUnnamedAmongThree: true } as const;
const field = (name: string, lies: Field['lies'], code: string | null, more: Partial<Field> = {}): Field => ({
  name,
  lies,
  code,
  ...more,
});

const fields: Field[] = [
  field('nonce', { 1: body(1, () => flip(0)) }, 'bad-extension', { burns: true, sees: 'each' }),
  field('commitment', { 1: body(1, (p) => flip(p.commitment)) }, 'bad-opening', toAll),
  field('hash of a part', { 1: body(1, (p) => flip(p.partHash1)) }, null),
  field('length of the body', { 1: body(1, () => cut) }, 'bad-message', toAll),
  field('seal', { 1: raw(1, flip(100)) }, 'bad-message', burns),
  field('length of the part', { 1: part(1, () => cut) }, 'bad-message', burns),
  field('u', { 1: part(1, (p) => flip(p.u + 70)) }, 'bad-extension', burns),
  field('x', { 1: part(1, (p) => flip(p.x)) }, 'bad-extension', burns),
  field('hash of t', { 1: part(1, (p) => flip(p.tHash)) }, 'bad-extension', burns),
  field('h1', { 2: body(2, () => flip(0)) }, 'equivocation', { sees: 'all', isUnnamed: true }),
  field('salt', { 2: body(2, (p) => flip(p.salt)) }, 'bad-opening', toAll),
  field('R', { 2: body(2, (p) => put(p.R, otherPoint)) }, 'bad-opening', toAll),
  field('R that is no point', { 2: body(2, (p) => put(p.R, noPoint)) }, 'bad-message', toAll),
  field('R that is the identity', { 2: body(2, (p) => put(p.R, identityPoint)) }, 'bad-message', toAll),
  field(
    'R, committed to as it is opened',
    {
      // In its memory as well, so that it opens what it committed to.
      1(seat, _, { commitment }, q) {
        const opened = seat.box.opened!.take();
        const payloads = opened.payloads.map((nonce, i) => (i === q ? { ...nonce, R: otherPoint } : nonce));
        seat.box.opened = new Once({ ...opened, payloads });
        const { salt } = payloads[q]!;
        sayInstead(seat, 1, put(commitment, commit(seat.sessionId, seat.self, q, otherPoint, salt)));
      },
    },
    'bad-nonce-product',
    { burns: true, sees: 'each' },
  ),
  field('pk', { 2: body(2, (p) => put(p.pk, otherPoint)) }, 'bad-key-product', { burns: true, sees: 'each' }),
  field('pk that is no point', { 2: body(2, (p) => put(p.pk, noPoint)) }, 'bad-message', toAll),
  field('pk that is the identity', { 2: body(2, (p) => put(p.pk, identityPoint)) }, 'bad-message', toAll),
  field('hash of a part', { 2: body(2, (p) => flip(p.partHash2)) }, null),
  field('length of the body', { 2: body(2, () => cut) }, 'bad-message', toAll),
  field('seal', { 2: raw(2, flip(40)) }, 'bad-message', burns),
  field('length of the part', { 2: part(2, () => cut) }, 'bad-message', burns),
  field('tau', { 2: part(2, (p) => put(p.tau + 7 * 96, otherScalar)) }, 'bad-product', burns),
  field('tau that is no scalar', { 2: part(2, (p) => put(p.tau, noScalar)) }, 'bad-message', burns),
  field('eta', { 2: part(2, (p) => put(p.eta, otherScalar)) }, 'bad-product', burns),
  field('eta that is no scalar', { 2: part(2, (p) => put(p.eta, noScalar)) }, 'bad-message', burns),
  field('mu', { 2: part(2, (p) => flip(p.mu)) }, 'bad-product', burns),
  field('gamma of the nonce', { 2: part(2, (p) => put(p.gammaU, otherPoint)) }, 'bad-nonce-product', burns),
  field('gamma of the key', { 2: part(2, (p) => put(p.gammaV, otherPoint)) }, 'bad-key-product', burns),
  field('gamma of the nonce, no point', { 2: part(2, (p) => put(p.gammaU, noPoint)) }, 'bad-message', burns),
  field('gamma of the key, no point', { 2: part(2, (p) => put(p.gammaV, noPoint)) }, 'bad-message', burns),
  field('psi', { 2: part(2, (p) => put(p.psi, otherScalar)) }, 'bad-signature', summed),
  field('psi that is no scalar', { 2: part(2, (p) => put(p.psi, noScalar)) }, 'bad-message', burns),
  field('h2', { 3: body(3, () => flip(0)) }, 'equivocation', { sees: 'all', isUnnamed: true }),
  field('length of the body', { 3: body(3, () => cut) }, 'bad-message', toAll),
  field('u', { 3: body(3, (p) => put(p.sums, otherScalar)) }, 'bad-signature', summed),
  field('u that is no scalar', { 3: body(3, (p) => put(p.sums, noScalar)) }, 'bad-message', toAll),
  field('w', { 3: body(3, (p) => put(p.sums + 32, otherScalar)) }, 'bad-signature', summed),
  field('w that is no scalar', { 3: body(3, (p) => put(p.sums + 32, noScalar)) }, 'bad-message', toAll),
];

/** Devices that have all said a round which nobody else has seen yet, at each of the three rounds. */
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

/** The cheat lies in its rounds; then everybody shows everybody, the one who was lied to first. Refusals of whole bundles. */
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
    lies[round as 1 | 2 | 3]?.(cheat, victim!.self, at(q, texts.length), q);
    // What it said after that stands on what it says now.
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
  // For whom something was sealed finds it alone. The others have it from that one: a claim, shown as one.
  const finders = honest.filter(({ last }) => last?.stopped?.code === code);
  if (sees !== 'each') expect(finders).toEqual(sees === 'all' ? honest : [victim]);
  expect(finders).not.toEqual([]);
  for (const seat of honest) {
    const isFinder = finders.includes(seat);
    const claim = { code: 'declined', culprit: finders[0]!.self, where: 'complaint' };
    expect(seat.last?.stopped).toMatchObject(isFinder ? found : claim);
    expect(seat.burned).toEqual(isBurning && isFinder ? [cheat.self] : []);
    // The same again, whatever is asked: with the box gone nothing else would say it.
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
