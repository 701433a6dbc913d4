import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { concatBytes, readHex } from '../../src/core/bytes.ts';
import { suites } from '../../src/protocol/suite.ts';
import type { Dice } from './dice.ts';

/** Wrong values by type: what a cheat would put in a field whose type it knows. */
export type Value = Uint8Array | string | number | bigint | null | readonly Value[];

const le = (value: bigint) => be(value).reverse();
const be = (value: bigint) => readHex(value.toString(16).padStart(64, '0'));
const edOrder = ed25519.Point.Fn.ORDER;
const edField = ed25519.Point.Fp.ORDER;
const secpOrder = secp256k1.Point.Fn.ORDER;
const secpField = secp256k1.Point.Fp.ORDER;

/** Ed25519: identity, orders 2, 4 and 8, x = 0 with a sign, y not reduced; a point plus one of order 2. */
export const badEdPoints: readonly Uint8Array[] = [
  suites.ed25519.zero.toBytes(),
  le(edField - 1n),
  new Uint8Array(32),
  readHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
  readHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
  le((1n << 255n) | 1n),
  le(edField + 1n),
  le(edField + 3n),
  new Uint8Array(32).fill(255),
  new Uint8Array(32).fill(2),
  ed25519.Point.BASE.add(ed25519.Point.fromBytes(le(edField - 1n))).toBytes(),
];

/** secp256k1: no point has x = 5 or x past the field; other prefixes, the point at infinity, uncompressed. */
export const badSecpPoints: readonly Uint8Array[] = [
  new Uint8Array(33),
  concatBytes(Uint8Array.of(2), be(5n)),
  concatBytes(Uint8Array.of(2), be(secpField)),
  concatBytes(Uint8Array.of(2), be(secpField + 1n)),
  concatBytes(Uint8Array.of(4), be(secp256k1.Point.BASE.x)),
  concatBytes(Uint8Array.of(0), be(secp256k1.Point.BASE.x)),
  secp256k1.Point.BASE.toBytes(false),
  new Uint8Array(33).fill(255),
];

export const badScalars: readonly Uint8Array[] = [
  new Uint8Array(32),
  le(edOrder),
  le(edOrder + 1n),
  le(1n),
  be(1n),
  be(secpOrder),
  be(secpOrder + 1n),
  new Uint8Array(32).fill(255),
];

const flipped = (bytes: Uint8Array, bit: number) => {
  const out = Uint8Array.from(bytes);
  if (out.length > 0) out[(bit >> 3) % out.length]! ^= 1 << (bit & 7);
  return out;
};

/** A byte string that is wrong in one way. `others`: values that are found in such a place elsewhere. */
export function alterBytes(dice: Dice, bytes: Uint8Array, others: readonly Uint8Array[] = []): Uint8Array {
  const same = others.filter((other) => other.length === bytes.length);
  const ways: (() => Uint8Array)[] = [
    () => flipped(bytes, dice.below(8 * Math.max(1, bytes.length))),
    () => bytes.slice(0, -1),
    () => bytes.slice(1),
    () => concatBytes(bytes, Uint8Array.of(dice.below(256))),
    () => concatBytes(bytes, bytes),
    () => new Uint8Array(),
    () => new Uint8Array(bytes.length),
    () => new Uint8Array(bytes.length).fill(255),
    () => Uint8Array.from(bytes).reverse(),
    () => Uint8Array.from(dice.bytes(bytes.length)),
    () => unreduced(dice, bytes),
  ];
  const typed = [
    ...(bytes.length === 32 ? [...badEdPoints, ...badScalars] : []),
    ...(bytes.length === 33 ? badSecpPoints : []),
    ...same,
  ];
  return typed.length > 0 && dice.oneIn(2) ? dice.pick(typed) : dice.pick(ways)();
}

/** The same scalar modulo q, written as another number if that fits. */
function unreduced(dice: Dice, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 32) return flipped(bytes, 0);
  const hex = (b: Uint8Array) => BigInt(`0x${Buffer.from(b).toString('hex')}`);
  const [read, write, order] = dice.oneIn(2)
    ? [(b: Uint8Array) => hex(Uint8Array.from(b).reverse()), le, edOrder]
    : [hex, be, secpOrder];
  const value = read(bytes) + order;
  return value >> 256n === 0n ? write(value) : flipped(bytes, 7);
}

/** A value with one thing wrong somewhere in it. */
export function alterValue(dice: Dice, value: Value, others: readonly Uint8Array[] = []): Value {
  if (value instanceof Uint8Array) return alterBytes(dice, value, others);
  if (typeof value === 'number' || typeof value === 'bigint') {
    const n = Number(value);
    return dice.pick<Value>([n + 1, n - 1, 0, 255, 65_536, 2 ** 40, -1, 1.5, null, '0', new Uint8Array(1)]);
  }
  if (typeof value === 'string') {
    return dice.pick<Value>([`${value} `, `${value}\u200b`, '', 'x'.repeat(300), `e\u0301${value}`, 7, null]);
  }
  if (value === null) return dice.pick<Value>([0, '', [], new Uint8Array()]);
  const list = [...value];
  const at = dice.below(Math.max(1, list.length));
  const way = dice.below(list.length === 0 ? 1 : 12);
  if (way === 0) return [...list, list[at] ?? new Uint8Array(32)];
  if (way === 1) return list.toSpliced(at, 1);
  if (way === 2) return [...list, ...list];
  if (way === 3) return dice.pick<Value>([[], null, 0, new Uint8Array(32)]);
  if (way === 4 && list.length > 1) {
    const other = (at + 1) % list.length;
    return list.with(at, list[other]!).with(other, list[at]!);
  }
  if (way === 5 && list.length > 1) return list.with(at, list[(at + 1) % list.length]!);
  return list.with(at, alterValue(dice, list[at]!, others));
}

/** Bytes that were changed without regard to their meaning. */
export function garble(dice: Dice, bytes: Uint8Array): Uint8Array {
  const at = dice.below(bytes.length + 1);
  const length = 1 + dice.below(8);
  const ways = [
    () => flipped(bytes, dice.below(8 * Math.max(1, bytes.length))),
    () => concatBytes(bytes.slice(0, at), bytes.slice(at + length)),
    () => concatBytes(bytes.slice(0, at), dice.bytes(length), bytes.slice(at)),
    () => concatBytes(bytes.slice(0, at), dice.bytes(length), bytes.slice(at + length)),
    () => bytes.slice(0, at),
    () => concatBytes(bytes, bytes.slice(at)),
    () =>
      bytes.with(
        Math.min(at, bytes.length - 1),
        dice.pick([0, 0x18, 0x1f, 0x40, 0x5f, 0x7f, 0x9b, 0xbf, 0xfb, 0xff]),
      ),
  ];
  return bytes.length === 0 ? dice.bytes(length) : Uint8Array.from(dice.pick(ways)());
}
