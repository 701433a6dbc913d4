import { ed25519 } from '@noble/curves/ed25519.js';
import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, it } from 'vitest';
import { ascii } from '../../src/core/bytes.ts';
import { limits } from '../../src/core/limits.ts';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import type { KeygenResult } from '../../src/protocol/keygen.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import {
  asFrostKey,
  type Digest,
  frostOf,
  type Shift,
  shiftKey,
  shiftShare,
} from '../../src/protocol/scheme.ts';
import { sign } from '../../src/protocol/sign.ts';
import { mostDigests, type SignParams } from '../../src/protocol/sign-params.ts';
import { type SuiteId, suites } from '../../src/protocol/suite.ts';
import {
  KeygenSeat,
  makeKeygenParams,
  makePerson,
  type Person,
  SignSeat,
  seededRandom,
  walkRing,
} from '../support/peers.ts';

/** Keys that sign with a scheme other than their suite's own, and keys that are shifted before they sign. */
interface Group {
  people: Person[];
  params: KeygenParams;
  walletId: Uint8Array;
  results: KeygenResult[];
}

/** A wallet of three keys, two of one suite: solana, ethereum, bitcoin. */
function makeGroup(t: number, n: number, seed: string): Group {
  const people = Array.from({ length: n }, (_, i) => makePerson(`P${i + 1}`, `${seed}/${i}`));
  const plain = makeKeygenParams(people, t);
  const bitcoin = { chain: 'bitcoin', suite: 'secp256k1' as const, scheme: 'bip340' as const };
  const params = { ...plain, keys: [...plain.keys, bitcoin] };
  const seats = people.map((person) => new KeygenSeat(person, params));
  walkRing(seats, () => seats.every((seat) => seat.result !== undefined));
  return { people, params, walletId: seats[0]!.sessionId, results: seats.map((seat) => seat.result!) };
}

let attempt = 0;
function signAll(group: Group, signers: number[], payloads: { key: number; digests: Digest[] }[]) {
  const params: SignParams = {
    kind: 'sign',
    walletId: group.walletId,
    epoch: 0,
    signers,
    payloads: payloads.map(({ key }, i) => ({ key, bytes: ascii(`payload ${i}`) })),
    attempt: ++attempt,
  };
  const seats = signers.map((i) => {
    const wallet = { members: group.params.participants, result: group.results[i - 1]! };
    const digests = payloads.map((one) => one.digests);
    return new SignSeat(group.people[i - 1]!, params, wallet, digests);
  });
  const handOvers = walkRing(seats, () => seats.some(({ result }) => result !== undefined));
  return { seats, handOvers, signatures: seats.find(({ result }) => result)!.result!.signatures };
}

const suite = suites.secp256k1;
const scalar = (seed: string) => suite.writeScalar(suite.makeScalar(seededRandom(seed)));
const isOdd = (point: Uint8Array) => point[0] === 3;

/**
 * As BIP-341 shifts an internal key: by BIP-32 tweaks, to even y, then by the Taproot tweak. One shift
 * expresses it all.
 */
function twice(groupKey: Uint8Array, first: Uint8Array, second: Uint8Array): Shift {
  const moved = suite.readPoint(groupKey).add(suite.baseMultiply(suite.readScalar(first)));
  const isNegated = isOdd(moved.toBytes());
  const [t, u] = [suite.readScalar(first), suite.readScalar(second)];
  return { isNegated, add: suite.writeScalar((isNegated ? -t : t) + u) };
}

describe('a wallet with two keys of one suite', () => {
  const group = makeGroup(2, 3, 'two of one');

  it('a wallet has three keys, each with its own polynomial and scheme', () => {
    const [solana, ethereum, bitcoin] = group.results[0]!.keys;
    expect([solana!.suite, ethereum!.suite, bitcoin!.suite]).toEqual(['ed25519', 'secp256k1', 'secp256k1']);
    expect([solana!.scheme, ethereum!.scheme, bitcoin!.scheme]).toEqual([undefined, undefined, 'bip340']);
    expect(bitcoin!.commitment).not.toEqual(ethereum!.commitment);
    for (const result of group.results) expect(result.keys).toEqual(group.results[0]!.keys);
  });

  it('a wallet signs with all of its keys in one ceremony, one signature per digest, in order', () => {
    const digests = [1, 2, 3].map((i) => ({ digest: new Uint8Array(32).fill(i) }));
    const { signatures, handOvers } = signAll(
      group,
      [1, 3],
      [
        { key: 2, digests },
        { key: 0, digests: digests.slice(1, 2) },
        { key: 1, digests: digests.slice(2) },
      ],
    );
    expect(handOvers).toBe(2);
    expect(signatures.map((list) => list.map(({ length }) => length))).toEqual([[64, 64, 64], [64], [65]]);
    const keys = group.results[0]!.keys.map(({ commitment }) => commitment[0]!);
    digests.forEach(({ digest }, i) => {
      expect(schnorr.verify(signatures[0]![i]!, digest, keys[2]!.slice(1))).toBe(true);
    });
    expect(ed25519.verify(signatures[1]![0]!, digests[1]!.digest, keys[0]!)).toBe(true);
    const frost = frostOf(asFrostKey(group.results[0]!.keys[1]!));
    expect(frost.verify(signatures[2]![0]!, digests[2]!.digest, keys[1]!)).toBe(true);
    // A key's scheme is not a choice of the moment.
    expect(frost.verify(signatures[2]![0]!, digests[2]!.digest, keys[2]!)).toBe(false);
  });

  it('whoever spoils one digest out of many is named as usual', () => {
    const digests = [1, 2, 3].map((i) => ({ digest: new Uint8Array(32).fill(i) }));
    const { seats } = signAll(group, [1, 2], [{ key: 2, digests }]);
    const [, bob] = seats;
    const honest = seats[0]!.messages.concat(bob!.messages);
    for (const at of [45, 80, 110]) {
      const body = honest.find(({ from, round }) => from === 2 && round === 2)!.body;
      const bent = Uint8Array.from(body, (byte, i) => (i === at ? byte ^ 1 : byte));
      const carrier = new SignSeat(
        makePerson('nobody'),
        bob!.params,
        { members: group.params.participants, result: group.results[0]! },
        [digests],
      );
      carrier.messages = honest.filter(({ from, round }) => from !== 2 || round !== 2);
      carrier.messages.push({ from: 2, round: 2, body: bent, signature: new Uint8Array(64) });
      expect(carrier.advance().stopped).toMatchObject({ code: 'bad-share', culprit: 2 });
    }
  });
});

describe('a key that moves', () => {
  it.each([
    [2, 2],
    [2, 3],
    [3, 3],
    [3, 5],
  ])('a shifted key signs as BIP-340 requires, %i of %i, odd and even at every step', (t, n) => {
    const group = makeGroup(t, n, `moves ${t} of ${n}`);
    const key = group.results[0]!.keys[2]!;
    const groupKey = key.commitment[0]!;
    const shifts: Shift[] = [];
    const seen = new Set<string>();
    // Group key, inner key and output key odd and even: until every case of the last two has occurred.
    for (let i = 0; seen.size < 4; i++) {
      const shift = twice(groupKey, scalar(`${t}/${n}/${i}`), scalar(`${i}`));
      const kind = `${shift.isNegated} ${isOdd(shiftKey(key, shift).commitment[0]!)}`;
      if (!seen.has(kind)) shifts.push(shift);
      seen.add(kind);
    }
    const digest = new Uint8Array(32).fill(7);
    const digests = [{ digest }, ...shifts.map((shift) => ({ digest, shift }))];
    const signers = Array.from({ length: t }, (_, i) => n - t + 1 + i);
    const { signatures } = signAll(group, signers, [{ key: 2, digests }]);
    [undefined, ...shifts].forEach((shift, i) => {
      const moved = shiftKey(key, shift).commitment[0]!;
      expect(schnorr.verify(signatures[0]![i]!, digest, moved.slice(1))).toBe(true);
      if (shift !== undefined)
        expect(schnorr.verify(signatures[0]![i]!, digest, groupKey.slice(1))).toBe(false);
    });
  });

  it.each(['ed25519', 'secp256k1'] as SuiteId[])(
    'shares, verifying shares and group key are shifted alike, %s',
    (id) => {
      const own = suites[id];
      const group = makeGroup(2, 3, 'alike');
      const at = group.params.keys.findIndex(({ suite: one }) => one === id);
      const key = group.results[0]!.keys[at]!;
      for (const isNegated of [false, true]) {
        const shift = { isNegated, add: own.writeScalar(123_456_789n) };
        const moved = shiftKey(key, shift);
        group.results.forEach(({ shares }, i) => {
          const share = own.readScalar(shiftShare(own, shares[at]!, shift));
          expect(own.baseMultiply(share).toBytes()).toEqual(moved.verifyingShares[i]);
        });
        // At zero the polynomial is the group key; at 1 its terms add up to the first verifying share.
        const terms = moved.commitment.map((point) => own.readPoint(point));
        expect(terms.reduce((sum, term) => sum.add(term)).toBytes()).toEqual(moved.verifyingShares[0]);
        // There and back again.
        const back = { isNegated, add: own.writeScalar(isNegated ? 123_456_789n : -123_456_789n) };
        expect(shiftKey(moved, back)).toEqual(key);
      }
      expect(shiftKey(key, undefined)).toBe(key);
    },
  );

  it('a shift that would end at nothing is refused', () => {
    const point = suite.baseMultiply(5n).toBytes();
    const key = {
      suite: 'secp256k1' as const,
      threshold: 2,
      commitment: [point, point],
      verifyingShares: [point, point],
    };
    const n = secp256k1.Point.Fn.ORDER;
    expect(() => shiftKey(key, { isNegated: false, add: suite.writeScalar(n - 5n) })).toThrowError(
      expect.objectContaining({ code: 'bad-parameters', where: 'shift' }),
    );
  });

  it('a scheme that the suite does not have is refused', () => {
    expect(() => frostOf({ suite: 'ed25519', scheme: 'bip340' })).toThrowError(
      expect.objectContaining({ code: 'unsupported' }),
    );
  });
});

describe('how many digests one ceremony can take', () => {
  const params = (signers: number, ...sizes: number[]): SignParams => ({
    kind: 'sign',
    walletId: new Uint8Array(32),
    epoch: 0,
    signers: Array.from({ length: signers }, (_, i) => i + 1),
    payloads: sizes.map((size) => ({ key: 0, bytes: new Uint8Array(size) })),
    attempt: 1,
  });

  it('a ceremony takes 256 digests, fewer if sixteen people sign large payloads, and always enough for a hundred payloads', () => {
    expect(mostDigests(params(2, 65_536))).toBe(256);
    expect(mostDigests(params(13, 65_536))).toBe(256);
    expect(mostDigests(params(16, 65_536))).toBe(227);
    expect(mostDigests(params(16, ...Array.from({ length: 100 }, () => 4_000)))).toBe(127);
  });

  it('a blob always has room for two of the fullest messages in every slot', () => {
    const hundred = Array.from({ length: 100 }, () => 4_000);
    for (const of of [params(2, 65_536), params(13, 1), params(16, 65_536, 1), params(16, ...hundred)]) {
      for (const [i, { bytes }] of of.payloads.entries()) bytes.fill(i, 0, 1);
      const messages = of.signers.flatMap((from) =>
        [0, 1, 2].flatMap((round) =>
          [1, 2].map((fill) => {
            const body = new Uint8Array(sign.bodyBytes(of, round)).fill(fill);
            return { from, round, body, signature: new Uint8Array(64) };
          }),
        ),
      );
      const bundle = writeBundle(of, messages);
      expect(bundle.length).toBeLessThanOrEqual(limits.blobBytes);
      expect(readBundle(bundle).messages).toHaveLength(messages.length);
      messages[2]!.body = new Uint8Array(sign.bodyBytes(of, 1) + 1);
      expect(() => readBundle(writeBundle(of, messages))).toThrowError('malformed');
    }
  });

  it('the digests fit in one body each, and everyone refuses one more before a nonce is made', () => {
    const of = { ...params(2, 1), payloads: [{ key: 0, bytes: Uint8Array.of(1) }] };
    const key = makeGroup(2, 2, 'many').results[0]!.keys[2]!;
    const share = new Uint8Array(32).fill(1);
    const context = (count: number) => ({
      params: of,
      keys: [asFrostKey(key)],
      digests: [Array.from({ length: count }, () => ({ digest: new Uint8Array(32) }))],
      self: 1,
      shares: [share],
      hasApproved: true,
      random: seededRandom('many'),
      nonces: {},
    });
    const [made] = sign.step(context(256), []).outgoing;
    expect(made!.body.length).toBeLessThanOrEqual(sign.bodyBytes(of, 1));
    expect(made!.body.length).toBe(18_179);
    const over = context(257);
    expect(() => sign.step(over, [])).toThrowError(
      expect.objectContaining({ code: 'too-large', where: 'digests' }),
    );
    expect(over.nonces).toEqual({});
  });
});
