import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import type { Measure } from './limits-child.ts';
import { prove } from './prove.ts';

/** Whatever is read from outside, however large and deep, costs a device next to nothing. */
const most = { milliseconds: 100, mebibytes: 64 };
const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-limits-'));

/** A plain process, so that nothing but the parser is in what is measured. */
beforeAll(async () => {
  await build({
    configFile: false,
    publicDir: false,
    root: join(import.meta.dirname, '../..'),
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/prove/limits-child.ts',
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'child.mjs' } },
    },
  });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function measureAll(): Measure[] {
  // What counts is the work: threads that collect garbage side by side would count waiting for each other too.
  const flags = [
    '--expose-gc',
    '--single-threaded-gc',
    '--max-old-space-size=256',
    '--max-semi-space-size=4',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, join(folder, 'child.mjs')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: 900_000,
  });
  const lines = stdout.trim().split('\n');
  if (status !== 0) throw new Error(`ended after ${lines.at(-1)}: ${stderr}`);
  return lines.map((line) => JSON.parse(line));
}

prove('every parser on every monster: 100 ms, 64 MiB', { ci: 1, seconds: 1, nightly: 5_000 }, (_, tally) => {
  const all = measureAll();
  const bad = all.filter(
    ({ outcome, milliseconds, mebibytes }) =>
      outcome.includes(' ') || milliseconds > most.milliseconds || (mebibytes ?? 0) > most.mebibytes,
  );
  if (bad.length > 0) throw new Error(bad.map((one) => JSON.stringify(one)).join('\n'));
  tally('slowest, ms', Math.round(Math.max(...all.map(({ milliseconds }) => milliseconds))));
  tally('largest, MiB', Math.round(Math.max(...all.map(({ mebibytes }) => mebibytes ?? 0))));
  return all.length;
});
