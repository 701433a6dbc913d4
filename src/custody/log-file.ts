import * as v from 'valibot';
import { utf8ToBytes } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, label, listOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';
import { type Head, headShape, toHead, writeHead } from './heads.ts';

/**
 * What a device hands to an auditor: everything it logged, the heads of others that it holds, and what is
 * needed to check all that without trusting anybody. Everything in it that somebody signed stays as it was
 * signed. Not secret, but it reveals every payment.
 */
export interface LogFile {
  /** 32 bytes. */
  identity: Uint8Array;
  name: string;
  /** Build that wrote it, 32 bytes or empty. */
  build: Uint8Array;
  /** Milliseconds, by the device's clock. */
  at: number;
  /** The entries of each log as they were written, oldest first. */
  logs: Uint8Array[][];
  heads: Head[];
  conflicts: [Head, Head][];
  /** For each wallet the chain of certificates, starting with its key generation. */
  wallets: Uint8Array[];
  sessions: LoggedSession[];
  /** Bundles of charters. */
  charters: Uint8Array[];
}

/** A signing: its bundle and, if it is finished, one signature per digest for each payload. */
export interface LoggedSession {
  bundle: Uint8Array;
  signatures: Uint8Array[][];
}

const magic = 'hoarfrost-log';

const shape = v.strictTuple([
  v.literal(magic),
  v.literal(1),
  bytesOf(32),
  label(),
  bytesUpTo(32),
  uint(Number.MAX_SAFE_INTEGER),
  listOf(listOf(bytesUpTo(limits.logEntryBytes, 1), limits.logEntries), limits.logLives),
  listOf(headShape, limits.logHeads),
  listOf(v.strictTuple([headShape, headShape]), limits.logHeads),
  listOf(bytesUpTo(limits.chainBytes), limits.wallets),
  listOf(
    v.strictTuple([
      bytesUpTo(limits.blobBytes),
      listOf(listOf(bytesUpTo(limits.signatureBytes, 64), limits.digests, 1), limits.payloads),
    ]),
    limits.logEntries,
  ),
  listOf(bytesUpTo(limits.blobBytes), limits.charters),
  bytesOf(64),
]);

const writeFields = (file: LogFile): unknown[] => [
  magic,
  1,
  file.identity,
  file.name,
  file.build,
  file.at,
  file.logs,
  file.heads.map(writeHead),
  file.conflicts.map((pair) => pair.map(writeHead)),
  file.wallets,
  file.sessions.map(({ bundle, signatures }) => [bundle, signatures]),
  file.charters,
];

/** What its device signs: 32 bytes, a hash of everything else in it. */
const messageOf = (fields: readonly unknown[]): Uint8Array =>
  deriveHash('hoarfrost/v1/log-file', writeCbor(fields));

/** `sign`: makes 64 bytes from 32 with the key of `file.identity`. */
export function writeLogFile(file: LogFile, sign: (message: Uint8Array) => Uint8Array): Uint8Array {
  const fields = writeFields(file);
  return writeCbor([...fields, sign(messageOf(fields))]);
}

/** The first bytes of every such file: an array of 13 that starts with the format's name. */
const start = Uint8Array.of(0x8d, 0x60 + magic.length, ...utf8ToBytes(magic));

export const isLogFile = (bytes: Uint8Array): boolean => start.every((byte, i) => bytes[i] === byte);

/** Also returns what is signed, and the signature. Errors: `too-large`, `malformed`, `not-canonical`. */
export function readLogFile(bytes: Uint8Array): {
  file: LogFile;
  message: Uint8Array;
  signature: Uint8Array;
} {
  const fields = readCbor(shape, bytes, 'log file', limits.logFileBytes);
  const [, , identity, name, build, at, logs, heads, conflicts, wallets, sessions, charters, signature] =
    fields;
  const file = {
    identity,
    name,
    build,
    at,
    logs,
    heads: heads.map(toHead),
    conflicts: conflicts.map(([one, other]): [Head, Head] => [toHead(one), toHead(other)]),
    wallets,
    sessions: sessions.map(([bundle, signatures]) => ({ bundle, signatures })),
    charters,
  };
  return { file, message: messageOf(fields.slice(0, -1)), signature };
}
