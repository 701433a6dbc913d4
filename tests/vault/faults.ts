import 'fake-indexeddb/auto';

type Method = (this: unknown, ...args: unknown[]) => unknown;
const storeMethods = ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'clear'] as const;

function patch(object: object, name: string, make: (original: Method) => Method): () => void {
  const original = Reflect.get(object, name) as Method;
  Reflect.set(object, name, make(original));
  return () => Reflect.set(object, name, original);
}

/**
 * Runs `work` on a machine that loses power at the n-th call into IndexedDB (opening, starting a transaction, or
 * an operation in one): that call and all later ones fail, and no transaction that is still open commits.
 * True if it got that far, false if the work was over before.
 */
export async function crashAt(n: number, work: () => Promise<unknown>): Promise<boolean> {
  let calls = 0;
  let isDead = false;
  const running = new Set<IDBTransaction>();
  const step = () => {
    if (++calls < n) return;
    if (!isDead) {
      isDead = true;
      for (const tx of running) {
        try {
          tx.abort();
        } catch {
          // Committed before the power went.
        }
      }
    }
    throw new Error('power lost');
  };
  const counted = (original: Method): Method =>
    function (...args) {
      step();
      return original.apply(this, args);
    };
  const undo = [
    ...storeMethods.map((name) => patch(IDBObjectStore.prototype, name, counted)),
    patch(IDBFactory.prototype, 'open', counted),
    patch(IDBDatabase.prototype, 'createObjectStore', counted),
    patch(
      IDBDatabase.prototype,
      'transaction',
      (original) =>
        function (...args) {
          // An upgrade's transaction is started by the browser, not by a call.
          if (args[1] !== 'versionchange') step();
          const tx = original.apply(this, args) as IDBTransaction;
          running.add(tx);
          tx.addEventListener('complete', () => running.delete(tx));
          return tx;
        },
    ),
  ];
  try {
    await work().catch(() => {});
  } finally {
    for (const restore of undo) restore();
  }
  return isDead;
}

/** While `work` runs, every write fails as it does on a full disk: at once, with its request, or at the commit. */
export async function withFullDisk<T>(when: 'at once' | 'later', work: () => Promise<T>): Promise<T> {
  const restore = patch(
    IDBObjectStore.prototype,
    'put',
    (original) =>
      function (...args) {
        if (when === 'at once') throw new DOMException('', 'QuotaExceededError');
        const request = original.apply(this, args);
        const tx = (this as IDBObjectStore).transaction as unknown as { _abort(name: string): void };
        queueMicrotask(() => tx._abort('QuotaExceededError'));
        return request;
      },
  );
  try {
    return await work();
  } finally {
    restore();
  }
}

/** While `work` runs, `change` decides what a write really leaves behind: a disk that lies. */
export async function withLyingDisk<T>(
  change: (value: Uint8Array) => Uint8Array,
  work: () => Promise<T>,
): Promise<T> {
  const restore = patch(
    IDBObjectStore.prototype,
    'put',
    (original) =>
      function (value, ...rest) {
        return original.call(this, change(value as Uint8Array), ...rest);
      },
  );
  try {
    return await work();
  } finally {
    restore();
  }
}
