import { SignerError } from './errors.ts';

/**
 * An amount as people type it. Half of the world writes a decimal comma, and separates thousands by spaces or
 * apostrophes. A point is always the decimal point, as in every wallet; so is a comma, unless it could just as well
 * separate thousands.
 */
export type TypedAmount =
  /** Digits, and a point if there is a fraction. */
  | { text: string }
  /** Both ways to read it: no one can tell which was meant. */
  | { readings: readonly [string, string] }
  /** Thousands set apart by commas or points: what it would be without them, for people to write. */
  | { grouped: string }
  /** Not an amount, or separators in an order that no country uses. */
  | null;

const longest = 200;

export function readTypedAmount(typed: string): TypedAmount {
  if (typed.length > longest) return null;
  const text = typed
    .trim()
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replaceAll('’', "'");
  const [, whole, , fraction] = /^(\d+|\d{1,3}(?:( |')\d{3})(?:\2\d{3})*|)(?:[.,](\d*))?$/.exec(text) ?? [];
  if (whole === undefined || (whole === '' && !fraction)) return readGrouped(text);
  const digits = whole.replace(/[ ']/g, '') || '0';
  // A group of thousands has three digits, and the group before it is not zero.
  if (/^[1-9]\d{0,2},\d{3}$/.test(text))
    return { readings: [`${digits}.${fraction}`, `${digits}${fraction}`] };
  return { text: fraction ? `${digits}.${fraction}` : digits };
}

function readGrouped(text: string): TypedAmount {
  const [, whole, separator, fraction] =
    /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d*))?$/.exec(text) ?? [];
  if (whole === undefined || separator === undefined) return null;
  const digits = whole.replaceAll(separator, '');
  return { grouped: fraction ? `${digits}.${fraction}` : digits };
}

/** Digits, and a point if there is a fraction. Errors: `bad-amount`, where 'two-readings' or 'thousands' with what to write. */
export function readAmountText(typed: string): string {
  const read = readTypedAmount(typed);
  if (read === null) throw new SignerError('bad-amount');
  if ('text' in read) return read.text;
  if ('grouped' in read)
    throw new SignerError('bad-amount', { where: 'thousands', values: { plain: read.grouped } });
  const [first, second] = read.readings;
  throw new SignerError('bad-amount', { where: 'two-readings', values: { first, second } });
}
