import * as v from 'valibot';
import { bytesOf, bytesUpTo, label, listOf, uint } from '../../../core/codec.ts';
import { toVisible } from '../../../core/visible.ts';
import { formats, packLimits } from './pack.ts';

/** The byte layout of a pack. */

export const packForm = 'hf-pack-1';
export const nobody = '0x0000000000000000000000000000000000000000';
const text = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((one) => /^[ -~]*$/.test(one) || toVisible(one, '') === one),
  );
const chain = uint(Number.MAX_SAFE_INTEGER);
const param = listOf(text(500), 500, 2);
const field = v.strictTuple([text(500), text(40), uint(formats.length - 1), uint(1), listOf(param, 30)]);
export const meaningShape = v.strictTuple([
  text(8_000),
  text(80),
  text(300),
  text(80),
  listOf(field, packLimits.fields),
]);
const formBinding = v.strictTuple([
  chain,
  v.nullable(bytesOf(20)),
  listOf(v.strictTuple([text(40), text(200)]), 5),
  uint(packLimits.entries),
]);
export const packShape = v.strictTuple([
  v.literal(packForm),
  v.pipe(v.string(), v.regex(/^20\d\d-[01]\d-[0-3]\d$/)),
  label(80),
  // Each is read only when needed.
  listOf(v.unknown(), packLimits.meanings),
  // Calls of one chain in one string: 20 bytes of address, zeros for any; 4 of selector; 2 of the meaning's number, big endian.
  listOf(v.strictTuple([chain, bytesUpTo(26 * packLimits.entries, 26)]), 1_000),
  listOf(formBinding, packLimits.forms),
  listOf(v.strictTuple([chain, bytesOf(20), label(20), uint(255)]), packLimits.tokens),
]);

/** Lengths in bytes of a call's record, and of the place at its start. */
export const record = { bytes: 26, place: 24 } as const;
/** The `where` of errors about a pack. */
export const where = 'pack';

/** Compares two records by the bytes of their places alone. */
export function comparePlaces(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < record.place; i++) if (a[i] !== b[i]) return (a[i] ?? -1) - (b[i] ?? -1);
  return 0;
}

export const meaningOf = (records: Uint8Array, at: number) =>
  records[at + record.place]! * 256 + records[at + record.place + 1]!;
