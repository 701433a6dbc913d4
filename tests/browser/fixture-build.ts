import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, loadConfigFromFile, mergeConfig, type PluginOption } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the app's shell around tests/browser/fixture/main.ts, the way the app itself is built. Returns the
 * build's name: the SHA-256 of its SHA256SUMS.
 */
export async function buildFixture(folder: string, version: string): Promise<string> {
  await buildApp(folder, {
    define: { __FIXTURE__: JSON.stringify(version) },
    resolve: { alias: { '/src/main.ts': join(root, 'tests/browser/fixture/main.ts') } },
  });
  return createHash('sha256')
    .update(readFileSync(join(folder, 'SHA256SUMS')))
    .digest('hex');
}

/** Builds the app as it is built for people, except for `changes`; `single`: hoarfrost.html. */
export async function buildApp(
  folder: string,
  changes: {
    plugins?: PluginOption[];
    define?: Record<string, string>;
    resolve?: { alias: Record<string, string> };
    worker?: { plugins: () => PluginOption[] };
  },
  mode: 'production' | 'single' = 'production',
): Promise<void> {
  const loaded = await loadConfigFromFile({ command: 'build', mode }, undefined, root);
  // It writes beside the one file that people get.
  const plugins = (loaded?.config.plugins ?? []).filter(
    (one) => (one as { name?: string }).name !== 'hoarfrost:sums-of-one',
  );
  const config = mergeConfig(
    { ...loaded?.config, plugins },
    {
      root,
      configFile: false,
      logLevel: 'error',
      ...changes,
      build: { outDir: folder, emptyOutDir: true },
    },
  );
  await build(config);
}
