import { sha256 } from '@noble/hashes/sha2.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { limits } from '../../src/core/limits.ts';
import type { Step } from '../../src/protocol/ceremony.ts';
import type { GroupKey } from '../../src/protocol/cocktail.ts';
import type { EcdsaSignContext, EcdsaSignResult } from '../../src/protocol/ecdsa/sign-context.ts';
import type { Envelope } from '../../src/protocol/envelope.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import type { Params } from '../../src/protocol/kinds.ts';
import { type PairRun, pair } from '../../src/protocol/pair.ts';
import type { PairParams } from '../../src/protocol/pair-params.ts';
import { type Part, partOf, withParts } from '../../src/protocol/parts.ts';
import { asEcdsaKey, asFrostKey } from '../../src/protocol/scheme.ts';
import { readParams, writeParams } from '../../src/protocol/session.ts';
import { type EcdsaSignRun, signEcdsa } from '../../src/protocol/sign-ecdsa.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { makeKeygenParams, makePerson } from '../support/peers.ts';

/** What is agreed on before ECDSA, and the large data for a single member that travels with its messages. */
const walletId = new Uint8Array(32).fill(1);
let pairing: PairParams;
let signing: SignParams;
beforeEach(() => {
  pairing = { kind: 'pair', walletId, epoch: 0, devices: [1, 3], number: 1, nonce: new Uint8Array(16) };
  signing = {
    kind: 'sign-ecdsa',
    walletId,
    epoch: 0,
    signers: [1, 2, 4],
    payloads: [1, 2].map((byte) => ({ key: 0, bytes: Uint8Array.of(byte) })),
    attempt: 1,
  };
});

const read = (params: Params) => readParams(writeCbor(writeParams(params)));
const refused = (run: () => unknown, code: string, where?: string) =>
  expect(run).toThrowError(expect.objectContaining({ code, where }));
const say = (from: number, round: number, body: Uint8Array): Envelope => ({
  from,
  round,
  body,
  signature: new Uint8Array(64),
});

describe('what is agreed', () => {
  it('before two devices pair, two of them are agreed, in order', () => {
    expect(read(pairing)).toEqual(pairing);
    for (const devices of [
      [3, 3],
      [3, 1],
    ] as [number, number][])
      refused(() => read({ ...pairing, devices }), 'bad-parameters', 'devices');
  });

  it('before they sign, at most five people and ten pairs of signers times payloads are agreed', () => {
    expect(read(signing)).toEqual(signing);
    const payloads = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ key: 0, bytes: Uint8Array.of(i) }));
    const fits = (signers: number[], count: number) =>
      expect(read({ ...signing, signers, payloads: payloads(count) })).toMatchObject({ signers });
    const isTooMuch = (signers: number[], count: number) =>
      refused(() => read({ ...signing, signers, payloads: payloads(count) }), 'bad-parameters', 'signers');
    fits([1, 2], 10);
    isTooMuch([1, 2], 11);
    fits([1, 2, 3], 3);
    isTooMuch([1, 2, 3], 4);
    fits([1, 2, 3, 4, 5], 1);
    isTooMuch([1, 2, 3, 4, 5, 6], 1);
    refused(() => read({ ...signing, signers: [2, 1] }), 'bad-parameters', 'signers');
  });

  it('before a key is made, one that signs by ECDSA is alone in its wallet, and on its own curve', () => {
    const people = ['Ana', 'Bob'].map((name) => makePerson(name, `parts/${name}`));
    const made: KeygenParams = makeKeygenParams(people, 2);
    const own = { chain: 'plain-account', suite: 'secp256k1', scheme: 'ecdsa' } as const;
    expect(read({ ...made, keys: [own] })).toEqual({ ...made, keys: [own] });
    refused(() => read({ ...made, keys: [own, made.keys[0]!] }), 'bad-parameters', 'keys');
    refused(() => read({ ...made, keys: [{ ...own, suite: 'ed25519' }] }), 'bad-parameters', 'keys');
  });

  it('keys for the two ways to sign are kept apart', () => {
    const frost = { suite: 'secp256k1' } as GroupKey;
    const plain = { suite: 'secp256k1', scheme: 'ecdsa' } as GroupKey;
    expect(asFrostKey(frost)).toBe(frost);
    expect(asEcdsaKey(plain)).toBe(plain);
    refused(() => asFrostKey(plain), 'unsupported', 'scheme');
    refused(() => asEcdsaKey(frost), 'unsupported', 'scheme');
  });
});

const parts = pair.extra!;
const part = (from: number, round: number, to: number, fill = from): Part => ({
  from,
  round,
  to,
  mark: new Uint8Array(),
  bytes: new Uint8Array(40).fill(fill),
});
/** In a pairing: an offer holds one hash, an answer has another one before it. */
const bodyOf = ({ round, bytes }: Part) =>
  concatBytes(new Uint8Array(round === 2 ? 32 : 0).fill(7), sha256(bytes));
const signed = (one: Part): Envelope => say(one.from, one.round, bodyOf(one));

describe('parts that travel with a pairing’s messages', () => {
  const all = [part(1, 1, 3), part(1, 2, 3, 5), part(3, 1, 1)];
  const written = (list: Part[]) =>
    writeCbor(list.map(({ from, round, to, mark, bytes }) => [from, round, to, mark, bytes]));

  it('parts come back as they were written, and are left out if there are none', () => {
    expect(parts.write(undefined, pairing, [])).toBeNull();
    expect(parts.write([], pairing, [])).toBeNull();
    expect(parts.read(null, pairing)).toEqual([]);
    expect(parts.read(writeCbor(parts.write(all, pairing, [])), pairing)).toEqual(all);
  });

  it('parts are in order, without duplicates, and within their limits of number and length', () => {
    const bad = [
      [],
      [all[1]!, all[0]!],
      [all[0]!, all[0]!],
      [1, 2, 3, 4, 5].map((to) => part(1, 1, to)),
      [{ ...all[0]!, bytes: new Uint8Array(40 + 256 * 2 * 33 + 1) }],
      [part(1, 3, 3)],
    ];
    for (const list of bad) refused(() => parts.read(written(list), pairing), 'malformed', 'part');
    const long = { ...all[0]!, mark: new Uint8Array(17) };
    refused(() => parts.read(written([long]), pairing), 'malformed', 'parts');
  });

  it('parts are merged in any order, each once its sender has signed for it', () => {
    const [offer, answer, other] = all as [Part, Part, Part];
    const messages = [signed(offer), signed(other)];
    const merged = parts.merge(pairing, undefined, [other, offer], messages);
    expect(merged).toEqual({ extra: [offer, other], changed: true });
    expect(parts.merge(pairing, merged.extra, [offer], messages)).toEqual({
      extra: [offer, other],
      changed: false,
    });
    // The answer of 1 could only be made with the offer of 3, which is dropped from then on.
    const later = parts.merge(pairing, merged.extra, [answer, other], [...messages, signed(answer)]);
    expect(later).toEqual({ extra: [offer, answer], changed: true });
    expect(parts.write(merged.extra, pairing, [...messages, signed(answer)])).toHaveLength(1);
  });

  it('parts that nobody signed for, or that are invalid, were damaged on the way', () => {
    const [offer] = all as [Part];
    const torn = { ...offer, bytes: offer.bytes.map((byte, i) => (i === 9 ? byte ^ 1 : byte)) };
    for (const [one, messages] of [
      [offer, []],
      [torn, [signed(offer)]],
      [part(1, 1, 1), [signed(part(1, 1, 1))]],
      [part(2, 1, 3), [signed(part(2, 1, 3))]],
      [part(1, 1, 2), [signed(part(1, 1, 2))]],
      [part(1, 3, 3), [signed(part(1, 3, 3))]],
    ] as [Part, Envelope[]][])
      refused(() => parts.merge(pairing, [], [one], messages), 'malformed', 'part');
  });

  it('parts are found by their position, and a device’s own ones count as held', () => {
    const own = part(1, 1, 3, 9);
    expect(withParts(all, [own], [])).toEqual([own, all[1], all[2]]);
    const answered = signed(part(3, 2, 1));
    expect(withParts(all, [own], [answered])).toEqual([all[1], all[2]]);
    expect(partOf(all, 3, 1, 1)).toBe(all[2]);
    expect(partOf(all, 3, 2, 1)).toBeUndefined();
  });
});

describe('sizes in a signing by ECDSA', () => {
  it('sizes follow from its people and its payloads', () => {
    expect([0, 1, 2, 3].map((round) => signEcdsa.bodyBytes(signing, round))).toEqual([
      1_000,
      32 + 2 * 32 + 2 * 32,
      32 + 2 * 98 + 2 * 32,
      32 + 2 * 64,
    ]);
    expect([0, 1, 2, 3].map((round) => pair.bodyBytes(pairing, round))).toEqual([1_000, 32, 64, 32]);
  });

  it('sizes say where a body holds the hash of each part', () => {
    const extra = signEcdsa.extra!;
    const one: Part = { from: 2, round: 1, to: 4, mark: new Uint8Array(16), bytes: Uint8Array.of(1) };
    const at = 32 + 2 * 32 + 32;
    const body = concatBytes(new Uint8Array(at), sha256(one.bytes));
    expect(extra.merge(signing, [], [one], [say(2, 1, body)])).toEqual({ extra: [one], changed: true });
    for (const lie of [
      { ...one, from: 3 },
      { ...one, to: 2 },
      { ...one, to: 3 },
      { ...one, round: 3 },
    ])
      refused(() => extra.merge(signing, [], [lie], [say(lie.from, lie.round, body)]), 'malformed', 'part');
    const read = (bytes: number, round = 1) =>
      extra.read(writeCbor([[2, round, 4, new Uint8Array(16), new Uint8Array(bytes)]]), signing);
    expect(read(40 + 2 * 4_400)).toHaveLength(1);
    refused(() => read(40 + 2 * 4_400 + 1), 'malformed', 'part');
    refused(() => read(41, 3), 'malformed', 'part');
    expect(limits.parts).toBeGreaterThanOrEqual(2 * 5 * 4);
  });
});

describe('arithmetic supplied by the context', () => {
  const end: Step<never> = { outgoing: [], waitingFor: [2] };

  it('arithmetic runs in pieces, or all at once', () => {
    function* step() {
      yield 0.5;
      return end;
    }
    const run: PairRun = { context: {} as PairRun['context'], step };
    const other: EcdsaSignRun = { context: {} as EcdsaSignContext, step };
    expect(pair.step(run, [])).toEqual(end);
    expect(signEcdsa.step(other, []) as Step<EcdsaSignResult>).toEqual(end);
    for (const work of [pair.work!(run, []), signEcdsa.work!(other, [])]) {
      expect(work.next()).toEqual({ done: false, value: 0.5 });
      expect(work.next()).toEqual({ done: true, value: end });
    }
  });
});
