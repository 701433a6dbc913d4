import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesToHex, readHex } from '../../src/core/bytes.ts';
import { writeCbor } from '../../src/core/codec.ts';
import { limits } from '../../src/core/limits.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { readChain, verifyChain, writeChain } from '../../src/protocol/certificate-chain.ts';
import type { Epoch } from '../../src/protocol/epoch.ts';
import type { Link } from '../../src/protocol/link.ts';
import { reshare } from '../../src/protocol/reshare.ts';
import type { ReshareParams } from '../../src/protocol/reshare-params.ts';
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

const longest = JSON.parse(
  readFileSync(new URL('../vectors/reshare/chain-of-64.json', import.meta.url), 'utf8'),
) as { groupKey: string; transcriptHash: string; chain: string };

/**
 * What someone who never saw the wallet learns from its chain of certificates, and that no cheat gets
 * anything past it.
 */
const [ana, bob, cyd] = ['Ana', 'Bob', 'Cyd'].map((name) => makePerson(name, `chain/${name}`)) as [
  Person,
  Person,
  Person,
];

function handOn(held: Held, dealers: number[], members: Person[], nonce = new Uint8Array(16)): Held {
  const params = makeReshareParams(held, dealers, members, 2, nonce);
  const old = newest(held).members.map(({ name }) => [ana, bob, cyd].find((person) => person.name === name)!);
  const speakers = [...new Set([...members, ...dealers.map((index) => old[index - 1]!)])];
  const seats = speakers.map((person) => new ReshareSeat(person, params, held));
  meetAtRandom(seats, 'chain');
  return handedOn(held, seats);
}

const first = makeHeld([ana, bob], 2);
const second = handOn(first, [1, 2], [bob, cyd]);
const third = handOn(second, [1, 2], [cyd, ana]);
const [k0, k1, k2] = third.links as [Link, Link, Link];
/** Verified links are recognised by all their bytes, so that only what was altered needs work. */
const known = new Map<string, Epoch>();
const refused = (links: readonly unknown[]) =>
  expect(() => verifyChain(readChain(writeCbor(links)), known)).toThrowError(
    expect.objectContaining({ code: 'bad-chain' }),
  );
const written = (...links: Link[]) => writeChain(links) as unknown[];

describe('a chain of certificates', () => {
  it('a chain of certificates reads back as it was written and gives every epoch', () => {
    const { epochs, walletId, made } = verifyChain(readChain(writeCbor(written(k0, k1, k2))));
    expect(walletId).toEqual(third.lineage.walletId);
    expect(made.label).toBe('Treasury');
    expect(epochs.map(({ number, members }) => [number, members.map(({ name }) => name)])).toEqual([
      [0, ['Ana', 'Bob']],
      [1, ['Bob', 'Cyd']],
      [2, ['Cyd', 'Ana']],
    ]);
    expect(epochs[2]!.keys).toEqual(third.lineage.epochs[2]!.keys);
  });

  it('a chain of certificates verifies known links without work, and nothing else by way of them', () => {
    const all = verifyChain([k0, k1, k2], known);
    expect(verifyChain([k0, k1, k2], known).epochs.every((epoch, i) => epoch === all.epochs[i])).toBe(true);
    const bent = { ...k2, certificates: [k2.certificates[1]!, k2.certificates[0]!] };
    expect(() => verifyChain([k0, k1, bent], known)).toThrowError(
      expect.objectContaining({ code: 'bad-chain' }),
    );
  });

  it('a chain of certificates is refused with a link that is missing, swapped, doubled, or from another wallet or branch', () => {
    const other = makeHeld([ana, bob], 2, new Uint8Array(16).fill(1));
    const branch = handOn(first, [1, 2], [bob, cyd], new Uint8Array(16).fill(2));
    for (const links of [[], [k1], [k1, k2], [k0, k2], [k0, k2, k1], [k0, k1, k1], [k0, k0]])
      refused(written(...links));
    refused(written(other.links[0]!, k1));
    refused(written(k0, branch.links[1]!, k2));
    expect(verifyChain(branch.links).epochs).toHaveLength(2);
  });

  it('a chain of certificates is refused with any byte string in it altered, cut or lengthened, and with any number changed', () => {
    // Every leaf of the third link in turn; names are labels, and those of a reshare are in its session id.
    const random = seededRandom('chain/leaves');
    const leaves: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, [...path, i]);
      else leaves.push(path);
    };
    const plain = written(k0, k1, k2);
    walk(plain[2], [2]);
    expect(leaves.length).toBeGreaterThan(25);
    const altered = (
      value: unknown,
      path: readonly (string | number)[],
      change: (leaf: unknown) => unknown,
    ): unknown =>
      path.length === 0
        ? change(value)
        : (value as unknown[]).map((one, i) => (i === path[0] ? altered(one, path.slice(1), change) : one));
    for (const path of leaves) {
      const bend = (leaf: unknown): unknown => {
        if (!(leaf instanceof Uint8Array)) return typeof leaf === 'number' ? leaf + 1 : `${leaf}x`;
        const at = random(1)[0]! % leaf.length;
        return Uint8Array.from(leaf, (byte, i) => (i === at ? byte ^ 4 : byte));
      };
      refused(altered(plain, path, bend) as unknown[]);
      refused(
        altered(plain, path, (leaf) => (leaf instanceof Uint8Array ? leaf.slice(1) : null)) as unknown[],
      );
    }
  });

  it('a chain of certificates made up by fewer than the threshold is refused: their deals do not fit', () => {
    // Bob alone, with a friend's device: he deals for Ana with a share he made up, and both certify honestly.
    const mine = makeHeld([ana, bob], 2, new Uint8Array(16).fill(3));
    const lie: Held = { ...first, shares: mine.shares };
    const params = makeReshareParams(lie, [1, 2], [bob, cyd], 2);
    const forged = { ...mine.lineage, walletId: first.lineage.walletId };
    const from = { ...newest(mine), transcriptHash: newest(first).transcriptHash };
    const seats = [ana, bob, cyd].map((person) => new ReshareSeat(person, params, lie, from));
    meetAtRandom(seats, 'forged');
    expect(forged.walletId).toEqual(params.walletId);
    expect(() => handedOn(first, seats)).toThrowError(expect.objectContaining({ code: 'bad-chain' }));
  });

  it('a chain of certificates is limited in links and bytes', () => {
    refused(Array.from({ length: limits.links + 1 }, () => written(k0)[0]));
    refused([...written(k0), new Uint8Array(limits.chainBytes)]);
    // Any 64 links of sixteen people stay within what a blob can carry, or are said to be too many.
    const bytes = writeCbor(written(k2)).length;
    expect(bytes).toBeLessThan(2_100);
    expect((k1.params as ReshareParams).epoch).toBe(0);
  });

  it('a chain of certificates can be followed through 64 links by someone who never saw the wallet, and ends there', () => {
    // Made by the ceremony (`tests/prove/long-chain.test.ts` makes others): one key, two people who change places each time.
    const links = readChain(readHex(longest.chain));
    const { epochs } = verifyChain(links, known);
    expect(epochs.map(({ number }) => number)).toEqual(Array.from({ length: limits.links }, (_, i) => i));
    expect(epochs.slice(0, 2).map(({ members }) => members.map(({ name }) => name))).toEqual([
      ['Ana', 'Bob'],
      ['Bob', 'Ana'],
    ]);
    expect(bytesToHex(epochs[0]!.keys[0]!.commitment[0]!)).toBe(longest.groupKey);
    expect(bytesToHex(epochs.at(-1)!.keys[0]!.commitment[0]!)).toBe(longest.groupKey);
    expect(bytesToHex(epochs.at(-1)!.transcriptHash)).toBe(longest.transcriptHash);
    // Late in the chain, and what was verified before does not help: the rest depends on every byte.
    const bent = structuredClone(links);
    bent[60]!.certificates[0]![0]![0]![7]! ^= 1;
    refused(writeChain(bent));
    refused([...writeChain(links.slice(0, 60)), ...writeChain(links.slice(61))]);
    // The 64th epoch still deals, in a bundle of one blob; after that the money moves to a new wallet.
    const { transcriptHash: parent, members } = epochs.at(-1)!;
    const params: ReshareParams = {
      kind: 'reshare',
      walletId: verifyChain(links, known).walletId,
      epoch: limits.links - 1,
      parent,
      dealers: [1, 2],
      threshold: 2,
      members: [...members],
      nonce: new Uint8Array(16),
    };
    const blob = writeBundle(params, [], links);
    expect(readBundle(blob).extra).toHaveLength(limits.links);
    expect(() => readBundle(writeBundle({ ...params, epoch: limits.links }, [], links))).toThrowError(
      expect.objectContaining({ code: 'malformed' }),
    );
  });

  it('a chain of certificates fits in one blob at its largest, with two of every message by thirty-two speakers', () => {
    const { bundle, messages } = fullest(limits.participants, (params, round) =>
      reshare.bodyBytes(params, round),
    );
    const chainNow = writeCbor(writeChain([k0])).length;
    expect(bundle.length - chainNow + limits.chainBytes).toBeLessThan(limits.blobBytes);
    expect(readBundle(bundle).messages).toHaveLength(messages);
  });

  it('a chain of certificates would not fit with twenty people, which is why a wallet has sixteen at most', () => {
    // Bytes of a deal of four keys among n people with the larger suite (docs/protocol.md, section 6), and its
    // framing.
    const dealBytes = (n: number) => 4 * (98 + 33 * n + 56 * n + 3) + 70;
    expect(dealBytes(16)).toBeLessThanOrEqual(limits.dealBytes);
    const room = (n: number) => {
      const { bundle } = fullest(n, (_, round) => (round === 1 ? dealBytes(n) : limits.certificateBytes));
      return limits.blobBytes - limits.chainBytes - (bundle.length - writeCbor(writeChain([k0])).length);
    };
    expect(room(16)).toBeGreaterThan(0);
    expect(room(18)).toBeLessThan(0);
    expect(room(20)).toBeLessThan(-60_000);
  });
});

/**
 * Only shapes, as full as a reader accepts them: `n` old people and as many others, everyone deals or
 * certifies.
 */
function fullest(n: number, bodyBytes: (params: ReshareParams, round: number) => number) {
  const members = Array.from({ length: n }, (_, i) => makePerson('X'.repeat(40), `full/${i}`).member);
  const params: ReshareParams = {
    kind: 'reshare',
    walletId: first.lineage.walletId,
    epoch: limits.links - 1,
    parent: new Uint8Array(32),
    dealers: members.map((_, i) => i + 1),
    threshold: n,
    members,
    nonce: new Uint8Array(16),
  };
  const two = (from: number, round: number) =>
    [0, 1].map((fill) => ({
      from,
      round,
      body: new Uint8Array(bodyBytes(params, round)).fill(fill),
      signature: new Uint8Array(64).fill(fill),
    }));
  const messages = Array.from({ length: 2 * n }, (_, i) => i + 1).flatMap((from) => [
    ...two(from, 0),
    // Dealers who leave do not certify: n deals, plus certificates and confirmations from n more.
    ...(from > n ? two(from, 1) : [...two(from, 2), ...two(from, 3)]),
  ]);
  return { bundle: writeBundle(params, messages, [k0]), messages: messages.length };
}
