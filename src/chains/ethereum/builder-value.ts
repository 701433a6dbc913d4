import type { ParamType } from 'ethers';
import { isScalar, readScalar, wrongChecksum, wrongValue } from './strict.ts';

/**
 * Values as Safe's Transaction Builder writes them (safe-global/safe-wallet-monorepo,
 * apps/tx-builder/src/utils.ts): every value is text. In lists people omit quotes; structs are JSON. Integers
 * never pass through a floating-point number.
 */

/** A text read but not yet understood: a list, an object, or one value with or without quotes. */
type Node = { list: Node[] } | { members: Map<string, Node> } | { word: string; isQuoted: boolean };

/** A bound on lists within lists. */
const mostDepth = 16;

/**
 * The value that ethers accepts for `type`. `value` is JSON: text, or what some tools write without turning
 * it into text. Errors: `bad-transaction`.
 */
export function readBuilderValue(type: ParamType, value: unknown, path: string): unknown {
  if (typeof value !== 'string') return convert(type, nodeOf(value, path, 0), path, false);
  if (type.isArray() || type.isTuple()) return convert(type, parse(value, path), path, false);
  return convert(type, { word: value, isQuoted: type.baseType === 'string' }, path, false);
}

function convert(type: ParamType, node: Node, path: string, isInTuple: boolean): unknown {
  if (type.isArray()) {
    if (!('list' in node)) throw wrongValue(path);
    const { arrayLength, arrayChildren } = type;
    if (arrayLength !== -1 && arrayLength !== node.list.length) throw wrongValue(path);
    return node.list.map((item, i) => convert(arrayChildren, item, `${path}[${i}]`, isInTuple));
  }
  if (type.isTuple()) {
    const components = type.components;
    const size = 'list' in node ? node.list.length : 'members' in node ? node.members.size : -1;
    if (size !== components.length) throw wrongValue(path);
    return components.map((component, i) => {
      const place = `${path}.${component.name || i}`;
      const item =
        'list' in node ? node.list[i] : 'members' in node ? node.members.get(component.name) : undefined;
      if (item === undefined) throw wrongValue(place);
      return convert(component, item, place, true);
    });
  }
  if (!('word' in node) || !isScalar(type.baseType)) throw wrongValue(path);
  return convertWord(type.baseType, node, path, isInTuple);
}

function convertWord(
  type: string,
  { word, isQuoted }: { word: string; isQuoted: boolean },
  path: string,
  isInTuple: boolean,
): unknown {
  if (type === 'string') {
    if (!isQuoted) throw wrongValue(path);
    return readScalar(type, word, path);
  }
  const text = word.trim();
  if (type === 'bool') {
    // In a struct the builder passes a quoted digit to a library that treats any text as true: we do not
    // guess.
    const digits = isInTuple && isQuoted ? [] : ['1', '0'];
    const at = ['true', 'false', ...digits].indexOf(text.toLowerCase());
    if (at < 0) throw wrongValue(path);
    return at % 2 === 0;
  }
  const read = readScalar(type, /^u?int/.test(type) ? decimal(text, path) : text, path);
  if (type === 'address' && wrongChecksum(String(read))) throw wrongValue(path);
  return read;
}

/**
 * The builder accepts hexadecimal with a sign, and without its prefix if a letter gives it away; `1e18` would
 * be such a number.
 */
function decimal(text: string, path: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const [, sign, prefix, digits] = /^(-?)(0x)?([0-9a-fA-F]{1,64})$/i.exec(text) ?? [];
  if (digits === undefined || (prefix === undefined && /^\d+e\d+$/i.test(digits))) throw wrongValue(path);
  return `${sign}${BigInt(`0x${digits}`)}`;
}

function nodeOf(value: unknown, path: string, depth: number): Node {
  if (depth > mostDepth) throw wrongValue(path);
  if (Array.isArray(value)) return { list: value.map((item, i) => nodeOf(item, `${path}[${i}]`, depth + 1)) };
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, one]) => [name, nodeOf(one, `${path}.${name}`, depth + 1)] as const,
    );
    return { members: new Map(members) };
  }
  if (typeof value === 'string') return { word: value, isQuoted: true };
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isSafeInteger(value)))
    return { word: String(value), isQuoted: false };
  throw wrongValue(path);
}

/** `[a, "b", ['c']]` and `{"name": value}`, with nothing after it. */
function parse(text: string, path: string): Node {
  const tokens = [...text.matchAll(/\s*("(?:[^"\\]|\\.)*"|'[^']*'|[[\]{},:]|[^\s[\]{},:"']+|\S)/gy)].map(
    ([, token]) => token!,
  );
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const expect = (token: string) => {
    if (next() !== token) throw wrongValue(path);
  };
  const items = (end: string, one: () => void) => {
    if (tokens[at] === end) {
      at++;
      return;
    }
    for (;;) {
      one();
      const token = next();
      if (token === end) return;
      if (token !== ',') throw wrongValue(path);
    }
  };
  const node = (depth: number): Node => {
    if (depth > mostDepth) throw wrongValue(path);
    const token = next();
    if (token === '[') {
      const list: Node[] = [];
      items(']', () => list.push(node(depth + 1)));
      return { list };
    }
    if (token === '{') {
      const members = new Map<string, Node>();
      items('}', () => {
        const name = unquote(next(), path);
        expect(':');
        if (!name.isQuoted || members.has(name.word)) throw wrongValue(path);
        members.set(name.word, node(depth + 1));
      });
      return { members };
    }
    return unquote(token, path);
  };
  const read = node(0);
  if (at !== tokens.length) throw wrongValue(path);
  return read;
}

function unquote(token: string, path: string): { word: string; isQuoted: boolean } {
  if (token === '' || /^[[\]{},:]$/.test(token)) throw wrongValue(path);
  if (token.startsWith("'")) {
    // The builder drops these around everything but text, which has to be JSON.
    if (token.length < 2) throw wrongValue(path);
    return { word: token.slice(1, -1), isQuoted: false };
  }
  if (!token.startsWith('"')) return { word: token, isQuoted: false };
  try {
    return { word: JSON.parse(token), isQuoted: true };
  } catch {
    throw wrongValue(path);
  }
}
