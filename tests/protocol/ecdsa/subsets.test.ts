import { secp256k1 } from '@noble/curves/secp256k1.js';
import { expect, test } from 'vitest';
import { checkParams } from '../../../src/protocol/session.ts';
import type { SignParams } from '../../../src/protocol/sign-params.ts';
import { dealGroup, digestOf, meet, seatsOf } from '../../support/ecdsa-peers.ts';

const subsets = (n: number, t: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, i) => i + 1).filter((i) => (bits >> (i - 1)) & 1),
  ).filter(({ length }) => length >= t);

const groups = [
  [2, 2],
  [2, 3],
  [3, 3],
  [3, 5],
] as const;
const cases = groups.flatMap(([threshold, n]) => {
  const group = dealGroup(threshold, n);
  return subsets(n, threshold).map((signers) => [threshold, n, signers.join(', '), signers, group] as const);
});

test.each(cases)('of a %i of %i wallet, signers %s make a good signature', (_, __, ___, signers, group) => {
  const seats = seatsOf(group, signers);
  meet(seats);
  for (const { last, parts } of seats) {
    const [[signature]] = last!.result!.signatures as [[Uint8Array]];
    const isGood = secp256k1.verify(signature.slice(0, 64), digestOf('pay'), group.key.commitment[0]!, {
      prehash: false,
      lowS: true,
    });
    expect(isGood).toBe(true);
    expect(parts).toEqual([]);
  }
});

test('at most five sign, and there are at most ten pairs of signers times payloads', () => {
  const paramsOf = (count: number, payloads: number): SignParams => ({
    kind: 'sign-ecdsa',
    walletId: new Uint8Array(32),
    epoch: 0,
    signers: Array.from({ length: count }, (_, i) => i + 1),
    payloads: Array.from({ length: payloads }, (_, i) => ({ key: 0, bytes: Uint8Array.of(i) })),
    attempt: 1,
  });
  for (const [count, payloads] of [
    [2, 10],
    [3, 3],
    [4, 1],
    [5, 1],
  ] as const)
    expect(() => checkParams(paramsOf(count, payloads))).not.toThrow();
  for (const [count, payloads] of [
    [2, 11],
    [3, 4],
    [4, 2],
    [5, 2],
    [6, 1],
  ] as const)
    expect(() => checkParams(paramsOf(count, payloads))).toThrowError(
      expect.objectContaining({ code: 'bad-parameters', where: 'signers' }),
    );
});
