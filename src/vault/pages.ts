import { equalBytes } from '../core/bytes.ts';
import {
  type Cover,
  coverName,
  type InventoryName,
  type Item,
  markOf,
  pageName,
  readCover,
  readPage,
  writeCover,
  writePage,
} from './inventory.ts';
import { openInventory, sealInventory, type VaultKeys } from './seal.ts';
import type { Read, Write } from './store.ts';

/** The inventory, or some pages of it, as stored and as read. */
export type StoredBook = ReadonlyMap<InventoryName, Uint8Array | undefined>;

export interface Book {
  cover: Cover;
  pages: Map<number, Item[]>;
}

/** The cover and these pages, or all, in one transaction. */
export async function fetchBook(tx: Read | Write, pages: readonly number[] | 'all'): Promise<StoredBook> {
  const vault = (tx as Read).objectStore('vault');
  if (pages === 'all') {
    const names = await vault.getAllKeys();
    const values = await vault.getAll();
    const all = names.map((name, i) => [name, values[i]] as const);
    return new Map(all.filter((one): one is [InventoryName, Uint8Array] => one[0].startsWith(coverName)));
  }
  const names = [coverName, ...pages.map(pageName)];
  const stored = await Promise.all(names.map(async (name) => vault.get(name)));
  return new Map(names.map((name, i) => [name, stored[i]]));
}

/** Null if the cover is missing or can't be opened. */
export async function openCover(keys: VaultKeys, stored: StoredBook): Promise<Cover | null> {
  const sealed = stored.get(coverName);
  const body = sealed && (await openInventory(keys, coverName, sealed));
  return body ? readCover(body) : null;
}

/** Null if the page is not the one that the cover names; an empty page need not be stored. */
export async function openPage(
  keys: VaultKeys,
  stored: StoredBook,
  cover: Cover,
  page: number,
): Promise<Item[] | null> {
  const sealed = stored.get(pageName(page));
  const mark = cover.marks[page]!;
  if (mark.length === 0) return [];
  if (sealed === undefined) return null;
  const body = equalBytes(markOf(sealed), mark) ? await openInventory(keys, pageName(page), sealed) : null;
  return body && readPage(body);
}

/** Null unless the cover and each of these pages are as they were left. */
export async function openBook(
  keys: VaultKeys,
  stored: StoredBook,
  pages: readonly number[],
): Promise<Book | null> {
  const cover = await openCover(keys, stored);
  if (cover === null) return null;
  const book: Book = { cover, pages: new Map() };
  for (const page of pages) {
    const items = await openPage(keys, stored, cover, page);
    if (items === null) return null;
    book.pages.set(page, items);
  }
  return book;
}

/** The cover and all pages of `book` sealed again; null for a page to delete. */
export async function sealBook(
  keys: VaultKeys,
  random: (length: number) => Uint8Array,
  { cover, pages }: Book,
): Promise<Map<InventoryName, Uint8Array | null>> {
  const sealed = new Map<InventoryName, Uint8Array | null>();
  const marks = [...cover.marks];
  for (const [page, items] of pages) {
    const name = pageName(page);
    if (items.length === 0 && marks[page]!.length === 0) continue;
    const bytes = items.length === 0 ? null : await sealInventory(keys, random, name, writePage(items));
    marks[page] = bytes === null ? new Uint8Array() : markOf(bytes);
    sealed.set(name, bytes);
  }
  sealed.set(coverName, await sealInventory(keys, random, coverName, writeCover({ ...cover, marks })));
  return sealed;
}

export async function putBook(
  tx: Write,
  sealed: ReadonlyMap<InventoryName, Uint8Array | null>,
): Promise<void> {
  const vault = tx.objectStore('vault');
  await Promise.all(
    [...sealed].map(async ([name, bytes]) => (bytes === null ? vault.delete(name) : vault.put(bytes, name))),
  );
}

/** True if what is stored is still what was fetched. */
export async function isUntouched(
  tx: Write,
  fetched: StoredBook,
  pages: readonly number[] | 'all',
): Promise<boolean> {
  const now = await fetchBook(tx, pages);
  const names = new Set([...fetched.keys(), ...now.keys()]);
  return [...names].every((name) => {
    const [was, is] = [fetched.get(name), now.get(name)];
    return was === undefined || is === undefined ? was === is : equalBytes(was, is);
  });
}
