import { equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { isRecordKey, type StoreName, storeNames, vaultLimits } from './schema.ts';
import { deriveSlot, type Entry, openRecord, sealRecord, type VaultKeys } from './seal.ts';
import type { Read, Store, Write } from './store.ts';

/** A null value deletes. `expected` is the version that must be there now, 0 for nothing. */
export interface Change {
  store: StoreName;
  key: string;
  value: Uint8Array | null;
  expected: number;
}

/** The keys of an unlocked vault and the header they came from: a session ends when either goes. */
export interface Session {
  keys: VaultKeys;
  header: Uint8Array;
}

/**
 * Reading and writing of sealed records while unlocked. One operation at a time, in the order of the calls.
 * Every transaction looks whether the header is still the one of this session: a wipe, a new password or a
 * restored profile in another tab ends the session with `locked`.
 * Callbacks around requests are async so that one that throws at once leaves no rejection of the others unheard.
 */
export class Records {
  #session: Session | null;
  #turn: Promise<unknown> = Promise.resolve();
  /** Which record lies where: true for ever under one vault key, so `list` opens foreign records once only. */
  #names = new Map<string, StoreName>();

  constructor(
    private readonly disk: Store,
    private readonly random: (length: number) => Uint8Array,
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

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  get(store: StoreName, key: string): Promise<Entry | null> {
    return this.inTurn(async () => {
      const { keys } = this.current();
      const slot = await slotOf(keys, store, key);
      const [sealed] = await this.#fetch([slot]);
      return sealed === undefined ? null : this.#open(slot, sealed, store, key);
    });
  }

  list(store: StoreName): Promise<Entry[]> {
    return this.inTurn(async () => {
      this.current();
      const all = await this.disk.read(async (tx) => {
        await this.#check(tx);
        return tx.objectStore('records').getAllKeys();
      });
      const slots = all.filter((slot) => (this.#names.get(slot) ?? store) === store);
      const sealed = await this.#fetch(slots);
      const entries: Entry[] = [];
      for (const [i, slot] of slots.entries()) {
        const bytes = sealed[i];
        if (bytes === undefined) continue;
        const opened = await this.#opened(slot, bytes);
        if (opened.store === store) entries.push(opened.entry);
      }
      return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
    });
  }

  /**
   * All or nothing, in one strictly durable transaction, then read back and compared. The compare-and-set is on
   * the sealed bytes: what is on disk when writing must be exactly what was opened and found to have the expected
   * version. Returns the new versions, 0 for what was deleted.
   * After an error other than `storage-conflict` the caller does not know what is stored, and reads it again.
   */
  putAll(changes: readonly Change[]): Promise<number[]> {
    return this.inTurn(async () => {
      const { keys } = this.current();
      const slots = await Promise.all(changes.map(({ store, key }) => slotOf(keys, store, key)));
      if (new Set(slots).size !== slots.length) throw new SignerError('malformed', { where: 'changes' });
      const before = await this.#fetch(slots);
      const after: (Uint8Array | null)[] = [];
      for (const [i, { store, key, value, expected }] of changes.entries()) {
        const sealed = before[i];
        const found = sealed === undefined ? null : await this.#open(slots[i]!, sealed, store, key);
        if ((found?.version ?? 0) !== expected) throw new SignerError('storage-conflict');
        if (value !== null && value.length > vaultLimits.recordBytes)
          throw new SignerError('too-large', { where: 'record' });
        const entry = value && { key, value, version: expected + 1 };
        after.push(entry && (await sealRecord(keys, this.random, slots[i]!, store, entry)));
      }
      await this.disk.write(async (tx) => {
        await this.#check(tx);
        const records = tx.objectStore('records');
        const stored = await Promise.all(slots.map(async (slot) => records.get(slot)));
        if (!stored.every((bytes, i) => isSame(bytes, before[i]))) throw new SignerError('storage-conflict');
        await Promise.all(
          after.map(async (bytes, i) =>
            bytes === null ? records.delete(slots[i]!) : records.put(bytes, slots[i]!),
          ),
        );
      });
      await this.#readBack(slots, after);
      return changes.map(({ value, expected }) => (value === null ? 0 : expected + 1));
    });
  }

  /**
   * Seals every record anew under other keys and writes them together with their header: one transaction.
   * Versions stay. Errors: as `putAll`, and `decryption-failed` if any record does not open: none is left behind.
   */
  reseal(next: Session): Promise<void> {
    return this.inTurn(async () => {
      const { header } = this.current();
      const slots = await this.disk.read((tx) => tx.objectStore('records').getAllKeys());
      const before = await this.#fetch(slots);
      const names = new Map<string, StoreName>();
      const after: [string, Uint8Array][] = [];
      for (const [i, slot] of slots.entries()) {
        const bytes = before[i];
        if (bytes === undefined) throw new SignerError('storage-conflict');
        const { store, entry } = await this.#opened(slot, bytes);
        const to = await slotOf(next.keys, store, entry.key);
        names.set(to, store);
        after.push([to, await sealRecord(next.keys, this.random, to, store, entry)]);
      }
      await this.disk.write(async (tx) => {
        await this.#check(tx);
        const records = tx.objectStore('records');
        const now = await records.getAll();
        const isUntouched = now.length === before.length && now.every((bytes, i) => isSame(bytes, before[i]));
        if (!isUntouched) throw new SignerError('storage-conflict');
        await records.clear();
        await Promise.all(after.map(async ([slot, bytes]) => records.put(bytes, slot)));
        await tx.objectStore('vault').put(next.header, 'header');
      });
      // Unless it was locked meanwhile.
      if (this.#session?.header === header) {
        this.#session = next;
        this.#names = names;
      }
      await this.#readBack(
        after.map(([slot]) => slot),
        after.map(([, bytes]) => bytes),
      );
    });
  }

  /** How many records there are, and how many of them do not open. Changes nothing. */
  inspect(): Promise<{ records: number; damaged: number }> {
    return this.inTurn(async () => {
      const { slots, damaged } = await this.#findDamaged();
      return { records: slots.length, damaged: damaged.length };
    });
  }

  /** Removes the records that do not open, so that the others can be listed again. A person's deliberate act. */
  dropDamaged(): Promise<number> {
    return this.inTurn(async () => {
      const { damaged } = await this.#findDamaged();
      await this.disk.write(async (tx) => {
        await this.#check(tx);
        await Promise.all(damaged.map(async (slot) => tx.objectStore('records').delete(slot)));
      });
      return damaged.length;
    });
  }

  async #findDamaged(): Promise<{ slots: string[]; damaged: string[] }> {
    this.current();
    const slots = await this.disk.read((tx) => tx.objectStore('records').getAllKeys());
    const damaged: string[] = [];
    for (const slot of slots) {
      const [bytes] = await this.#fetch([slot]);
      const isOpen = bytes === undefined || (await this.#opened(slot, bytes).then(() => true, isDamage));
      if (!isOpen) damaged.push(slot);
    }
    return { slots, damaged };
  }

  /** In one transaction, so that what comes back belongs together. */
  #fetch(slots: readonly string[]): Promise<(Uint8Array | undefined)[]> {
    return this.disk.read(async (tx) => {
      await this.#check(tx);
      const records = tx.objectStore('records');
      return Promise.all(slots.map(async (slot) => records.get(slot)));
    });
  }

  async #check(tx: Read | Write): Promise<void> {
    const header = await (tx as Read).objectStore('vault').get('header');
    if (!isSame(header, this.current().header)) throw new SignerError('locked');
  }

  async #opened(slot: string, sealed: Uint8Array): Promise<{ store: StoreName; entry: Entry }> {
    const opened = await openRecord(this.current().keys, slot, sealed);
    this.#names.set(slot, opened.store);
    return opened;
  }

  async #open(slot: string, sealed: Uint8Array, store: StoreName, key: string): Promise<Entry> {
    const opened = await this.#opened(slot, sealed);
    if (opened.store !== store || opened.entry.key !== key)
      throw new SignerError('decryption-failed', { where: 'record' });
    return opened.entry;
  }

  /** A valid record of another writer is a conflict; anything else means that the disk does not keep its word. */
  async #readBack(slots: readonly string[], after: readonly (Uint8Array | null)[]): Promise<void> {
    const stored = await this.#fetch(slots);
    for (const [i, slot] of slots.entries()) {
      const bytes = stored[i];
      if (isSame(bytes, after[i] ?? undefined)) continue;
      const isValid =
        bytes === undefined ? false : await this.#opened(slot, bytes).then(() => true, isDamage);
      throw new SignerError(isValid ? 'storage-conflict' : 'storage-failed', { where: 'read back' });
    }
  }
}

function slotOf(keys: VaultKeys, store: StoreName, key: string): Promise<string> {
  if (!storeNames.includes(store) || !isRecordKey(key))
    throw new SignerError('malformed', { where: 'record name' });
  return deriveSlot(keys, store, key);
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalBytes(a, b);
}

/** False for a record that does not open; other errors pass. */
function isDamage(error: unknown): false {
  if (error instanceof SignerError && error.code === 'decryption-failed') return false;
  throw error;
}
