import { equalBytes } from '../core/bytes.ts';
import { missingPart, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { forgiven, readClock, readWait, type Tried, tryPassword, wiped } from './attempts.ts';
import { emptyCover, type Finding } from './inventory.ts';
import { deriveWrapKey, measureKdf } from './kdf.ts';
import { putBook, sealBook } from './pages.ts';
import { type Change, Records } from './records.ts';
import {
  isAcceptable,
  type Kdf,
  readAttempts,
  readHeader,
  type StoreName,
  writeAttempts,
  writeHeader,
} from './schema.ts';
import { deriveVaultKeys, type Entry, type VaultKeys, wrapVaultKey } from './seal.ts';
import { Sealed } from './sealed.ts';
import { Store } from './store.ts';

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

export function openVaultDoor({ name, now, random, labelOf = () => '', kdf }: VaultOptions): VaultDoor {
  const store = new Store(name);
  const minMemoryKiB = kdf?.format === 2 ? kdf.memoryKiB : undefined;
  if (kdf !== undefined && !isAcceptable(kdf, minMemoryKiB))
    throw new SignerError('malformed', { where: 'kdf' });
  let open: Records | null = null;

  async function attempt(password: string): Promise<Tried> {
    try {
      return await tryPassword(store, now, password, minMemoryKiB);
    } catch (error) {
      if (error instanceof SignerError && error.where === wiped) open?.lock();
      throw error;
    }
  }

  async function wrap(password: string, vaultKey: Uint8Array): Promise<Uint8Array> {
    const choice = kdf ?? measureKdf(now);
    const salt = random(32);
    const wrapKey = await deriveWrapKey(password, salt, choice);
    return writeHeader(await wrapVaultKey(wrapKey, vaultKey, choice, salt, random));
  }

  /**
   * The try succeeded: forgive earlier ones and, if a new header is given, replace the one that was tried.
   */
  async function settle(tried: Tried, header: Uint8Array = tried.bytes): Promise<void> {
    await store.write(async (tx) => {
      const vault = tx.objectStore('vault');
      const stored = await vault.get('header');
      if (stored === undefined || !equalBytes(stored, tried.bytes)) throw new SignerError('storage-conflict');
      if (header !== tried.bytes) await vault.put(header, 'header');
      await vault.put(forgiven(await vault.get('attempts')), 'attempts');
    });
  }

  async function admit(keys: VaultKeys, header: Uint8Array): Promise<Vault> {
    open?.lock();
    const records = new Records(new Sealed(store, random, labelOf, { keys, header }));
    open = records;
    await records.audit();
    return {
      get: (name, key) => records.get(name, key),
      list: (name) => records.list(name),
      put: async (store, key, value, expected) =>
        (await records.putAll([{ store, key, value, expected }]))[0]!,
      putAll: (changes) => records.putAll(changes),
      delete: async (store, key, expected) =>
        void (await records.putAll([{ store, key, value: null, expected }])),
      inspect: () => records.inspect(),
      dropDamaged: () => records.dropDamaged(),
      findings: () => records.findings(),
      acceptFindings: () => records.accept(),
      close: () => records.lock(),
      async checkPassword(password) {
        records.current();
        const tried = await attempt(password);
        tried.vaultKey.fill(0);
        await settle(tried);
      },
      async changePassword(oldPassword, newPassword) {
        records.current();
        await refuseWeak(newPassword);
        const tried = await attempt(oldPassword);
        tried.vaultKey.fill(0);
        await settle(tried);
        const fresh = random(32);
        const next = { header: await wrap(newPassword, fresh), keys: await deriveVaultKeys(fresh) };
        fresh.fill(0);
        await records.reseal(next);
      },
    };
  }

  return {
    async status() {
      const time = readClock(now);
      try {
        const read = await store.read(async (tx) => {
          const vault = tx.objectStore('vault');
          return [await vault.get('header'), await vault.get('attempts')] as const;
        });
        if (read[0] === undefined) return nothing;
        const { kdf } = readHeader(read[0], minMemoryKiB);
        const stored = readAttempts(read[1]);
        const { attempts, waitMs } = readWait(stored, time);
        if (attempts.lastAt !== stored.lastAt) await restartDelay();
        const { failed, wipeAfter } = attempts;
        return { exists: true, failedAttempts: failed, waitMs, wipeAfter, format: kdf.format };
      } catch (error) {
        if (error instanceof SignerError && error.code === 'no-device') return nothing;
        throw error;
      }
    },

    async create(password) {
      await refuseWeak(password);
      const vaultKey = random(32);
      const header = await wrap(password, vaultKey);
      const keys = await deriveVaultKeys(vaultKey);
      vaultKey.fill(0);
      const tag = random(16);
      const inventory = await sealBook(keys, random, { cover: emptyCover(tag), pages: new Map() });
      await store.write(async (tx) => {
        const vault = tx.objectStore('vault');
        if ((await vault.get('header')) !== undefined) throw new SignerError('device-exists');
        // A database without a header holds nothing that anyone could open.
        await tx.objectStore('records').clear();
        await vault.clear();
        await vault.put(writeAttempts({ failed: 0, lastAt: 0, wipeAfter: null, tag }), 'attempts');
        await vault.put(header, 'header');
        await putBook(tx, inventory);
      }, true);
      return admit(keys, header);
    },

    async unlock(password) {
      const tried = await attempt(password);
      let header = tried.bytes;
      try {
        // Format 1 moves to the present one: the same vault key, one transaction that replaces only the header.
        if (tried.header.kdf.format < (kdf?.format ?? 2)) header = await wrap(password, tried.vaultKey);
        await settle(tried, header);
      } catch (error) {
        // A full disk must not keep an owner out of what is there: open it as it is, and move it another time.
        if (!(error instanceof SignerError && error.code === 'storage-full')) throw error;
        header = tried.bytes;
      }
      const keys = await deriveVaultKeys(tried.vaultKey);
      tried.vaultKey.fill(0);
      return admit(keys, header);
    },

    async setWipeAfter(count) {
      if (open === null) throw new SignerError('locked');
      open.current();
      if (count !== null && !(Number.isSafeInteger(count) && count >= 3 && count <= 1_000))
        throw new SignerError('malformed', { where: 'wipe after' });
      await open.setWipeAfter(count);
    },

    async wipe() {
      open?.lock();
      open = null;
      await store.destroy();
    },
  };

  /** Stores the restarted delay, so that it runs out by the new clock. */
  async function restartDelay(): Promise<void> {
    await store.write(async (tx) => {
      const vault = tx.objectStore('vault');
      const { attempts } = readWait(readAttempts(await vault.get('attempts')), readClock(now));
      await vault.put(writeAttempts(attempts), 'attempts');
    });
  }
}

const nothing: VaultStatus = { exists: false, failedAttempts: 0, waitMs: 0, wipeAfter: null, format: 0 };

/** The dictionaries are large, so they are loaded only when a password is chosen. */
async function refuseWeak(password: string): Promise<void> {
  if (password.length > limits.passwordChars) throw new SignerError('too-large', { where: 'password' });
  const { measurePassword } = await import('./password.ts').catch(missingPart);
  if (!measurePassword(password).ok) throw new SignerError('weak-password');
}
