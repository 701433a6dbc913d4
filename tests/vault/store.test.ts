import { afterEach, describe, expect, test, vi } from 'vitest';
import { schemaVersion } from '../../src/vault/schema.ts';
import { Store } from '../../src/vault/store.ts';
import { codeOf, freshName, hasDatabase, refusalOf, utf8 } from './support.ts';

afterEach(() => vi.restoreAllMocks());

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

test('if a body throws, what it wrote is undone', async () => {
  const store = await fill(freshName());
  const failing = store.write(async (tx) => {
    await tx.objectStore('records').put(utf8('y'), 'slot');
    await tx.objectStore('records').put(utf8('z'), 'other');
    throw new Error('something');
  });
  await expect(failing).rejects.toThrow('something');
  const read = await store.read((tx) => tx.objectStore('records').getAll());
  expect(read).toEqual([utf8('x')]);
});

test('an error of ours passes unchanged, one from the browser becomes a code', async () => {
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

test('destroy reports that another tab holds on, and has emptied what that tab holds', async () => {
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

test('destroying what is not there is not an error', async () => {
  const name = freshName();
  expect(await codeOf(new Store(name).destroy())).toBe('none');
  expect(await hasDatabase(name)).toBe(false);
});

test('an error that the browser did not throw is not about storage and passes', async () => {
  const store = await fill(freshName());
  for (const thrown of ['a text', null, { name: 'QuotaExceededError' }, new TypeError('a defect')]) {
    const failing = store.write(async () => {
      throw thrown;
    });
    await expect(failing).rejects.toBe(thrown);
  }
});

test('a browser without a database cannot store', async () => {
  const { indexedDB } = globalThis;
  vi.stubGlobal('indexedDB', undefined);
  expect(await codeOf(new Store(freshName()).read(async () => 1))).toBe('storage-failed');
  vi.stubGlobal('indexedDB', indexedDB);
});

test('every transaction asks for strict durability, over both stores', async () => {
  const store = await fill(freshName());
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await store.read(async () => 1);
  await store.write(async () => 1);
  const both = ['vault', 'records'];
  expect(asked.mock.calls).toEqual([
    [both, 'readonly', { durability: 'strict' }],
    [both, 'readwrite', { durability: 'strict' }],
  ]);
});

test('a failed request is reported with its transaction’s error', async () => {
  const store = await fill(freshName());
  const failing = store.write(async (tx) => {
    const raw = tx.objectStore('records') as unknown as { transaction: { abort(): void } };
    raw.transaction.abort();
    await tx.done;
  });
  expect(await refusalOf(failing)).toEqual(['storage-failed', undefined]);
  expect(await codeOf(store.read((tx) => tx.objectStore('records').getAll()))).toBe('none');
});

test('looking first does not prevent making it', async () => {
  const name = freshName();
  const store = new Store(name);
  expect(await codeOf(store.read(async () => 1))).toBe('no-device');
  await store.write((tx) => tx.objectStore('vault').put(utf8('h'), 'header'), true);
  expect(await store.read((tx) => tx.objectStore('vault').get('header'))).toEqual(utf8('h'));
  // Looking and making at once: the making wins.
  const both = new Store(freshName());
  const looked = codeOf(both.read(async () => 1));
  const made = codeOf(both.write((tx) => tx.objectStore('vault').put(utf8('h'), 'header'), true));
  expect([await looked, await made]).toEqual(['no-device', 'none']);
  expect(await codeOf(both.read(async () => 1))).toBe('none');
});

test('one connection serves all calls, and a database that did not open is tried again', async () => {
  const store = new Store(await fill(freshName()).then(({ name }) => name));
  const opened = vi.spyOn(IDBFactory.prototype, 'open');
  opened.mockImplementationOnce(() => {
    throw new DOMException('', 'UnknownError');
  });
  expect(await codeOf(store.read(async () => 1))).toBe('storage-failed');
  expect(await codeOf(store.read(async () => 1))).toBe('none');
  await Promise.all([store.read(async () => 1), store.write(async () => 1)]);
  expect(opened).toHaveBeenCalledTimes(2);
});

test('it makes way for a later layout, which it then refuses', async () => {
  const name = freshName();
  const store = await fill(name);
  const wasBlocked = vi.fn();
  const later = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, schemaVersion + 1);
    request.onblocked = wasBlocked;
    request.onsuccess = () => resolve(request.result);
  });
  expect(wasBlocked).not.toHaveBeenCalled();
  expect(await refusalOf(store.read(async () => 1))).toEqual(['newer-version', 'vault']);
  later.close();
});

test('a connection that the browser ended is made again', async () => {
  const ended: (() => void)[] = [];
  const real = IDBDatabase.prototype.addEventListener;
  vi.spyOn(IDBDatabase.prototype, 'addEventListener').mockImplementation(function (
    this: IDBDatabase,
    type: string,
    listener: unknown,
  ) {
    real.call(this, type as 'close', listener as () => void);
    if (type === 'close')
      ended.push(() => {
        this.close();
        (listener as () => void)();
      });
  });
  const store = await fill(freshName());
  for (const end of ended) end();
  expect(ended.length).toBeGreaterThan(0);
  expect(await store.read((tx) => tx.objectStore('records').getAll())).toEqual([utf8('x')]);
});

describe('a connection that died silently', () => {
  const dead = () => new DOMException('The database connection is closing.', 'InvalidStateError');
  /** The connection that is open now throws from here on; a new one works. */
  function killConnection(): { died: () => number } {
    const transaction = IDBDatabase.prototype.transaction;
    let victim: IDBDatabase | null = null;
    let times = 0;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      victim ??= this;
      if (this !== victim) return transaction.apply(this, args);
      times++;
      throw dead();
    });
    return { died: () => times };
  }
  const count = (store: Store) => store.read((tx) => tx.objectStore('records').count());

  test('a dead connection is replaced automatically for a read and for a write that had not begun', async () => {
    const store = await fill(freshName());
    const { died } = killConnection();
    expect(await Promise.all([count(store), count(store)])).toEqual([1, 1]);
    vi.restoreAllMocks();
    killConnection();
    await store.write((tx) => tx.objectStore('records').put(utf8('y'), 'other'));
    expect(await count(store)).toBe(2);
    expect(died()).toBeGreaterThan(0);
  });

  test('if the connection dies in the middle of a read, it is replaced, and the read is repeated once', async () => {
    const store = await fill(freshName());
    const lost = new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    const open = vi.spyOn(indexedDB, 'open');
    let tries = 0;
    const read = () =>
      store.read(async (tx) => {
        if (++tries === 1) throw lost;
        return tx.objectStore('records').get('slot');
      });
    expect(await read()).toEqual(utf8('x'));
    expect([tries, open.mock.calls.length]).toEqual([2, 1]);
    expect(
      await codeOf(
        store.read(async () => {
          tries++;
          throw lost;
        }),
      ),
    ).toBe('storage-failed');
    expect(tries).toBe(4);
  });

  test('if the connection dies in the middle of a write, that is reported and nothing is written twice; the next call has a new one', async () => {
    const store = await fill(freshName());
    const open = vi.spyOn(indexedDB, 'open');
    let tries = 0;
    const writing = store.write(async () => {
      tries++;
      throw dead();
    });
    expect(await codeOf(writing)).toBe('storage-failed');
    expect(tries).toBe(1);
    expect(await count(store)).toBe(1);
    expect(open).toHaveBeenCalledTimes(1);
  });

  test('if the connection dies twice, storage has failed', async () => {
    const store = await fill(freshName());
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw dead();
    });
    expect(await codeOf(count(store))).toBe('storage-failed');
  });
});

test('closing ends the connection; the next call makes another', async () => {
  const store = await fill(freshName());
  const closed = vi.spyOn(IDBDatabase.prototype, 'close');
  await store.close();
  expect(closed).toHaveBeenCalledOnce();
  expect(await codeOf(store.read(async () => 1))).toBe('none');
  await new Store(freshName()).close();
});

describe('destroying', () => {
  test('destroying continues if emptying fails', async () => {
    const name = freshName();
    const store = await fill(name);
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect(await codeOf(store.destroy())).toBe('none');
    expect(await hasDatabase(name)).toBe(false);
  });

  test('destroying checks that it is gone', async () => {
    const store = await fill(freshName());
    const real = IDBFactory.prototype.deleteDatabase;
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory) {
      return real.call(this, 'another');
    });
    expect(await refusalOf(store.destroy())).toEqual(['storage-failed', 'wipe']);
  });

  test('destroying distinguishes a failure of the browser from its own', async () => {
    const store = await fill(freshName());
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect(await refusalOf(store.destroy())).toEqual(['storage-failed', undefined]);
  });

  test('destroying waits no longer than it must', async () => {
    const store = await fill(freshName());
    const started = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    await store.destroy();
    const timer = started.mock.calls.findIndex(([, ms]) => ms === 100);
    expect(cleared).toHaveBeenCalledWith(started.mock.results[timer]!.value);
    const usual = new Store(freshName());
    started.mockClear();
    await usual.destroy();
    expect(started.mock.calls.map(([, ms]) => ms)).toContain(3_000);
  });
});
