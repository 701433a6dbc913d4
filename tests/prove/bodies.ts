import * as v from 'valibot';
import { readCbor } from '../../src/core/codec.ts';
import { limits } from '../../src/core/limits.ts';

/** Bodies of messages as the enemy reads them (docs/protocol.md, section 2). */
const bytes = v.instance(Uint8Array);

/** keygen-1 */
export const msg1Body = v.tuple([bytes, v.array(bytes)]);
/** keygen-2 */
export const certificateBody = v.tuple([bytes, v.array(bytes)]);
/** sign-1 */
export const commitBody = v.array(v.tuple([bytes, bytes]));
/** sign-2 */
export const shareBody = v.tuple([bytes, v.array(bytes)]);
/** stop */
export const stopBody = v.tuple([v.string(), v.number(), v.nullable(v.string())]);

export const readShape = <S extends v.GenericSchema>(shape: S, body: Uint8Array): v.InferOutput<S> =>
  readCbor(shape, body, 'body', limits.bodyBytes);
