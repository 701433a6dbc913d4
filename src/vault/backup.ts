import * as v from 'valibot';
import { bytesUpTo, listOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { missingPart, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { ageIntro, isBackup } from './backup-intro.ts';
import { isRecordKey, type StoreName, storeNames, vaultLimits } from './schema.ts';

/**
 * A full copy: one age file (C2SP age v1) with a passphrase, so that the ordinary `age` tool opens it without us.
 * Inside is deterministic CBOR: ["hoarfrost-backup", 1, created, [[store, key, value], ...]], records in strict
 * order of store number and key. `created` is in milliseconds. Randomness is the age library's own (WebCrypto).
 */
export interface Backup {
  createdAt: number;
  records: BackupRecord[];
}

export interface BackupRecord {
  store: StoreName;
  key: string;
  value: Uint8Array;
}

const magic = 'hoarfrost-backup';
const maxBytes = 64_000_000;

/**
 * scrypt N = 2^18, r = 8: age's own choice, 256 MiB and a second or two. Reading goes up to twice that, for files
 * that another tool encrypted again: a hostile file must not be able to take all memory.
 */
const workFactor = { written: 18, mostRead: 19 } as const;

const shape = v.strictTuple([
  v.literal(magic),
  v.literal(1),
  uint(Number.MAX_SAFE_INTEGER),
  listOf(
    v.strictTuple([
      uint(storeNames.length - 1),
      v.pipe(v.string(), v.check(isRecordKey)),
      bytesUpTo(vaultLimits.recordBytes),
    ]),
    100_000,
  ),
]);

/**
 * Errors: `weak-password` (the file leaves the device, so the vault's minimum holds), `malformed` (an unknown
 * store, a key twice), `too-large`.
 */
export async function writeBackup(
  backup: Backup,
  passphrase: string,
  logN: number = workFactor.written,
): Promise<Uint8Array> {
  const { measurePassword } = await import('./password.ts').catch(missingPart);
  if (!measurePassword(passphrase).ok) throw new SignerError('weak-password');
  if (!backup.records.every(({ key }) => isRecordKey(key)))
    throw new SignerError('malformed', { where: 'backup' });
  const sorted = backup.records
    .map(({ store, key, value }) => [storeNames.indexOf(store), key, value] as const)
    .sort(byPlace);
  const body = writeCbor([magic, 1, backup.createdAt, sorted]);
  readBody(body);
  const { Encrypter } = await import('age-encryption').catch(missingPart);
  const age = new Encrypter();
  age.setPassphrase(passphrase.normalize('NFC'));
  age.setScryptWorkFactor(logN);
  return age.encrypt(body);
}

/**
 * Errors: `unknown-kind` (not an age file), `unsupported` (an age file for keys, not for a passphrase),
 * `too-large` (size or work factor), `decryption-failed` (another passphrase; or a change in the few bytes
 * that the passphrase itself opens, which looks the same), `malformed` (damaged: the header cannot be read,
 * or the passphrase fits and what follows does not), `newer-version`, `wrong-backup` (can be opened, but is
 * not ours).
 */
export async function readBackup(file: Uint8Array, passphrase: string): Promise<Backup> {
  if (file.length > maxBytes + 65_536) throw new SignerError('too-large', { where: 'backup' });
  if (passphrase.length > limits.passwordChars) throw new SignerError('too-large', { where: 'password' });
  if (!isBackup(file)) throw new SignerError('unknown-kind', { where: 'backup' });
  checkStanza(file);
  const { Decrypter } = await import('age-encryption').catch(missingPart);
  let body: Uint8Array;
  try {
    const age = new Decrypter();
    age.addPassphrase(passphrase.normalize('NFC'));
    body = await age.decrypt(file);
  } catch (error) {
    const isLocked = error instanceof Error && error.message.startsWith('no identity matched');
    throw new SignerError(isLocked ? 'decryption-failed' : 'malformed', { where: 'backup' });
  }
  return readBody(body);
}

/** The work factor is checked before any work is done (C2SP age, "scrypt recipient stanza"). */
function checkStanza(file: Uint8Array): void {
  const line = new TextDecoder().decode(file.subarray(ageIntro.length, ageIntro.length + 64)).split('\n')[0]!;
  if (!line.startsWith('-> scrypt ')) throw new SignerError('unsupported', { where: 'backup' });
  const logN = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)$/.exec(line)?.[1];
  if (logN === undefined) throw new SignerError('malformed', { where: 'backup' });
  if (Number(logN) > workFactor.mostRead) throw new SignerError('too-large', { where: 'work factor' });
}

function readBody(body: Uint8Array): Backup {
  const head = writeCbor([magic, 0, 0, 0]).subarray(1, -3);
  if (!head.every((byte, i) => body[i + 1] === byte)) throw new SignerError('wrong-backup');
  if (body[head.length + 1] !== 1) throw new SignerError('newer-version', { where: 'backup' });
  const [, , createdAt, rows] = readCbor(shape, body, 'backup', maxBytes);
  const isOrdered = rows.every((row, i) => i === 0 || byPlace(rows[i - 1]!, row) < 0);
  if (!isOrdered) throw new SignerError('malformed', { where: 'backup' });
  return {
    createdAt,
    records: rows.map(([store, key, value]) => ({ store: storeNames[store]!, key, value })),
  };
}

type Row = readonly [store: number, key: string, value: Uint8Array];

/** By store, then by key in UTF-16 code units; below zero only if `a` comes before `b`. */
function byPlace(a: Row, b: Row): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  return a[1] < b[1] ? -1 : 1;
}
