import type { ParamType } from 'ethers';
import { bigOf, hexOf } from '../hex.ts';
import { branch, leaf, type Tree } from './tree.ts';

/**
 * Decodes the arguments of a call by the Contract ABI Specification, accounting for every byte: contracts
 * read what offsets point at, in any order, and ignore the rest. Data that can be read in two ways is
 * distinguished from data that is merely not read.
 */
export interface Decoded {
  /** The arguments as members. */
  root: Tree;
  /** Stretches that no argument reads, in order, as 0x hex. */
  unread: string[];
  /**
   * An offset that points into the head or back at something already read, or bits set where the type has
   * none.
   */
  isOdd: boolean;
}

/**
 * `data` without the selector. Null if the arguments do not fit in it, or if following them takes more than
 * twice as many steps as there are words: honest data is not read twice.
 */
export function decodeArguments(inputs: readonly ParamType[], data: Uint8Array): Decoded | null {
  const reader = new Reader(data);
  try {
    const root = branch('', '', reader.members(inputs, 0));
    return { root, unread: reader.unread(), isOdd: reader.isOdd };
  } catch (error) {
    if (error instanceof Beyond) return null;
    throw error;
  }
}

class Beyond extends Error {}

class Reader {
  isOdd = false;
  private readonly seen: Uint8Array;
  private readonly pads: { at: number; length: number }[] = [];
  private left: number;

  constructor(private readonly data: Uint8Array) {
    this.seen = new Uint8Array(data.length);
    this.left = data.length / 16 + 64;
  }

  /** Head and tails of a tuple that begins at `base`. */
  members(types: readonly ParamType[], base: number): Tree[] {
    const head = types.reduce((sum, type) => sum + headSize(type), 0);
    let at = base;
    return types.map((type) => {
      const place = at;
      at += headSize(type);
      return this.member(type, place, base, head);
    });
  }

  private member(type: ParamType, at: number, base: number, head: number): Tree {
    if (!isDynamic(type)) return this.value(type, at);
    const offset = this.length(at);
    if (offset < head) this.isOdd = true;
    return this.value(type, base + offset);
  }

  private value(type: ParamType, at: number): Tree {
    if (type.isTuple()) return branch(type.name, type.type, this.members(type.components, at));
    if (type.isArray()) {
      const { arrayChildren: item, arrayLength } = type;
      const isFree = arrayLength === -1;
      const count = isFree ? this.length(at) : arrayLength;
      const base = isFree ? at + 32 : at;
      const size = headSize(item);
      // There may be any number of items without a size, and no compiler makes any.
      if (size === 0 || count * size > this.data.length - base) throw new Beyond();
      const items = this.members(new Array<ParamType>(count).fill(item), base);
      return branch(
        type.name,
        type.type,
        items.map((one) => ({ ...one, name: '' })),
        true,
      );
    }
    if (type.type === 'bytes' || type.type === 'string') {
      const length = this.length(at);
      const content = this.take(at + 32, length);
      this.pads.push({ at: at + 32 + length, length: -length & 31 });
      return leaf(type.name, type.type, content);
    }
    return this.scalar(type, this.take(at, 32));
  }

  private scalar({ name, type }: ParamType, word: Uint8Array): Tree {
    const isEmpty = (from: number, to: number) => word.subarray(from, to).every((byte) => byte === 0);
    const size = Number(/\d+$/.exec(type)?.[0] ?? (type.startsWith('bytes') ? 32 : 256));
    if (type.startsWith('bytes')) {
      if (!isEmpty(size, 32)) this.isOdd = true;
      // Bits that should not be set stay visible.
      return leaf(name, type, isEmpty(size, 32) ? word.slice(0, size) : word);
    }
    if (type === 'address') {
      if (isEmpty(0, 12)) return leaf(name, type, word.slice(12));
      this.isOdd = true;
      return leaf(name, type, word);
    }
    const number = bigOf(word);
    if (type === 'bool') this.isOdd ||= number > 1n;
    else if (type.startsWith('uint')) this.isOdd ||= number >> BigInt(size) !== 0n;
    else this.isOdd ||= BigInt.asUintN(256, BigInt.asIntN(size, number)) !== number;
    return leaf(name, type, word);
  }

  /** An offset or a count: one larger than the number of bytes is never meant seriously. */
  private length(at: number): number {
    const number = bigOf(this.take(at, 32));
    if (number > BigInt(this.data.length)) throw new Beyond();
    return Number(number);
  }

  private take(at: number, length: number): Uint8Array {
    this.left -= 1 + length / 32;
    if (this.left < 0 || at + length > this.data.length) throw new Beyond();
    if (this.seen.subarray(at, at + length).includes(1)) this.isOdd = true;
    this.seen.fill(1, at, at + length);
    return this.data.slice(at, at + length);
  }

  /** Zeros up to the next word belong to the bytes before them; anything else there stays unread. */
  unread(): string[] {
    for (const { at, length } of this.pads)
      if (this.data.subarray(at, at + length).every((byte) => byte === 0)) this.seen.fill(1, at, at + length);
    const found: string[] = [];
    for (let at = 0; at < this.data.length; ) {
      const from = this.seen.indexOf(0, at);
      if (from < 0) break;
      const next = this.seen.indexOf(1, from);
      at = next < 0 ? this.data.length : next;
      found.push(hexOf(this.data.subarray(from, at)));
    }
    return found;
  }
}

function isDynamic(type: ParamType): boolean {
  if (type.isTuple()) return type.components.some(isDynamic);
  if (type.isArray()) return type.arrayLength === -1 || isDynamic(type.arrayChildren);
  return type.type === 'bytes' || type.type === 'string';
}

/** Bytes that a value takes in the head: the size of an offset if it has no fixed size. */
function headSize(type: ParamType): number {
  if (isDynamic(type)) return 32;
  if (type.isTuple()) return type.components.reduce((sum, one) => sum + headSize(one), 0);
  if (type.isArray()) return type.arrayLength! * headSize(type.arrayChildren);
  return 32;
}
