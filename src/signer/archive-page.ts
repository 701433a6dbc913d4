import * as v from 'valibot';
import { bytesToHex, readHex } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, listOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { limits } from '../core/limits.ts';
import { vaultLimits } from '../vault/schema.ts';

/** What one payload did, as names that only show whether two are the same: 16 bytes each, hex. */
export interface EffectName {
  /**
   * Name of whom it paid and how much; null if no amount moves. A build that reads payloads differently gives
   * other names.
   */
  effect: string | null;
  /** The bytes that were signed. */
  digest: string;
}

/** A finished signing: when, by whom, whom it pays, and what each payload does. */
export interface Past {
  readonly id: string;
  readonly walletId: string;
  readonly epoch: number;
  /** Places in the wallet of that epoch. */
  readonly signers: readonly number[];
  readonly at: number;
  readonly updatedAt: number;
  readonly paid: readonly string[];
  readonly effects: readonly EffectName[];
  /** Names of what it uses up, such as a nonce: 16 bytes each, hex. */
  readonly usesUp: readonly string[];
}

/**
 * Finished signings as one record of the vault: what is known of each, and each original record, in the same
 * order. Both stay bytes until they are needed, so that opening a page costs the same however much it holds.
 */
export interface ArchivePage {
  pasts: Uint8Array;
  records: Uint8Array;
}

const part = bytesUpTo(vaultLimits.recordBytes);
const pageShape = v.strictTuple([v.literal(1), part, part]);
const mostBytes = 2 * vaultLimits.recordBytes;

export const writePage = ({ pasts, records }: ArchivePage): Uint8Array => writeCbor([1, pasts, records]);

export function readPage(bytes: Uint8Array): ArchivePage {
  const [, pasts, records] = readCbor(pageShape, bytes, 'archive', mostBytes);
  return { pasts, records };
}

const time = uint(Number.MAX_SAFE_INTEGER);
const mostItems = 100_000;
const row = [
  bytesOf(32),
  bytesOf(32),
  uint(limits.links),
  listOf(uint(limits.participants, 1), limits.participants, 1),
  time,
  time,
  listOf(v.string(), mostItems),
  listOf(v.strictTuple([v.nullable(bytesOf(16)), bytesOf(16)]), limits.payloads, 1),
] as const;
/** The first pages did not record what a signing uses up; for those it is unknown. */
const pastsShape = listOf(
  v.union([v.strictTuple([...row, listOf(bytesOf(16), mostItems)]), v.strictTuple([...row])]),
  mostItems,
);
const recordsShape = listOf(bytesUpTo(vaultLimits.recordBytes), mostItems);

/** `records[i]` belongs to `pasts[i]`, as the cache of ceremonies writes it. */
export function makePage(pasts: readonly Past[], records: readonly Uint8Array[]): ArchivePage {
  const rows = pasts.map((past) => [
    readHex(past.id),
    readHex(past.walletId),
    past.epoch,
    past.signers,
    past.at,
    past.updatedAt,
    past.paid,
    past.effects.map(({ effect, digest }) => [effect === null ? null : readHex(effect), readHex(digest)]),
    past.usesUp.map(readHex),
  ]);
  return { pasts: writeCbor(rows), records: writeCbor(records) };
}

export function readPasts({ pasts }: ArchivePage): Past[] {
  const rows = readCbor(pastsShape, pasts, 'archive', mostBytes);
  return rows.map(([id, walletId, epoch, signers, at, updatedAt, paid, effects, usesUp = []]) => ({
    id: bytesToHex(id),
    walletId: bytesToHex(walletId),
    epoch,
    signers,
    at,
    updatedAt,
    paid,
    effects: effects.map(([effect, digest]) => ({
      effect: effect === null ? null : bytesToHex(effect),
      digest: bytesToHex(digest),
    })),
    usesUp: usesUp.map(bytesToHex),
  }));
}

export const readRecords = ({ records }: ArchivePage): Uint8Array[] =>
  readCbor(recordsShape, records, 'archive', mostBytes);
