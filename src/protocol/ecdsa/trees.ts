import { concatBytes, equalBytes } from '../../core/bytes.ts';
import type { Random } from '../suite.ts';
import { bitOf, expand, leafBytes, levels, treeLeaves, trees, u8, xored, xorInto } from './hash.ts';

/**
 * From 256 keys to 64 times "all leaves but one" (SoftSpokenOT, eprint 2022/192): trees of seeds whose owner
 * sends, level by level, the sums of the left and of the right seeds under the two keys of a choice. Whoever
 * has one key of each pair can fill in every leaf except the one at the path that was not chosen.
 */
export const treeBytes: number = levels * 2 * leafBytes + 2 * leafBytes;

type Keys = readonly (readonly [Uint8Array, Uint8Array])[];

const children = (d: Uint8Array, seed: Uint8Array): [Uint8Array, Uint8Array] => {
  const both = expand('ggm', 2 * leafBytes, d, seed);
  return [both.slice(0, leafBytes), both.slice(leafBytes)];
};
const leafOf = (d: Uint8Array, seed: Uint8Array) => expand('leaf', leafBytes, d, seed);
const checkOf = (d: Uint8Array, t: number, x: number, seed: Uint8Array) =>
  expand('leaf-check', 32, d, u8(t), u8(x), seed);
const checkAll = (d: Uint8Array, t: number, checks: readonly Uint8Array[]) =>
  expand('leaf-all', 32, d, u8(t), ...checks);
const sum = (parts: readonly Uint8Array[]) => parts.reduce(xorInto, new Uint8Array(leafBytes));

/** The leaves of all trees in order, 32 KiB, and what the other side gets. */
export function growTrees(
  d: Uint8Array,
  keys: Keys,
  random: Random,
): { leaves: Uint8Array; message: Uint8Array } {
  const grown = Array.from({ length: trees }, (_, t) => growTree(d, t, keys, random));
  return {
    leaves: concatBytes(...grown.flatMap(({ leaves }) => leaves)),
    message: concatBytes(...grown.map(({ message }) => message)),
  };
}

function growTree(d: Uint8Array, t: number, keys: Keys, random: Random) {
  let seeds = [random(leafBytes)];
  const sent: Uint8Array[] = [];
  for (let e = 0; e < levels; e++) {
    seeds = seeds.flatMap((seed) => children(d, seed));
    const pair = keys[levels * t + e]!;
    for (const side of [0, 1] as const)
      sent.push(xored(sum(seeds.filter((_, i) => i % 2 === side)), pair[side]));
  }
  const checks = seeds.map((seed, x) => checkOf(d, t, x, seed));
  return {
    leaves: seeds.map((seed) => leafOf(d, seed)),
    message: concatBytes(...sent, sum(checks), checkAll(d, t, checks)),
  };
}

/**
 * The leaves that the chosen keys open, zeros at the hole of each tree, and the holes. Throws if the checks
 * fail: then the other side lied, or tried to learn a choice.
 */
export function fillTrees(
  d: Uint8Array,
  delta: Uint8Array,
  keys: readonly Uint8Array[],
  message: Uint8Array,
): { leaves: Uint8Array; holes: Uint8Array } {
  if (message.length !== trees * treeBytes) throw new Error('tree length');
  const holes = new Uint8Array(trees);
  const leaves = Array.from({ length: trees }, (_, t) => {
    const filled = fillTree(d, t, delta, keys, message.subarray(t * treeBytes, (t + 1) * treeBytes));
    holes[t] = filled.hole;
    return filled.leaves;
  });
  return { leaves: concatBytes(...leaves.flat()), holes };
}

function fillTree(
  d: Uint8Array,
  t: number,
  delta: Uint8Array,
  keys: readonly Uint8Array[],
  message: Uint8Array,
) {
  const part = (i: number) => message.slice(i * leafBytes, (i + 1) * leafBytes);
  // Null marks the path that stays unknown.
  let seeds: (Uint8Array | null)[] = [null];
  let hole = 0;
  for (let e = 0; e < levels; e++) {
    const c = bitOf(delta, levels * t + e);
    seeds = seeds.flatMap((seed) => (seed === null ? [null, null] : children(d, seed)));
    const known = seeds.filter((seed, i): seed is Uint8Array => seed !== null && i % 2 === c);
    const whole = xored(part(2 * e + c), keys[levels * t + e]!);
    seeds[2 * hole + c] = xorInto(whole, sum(known));
    hole = 2 * hole + 1 - c;
  }
  const checks = seeds.map((seed, x) => (seed === null ? new Uint8Array(32) : checkOf(d, t, x, seed)));
  checks[hole] = xored(part(2 * levels), sum(checks));
  if (!equalBytes(checkAll(d, t, checks), part(2 * levels + 1))) throw new Error('tree check');
  return { hole, leaves: seeds.map((seed) => (seed === null ? new Uint8Array(leafBytes) : leafOf(d, seed))) };
}

/** Leaf x of tree t. */
export const leafAt = (leaves: Uint8Array, t: number, x: number): Uint8Array =>
  leaves.subarray((t * treeLeaves + x) * leafBytes, (t * treeLeaves + x + 1) * leafBytes);
