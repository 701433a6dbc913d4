import { getBytes, toBeHex } from 'ethers';
import { withChecksum } from '../checksum.ts';
import { bigOf, hexOf } from '../hex.ts';
import type { Field, TypedData } from '../typed-data.ts';

/** A value with its name and type: what the arguments of a call decode to, and what a form contains. */
export interface Tree {
  /** '' if it has none. */
  name: string;
  type: string;
  /** Members or items; null for a value that contains no others. */
  items: Tree[] | null;
  /** True if `items` are those of a list, which have numbers instead of names. */
  isList: boolean;
  /**
   * For a value: numbers and booleans in 32 bytes, big endian; addresses in 20; bytes and UTF-8 as they are;
   * otherwise empty.
   */
  content: Uint8Array;
}

const nothing = new Uint8Array();

export const branch = (name: string, type: string, items: Tree[], isList = false): Tree => ({
  name,
  type,
  items,
  isList,
  content: nothing,
});

export const leaf = (name: string, type: string, content: Uint8Array): Tree => ({
  name,
  type,
  items: null,
  isList: false,
  content,
});

/** Signed only if the type is. Any content of up to 32 bytes has a number. */
export function numberOf({ type, content }: Tree): bigint {
  const number = bigOf(content);
  const bits = /^int(\d*)$/.exec(type);
  return bits !== null && content.length === 32 ? BigInt.asIntN(256, number) : number;
}

/** EIP-55, for 20 bytes or a number that fits in them; null for anything else. */
export function addressOf({ content }: Tree): string | null {
  if (content.length === 20) return withChecksum(hexOf(content));
  if (content.length !== 32 || content.subarray(0, 12).some((byte) => byte !== 0)) return null;
  return withChecksum(hexOf(content.subarray(12)));
}

/** Every value below with its place, such as `orders[2].maker`, and the values beside it. */
export function* leaves(
  tree: Tree,
  path = '',
  beside: readonly Tree[] = [],
): Generator<{ path: string; leaf: Tree; beside: readonly Tree[] }> {
  if (tree.items === null) {
    yield { path, leaf: tree, beside };
    return;
  }
  for (const [i, item] of tree.items.entries()) {
    const name = item.name === '' ? String(i + 1) : item.name;
    const place = tree.isList ? `${path}[${i}]` : path === '' ? name : `${path}.${name}`;
    yield* leaves(item, place, tree.isList ? [] : tree.items);
  }
}

/** The message of typed data that `readTypedData` has read. */
export function treeOfForm({ types, primaryType, message }: TypedData): Tree {
  const read = (name: string, type: string, value: unknown): Tree => {
    const item = /^(.*)\[\d*\]$/.exec(type)?.[1];
    if (item !== undefined) {
      return branch(
        name,
        type,
        (value as unknown[]).map((one) => read('', item, one)),
        true,
      );
    }
    const fields: Field[] | undefined = types[type];
    if (fields === undefined) return leaf(name, type, contentOf(type, value));
    const members = value as Record<string, unknown>;
    return branch(
      name,
      type,
      fields.map((field) => read(field.name, field.type, members[field.name])),
    );
  };
  return read('', primaryType, message);
}

function contentOf(type: string, value: unknown): Uint8Array {
  if (type === 'string') return new TextEncoder().encode(value as string);
  if (type === 'bool') return getBytes(toBeHex(value ? 1 : 0, 32));
  if (type.startsWith('bytes') || type === 'address') return getBytes((value as string).toLowerCase());
  return getBytes(toBeHex(BigInt.asUintN(256, BigInt(value as string)), 32));
}
