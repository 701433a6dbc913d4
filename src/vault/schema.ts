import { sha256 } from '@noble/hashes/sha2.js';
import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { ascii, concatBytes, equalBytes } from '../core/bytes.ts';
import { bytesOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';

/**
 * The layout on disk. `vault` holds the sealed inventory and two entries in the clear form below, because
 * they are read before there is a key. `records` holds everything else under keys and values that reveal
 * nothing: one object store for all, so that not even counting tells wallets from contacts.
 */
export interface VaultSchema extends DBSchema {
  vault: { key: 'header' | 'attempts' | 'inventory' | `inventory/${number}`; value: Uint8Array };
  records: { key: string; value: Uint8Array };
}

/**
 * Version of the IndexedDB layout: a profile written by a later layout is refused as `newer-version`. Layout 2 has the
 * inventory and the records listed in it, which layout 1 would take for damaged; the object stores are the same.
 */
export const schemaVersion = 2;

export const storeNames = [
  'device',
  'contacts',
  'wallets',
  'ceremonies',
  'settings',
  'history',
  'archive',
  'packs',
  'log',
  'heads',
  'recipients',
  'charters',
] as const;
export type StoreName = (typeof storeNames)[number];

export const vaultLimits = {
  keyChars: 256,
  recordBytes: 4 * limits.blobBytes,
} as const;

/** A record's key: 1 to 256 UTF-16 code units, no half of a surrogate pair (UTF-8 would make two keys one). */
export function isRecordKey(key: string): boolean {
  return key !== '' && key.length <= vaultLimits.keyChars && !/\p{Cs}/u.test(key);
}

/**
 * How a password becomes the key that wraps the vault key. Format 1: PBKDF2-HMAC-SHA256. Format 2: the same, then
 * Argon2id (RFC 9106, p = 1) over its output: guessing passwords means paying for both.
 */
export type Kdf =
  | { format: 1; iterations: number }
  | { format: 2; iterations: number; memoryKiB: number; passes: number };

/**
 * Bounds on what a stored header may ask for. Below: a header that was tampered with cannot make the derivation
 * cheap. Above: it cannot hang the device (ten million iterations or 2 GiB of Argon2 traffic are seconds).
 */
export const kdfBounds = {
  iterations: { min: 600_000, max: 10_000_000 },
  memoryKiB: { min: 65_536, max: 262_144 },
  passes: { min: 1, max: 32 },
} as const;

/** False if out of bounds. `minMemoryKiB` is lowered by tests only. */
export function isAcceptable(kdf: Kdf, minMemoryKiB: number = kdfBounds.memoryKiB.min): boolean {
  const within = (n: number, min: number, max: number) => Number.isSafeInteger(n) && n >= min && n <= max;
  const { iterations, memoryKiB, passes } = kdfBounds;
  if (!within(kdf.iterations, iterations.min, iterations.max)) return false;
  if (kdf.format === 1) return true;
  return (
    within(kdf.memoryKiB, minMemoryKiB, memoryKiB.max) &&
    within(kdf.passes, passes.min, passes.max) &&
    kdf.memoryKiB * kdf.passes <= 2 ** 21
  );
}

/** `wrapped` is the vault key under AES-256-GCM, 48 bytes; `salt` 32 bytes; `nonce` 12 bytes. */
export interface Header {
  kdf: Kdf;
  salt: Uint8Array;
  nonce: Uint8Array;
  wrapped: Uint8Array;
}

const kdfFields = (kdf: Kdf) =>
  kdf.format === 1 ? [1, kdf.iterations] : [2, kdf.iterations, kdf.memoryKiB, kdf.passes];

/** Additional data of the wrap: format, every parameter and the salt, so that none can be swapped by itself. */
export function deriveHeaderContext(kdf: Kdf, salt: Uint8Array): Uint8Array {
  return writeCbor(['hoarfrost/v1/vault/header', ...kdfFields(kdf), salt]);
}

const any = uint(Number.MAX_SAFE_INTEGER);
const sealedKey = [bytesOf(32), bytesOf(12), bytesOf(48)] as const;
const headerShape = v.union([
  v.strictTuple([v.literal(1), any, ...sealedKey]),
  v.strictTuple([v.literal(2), any, any, any, ...sealedKey]),
]);

const checksum = (body: Uint8Array) => sha256(concatBytes(ascii('hoarfrost/v1/vault/checksum'), body));

/** A CBOR array followed by its SHA-256. The checksum protects nothing; it tells damage from a wrong password. */
export function writeHeader(header: Header): Uint8Array {
  const body = writeCbor([...kdfFields(header.kdf), header.salt, header.nonce, header.wrapped]);
  return concatBytes(body, checksum(body));
}

/**
 * Errors: `decryption-failed`, the one code for everything stored that is not what was written: a damaged header
 * counts no attempt and never leads to a wipe. A header forged together with its checksum opens with no password
 * and so ends in `wrong-password`.
 */
export function readHeader(bytes: Uint8Array, minMemoryKiB?: number): Header {
  const damaged = new SignerError('decryption-failed', { where: 'header' });
  if (!(bytes instanceof Uint8Array)) throw damaged;
  const body = bytes.slice(0, -32);
  if (!equalBytes(checksum(body), bytes.slice(-32))) throw damaged;
  let header: Header;
  try {
    const fields = readCbor(headerShape, body, 'header');
    const [salt, nonce, wrapped] = fields.slice(-3) as [Uint8Array, Uint8Array, Uint8Array];
    const kdf: Kdf =
      fields[0] === 1
        ? { format: 1, iterations: fields[1] }
        : { format: 2, iterations: fields[1], memoryKiB: fields[2], passes: fields[3] };
    header = { kdf, salt, nonce, wrapped };
  } catch {
    throw damaged;
  }
  if (!isAcceptable(header.kdf, minMemoryKiB)) throw damaged;
  return header;
}

/** Wrong passwords in a row, local time of the last in ms, and after how many the owner wants a wipe. */
export interface Attempts {
  failed: number;
  lastAt: number;
  wipeAfter: number | null;
  /** 16 bytes that are in the sealed inventory as well; empty in the first form and in a recreated record. */
  tag: Uint8Array;
}

const attemptsFields = [any, any, v.nullable(uint(1_000, 3))] as const;
const attemptsShape = v.union([
  v.strictTuple([...attemptsFields]),
  v.strictTuple([...attemptsFields, bytesOf(16)]),
]);

export function writeAttempts({ failed, lastAt, wipeAfter, tag }: Attempts): Uint8Array {
  return writeCbor([failed, lastAt, wipeAfter, ...(tag.length === 0 ? [] : [tag])]);
}

/**
 * An absent or unreadable record counts as none: anyone who can write here could also write a zero, and a
 * damaged counter must not lock an owner out for good. A lockout is not cryptography; the next unlock reports
 * what was found.
 */
export function readAttempts(bytes: Uint8Array | undefined): Attempts {
  try {
    const fields = readCbor(attemptsShape, bytes ?? new Uint8Array(), 'attempts', 64);
    const [failed, lastAt, wipeAfter, tag = new Uint8Array()] = fields;
    return { failed, lastAt, wipeAfter, tag };
  } catch {
    return { failed: 0, lastAt: 0, wipeAfter: null, tag: new Uint8Array() };
  }
}
