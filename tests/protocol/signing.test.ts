import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { ascii, concatBytes, framed } from '../../src/core/bytes.ts';
import { readCbor, writeCbor } from '../../src/core/codec.ts';
import type { GroupKey } from '../../src/protocol/cocktail.ts';
import { type Envelope, makeEnvelope } from '../../src/protocol/envelope.ts';
import { asFrostKey } from '../../src/protocol/scheme.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import { sign, signersOf } from '../../src/protocol/sign.ts';
import type { SignContext } from '../../src/protocol/sign-context.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { suiteIds, suites } from '../../src/protocol/suite.ts';
import { makePerson, type Person, seededRandom } from '../support/peers.ts';

/**
 * One step at a time: three people whose keys were made by a dealer, of whom 1 and 3 sign two payloads, one
 * for each chain.
 */
let people: Person[];
let keys: GroupKey[];
let shares: Uint8Array[][];
let params: SignParams;
const digests = [ascii('first'), ascii('second')];
const signers = [1, 3];

beforeEach(() => {
  people = ['Ana', 'Bob', 'Cyd'].map((name) => makePerson(name, `signing/${name}`));
  const line = (i: number) => 1_000n + 77n * BigInt(i);
  keys = suiteIds.map((suite) => {
    const point = (scalar: bigint) => suites[suite].baseMultiply(scalar).toBytes();
    const verifyingShares = [1, 2, 3].map((i) => point(line(i)));
    return { suite, threshold: 2, commitment: [point(1_000n), point(77n)], verifyingShares };
  });
  shares = [1, 2, 3].map((i) => suiteIds.map((suite) => suites[suite].writeScalar(line(i))));
  params = {
    kind: 'sign',
    walletId: new Uint8Array(32).fill(1),
    epoch: 0,
    signers,
    payloads: [
      { key: 1, bytes: Uint8Array.of(1) },
      { key: 0, bytes: Uint8Array.of(2) },
    ],
    attempt: 1,
  };
});

const contextOf = (self: number | null, more: Partial<SignContext> = {}): SignContext => ({
  params,
  keys: keys.map(asFrostKey),
  digests: digests.map((digest) => [{ digest }]),
  self,
  shares: self === null ? [] : shares[self - 1]!,
  hasApproved: true,
  random: seededRandom(`signing ${self}`),
  nonces: {},
  ...more,
});
const say = (from: number, round: number, body: Uint8Array): Envelope =>
  makeEnvelope(people[from - 1]!.identity, deriveSessionId(params), from, round, body);

/** Both devices and everything that they say. */
function play() {
  const devices = new Map(signers.map((self) => [self, contextOf(self)]));
  const saying = (self: number, messages: Envelope[]) => {
    const [out] = sign.step(devices.get(self)!, messages).outgoing;
    return say(self, out!.round, out!.body);
  };
  const commits = signers.map((self) => saying(self, []));
  const answers = signers.map((self) => saying(self, commits));
  return { devices, commits, answers, all: [...commits, ...answers] };
}

const any = v.array(v.unknown());
const stops = (messages: Envelope[], error: object, context = contextOf(null)) =>
  expect(() => sign.step(context, messages)).toThrowError(expect.objectContaining(error));

describe('signing, step by step', () => {
  it('signing names its rounds', () => {
    expect(sign.rounds).toEqual(['commit', 'share']);
  });

  it('signing sends nothing and makes no nonces before the person has approved', () => {
    const context = contextOf(1, { hasApproved: false });
    expect(sign.step(context, [])).toEqual({ outgoing: [], waitingFor: [] });
    expect(context.nonces).toEqual({});
  });

  it('signing commits, waits by name, shares, waits, and ends', () => {
    const context = contextOf(1);
    const first = sign.step(context, []);
    expect(first).toMatchObject({ outgoing: [{ round: 1 }], waitingFor: [] });
    const own = say(1, 1, first.outgoing[0]!.body);
    expect(sign.step(context, [own])).toEqual({ outgoing: [], waitingFor: [3] });
    const { commits, devices, answers, all } = play();
    const second = sign.step(contextOf(1, { nonces: context.nonces }), [own, commits[1]!]);
    expect(second).toMatchObject({ outgoing: [{ round: 2 }], waitingFor: [] });
    expect(second.result).toBeUndefined();
    expect(sign.step(devices.get(1)!, [...commits, answers[0]!])).toEqual({ outgoing: [], waitingFor: [3] });
    const last = sign.step(devices.get(1)!, all);
    expect(last).toMatchObject({ outgoing: [], waitingFor: [] });
    const { signatures } = last.result!;
    expect(signatures.map(([signature]) => signature!.length)).toEqual([65, 64]);
    params.payloads.forEach(({ key }, i) => {
      const frost = suites[suiteIds[key]!].schemes.rfc9591!;
      expect(frost.verify(signatures[i]![0]!, digests[i]!, keys[key]!.commitment[0]!)).toBe(true);
      expect(frost.verify(signatures[i]![0]!, digests[1 - i]!, keys[key]!.commitment[0]!)).toBe(false);
    });
  });

  it('signing also ends on a device that only carries, which says nothing on the way', () => {
    const carrier = contextOf(null);
    const { commits, answers, all, devices } = play();
    expect(sign.step(carrier, [])).toEqual({ outgoing: [], waitingFor: [1, 3] });
    expect(sign.step(carrier, commits.slice(1))).toEqual({ outgoing: [], waitingFor: [1] });
    expect(sign.step(carrier, commits)).toEqual({ outgoing: [], waitingFor: [1, 3] });
    expect(sign.step(carrier, [...commits, answers[0]!])).toEqual({ outgoing: [], waitingFor: [3] });
    expect(sign.step(carrier, all).result).toEqual(sign.step(devices.get(3)!, all).result);
  });

  it('signing ends on a device whose page was closed after its share', () => {
    const { all } = play();
    expect(sign.step(contextOf(1), all).result!.signatures).toHaveLength(2);
  });

  it('signing lets only the agreed signers speak', () => {
    const members = people.map((person) => person.member);
    expect(signersOf(params, members)).toEqual([members[0], undefined, members[2]]);
  });

  it('signing binds a share to its session and to every commitment, framed', () => {
    const { commits, answers } = play();
    const input = concatBytes(
      ascii('hoarfrost/v1/commitments'),
      deriveSessionId(params),
      ...commits.map((e) => framed(e.body)),
    );
    const hash = Uint8Array.from(createHash('sha256').update(input).digest());
    for (const { body } of answers) {
      const [bound] = readCbor(any, body, 'share') as [Uint8Array];
      expect(Uint8Array.from(bound)).toEqual(hash);
    }
  });

  it('signing draws 32 bytes for each of two nonces of each payload', () => {
    const asked: number[] = [];
    const random = seededRandom('asked');
    const context = contextOf(1, {
      random: (length) => {
        asked.push(length);
        return random(length);
      },
    });
    sign.step(context, []);
    expect(asked).toEqual([32, 32, 32, 32]);
  });
});

describe('nonces answer their own commitment, and only once', () => {
  const isVoid = { outgoing: [], waitingFor: [], isVoid: true };

  it('nonces are gone before the share is there', () => {
    const { devices, commits } = play();
    expect(devices.get(1)!.nonces.pairs!.isSpent).toBe(true);
    expect(sign.step(devices.get(1)!, commits)).toEqual(isVoid);
  });

  it('nonces do not answer if the commitments in the set are not theirs', () => {
    const { commits } = play();
    const context = contextOf(1, { random: seededRandom('another page') });
    sign.step(context, []);
    expect(sign.step(context, commits)).toEqual(isVoid);
    expect(context.nonces.pairs!.isSpent).toBe(false);
  });

  it('nonces do not answer if the box is empty, or holds only one half', () => {
    const { commits } = play();
    expect(sign.step(contextOf(1), commits)).toEqual(isVoid);
    const context = contextOf(1);
    sign.step(context, []);
    expect(sign.step(contextOf(1, { nonces: { body: context.nonces.body! } }), commits)).toEqual(isVoid);
    expect(sign.step(contextOf(1, { nonces: { pairs: context.nonces.pairs! } }), commits)).toEqual(isVoid);
  });

  it('nonces do not answer a wrong commitment, and they stay', () => {
    const context = contextOf(1);
    const own = say(1, 1, sign.step(context, []).outgoing[0]!.body);
    stops(
      [own, say(3, 1, Uint8Array.of(0x80))],
      { code: 'bad-message', culprit: 3, where: 'commit' },
      context,
    );
    expect(context.nonces.pairs!.isSpent).toBe(false);
  });
});

describe('the sender of something wrong is named', () => {
  it('wrong commitments name their sender: their number, their points, their form', () => {
    const { commits } = play();
    const [, good] = commits as [Envelope, Envelope];
    const [secp, ed] = readCbor(any, good.body, 'commit') as [Uint8Array[], Uint8Array[]];
    const identity = suites.ed25519.zero.toBytes();
    const wrong: unknown[] = [
      [],
      [secp],
      [secp, ed, ed],
      [ed, secp],
      [secp, [ed![0], identity]],
      [secp, [identity, ed![1]]],
      [secp, [ed![0]]],
      [secp, [...ed!, ed![0]]],
      [secp, [ed![0], ed![1]!.slice(1)]],
      [[secp![0], new Uint8Array(33)], ed],
      [[concatBytes(secp![0]!, Uint8Array.of(0)), secp![1]], ed],
      {},
    ];
    for (const body of wrong)
      stops([commits[0]!, say(3, 1, writeCbor(body))], {
        code: 'bad-message',
        culprit: 3,
        where: 'commit',
      });
    // It is noticed even before the others have spoken.
    stops([say(3, 1, writeCbor([]))], { code: 'bad-message', culprit: 3, where: 'commit' });
  });

  it('wrong shares name their sender: their number, their form', () => {
    const { commits, answers } = play();
    const [hash, list] = readCbor(any, answers[1]!.body, 'share') as [Uint8Array, Uint8Array[]];
    const wrong: unknown[] = [
      [],
      [hash],
      [hash, []],
      [hash, list.slice(1)],
      [hash, [...list, list[0]]],
      [hash, [list[0], list[1]!.slice(1)]],
      [hash.slice(1), list],
      [hash, list, 0],
    ];
    for (const body of wrong)
      stops([...commits, answers[0]!, say(3, 2, writeCbor(body))], {
        code: 'bad-message',
        culprit: 3,
        where: 'share',
      });
  });

  it('of the shares that do not fit, the first in order names its sender, whoever can or cannot add them up, and the last one stays', () => {
    const { commits, answers } = play();
    const bend = ({ from, body }: Envelope, change: (list: Uint8Array[]) => Uint8Array[]) => {
      const [hash, list] = readCbor(any, body, 'share') as [Uint8Array, Uint8Array[]];
      return say(from, 2, writeCbor([hash, change(list)]));
    };
    const flip = (share: Uint8Array) => Uint8Array.from(share, (byte, i) => (i === 16 ? byte ^ 1 : byte));
    const changes: ((list: Uint8Array[]) => Uint8Array[])[] = [
      ([one, two]) => [flip(one!), two!],
      ([one, two]) => [one!, flip(two!)],
      ([one]) => [one!, new Uint8Array(32).fill(255)],
      ([one]) => [one!, new Uint8Array(32)],
      (list) => list.toReversed(),
    ];
    for (const change of changes) {
      const bad = [...commits, bend(answers[1]!, change)];
      const error = { code: 'bad-share', culprit: 3, where: undefined };
      // A device that only carries waits for the sum; one whose nonces are gone, or that was told of a stop,
      // looks.
      expect(sign.step(contextOf(null), bad)).toEqual({ outgoing: [], waitingFor: [1] });
      stops(bad, error, contextOf(1));
      stops([...bad, say(3, 0, Uint8Array.of(0))], error);
      const context = contextOf(1);
      const own = say(1, 1, sign.step(context, []).outgoing[0]!.body);
      expect(own).toEqual(commits[0]);
      stops(bad, error, context);
      const both = answers.map((answer) => bend(answer, change));
      stops([...commits, ...both], { code: 'bad-share', culprit: 1 });
    }
  });

  it('a device keeps its own share once somebody has stopped the attempt', () => {
    const context = contextOf(1);
    const own = say(1, 1, sign.step(context, []).outgoing[0]!.body);
    const stopped = [own, play().commits[1]!, say(3, 0, Uint8Array.of(0))];
    expect(sign.step(context, stopped)).toEqual({ outgoing: [], waitingFor: [1, 3] });
    expect(sign.step(context, stopped.slice(0, 2)).outgoing).toHaveLength(1);
  });

  it('nobody is named if two halves were told different commitments', () => {
    const { commits, answers } = play();
    const [hash, list] = readCbor(any, answers[1]!.body, 'share') as [Uint8Array, Uint8Array[]];
    const other = Uint8Array.from(hash, (byte, i) => (i === 31 ? byte ^ 1 : byte));
    const wrong = say(3, 2, writeCbor([other, list]));
    const error = { code: 'equivocation', culprit: undefined, where: 'commit' };
    stops([...commits, wrong], error);
    stops([...commits, answers[0]!, wrong], error);
    // A share that cannot be read says nothing about what its sender was told.
    const broken = say(3, 2, Uint8Array.of(0));
    const first = say(1, 2, writeCbor([other, list]));
    stops([...commits, first, broken], { code: 'bad-message', culprit: 3 });
  });
});
