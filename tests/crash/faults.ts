import 'fake-indexeddb/auto';

/**
 * What can go wrong at one call into IndexedDB (opening, a transaction, an operation in one). `dies`: power
 * is lost before it; it and all later calls fail, and nothing that is still open commits. `full`, `aborted`,
 * `lost`: only this call fails, as on a full disk, in a transaction that the browser aborts, or on a
 * connection that it has closed; later calls work again.
 */
export const faultKinds = ['dies', 'full', 'aborted', 'lost'] as const;
export type FaultKind = (typeof faultKinds)[number];

const operations = ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'clear'] as const;
type Method = (this: unknown, ...args: unknown[]) => unknown;

function patch(object: object, name: string, make: (original: Method) => Method): () => void {
  const original = Reflect.get(object, name) as Method;
  Reflect.set(object, name, make(original));
  return () => Reflect.set(object, name, original);
}

/**
 * Runs `work` with a fault at call `at` (from 1; 0 for none). Returns how many calls it made and its outcome.
 */
export async function withFault<T>(
  at: number,
  kind: FaultKind,
  work: () => Promise<T>,
): Promise<{ calls: number; value?: T; error?: unknown }> {
  let calls = 0;
  const open = new Set<IDBTransaction>();
  const give = (tx: IDBTransaction, name: string) => {
    try {
      (tx as unknown as { _abort(name: string): void })._abort(name);
    } catch {
      // Already over.
    }
  };
  const step = (self: unknown) => {
    calls++;
    if (at === 0 || (kind === 'dies' ? calls < at : calls !== at)) return;
    if (kind === 'dies') {
      for (const tx of open) give(tx, 'AbortError');
      throw new DOMException('', 'InvalidStateError');
    }
    if (kind === 'full') throw new DOMException('', 'QuotaExceededError');
    if (kind === 'aborted' && self instanceof IDBObjectStore) give(self.transaction, 'AbortError');
    throw new DOMException('', kind === 'lost' ? 'InvalidStateError' : 'AbortError');
  };
  const counted = (original: Method): Method =>
    function (...args) {
      step(this);
      return original.apply(this, args);
    };
  const undo = [
    ...operations.map((name) => patch(IDBObjectStore.prototype, name, counted)),
    patch(IDBFactory.prototype, 'open', counted),
    patch(
      IDBDatabase.prototype,
      'transaction',
      (original) =>
        function (...args) {
          if (args[1] !== 'versionchange') step(this);
          const tx = original.apply(this, args) as IDBTransaction;
          open.add(tx);
          tx.addEventListener('complete', () => open.delete(tx));
          return tx;
        },
    ),
  ];
  try {
    return { value: await work(), calls };
  } catch (error) {
    return { error, calls };
  } finally {
    for (const restore of undo) restore();
  }
}
