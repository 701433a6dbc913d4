import * as v from 'valibot';
import { equalBytes } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, label, listOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';

/**
 * What a device logs; the order is part of the format and only ever grows. `made` and `joined` are about
 * wallets, `set-up` about the device itself; `signed`: this device's part of a signature has left it,
 * `finished`: the signature is complete here; `upgraded`: earlier entries were recorded by a build whose
 * entries were not chained.
 */
const logCodes = [
  'made',
  'joined',
  'charter-taken',
  'frozen',
  'unfrozen',
  'permit-asked',
  'permit-approved',
  'permit-refused',
  'signed',
  'declined',
  'stopped',
  'exported',
  'reshared',
  'backup-tested',
  'unlocked-online',
  'wrong-passwords',
  'build-changed',
  'restored',
  'finished',
  'upgraded',
  'set-up',
  'unlocked',
  'password-changed',
  'asked',
  'approved',
  'backed-up',
  'log-exported',
  'recipient-added',
  'recipient-changed',
  'recipient-removed',
  'recipients-imported',
] as const;
export type LogCode = (typeof logCodes)[number];

/**
 * One entry of a device's own log. Each contains the hash of the one before, so that nothing can be removed,
 * inserted or changed without changing the head. It never contains secrets, words, nonces or whole payloads.
 */
export interface LogEntry {
  /** From 0. */
  number: number;
  /** Hash of the previous entry, 32 bytes; zeros for number 0. */
  previous: Uint8Array;
  /** Milliseconds since 1970 by this device's clock. */
  at: number;
  code: LogCode;
  /**
   * Hashes and ids that it is about: wallet, session, permit, charter, build. The code determines their
   * order.
   */
  subjects: Uint8Array[];
  /** A name or a number with more detail, or null. */
  detail: string | null;
}

const shape = v.strictTuple([
  v.literal(1),
  uint(Number.MAX_SAFE_INTEGER),
  bytesOf(32),
  uint(Number.MAX_SAFE_INTEGER),
  uint(logCodes.length - 1),
  listOf(bytesUpTo(33), limits.logSubjects),
  v.nullable(label(limits.reasonChars)),
]);

const logStart: Uint8Array = new Uint8Array(32);

export const writeLogEntry = ({ number, previous, at, code, subjects, detail }: LogEntry): Uint8Array =>
  writeCbor([1, number, previous, at, logCodes.indexOf(code), subjects, detail]);

/** Errors: `too-large`, `malformed`, `not-canonical`. */
export function readLogEntry(bytes: Uint8Array): LogEntry {
  const [, number, previous, at, code, subjects, detail] = readCbor(
    shape,
    bytes,
    'log',
    limits.logEntryBytes,
  );
  return { number, previous, at, code: logCodes[code]!, subjects, detail };
}

/** 32 bytes. */
const deriveEntryHash = (entry: LogEntry): Uint8Array =>
  deriveHash('hoarfrost/v1/log-entry', writeLogEntry(entry));

/** The end of a log: the number of entries and the hash of the last, which covers all of them. */
export interface LogEnd {
  /** Entries so far. */
  count: number;
  hash: Uint8Array;
}

export const emptyLog: LogEnd = { count: 0, hash: logStart };

/** The end of a log whose last entry is this one. */
export const endOf = (entry: LogEntry): LogEnd => ({ count: entry.number + 1, hash: deriveEntryHash(entry) });

/** The next entry, and the end after it. */
export function appendEntry(
  end: LogEnd,
  event: Pick<LogEntry, 'at' | 'code' | 'subjects' | 'detail'>,
): { entry: LogEntry; end: LogEnd } {
  const entry = { ...event, number: end.count, previous: end.hash };
  return { entry, end: endOf(entry) };
}

/** The end of a whole log, and the end after each entry. Errors: `malformed` with the entry in `where`. */
export function followLog(entries: readonly LogEntry[]): { end: LogEnd; hashes: Uint8Array[] } {
  let end = emptyLog;
  const hashes: Uint8Array[] = [];
  for (const entry of entries) {
    if (entry.number !== end.count || !equalBytes(entry.previous, end.hash))
      throw new SignerError('malformed', { where: `entry ${end.count}` });
    end = endOf(entry);
    hashes.push(end.hash);
  }
  return { end, hashes };
}
