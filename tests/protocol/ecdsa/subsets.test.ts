import { secp256k1 } from '@noble/curves/secp256k1.js';
import { expect, test } from 'vitest';
import { dealGroup, digestOf, seatsOf, walk } from '../../support/ecdsa-peers.ts';

const subsets = (n: number, t: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, i) => i + 1).filter((i) => (bits >> (i - 1)) & 1),
  ).filter(({ length }) => length >= t);

test.each([
  [2, 2],
  [2, 3],
  [3, 3],
  [3, 5],
])('every set of signers of %i of %i makes a good signature', (threshold, n) => {
  const group = dealGroup(threshold, n);
  // Of five people a few of the sets: the others are more of the same, and take their time in `npm run prove`.
  const isFew = ({ length }: number[], i: number) => n < 5 || length === n || i % 6 === 0;
  const sets = subsets(n, threshold).filter(isFew);
  for (const signers of sets) {
    const seats = seatsOf(group, signers);
    walk(seats);
    for (const { last, parts } of seats) {
      const [[signature]] = last!.result!.signatures as [[Uint8Array]];
      const isGood = secp256k1.verify(signature.slice(0, 64), digestOf('pay'), group.key.commitment[0]!, {
        prehash: false,
        lowS: true,
      });
      expect(isGood, signers.join()).toBe(true);
      expect(parts).toEqual([]);
    }
  }
});
