import * as v from 'valibot';
import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { bytesOf, uint, writeCbor } from '../core/codec.ts';
import { deriveHash } from '../core/words.ts';

/**
 * The end of a device's log, signed by it. Whoever receives one keeps it: a log that is cut or rewritten later no longer
 * fits what others hold.
 */
export interface Head {
  /** 32 bytes. */
  identity: Uint8Array;
  /** Entries of the log. */
  count: number;
  /** 32 bytes. */
  hash: Uint8Array;
  /** 64 bytes over `headMessage`. */
  signature: Uint8Array;
}

export const headShape = v.strictTuple([
  bytesOf(32),
  uint(Number.MAX_SAFE_INTEGER, 1),
  bytesOf(32),
  bytesOf(64),
]);

export const writeHead = ({ identity, count, hash, signature }: Head): unknown[] => [
  identity,
  count,
  hash,
  signature,
];
export const toHead = ([identity, count, hash, signature]: v.InferOutput<typeof headShape>): Head => ({
  identity,
  count,
  hash,
  signature,
});

export const headMessage = ({ identity, count, hash }: Omit<Head, 'signature'>): Uint8Array =>
  deriveHash('hoarfrost/v1/log-head', writeCbor([identity, count, hash]));

/** The newest of each device, and two of one count that differ: evidence against that device. */
export interface HeldHeads {
  newest: Head[];
  conflicts: [Head, Head][];
}

/** The union, in any order. Signatures are checked by whoever holds the curve, before. */
export function mergeHeads(held: HeldHeads, incoming: readonly Head[]): HeldHeads {
  const newest = new Map(held.newest.map((head) => [bytesToHex(head.identity), head]));
  const conflicts = [...held.conflicts];
  for (const head of incoming) {
    const key = bytesToHex(head.identity);
    const known = newest.get(key);
    const isTwo = known !== undefined && known.count === head.count && !equalBytes(known.hash, head.hash);
    const isKnown = conflicts.some(([one]) => bytesToHex(one.identity) === key);
    // One pair is proof enough.
    if (isTwo && !isKnown) conflicts.push([known, head]);
    if (known === undefined || head.count > known.count) newest.set(key, head);
  }
  return { newest: [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, head]) => head), conflicts };
}

/** Null where the log is too short to say: it ends before the head, which is a cut. */
export function fitsHead(head: Head, hashes: readonly Uint8Array[]): boolean | null {
  const hash = hashes[head.count - 1];
  return hash === undefined ? null : equalBytes(hash, head.hash);
}
