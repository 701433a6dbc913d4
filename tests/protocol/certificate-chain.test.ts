import { describe, expect, it } from 'vitest';
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

/** What somebody who never saw the wallet learns from its chain of certificates, and what no cheat gets through it. */
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
/** Links verified once are known by all their bytes, so that only what is altered is work. */
const known = new Map<string, Epoch>();
const refused = (links: readonly unknown[]) =>
  expect(() => verifyChain(readChain(writeCbor(links)), known)).toThrowError(
    expect.objectContaining({ code: 'bad-chain' }),
  );
const written = (...links: Link[]) => writeChain(links) as unknown[];

describe('a chain of certificates', () => {
  it('reads back as what was written and tells every epoch', () => {
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

  it('verifies what it knows already without work, and nothing else through it', () => {
    const all = verifyChain([k0, k1, k2], known);
    expect(verifyChain([k0, k1, k2], known).epochs.every((epoch, i) => epoch === all.epochs[i])).toBe(true);
    const bent = { ...k2, certificates: [k2.certificates[1]!, k2.certificates[0]!] };
    expect(() => verifyChain([k0, k1, bent], known)).toThrowError(
      expect.objectContaining({ code: 'bad-chain' }),
    );
  });

  it('is refused with a link left out, exchanged, twice, or of another wallet or branch', () => {
    const other = makeHeld([ana, bob], 2, new Uint8Array(16).fill(1));
    const branch = handOn(first, [1, 2], [bob, cyd], new Uint8Array(16).fill(2));
    for (const links of [[], [k1], [k1, k2], [k0, k2], [k0, k2, k1], [k0, k1, k1], [k0, k0]])
      refused(written(...links));
    refused(written(other.links[0]!, k1));
    refused(written(k0, branch.links[1]!, k2));
    expect(verifyChain(branch.links).epochs).toHaveLength(2);
  });

  it('is refused with any byte string of it altered, cut or lengthened, and with any number changed', () => {
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

  it('made up by fewer than the threshold is refused: their deals do not fit', () => {
    // Bob alone, with a friend's device: he deals for Ana with a share of his own making, and both certify honestly.
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

  it('is bounded in links and bytes', () => {
    refused(Array.from({ length: limits.links + 1 }, () => written(k0)[0]));
    refused([...written(k0), new Uint8Array(limits.chainBytes)]);
    // Any 64 links of sixteen people stay within what a blob carries, or are said to be too many.
    const bytes = writeCbor(written(k2)).length;
    expect(bytes).toBeLessThan(2_100);
    expect((k1.params as ReshareParams).epoch).toBe(0);
  });

  it('fits one blob at its largest, with two of every message of thirty-two speakers', () => {
    // Sixteen old people and sixteen others, four keys: shapes alone, as full as a reader takes them.
    const members = Array.from({ length: 16 }, (_, i) => makePerson('X'.repeat(40), `full/${i}`).member);
    const dealers = members.map((_, i) => i + 1);
    const { walletId } = first.lineage;
    const params: ReshareParams = {
      kind: 'reshare',
      walletId,
      epoch: limits.links - 1,
      parent: new Uint8Array(32),
      dealers,
      threshold: 16,
      members,
      nonce: new Uint8Array(16),
    };
    const two = (from: number, round: number) =>
      [0, 1].map((fill) => ({
        from,
        round,
        body: new Uint8Array(reshare.bodyBytes(params, round)).fill(fill),
        signature: new Uint8Array(64).fill(fill),
      }));
    const speakers = Array.from({ length: limits.speakers }, (_, i) => i + 1);
    const messages = speakers.flatMap((from) => [
      ...two(from, 0),
      // Whoever deals and leaves does not certify: sixteen deals, and certificates and confirmations of sixteen more.
      ...(from > 16 ? two(from, 1) : [...two(from, 2), ...two(from, 3)]),
    ]);
    const written = writeBundle(params, messages, [k0]);
    const chainNow = writeCbor(writeChain([k0])).length;
    expect(written.length - chainNow + limits.chainBytes).toBeLessThan(limits.blobBytes);
    expect(readBundle(written).messages).toHaveLength(messages.length);
  });
});
