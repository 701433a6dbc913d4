import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/core/bytes.ts';
import { readCbor, writeCbor } from '../../src/core/codec.ts';
import { writeStop } from '../../src/protocol/ceremony.ts';
import { makeMsg1, type Setup } from '../../src/protocol/cocktail.ts';
import { deriveLambda, makeDeal, reshareSetups } from '../../src/protocol/deal.ts';
import { type Envelope, makeEnvelope } from '../../src/protocol/envelope.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { readMsg1, writeMsg1 } from '../../src/protocol/msg1.ts';
import { deriveIdOf } from '../../src/protocol/params.ts';
import { reshareParams } from '../../src/protocol/reshare-params.ts';
import { writeRound1 } from '../../src/protocol/round1.ts';
import { signSchnorr } from '../../src/protocol/schnorr.ts';
import { makePerson, type Person } from '../support/peers.ts';
import {
  type Held,
  handedOn,
  makeHeld,
  makeReshareParams,
  meetAtRandom,
  newest,
  ReshareSeat,
} from '../support/reshare-peers.ts';

/**
 * Old and new members with valid identities and valid signatures who cheat. Ana, Bob and Cyd hold a 2-of-3;
 * Ana and Bob hand it on to Ana, Dan and Bob (one place moves). Bob is speaker 3 and cheats as a dealer; Dan
 * is speaker 2 and cheats as a new member. Ana is honest, and everyone who watches is asked.
 */
const [ana, bob, cyd, dan] = ['Ana', 'Bob', 'Cyd', 'Dan'].map((name) =>
  makePerson(name, `reshare/${name}`),
) as [Person, Person, Person, Person];
const held: Held = makeHeld([ana, bob, cyd], 2);
const members = [ana, dan, bob];
const params = makeReshareParams(held, [1, 2], members, 2);
const id = deriveIdOf(reshareParams, params);
const setups = reshareSetups(params, newest(held), id);
const seats = () =>
  [ana, dan, bob, cyd].map((person) => new ReshareSeat(person, params, held)) as [
    ReshareSeat,
    ReshareSeat,
    ReshareSeat,
    ReshareSeat,
  ];
const say = (person: Person, round: number, body: Uint8Array, session = id): Envelope =>
  makeEnvelope(person.identity, session, members.indexOf(person) + 1, round, body);
const dealShape = v.tuple([v.instance(Uint8Array), v.array(v.instance(Uint8Array))]);

const honest = seats();
const anaDeal = honest[0].advance().messages[0]!;
const bobDeal = honest[2].advance().messages[0]!;
const certificates = honest.slice(0, 3).map((seat, i) => {
  seat.scan({ messages: [anaDeal, bobDeal] });
  return seat.messages.find((e) => e.from === i + 1 && e.round === 2)!;
});

/** Bob's deal with what `alter` makes of the message for one key. */
function bobDeals(alter: (msg1: Uint8Array, setup: Setup, k: number) => Uint8Array, only?: number): Envelope {
  const [build, parts] = readCbor(dealShape, bobDeal.body, 'deal');
  const altered = parts.map((part, k) =>
    only === undefined || k === only ? alter(part, setups[k]!, k) : part,
  );
  return say(bob, 1, writeRound1(build, altered));
}

/** How it stops on each of the four devices that see this: code and culprit. */
function stops(messages: Envelope[], who = [0, 1, 2, 3]): (string | number | undefined)[][] {
  return who.map((i) => {
    const seat = seats()[i]!;
    seat.messages = mergeMessages(id, seat.members, [], messages).messages;
    const { stopped } = seat.advance();
    return [stopped?.code, stopped?.culprit];
  });
}
const everybody = (code: string, culprit: number) => Array.from({ length: 4 }, () => [code, culprit]);

/** Bob's msg_1 for one key, with constant and coefficients of his choice. */
function dealOf(setup: Setup, constant: bigint, higher: bigint, threshold = 2): Uint8Array {
  const scalars = [higher, 5n, 7n];
  const own = { ...setup, threshold };
  return makeMsg1(
    own,
    bob.identity.staticSecrets[setup.suite.id],
    () => scalars.shift()!,
    undefined,
    constant,
  );
}
const constantOf = ({ suite }: Setup, k: number, dealers = [1, 2], share = held.shares.get('Bob')![k]!) =>
  suite.multiplyScalars(deriveLambda(suite, dealers, 2), suite.readScalar(share));

describe('a dealer who', () => {
  const other = makeHeld([ana, bob, cyd], 2, new Uint8Array(16).fill(9));
  it.each([
    ['deals another constant', 'bad-constant', (s: Setup) => dealOf(s, 12n, 3n)],
    [
      'deals with the coefficient of another set',
      'bad-constant',
      (s: Setup, k: number) => dealOf(s, constantOf(s, k, [2, 3]), 3n),
    ],
    [
      'deals a share of another wallet or epoch',
      'bad-constant',
      (s: Setup, k: number) => dealOf(s, constantOf(s, k, [1, 2], other.shares.get('Bob')![k]!), 3n),
    ],
    [
      'deals for a higher threshold',
      'bad-message',
      (s: Setup, k: number) => dealOf(s, constantOf(s, k), 3n, 3),
    ],
    [
      'leaves the constant alone and proves nothing',
      'bad-proof',
      (s: Setup, k: number) => {
        const msg = readMsg1(s.suite, dealOf(s, constantOf(s, k), 3n), 2, 3, 3);
        return writeMsg1({ ...msg, pop: signSchnorr(s.suite, constantOf(s, k), new Uint8Array(3)) });
      },
    ],
  ])('%s is named by everybody', (_, code, alter) => {
    for (const only of [0, 1]) {
      const deal = bobDeals((_msg1, setup, k) => alter(setup, k), only);
      expect(stops([anaDeal, deal])).toEqual(everybody(code, 3));
    }
  });

  it('a dealer who adds torsion or pads a sealed share is named by everyone', () => {
    const order2 = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0xec : i === 31 ? 0x7f : 0xff));
    const torsion = bobDeals((m) => concatBytes(m.slice(0, 32), order2, m.slice(64)), 0);
    expect(stops([anaDeal, torsion])).toEqual(everybody('bad-message', 3));
    const padded = bobDeals((_, setup, k) =>
      makeMsg1(
        setup,
        bob.identity.staticSecrets[setup.suite.id],
        () => 3n,
        new Uint8Array(5),
        constantOf(setup, k),
      ),
    );
    expect(stops([anaDeal, padded])).toEqual(everybody('bad-message', 3));
    const long = say(bob, 1, writeCbor([new Uint8Array(), [new Uint8Array(4_000)]]));
    expect(stops([anaDeal, long])).toEqual(everybody('bad-message', 3));
    const oneKey = say(
      bob,
      1,
      writeRound1(new Uint8Array(), [readCbor(dealShape, bobDeal.body, 'deal')[1][0]!]),
    );
    expect(stops([anaDeal, oneKey])).toEqual(everybody('bad-message', 3));
  });

  it('a dealer who shows a deal from another session is exposed by its proof if signed anew, and by its signature otherwise', () => {
    const elsewhere = makeReshareParams(held, [1, 2], members, 2, new Uint8Array(16).fill(1));
    const seat = new ReshareSeat(bob, elsewhere, held);
    const there = seat.advance().messages[0]!;
    expect(() => mergeMessages(id, seat.members, [], [there])).toThrowError(
      expect.objectContaining({ code: 'bad-signature' }),
    );
    expect(stops([anaDeal, say(bob, 1, there.body)])).toEqual(everybody('bad-proof', 3));
  });

  it('a dealer who shows someone else’s deal as his own is named', () => {
    expect(stops([anaDeal, say(bob, 1, anaDeal.body)])).toEqual(everybody('bad-constant', 3));
  });

  it('a dealer who seals a bad share for one member is named by that one, who tells the others; the old set continues', () => {
    const bad = bobDeals((m) => Uint8Array.from(m, (byte, i) => (i === m.length - 60 ? byte ^ 1 : byte)), 1);
    // The second of three recipients: Dan.
    const seat = seats()[1];
    seat.messages = [anaDeal, bad];
    const { stopped, messages } = seat.advance();
    expect([stopped?.code, stopped?.culprit]).toEqual(['bad-share', 3]);
    const complaint = messages.find((e) => e.round === 0)!;
    const [a, , b, c] = stops([anaDeal, bad, complaint]);
    expect([a, c]).toEqual([
      ['declined', 2],
      ['declined', 2],
    ]);
    expect(b).toEqual(['declined', 2]);
    expect(held.shares.get('Ana')).toHaveLength(2);
  });

  it('a dealer who swaps the sealed shares of two members is named by both of them', () => {
    const swapped = bobDeals((m, { suite }) => {
      const msg = readMsg1(suite, m, 2, 3, 3);
      const [one, two, three] = msg.ciphertexts as [Uint8Array, Uint8Array, Uint8Array];
      return writeMsg1({ ...msg, ciphertexts: [two, one, three] });
    });
    expect(stops([anaDeal, swapped], [0, 1])).toEqual([
      ['bad-share', 3],
      ['bad-share', 3],
    ]);
  });

  it('a dealer who tells two stories is named where both meet, and nobody is named before', () => {
    const second = bobDeals((_, setup, k) => dealOf(setup, constantOf(setup, k), 3n));
    expect(stops([anaDeal, bobDeal, second])).toEqual(everybody('equivocation', 3));
    const told = seats()[1];
    told.messages = mergeMessages(id, told.members, [], [anaDeal, second]).messages;
    const dansCertificate = told.advance().messages.find((e) => e.from === 2 && e.round === 2)!;
    expect(stops([anaDeal, bobDeal, dansCertificate], [0, 2])).toEqual([
      ['equivocation', undefined],
      ['equivocation', undefined],
    ]);
  });

  it('a dealer who moves last and cancels someone’s verifying share is not known, so nobody is named', () => {
    const deal = bobDeals((m, setup, k) => {
      const { suite } = setup;
      const [, parts] = readCbor(dealShape, anaDeal.body, 'deal');
      const anas = readMsg1(suite, parts[k]!, 2, 3, 1).points;
      const own = readMsg1(suite, m, 2, 3, 3);
      // C_1 such that the sum at 1 is the identity; its proof covers it and is made with the constant alone.
      const order = suite.multiplyScalars(-1n, 1n);
      const first = suite.combine([[anas[0]!.add(anas[1]!).add(own.points[0]!), order]]).toBytes();
      const commitment = [own.commitment[0]!, first];
      const pop = signSchnorr(
        suite,
        constantOf(setup, k),
        concatBytes(setup.context, ...commitment, own.ephemeral),
      );
      return writeMsg1({ ...own, commitment, pop });
    }, 0);
    expect(stops([anaDeal, deal])).toEqual(Array.from({ length: 4 }, () => ['bad-message', undefined]));
  });

  it('a dealer who gives someone the share zero does nothing wrong', () => {
    const zero = bobDeals((_, setup, k) => {
      const { suite } = setup;
      const constant = constantOf(setup, k);
      // g(2) = a_0 + 2 a_1 = 0.
      return dealOf(
        setup,
        constant,
        suite.multiplyScalars(suite.multiplyScalars(-1n, constant), suite.invert(2n)),
      );
    });
    const all = seats();
    for (const seat of all) seat.messages = [anaDeal, zero];
    meetAtRandom(all.slice(0, 3), 'zero');
    const next = handedOn(held, all.slice(0, 3));
    expect(newest(next).keys.map((key) => key.commitment[0])).toEqual(
      newest(held).keys.map((key) => key.commitment[0]),
    );
  });

  it('a dealer who speaks as a new member, or the other way round, is named', () => {
    const leaving = makeReshareParams(held, [1, 2], [ana, dan], 2);
    const at = deriveIdOf(reshareParams, leaving);
    const b = new ReshareSeat(bob, leaving, held);
    b.advance();
    expect(b.self).toBe(3);
    b.messages = mergeMessages(at, b.members, b.messages, [
      makeEnvelope(bob.identity, at, 3, 2, certificates[2]!.body),
    ]).messages;
    expect(b.advance().stopped).toMatchObject({ code: 'bad-message', culprit: 3 });
    expect(stops([anaDeal, bobDeal, say(dan, 1, bobDeal.body)])).toEqual(everybody('bad-message', 2));
  });
});

describe('a new member who', () => {
  const certificateShape = v.tuple([
    v.instance(Uint8Array),
    v.array(v.tuple([v.instance(Uint8Array), v.instance(Uint8Array)])),
  ]);
  const [hash, pairs] = readCbor(certificateShape, certificates[1]!.body, 'certificate');
  const [ed, secp] = pairs as [[Uint8Array, Uint8Array], [Uint8Array, Uint8Array]];
  const [, bobs] = readCbor(certificateShape, certificates[2]!.body, 'certificate');
  const [anas, dans, bobsOwn] = certificates as [Envelope, Envelope, Envelope];

  it.each([
    [
      'offers the certificate as the proof of a share',
      [
        [ed[0], ed[0]],
        [secp[0], secp[0]],
      ],
      'bad-certificate',
    ],
    ['certifies one key and not the other', [ed, [secp[0], bobs[1]![1]]], 'bad-certificate'],
    ['certifies one key only', [ed], 'bad-certificate'],
    ['certifies the keys in the other order', [secp, ed], 'bad-certificate'],
    [
      'shows the proof of somebody else’s share',
      [
        [ed[0], bobs[0]![1]],
        [secp[0], bobs[1]![1]],
      ],
      'bad-certificate',
    ],
    ['shows the certificate of somebody else', bobs, 'bad-certificate'],
    ['sends no pairs', [ed[0], secp[0]], 'bad-message'],
  ])('%s is named', (_, altered, code) => {
    const bad = say(dan, 2, writeCbor([hash, altered]));
    expect(stops([anaDeal, bobDeal, anas, bobsOwn, bad], [0, 2, 3])).toEqual(everybody(code, 2).slice(1));
  });

  it('a new member who certifies for some and contradicts himself for others only delays them', () => {
    const second = say(dan, 2, writeCbor([new Uint8Array(32), [ed, secp]]));
    const third = say(dan, 1, bobDeal.body);
    const refusal = say(dan, 0, writeStop('declined', 0, null));
    const complete = [anaDeal, bobDeal, ...certificates];
    // A complete set convinces whoever holds it, whatever comes with it, and exactly that set is shown.
    for (const beside of [
      [second],
      [third],
      [refusal],
      [second, refusal],
      [say(bob, 1, bobDeals((m) => m.slice(1)).body)],
    ]) {
      for (const seat of seats()) {
        seat.messages = mergeMessages(id, seat.members, complete, beside).messages;
        const { result, messages } = seat.advance();
        expect(result).toBeDefined();
        expect(messages.filter(({ round }) => round !== 3)).toEqual(
          [...complete].sort((a, b) => a.from - b.from || a.round - b.round),
        );
      }
    }
    // Without the good one there is a stop, which one hand-over of the complete set lifts.
    const [a] = seats();
    a.messages = mergeMessages(id, a.members, [anaDeal, bobDeal, anas, bobsOwn], [second]).messages;
    expect(a.advance().stopped?.code).toBe('equivocation');
    expect(a.scan({ messages: complete }).result).toBeDefined();
  });

  it('a new member who confirms wrongly or twice is not counted and stops nothing', () => {
    const wrong = say(dan, 3, writeCbor([new Uint8Array(32)]));
    const odd = say(dan, 3, new Uint8Array(3));
    for (const set of [
      [anaDeal, bobDeal],
      [anaDeal, bobDeal, anas, dans, bobsOwn],
    ]) {
      const [a] = seats();
      a.messages = mergeMessages(id, a.members, set, [wrong, odd]).messages;
      const { stopped, result, messages } = a.advance();
      expect(stopped).toBeNull();
      expect(result !== undefined).toBe(set.length === 5);
      if (result) expect(messages.filter(({ from, round }) => from === 2 && round === 3)).toEqual([]);
    }
  });
});

it('fewer than the threshold of old members cannot deal: what they make up does not fit', () => {
  // Bob plays Ana's part with a constant of his own, under her name; he has no key of hers to sign it with,
  // so it counts as his message.
  const deal = makeDeal(
    setups[0]!,
    [1, 2],
    1,
    held.shares.get('Bob')![0]!,
    bob.identity.staticSecrets.ed25519,
    () => 3n,
  );
  const [, parts] = readCbor(dealShape, anaDeal.body, 'deal');
  const forged = say(ana, 1, writeRound1(new Uint8Array(), [deal, parts[1]!]));
  expect(stops([forged, bobDeal])).toEqual(everybody('bad-constant', 1));
});
