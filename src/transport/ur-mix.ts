import { sha256 } from '@noble/hashes/sha2.js';

/** Which fragments a part of a UR holds (BCR-2020-005, "multi-part"): its generator, degrees and shuffle. */

const mask = (1n << 64n) - 1n;
const rotate = (x: bigint, by: bigint) => ((x << by) | (x >> (64n - by))) & mask;

/** xoshiro256** (Blackman and Vigna), seeded with a SHA-256 as four big-endian words; gives numbers in 0..1. */
function makeXoshiro(seed: Uint8Array): () => number {
  const view = new DataView(sha256(seed).buffer);
  let [a, b, c, d] = [0, 8, 16, 24].map((at) => view.getBigUint64(at)) as [bigint, bigint, bigint, bigint];
  return () => {
    const result = (rotate((b * 5n) & mask, 7n) * 9n) & mask;
    const shifted = (b << 17n) & mask;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 45n);
    return Number(result) / 2 ** 64;
  };
}

interface Sampler {
  probability: number[];
  alias: number[];
}

/** Walker's alias tables (Vose's construction) of degrees 1..n with weights 1/degree. */
function makeSampler(n: number): Sampler {
  const weights = Array.from({ length: n }, (_, i) => 1 / (i + 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  const scaled = weights.map((weight) => (weight * n) / sum);
  const probability = new Array<number>(n).fill(1);
  const alias = new Array<number>(n).fill(0);
  const [small, large]: [number[], number[]] = [[], []];
  for (let i = n - 1; i >= 0; i--) (scaled[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop()!, large.pop()!];
    probability[less] = scaled[less]!;
    alias[less] = more;
    scaled[more] = scaled[more]! + scaled[less]! - 1;
    (scaled[more] < 1 ? small : large).push(more);
  }
  return { probability, alias };
}

let last: { n: number; sampler: Sampler } | null = null;

/** Indices of the fragments mixed in part `seqNum` (from 1) of `seqLen`: pure in the first `seqLen` parts. */
export function deriveFragments(seqNum: number, seqLen: number, checksum: number): number[] {
  if (seqNum <= seqLen) return [seqNum - 1];
  const seed = new Uint8Array(8);
  const view = new DataView(seed.buffer);
  view.setUint32(0, seqNum);
  view.setUint32(4, checksum);
  const random = makeXoshiro(seed);
  if (last?.n !== seqLen) last = { n: seqLen, sampler: makeSampler(seqLen) };
  const { probability, alias } = last.sampler;
  const column = Math.floor(random() * seqLen);
  const degree = 1 + (random() < probability[column]! ? column : alias[column]!);
  const remaining = Array.from({ length: seqLen }, (_, i) => i);
  return Array.from({ length: degree }, () => {
    const at = Math.floor(random() * remaining.length);
    return remaining.splice(at, 1)[0]!;
  });
}
