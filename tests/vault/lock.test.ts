import { expect, test, vi } from 'vitest';
import { hold } from '../../src/vault/lock.ts';

/** Web Locks (W3C, section 5.2 "request a lock") for exclusive locks with `ifAvailable` and `steal`. */
class FakeLocks {
  #held = new Map<string, { steal(): void; clientId: string }>();
  /** Who asks from now on. */
  client = 'this page';

  query(): Promise<LockManagerSnapshot> {
    const held = [...this.#held].map(([name, { clientId }]) => ({
      name,
      clientId,
      mode: 'exclusive' as const,
    }));
    return Promise.resolve({ held, pending: [] });
  }

  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean },
    callback: (lock: unknown) => Promise<unknown> | undefined,
  ): Promise<unknown> {
    if (this.#held.has(name) && !options.steal) return Promise.resolve(callback(null));
    this.#held.get(name)?.steal();
    return new Promise((resolve, reject) => {
      const mine = { steal: () => reject(new DOMException('', 'AbortError')), clientId: this.client };
      this.#held.set(name, mine);
      const done = () => {
        if (this.#held.get(name) === mine) this.#held.delete(name);
        resolve(undefined);
      };
      queueMicrotask(() => callback({ name })?.then(done));
    });
  }
}

const makeLocks = () => new FakeLocks() as unknown as LockManager;
const state = (promise: Promise<void>) =>
  Promise.race([promise.then(() => 'lost'), new Promise((r) => setTimeout(() => r('kept'), 5))]);

test('the first tab holds the lock, the second is told, and gets it after a release', async () => {
  const locks = makeLocks();
  const first = await hold('signer', false, null, locks);
  expect(await hold('signer', false, null, locks)).toEqual({ state: 'taken' });
  expect((await hold('another', false, null, locks)).state).toBe('held');
  if (first.state !== 'held') throw new Error('not held');
  first.release();
  await Promise.resolve();
  expect((await hold('signer', false, null, locks)).state).toBe('held');
  expect(await state(first.lost)).toBe('kept');
});

test('taking over tells the tab that had it', async () => {
  const locks = makeLocks();
  const first = await hold('signer', false, null, locks);
  const second = await hold('signer', true, null, locks);
  if (first.state !== 'held' || second.state !== 'held') throw new Error('not held');
  expect(await state(first.lost)).toBe('lost');
  expect(await state(second.lost)).toBe('kept');
  first.release();
  expect(await hold('signer', false, null, locks)).toEqual({ state: 'taken' });
});

test('without Web Locks, or if the origin has none, it says so', async () => {
  expect(await hold('signer', false, null, undefined)).toEqual({ state: 'unsupported' });
  const refusing = { request: () => Promise.reject(new DOMException('', 'SecurityError')) };
  expect(await hold('signer', false, null, refusing as unknown as LockManager)).toEqual({
    state: 'unsupported',
  });
});

test('it asks for the named lock, free or by force, and for nothing else', async () => {
  const asked: unknown[] = [];
  const locks = {
    request: (...[name, options]: unknown[]) => {
      asked.push([name, options]);
      return new Promise(() => {});
    },
  } as unknown as LockManager;
  void hold('a name', false, null, locks);
  void hold('a name', true, null, locks);
  void hold('a name', undefined, undefined, locks);
  expect(asked).toEqual([
    ['a name', { ifAvailable: true }],
    ['a name', { steal: true }],
    ['a name', { ifAvailable: true }],
  ]);
});

test('the browser’s own locks are used, if it has any', async () => {
  const locks = makeLocks();
  vi.stubGlobal('navigator', { locks });
  const first = await hold('own');
  expect(first.state).toBe('held');
  expect(await hold('own', false, null, locks)).toEqual({ state: 'taken' });
  vi.stubGlobal('navigator', undefined);
  expect(await hold('own')).toEqual({ state: 'unsupported' });
  vi.unstubAllGlobals();
});

test('a tab that did not get the lock waits for nothing, and one that did holds it until the release', async () => {
  const locks = makeLocks();
  const asked = vi.spyOn(locks, 'request');
  const isOver = (i: number) =>
    Promise.race([
      (asked.mock.results[i]!.value as Promise<unknown>).then(() => true),
      new Promise((r) => setTimeout(() => r(false), 5)),
    ]);
  const first = await hold('signer', false, null, locks);
  await hold('signer', false, null, locks);
  expect([await isOver(0), await isOver(1)]).toEqual([false, true]);
  if (first.state === 'held') first.release();
  expect(await isOver(0)).toBe(true);
});

test('a lock that this window’s previous page still holds is taken over, another tab’s is not', async () => {
  const locks = new FakeLocks();
  const manager = locks as unknown as LockManager;
  const first = await hold('signer', false, null, manager);
  if (first.state !== 'held') throw new Error('not held');
  expect(first.client).toBe('this page');
  locks.client = 'the page after it';
  expect(await hold('signer', false, null, manager)).toEqual({ state: 'taken' });
  expect(await hold('signer', false, 'some other page', manager)).toEqual({ state: 'taken' });
  const next = await hold('signer', false, 'this page', manager);
  expect(next).toMatchObject({ state: 'held', client: 'the page after it' });
  expect(await state(first.lost)).toBe('lost');
  // Meanwhile another tab got it: the page that is gone is not the one that holds it.
  locks.client = 'another tab';
  await hold('signer', true, null, manager);
  locks.client = 'the page after that';
  expect(await hold('signer', false, 'the page after it', manager)).toEqual({ state: 'taken' });
});

test('a browser that does not say who holds a lock still grants it', async () => {
  const locks = new FakeLocks();
  locks.query = () => Promise.reject(new DOMException('', 'SecurityError'));
  const manager = locks as unknown as LockManager;
  expect(await hold('signer', false, 'this page', manager)).toMatchObject({ state: 'held', client: null });
  expect(await hold('signer', false, 'this page', manager)).toEqual({ state: 'taken' });
});
