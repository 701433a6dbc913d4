import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './.ci/longest-first.ts';
import { isLoadedForEffect, withoutNetworkLibraries } from './.ci/packaging/airgap.ts';
import { devPage } from './.ci/packaging/dev.ts';
import { installable } from './.ci/packaging/installable.ts';
import { licences, licencesBeside } from './.ci/packaging/licences.ts';
import { lockdownRunsFirst, workersImportLockdown } from './.ci/packaging/lockdown.ts';
import { strictPage } from './.ci/packaging/page.ts';
import { singleFile } from './.ci/packaging/single-file.ts';
import { sumsFile, writeSums } from './.ci/packaging/sums.ts';
import { headersFor } from './src/shell/policy.ts';

/** Vite's preview server with each file's own headers; those of the service worker's file differ. */
function serveHeaders(): Plugin {
  return {
    name: 'hoarfrost:headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
        next();
      });
    },
  };
}

/**
 * The first script of a page or a worker contains nothing that a part may need: WebKit would run a worker's
 * entry that a part imports a second time, as a different module from the one that the worker started with.
 */
const isNoEntry = (id: string) => !/(worker\.ts|main\.ts|index\.html)(\?|$)/.test(id);
const entriesAlone = { groups: [{ name: 'initial', tags: ['$initial' as const], test: isNoEntry }] };

function makeConfig(isSingle: boolean, build: string): UserConfig {
  return {
    base: './',
    define: { __SINGLE__: JSON.stringify(isSingle), __BUILD__: JSON.stringify(build) },
    plugins: [withoutNetworkLibraries(), licences()],
    build: {
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: isSingle ? Number.MAX_SAFE_INTEGER : 0,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        treeshake: { moduleSideEffects: isLoadedForEffect },
        output: { codeSplitting: entriesAlone },
      },
    },
    worker: {
      format: 'es',
      plugins: () => [withoutNetworkLibraries(), licences(), workersImportLockdown()],
      rolldownOptions: {
        treeshake: { moduleSideEffects: isLoadedForEffect },
        output: {
          codeSplitting: entriesAlone,
          entryFileNames: 'workers/[name]-[hash].js',
          chunkFileNames: 'workers/parts/[name]-[hash].js',
        },
      },
    },
    server: { host: 'localhost', port: 5173 },
    preview: { host: 'localhost', port: 4173 },
  };
}

function makeServed(): UserConfig {
  const config = makeConfig(false, '');
  return {
    ...config,
    plugins: [
      ...(config.plugins ?? []),
      lockdownRunsFirst(),
      licencesBeside(),
      strictPage(() => config),
      devPage(),
      serveHeaders(),
      ...installable(),
    ],
  };
}

/** Carries the name of the served build, which must already be in dist/. */
function makeSingle(): UserConfig {
  const sums = join(import.meta.dirname, 'dist', sumsFile);
  if (!existsSync(sums)) throw new Error('build the served files first: npm run build');
  const build = createHash('sha256').update(readFileSync(sums)).digest('hex');
  const config = makeConfig(true, build);
  const output = join(import.meta.dirname, 'dist-single');
  const finish: Plugin = {
    name: 'hoarfrost:sums-of-one',
    writeBundle: { order: 'post', sequential: true, handler: () => void writeSums(output) },
  };
  return {
    ...config,
    publicDir: false,
    plugins: [
      ...(config.plugins ?? []),
      lockdownRunsFirst(),
      singleFile(() => makeConfig(true, build)),
      finish,
    ],
    build: {
      ...config.build,
      outDir: output,
      emptyOutDir: true,
      rolldownOptions: { ...config.build?.rolldownOptions, output: { codeSplitting: false } },
    },
  };
}

/**
 * Projects share nothing but this file; `npm test` runs them one after another, with the build in between.
 */
const serial = { fileParallelism: false, hookTimeout: 120_000 };

/** Measures processor time and memory: nothing else may run at the same time. */
const measuring = 'tests/prove/limits.test.ts';

/**
 * `npm test` runs the protocol's own tests `alone`, to see which branches they take, and all other units
 * `apart` from them. One of them stays with the others: it needs half a minute of whole stories for what the
 * rest check in a second.
 */
const protocol = process.env.PROTOCOL;
const ownTests = 'tests/protocol/!(hostile).test.ts';

/** Test files with browsers that run at the same time. */
const browsers = Math.max(2, Math.min(4, Math.floor(availableParallelism() / 2)));

export default defineConfig(({ mode }) => ({
  ...(mode === 'single' ? makeSingle() : mode === 'test' ? {} : makeServed()),
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // A busy machine is not a failure.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          include: protocol === 'alone' ? [ownTests] : ['tests/**/*.test.{ts,tsx}'],
          exclude: [
            'tests/browser/**',
            'tests/dist/**',
            measuring,
            ...(protocol === 'apart' ? [ownTests] : []),
          ],
          setupFiles: ['tests/support/slow-once.ts'],
          // Its scrypt is replaced, too.
          server: { deps: { inline: ['age-encryption'] } },
          // Vitest would leave one core idle, which out of two is half.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'dist',
          include: ['tests/dist/**/*.test.ts', measuring],
          testTimeout: 180_000,
          ...serial,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 400_000,
          expect: { poll: { timeout: 60_000 } },
          // A browser waits half of the time; no test may count on how fast it is.
          maxWorkers: browsers,
        },
      },
    ],
  },
}));
