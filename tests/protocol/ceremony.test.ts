import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1_FROST } from '@noble/curves/secp256k1.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import {
  KeygenSeat,
  makeKeygenParams,
  makePerson,
  SignSeat,
  seededRandom,
  walkRing,
} from '../support/peers.ts';

const names = ['Ana', 'Bob', 'Cyd', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jim'];

function makeGroup(t: number, n: number, seed: string) {
  const people = names.slice(0, n).map((name) => makePerson(name, `${seed}/${name}`));
  const params = makeKeygenParams(people, t, Uint8Array.from(seededRandom(seed)(16)));
  return { people, params, seats: people.map((person) => new KeygenSeat(person, params)) };
}

const payload = new TextEncoder().encode('pay the rent');

function signParams(walletId: Uint8Array, signers: number[], keys: number[]): SignParams {
  const payloads = keys.map((key) => ({ key, bytes: payload }));
  return { kind: 'sign', walletId, epoch: 0, signers, payloads, attempt: 1 };
}

function verify(key: number, groupKey: Uint8Array, signature: Uint8Array): boolean {
  if (key === 0) return ed25519.verify(signature, payload, groupKey, { zip215: false });
  return secp256k1_FROST.verify(signature, payload, groupKey);
}

/**
 * Mutation testing runs these again and again: there, only the smallest group whose threshold is not
 * everyone.
 */
const isMutated = process.env.MUTATE_ROOM !== undefined;
const groups = [
  [2, 3],
  [2, 2],
  [3, 3],
  [3, 5],
  [7, 10],
] as const;

describe('along a ring', () => {
  for (const [t, n] of isMutated ? groups.slice(0, 1) : groups) {
    it(`${t}-of-${n}: keygen takes 3n-3 hand-overs and signing 2t-2`, () => {
      const { people, params, seats } = makeGroup(t, n, `ring ${t} ${n}`);
      expect(walkRing(seats, () => seats.every((seat) => seat.result !== undefined))).toBe(3 * n - 3);
      const results = seats.map((seat) => seat.result!);
      for (const result of results) {
        expect(result.keys).toEqual(results[0]!.keys);
        expect(result.transcriptHash).toEqual(results[0]!.transcriptHash);
      }
      expect(new Set(results.map((r) => r.shares.join())).size).toBe(n);

      const signers = seats.slice(n - t).map((seat) => seat.self!);
      const agreed = signParams(seats[0]!.sessionId, signers, [0, 1]);
      const members = params.participants;
      const signing = signers.map(
        (i) => new SignSeat(people[i - 1]!, agreed, { members, result: results[i - 1]! }, [payload, payload]),
      );
      expect(walkRing(signing, () => signing.some((seat) => seat.result !== undefined))).toBe(2 * t - 2);
      const { signatures } = signing.find((seat) => seat.result)!.result!;
      signatures.forEach(([signature], key) => {
        expect(verify(key, results[0]!.keys[key]!.commitment[0]!, signature!)).toBe(true);
      });
    }, 60_000);
  }
});

describe.skipIf(isMutated)('whatever the order, losses and repetitions', () => {
  it('whatever the order, losses and repetitions, there is one key and a valid signature in the end', () => {
    const sizes = fc
      .integer({ min: 2, max: 4 })
      .chain((t) => fc.record({ t: fc.constant(t), n: fc.integer({ min: t, max: 5 }) }));
    fc.assert(
      fc.property(sizes, fc.infiniteStream(fc.nat()), fc.string(), ({ t, n }, dice, seed) => {
        const roll = (sides: number) => dice.next().value! % sides;
        const { people, params, seats } = makeGroup(t, n, seed);
        const mingle = (
          all: {
            advance(): unknown;
            scan(o: { show(): Uint8Array }): unknown;
            result: unknown;
            show(): Uint8Array;
          }[],
        ) => {
          const stale: Uint8Array[] = [];
          all[0]!.advance();
          for (let i = 0; i < 12 * all.length && !all.every((s) => s.result); i++) {
            const from = all[roll(all.length)]!;
            const to = all[roll(all.length)]!;
            if (from === to) continue;
            stale.push(from.show());
            if (roll(4) === 0) continue; // lost
            const seen = roll(5) === 0 ? stale[roll(stale.length)]! : from.show(); // or an old one again
            to.scan({ show: () => seen });
          }
          // Whoever is still behind scans everyone, twice.
          for (let i = 0; i < 3; i++)
            for (const to of all) for (const from of all) if (from !== to) to.scan(from);
        };
        mingle(seats);
        const results = seats.map((seat) => seat.result!);
        for (const result of results) expect(result.keys).toEqual(results[0]!.keys);
        const signers = [...people.keys()]
          .map((i) => i + 1)
          .sort(() => roll(3) - 1)
          .slice(0, t)
          .sort((a, b) => a - b);
        const key = roll(2);
        const agreed = signParams(seats[0]!.sessionId, signers, [key]);
        const wallet = (i: number) => ({ members: params.participants, result: results[i - 1]! });
        const signing = signers.map((i) => new SignSeat(people[i - 1]!, agreed, wallet(i), [payload]));
        mingle(signing);
        for (const seat of signing) {
          expect(verify(key, results[0]!.keys[key]!.commitment[0]!, seat.result!.signatures[0]![0]!)).toBe(
            true,
          );
        }
      }),
      { numRuns: Number(process.env.CEREMONY_RUNS ?? 3), seed: 7 },
    );
  }, 60_000);
});
