import { expect, test } from 'vitest';
import { Store } from '../../src/vault/store.ts';
import { codeOf, freshName, hasDatabase, utf8 } from './support.ts';

async function fill(name: string): Promise<Store> {
  const store = new Store(name, 100);
  await store.write((tx) => tx.objectStore('records').put(utf8('x'), 'slot'), true);
  return store;
}

test('looking leaves nothing behind', async () => {
  const name = freshName();
  const store = new Store(name);
  expect(await codeOf(store.read(async () => 1))).toBe('no-device');
  expect(await codeOf(store.write(async () => 1))).toBe('no-device');
  expect(await hasDatabase(name)).toBe(false);
});

test('a body that throws takes back what it wrote', async () => {
  const store = await fill(freshName());
  const failing = store.write(async (tx) => {
    await tx.objectStore('records').put(utf8('y'), 'slot');
    await tx.objectStore('records').put(utf8('z'), 'other');
    throw new Error('something');
  });
  expect(await codeOf(failing)).toBe('storage-failed');
  const read = await store.read((tx) => tx.objectStore('records').getAll());
  expect(read).toEqual([utf8('x')]);
});

test('an error of ours passes unchanged, one of the browser becomes a code', async () => {
  const store = await fill(freshName());
  const failWith = (name: string) =>
    codeOf(
      store.write(async () => {
        throw new DOMException('', name);
      }),
    );
  expect(await failWith('QuotaExceededError')).toBe('storage-full');
  expect(await failWith('UnknownError')).toBe('storage-failed');
  expect(await failWith('DataError')).toBe('storage-failed');
});

test('a database deleted or a connection closed elsewhere is noticed at the next call', async () => {
  const name = freshName();
  const store = await fill(name);
  await new Store(name).destroy();
  expect(await codeOf(store.read(async () => 1))).toBe('no-device');
});

test('destroy says so while another tab holds on, and has emptied what that tab holds', async () => {
  const name = freshName();
  const store = await fill(name);
  const stubborn = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  expect(await codeOf(store.destroy())).toBe('other-tab');
  const left = await new Promise<number>((resolve) => {
    const request = stubborn.transaction('records').objectStore('records').count();
    request.onsuccess = () => resolve(request.result);
  });
  expect(left).toBe(0);
  stubborn.close();
  await expect.poll(() => hasDatabase(name)).toBe(false);
  expect(await codeOf(store.destroy())).toBe('none');
});

test('destroying what is not there is no error', async () => {
  const name = freshName();
  expect(await codeOf(new Store(name).destroy())).toBe('none');
  expect(await hasDatabase(name)).toBe(false);
});
