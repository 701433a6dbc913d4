import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, loadConfigFromFile, mergeConfig } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the app's shell around tests/browser/fixture/main.ts, as the app itself is built. Returns the build's name:
 * the SHA-256 of its SHA256SUMS.
 */
export async function buildFixture(folder: string, version: string): Promise<string> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, root);
  const config = mergeConfig(loaded?.config ?? {}, {
    root,
    configFile: false,
    logLevel: 'error',
    define: { __FIXTURE__: JSON.stringify(version) },
    resolve: { alias: { '/src/main.ts': join(root, 'tests/browser/fixture/main.ts') } },
    build: { outDir: folder, emptyOutDir: true },
  });
  await build(config);
  return createHash('sha256')
    .update(readFileSync(join(folder, 'SHA256SUMS')))
    .digest('hex');
}
