import { describe, expect, it } from 'vitest';
import { equalBytes } from '../../src/core/bytes.ts';
import { SignerError } from '../../src/core/errors.ts';
import { confirmedBy } from '../../src/protocol/reshare-certificate.ts';
import { checkDealing, dealerSpeakers, reshareParams } from '../../src/protocol/reshare-params.ts';
import { fewestHandOvers, nextToShow } from '../../src/protocol/reshare-way.ts';
import { asFrostKey, type FrostKey, frostKey } from '../../src/protocol/scheme.ts';
import { suiteIds } from '../../src/protocol/suite.ts';
import { makePerson, type Person, seededRandom } from '../support/peers.ts';
import {
  type Held,
  handedOn,
  makeHeld,
  makeReshareParams,
  meetAtRandom,
  newest,
  ReshareSeat,
} from '../support/reshare-peers.ts';

/** Handing keys on among honest people: any sizes, any path, through several epochs, with the same group keys. */
const people = (names: string): Person[] =>
  names.split(' ').map((name) => makePerson(name, `reshare/${name}`));

let made: Held | null = null;
/** Ana's, Bob's and Cyd's 2-of-3 with both keys, made once. */
function treasury(): Held {
  made ??= makeHeld(people('Ana Bob Cyd'), 2);
  return made;
}

/**
 * RFC 9591 by hand over the shares that these people hold: whether enough of them can sign under the first
 * epoch's keys.
 */
function canSign(held: Held, signers: readonly Person[], shares = held.shares): boolean {
  const epoch = newest(held);
  const message = new TextEncoder().encode('pay nobody');
  return epoch.keys.every((key, k) => {
    const seats = signers.map(({ name, random }) => {
      const index = epoch.members.findIndex((member) => member.name === name) + 1;
      const one: FrostKey = frostKey(asFrostKey(key), index, shares.get(name)![k]!);
      return { ...one, round1: one.frost.commit(one.secret, () => Uint8Array.from(random(32))) };
    });
    const { frost, pub } = seats[0]!;
    const commitments = seats.map(({ round1 }) => round1.commitments);
    try {
      const parts = Object.fromEntries(
        seats.map(({ id, secret, round1 }) => [
          id,
          frost.signShare(secret, pub, round1.nonces, commitments, message),
        ]),
      );
      const signature = frost.aggregate(pub, commitments, message, parts);
      return frost.verify(signature, message, held.lineage.epochs[0]!.keys[k]!.commitment[0]!);
    } catch {
      return false;
    }
  });
}

function handOn(
  held: Held,
  dealers: number[],
  members: Person[],
  threshold: number,
  all: Person[],
  seed: string,
): Held {
  const params = makeReshareParams(held, dealers, members, threshold);
  reshareParams.check(params);
  checkDealing(params, newest(held));
  const old = newest(held).members.map(({ name }) => all.find((person) => person.name === name)!);
  const speakers = new Set([...members, ...dealers.map((index) => old[index - 1]!)]);
  const seats = [...speakers].map((person) => new ReshareSeat(person, params, held));
  meetAtRandom(seats, seed);
  return handedOn(held, seats);
}

describe('handing a key on', () => {
  it('handing a key on keeps both group keys through three epochs of any sizes, and only the newest shares sign', () => {
    const all = people('Ana Bob Cyd Dan Eve');
    const random = seededRandom('reshare/sizes');
    const pick = (below: number) => random(1)[0]! % below;
    // The same for each group key alone, so that more sizes fit into the time.
    for (const [run, suite] of suiteIds.entries()) {
      const shuffled = () => [...all].sort(() => pick(3) - 1);
      const first = shuffled().slice(0, 2 + pick(3));
      let held = makeHeld(first, 2 + pick(first.length - 1), Uint8Array.from(random(16)), [suite]);
      const groupKeys = held.lineage.epochs[0]!.keys.map(({ commitment }) => commitment[0]!);
      let before = held;
      for (let epoch = 1; epoch <= 3; epoch++) {
        const from = newest(held);
        const dealing = from.threshold + pick(from.members.length - from.threshold + 1);
        const indices = from.members.map((_, i) => i + 1).sort(() => pick(3) - 1);
        const dealers = indices.slice(0, dealing).sort((a, b) => a - b);
        const members = shuffled().slice(0, 2 + pick(3));
        before = held;
        held = handOn(held, dealers, members, 2 + pick(members.length - 1), all, `${run}/${epoch}`);
        const now = newest(held);
        expect(now.number).toBe(epoch);
        expect(now.keys.map(({ commitment }) => commitment[0]!)).toEqual(groupKeys);
        const byPlace = now.members.map(({ name }) => all.find((person) => person.name === name)!);
        const signers = byPlace.slice(-now.threshold);
        expect(canSign(held, signers)).toBe(true);
        expect(canSign(held, signers.slice(1))).toBe(false);
      }
      const old = newest(before);
      const oldSigners = old.members
        .slice(0, old.threshold)
        .map(({ name }) => all.find((p) => p.name === name)!);
      // The former shares stay valid for whoever has enough of them, and never mix with the new.
      expect(canSign(before, oldSigners)).toBe(true);
      const stayed = newest(held)
        .members.filter(({ name }) => before.shares.has(name))
        .map(({ name }) => name);
      const mixed = new Map(
        [...held.shares].map(([name, own]) => [name, name === stayed[0] ? before.shares.get(name)! : own]),
      );
      const signers = newest(held).members.map(({ name }) => all.find((person) => person.name === name)!);
      if (stayed.length > 0) expect(canSign(held, signers, mixed)).toBe(false);
    }
  });

  it('handing a key on counts a share at the new place, not at the old one', () => {
    const [ana, bob, cyd] = people('Ana Bob Cyd') as [Person, Person, Person];
    const held = treasury();
    const turned = handOn(held, [1, 3], [cyd, ana, bob], 2, [ana, bob, cyd], 'turned');
    expect(newest(turned).members.map(({ name }) => name)).toEqual(['Cyd', 'Ana', 'Bob']);
    expect(canSign(turned, [cyd, bob])).toBe(true);
  });

  it('a key can be handed on to entirely new people, and by more dealers than needed', () => {
    const [ana, bob, cyd, dan, eve] = people('Ana Bob Cyd Dan Eve') as Person[];
    const held = treasury();
    const next = handOn(held, [1, 2, 3], [dan!, eve!], 2, [ana!, bob!, cyd!, dan!, eve!], 'new');
    expect(canSign(next, [dan!, eve!])).toBe(true);
    expect([...next.shares.keys()].sort()).toEqual(['Dan', 'Eve']);
  });

  it('handing a key on takes the fewest hand-overs: d + 2n - 3, one more if no other dealer stays', () => {
    const [ana, bob, cyd, dan, eve, fay] = people('Ana Bob Cyd Dan Eve Fay') as Person[] as [
      Person,
      Person,
      Person,
      Person,
      Person,
      Person,
    ];
    /**
     * Each shows whom the rule names, from the first dealer on, until every new member is done; and the
     * predicted number.
     */
    const count = (held: Held, dealers: number[], members: Person[], threshold: number) => {
      const from = newest(held);
      const params = makeReshareParams(held, dealers, members, threshold);
      const everybody = [ana, bob, cyd, dan, eve, fay].map((person) => new ReshareSeat(person, params, held));
      const bySpeaker = (speaker: number) => everybody.find((seat) => seat.self === speaker)!;
      let at = bySpeaker(dealerSpeakers(params, from)[0]!);
      at.advance();
      let handOvers = 0;
      while (!members.every(({ name }) => everybody.find(({ person }) => person.name === name)!.result)) {
        const next = bySpeaker(nextToShow(params, from, at.messages, at.self!)!);
        next.scan(at);
        at = next;
        handOvers++;
      }
      expect(nextToShow(params, from, at.messages, at.self!)).toBeNull();
      return [handOvers, fewestHandOvers(params, from, dealers[0]!)];
    };
    const three = makeHeld([ana, bob, cyd], 2, undefined, ['ed25519']);
    expect(count(three, [1, 2], [ana, bob, cyd], 2)).toEqual([5, 5]);
    expect(count(three, [1, 2], [ana, bob, dan], 2)).toEqual([5, 5]);
    expect(count(three, [1, 2], [ana, bob], 2)).toEqual([3, 3]);
    expect(count(three, [1, 2], [bob, cyd], 2)).toEqual([3, 3]);
    expect(count(three, [1, 2], [ana, cyd], 2)).toEqual([4, 4]);
    expect(count(three, [1, 2], [dan, eve], 2)).toEqual([4, 4]);
    expect(count(three, [1, 2], [ana, bob, cyd, dan, eve], 3)).toEqual([9, 9]);
    const five = makeHeld([ana, bob, cyd, dan, eve], 3, undefined, ['ed25519']);
    expect(count(five, [1, 2, 3], [ana, bob, cyd, dan, fay], 3)).toEqual([10, 10]);
  });

  it('handing a key on is done only once all certificates are there, and its confirmations only count', () => {
    const [ana, bob, cyd, dan] = people('Ana Bob Cyd Dan') as [Person, Person, Person, Person];
    const held = treasury();
    const params = makeReshareParams(held, [1, 2], [ana, bob, dan], 2);
    const [a, b, d] = [ana, bob, dan].map((person) => new ReshareSeat(person, params, held)) as ReshareSeat[];
    expect(a!.advance().waitingFor).toEqual([2]);
    expect(b!.scan(a!).waitingFor).toEqual([1, 3]);
    expect(d!.scan(b!).waitingFor).toEqual([1]);
    expect(d!.result).toBeUndefined();
    a!.scan(d!);
    expect(a!.result).toBeDefined();
    const { transcriptHash } = a!.result!;
    expect(confirmedBy(params, a!.messages, transcriptHash)).toEqual([1]);
    b!.scan(a!);
    d!.scan(b!);
    expect(confirmedBy(params, d!.messages, transcriptHash)).toEqual([1, 2, 3]);
    // Someone who holds the wallet and is not named watches and carries.
    const c = new ReshareSeat(cyd, params, held);
    c.scan(d!);
    expect(c.self).toBeNull();
    expect(c.result).toMatchObject({ shares: null, transcriptHash });
  });

  it('handing a key on waits for the person: nobody deals or certifies without being asked', () => {
    const [ana, bob, dan] = people('Ana Bob Dan') as [Person, Person, Person];
    const held = treasury();
    const params = makeReshareParams(held, [1, 2], [ana, bob, dan], 2);
    const [a, b, d] = [ana, bob, dan].map((person) => new ReshareSeat(person, params, held)) as ReshareSeat[];
    b!.hasAgreed = false;
    d!.hasAgreed = false;
    a!.advance();
    b!.scan(a!);
    expect(b!.messages.filter(({ from }) => from === 2)).toEqual([]);
    b!.hasAgreed = true;
    d!.scan({ messages: b!.advance().messages });
    expect(d!.messages.filter(({ from }) => from === 3)).toEqual([]);
    d!.hasAgreed = true;
    expect(d!.advance().messages.filter(({ from }) => from === 3)).toHaveLength(1);
  });

  it('a deal is made once: shown again, it is the same bytes', () => {
    const [ana, bob] = people('Ana Bob') as [Person, Person];
    const held = makeHeld([ana, bob], 2);
    const seat = new ReshareSeat(ana, makeReshareParams(held, [1, 2], [ana, bob], 2), held);
    const [first] = seat.advance().messages;
    const [again] = seat.advance().messages;
    expect(equalBytes(first!.body, again!.body)).toBe(true);
  });
});

describe('reshare parameters that do not fit', () => {
  const [ana, bob, cyd, dan] = people('Ana Bob Cyd Dan') as [Person, Person, Person, Person];
  let held: Held;
  const refused = (change: (params: ReturnType<typeof makeReshareParams>) => object) => {
    held = treasury();
    const params = makeReshareParams(held, [1, 2], [ana, bob, dan], 2);
    const changed = { ...params, ...change(params) };
    try {
      reshareParams.check(changed);
      checkDealing(changed, newest(held));
    } catch (error) {
      return error instanceof SignerError ? [error.code, error.where] : error;
    }
    return 'taken';
  };

  it.each([
    ['fewer dealers than the old threshold', () => ({ dealers: [2] }), ['bad-parameters', 'dealers']],
    ['a dealer who is not there', () => ({ dealers: [1, 4] }), ['bad-parameters', 'dealers']],
    ['a dealer twice', () => ({ dealers: [1, 1] }), ['bad-parameters', 'dealers']],
    ['dealers out of order', () => ({ dealers: [2, 1] }), ['bad-parameters', 'dealers']],
    ['a threshold above the members', () => ({ threshold: 4 }), ['bad-parameters', 'threshold']],
    ['another epoch', () => ({ epoch: 1 }), ['wrong-epoch', undefined]],
    ['another parent', () => ({ parent: new Uint8Array(32) }), ['wrong-epoch', undefined]],
    [
      'a member twice',
      () => ({ members: [ana.member, dan.member, dan.member] }),
      ['bad-parameters', 'participants'],
    ],
    [
      'a member with an old identity and new static keys',
      () => ({ members: [ana.member, { ...bob.member, staticKeys: dan.member.staticKeys }] }),
      ['bad-parameters', 'participants'],
    ],
    [
      'a new identity with old static keys',
      () => ({ members: [ana.member, { ...dan.member, staticKeys: cyd.member.staticKeys }] }),
      ['bad-parameters', 'participants'],
    ],
    ['nothing wrong', () => ({}), 'taken'],
    [
      'another name of the same person',
      () => ({ members: [{ ...ana.member, name: 'Anna' }, bob.member] }),
      'taken',
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(refused(change)).toEqual(expected);
  });
});
