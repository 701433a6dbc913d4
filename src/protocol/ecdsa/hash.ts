import { shake256 } from '@noble/hashes/sha3.js';
import { ascii, bytesToHex } from '../../core/bytes.ts';
import { mod } from './curve.ts';

/** κ, k, T, ξ, σ of the design: choices of a direction, levels and trees, multiplication rows, statistical bits. */
export const choices = 256;
export const levels = 4;
export const trees = 64;
export const treeLeaves = 16;
export const rows = 416;
/** ξ + σ bits. */
export const rowBytes = 68;
export const leafBytes = 32;

/** `X(tag, n, parts...)`: SHAKE256 of the framed name and each framed part, n bytes. */
export const expand = (tag: string, length: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  startExpand(tag, ...parts)(length);

/** The same with its first parts absorbed once, for thousands of hashes that begin alike. */
export function startExpand(
  tag: string,
  ...first: readonly Uint8Array[]
): (length: number, ...parts: readonly Uint8Array[]) => Uint8Array {
  const start = shake256.create().update(framedAll([ascii(`hoarfrost/v1/ecdsa/${tag}`), ...first]));
  return (length, ...parts) => start.clone().update(framedAll(parts)).xof(length);
}

/** `framed` of each, in one piece. */
function framedAll(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + 8 + length, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at + 4, part.length);
    all.set(part, at + 8);
    at += 8 + part.length;
  }
  return all;
}

/** One byte, two bytes big endian. */
export const u8 = (value: number): Uint8Array => Uint8Array.of(value);
export const u16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff);

const wide = 48;

/** A scalar from each 48 bytes, big endian, modulo the order. */
export function toScalars(bytes: Uint8Array): bigint[] {
  const parts = Array.from({ length: bytes.length / wide }, (_, i) =>
    bytes.subarray(i * wide, (i + 1) * wide),
  );
  return parts.map((part) => mod(BigInt(`0x${bytesToHex(part)}`)));
}

export const wideBytes = (count: number): number => count * wide;

/** Bit i is bit (i mod 8) of byte i/8. */
export const bitOf = (bytes: Uint8Array, i: number): number => (bytes[i >> 3]! >> (i & 7)) & 1;

/** `into` takes the exclusive or; both of one length. */
export function xorInto(into: Uint8Array, other: Uint8Array): Uint8Array {
  for (let i = 0; i < into.length; i++) into[i]! ^= other[i]!;
  return into;
}

export const xored = (a: Uint8Array, b: Uint8Array): Uint8Array => xorInto(a.slice(), b);

/** Identifies a direction: `sender` holds Δ and sends in the extension. 32 bytes. */
export const deriveDirection = (pairSession: Uint8Array, sender: number, receiver: number): Uint8Array =>
  expand('direction', 32, pairSession, u8(sender), u8(receiver));
