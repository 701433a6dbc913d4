import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

test('without Trusted Types the same check applies to each worker, and the plain string passes', async () => {
  const started: unknown[] = [];
  vi.stubGlobal('__SINGLE__', false);
  vi.stubGlobal('trustedTypes', undefined);
  vi.stubGlobal('document', { baseURI: 'https://host/app/index.html' });
  vi.stubGlobal(
    'Worker',
    class {
      constructor(url: unknown) {
        started.push(url);
      }
    },
  );
  const { startWorker, serviceWorkerUrl } = await import('../../src/shell/trusted.ts');
  startWorker('./workers/worker-A1b2.js');
  expect(started).toEqual(['https://host/app/workers/worker-A1b2.js']);
  expect(serviceWorkerUrl()).toBe('https://host/app/sw.js');
  for (const other of ['https://evil/workers/worker-A1b2.js', './workers/parts/x.js', 'data:,x', './main.js'])
    expect(() => startWorker(other), other).toThrow('not a script of this build');
  expect(started).toHaveLength(1);
});
