import { createPublicKey, verify } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeBlob } from '../../src/core/blob.ts';
import { ascii, concatBytes, readHex } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { writeCard } from '../../src/protocol/card.ts';
import { compareEnvelopes, type Envelope, makeEnvelope, writeEnvelope } from '../../src/protocol/envelope.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import { bodyOf, findEquivocation, mergeMessages } from '../../src/protocol/messages.ts';
import { deriveSessionId, writeParams } from '../../src/protocol/session.ts';
import { identityScheme, suites } from '../../src/protocol/suite.ts';
import { makeKeygenParams, makePerson, type Person } from '../support/peers.ts';

/** Sets of signed messages: how they are merged, what they refuse, and how they are ordered. */
let ana: Person;
let bob: Person;
let params: KeygenParams;
let id: Uint8Array;
beforeEach(() => {
  ana = makePerson('Ana', 'bundle/Ana');
  bob = makePerson('Bob', 'bundle/Bob');
  params = makeKeygenParams([ana, bob], 2);
  id = deriveSessionId(params);
});

const body = (...bytes: number[]) => Uint8Array.from(bytes);
const byAna = (round: number, ...bytes: number[]) => makeEnvelope(ana.identity, id, 1, round, body(...bytes));
const byBob = (round: number, ...bytes: number[]) => makeEnvelope(bob.identity, id, 2, round, body(...bytes));
const merge = (held: Envelope[], incoming: Envelope[]) =>
  mergeMessages(id, params.participants, held, incoming);
/** A forged bundle: envelopes as anyone might write them. */
const forged = (...envelopes: unknown[]) => writeBlob('bundle', [writeParams(params), envelopes]);

describe('a signed message', () => {
  it('a signed message is signed over its domain, session, sender, round and body', () => {
    const { from, round, body: content, signature } = byAna(2, 7, 8);
    const signed = concatBytes(ascii('hoarfrost/v1/envelope'), id, writeCbor([1, 2, content]));
    const der = concatBytes(readHex('302a300506032b6570032100'), ana.identity.publicKey);
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
    expect([from, round]).toEqual([1, 2]);
    expect(verify(null, signed, key, signature)).toBe(true);
  });

  it('signed messages are sorted by sender, round, body, signature', () => {
    const e = (from: number, round: number, b: number[], s: number): Envelope => ({
      from,
      round,
      body: Uint8Array.from(b),
      signature: Uint8Array.of(s),
    });
    const sorted = [
      e(1, 0, [9], 9),
      e(1, 1, [], 9),
      e(1, 1, [1], 8),
      e(1, 1, [1], 9),
      e(1, 1, [1, 0], 0),
      e(1, 1, [2], 0),
      e(1, 2, [0], 0),
      e(2, 0, [0], 0),
    ];
    expect(sorted.toReversed().sort(compareEnvelopes)).toEqual(sorted);
    for (const one of sorted) expect(compareEnvelopes(one, { ...one })).toBe(0);
  });

  it('a signed message keeps to the bounds of each field', () => {
    const [, , , signature] = writeEnvelope(byAna(1, 1)) as [number, number, Uint8Array, Uint8Array];
    const ok = (...fields: unknown[]) => expect(readBundle(forged(fields)).messages).toHaveLength(1);
    const refused = (...fields: unknown[]) =>
      expect(() => readBundle(forged(fields))).toThrowError(
        expect.objectContaining({ code: 'malformed', where: 'bundle' }),
      );
    ok(1, 0, body(), signature);
    ok(16, 2, new Uint8Array(5_000), signature);
    refused(0, 1, body(1), signature);
    refused(17, 1, body(1), signature);
    refused(1, 3, body(1), signature);
    // Round 1 of a key generation has room for four keys.
    ok(1, 1, new Uint8Array(6_500), signature);
    refused(1, 1, new Uint8Array(6_501), signature);
    refused(1, 2, new Uint8Array(5_001), signature);
    refused(1, 0, new Uint8Array(5_001), signature);
    refused(1, 1, body(1), signature.slice(1));
    refused(1, 1, body(1), concatBytes(signature, body(0)));
    refused(1, 1, body(1));
    refused(1, 1, body(1), signature, 0);
  });
});

describe('a bundle', () => {
  it('a bundle is read as it was written', () => {
    const messages = [byAna(1, 1), byAna(2, 1), byBob(1, 1)];
    const read = readBundle(writeBundle(params, messages));
    expect(read).toEqual({ params, sessionId: id, messages });
  });

  it('a bundle is not a card, and has valid parameters', () => {
    const card = writeCard({ realm: 'real', member: ana.member, build: body() }, ana.identity);
    expect(() => readBundle(card)).toThrowError(expect.objectContaining({ code: 'unknown-kind' }));
    const wrong = writeBundle({ ...params, threshold: 3 }, []);
    expect(() => readBundle(wrong)).toThrowError(
      expect.objectContaining({ code: 'bad-parameters', where: 'threshold' }),
    );
  });

  it('a bundle has each message once, in the only order', () => {
    const messages = [byAna(1, 1), byAna(2, 1), byBob(1, 1)];
    for (const wrong of [
      messages.toReversed(),
      [messages[0]!, messages[2]!, messages[1]!],
      [messages[0]!, messages[0]!],
    ])
      expect(() => readBundle(writeBundle(params, wrong))).toThrowError(
        expect.objectContaining({ code: 'not-canonical', where: 'messages' }),
      );
  });

  it('a bundle has room for two messages in every slot of sixteen people and three rounds', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => [1, 1, body(i), new Uint8Array(64)] as const);
    expect(readBundle(forged(...many(96))).messages).toHaveLength(96);
    expect(() => readBundle(forged(...many(97)))).toThrowError(
      expect.objectContaining({ code: 'malformed' }),
    );
    expect(() => readBundle(writeBlob('bundle', [writeParams(params)]))).toThrowError(
      expect.objectContaining({ code: 'malformed' }),
    );
  });
});

describe('merging what is held with what came in', () => {
  it('merging sorts, adds what is new, and says whether anything was', () => {
    const [a, b] = [byAna(1, 1), byBob(1, 1)];
    expect(merge([b], [a])).toEqual({ messages: [a, b], changed: true });
    expect(merge([a, b], [b, a])).toEqual({ messages: [a, b], changed: false });
    expect(merge([], [])).toEqual({ messages: [], changed: false });
    expect(merge([], [a, { ...a }])).toEqual({ messages: [a], changed: true });
  });

  it('merging checks no signature of what is already held: hand-overs repeat everything', () => {
    const held = [byAna(1, 1), byBob(1, 1)];
    const checked = vi.spyOn(identityScheme, 'verify');
    merge(held, held);
    expect(checked).not.toHaveBeenCalled();
    merge(held, [...held, byAna(2, 1)]);
    expect(checked).toHaveBeenCalledOnce();
    checked.mockRestore();
  });

  it('merging changes neither of the two', () => {
    const held = [byBob(1, 1)];
    const incoming = [byBob(2, 1), byAna(1, 1)];
    merge(held, incoming);
    expect([held.length, incoming[0]!.from]).toEqual([1, 2]);
  });

  it('merging keeps two bodies for a slot and no third', () => {
    const [one, two, three] = [byAna(1, 1), byAna(1, 2), byAna(1, 3)];
    expect(merge([one], [two]).messages).toEqual([one, two]);
    expect(merge([one, three], [two])).toEqual({ messages: [one, three], changed: false });
    expect(merge([], [three, one, two]).messages).toEqual([one, three]);
    // Another round and another sender are other slots.
    expect(merge([one, two], [byAna(2, 3), byBob(1, 3)]).messages).toHaveLength(4);
  });

  it('merging drops a second valid signature over the same body', () => {
    // Ana's own key with a nonce of her choice: as valid as the first.
    const ed = suites.ed25519;
    const secret = 1234567n;
    const member = { ...ana.member, identity: ed.baseMultiply(secret).toBytes() };
    const content = body(1);
    const signed = concatBytes(ascii('hoarfrost/v1/envelope'), id, writeCbor([1, 1, content]));
    const sign = (nonce: bigint) => {
      const r = ed.baseMultiply(nonce).toBytes();
      const challenge = ed.deriveScalar(ed.hash(concatBytes(r, member.identity, signed)));
      return concatBytes(r, ed.writeScalar(nonce + challenge * secret));
    };
    const [first, second] = [5n, 6n].map((nonce) => ({
      from: 1,
      round: 1,
      body: content,
      signature: sign(nonce),
    }));
    expect(identityScheme.verify(second!.signature, signed, member.identity)).toBe(true);
    const joined = mergeMessages(id, [member, bob.member], [first!], [second!]);
    expect(joined).toEqual({ messages: [first], changed: false });
  });

  it('merging is all or nothing: a wrong signature or a stranger means that everything is refused', () => {
    const good = byAna(1, 1);
    const bent = { ...byBob(1, 1), body: body(2) };
    expect(() => merge([], [good, bent])).toThrowError(
      expect.objectContaining({ code: 'bad-signature', culprit: undefined }),
    );
    for (const from of [0, 3])
      expect(() => merge([], [good, { ...good, from }])).toThrowError(
        expect.objectContaining({ code: 'not-a-participant' }),
      );
    // A participant in the wallet who has no part in this session.
    expect(() => mergeMessages(id, [ana.member, undefined], [], [byBob(1, 1)])).toThrowError(
      expect.objectContaining({ code: 'not-a-participant' }),
    );
  });
});

it('equivocation is two messages from one sender in one round, nothing less', () => {
  expect(findEquivocation([])).toBeNull();
  expect(findEquivocation([byAna(1, 1), byAna(2, 1), byBob(2, 1)])).toBeNull();
  expect(findEquivocation([byAna(1, 1), byAna(1, 2), byBob(1, 1)])).toBe(1);
  expect(findEquivocation([byAna(1, 1), byBob(1, 1), byBob(1, 2)])).toBe(2);
});

it('a slot holds its own body', () => {
  const messages = [byAna(1, 1), byAna(2, 2), byBob(1, 3)];
  expect(bodyOf(messages, 1, 2)).toEqual(body(2));
  expect(bodyOf(messages, 2, 1)).toEqual(body(3));
  expect(bodyOf(messages, 2, 2)).toBeUndefined();
});
