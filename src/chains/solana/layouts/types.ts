/**
 * Types of arguments in Borsh and in plain C layouts, as text: `u64`, `i32`, `bool`, `key`, `text`, `bytes`
 * (preceded by their length), `[T]` (likewise), `[T; 3]`, `T?`, `{a: u8, b: key}`, `One | Two{a: u8}` (`|
 * One` if there is only one), `rest` (all bytes that are left, of which nothing better is known), or the name of one
 * defined elsewhere.
 */
export type Type =
  | { kind: 'integer'; bytes: number; isSigned: boolean }
  | { kind: 'bool' | 'key' | 'text' | 'bytes' | 'rest' }
  | { kind: 'option'; of: Type }
  /** `length` null: it precedes the items, as u32. */
  | { kind: 'list'; of: Type; length: number | null }
  | { kind: 'struct'; fields: readonly Field[] }
  | { kind: 'enum'; variants: readonly { name: string; fields: readonly Field[] }[] }
  | { kind: 'named'; name: string };

export interface Field {
  name: string;
  type: Type;
  /** The last arguments of a call: older callers end before them, and the program reads them as missing. */
  mayBeMissing?: true;
}

/** Throws `Error` for text that is not a type. */
export function parseType(text: string): Type {
  const { type, rest } = take(text.trim());
  if (rest !== '') throw new Error(text);
  return type;
}

/** `a: u8, b: key`, or nothing. `c?: u8` for one that may be missing at the end. */
export function parseFields(text: string): Field[] {
  const fields: Field[] = [];
  let left = text.trim();
  while (left !== '') {
    const [head, name, mark] = /^(\w+)(\??): /.exec(left) ?? [];
    if (head === undefined || name === undefined) throw new Error(text);
    const { type, rest } = take(left.slice(head.length));
    fields.push({ name, type, ...(mark === '?' && { mayBeMissing: true }) });
    if (rest !== '' && !rest.startsWith(', ')) throw new Error(text);
    left = rest.slice(2);
  }
  return fields;
}

type Taken = { type: Type; rest: string };

function take(text: string): Taken {
  let taken = takeOne(text);
  while (taken.rest.startsWith('?'))
    taken = { type: { kind: 'option', of: taken.type }, rest: taken.rest.slice(1) };
  return taken;
}

function takeOne(text: string): Taken {
  if (text.startsWith('| ')) return takeVariants(text.slice(2));
  if (text.startsWith('[')) {
    const { type: of, rest } = take(text.slice(1));
    const [whole, length] = /^(?:; (\d+))?\]/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(text);
    return {
      type: { kind: 'list', of, length: length === undefined ? null : Number(length) },
      rest: rest.slice(whole.length),
    };
  }
  if (text.startsWith('{')) {
    const end = closing(text);
    return { type: { kind: 'struct', fields: parseFields(text.slice(1, end)) }, rest: text.slice(end + 1) };
  }
  const [word] = /^\w+/.exec(text) ?? [];
  if (word === undefined) throw new Error(text);
  const rest = text.slice(word.length);
  return /^(?:\{| \|)/.test(rest) ? takeVariants(text) : { type: scalar(word), rest };
}

/** The rest of the text: alternatives occur only at the top of a named type. */
function takeVariants(text: string): Taken {
  const variants: { name: string; fields: Field[] }[] = [];
  let left = text;
  for (;;) {
    const [name] = /^\w+/.exec(left) ?? [];
    if (name === undefined) throw new Error(text);
    left = left.slice(name.length);
    const end = left.startsWith('{') ? closing(left) : -1;
    variants.push({ name, fields: end < 0 ? [] : parseFields(left.slice(1, end)) });
    left = left.slice(end + 1);
    if (!left.startsWith(' | ')) return { type: { kind: 'enum', variants }, rest: left };
    left = left.slice(3);
  }
}

function closing(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  throw new Error(text);
}

function scalar(word: string): Type {
  const [, sign, bits] = /^([ui])(8|16|32|64|128)$/.exec(word) ?? [];
  if (bits !== undefined) return { kind: 'integer', bytes: Number(bits) / 8, isSigned: sign === 'i' };
  if (word === 'bool' || word === 'key' || word === 'text' || word === 'bytes' || word === 'rest')
    return { kind: word };
  return { kind: 'named', name: word };
}
