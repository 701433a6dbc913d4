import { secp256k1 } from '@noble/curves/secp256k1.js';
import { vi } from 'vitest';
import { SignerError } from '../../src/core/errors.ts';
import { bodyOf } from '../../src/protocol/messages.ts';
import type { PairParams } from '../../src/protocol/pair-params.ts';
import { type Field, fields, placesOf } from '../protocol/ecdsa/fields.ts';
import { type Change, sayInstead, sendInstead } from '../protocol/ecdsa/lies.ts';
import { dealGroup, digestOf, type EcdsaSeat, type Group, seatsOf } from '../support/ecdsa-peers.ts';
import { PairSeat } from '../support/pair-peers.ts';
import type { Dice } from './dice.ts';
import { prove, type Tally } from './prove.ts';

vi.mock('../../src/protocol/ecdsa/base-ot.ts', () => import('../support/ecdsa-cheap-ot.ts'));

/** Threshold ECDSA among random people in random orders: honest ones get there, and a cheat gets nothing. */
const groups = new Map<string, Group>();
function groupOf(threshold: number, n: number): Group {
  const name = `${threshold} of ${n}`;
  const made = groups.get(name) ?? dealGroup(threshold, n);
  groups.set(name, made);
  return made;
}

/** Who signs what: at most ten pairs of signers times payloads. */
function sit(dice: Dice): { seats: EcdsaSeat[]; group: Group; texts: string[] } {
  const [threshold, n] = dice.pick([
    [2, 2],
    [2, 3],
    [2, 4],
    [3, 3],
    [3, 5],
    [4, 5],
  ] as const);
  const group = groupOf(threshold, n);
  const all = dice.shuffle(group.people.map((_, i) => i + 1));
  const signers = all.slice(0, threshold + (threshold < Math.min(n, 4) ? dice.below(2) : 0)).sort();
  const most = Math.floor(10 / ((signers.length * (signers.length - 1)) / 2));
  const texts = Array.from({ length: 1 + dice.below(Math.min(3, most)) }, (_, i) => `payment ${i}`);
  return { seats: seatsOf(group, signers, texts), group, texts };
}

interface Seat {
  readonly self: number;
  readonly last: { result?: unknown; stopped: SignerError | null } | null;
  show(): Uint8Array;
  take(bundle: Uint8Array): unknown;
}

/** Anybody shows anybody what they hold, or once held. Refusals of whole bundles are part of it. */
function* wander(dice: Dice, seats: readonly Seat[], turns: number): Generator<Seat> {
  const old: Uint8Array[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const from = dice.pick(seats);
    yield from;
    const bundle = from.show();
    old.push(bundle);
    try {
      dice.pick(seats.filter((seat) => seat !== from)).take(dice.oneIn(4) ? dice.pick(old) : bundle);
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
    }
  }
}

function checkSignatures({ last, self }: EcdsaSeat, group: Group, texts: readonly string[]): void {
  for (const [q, text] of texts.entries()) {
    const [signature] = last!.result!.signatures[q]!;
    const isGood = secp256k1.verify(signature!.slice(0, 64), digestOf(text), group.key.commitment[0]!, {
      prehash: false,
      lowS: true,
    });
    if (!isGood) throw new Error(`${self} has a bad signature`);
  }
}

prove('ECDSA: any order, loss, repetition', { ci: 2, seconds: 40, nightly: 3_000 }, (dice, tally) => {
  const { seats, group, texts } = sit(dice);
  tally(`${seats.length} signers`);
  for (const seat of dice.some(seats)) seat.advance();
  const isDone = () => seats.every(({ last }) => last?.result !== undefined);
  let turns = 0;
  for (const _ of wander(dice, seats, 400)) {
    turns++;
    for (const { self, last } of seats) if (last?.stopped) throw new Error(`${self}: ${last.stopped.code}`);
    if (isDone()) break;
  }
  if (!isDone()) throw new Error('nobody gets there');
  tally('turns', turns);
  for (const seat of seats) {
    checkSignatures(seat, group, texts);
    if (seat.parts.length > 0) throw new Error('parts are left');
  }
  return 1;
});

/** One field wrong in a way that fits its kind, or any bytes anywhere. */
function lie(dice: Dice, cheat: EcdsaSeat, round: 1 | 2 | 3, texts: readonly string[]): string {
  const to = dice.pick(cheat.params.signers.filter((index) => index !== cheat.self));
  const q = dice.below(texts.length);
  const known: Field[] = fields.filter(({ lies }) => lies[round] !== undefined);
  if (!dice.oneIn(3)) {
    const one = dice.pick(known);
    one.lies[round]!(cheat, to, placesOf(q, texts.length), q);
    return one.name;
  }
  const garble: Change = (bytes) => {
    for (let i = 0; i <= dice.below(4); i++) bytes[dice.below(bytes.length)]! ^= 1 + dice.below(255);
    return bytes;
  };
  if (round === 3 || dice.oneIn(2)) sayInstead(cheat, round, garble);
  else sendInstead(cheat, round, to, garble, dice.oneIn(3));
  return 'any bytes';
}

const unnamed = ['equivocation', 'bad-signature', 'key-sum'];

function expectHonest(seat: Seat & { burned?: number[] }, cheat: Seat, finders: ReadonlySet<number>): string {
  const stopped = seat.last?.stopped ?? null;
  if (stopped === null) return seat.last?.result === undefined ? 'waits' : 'has it';
  const { code, culprit } = stopped;
  if (seat.burned?.some((index) => index !== cheat.self)) throw new Error('burned with somebody honest');
  // A complaint is a claim, and shown as one: by whoever found it, or by the cheat.
  if (code === 'declined') {
    if (culprit !== cheat.self && !finders.has(culprit!)) throw new Error(`${culprit} complained of nothing`);
    return 'was told';
  }
  if (culprit === cheat.self) return 'named';
  if (culprit === undefined && unnamed.includes(code)) return 'unnamed';
  throw new Error(`${seat.self} says ${code} of ${culprit}, the cheat is ${cheat.self}`);
}

function judge(
  honest: readonly (Seat & { verdict: unknown; burned?: number[] })[],
  cheat: Seat,
  tally: Tally,
) {
  const isFinder = ({ last }: Seat) => last?.stopped != null && last.stopped.code !== 'declined';
  const finders = new Set(honest.filter(isFinder).map(({ self }) => self));
  for (const seat of honest) tally(expectHonest(seat, cheat, finders));
}

prove(
  'hostile member with valid signatures: signing by ECDSA',
  { ci: 4, seconds: 60, nightly: 10_000 },
  (dice, tally) => {
    const { seats, group, texts } = sit(dice);
    const cheat = dice.pick(seats);
    const round = (1 + dice.below(3)) as 1 | 2 | 3;
    let told = '';
    for (const seat of seats) seat.advance();
    for (const from of wander(dice, seats, 30 * seats.length)) {
      if (told !== '' || from !== cheat || bodyOf(cheat.messages, cheat.self, round) === undefined) continue;
      // What is no longer there cannot be exchanged for something else.
      const isThere = cheat.parts.some((part) => part.from === cheat.self && part.round === round);
      if (isThere || round === 3) told = lie(dice, cheat, round, texts);
    }
    const honest = seats.filter((seat) => seat !== cheat);
    tally(told === '' ? 'no lie' : `lies in round ${round}`);
    judge(honest, cheat, tally);
    for (const seat of honest) if (seat.last?.result !== undefined) checkSignatures(seat, group, texts);
    return 1;
  },
);

prove(
  'hostile member with valid signatures: pairing for ECDSA',
  { ci: 3, seconds: 30, nightly: 10_000 },
  (dice, tally) => {
    const { people } = groupOf(2, 3);
    const at = { walletId: new Uint8Array(32), epoch: 0, number: 1, nonce: dice.bytes(16) } as const;
    const params: PairParams = { kind: 'pair', ...at, devices: [1, 2] };
    const [one, other, carrier] = [1, 2, 3].map((self) => new PairSeat(people, params, self)) as [
      PairSeat,
      PairSeat,
      PairSeat,
    ];
    const [cheat, honest] = dice.shuffle([one, other]) as [PairSeat, PairSeat];
    for (const seat of [one, other]) seat.advance();
    const round = 1 + dice.below(3);
    let told = false;
    for (const from of wander(dice, [cheat, honest, carrier], 60)) {
      if (told || from !== cheat || bodyOf(cheat.messages, cheat.self, round) === undefined) continue;
      const change: Change = (bytes) => {
        bytes[dice.below(bytes.length)]! ^= 1 + dice.below(255);
        return bytes;
      };
      const isPart = cheat.parts.some((part) => part.from === cheat.self && part.round === round);
      if (isPart && !dice.oneIn(4)) sendInstead(cheat, round, honest.self, change, dice.oneIn(4));
      else sayInstead(cheat, round, change);
      told = true;
    }
    tally(told ? `lies in round ${round}` : 'no lie');
    judge([honest], cheat, tally);
    // What a lie stopped leaves nothing behind, except for one in the last message.
    const isStopped = honest.last?.stopped != null && honest.verdict !== null;
    if (isStopped && honest.setUp !== null) throw new Error('a set-up of a lie');
    return 1;
  },
);
