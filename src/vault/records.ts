import { equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { type Cover, emptyCover, type Finding, type Item, markOf, pageCount, pageOf } from './inventory.ts';
import { fetchBook, isUntouched, openBook, openCover, openPage, putBook, sealBook } from './pages.ts';
import {
  isRecordKey,
  readAttempts,
  type StoreName,
  storeNames,
  vaultLimits,
  writeAttempts,
} from './schema.ts';
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
  /** What was found not to be as it was left, by slot, or by what it is of the inventory and the attempts. */
  #findings = new Map<string, Finding>();
  /** True where an old vault could not be moved, for want of room: records are written as they were before. */
  #isLoose = false;

  /** `labelOf`: what a person calls a record, to name it once it is gone. */
  constructor(
    private readonly disk: Store,
    private readonly random: (length: number) => Uint8Array,
    private readonly labelOf: (store: StoreName, value: Uint8Array) => string,
    session: Session,
  ) {
    this.#session = session;
  }

  lock(): void {
    this.#session = null;
    this.#names.clear();
    this.#findings.clear();
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
      if (changes.length === 0) return [];
      // Another writer of other records changes the same inventory: then once more.
      for (let tries = 0; tries < 20; tries++)
        if (await this.#tryPut(changes, slots)) return changes.map(newVersion);
      throw new SignerError('storage-conflict');
    });
  }

  /** False if the inventory changed meanwhile, or had to be mended first; nothing is written then. */
  async #tryPut(changes: readonly Change[], slots: readonly string[]): Promise<boolean> {
    const { keys } = this.current();
    const pages = this.#isLoose ? [] : [...new Set(slots.map(pageOf))];
    const [before, stored] = await this.disk.read(async (tx) => {
      await this.#check(tx);
      const records = tx.objectStore('records');
      return [
        await Promise.all(slots.map(async (slot) => records.get(slot))),
        await fetchBook(tx, pages),
      ] as const;
    });
    const book = this.#isLoose ? null : await openBook(keys, stored, pages);
    const after: (Uint8Array | null)[] = [];
    for (const [i, { store, key, value, expected }] of changes.entries()) {
      const sealed = before[i];
      const found = sealed === undefined ? null : await this.#open(slots[i]!, sealed, store, key);
      if ((found?.version ?? 0) !== expected) throw new SignerError('storage-conflict');
      if (value !== null && value.length > vaultLimits.recordBytes)
        throw new SignerError('too-large', { where: 'record' });
      const entry = value && { key, value, version: expected + 1 };
      after.push(entry && (await sealRecord(keys, this.random, slots[i]!, store, entry, this.#isLoose)));
    }
    if (book === null && !this.#isLoose) {
      await this.#audit();
      return false;
    }
    if (book !== null) {
      for (const [i, { store, key, value }] of changes.entries()) {
        const [slot, sealed] = [slots[i]!, after[i]];
        const others = book.pages.get(pageOf(slot))!.filter((item) => item.slot !== slot);
        if (value !== null && sealed)
          others.push({ slot, store, key, mark: markOf(sealed), label: this.labelOf(store, value) });
        book.pages.set(pageOf(slot), others);
      }
    }
    const inventory = book === null ? new Map() : await sealBook(keys, this.random, book);
    const isRaced = await this.disk.write(async (tx) => {
      await this.#check(tx);
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
    await this.#readBack(slots, after);
    await this.#readBackBook(pages);
    for (const slot of slots) this.#findings.delete(slot);
    return true;
  }

  /**
   * Seals every record anew under other keys and writes them together with their header: one transaction.
   * Versions stay, and so does what was found. Errors: as `putAll`, and `decryption-failed` if any record does not
   * open: none is left behind.
   */
  reseal(next: Session): Promise<void> {
    return this.inTurn(() => this.#reseal(next));
  }

  /** `isMove`: from before there was an inventory, under the same keys; records that do not open stay as they are. */
  async #reseal(next: Session, isMove = false): Promise<void> {
    const { header } = this.current();
    const all = Array.from({ length: pageCount }, (_, page) => page);
    const [slots, stored] = await this.disk.read(async (tx) => {
      await this.#check(tx);
      return [await tx.objectStore('records').getAllKeys(), await fetchBook(tx, 'all')] as const;
    });
    const book = isMove || this.#isLoose ? null : await openBook(this.current().keys, stored, all);
    if (book === null && !isMove && !this.#isLoose) throw new SignerError('storage-conflict');
    const known = new Map([...(book?.pages.values() ?? [])].flat().map((item) => [item.slot, item]));
    const before = await this.#fetch(slots);
    const names = new Map<string, StoreName>();
    const after: [string, Uint8Array][] = [];
    const items: Item[] = [];
    for (const [i, slot] of slots.entries()) {
      const bytes = before[i];
      if (bytes === undefined) throw new SignerError('storage-conflict');
      const opened = await this.#opened(slot, bytes).catch((error) => {
        if (isMove) return isDamage(error) || null;
        throw error;
      });
      if (opened === null) {
        after.push([slot, bytes]);
        continue;
      }
      const { store, entry } = opened;
      const to = await slotOf(next.keys, store, entry.key);
      const sealed = await sealRecord(next.keys, this.random, to, store, entry);
      names.set(to, store);
      after.push([to, sealed]);
      const item = known.get(slot);
      known.delete(slot);
      // What was put back stays noticed: the inventory goes on naming the mark that the record does not have.
      const isAsLeft = book === null || (item !== undefined && equalBytes(item.mark, markOf(bytes)));
      const label = this.labelOf(store, entry.value);
      if (isAsLeft) items.push({ slot: to, store, key: entry.key, mark: markOf(sealed), label });
      else if (item !== undefined) items.push({ ...item, slot: to });
    }
    for (const item of known.values())
      items.push({ ...item, slot: await slotOf(next.keys, item.store, item.key) });
    const pages = new Map(all.map((page) => [page, items.filter(({ slot }) => pageOf(slot) === page)]));
    const attempts = await this.disk.read((tx) => tx.objectStore('vault').get('attempts'));
    const cover = book?.cover ?? {
      ...emptyCover(this.random(16)),
      wipeAfter: readAttempts(attempts).wipeAfter,
      isDoubted: slots.length === 0,
    };
    const inventory = await sealBook(next.keys, this.random, { cover, pages });
    await this.disk.write(async (tx) => {
      await this.#check(tx);
      const records = tx.objectStore('records');
      const now = await records.getAll();
      const isSameAsBefore =
        now.length === before.length && now.every((bytes, i) => isSame(bytes, before[i]));
      if (!isSameAsBefore || !(await isUntouched(tx, stored, 'all')))
        throw new SignerError('storage-conflict');
      await records.clear();
      await Promise.all(after.map(async ([slot, bytes]) => records.put(bytes, slot)));
      const vault = tx.objectStore('vault');
      await vault.put(next.header, 'header');
      await putBook(tx, inventory);
      if (book === null) {
        const kept = readAttempts(await vault.get('attempts'));
        await vault.put(writeAttempts({ ...kept, wipeAfter: cover.wipeAfter, tag: cover.tag }), 'attempts');
      }
    });
    this.#isLoose = false;
    // Unless it was locked meanwhile.
    const isOpen = this.#session?.header === header;
    if (isOpen) {
      this.#session = next;
      this.#names = names;
    }
    await this.#readBack(
      after.map(([slot]) => slot),
      after.map(([, bytes]) => bytes),
    );
    if (isOpen) await this.#audit(true);
  }

  /** What was found by the last audit and has not been written since or accepted. */
  findings(): Finding[] {
    this.current();
    return [...this.#findings.values()];
  }

  /** Compares everything with the inventory; a vault of before it gets one. A full disk keeps nobody out. */
  audit(): Promise<void> {
    return this.inTurn(async () => {
      try {
        await this.#audit();
      } catch (error) {
        if (!(error instanceof SignerError && error.code === 'storage-full')) throw error;
        this.#isLoose = true;
      }
    });
  }

  /** `isMended`: what was lost of the inventory has just been written anew. */
  async #audit(isMended = false): Promise<void> {
    const { keys } = this.current();
    const all = Array.from({ length: pageCount }, (_, page) => page);
    const [slots, stored, attempts] = await this.disk.read(async (tx) => {
      await this.#check(tx);
      const keysNow = await tx.objectStore('records').getAllKeys();
      return [keysNow, await fetchBook(tx, 'all'), await tx.objectStore('vault').get('attempts')] as const;
    });
    const found = await openCover(keys, stored);
    const hasNone = [...stored.values()].every((bytes) => bytes === undefined);
    if (found === null && hasNone && !(await this.#hasListed(slots)))
      return this.#reseal(this.current(), true);
    const cover: Cover = found ?? {
      ...emptyCover(this.random(16)),
      wipeAfter: readAttempts(attempts).wipeAfter,
      isDoubted: true,
    };
    const lost: number[] = [];
    const items: Item[] = [];
    for (const page of all) {
      const read = found && (await openPage(keys, stored, cover, page));
      if (read === null) lost.push(page);
      else items.push(...read);
    }
    // The disk does not keep its word.
    if (lost.length > 0 && isMended) throw new SignerError('storage-failed', { where: 'read back' });
    if (lost.length > 0) {
      const pages = await this.#listed(slots, lost);
      const doubted = { cover: { ...cover, isDoubted: true }, pages };
      const sealed = await sealBook(keys, this.random, doubted);
      const isRaced = await this.disk.write(async (tx) => {
        await this.#check(tx);
        if (!(await isUntouched(tx, stored, 'all'))) return true;
        await putBook(tx, sealed);
        return false;
      });
      if (isRaced) throw new SignerError('storage-conflict');
      return this.#audit(true);
    }
    const findings = new Map<string, Finding>();
    if (cover.isDoubted) findings.set('inventory', { what: 'inventory', store: null, key: '', label: '' });
    const kept = readAttempts(attempts);
    if (!equalBytes(kept.tag, cover.tag) || kept.wipeAfter !== cover.wipeAfter)
      findings.set('attempts', { what: 'attempts', store: null, key: '', label: '' });
    const listed = new Map(items.map((item) => [item.slot, item]));
    await this.#each(slots, async (slot, bytes) => {
      const item = listed.get(slot);
      listed.delete(slot);
      if (item !== undefined && equalBytes(item.mark, markOf(bytes))) {
        this.#names.set(slot, item.store);
        return;
      }
      const opened = await this.#opened(slot, bytes).catch((error) => isDamage(error) || null);
      // What does not open is told when it is read.
      if (opened === null) return;
      const { store, entry } = opened;
      const label = this.labelOf(store, entry.value) || (item?.label ?? '');
      findings.set(slot, { what: item === undefined ? 'returned' : 'older', store, key: entry.key, label });
    });
    for (const [slot, { store, key, label }] of listed)
      findings.set(slot, { what: 'missing', store, key, label });
    this.#findings = findings;
  }

  /** The person has read what was found: what is here now is what should be here. */
  accept(): Promise<void> {
    return this.inTurn(async () => {
      const { keys } = this.current();
      if (this.#isLoose || this.#findings.size === 0) return;
      const all = Array.from({ length: pageCount }, (_, page) => page);
      const [slots, stored] = await this.disk.read(async (tx) => {
        await this.#check(tx);
        return [await tx.objectStore('records').getAllKeys(), await fetchBook(tx, 'all')] as const;
      });
      const cover = await openCover(keys, stored);
      if (cover === null) throw new SignerError('storage-conflict');
      const pages = await this.#listed(slots, all);
      const sealed = await sealBook(keys, this.random, { cover: { ...cover, isDoubted: false }, pages });
      await this.disk.write(async (tx) => {
        await this.#check(tx);
        if (!(await isUntouched(tx, stored, 'all'))) throw new SignerError('storage-conflict');
        await putBook(tx, sealed);
        const vault = tx.objectStore('vault');
        const kept = readAttempts(await vault.get('attempts'));
        await vault.put(writeAttempts({ ...kept, wipeAfter: cover.wipeAfter, tag: cover.tag }), 'attempts');
      });
      this.#findings.clear();
    });
  }

  /** After how many wrong passwords in a row the owner wants a wipe; sealed as well, so that a change is noticed. */
  setWipeAfter(count: number | null): Promise<void> {
    return this.inTurn(async () => {
      const { keys } = this.current();
      const stored = await this.disk.read((tx) => fetchBook(tx, []));
      const cover = this.#isLoose ? null : await openCover(keys, stored);
      const sealed =
        cover &&
        (await sealBook(keys, this.random, { cover: { ...cover, wipeAfter: count }, pages: new Map() }));
      await this.disk.write(async (tx) => {
        await this.#check(tx);
        if (!(await isUntouched(tx, stored, []))) throw new SignerError('storage-conflict');
        if (sealed !== null) await putBook(tx, sealed);
        const vault = tx.objectStore('vault');
        const attempts = readAttempts(await vault.get('attempts'));
        await vault.put(writeAttempts({ ...attempts, wipeAfter: count }), 'attempts');
      });
    });
  }

  /** The records of these pages as they are now; those that do not open stand on none. */
  async #listed(slots: readonly string[], pages: readonly number[]): Promise<Map<number, Item[]>> {
    const items = new Map<number, Item[]>(pages.map((page) => [page, []]));
    const here = slots.filter((slot) => items.has(pageOf(slot)));
    await this.#each(here, async (slot, bytes) => {
      const opened = await this.#opened(slot, bytes).catch((error) => isDamage(error) || null);
      if (opened === null) return;
      const { store, entry } = opened;
      const label = this.labelOf(store, entry.value);
      items.get(pageOf(slot))!.push({ slot, store, key: entry.key, mark: markOf(bytes), label });
    });
    return items;
  }

  async #hasListed(slots: readonly string[]): Promise<boolean> {
    let hasOne = false;
    await this.#each(slots, async (slot, bytes) => {
      if (hasOne) return;
      const opened = await this.#opened(slot, bytes).catch((error) => isDamage(error) || null);
      hasOne = opened?.isLoose === false;
    });
    return hasOne;
  }

  /** A few hundred at a time, so that not all of them are in memory at once. */
  async #each(
    slots: readonly string[],
    look: (slot: string, bytes: Uint8Array) => Promise<void>,
  ): Promise<void> {
    for (let at = 0; at < slots.length; at += 256) {
      const some = slots.slice(at, at + 256);
      const sealed = await this.#fetch(some);
      for (const [i, slot] of some.entries()) if (sealed[i] !== undefined) await look(slot, sealed[i]);
    }
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
      if (damaged.length > 0) await this.#audit();
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

  /** Another writer's inventory is as good; one that does not hold together is not what was written. */
  async #readBackBook(pages: readonly number[]): Promise<void> {
    if (this.#isLoose) return;
    const stored = await this.disk.read((tx) => fetchBook(tx, pages));
    if ((await openBook(this.current().keys, stored, pages)) === null)
      throw new SignerError('storage-failed', { where: 'read back' });
  }

  async #check(tx: Read | Write): Promise<void> {
    const header = await (tx as Read).objectStore('vault').get('header');
    if (!isSame(header, this.current().header)) throw new SignerError('locked');
  }

  async #opened(
    slot: string,
    sealed: Uint8Array,
  ): Promise<{ store: StoreName; entry: Entry; isLoose: boolean }> {
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

const newVersion = ({ value, expected }: Change): number => (value === null ? 0 : expected + 1);

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalBytes(a, b);
}

/** False for a record that does not open; other errors pass. */
function isDamage(error: unknown): false {
  if (error instanceof SignerError && error.code === 'decryption-failed') return false;
  throw error;
}
