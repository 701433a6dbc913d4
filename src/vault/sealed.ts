import { equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { isRecordKey, type StoreName, storeNames } from './schema.ts';
import { deriveSlot, type Entry, openRecord, type VaultKeys } from './seal.ts';
import type { Read, Store, Write } from './store.ts';

/** The keys of an unlocked vault and the header they came from: a session ends with either of them. */
export interface Session {
  keys: VaultKeys;
  header: Uint8Array;
}

export interface Opened {
  store: StoreName;
  entry: Entry;
  isLoose: boolean;
}

/**
 * The sealed records of a session, read and opened. Every transaction checks that the header is still this session's: a
 * wipe, a new password or a restored profile in another tab ends the session with `locked`. Callbacks around requests
 * are async, so that one that throws at once leaves no rejection of the others unhandled.
 */
export class Sealed {
  #session: Session | null;
  /**
   * Which store each slot belongs to: fixed under one vault key, so `list` opens other stores' records only
   * once.
   */
  #names = new Map<string, StoreName>();

  /** `labelOf`: the person's name for a record, so that it can be named once it is gone. */
  constructor(
    readonly disk: Store,
    readonly random: (length: number) => Uint8Array,
    readonly labelOf: (store: StoreName, value: Uint8Array) => string,
    session: Session,
  ) {
    this.#session = session;
  }

  lock(): void {
    this.#session = null;
    this.#names.clear();
  }

  /** Errors: `locked`. */
  current(): Session {
    if (this.#session === null) throw new SignerError('locked');
    return this.#session;
  }

  /** Moves from `header` to the next session; false if it was locked meanwhile. */
  replace(header: Uint8Array, next: Session, names: Map<string, StoreName>): boolean {
    if (this.#session?.header !== header) return false;
    this.#session = next;
    this.#names = names;
    return true;
  }

  /** The inventory says which store a slot belongs to, so that the record need not be opened to find out. */
  learn(slot: string, store: StoreName): void {
    this.#names.set(slot, store);
  }

  /** Undefined until it has been looked up. */
  storeAt(slot: string): StoreName | undefined {
    return this.#names.get(slot);
  }

  /** In one transaction, so that what comes back belongs together. */
  take(slots: readonly string[]): Promise<(Uint8Array | undefined)[]> {
    return this.disk.read(async (tx) => {
      await this.check(tx);
      const records = tx.objectStore('records');
      return Promise.all(slots.map(async (slot) => asBytes(await records.get(slot))));
    });
  }

  async check(tx: Read | Write): Promise<void> {
    const header = await (tx as Read).objectStore('vault').get('header');
    if (!isSame(header, this.current().header)) throw new SignerError('locked');
  }

  async opened(slot: string, sealed: Uint8Array): Promise<Opened> {
    const opened = await openRecord(this.current().keys, slot, sealed);
    this.#names.set(slot, opened.store);
    return opened;
  }

  async open(slot: string, sealed: Uint8Array, store: StoreName, key: string): Promise<Entry> {
    const opened = await this.opened(slot, sealed);
    if (opened.store !== store || opened.entry.key !== key)
      throw new SignerError('decryption-failed', { where: 'record' });
    return opened.entry;
  }

  /** A few hundred at a time, so that not all of them are in memory at once. */
  async each(
    slots: readonly string[],
    look: (slot: string, bytes: Uint8Array) => Promise<void>,
  ): Promise<void> {
    for (let at = 0; at < slots.length; at += 256) {
      const some = slots.slice(at, at + 256);
      const sealed = await this.take(some);
      for (const [i, slot] of some.entries()) if (sealed[i] !== undefined) await look(slot, sealed[i]);
    }
  }

  /**
   * A valid record of another writer is a conflict; anything else means that the disk did not keep what it confirmed.
   */
  async readBack(slots: readonly string[], after: readonly (Uint8Array | null)[]): Promise<void> {
    const stored = await this.take(slots);
    for (const [i, slot] of slots.entries()) {
      const bytes = stored[i];
      if (isSame(bytes, after[i] ?? undefined)) continue;
      const isValid = bytes === undefined ? false : await this.opened(slot, bytes).then(() => true, isDamage);
      throw new SignerError(isValid ? 'storage-conflict' : 'storage-failed', { where: 'read back' });
    }
  }

  /** Null for a record that can't be opened. */
  openedIfSound(slot: string, sealed: Uint8Array): Promise<Opened | null> {
    return this.opened(slot, sealed).catch((error) => isDamage(error) || null);
  }
}

/** Anything else was put there by somebody, and is as damaged as bytes that don't open. */
function asBytes(stored: unknown): Uint8Array | undefined {
  return stored === undefined || stored instanceof Uint8Array ? stored : new Uint8Array();
}

export function slotOf(keys: VaultKeys, store: StoreName, key: string): Promise<string> {
  if (!storeNames.includes(store) || !isRecordKey(key))
    throw new SignerError('malformed', { where: 'record name' });
  return deriveSlot(keys, store, key);
}

export function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalBytes(a, b);
}

/** False for a record that can't be opened; other errors are rethrown. */
export function isDamage(error: unknown): false {
  if (error instanceof SignerError && error.code === 'decryption-failed') return false;
  throw error;
}
