import { equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { emptyCover, type Item, markOf, pageCount, pageOf } from './inventory.ts';
import { fetchBook, isUntouched, openBook, putBook, sealBook } from './pages.ts';
import { readAttempts, type StoreName, writeAttempts } from './schema.ts';
import { sealRecord } from './seal.ts';
import { isSame, type Sealed, type Session, slotOf } from './sealed.ts';

/**
 * Seals every record again under the keys of `next` and writes them with their header and inventory in one
 * transaction. Versions and findings stay. False if it was locked meanwhile. `listed`: there is an inventory;
 * `loose`: there has been no room for one so far; `moved`: the vault is older than inventories and keeps its
 * keys, and records that can't be opened stay as they are. Errors: as `putAll`, and `decryption-failed` if a
 * record can't be opened and is not just moved: none is left behind.
 */
export async function reseal(
  sealed: Sealed,
  next: Session,
  how: 'listed' | 'loose' | 'moved',
): Promise<boolean> {
  const { header } = sealed.current();
  const all = Array.from({ length: pageCount }, (_, page) => page);
  const [slots, stored] = await sealed.disk.read(async (tx) => {
    await sealed.check(tx);
    return [await tx.objectStore('records').getAllKeys(), await fetchBook(tx, 'all')] as const;
  });
  const book = how !== 'listed' ? null : await openBook(sealed.current().keys, stored, all);
  if (book === null && how === 'listed') throw new SignerError('storage-conflict');
  const known = new Map([...(book?.pages.values() ?? [])].flat().map((item) => [item.slot, item]));
  const before = await sealed.take(slots);
  const names = new Map<string, StoreName>();
  const after: [string, Uint8Array][] = [];
  const items: Item[] = [];
  for (const [i, slot] of slots.entries()) {
    const bytes = before[i];
    if (bytes === undefined) throw new SignerError('storage-conflict');
    const opened = await (how === 'moved' ? sealed.openedIfSound(slot, bytes) : sealed.opened(slot, bytes));
    if (opened === null) {
      after.push([slot, bytes]);
      continue;
    }
    const { store, entry } = opened;
    const to = await slotOf(next.keys, store, entry.key);
    const moved = await sealRecord(next.keys, sealed.random, to, store, entry);
    names.set(to, store);
    after.push([to, moved]);
    const item = known.get(slot);
    known.delete(slot);
    // A rolled-back record is still noticed afterwards: the inventory keeps the mark that the record does not have.
    const isAsLeft = book === null || (item !== undefined && equalBytes(item.mark, markOf(bytes)));
    const label = sealed.labelOf(store, entry.value);
    if (isAsLeft) items.push({ slot: to, store, key: entry.key, mark: markOf(moved), label });
    else if (item !== undefined) items.push({ ...item, slot: to });
  }
  for (const item of known.values())
    items.push({ ...item, slot: await slotOf(next.keys, item.store, item.key) });
  const pages = new Map(all.map((page) => [page, items.filter(({ slot }) => pageOf(slot) === page)]));
  const attempts = await sealed.disk.read((tx) => tx.objectStore('vault').get('attempts'));
  const cover = book?.cover ?? {
    ...emptyCover(sealed.random(16)),
    wipeAfter: readAttempts(attempts).wipeAfter,
    isDoubted: slots.length === 0,
  };
  const inventory = await sealBook(next.keys, sealed.random, { cover, pages });
  await sealed.disk.write(async (tx) => {
    await sealed.check(tx);
    const records = tx.objectStore('records');
    const now = await records.getAll();
    const isSameAsBefore = now.length === before.length && now.every((bytes, i) => isSame(bytes, before[i]));
    if (!isSameAsBefore || !(await isUntouched(tx, stored, 'all'))) throw new SignerError('storage-conflict');
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
  const isOpen = sealed.replace(header, next, names);
  await sealed.readBack(
    after.map(([slot]) => slot),
    after.map(([, bytes]) => bytes),
  );
  return isOpen;
}
