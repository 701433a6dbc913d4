import { concatBytes } from '../../core/bytes.ts';
import { each, type Work } from '../../core/work.ts';
import type { Random } from '../suite.ts';
import { base, type CurvePoint, hashToCurve, multiply, readPoint } from './curve.ts';
import { bitOf, choices, expand, toScalars, u8, u16, wideBytes } from './hash.ts';

/**
 * 256 oblivious transfers of random keys (endemic, Masny and Rindal, eprint 2019/706), from the curve alone.
 * The chooser makes two points, one of which is hashed from the other, so that it knows one discrete
 * logarithm.
 */
const domain = 'hoarfrost/v1/ecdsa/base-ot';
const blindDomain = 'hoarfrost/v1/ecdsa/base-ot-blind';
const pointBytes = 33;
/** r_0 || r_1 for each choice. */
export const choiceBytes: number = choices * 2 * pointBytes;

export interface Choice {
  /** Δ, 32 bytes: what is chosen. */
  delta: Uint8Array;
  /** t_i. */
  secrets: bigint[];
  /** What the other side gets, `choiceBytes`. */
  message: Uint8Array;
}

const blind = (d: Uint8Array, i: number, j: number, other: Uint8Array): CurvePoint =>
  hashToCurve(concatBytes(d, u16(i), u8(j), other), domain);

/** `d`: the direction in which this device will be the sender. */
export function* makeChoice(d: Uint8Array, random: Random): Work<Choice> {
  const delta = random(32);
  const secrets: bigint[] = [];
  const pairs = yield* each(choices, (i) => {
    const c = bitOf(delta, i);
    const t = toScalars(random(wideBytes(1)))[0]!;
    const other = hashToCurve(random(32), blindDomain).toBytes(true);
    const own = multiply(base, t)
      .subtract(blind(d, i, c, other))
      .toBytes(true);
    secrets.push(t);
    return c === 0 ? concatBytes(own, other) : concatBytes(other, own);
  });
  return { delta, secrets, message: concatBytes(...pairs) };
}

/** The two points of choice i. */
function pointsAt(message: Uint8Array, i: number): [Uint8Array, Uint8Array] {
  const at = i * 2 * pointBytes;
  return [message.slice(at, at + pointBytes), message.slice(at + pointBytes, at + 2 * pointBytes)];
}

const deriveKey = (
  d: Uint8Array,
  i: number,
  j: number,
  [r0, r1]: readonly [Uint8Array, Uint8Array],
  B: Uint8Array,
  K: Uint8Array,
) => expand('base-ot', 32, d, u16(i), u8(j), r0, r1, B, K);

/** Both keys of every choice, for the side that does not know which one the other has. Throws on a bad point. */
export function* offerKeys(
  d: Uint8Array,
  message: Uint8Array,
  b: bigint,
): Work<{ B: Uint8Array; keys: [Uint8Array, Uint8Array][] }> {
  if (message.length !== choiceBytes) throw new Error('choice length');
  const B = multiply(base, b).toBytes(true);
  const keys = yield* each(choices, (i): [Uint8Array, Uint8Array] => {
    const points = pointsAt(message, i);
    const key = (j: 0 | 1) => {
      const shared = multiply(readPoint(points[j]).add(blind(d, i, j, points[1 - j]!)), b);
      if (shared.is0()) throw new Error('identity');
      return deriveKey(d, i, j, points, B, shared.toBytes(true));
    };
    return [key(0), key(1)];
  });
  return { B, keys };
}

/** The keys of the choices that were made. Throws on a bad point. */
export function* chosenKeys(
  d: Uint8Array,
  { delta, secrets, message }: Choice,
  B: Uint8Array,
): Work<Uint8Array[]> {
  // A table of its multiples: the same work for every secret, in a fifth of the time.
  const point = readPoint(B).precompute(8, false);
  return yield* each(choices, (i) => {
    const shared = multiply(point, secrets[i]!).toBytes(true);
    return deriveKey(d, i, bitOf(delta, i), pointsAt(message, i), B, shared);
  });
}
