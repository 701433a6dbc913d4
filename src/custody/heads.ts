import * as v from 'valibot';
import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { bytesOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { deriveHash } from '../core/words.ts';

/**
 * The head of a device's log, signed by the device. Whoever receives one keeps it: a log that is truncated or
 * rewritten later no longer fits what others hold.
 */
export interface Head {
  /** 32 bytes. */
  identity: Uint8Array;
  /** Hash of the log's first entry, 32 bytes: a restored device begins another log, and says so. */
  start: Uint8Array;
  /** Number of entries in the log. */
  count: number;
  /** 32 bytes. */
  hash: Uint8Array;
  /** 64 bytes over `headMessage`. */
  signature: Uint8Array;
}

export const headShape = v.strictTuple([
  bytesOf(32),
  bytesOf(32),
  uint(Number.MAX_SAFE_INTEGER, 1),
  bytesOf(32),
  bytesOf(64),
]);

export const writeHead = ({ identity, start, count, hash, signature }: Head): unknown[] => [
  identity,
  start,
  count,
  hash,
  signature,
];
export const toHead = ([identity, start, count, hash, signature]: v.InferOutput<typeof headShape>): Head => ({
  identity,
  start,
  count,
  hash,
  signature,
});

export const headMessage = ({ identity, start, count, hash }: Omit<Head, 'signature'>): Uint8Array =>
  deriveHash('hoarfrost/v1/log-head', writeCbor([identity, start, count, hash]));

/** The newest head of one log, and two that differ at the same count: evidence against the device. */
export interface HeldHead {
  newest: Head;
  conflict: [Head, Head] | null;
}

/** Identifies a log: its device and its first entry. */
export const logOf = ({ identity, start }: Head): string => `${bytesToHex(identity)}/${bytesToHex(start)}`;

/**
 * What to keep for one log after another head of it arrived, in any order; the very same object if that adds
 * nothing.
 */
export function joinHead(held: HeldHead | undefined, incoming: Head): HeldHead {
  if (held === undefined) return { newest: incoming, conflict: null };
  const { newest, conflict } = held;
  const isTwo = newest.count === incoming.count && !equalBytes(newest.hash, incoming.hash);
  // One pair is proof enough.
  if (isTwo) return conflict === null ? { newest, conflict: [newest, incoming] } : held;
  return incoming.count > newest.count ? { newest: incoming, conflict } : held;
}

const heldShape = v.strictTuple([v.literal(1), headShape, v.nullable(v.strictTuple([headShape, headShape]))]);

export const writeHeldHead = ({ newest, conflict }: HeldHead): Uint8Array =>
  writeCbor([1, writeHead(newest), conflict?.map(writeHead) ?? null]);

/** Errors: `malformed`, `not-canonical`. */
export function readHeldHead(bytes: Uint8Array): HeldHead {
  const [, newest, conflict] = readCbor(heldShape, bytes, 'head');
  return { newest: toHead(newest), conflict: conflict && [toHead(conflict[0]), toHead(conflict[1])] };
}

/** Null if the log is too short to say: it ends before the head, so it was truncated. */
export function fitsHead(head: Head, hashes: readonly Uint8Array[]): boolean | null {
  const hash = hashes[head.count - 1];
  return hash === undefined ? null : equalBytes(hash, head.hash);
}
