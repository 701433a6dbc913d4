/**
 * A long computation in pieces: between two of them whoever drives it may show progress, do something else,
 * or never come back. It yields the fraction done, 0 to 1. It has no effects before it returns.
 */
export type Work<T> = Generator<number, T>;

/** All at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** `make` for 0, 1, ... `count` - 1, one piece each. */
export function* each<T>(count: number, make: (i: number) => T): Work<T[]> {
  const made: T[] = [];
  for (let i = 0; i < count; i++) {
    made.push(make(i));
    yield (i + 1) / count;
  }
  return made;
}

/** A part of a larger computation, whose progress 0 to 1 is mapped to these. */
export function* within<T>(from: number, to: number, work: Work<T>): Work<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    yield from + (to - from) * value;
  }
}
