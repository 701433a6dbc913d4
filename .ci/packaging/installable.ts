import { join, resolve } from 'node:path';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { hostFile, integrityOf, sumsFile, wrapServiceWorker, writeHostHeaders, writeSums } from './sums.ts';

/**
 * Writes `sw.js`, which knows every other file by its SHA-256, and then the sums after which the build is
 * named. The manifest is in public/, the registration in src/shell/install.ts.
 */
export function installable(): PluginOption[] {
  let folder = '';
  return [
    {
      name: 'hoarfrost:folder',
      configResolved(config) {
        folder = resolve(config.root, config.build.outDir);
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        globIgnores: ['sw.js', sumsFile, hostFile],
        maximumFileSizeToCacheInBytes: 64 << 20,
        dontCacheBustURLsMatching: /./,
        manifestTransforms: [
          (entries) => ({
            manifest: entries
              .map(({ url, size }) => ({ url, size, integrity: integrityOf(join(folder, url)) }))
              .sort((a, b) => (a.url < b.url ? -1 : 1)) as typeof entries,
          }),
        ],
      },
    }),
    {
      name: 'hoarfrost:sums',
      apply: 'build',
      closeBundle: {
        order: 'post',
        sequential: true,
        handler(error?: Error) {
          if (error) return;
          wrapServiceWorker(folder);
          const build = writeSums(folder);
          writeHostHeaders(folder);
          console.log(`build ${build}`);
        },
      },
    },
  ];
}
