import type * as v from 'valibot';
import { readShape, writeCbor } from '../core/codec.ts';
import { deriveHash } from '../core/words.ts';

/** How the parameters of one kind of ceremony are read and written: everything agreed before round 1. */
export interface ParamsFormat<P extends { kind: string }> {
  readonly kind: P['kind'];
  /** CDDL `...-params`: an array that begins with the kind. */
  readonly shape: v.GenericSchema<unknown, readonly unknown[]>;
  /** From fields of `shape`. Errors: `malformed`, `newer-version`. */
  read(fields: never): P;
  /** The fields in the only order, the one the session id is made from. */
  write(params: P): unknown[];
  /** What the shape cannot express. Errors: `bad-parameters`, with the place. */
  check(params: P): void;
}

/** Errors: `malformed`, `newer-version`, `bad-parameters`. */
export function readWith<P extends { kind: string }>(format: ParamsFormat<P>, fields: unknown): P {
  const params = format.read(readShape(format.shape, fields, 'params') as never);
  format.check(params);
  return params;
}

/**
 * `SHA-256(domain || dCBOR(params))`, 32 bytes: everyone who agrees on the parameters computes the same id without
 * exchanging a message. It never feeds a nonce.
 */
export function deriveIdOf<P extends { kind: string }>(format: ParamsFormat<P>, params: P): Uint8Array {
  return deriveHash('hoarfrost/v1/session', writeCbor(format.write(params)));
}
