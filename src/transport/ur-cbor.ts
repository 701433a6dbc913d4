import { decode, encode, rfc8949EncodeOptions, Tagged } from 'cborg';
import * as v from 'valibot';
import { SignerError } from '../core/errors.ts';
import type { Ur } from './ur.ts';

/** What the registry types of other wallets have in common (BCR-2020-006, -007): maps by number, and tags. */
export const tags = { uuid: 37, hdkey: 303, keypath: 304, coinInfo: 305 } as const;

/** Maps as maps, tags of the table kept, no duplicates. Errors: `malformed`, where 'ur'. */
export function readUrCbor(cbor: Uint8Array): unknown {
  try {
    return decode(cbor, {
      useMaps: true,
      rejectDuplicateMapKeys: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowBigInt: false,
      tags: Tagged.preserve(...Object.values(tags)),
    });
  } catch {
    throw new SignerError('malformed', { where: 'ur' });
  }
}

export const writeUrCbor = (value: unknown): Uint8Array => encode(value, rfc8949EncodeOptions);

export const tagged = <S extends v.GenericSchema>(tag: number, shape: S) =>
  v.pipe(
    v.instance(Tagged),
    v.check((item) => item.tag === tag),
    v.transform((item) => item.value as unknown),
    shape,
  );

/** A map whose keys are numbers, as an object of that shape. */
export const mapOf = <S extends v.GenericSchema>(shape: S) =>
  v.pipe(
    v.instance(Map),
    v.check((map) => [...map.keys()].every((key) => typeof key === 'number')),
    v.transform((map) => Object.fromEntries(map) as unknown),
    shape,
  );

/** The answer to a request: a signature under the request's own id. */
export function writeSignature(type: string, requestId: Uint8Array | null, signature: Uint8Array): Ur {
  const map = new Map<number, unknown>();
  if (requestId !== null) map.set(1, new Tagged(tags.uuid, requestId));
  map.set(2, signature);
  return { type, cbor: writeUrCbor(map) };
}
