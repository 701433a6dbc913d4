import { decode, encode, rfc8949EncodeOptions, Tokenizer } from 'cborg';
import * as v from 'valibot';
import { equalBytes } from './bytes.ts';
import { guarded, SignerError } from './errors.ts';
import { limits } from './limits.ts';

/**
 * Deterministic CBOR (RFC 8949 section 4.2.1). Arrays, byte strings, text, unsigned integers and null only:
 * every one of our formats is an array with a fixed place for each thing, so there is only one way to write
 * it.
 */
export function writeCbor(value: unknown): Uint8Array {
  return encode(value, rfc8949EncodeOptions);
}

const strict = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  rejectDuplicateMapKeys: true,
} as const;

/**
 * A megabyte can hold a million empty arrays, which take a hundred megabytes of memory, so items are counted as they
 * come.
 */
class Counted extends Tokenizer {
  #left: number;

  constructor(bytes: Uint8Array, most: number) {
    // From a plain Uint8Array view, byte strings come out plain as well.
    super(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), strict);
    this.#left = most;
  }

  override next() {
    if (this.#left-- === 0) throw new Error('items');
    return super.next();
  }
}

/**
 * Reads untrusted bytes as `shape`. Length first, then structure, then canonical form: whatever would not be
 * written as exactly these bytes is refused.
 * Errors: `too-large`, `malformed`, `not-canonical`.
 */
export function readCbor<S extends v.GenericSchema>(
  shape: S,
  bytes: Uint8Array,
  where: string,
  maxBytes: number = limits.blobBytes,
  maxItems: number = Math.max(limits.items, maxBytes / 100),
): v.InferOutput<S> {
  if (bytes.length > maxBytes) throw new SignerError('too-large', { where });
  let value: unknown;
  try {
    const tokenizer = new Counted(bytes, maxItems);
    value = decode(bytes, { ...strict, tokenizer });
  } catch {
    throw new SignerError('malformed', { where });
  }
  const output = readShape(shape, value, where);
  // Nesting that the stack just survives when reading may be too deep to write.
  const written = guarded('malformed', () => writeCbor(value), where);
  if (!equalBytes(written, bytes)) throw new SignerError('not-canonical', { where });
  return output;
}

/** A value that has already been read, as `shape`. Errors: `malformed`. */
export function readShape<S extends v.GenericSchema>(
  shape: S,
  value: unknown,
  where: string,
): v.InferOutput<S> {
  const result = v.safeParse(shape, value, { abortEarly: true });
  if (!result.success) throw new SignerError('malformed', { where });
  return result.output;
}

/** Byte string of exactly `length` bytes. */
export const bytesOf = (length: number) => v.pipe(v.instance(Uint8Array), v.length(length));

/** Byte string of `min` to `max` bytes. */
export const bytesUpTo = (max: number, min = 0) =>
  v.pipe(v.instance(Uint8Array), v.minLength(min), v.maxLength(max));

/** Unsigned integer from `min` to `max`, both included. */
export const uint = (max: number, min = 0) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max));

/** Array of `min` to `max` items of one shape. */
export const listOf = <S extends v.GenericSchema>(item: S, max: number, min = 0) =>
  v.pipe(v.array(item), v.minLength(min), v.maxLength(max));

/**
 * Text that people read: 1 to `max` characters, written in the only way that `tidyLabel` writes it, so that
 * no two names differ only in what cannot be seen, and none reverses or covers the text around it.
 */
export const label = (max: number = limits.nameChars) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(max),
    // Most consist of letters and digits alone, which nothing would change.
    v.check((text) => /^[!-~]+$/.test(text) || text === tidyLabel(text, max)),
  );

/** Controls, formats, fillers, selectors, and two characters that count as symbols but are blank. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/gu;
/** Marks without a letter, and stacks of marks, which would cover the lines around them. */
const loose = /^[\p{M} ]+|(?<=[\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]/gu;

/**
 * Makes typed text fit `label`: one plain space between words, nothing invisible, NFC, no loose marks, cut to length.
 */
export function tidyLabel(text: string, max: number = limits.nameChars): string {
  const seen = text
    .replace(/[\t-\r\p{Z}]/gu, ' ')
    .replace(unseen, '')
    .replace(/ +/g, ' ');
  const tidy = seen.normalize('NFC').replace(loose, '').slice(0, max);
  // The cut may have halved a character.
  return tidy.replace(/\p{Cs}/gu, '').trim();
}
