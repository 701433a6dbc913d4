import { resolve } from 'node:path';
import { createServer } from 'vite';

/**
 * Runs `work` with the app's own source: `load('/src/core/bytes.ts')` gives that module as the app has it.
 * @param {(load: (path: string) => Promise<any>) => Promise<void>} work
 */
export async function withSource(work) {
  const vite = await createServer({
    root: resolve(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    await work((path) => vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}
