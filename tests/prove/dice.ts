import { seededRandom } from '../support/peers.ts';

/** Choices from a seed: a case that failed fails again with the same seed. */
export interface Dice {
  readonly bytes: (length: number) => Uint8Array;
  /** 0 to n - 1. */
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
  /** True once in `n` throws. */
  oneIn(n: number): boolean;
  shuffle<T>(list: readonly T[]): T[];
  /** Each item with probability one half. */
  some<T>(list: readonly T[]): T[];
}

export function makeDice(seed: string): Dice {
  const bytes = seededRandom(`dice/${seed}`);
  let pool = new Uint8Array();
  let at = 0;
  const word = () => {
    if (at + 4 > pool.length) {
      pool = Uint8Array.from(bytes(256));
      at = 0;
    }
    at += 4;
    return new DataView(pool.buffer).getUint32(at - 4);
  };
  const below = (n: number) => word() % n;
  return {
    bytes,
    below,
    pick: (from) => from[below(from.length)]!,
    oneIn: (n) => below(n) === 0,
    some: (list) => list.filter(() => below(2) === 0),
    shuffle: (list) =>
      list
        .map((item) => [word(), item] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, item]) => item),
  };
}
