// Builds one measurement and runs it: `node tests/bench/run.mjs frames decoders`; all of them by default.
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const names =
  process.argv.length > 2
    ? process.argv.slice(2)
    : [
        'frames',
        'decoders',
        'camera',
        'ceremonies',
        'signings',
        'batch',
        'many',
        'screen',
        'paste',
        'logs',
        'memory',
      ];
const outDir = mkdtempSync(join(root, 'node_modules/.bench-'));
try {
  const input = Object.fromEntries(names.map((name) => [name, join(root, `tests/bench/${name}.ts`)]));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: ['@zxing/browser', '@zxing/library', 'qr'], external: ['vite', 'playwright-core'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } },
    },
  });
  for (const name of names) await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
} finally {
  rmSync(outDir, { recursive: true });
}
