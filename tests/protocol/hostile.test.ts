import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/core/bytes.ts';
import { readCbor, writeCbor } from '../../src/core/codec.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { makeEnvelope } from '../../src/protocol/envelope.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { suites } from '../../src/protocol/suite.ts';
import { KeygenSeat, makeKeygenParams, makePerson, type Person } from '../support/peers.ts';

/** Members with valid identities and valid signatures who cheat. Bob cheats; Ana and Cyd are honest. */
let [ana, bob, cyd]: Person[] = [];
let params: KeygenParams;
beforeEach(() => {
  [ana, bob, cyd] = ['Ana', 'Bob', 'Cyd'].map((name) => makePerson(name, `hostile/${name}`));
  params = makeKeygenParams([ana!, bob!, cyd!], 2);
});
const msg1Shape = v.tuple([v.instance(Uint8Array), v.array(v.instance(Uint8Array))]);

function seats() {
  const all = [ana!, bob!, cyd!].map((person) => new KeygenSeat(person, params)) as [
    KeygenSeat,
    KeygenSeat,
    KeygenSeat,
  ];
  for (const seat of all) seat.advance();
  return all;
}

/** Bob's round 1 with the message for one key altered, signed by Bob. */
function cheat(seat: KeygenSeat, key: number, alter: (msg1: Uint8Array) => Uint8Array): KeygenSeat {
  const [build, parts] = readCbor(msg1Shape, seat.messages[0]!.body, 'body');
  const body = writeCbor([build, parts.map((part, k) => (k === key ? alter(part) : part))]);
  seat.messages = [makeEnvelope(bob!.identity, seat.sessionId, 2, 1, body)];
  return seat;
}

const splice = (bytes: Uint8Array, at: number, part: Uint8Array, drop = part.length) =>
  concatBytes(bytes.slice(0, at), part, bytes.slice(at + drop));
const flip = (at: number) => (bytes: Uint8Array) =>
  splice(bytes, at < 0 ? bytes.length + at : at, Uint8Array.of(bytes.at(at)! ^ 1));

const order2 = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0xec : i === 31 ? 0x7f : 0xff));
const identity = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0));
const ed = suites.ed25519;

/** Offsets in an Ed25519 msg1 with t = 2: C_0 0, C_1 32, PoP 64, E 128, then 8 + 48 for each recipient. */
const alterations: [string, string, (m: Uint8Array) => Uint8Array][] = [
  ['a point that is not on the curve', 'bad-message', (m) => splice(m, 0, new Uint8Array(32).fill(2))],
  ['the identity as a commitment', 'bad-message', (m) => splice(m, 32, identity)],
  ['a point of order two', 'bad-message', (m) => splice(m, 32, order2)],
  ['a non-canonical point', 'bad-message', (m) => splice(m, 0, new Uint8Array(32).fill(255))],
  ['the identity as ephemeral key', 'bad-message', (m) => splice(m, 128, identity)],
  ['one commitment more', 'bad-message', (m) => splice(m, 64, m.slice(0, 32), 0)],
  ['one commitment fewer', 'bad-message', (m) => splice(m, 32, new Uint8Array(), 32)],
  ['one sealed share fewer', 'bad-message', (m) => m.slice(0, -56)],
  ['a byte more at the end', 'bad-message', (m) => concatBytes(m, Uint8Array.of(0))],
  ['a length of 2^64-1', 'bad-message', (m) => splice(m, 160, new Uint8Array(8).fill(255))],
  [
    'a length that points past the end',
    'bad-message',
    (m) => splice(m, 160, Uint8Array.of(0, 0, 0, 0, 0, 1, 0, 0)),
  ],
  ['nothing at all', 'bad-message', () => new Uint8Array()],
  ['another commitment than proved', 'bad-proof', (m) => splice(m, 32, m.slice(0, 32))],
  ['a proof for another response', 'bad-proof', flip(64 + 32)],
  ['another ephemeral key than proved', 'bad-proof', (m) => splice(m, 128, ana!.member.staticKeys[0]!)],
];

describe('key generation with a cheat', () => {
  for (const [name, code, alter] of alterations) {
    it(`${name}: every honest device names Bob, and there is no wallet`, () => {
      const [a, b, c] = seats();
      const bad = cheat(b, 0, alter);
      a.scan(bad);
      c.scan(bad);
      a.scan(c);
      c.scan(a);
      for (const seat of [a, c]) {
        expect(seat.last!.stopped).toMatchObject({ code, culprit: 2 });
        expect(seat.result).toBeUndefined();
        expect(seat.messages.some((e) => e.from === seat.self && e.round === 2)).toBe(false);
      }
    });
  }

  it('if a share opens for Ana and not for Cyd, Cyd names Bob and tells Ana', () => {
    for (const key of [0, 1]) {
      const [a, b, c] = seats();
      const bad = cheat(b, key, flip(-1));
      c.scan(bad);
      expect(c.scan(a).stopped).toMatchObject({ code: 'bad-share', culprit: 2 });
      a.scan(bad);
      const told = a.scan(c);
      expect(told.stopped).toMatchObject({ code: 'declined', culprit: 3, where: 'complaint' });
      expect(a.result ?? c.result).toBeUndefined();
    }
  });

  it('if there are two messages for one slot, every device that meets both keeps them and names the sender', () => {
    const [a, b, c] = seats();
    const other = new KeygenSeat({ ...bob!, random: (length) => new Uint8Array(length).fill(9) }, params);
    other.advance();
    a.scan(b);
    c.scan(other);
    expect(a.scan(c).stopped).toMatchObject({ code: 'equivocation', culprit: 2 });
    expect(c.scan(a).stopped).toMatchObject({ code: 'equivocation', culprit: 2 });
    expect(a.messages.filter((e) => e.from === 2 && e.round === 1)).toHaveLength(2);
  });

  it('if two halves get different sealed shares, there is no wallet, and the one who was lied to is not named', () => {
    const [a, b, c] = seats();
    const good = b.show();
    // What Cyd gets differs only in what is sealed for Ana, which Cyd cannot open.
    const bent = cheat(b, 0, flip(160 + 10)).show();
    a.scan({ show: () => good });
    c.scan({ show: () => bent });
    a.scan({
      show: () =>
        writeBundle(
          params,
          c.messages.filter((e) => e.from === 3),
        ),
    });
    c.scan({
      show: () =>
        writeBundle(
          params,
          a.messages.filter((e) => e.from === 1),
        ),
    });
    // Bob carries the certificates across and leaves out his own double message.
    const fromCyd = writeBundle(
      params,
      c.messages.filter((e) => e.from === 3),
    );
    expect(a.scan({ show: () => fromCyd }).stopped).toMatchObject({
      code: 'equivocation',
      culprit: undefined,
    });
    expect(a.result ?? c.result).toBeUndefined();
    // Once Ana and Cyd meet, Bob is named.
    expect(a.scan(c).stopped).toMatchObject({ code: 'equivocation', culprit: 2 });
  });

  it('a certificate over something else names its sender', () => {
    const [a, b, c] = seats();
    for (const seat of [a, b, c]) for (const from of [a, b, c]) if (seat !== from) seat.scan(from);
    const own = b.messages.find((e) => e.from === 2 && e.round === 2)!;
    const body = Uint8Array.from(own.body, (byte, i) => (i === own.body.length - 3 ? byte ^ 1 : byte));
    const forged = makeEnvelope(bob!.identity, b.sessionId, 2, 2, body);
    const fresh = new KeygenSeat(ana!, params);
    fresh.messages = a.messages.filter((e) => e.round === 1 || e.from === 1);
    expect(fresh.scan({ show: () => writeBundle(params, [forged]) }).stopped).toMatchObject({
      code: 'bad-certificate',
      culprit: 2,
    });
  });

  it('a polynomial that cancels the others gives no key with a lower threshold', () => {
    // Bob moves last and knows C_1 of Ana and Cyd; without their secrets he can only prove his own C_0, so he
    // takes a free C_1 = -(A_1 + C_1'), which the shares he seals cannot fit.
    const [a, b, c] = seats();
    const [, partsA] = readCbor(msg1Shape, a.messages[0]!.body, 'body');
    const [, partsC] = readCbor(msg1Shape, c.messages[0]!.body, 'body');
    const sum = ed.readPoint(partsA[0]!.slice(32, 64)).add(ed.readPoint(partsC[0]!.slice(32, 64)));
    const negative = (sum as unknown as { negate(): { toBytes(): Uint8Array } }).negate().toBytes();
    const bad = cheat(b, 0, (m) => splice(m, 32, negative));
    a.scan(bad);
    expect(a.scan(c).stopped).toMatchObject({ code: 'bad-proof', culprit: 2 });
  });
});

describe('bundles', () => {
  let a: KeygenSeat;
  let b: KeygenSeat;
  beforeEach(() => {
    [a, b] = seats();
  });

  it('a bundle with any byte flipped is refused', () => {
    const bytes = a.show();
    let refused = 0;
    const positions = [...bytes.keys()].filter((i) => i % 7 === 0);
    for (const i of positions) {
      const bent = Uint8Array.from(bytes, (byte, j) => (j === i ? byte ^ (1 << (i % 8)) : byte));
      try {
        const bundle = readBundle(bent);
        // Another agreement is another session: its id is a different one, and no signature fits it.
        mergeMessages(bundle.sessionId, params.participants, [], bundle.messages);
      } catch (error) {
        expect(error).toMatchObject({ name: 'SignerError' });
        refused++;
      }
    }
    expect(refused).toBe(positions.length);
  }, 60_000);

  it('messages of another session, round or sender do not verify', () => {
    const other = new KeygenSeat(bob!, makeKeygenParams([ana!, bob!, cyd!], 2, new Uint8Array(16).fill(1)));
    other.advance();
    const [envelope] = b.messages;
    const attempts = [other.messages[0]!, { ...envelope!, round: 2 }, { ...envelope!, from: 3 }];
    for (const e of attempts) {
      expect(() => mergeMessages(a.sessionId, params.participants, a.messages, [e])).toThrowError(
        expect.objectContaining({ code: 'bad-signature' }),
      );
    }
    expect(() =>
      mergeMessages(a.sessionId, params.participants, [], [{ ...envelope!, from: 4 }]),
    ).toThrowError(expect.objectContaining({ code: 'not-a-participant' }));
  });

  it('messages that are out of order or repeated are not canonical', () => {
    const both = [...a.messages, ...b.messages];
    expect(() => readBundle(writeBundle(params, both.toReversed()))).toThrowError(
      expect.objectContaining({ code: 'not-canonical' }),
    );
    expect(() => readBundle(writeBundle(params, [both[0]!, both[0]!]))).toThrowError(
      expect.objectContaining({ code: 'not-canonical' }),
    );
  });
});
