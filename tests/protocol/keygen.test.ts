import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { ascii, concatBytes, framed } from '../../src/core/bytes.ts';
import { readCbor, writeCbor } from '../../src/core/codec.ts';
import { deriveContext, writeTranscript } from '../../src/protocol/cocktail.ts';
import { type Envelope, makeEnvelope } from '../../src/protocol/envelope.ts';
import { type KeygenContext, keygen } from '../../src/protocol/keygen.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import { bodyOf } from '../../src/protocol/messages.ts';
import { readMsg1 } from '../../src/protocol/msg1.ts';
import { buildOf } from '../../src/protocol/round1.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import { suiteIds, suites } from '../../src/protocol/suite.ts';
import { makeKeygenParams, makePerson, type Person, seededRandom } from '../support/peers.ts';

/**
 * One step at a time: what a device says, whom it waits for, and whom it names. Ana's device, with Bob's and
 * Cyd's.
 */
let people: Person[];
let params: KeygenParams;
let id: Uint8Array;
beforeEach(() => {
  people = ['Ana', 'Bob', 'Cyd'].map((name) => makePerson(name, `keygen/${name}`));
  params = makeKeygenParams(people, 2);
  id = deriveSessionId(params);
});

const contextOf = (self: number, more: Partial<KeygenContext> = {}): KeygenContext => ({
  params,
  self,
  identity: people[self - 1]!.identity,
  hasAgreed: true,
  random: people[self - 1]!.random,
  build: new Uint8Array(),
  memo: {},
  ...more,
});
const say = (from: number, round: number, body: Uint8Array): Envelope =>
  makeEnvelope(people[from - 1]!.identity, id, from, round, body);
const saidBy = (self: number, messages: Envelope[]): Envelope => {
  const [out] = keygen.step(contextOf(self), messages).outgoing;
  return say(self, out!.round, out!.body);
};
const everyone = [1, 2, 3];
const makeRound1 = () => everyone.map((self) => saidBy(self, []));
const makeRound2 = (first: Envelope[]) => everyone.map((self) => saidBy(self, first));
/** One honest ceremony serves all tests, because each of its rounds is expensive. */
let first: Envelope[];
let second: Envelope[];
const round1 = () => (first ??= makeRound1());
const round2 = () => (second ??= makeRound2(round1()));

const bytes = v.instance(Uint8Array);
const bodyShape = v.tuple([bytes, v.array(bytes)]);
const partsOf = (e: Envelope) => readCbor(bodyShape, e.body, 'body');
/** The same message with other parts, signed again by its sender. */
const alter = (e: Envelope, change: (head: Uint8Array, parts: Uint8Array[]) => unknown[]): Envelope =>
  say(e.from, e.round, writeCbor(change(...partsOf(e))));
const replace = (messages: Envelope[], by: Envelope) =>
  messages.map((e) => (e.from === by.from && e.round === by.round ? by : e));
const stops = (messages: Envelope[], error: object, self = 1, memo: KeygenContext['memo'] = {}) =>
  expect(() => keygen.step(contextOf(self, { memo }), messages)).toThrowError(expect.objectContaining(error));

describe('key generation, step by step', () => {
  it('key generation names its rounds', () => {
    expect(keygen.rounds).toEqual(['msg1', 'certificate']);
  });

  it('key generation sends nothing before the person has agreed', () => {
    expect(keygen.step(contextOf(1, { hasAgreed: false }), [])).toEqual({ outgoing: [], waitingFor: [] });
  });

  it('key generation sends its first round, waits for the others by name, certifies, and waits again', () => {
    const first = keygen.step(contextOf(1), []);
    expect(first).toMatchObject({ outgoing: [{ round: 1 }], waitingFor: [] });
    const [a, b, c] = round1() as [Envelope, Envelope, Envelope];
    expect(keygen.step(contextOf(1), [a])).toEqual({ outgoing: [], waitingFor: [2, 3] });
    expect(keygen.step(contextOf(1), [a, c])).toEqual({ outgoing: [], waitingFor: [2] });
    const all = [a, b, c];
    expect(keygen.step(contextOf(1), all)).toMatchObject({ outgoing: [{ round: 2 }], waitingFor: [] });
    const [ca, cb] = round2() as [Envelope, Envelope];
    expect(keygen.step(contextOf(1), [...all, ca])).toEqual({ outgoing: [], waitingFor: [2, 3] });
    expect(keygen.step(contextOf(1), [...all, ca, cb])).toEqual({ outgoing: [], waitingFor: [3] });
  });

  it('key generation sends nothing after its end, which is the same for everyone except for the shares', () => {
    const first = round1();
    const all = [...first, ...round2()];
    const steps = everyone.map((self) => keygen.step(contextOf(self), all));
    for (const [i, step] of steps.entries()) {
      expect(step).toMatchObject({ outgoing: [], waitingFor: [] });
      expect(step.result!.keys).toEqual(steps[0]!.result!.keys);
      expect(step.result!.keys.map((key) => key.suite)).toEqual(['ed25519', 'secp256k1']);
      step.result!.shares.forEach((share, k) => {
        const suite = suites[suiteIds[k]!];
        const point = suite.baseMultiply(suite.readScalar(share)).toBytes();
        expect(point).toEqual(step.result!.keys[k]!.verifyingShares[i]);
      });
    }
  });

  it('key generation certifies its context, everything said, and every sealed share', () => {
    const first = round1();
    const transcripts = params.keys.map(({ suite: name }, k) => {
      const suite = suites[name];
      const staticKeys = people.map((person) => person.member.staticKeys[suiteIds.indexOf(name)]!);
      const setup = { suite, threshold: 2, staticKeys, context: deriveContext(suite, id, staticKeys) };
      const sent = first.map((e) => partsOf(e)[1][k]!);
      const read = sent.map((part, i) => readMsg1(suite, part, 2, 3, i + 1));
      return writeTranscript(setup, read, suite.hash(concatBytes(...sent.map(framed))));
    });
    const input = concatBytes(ascii('hoarfrost/v1/transcript'), ...transcripts.map(framed));
    const hash = Uint8Array.from(createHash('sha256').update(input).digest());
    const { result } = keygen.step(contextOf(2), [...first, ...round2()]);
    expect(result!.transcriptHash).toEqual(hash);
    expect(Uint8Array.from(partsOf(round2()[0]!)[0])).toEqual(hash);
  });

  it('key generation opens a round once and never mistakes another round for it', () => {
    const context = contextOf(1);
    const first = round1();
    const all = [...first, ...round2()];
    const result = keygen.step(context, all).result!;
    expect(keygen.step(context, all).result!.keys[0]).toBe(result.keys[0]);
    // Everyone drew other numbers meanwhile: the same memory, another first round.
    people = people.map((person) => ({ ...person, random: seededRandom(`later ${person.name}`) }));
    const other = makeRound1();
    const again = keygen.step(context, [...other, ...makeRound2(other)]).result!;
    expect(again.keys[0]!.commitment).not.toEqual(result.keys[0]!.commitment);
  });
});

describe('the build that a participant names', () => {
  it('the build that a participant names is reported, or null if there is none', () => {
    const build = new Uint8Array(32).fill(7);
    const [out] = keygen.step(contextOf(1, { build }), []).outgoing;
    const named = say(1, 1, out!.body);
    expect(Uint8Array.from(buildOf([named], 1)!)).toEqual(build);
    expect(buildOf([named], 2)).toBeNull();
    expect(buildOf([saidBy(2, [])], 2)).toBeNull();
    expect(() => buildOf([say(2, 1, Uint8Array.of(0))], 2)).toThrowError(
      expect.objectContaining({ code: 'bad-message', culprit: 2, where: 'body' }),
    );
  });
});

describe('a first round that is wrong names its sender', () => {
  const bad = { code: 'bad-message', culprit: 2, where: 'msg1' };

  it('a first round with a key too few or too many, or with no list at all, names its sender', () => {
    const first = round1();
    const fewer = alter(first[1]!, (build, parts) => [build, parts.slice(0, 1)]);
    const more = alter(first[1]!, (build, parts) => [build, [...parts, parts[0]!]]);
    const none = alter(first[1]!, (build) => [build, []]);
    for (const wrong of [fewer, more, none]) stops(replace(first, wrong), bad);
    for (const body of [new Uint8Array(), Uint8Array.of(0x80), writeCbor([new Uint8Array(31), []])])
      stops(replace(first, say(2, 1, body)), { code: 'bad-message', culprit: 2, where: 'body' });
  });

  it('a first round with the keys in another order names its sender', () => {
    const first = round1();
    const swapped = alter(first[1]!, (build, parts) => [build, parts.toReversed()]);
    stops(replace(first, swapped), bad);
  });

  it('a first round with something hidden behind a sealed share names its sender, whoever it is for', () => {
    const first = round1();
    // The last sealed share, which is Cyd's, a byte longer: 49 instead of 48.
    const hide = alter(first[1]!, (build, [ed, secp]) => [
      build,
      [concatBytes(ed!.slice(0, -56), framed(new Uint8Array(49))), secp],
    ]);
    for (const self of [1, 3]) stops(replace(first, hide), bad, self);
    const byFirst = alter(first[0]!, (build, [ed, secp]) => [
      build,
      [concatBytes(ed!.slice(0, -56), framed(new Uint8Array(49))), secp],
    ]);
    stops(replace(first, byFirst), { ...bad, culprit: 1 }, 3);
  });

  it('the first error names its sender, in the same order on every device: unreadable input, then proofs, then shares', () => {
    const first = round1();
    const badProof = (e: Envelope) => alter(e, (build, [ed, secp]) => [build, [flip(ed!, 64), secp]]);
    const badShare = (e: Envelope) =>
      alter(e, (build, [ed, secp]) => [build, [flip(ed!, ed!.length - 100), secp]]);
    const unreadable = (e: Envelope) => alter(e, (build, [ed]) => [build, [ed, Uint8Array.of(1)]]);
    stops([first[0]!, badShare(first[1]!), badProof(first[2]!)], { code: 'bad-proof', culprit: 3 });
    stops([first[0]!, badProof(first[1]!), unreadable(first[2]!)], { code: 'bad-message', culprit: 3 });
  });
});

const flip = (from: Uint8Array, at: number) =>
  Uint8Array.from(from, (byte, i) => (i === at ? byte ^ 1 : byte));

describe('a certificate that is wrong names its sender', () => {
  let first: Envelope[];
  let second: Envelope[];
  const memo = {};
  beforeEach(() => {
    first = round1();
    second = round2();
  });

  it('a certificate with a signature too few, too many, for another key, or by someone else names its sender', () => {
    const [, theirs] = partsOf(second[2]!);
    const wrong = [
      alter(second[1]!, (hash, list) => [hash, list.slice(0, 1)]),
      alter(second[1]!, (hash, list) => [hash, [...list, list[0]!]]),
      alter(second[1]!, (hash, list) => [hash, list.toReversed()]),
      alter(second[1]!, (hash) => [hash, theirs]),
      alter(second[1]!, (hash, [ed, secp]) => [hash, [ed, flip(secp!, 40)]]),
      alter(second[1]!, (hash) => [hash, []]),
    ];
    for (const one of wrong)
      stops(
        [...first, ...replace(second, one)],
        {
          code: 'bad-certificate',
          culprit: 2,
          where: undefined,
        },
        1,
        memo,
      );
  });

  it('a wrong certificate names its sender whatever state the rest is in', () => {
    const one = alter(second[1]!, (hash) => [hash, []]);
    stops([...first, second[0]!, one], { code: 'bad-certificate', culprit: 2 }, 1, memo);
  });

  it('a certificate for another transcript names nobody: someone lied to its sender', () => {
    const one = alter(second[1]!, (hash, list) => [flip(hash, 0), list]);
    stops(
      [...first, ...replace(second, one)],
      {
        code: 'equivocation',
        culprit: undefined,
        where: 'transcript',
      },
      1,
      memo,
    );
  });

  it('an unreadable certificate names its sender', () => {
    for (const body of [
      new Uint8Array(),
      writeCbor([new Uint8Array(31), []]),
      writeCbor([new Uint8Array(32)]),
    ])
      stops(
        [...first, ...replace(second, say(2, 2, body))],
        {
          code: 'bad-message',
          culprit: 2,
          where: 'body',
        },
        1,
        memo,
      );
  });
});

it('someone else’s slot is not one’s own', () => {
  const [, b] = round1();
  expect(keygen.step(contextOf(1), [b!]).outgoing).toHaveLength(1);
  expect(bodyOf([b!], 1, 1)).toBeUndefined();
});
