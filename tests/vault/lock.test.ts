import { expect, test, vi } from 'vitest';
import { hold } from '../../src/vault/lock.ts';

/** Web Locks (W3C, section 5.2 "request a lock") for exclusive locks with `ifAvailable` and `steal`. */
class FakeLocks {
  #held = new Map<string, { steal(): void }>();

  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean },
    callback: (lock: unknown) => Promise<unknown> | undefined,
  ): Promise<unknown> {
    if (this.#held.has(name) && !options.steal) return Promise.resolve(callback(null));
    this.#held.get(name)?.steal();
    return new Promise((resolve, reject) => {
      const mine = { steal: () => reject(new DOMException('', 'AbortError')) };
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

test('the first holds, the second is told, and gets it after a release', async () => {
  const locks = makeLocks();
  const first = await hold('signer', false, locks);
  expect(await hold('signer', false, locks)).toEqual({ state: 'taken' });
  expect((await hold('another', false, locks)).state).toBe('held');
  if (first.state !== 'held') throw new Error('not held');
  first.release();
  await Promise.resolve();
  expect((await hold('signer', false, locks)).state).toBe('held');
  expect(await state(first.lost)).toBe('kept');
});

test('taking over tells the one that had it', async () => {
  const locks = makeLocks();
  const first = await hold('signer', false, locks);
  const second = await hold('signer', true, locks);
  if (first.state !== 'held' || second.state !== 'held') throw new Error('not held');
  expect(await state(first.lost)).toBe('lost');
  expect(await state(second.lost)).toBe('kept');
  first.release();
  expect(await hold('signer', false, locks)).toEqual({ state: 'taken' });
});

test('without Web Locks, or where the origin has none, it says so', async () => {
  expect(await hold('signer', false, undefined)).toEqual({ state: 'unsupported' });
  const refusing = { request: () => Promise.reject(new DOMException('', 'SecurityError')) };
  expect(await hold('signer', false, refusing as unknown as LockManager)).toEqual({ state: 'unsupported' });
});

test('it asks for the named lock, free or by force, and for nothing else', async () => {
  const asked: unknown[] = [];
  const locks = {
    request: (...[name, options]: unknown[]) => {
      asked.push([name, options]);
      return new Promise(() => {});
    },
  } as unknown as LockManager;
  void hold('a name', false, locks);
  void hold('a name', true, locks);
  void hold('a name', undefined, locks);
  expect(asked).toEqual([
    ['a name', { ifAvailable: true }],
    ['a name', { steal: true }],
    ['a name', { ifAvailable: true }],
  ]);
});

test('the browser’s own locks are used, where it has any', async () => {
  const locks = makeLocks();
  vi.stubGlobal('navigator', { locks });
  const first = await hold('own');
  expect(first.state).toBe('held');
  expect(await hold('own', false, locks)).toEqual({ state: 'taken' });
  vi.stubGlobal('navigator', undefined);
  expect(await hold('own')).toEqual({ state: 'unsupported' });
  vi.unstubAllGlobals();
});

test('who did not get it waits for nothing, and who did holds it until the release', async () => {
  const locks = makeLocks();
  const asked = vi.spyOn(locks, 'request');
  const isOver = (i: number) =>
    Promise.race([
      (asked.mock.results[i]!.value as Promise<unknown>).then(() => true),
      new Promise((r) => setTimeout(() => r(false), 5)),
    ]);
  const first = await hold('signer', false, locks);
  await hold('signer', false, locks);
  expect([await isOver(0), await isOver(1)]).toEqual([false, true]);
  if (first.state === 'held') first.release();
  expect(await isOver(0)).toBe(true);
});
