import type * as Real from '../../src/protocol/ecdsa/base-ot.ts';
import { base, multiply } from '../../src/protocol/ecdsa/curve.ts';
import { bitOf, expand, u8, u16 } from '../../src/protocol/ecdsa/hash.ts';

/**
 * Base transfers that hide nothing, in a hundredth of the time: for tests of everything around them
 * (messages, trees, boxes, what is stored), which is as shipped.
 */
export const choiceBytes = 256 * 2 * 33;

const keyOf = (d: Uint8Array, i: number, j: number, message: Uint8Array, B: Uint8Array) =>
  expand('cheap', 32, d, u16(i), u8(j), message.subarray(i * 66, (i + 1) * 66), B);
const all = <T>(make: (i: number) => T) => Array.from({ length: 256 }, (_, i) => make(i));

// biome-ignore lint/correctness/useYield: work in one piece
export const makeChoice: typeof Real.makeChoice = function* (_, random) {
  return { delta: random(32), secrets: [], message: random(choiceBytes) };
};

export const offerKeys: typeof Real.offerKeys = function* (d, message, b) {
  const B = multiply(base, b).toBytes(true);
  yield 0.5;
  return { B, keys: all((i) => [keyOf(d, i, 0, message, B), keyOf(d, i, 1, message, B)]) };
};

export const chosenKeys: typeof Real.chosenKeys = function* (d, { delta, message }, B) {
  return all((i) => keyOf(d, i, bitOf(delta, i), message, B));
};
