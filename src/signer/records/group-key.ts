import * as v from 'valibot';
import { bytesUpTo, listOf, uint } from '../../core/codec.ts';
import { limits } from '../../core/limits.ts';
import type { GroupKey } from '../../protocol/cocktail.ts';
import { schemeOf } from '../../protocol/scheme.ts';
import { schemeIds, suiteIds } from '../../protocol/suite.ts';

const point = bytesUpTo(33, 32);
const keyFields = [
  uint(suiteIds.length - 1),
  uint(limits.participants, 2),
  listOf(point, limits.participants, 2),
  listOf(point, limits.participants, 2),
] as const;
/** The scheme comes last, and only if it is not the suite's own, so that every key has only one form. */
export const keyShape = v.union([
  v.strictTuple(keyFields),
  v.strictTuple([...keyFields, uint(schemeIds.length - 1, 1)]),
]);

export function writeKey(key: GroupKey): unknown[] {
  const scheme = schemeIds.indexOf(schemeOf(key));
  const fields = [suiteIds.indexOf(key.suite), key.threshold, key.commitment, key.verifyingShares];
  return scheme === 0 ? fields : [...fields, scheme];
}

export function readKey([suite, threshold, commitment, verifyingShares, scheme]: v.InferOutput<
  typeof keyShape
>): GroupKey {
  const key = { suite: suiteIds[suite]!, threshold, commitment, verifyingShares };
  return scheme === undefined ? key : { ...key, scheme: schemeIds[scheme]! };
}
