import * as v from 'valibot';
import { bytesToHex, readHex } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, listOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { isRecordKey, type StoreName, storeNames } from './schema.ts';

/**
 * What should be in the vault, so that a record that is deleted, rolled back or brought back is noticed.
 * Every record's mark is on one of 64 pages; every page's mark is on the cover. All of it is sealed, and a
 * write changes the record, its page and the cover in one transaction. With a thousand records a page is some
 * 2 KiB, so a write stays small. Nothing here can notice that a whole profile was rolled back to an earlier
 * day.
 */
export const pageCount = 64;

export type InventoryName = 'inventory' | `inventory/${number}`;
export const coverName: InventoryName = 'inventory';
export const pageName = (page: number): InventoryName => `inventory/${page}`;

/** The page of a slot: the lower six bits of the first byte of its name. */
export const pageOf = (slot: string): number => Number.parseInt(slot.slice(0, 2), 16) % pageCount;

/**
 * The nonce that something was sealed with, 12 bytes: never used twice, so it identifies the state and not just the
 * place.
 */
export const markOf = (sealed: Uint8Array): Uint8Array => sealed.slice(0, 12);

export interface Item {
  /** Where the record is stored: 32 bytes, hex. */
  slot: string;
  store: StoreName;
  key: string;
  mark: Uint8Array;
  /** The person's name for it, so that it can be named once it is gone; may be empty. */
  label: string;
}

export interface Cover {
  /** 16 bytes that the record of attempts carries too; a recreated record lacks them. */
  tag: Uint8Array;
  wipeAfter: number | null;
  /** The inventory itself was altered, and no one has read that yet: more may be gone than can be named. */
  isDoubted: boolean;
  /** One for each page, empty if there is no such page. */
  marks: Uint8Array[];
}

const labelChars = 256;
const pageShape = v.strictTuple([
  v.literal(1),
  listOf(
    v.strictTuple([
      bytesOf(32),
      uint(storeNames.length - 1),
      v.pipe(v.string(), v.check(isRecordKey)),
      bytesOf(12),
      v.pipe(v.string(), v.maxLength(labelChars)),
    ]),
    100_000,
  ),
]);
const coverShape = v.strictTuple([
  v.literal(1),
  bytesOf(16),
  v.nullable(uint(1_000, 3)),
  uint(1),
  listOf(bytesUpTo(12), pageCount, pageCount),
]);
const maxBytes = 64_000_000;

export function writePage(items: readonly Item[]): Uint8Array {
  const rows = items.map(({ slot, store, key, mark, label }) => [
    readHex(slot),
    storeNames.indexOf(store),
    key,
    mark,
    label.slice(0, labelChars).toWellFormed(),
  ]);
  return writeCbor([1, rows]);
}

/** Errors: `malformed`, which only a defect of ours can cause, since we sealed it. */
export function readPage(bytes: Uint8Array): Item[] {
  const [, rows] = readCbor(pageShape, bytes, 'inventory', maxBytes);
  return rows.map(([slot, store, key, mark, label]) => ({
    slot: bytesToHex(slot),
    store: storeNames[store]!,
    key,
    mark,
    label,
  }));
}

export function writeCover({ tag, wipeAfter, isDoubted, marks }: Cover): Uint8Array {
  return writeCbor([1, tag, wipeAfter, isDoubted ? 1 : 0, marks]);
}

/** Errors: as `readPage`. */
export function readCover(bytes: Uint8Array): Cover {
  const [, tag, wipeAfter, isDoubted, marks] = readCbor(coverShape, bytes, 'inventory', 4096);
  return { tag, wipeAfter, isDoubted: isDoubted === 1, marks };
}

/** The cover of an empty vault. `tag`: 16 random bytes. */
export const emptyCover = (tag: Uint8Array): Cover => ({
  tag,
  wipeAfter: null,
  isDoubted: false,
  marks: Array.from({ length: pageCount }, () => new Uint8Array()),
});

/** Something that is not as it was left. */
export interface Finding {
  /**
   * `missing`: deleted. `older`: put back to an earlier state. `returned`: deleted here, but back again.
   * `inventory`: the inventory was altered, so more may be gone. `attempts`: the record of wrong passwords
   * was altered.
   */
  what: 'missing' | 'older' | 'returned' | 'inventory' | 'attempts';
  /** Null for the last two. */
  store: StoreName | null;
  key: string;
  label: string;
}
