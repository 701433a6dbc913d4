import { SignerError } from '../core/errors.ts';
import { Audit } from './audit.ts';
import { type Finding, markOf, pageOf } from './inventory.ts';
import { fetchBook, isUntouched, openBook, putBook, sealBook } from './pages.ts';
import { type StoreName, vaultLimits } from './schema.ts';
import { type Entry, sealRecord } from './seal.ts';
import { isDamage, isSame, type Sealed, type Session, slotOf } from './sealed.ts';

/** A null value deletes. `expected` is the version that must be there now, 0 for nothing. */
export interface Change {
  store: StoreName;
  key: string;
  value: Uint8Array | null;
  expected: number;
}

/**
 * Reading and writing of sealed records while unlocked. One operation at a time, in the order of the calls. Every
 * transaction checks that the header is still this session's: a wipe, a new password or a restored profile in another
 * tab ends the session with `locked`. Callbacks around requests are async, so that one that throws at once leaves no
 * rejection of the others unhandled.
 */
export class Records {
  readonly #sealed: Sealed;
  readonly #audit: Audit;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(sealed: Sealed) {
    this.#sealed = sealed;
    this.#audit = new Audit(sealed);
  }

  lock(): void {
    this.#sealed.lock();
    this.#audit.lock();
  }

  /** Errors: `locked`. */
  current(): Session {
    return this.#sealed.current();
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
      const [sealed] = await this.#sealed.take([slot]);
      return sealed === undefined ? null : this.#sealed.open(slot, sealed, store, key);
    });
  }

  list(store: StoreName): Promise<Entry[]> {
    return this.inTurn(async () => {
      this.current();
      const all = await this.#sealed.disk.read(async (tx) => {
        await this.#sealed.check(tx);
        return tx.objectStore('records').getAllKeys();
      });
      const slots = all.filter((slot) => (this.#sealed.storeAt(slot) ?? store) === store);
      const sealed = await this.#sealed.take(slots);
      const entries: Entry[] = [];
      for (const [i, slot] of slots.entries()) {
        const bytes = sealed[i];
        if (bytes === undefined) continue;
        const opened = await this.#sealed.opened(slot, bytes);
        if (opened.store === store) entries.push(opened.entry);
      }
      return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
    });
  }

  /**
   * All or nothing, in one strictly durable transaction, then read back and compared. The compare-and-set is on the
   * sealed bytes: what is on disk at the time of writing must be exactly what was opened and found to have the expected
   * version. Returns the new versions, 0 for what was deleted. After an error other than `storage-conflict` the caller
   * does not know what is stored, and reads it again.
   */
  putAll(changes: readonly Change[]): Promise<number[]> {
    return this.inTurn(async () => {
      const { keys } = this.current();
      const slots = await Promise.all(changes.map(({ store, key }) => slotOf(keys, store, key)));
      if (new Set(slots).size !== slots.length) throw new SignerError('malformed', { where: 'changes' });
      if (changes.length === 0) return [];
      // Another writer changed the same inventory for other records: try once more.
      for (let tries = 0; tries < 20; tries++)
        if (await this.#tryPut(changes, slots)) return changes.map(newVersion);
      throw new SignerError('storage-conflict');
    });
  }

  /** False if the inventory changed meanwhile or had to be mended first; then nothing is written. */
  async #tryPut(changes: readonly Change[], slots: readonly string[]): Promise<boolean> {
    const { keys } = this.current();
    const pages = this.#audit.isLoose ? [] : [...new Set(slots.map(pageOf))];
    const [before, stored] = await this.#sealed.disk.read(async (tx) => {
      await this.#sealed.check(tx);
      const records = tx.objectStore('records');
      return [
        await Promise.all(slots.map(async (slot) => records.get(slot))),
        await fetchBook(tx, pages),
      ] as const;
    });
    const book = this.#audit.isLoose ? null : await openBook(keys, stored, pages);
    const after: (Uint8Array | null)[] = [];
    for (const [i, { store, key, value, expected }] of changes.entries()) {
      const sealed = before[i];
      const found = sealed === undefined ? null : await this.#sealed.open(slots[i]!, sealed, store, key);
      if ((found?.version ?? 0) !== expected) throw new SignerError('storage-conflict');
      if (value !== null && value.length > vaultLimits.recordBytes)
        throw new SignerError('too-large', { where: 'record' });
      const entry = value && { key, value, version: expected + 1 };
      after.push(
        entry && (await sealRecord(keys, this.#sealed.random, slots[i]!, store, entry, this.#audit.isLoose)),
      );
    }
    if (book === null && !this.#audit.isLoose) {
      await this.#audit.compare();
      return false;
    }
    if (book !== null) {
      for (const [i, { store, key, value }] of changes.entries()) {
        const [slot, sealed] = [slots[i]!, after[i]];
        const others = book.pages.get(pageOf(slot))!.filter((item) => item.slot !== slot);
        if (value !== null && sealed)
          others.push({ slot, store, key, mark: markOf(sealed), label: this.#sealed.labelOf(store, value) });
        book.pages.set(pageOf(slot), others);
      }
    }
    const inventory = book === null ? new Map() : await sealBook(keys, this.#sealed.random, book);
    const isRaced = await this.#sealed.disk.write(async (tx) => {
      await this.#sealed.check(tx);
      const records = tx.objectStore('records');
      const now = await Promise.all(slots.map(async (slot) => records.get(slot)));
      if (!now.every((bytes, i) => isSame(bytes, before[i]))) throw new SignerError('storage-conflict');
      if (!(await isUntouched(tx, stored, pages))) return true;
      await Promise.all(
        after.map(async (bytes, i) =>
          bytes === null ? records.delete(slots[i]!) : records.put(bytes, slots[i]!),
        ),
      );
      await putBook(tx, inventory);
      return false;
    });
    if (isRaced) return false;
    await this.#sealed.readBack(slots, after);
    await this.#audit.readBack(pages);
    this.#audit.settle(slots);
    return true;
  }

  /** As in reseal.ts; the session continues under the new keys. */
  reseal(next: Session): Promise<void> {
    return this.inTurn(() => this.#audit.reseal(next));
  }

  /** What the last audit found and has been neither rewritten nor accepted since. */
  findings(): Finding[] {
    return this.#audit.findings();
  }

  audit(): Promise<void> {
    return this.inTurn(() => this.#audit.open());
  }

  accept(): Promise<void> {
    return this.inTurn(() => this.#audit.accept());
  }

  setWipeAfter(count: number | null): Promise<void> {
    return this.inTurn(() => this.#audit.setWipeAfter(count));
  }

  /** How many records there are, and how many of them can't be opened. Changes nothing. */
  inspect(): Promise<{ records: number; damaged: number }> {
    return this.inTurn(async () => {
      const { slots, damaged } = await this.#findDamaged();
      return { records: slots.length, damaged: damaged.length };
    });
  }

  /**
   * Removes the records that can't be opened, so that the others can be listed again. Only at a person's
   * request.
   */
  dropDamaged(): Promise<number> {
    return this.inTurn(async () => {
      const { damaged } = await this.#findDamaged();
      await this.#sealed.disk.write(async (tx) => {
        await this.#sealed.check(tx);
        await Promise.all(damaged.map(async (slot) => tx.objectStore('records').delete(slot)));
      });
      if (damaged.length > 0) await this.#audit.compare();
      return damaged.length;
    });
  }

  async #findDamaged(): Promise<{ slots: string[]; damaged: string[] }> {
    this.current();
    const slots = await this.#sealed.disk.read((tx) => tx.objectStore('records').getAllKeys());
    const damaged: string[] = [];
    for (const slot of slots) {
      const [bytes] = await this.#sealed.take([slot]);
      const isOpen =
        bytes === undefined || (await this.#sealed.opened(slot, bytes).then(() => true, isDamage));
      if (!isOpen) damaged.push(slot);
    }
    return { slots, damaged };
  }
}

const newVersion = ({ value, expected }: Change): number => (value === null ? 0 : expected + 1);
