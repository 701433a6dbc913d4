import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { writeBlob } from '../../src/core/blob.ts';
import { readCbor, writeCbor } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { advance, type Ceremony } from '../../src/protocol/ceremony.ts';
import { readChain, verifyChain } from '../../src/protocol/certificate-chain.ts';
import { reshareSetups } from '../../src/protocol/deal.ts';
import { keygen, keygenSetups } from '../../src/protocol/keygen.ts';
import { asKeygenParams } from '../../src/protocol/keygen-params.ts';
import { makeLink } from '../../src/protocol/link.ts';
import { deriveIdOf } from '../../src/protocol/params.ts';
import { reshare } from '../../src/protocol/reshare.ts';
import { asReshareParams, reshareParams } from '../../src/protocol/reshare-params.ts';
import { asFrostKey } from '../../src/protocol/scheme.ts';
import { writeParams } from '../../src/protocol/session.ts';
import { sign } from '../../src/protocol/sign.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import {
  KeygenSeat,
  makeKeygenParams,
  makePerson,
  type Person,
  SignSeat,
  walkRing,
} from '../support/peers.ts';
import { makeHeld, makeReshareParams, newest } from '../support/reshare-peers.ts';

/**
 * What whole stories pass by: nobody has agreed yet, something is missing, something is there that does not
 * belong.
 */
const [ana, bob] = ['Ana', 'Bob'].map((name) => makePerson(name, `edges/${name}`)) as [Person, Person];
const nonce = new Uint8Array(16);
const params = makeKeygenParams([ana, bob], 2, nonce);
const coded = (code: string) => expect.objectContaining({ code });

function madeKey() {
  const seats = [ana, bob].map((person) => new KeygenSeat(person, params));
  walkRing(seats, () => seats.every((seat) => seat.result !== undefined));
  return seats as [KeygenSeat, KeygenSeat];
}

describe('a bundle', () => {
  it('a bundle has no third item if its kind has nothing to put there', () => {
    const body = [writeParams(params), [], [1]];
    expect(() => readBundle(writeBlob('bundle', body))).toThrowError(coded('malformed'));
  });

  it('a reshare’s bundle has a third item', () => {
    const held = makeHeld([ana, bob], 2);
    const handed = makeReshareParams(held, [1, 2], [ana, bob], 2);
    const whole = readBundle(writeBundle(handed, [], held.links));
    expect(whole.extra).toEqual(held.links);
    expect(() => readBundle(writeBundle(handed, []))).toThrowError(coded('bad-chain'));
  });
});

describe('the chain that travels with a reshare', () => {
  it('a chain is accepted once, and the first one stays', () => {
    const held = makeHeld([ana, bob], 2);
    const handed = makeReshareParams(held, [1, 2], [ana, bob], 2);
    const { merge, write } = reshare.extra!;
    expect(merge(handed, undefined, held.links, [])).toEqual({ extra: held.links, changed: true });
    expect(merge(handed, held.links, [], [])).toEqual({ extra: held.links, changed: false });
    expect(write(undefined, handed, [])).toBeNull();
  });

  it('a chain is refused if a key is missing, or certificates are of the other kind', () => {
    const held = makeHeld([ana, bob], 2);
    const [link] = held.links;
    const short = { ...link!, keys: link!.keys.slice(1) };
    expect(() => verifyChain([short])).toThrowError(coded('bad-chain'));
    const shape = v.array(
      v.tuple([v.array(v.unknown()), v.array(v.unknown()), v.array(v.array(v.unknown()))]),
    );
    const bytes = writeBundle(makeReshareParams(held, [1, 2], [ana, bob], 2), [], held.links);
    const { extra } = readBundle(bytes);
    expect(extra).toEqual(held.links);
    const [fields] = readCbor(
      shape,
      writeCbor(reshare.extra!.write(held.links, makeReshareParams(held, [1, 2], [ana, bob], 2), [])),
      'chain',
    );
    const [made, keys, certificates] = fields!;
    const paired = certificates.map((member) => member.map((one) => [one, one]));
    expect(() => readChain(writeCbor([[made, keys, paired]]))).toThrowError(coded('bad-chain'));
  });

  it('a chain consists only of complete ceremonies', () => {
    const [seat] = madeKey();
    const early = seat.messages.filter(({ round }) => round === 1);
    expect(() => makeLink(params, keygenSetups(params), early, [1, 2], 2)).toThrowError(coded('bad-message'));
  });
});

describe('what nobody agreed to', () => {
  it('without agreement no certificate is made, even if round 1 is complete', () => {
    const [seat, other] = madeKey();
    const firsts = seat.messages.filter(({ round }) => round === 1);
    const context = {
      params,
      self: 1,
      identity: ana.identity,
      hasAgreed: false,
      random: ana.random,
      build: new Uint8Array(),
      memo: {},
    };
    expect(keygen.step(context, firsts)).toEqual({ outgoing: [], waitingFor: [] });
    expect(other.result).toBeDefined();
  });

  it('without agreement no share is made, even if the nonces are alive, and without nonces the attempt is void', () => {
    const [seat] = madeKey();
    const wallet = { members: params.participants, result: seat.result! };
    const bytes = Uint8Array.of(1, 2, 3);
    const signing: SignParams = {
      kind: 'sign',
      walletId: seat.sessionId,
      epoch: 0,
      signers: [1, 2],
      payloads: [{ key: 0, bytes }],
      attempt: 1,
    };
    const mine = new SignSeat(ana, signing, wallet, [bytes]);
    const theirs = new SignSeat(bob, signing, { ...wallet, result: madeKey()[1].result! }, [bytes]);
    mine.advance();
    theirs.advance();
    const own = mine.messages;
    const { keys, shares } = wallet.result;
    const context = {
      params: signing,
      keys: keys.map(asFrostKey),
      shares,
      digests: [[{ digest: bytes }]],
      self: 1,
      hasApproved: false,
      random: ana.random,
      nonces: mine.nonces,
    };
    const both = [...own, ...theirs.messages];
    expect(sign.step(context, both)).toEqual({ outgoing: [], waitingFor: [] });
    // Alone, with the nonces gone: this attempt cannot end here.
    expect(sign.step({ ...context, nonces: {} }, own)).toMatchObject({ isVoid: true });
  });
});

describe('a key of another scheme', () => {
  it('a key keeps its scheme when it is handed on', () => {
    const held = makeHeld([ana, bob], 2);
    const handed = makeReshareParams(held, [1, 2], [ana, bob], 2);
    const from = newest(held);
    const keys = from.keys.map((key) =>
      key.suite === 'secp256k1' ? { ...key, scheme: 'bip340' as const } : key,
    );
    const setups = reshareSetups(handed, { ...from, keys }, deriveIdOf(reshareParams, handed));
    expect(setups.map(({ suite, scheme }) => [suite.id, scheme])).toEqual([
      ['ed25519', undefined],
      ['secp256k1', 'bip340'],
    ]);
  });
});

describe('parameters', () => {
  it('parameters belong only to their own kind', () => {
    const handed = makeReshareParams(makeHeld([ana, bob], 2), [1, 2], [ana, bob], 2);
    expect(asKeygenParams(params)).toBe(params);
    expect(asKeygenParams(handed)).toBeNull();
    expect(asReshareParams(handed)).toBe(handed);
    expect(asReshareParams(params)).toBeNull();
  });
});

describe('effects of a step', () => {
  const seat = { sessionId: new Uint8Array(32), members: [ana.member, bob.member], self: 1 };

  it('effects of a step are kept if the same step stops the ceremony, and if it waits', () => {
    const burns: Ceremony<null, string, string> = {
      rounds: ['one'],
      step: () => ({
        outgoing: [],
        waitingFor: [],
        effects: ['burn'],
        stopped: new SignerError('bad-pair', { culprit: 2 }),
      }),
    };
    const stopped = advance(burns, null, seat, ana.identity, []);
    expect(stopped.effects).toEqual(['burn']);
    expect(stopped.stopped?.code).toBe('bad-pair');
    const notes: Ceremony<null, string, string> = {
      rounds: ['one'],
      step: () => ({ outgoing: [], waitingFor: [2], effects: ['note'] }),
    };
    expect(advance(notes, null, seat, ana.identity, []).effects).toEqual(['note']);
  });
});

describe('a set with contradictions in it', () => {
  const people = ['Ana', 'Bob', 'Cyd', 'Dan', 'Eve'].map((name) => makePerson(name, `edges/five/${name}`));
  const held = makeHeld(people, 5, nonce, ['ed25519']);
  const handed = makeReshareParams(held, [1, 2, 3, 4, 5], people, 5);
  const context = {
    params: handed,
    from: newest(held),
    self: 1,
    identity: people[0]!.identity,
    oldShares: held.shares.get('Ana')!,
    hasAgreed: true,
    random: people[0]!.random,
    build: new Uint8Array(),
    memo: {},
  };
  const said = (from: number, round: number, byte: number) => ({
    from,
    round,
    body: Uint8Array.of(byte),
    signature: new Uint8Array(64),
  });
  const everyone = [1, 2, 3, 4, 5];
  const certificates = everyone.map((from) => said(from, 2, 0));

  it('a set in which five dealers dealt twice is not searched', () => {
    const twice = everyone.flatMap((from) => [said(from, 1, 1), said(from, 1, 2)]);
    expect(reshare.settle!(context, [...twice, ...certificates])).toBeNull();
  });

  it('a set with contradictions hides no defect of ours behind someone’s lie', () => {
    const once = everyone.map((from) => said(from, 1, 1));
    expect(reshare.settle!(context, [...once, ...certificates])).toBeNull();
    const broken = once.map((one) => ({ ...one, body: null as never }));
    expect(() => reshare.settle!(context, [...broken, ...certificates])).toThrow(TypeError);
  });
});
