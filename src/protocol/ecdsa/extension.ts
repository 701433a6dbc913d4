import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../../core/bytes.ts';
import { powersOf, readElement, timesBytes, writeElement } from './field.ts';
import { expand, levels, rowBytes, rows, startExpand, treeLeaves, trees, u8, xorInto } from './hash.ts';
import { leafAt } from './trees.ts';

/**
 * SoftSpokenOT (eprint 2022/192) with k = 4: 416 correlated transfers from 64 trees, with a check over
 * GF(2^128) that catches a receiver whose choices differ between the trees. A device that answers a failed
 * check has revealed one bit of Δ.
 */
export interface Place {
  /** Direction, 32 bytes. */
  d: Uint8Array;
  session: Uint8Array;
  /** The receiver's nonce of this attempt, 32 bytes. */
  nonce: Uint8Array;
  /** Which payload. */
  q: number;
}

const blockBytes = 16;
/** ξ / 8. */
const choiceBytes = rows / 8;
export const extensionBytes: number = trees * rowBytes + blockBytes + 32;

/** The stream of leaf x of tree t, a row. */
function streamsAt(
  { d, session, nonce, q }: Place,
  leaves: Uint8Array,
): (t: number, x: number) => Uint8Array {
  const prg = startExpand('prg', d, session, nonce, u8(q));
  return (t, x) => prg(rowBytes, u8(t), u8(x), leafAt(leaves, t, x));
}

type Fold = (row: Uint8Array) => bigint;

function makeFold({ d, session, nonce }: Place, u: Uint8Array): Fold {
  const chi = expand('chi', levels * blockBytes, d, session, nonce, u);
  const tables = Array.from({ length: levels }, (_, i) =>
    powersOf(readElement(chi.subarray(i * blockBytes, (i + 1) * blockBytes))),
  );
  return (row) => {
    const choice = row.subarray(0, choiceBytes);
    return tables.reduce(
      (sum, powers, i) => sum ^ timesBytes(powers, choice.subarray(i * blockBytes, (i + 1) * blockBytes)),
      readElement(row.subarray(choiceBytes)),
    );
  };
}

const hashFolds = (folds: readonly bigint[]) => sha256(concatBytes(...folds.map(writeElement)));

/** The receiver's side. `choice`: β || pad, 68 bytes. Rows v, 256 of them, stay secret. */
export function extend(
  place: Place,
  leaves: Uint8Array,
  choice: Uint8Array,
): { message: Uint8Array; v: Uint8Array[] } {
  const v: Uint8Array[] = [];
  const streamAt = streamsAt(place, leaves);
  const u = Array.from({ length: trees }, (_, t) => {
    const streams = Array.from({ length: treeLeaves }, (_, x) => streamAt(t, x));
    for (let b = 0; b < levels; b++)
      v.push(streams.filter((_, x) => (x >> b) & 1).reduce(xorInto, new Uint8Array(rowBytes)));
    return streams.reduce(xorInto, choice.slice());
  });
  const all = concatBytes(...u);
  const fold = makeFold(place, all);
  return { message: concatBytes(all, writeElement(fold(choice)), hashFolds(v.map(fold))), v };
}

/** The sender's rows w = v + δ * β, or null if the check fails. `leaves` have a hole in each tree. */
export function receiveExtension(
  place: Place,
  { holes, leaves }: { holes: Uint8Array; leaves: Uint8Array },
  message: Uint8Array,
): Uint8Array[] | null {
  if (message.length !== extensionBytes) return null;
  const u = message.subarray(0, trees * rowBytes);
  const w: Uint8Array[] = [];
  const streamAt = streamsAt(place, leaves);
  for (let t = 0; t < trees; t++) {
    const hole = holes[t]!;
    const streams = Array.from({ length: treeLeaves }, (_, y) => (y === hole ? null : streamAt(t, y)));
    for (let b = 0; b < levels; b++) {
      const row = new Uint8Array(rowBytes);
      for (const [y, stream] of streams.entries())
        if (stream !== null && ((y ^ hole) >> b) & 1) xorInto(row, stream);
      if ((hole >> b) & 1) xorInto(row, u.subarray(t * rowBytes, (t + 1) * rowBytes));
      w.push(row);
    }
  }
  const fold = makeFold(place, u);
  const x = readElement(message.subarray(u.length, u.length + blockBytes));
  const folds = w.map((row, i) => fold(row) ^ (deltaBit(holes, i) ? x : 0n));
  return equalBytes(hashFolds(folds), message.subarray(u.length + blockBytes)) ? w : null;
}

const deltaBit = (holes: Uint8Array, row: number) => (holes[Math.floor(row / levels)]! >> (row % levels)) & 1;

/** δ as 32 bytes, bit i for row i. */
export function deltaOf(holes: Uint8Array): Uint8Array {
  const delta = new Uint8Array(32);
  for (let row = 0; row < trees * levels; row++) if (deltaBit(holes, row)) delta[row >> 3]! |= 1 << (row & 7);
  return delta;
}

/** The first 416 columns of 256 rows, 32 bytes each, bit i of row i. */
export function columnsOf(matrix: readonly Uint8Array[]): Uint8Array[] {
  return Array.from({ length: rows }, (_, j) => {
    const column = new Uint8Array(matrix.length / 8);
    for (const [i, row] of matrix.entries())
      if ((row[j >> 3]! >> (j & 7)) & 1) column[i >> 3]! |= 1 << (i & 7);
    return column;
  });
}
