import type { Finding } from './inventory.ts';
import type { Change } from './records.ts';
import type { Kdf, StoreName } from './schema.ts';
import type { Entry } from './seal.ts';

export type { Change } from './records.ts';
export type { StoreName } from './schema.ts';

/**
 * An unlocked vault. Versions count from 1; 0 means that nothing is there. Every method may reject with
 * `locked` (closed here, or the password changed or the device wiped elsewhere), `storage-failed`,
 * `storage-full` (writes) and `decryption-failed` (what is stored is not what was written).
 */
export interface Vault {
  get(store: StoreName, key: string): Promise<Entry | null>;
  /** Ordered by key, by UTF-16 code units. */
  list(store: StoreName): Promise<Entry[]>;
  /** Returns the new version. Errors: `storage-conflict` if `expected` is not the version there, `too-large`. */
  put(store: StoreName, key: string, value: Uint8Array, expected: number): Promise<number>;
  /** One transaction: all or nothing. Returns the new versions, 0 for a deletion. */
  putAll(changes: readonly Change[]): Promise<number[]>;
  delete(store: StoreName, key: string, expected: number): Promise<void>;
  /** Drops the keys. What is being written is written whole or not at all; everything later is `locked`. */
  close(): void;
  /**
   * Checks the password again before deliberate acts. It is counted and delayed like any other try, and may end in a
   * wipe.
   * Errors: `wrong-password`, `locked-out`.
   */
  checkPassword(password: string): Promise<void>;
  /**
   * Makes a new vault key and seals every record again, in one transaction. The old key is not wrapped again under the
   * new password: a copy of the profile holds it under the old one, and anyone who learns that would open everything
   * written since.
   * Errors: as `checkPassword`, `weak-password`, `storage-conflict`, `storage-full`, `decryption-failed` (a damaged
   * record: see `dropDamaged`): everything is as before. After `storage-failed` or `locked` it is either as before or
   * done.
   */
  changePassword(oldPassword: string, newPassword: string): Promise<void>;
  /** Counts the records, and those that can't be opened. */
  inspect(): Promise<{ records: number; damaged: number }>;
  /** Removes the records that can't be opened; returns how many. */
  dropDamaged(): Promise<number>;
  /** What was not as it was left when this vault was opened, and has been neither rewritten nor accepted since. */
  findings(): Finding[];
  /** The person has read the findings: what is here now is what should be here. */
  acceptFindings(): Promise<void>;
}

export interface VaultStatus {
  exists: boolean;
  /** Wrong passwords in a row; an interrupted try counts. */
  failedAttempts: number;
  /** Milliseconds until the next try. */
  waitMs: number;
  wipeAfter: number | null;
  /** Format of the stored header (1 or 2), 0 if there is none. */
  format: number;
}

export interface VaultDoor {
  /** Errors: `decryption-failed` (damaged header), `newer-version`, `storage-failed`. */
  status(): Promise<VaultStatus>;
  /** Errors: `device-exists`, `weak-password`, `too-large`, storage codes; nothing is left behind then. */
  create(password: string): Promise<Vault>;
  /**
   * Moves a vault of format 1 to format 2 on the way. Errors: `no-device`, `locked-out`, `wrong-password` (its
   * `where` is `wiped` if that was the last one allowed), `too-large`, `decryption-failed`, storage codes.
   */
  unlock(password: string): Promise<Vault>;
  /** 3 to 1000 wrong passwords in a row, or null for never. Errors: `locked` unless unlocked by this door. */
  setWipeAfter(count: number | null): Promise<void>;
  /** Deletes everything, locked or not. Errors: `other-tab` while another tab holds it, `storage-failed`. */
  wipe(): Promise<void>;
}

export interface VaultOptions {
  /** Name of the IndexedDB database. */
  name: string;
  /** Local time in milliseconds. */
  now: () => number;
  random: (length: number) => Uint8Array;
  /**
   * The person's name for a record, so that it can be named once it is gone; without it nothing has a name.
   */
  labelOf?: (store: StoreName, value: Uint8Array) => string;
  /** Instead of measuring this device. Less memory than 64 MiB is for tests only. */
  kdf?: Kdf;
}
