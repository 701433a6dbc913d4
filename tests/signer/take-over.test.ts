import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { answerForHolder } from '../../src/signer/presence.ts';
import { type FromWorker, nameOf, type ToWorker } from '../../src/signer/wire.ts';

vi.mock('../../src/shell/lockdown.ts', () => ({}));

/** Web Locks (W3C) for one exclusive lock with `ifAvailable` and `steal`, shared by all workers of the test. */
class FakeLocks {
  #holder: { steal(): void } | null = null;

  request(
    _: string,
    { steal = false }: { steal?: boolean },
    granted: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void> {
    if (this.#holder !== null && !steal) return Promise.resolve(granted(null));
    this.#holder?.steal();
    return new Promise((resolve, reject) => {
      this.#holder = { steal: () => reject(new DOMException('', 'AbortError')) };
      void granted({})?.then(resolve);
    });
  }
}

const build = new Uint8Array();
const start = { realm: 'real', seat: null, build, isInstalled: true, gone: null } as const;

/** A worker's script, alone with its messages. */
async function startWorker() {
  vi.resetModules();
  const waiting = new Map<number, (answer: FromWorker) => void>();
  let listener: (event: { data: ToWorker }) => void = () => undefined;
  vi.stubGlobal('addEventListener', (_: string, to: typeof listener) => {
    listener = to;
  });
  const postMessage = (message: FromWorker) => 'id' in message && waiting.get(message.id)?.(message);
  vi.stubGlobal('postMessage', postMessage);
  await import('../../src/signer/worker.ts');
  listener({ data: { start } });
  let count = 0;
  const ask = (name: 'status' | 'takeOver') =>
    new Promise<string>((resolve) => {
      const id = ++count;
      waiting.set(id, (answer) => resolve('error' in answer ? answer.error.code : 'answered'));
      vi.stubGlobal('postMessage', postMessage);
      listener({ data: { id, name, input: undefined } });
    });
  return ask;
}

test('a tab that takes over twice, for example by a double tap, has the signer', async () => {
  vi.stubGlobal('navigator', { locks: new FakeLocks(), onLine: false });
  const first = await startWorker();
  expect(await first('status')).toBe('answered');
  // The first one's page, which answers whoever asks.
  const leave = answerForHolder(nameOf(start), () => true);
  const second = await startWorker();
  expect(await second('status')).toBe('other-tab');
  await Promise.all([second('takeOver'), second('takeOver')]);
  // What the first take-over lost to the second has been released by now.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await second('status')).toBe('answered');
  expect(await second('status')).toBe('answered');
  leave();
});
