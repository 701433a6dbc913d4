import { describe, expect, test, vi } from 'vitest';
import { bytesToHex } from '../../../src/core/bytes.ts';
import { finish } from '../../../src/core/work.ts';
import { checkOpenings, combine } from '../../../src/protocol/ecdsa/combine.ts';
import {
  type CurvePoint,
  readPoint,
  readScalar,
  writeScalar,
  zeroPoint,
} from '../../../src/protocol/ecdsa/curve.ts';
import { deriveDirection, expand } from '../../../src/protocol/ecdsa/hash.ts';
import { readBody1, readBody2, readBody3 } from '../../../src/protocol/ecdsa/messages.ts';
import { deriveLambda, multiplyAll } from '../../../src/protocol/ecdsa/multiply.ts';
import { commitNonces } from '../../../src/protocol/ecdsa/open.ts';
import type { SetUp } from '../../../src/protocol/ecdsa/pairing.ts';
import { hashRound1, hashRound2, type Party } from '../../../src/protocol/ecdsa/party.ts';
import { deriveChi, deriveGadget } from '../../../src/protocol/ecdsa/rvole.ts';
import { assemble } from '../../../src/protocol/ecdsa/signature.ts';
import { type Case, digestOf, ecdhOf, hex, membersOf, pairUp, stream, vectors } from './support.ts';

/**
 * The same points in half the time: products without constant time, and what was hashed to the curve once is
 * remembered. The shipped version pairs two devices in tests/signer/ecdsa.test.ts.
 */
vi.mock('../../../src/protocol/ecdsa/curve.ts', async (original) => {
  const real = await original<typeof import('../../../src/protocol/ecdsa/curve.ts')>();
  const hashed = new Map<string, CurvePoint>();
  const multiply: typeof real.multiply = (point, scalar) => point.multiplyUnsafe(real.mod(scalar));
  const hashToCurve: typeof real.hashToCurve = (message, domain) => {
    const name = `${domain} ${bytesToHex(message)}`;
    const point = hashed.get(name) ?? real.hashToCurve(message, domain);
    hashed.set(name, point);
    return point;
  };
  return { ...real, multiply, hashToCurve };
});

const { primitives } = vectors;

describe('the primitives', () => {
  test('the primitives match the published vectors', () => {
    const { X, direction, lagrange, betaSum } = primitives;
    expect(bytesToHex(expand(X.tag, X.length, ...X.parts.map(hex)))).toBe(X.value);
    expect(bytesToHex(deriveDirection(hex(direction.setupId), direction.sender, direction.receiver))).toBe(
      direction.value,
    );
    for (const { i, set, value } of lagrange)
      expect(bytesToHex(writeScalar(deriveLambda(set, i)))).toBe(value);
    expect(bytesToHex(writeScalar(deriveChi(deriveGadget(hex(betaSum.direction)), hex(betaSum.beta))))).toBe(
      betaSum.value,
    );
  });
});

interface PartVector {
  bytes: number;
  sha256: string;
}
type Round = Record<string, { body: string; parts?: Record<string, PartVector> }>;

describe.each(vectors.cases.map((one) => [one.name, one] as const))('%s', (_, one: Case) => {
  const setUps = new Map<string, SetUp>();
  const epoch = hex(one.epoch);

  test.each(one.pairs.map((vector) => [vector.devices.join(' and '), vector] as const))(
    'the set-up and the messages of %s are the same',
    (_, vector) => {
      const [a, b] = vector.devices as [number, number];
      const session = hex(vector.setupId);
      const pairOf = (self: number, peer: number) => ({ session, self, peer, ecdh: ecdhOf(one, self, peer) });
      const randoms = vector.random.map(stream) as [ReturnType<typeof stream>, ReturnType<typeof stream>];
      const { offers, answers, ends } = pairUp([pairOf(a, b), pairOf(b, a)], randoms);
      const shown = ({ body, part }: { body: Uint8Array; part: Uint8Array }) => ({
        body: bytesToHex(body),
        part: { bytes: part.length, sha256: digestOf(part) },
      });
      expect(offers.map(shown)).toEqual(vector.pair1);
      expect(answers.map(shown)).toEqual(vector.pair2);
      expect(ends.map(({ body }) => bytesToHex(body))).toEqual([vector.pair3, vector.pair3]);
      const state = vector.state as unknown as Record<string, string | PartVector>;
      const { setUp } = ends[0];
      expect([...setUp.holes].join(' ')).toBe(state[`delta of ${a} in ${a}>${b}, by tree`]);
      const leaves = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: digestOf(bytes) });
      expect(leaves(setUp.sentLeaves)).toEqual(state[`leaves of ${a} as sender`]);
      expect(leaves(setUp.receivedLeaves)).toEqual(state[`leaves of ${a} as receiver`]);
      setUps.set(`${a}>${b}`, ends[0].setUp);
      setUps.set(`${b}>${a}`, ends[1].setUp);
    },
  );

  test('signing gives the same bodies, parts and signature', () => {
    const { sign } = one;
    const signers = sign.signers;
    const session = hex(sign.sessionId);
    const members = membersOf(one);
    const digests = sign.digests.map(hex);
    const key = readPoint(hex(one.childKey));
    const rounds = sign.rounds as unknown as [Round, Round, Round];
    const partyOf = (self: number): Party => ({
      session,
      walletId: hex(one.walletId),
      epoch,
      self,
      signers,
      share: readScalar(hex(members[self]!.share)),
      jobs: digests.map((digest) => ({ digest, tweak: readScalar(hex(one.tweak)), key })),
      pairs: new Map(
        signers
          .filter((peer) => peer !== self)
          .map((peer) => [peer, { setUp: setUps.get(`${self}>${peer}`)!, ecdh: ecdhOf(one, self, peer) }]),
      ),
    });
    const random = sign.random as unknown as Record<string, string>;
    const first = new Map(
      signers.map((self) => [self, finish(commitNonces(partyOf(self), stream(random[self]!)))]),
    );
    const check = (at: number, self: number, body: Uint8Array, parts?: ReadonlyMap<number, Uint8Array>) => {
      const vector = rounds[at]![self]!;
      expect(bytesToHex(body), `round ${at + 1} of ${self}`).toBe(vector.body);
      for (const [peer, part] of parts ?? [])
        expect({ bytes: part.length, sha256: digestOf(part) }).toEqual(vector.parts![peer]);
    };
    for (const [self, { round }] of first) check(0, self, round.body, round.parts);
    const others = signers.length - 1;
    const bodies1 = new Map(signers.map((self) => [self, first.get(self)!.round.body]));
    const read1 = new Map(
      signers.map((self) => [self, readBody1(self, bodies1.get(self)!, digests.length, others)]),
    );
    const partsFor = (
      all: ReadonlyMap<number, { round: { parts: ReadonlyMap<number, Uint8Array> } }>,
      self: number,
    ) =>
      new Map(
        [...all].filter(([peer]) => peer !== self).map(([peer, { round }]) => [peer, round.parts.get(self)!]),
      );
    const second = new Map(
      signers.map((self) => {
        const round1 = { bodies: bodies1, read: read1, parts: partsFor(first, self) };
        return [self, finish(multiplyAll(partyOf(self), first.get(self)!.opened, round1))];
      }),
    );
    for (const [self, { round }] of second) check(1, self, round.body, round.parts);
    expect(bytesToHex(hashRound1(partyOf(signers[0]!), bodies1))).toBe(sign.h1);
    const bodies2 = new Map(signers.map((self) => [self, second.get(self)!.round.body]));
    const read2 = new Map(
      signers.map((self) => [self, readBody2(self, bodies2.get(self)!, digests.length, others)]),
    );
    const third = signers.map((self) => {
      const round2 = { bodies: bodies2, read: read2, parts: partsFor(second, self) };
      checkOpenings(session, read1, read2);
      const body = finish(combine(partyOf(self), second.get(self)!.multiplied, round2));
      check(2, self, body);
      return readBody3(self, body, digests.length);
    });
    expect(bytesToHex(hashRound2(partyOf(signers[0]!), hex(sign.h1), bodies2))).toBe(sign.h2);
    digests.forEach((_, q) => {
      const R = signers.reduce((sum, self) => sum.add(readPoint(read2.get(self)!.openings[q]!.R)), zeroPoint);
      expect(
        bytesToHex(
          assemble(
            R,
            third.map(({ results }) => results[q]!),
          )!,
        ),
      ).toBe(sign.signatures[q]);
    });
  });
});
