import { equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { type Cover, emptyCover, type Finding, type Item, markOf, pageCount, pageOf } from './inventory.ts';
import { fetchBook, isUntouched, openBook, openCover, openPage, putBook, sealBook } from './pages.ts';
import { reseal } from './reseal.ts';
import { readAttempts, writeAttempts } from './schema.ts';
import type { Sealed, Session } from './sealed.ts';

/**
 * Compares what is stored with the sealed inventory of what should be there. Called only in sequence with the
 * operations on its records.
 */
export class Audit {
  /** What was found changed: by slot, or by name for the inventory and the attempts. */
  #findings = new Map<string, Finding>();
  /** True where an old vault could not be moved for lack of space: records are then written as before. */
  isLoose = false;

  constructor(private readonly sealed: Sealed) {}

  lock(): void {
    this.#findings.clear();
  }

  /** Drops the findings about slots that this device has since rewritten. */
  settle(slots: readonly string[]): void {
    for (const slot of slots) this.#findings.delete(slot);
  }

  async reseal(
    next: Session,
    how: 'listed' | 'loose' | 'moved' = this.isLoose ? 'loose' : 'listed',
  ): Promise<void> {
    const isOpen = await reseal(this.sealed, next, how);
    this.isLoose = false;
    if (isOpen) await this.compare(true);
  }

  /** What the last audit found and has been neither rewritten nor accepted since. */
  findings(): Finding[] {
    this.sealed.current();
    return [...this.#findings.values()];
  }

  /** Compares everything with the inventory; an older vault gets one. A full disk locks no one out. */
  async open(): Promise<void> {
    try {
      await this.compare();
    } catch (error) {
      if (!(error instanceof SignerError && error.code === 'storage-full')) throw error;
      this.isLoose = true;
    }
  }

  /** `isMended`: lost parts of the inventory have just been rewritten. */
  async compare(isMended = false): Promise<void> {
    const { keys } = this.sealed.current();
    const all = Array.from({ length: pageCount }, (_, page) => page);
    const [slots, stored, attempts] = await this.sealed.disk.read(async (tx) => {
      await this.sealed.check(tx);
      const keysNow = await tx.objectStore('records').getAllKeys();
      return [keysNow, await fetchBook(tx, 'all'), await tx.objectStore('vault').get('attempts')] as const;
    });
    const found = await openCover(keys, stored);
    const hasNone = [...stored.values()].every((bytes) => bytes === undefined);
    if (found === null && hasNone && !(await this.#hasListed(slots)))
      return this.reseal(this.sealed.current(), 'moved');
    const cover: Cover = found ?? {
      ...emptyCover(this.sealed.random(16)),
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
    // The disk did not keep what it confirmed.
    if (lost.length > 0 && isMended) throw new SignerError('storage-failed', { where: 'read back' });
    if (lost.length > 0) {
      const pages = await this.#listed(slots, lost);
      const doubted = { cover: { ...cover, isDoubted: true }, pages };
      const sealed = await sealBook(keys, this.sealed.random, doubted);
      const isRaced = await this.sealed.disk.write(async (tx) => {
        await this.sealed.check(tx);
        if (!(await isUntouched(tx, stored, 'all'))) return true;
        await putBook(tx, sealed);
        return false;
      });
      if (isRaced) throw new SignerError('storage-conflict');
      return this.compare(true);
    }
    const findings = new Map<string, Finding>();
    if (cover.isDoubted) findings.set('inventory', { what: 'inventory', store: null, key: '', label: '' });
    const kept = readAttempts(attempts);
    if (!equalBytes(kept.tag, cover.tag) || kept.wipeAfter !== cover.wipeAfter)
      findings.set('attempts', { what: 'attempts', store: null, key: '', label: '' });
    const listed = new Map(items.map((item) => [item.slot, item]));
    await this.sealed.each(slots, async (slot, bytes) => {
      const item = listed.get(slot);
      listed.delete(slot);
      if (item !== undefined && equalBytes(item.mark, markOf(bytes))) {
        this.sealed.learn(slot, item.store);
        return;
      }
      const opened = await this.sealed.openedIfSound(slot, bytes);
      // A record that can't be opened is reported when it is read.
      if (opened === null) return;
      const { store, entry } = opened;
      const label = this.sealed.labelOf(store, entry.value) || (item?.label ?? '');
      findings.set(slot, { what: item === undefined ? 'returned' : 'older', store, key: entry.key, label });
    });
    for (const [slot, { store, key, label }] of listed)
      findings.set(slot, { what: 'missing', store, key, label });
    this.#findings = findings;
  }

  /** The person has read what was found: what is here now is what should be here. */
  async accept(): Promise<void> {
    const { keys } = this.sealed.current();
    if (this.isLoose || this.#findings.size === 0) return;
    const all = Array.from({ length: pageCount }, (_, page) => page);
    const [slots, stored] = await this.sealed.disk.read(async (tx) => {
      await this.sealed.check(tx);
      return [await tx.objectStore('records').getAllKeys(), await fetchBook(tx, 'all')] as const;
    });
    const cover = await openCover(keys, stored);
    if (cover === null) throw new SignerError('storage-conflict');
    const pages = await this.#listed(slots, all);
    const sealed = await sealBook(keys, this.sealed.random, { cover: { ...cover, isDoubted: false }, pages });
    await this.sealed.disk.write(async (tx) => {
      await this.sealed.check(tx);
      if (!(await isUntouched(tx, stored, 'all'))) throw new SignerError('storage-conflict');
      await putBook(tx, sealed);
      const vault = tx.objectStore('vault');
      const kept = readAttempts(await vault.get('attempts'));
      await vault.put(writeAttempts({ ...kept, wipeAfter: cover.wipeAfter, tag: cover.tag }), 'attempts');
    });
    this.#findings.clear();
  }

  /** How many wrong passwords in a row lead to a wipe; sealed as well, so that a change is noticed. */
  async setWipeAfter(count: number | null): Promise<void> {
    const { keys } = this.sealed.current();
    const stored = await this.sealed.disk.read((tx) => fetchBook(tx, []));
    const cover = this.isLoose ? null : await openCover(keys, stored);
    const sealed =
      cover &&
      (await sealBook(keys, this.sealed.random, { cover: { ...cover, wipeAfter: count }, pages: new Map() }));
    await this.sealed.disk.write(async (tx) => {
      await this.sealed.check(tx);
      if (!(await isUntouched(tx, stored, []))) throw new SignerError('storage-conflict');
      if (sealed !== null) await putBook(tx, sealed);
      const vault = tx.objectStore('vault');
      const attempts = readAttempts(await vault.get('attempts'));
      await vault.put(writeAttempts({ ...attempts, wipeAfter: count }), 'attempts');
    });
  }

  /** The records on these pages as they are now; those that can't be opened are on no page. */
  async #listed(slots: readonly string[], pages: readonly number[]): Promise<Map<number, Item[]>> {
    const items = new Map<number, Item[]>(pages.map((page) => [page, []]));
    const here = slots.filter((slot) => items.has(pageOf(slot)));
    await this.sealed.each(here, async (slot, bytes) => {
      const opened = await this.sealed.openedIfSound(slot, bytes);
      if (opened === null) return;
      const { store, entry } = opened;
      const label = this.sealed.labelOf(store, entry.value);
      items.get(pageOf(slot))!.push({ slot, store, key: entry.key, mark: markOf(bytes), label });
    });
    return items;
  }

  async #hasListed(slots: readonly string[]): Promise<boolean> {
    let hasOne = false;
    await this.sealed.each(slots, async (slot, bytes) => {
      if (hasOne) return;
      const opened = await this.sealed.openedIfSound(slot, bytes);
      hasOne = opened?.isLoose === false;
    });
    return hasOne;
  }

  /** Another writer's inventory is as good as ours; an inconsistent one is not what was written. */
  async readBack(pages: readonly number[]): Promise<void> {
    if (this.isLoose) return;
    const stored = await this.sealed.disk.read((tx) => fetchBook(tx, pages));
    if ((await openBook(this.sealed.current().keys, stored, pages)) === null)
      throw new SignerError('storage-failed', { where: 'read back' });
  }
}
