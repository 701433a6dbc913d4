import * as v from 'valibot';
import { readCbor } from '../core/codec.ts';
import { kindOf, type Params } from './kinds.ts';
import { deriveIdOf, readWith } from './params.ts';

/** Parameters of any kind of ceremony. */

const anyShape = v.looseTuple([v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/))]);

/** The agreed parameters as CBOR values, in the only order, the one the session id is made from. */
export const writeParams = (params: Params): unknown[] => kindOf(params).params.write(params);

/**
 * Errors: `too-large`, `malformed`, `not-canonical`, `bad-parameters`; `newer-version` for an unknown kind.
 */
export function readParams(bytes: Uint8Array): Params {
  const fields = readCbor(anyShape, bytes, 'params');
  return readWith(kindOf({ kind: fields[0] }).params, fields);
}

/** What the shapes cannot express. Errors: `bad-parameters`. */
export function checkParams<P extends Params>(params: P): P {
  kindOf(params).params.check(params);
  return params;
}

/** See `deriveIdOf`. */
export const deriveSessionId = (params: Params): Uint8Array => deriveIdOf(kindOf(params).params, params);
