import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { isFromBrowser } from '../core/defect.ts';
import { SignerError } from '../core/errors.ts';
import { schemaVersion, type VaultSchema } from './schema.ts';

type Scope = ['vault', 'records'];
export type Read = IDBPTransaction<VaultSchema, Scope, 'readonly'>;
export type Write = IDBPTransaction<VaultSchema, Scope, 'readwrite'>;

/**
 * The database behind a vault. Bytes in, bytes out, no cryptography: WebCrypto answers after an IndexedDB
 * transaction has closed, so nothing is sealed or opened inside one.
 */
export class Store {
  #db: Promise<IDBPDatabase<VaultSchema> | null> | null = null;

  /** `patienceMs`: how long another tab may take to let go before a wipe gives up. */
  constructor(
    readonly name: string,
    private readonly patienceMs = 3_000,
  ) {}

  /** Errors: `no-device` if there is no database, `newer-version`, `storage-full`, `storage-failed`. */
  read<T>(body: (tx: Read) => Promise<T>): Promise<T> {
    return this.#transact('readonly', false, (tx) => body(tx as Read));
  }

  /**
   * One readwrite transaction with strict durability: all of it, or none if `body` throws or rejects.
   * `create` makes the database if there is none. Errors as `read`.
   */
  write<T>(body: (tx: Write) => Promise<T>, create = false): Promise<T> {
    return this.#transact('readwrite', create, (tx) => body(tx as Write));
  }

  async #transact<T>(
    mode: 'readonly' | 'readwrite',
    create: boolean,
    body: (tx: Read | Write) => Promise<T>,
  ): Promise<T> {
    const attempt = { db: null as IDBPDatabase<VaultSchema> | null, hasBegun: false };
    try {
      return await this.#attempt(mode, create, body, attempt);
    } catch (error) {
      if (attempt.db === null || !isConnectionDead(error)) throw asStorageError(error);
      await this.#drop(attempt.db);
      // A write that had begun may have gone through: its caller checks and decides.
      if (attempt.hasBegun && mode === 'readwrite') throw asStorageError(error);
    }
    try {
      return await this.#attempt(mode, create, body, attempt);
    } catch (error) {
      throw asStorageError(error);
    }
  }

  async #attempt<T>(
    mode: 'readonly' | 'readwrite',
    create: boolean,
    body: (tx: Read | Write) => Promise<T>,
    attempt: { db: IDBPDatabase<VaultSchema> | null; hasBegun: boolean },
  ): Promise<T> {
    let tx: IDBPTransaction<VaultSchema, Scope, 'readonly' | 'readwrite'> | undefined;
    try {
      attempt.db = await this.#connect(create);
      if (attempt.db === null) throw new SignerError('no-device');
      tx = attempt.db.transaction(['vault', 'records'], mode, { durability: 'strict' });
      attempt.hasBegun = true;
      // Awaited below; marked as handled now in case the body fails first.
      tx.done.catch(() => {});
      const result = await body(tx as Read | Write);
      await tx.done;
      return result;
    } catch (error) {
      const cause = tx?.error ?? error;
      try {
        tx!.abort();
      } catch {
        // Already over, or never begun.
      }
      throw error instanceof SignerError ? error : cause;
    }
  }

  /** Drops a useless connection, unless another one has already taken its place. */
  async #drop(db: IDBPDatabase<VaultSchema> | null): Promise<void> {
    const opening = this.#db;
    if (db === null || (await opening?.catch(() => null)) !== db) return;
    if (this.#db === opening) this.#db = null;
    try {
      db.close();
    } catch {
      // Gone altogether.
    }
  }

  async #connect(create: boolean): Promise<IDBPDatabase<VaultSchema> | null> {
    const opening = (this.#db ??= this.#open(create));
    let db: IDBPDatabase<VaultSchema> | null = null;
    try {
      db = await opening;
    } finally {
      // What failed or was missing is looked for again next time.
      if (db === null && this.#db === opening) this.#db = null;
    }
    return db === null && create ? this.#connect(true) : db;
  }

  async #open(create: boolean): Promise<IDBPDatabase<VaultSchema> | null> {
    let isMissing = false;
    // Some browsers that keep nothing have no database to ask.
    if (!globalThis.indexedDB) throw new SignerError('storage-failed');
    try {
      return await openDB<VaultSchema>(this.name, schemaVersion, {
        upgrade: (db, from, _to, tx) => {
          // If it fails, `openDB` rejects as well.
          tx.done.catch(() => {});
          if (from > 0) return;
          if (!create) {
            // Looking must not leave an empty database behind.
            isMissing = true;
            tx.abort();
            return;
          }
          db.createObjectStore('vault');
          db.createObjectStore('records');
        },
        blocking: (_current, _blocked, event) => {
          (event.target as IDBDatabase).close();
          this.#db = null;
        },
        terminated: () => {
          this.#db = null;
        },
      });
    } catch (error) {
      if (isMissing) return null;
      throw error;
    }
  }

  async close(): Promise<void> {
    const db = await this.#db?.catch(() => null);
    this.#db = null;
    db?.close();
  }

  /**
   * Deletes the database and checks that it is gone. It is emptied first, so that a tab that keeps it open
   * keeps nothing in it; if even that fails, deletion is still tried. What a disk keeps of deleted blocks is
   * out of a page's reach; it is sealed under the password. Errors: `other-tab` if another tab holds on and
   * it is not gone until that tab closes; `storage-failed`.
   */
  async destroy(): Promise<void> {
    await this.write(async (tx) => {
      await tx.objectStore('vault').clear();
      await tx.objectStore('records').clear();
    }).catch(() => {});
    await this.close();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const held = new Promise<never>((_, reject) => {
      const giveUp = () => reject(new SignerError('other-tab'));
      timer = setTimeout(giveUp, this.patienceMs);
    });
    try {
      await Promise.race([deleteDB(this.name), held]);
      if ((await this.#connect(false)) !== null) throw new SignerError('storage-failed', { where: 'wipe' });
    } catch (error) {
      throw asStorageError(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

/**
 * Safari ends connections of pages that were in the background, and with the database process all of them, without
 * the `close` event of IndexedDB 3.0 (section 5.2): the next `transaction()` throws InvalidStateError, or its requests
 * fail with UnknownError.
 */
function isConnectionDead(error: unknown): boolean {
  return isFromBrowser(error) && ['InvalidStateError', 'UnknownError'].includes(error.name);
}

/**
 * Whatever the browser says about its database becomes a storage code; what it did not throw is a defect and passes
 * through.
 */
function asStorageError(error: unknown): unknown {
  if (!isFromBrowser(error)) return error;
  if (error.name === 'QuotaExceededError') return new SignerError('storage-full');
  if (error.name === 'VersionError') return new SignerError('newer-version', { where: 'vault' });
  return new SignerError('storage-failed');
}
