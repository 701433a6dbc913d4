import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { equalBytes } from '../../../src/core/bytes.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { base, multiply, writeScalar } from '../../../src/protocol/ecdsa/curve.ts';
import { hashRound1, hashRound2 } from '../../../src/protocol/ecdsa/party.ts';
import { openPart, sealPart } from '../../../src/protocol/ecdsa/seal.ts';
import { makeEnvelope } from '../../../src/protocol/envelope.ts';
import { bodyOf } from '../../../src/protocol/messages.ts';
import { dealGroup, type EcdsaSeat, seatsOf } from '../../support/ecdsa-peers.ts';

/**
 * A signer who follows the protocol but for one field, which it signs and seals as it should: every field of every message,
 * among two and among three. What the others see has its code and its culprit, burns what it must, and is never a signature.
 */
type Bytes = Uint8Array;
type Change = (bytes: Bytes) => Bytes;

/** Says something else in a round: properly signed. */
function sayInstead(seat: EcdsaSeat, round: number, change: Change): void {
  const { identity } = seat.group.people[seat.self - 1]!;
  const body = change(bodyOf(seat.messages, seat.self, round)!.slice());
  // Its own secrets belong to what it says.
  if (round === 1) seat.box.body1 = body;
  if (round === 2) seat.box.body2 = body;
  const lie = makeEnvelope(identity, seat.sessionId, seat.self, round, body);
  seat.messages = seat.messages.map((e) => (e.from === seat.self && e.round === round ? lie : e));
}

/** Sends something else to one of them, with the hash that its message has to name. */
function sendInstead(seat: EcdsaSeat, round: number, to: number, change: Change, isRaw = false): void {
  const old = seat.parts.find((part) => part.from === seat.self && part.round === round && part.to === to)!;
  const envelope = { ecdh: seat.pairs.get(to)!.ecdh, session: seat.sessionId, round, from: seat.self, to };
  const nonce = old.bytes.slice(0, 24);
  const bytes = isRaw
    ? change(old.bytes.slice())
    : sealPart(envelope, nonce, change(openPart(envelope, old.bytes).slice()));
  const [before, after] = [sha256(old.bytes), sha256(bytes)];
  sayInstead(seat, round, (body) => {
    const at = Array.from(body).findIndex((_, i) => equalBytes(body.subarray(i, i + 32), before));
    body.set(after, at);
    return body;
  });
  seat.parts = seat.parts.map((part) => (part === old ? { ...part, bytes } : part));
}

const flip =
  (at: number): Change =>
  (bytes) => {
    bytes[at]! ^= 1;
    return bytes;
  };
const put =
  (at: number, what: Bytes): Change =>
  (bytes) => {
    bytes.set(what, at);
    return bytes;
  };
const otherPoint = multiply(base, 12_345n).toBytes(true);
const noPoint = new Uint8Array(33).fill(5);
const otherScalar = writeScalar(9n);
const noScalar = new Uint8Array(32).fill(0xff);

/** Places in bodies and parts of one payload; p: peers. */
const tau = 0;
const eta = 416 * 3 * 32;
const mu = eta + 32;
const gammaU = mu + 32;
const gammaV = gammaU + 33;
const psi = gammaV + 33;
const hash1 = 64;
const open2 = { h1: 0, salt: 32, R: 64, pk: 97, hash: 130 };
const u = { rows: 0, x: 64 * 68, hash: 64 * 68 + 16 };

type Field = [
  name: string,
  round: number,
  lie: (seat: EcdsaSeat, to: number) => void,
  /** What the addressee finds; null where the blob itself is refused. */
  code: string | null,
  more?: { nobody?: true; burns?: true; sees?: 'all' },
];
const body = (round: number, change: Change) => (seat: EcdsaSeat) => sayInstead(seat, round, change);
const part = (round: number, change: Change) => (seat: EcdsaSeat, to: number) =>
  sendInstead(seat, round, to, change);
const raw = (round: number, change: Change) => (seat: EcdsaSeat, to: number) =>
  sendInstead(seat, round, to, change, true);
const burns = { burns: true } as const;
const all = { sees: 'all' } as const;

const fields: Field[] = [
  ['nonce', 1, body(1, flip(0)), 'bad-extension', burns],
  ['commitment', 1, body(1, flip(32)), 'bad-opening', all],
  ['hash of a part', 1, body(1, flip(hash1)), null],
  ['length of the body', 1, body(1, (bytes) => bytes.slice(1)), 'bad-message', all],
  ['seal', 1, raw(1, flip(100)), 'bad-message', burns],
  ['length of the part', 1, part(1, (bytes) => bytes.slice(1)), 'bad-message', burns],
  ['u', 1, part(1, flip(u.rows + 70)), 'bad-extension', burns],
  ['x', 1, part(1, flip(u.x)), 'bad-extension', burns],
  ['hash of t', 1, part(1, flip(u.hash)), 'bad-extension', burns],
  ['h1', 2, body(2, flip(open2.h1)), 'equivocation', { nobody: true, ...all }],
  ['salt', 2, body(2, flip(open2.salt)), 'bad-opening', all],
  ['R', 2, body(2, put(open2.R, otherPoint)), 'bad-opening', all],
  ['R that is no point', 2, body(2, put(open2.R, noPoint)), 'bad-message', all],
  ['pk', 2, body(2, put(open2.pk, otherPoint)), 'bad-key-product', burns],
  ['pk that is no point', 2, body(2, put(open2.pk, noPoint)), 'bad-message', all],
  ['hash of a part', 2, body(2, flip(open2.hash)), null],
  ['seal', 2, raw(2, flip(40)), 'bad-message', burns],
  ['length of the part', 2, part(2, (bytes) => bytes.slice(1)), 'bad-message', burns],
  ['tau', 2, part(2, put(tau + 7 * 96, otherScalar)), 'bad-product', burns],
  ['tau that is no scalar', 2, part(2, put(tau, noScalar)), 'bad-message', burns],
  ['eta', 2, part(2, put(eta, otherScalar)), 'bad-product', burns],
  ['eta that is no scalar', 2, part(2, put(eta, noScalar)), 'bad-message', burns],
  ['mu', 2, part(2, flip(mu)), 'bad-product', burns],
  ['gamma of the nonce', 2, part(2, put(gammaU, otherPoint)), 'bad-nonce-product', burns],
  ['gamma of the key', 2, part(2, put(gammaV, otherPoint)), 'bad-key-product', burns],
  ['gamma that is no point', 2, part(2, put(gammaU, noPoint)), 'bad-message', burns],
  ['psi', 2, part(2, put(psi, otherScalar)), 'bad-signature', { nobody: true, ...all }],
  ['psi that is no scalar', 2, part(2, put(psi, noScalar)), 'bad-message', burns],
  ['h2', 3, body(3, flip(0)), 'equivocation', { nobody: true, ...all }],
  ['u', 3, body(3, put(32, otherScalar)), 'bad-signature', { nobody: true, ...all }],
  ['w', 3, body(3, put(64, otherScalar)), 'bad-signature', { nobody: true, ...all }],
  ['w that is no scalar', 3, body(3, put(64, noScalar)), 'bad-message', all],
];

function secondSet({ sessionId: session, params: { signers }, messages }: EcdsaSeat): Bytes {
  const said = (r: number) => new Map(signers.map((from) => [from, bodyOf(messages, from, r)!]));
  return hashRound2({ session, signers }, hashRound1({ session, signers }, said(1)), said(2));
}

/** Around the ring; the first one lies once it has spoken in `round`. Refusals of whole blobs, by who refused. */
function play(seats: readonly EcdsaSeat[], round: number, lie: (seat: EcdsaSeat, to: number) => void) {
  const [cheat, victim] = seats as [EcdsaSeat, EcdsaSeat];
  const refused: SignerError[] = [];
  let hasLied = false;
  cheat.advance();
  for (let at = 0; at < 5 * seats.length; at++) {
    const from = seats[at % seats.length]!;
    const to = seats[(at + 1) % seats.length]!;
    const mayLie = !hasLied && bodyOf(cheat.messages, cheat.self, round) !== undefined;
    if (from === cheat && mayLie) {
      lie(cheat, victim.self);
      hasLied = true;
      // What it said after that stands on what it says now.
      if (round === 2 && bodyOf(cheat.messages, cheat.self, 3) !== undefined)
        sayInstead(cheat, 3, put(0, secondSet(cheat)));
    }
    try {
      to.take(from.show());
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      refused.push(error);
    }
    if (victim.last?.stopped && seats.length === 2) break;
  }
  expect(hasLied).toBe(true);
  return { cheat, victim, refused };
}

const pair = dealGroup(2, 2);

test.each(fields)('among two, a lie in %s (round %i)', (_, round, lie, code, more = {}) => {
  const seats = seatsOf(pair, [1, 2]);
  const { victim, refused } = play(seats, round, lie);
  expect(victim.last?.result).toBeUndefined();
  if (code === null) {
    // Nobody signed for what came: nothing is taken in, and nothing burns.
    expect(refused[0]).toMatchObject({ code: 'malformed', where: 'part' });
    expect(victim).toMatchObject({ verdict: null, burned: [] });
    return;
  }
  const isNamed = more.nobody !== true || code === 'bad-signature';
  expect(victim.last?.stopped).toMatchObject({ code, culprit: isNamed ? 1 : undefined });
  expect(victim.burned).toEqual(more.burns ? [1] : []);
  // The same again, whatever is asked: with the box gone nothing else would say it.
  expect(victim.advance().stopped).toMatchObject({ code });
});

const three = dealGroup(3, 3);
/** One of each line of the table; the rest is the same between any two of them. */
const few = fields.filter(([name]) => ['commitment', 'x', 'h1', 'eta', 'psi'].includes(name));

test.each(few)('among three, a lie in %s (round %i)', (_, round, lie, code, more = {}) => {
  const seats = seatsOf(three, [1, 2, 3]);
  const { victim } = play(seats, round, lie);
  for (const seat of seats) expect(seat.last?.result).toBeUndefined();
  if (code === null) return;
  const { stopped } = victim.last!;
  expect(stopped).toMatchObject({ code, culprit: more.nobody ? undefined : 1 });
  expect(victim.burned).toEqual(more.burns ? [1] : []);
  const other = seats[2]!.last!.stopped;
  // What only the addressee could see is its claim; the rest everybody sees.
  if (more.sees === 'all') expect(other).toMatchObject({ code });
  else expect(other).toMatchObject({ code: 'declined', culprit: 2, where: 'complaint' });
  expect(seats[2]!.burned).toEqual([]);
});
