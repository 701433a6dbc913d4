import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Measure } from './limits-child.ts';
import { prove } from './prove.ts';

/**
 * Whatever is read from outside, however large and deep, costs a device next to nothing. Memory is held against this number; time
 * is told and not judged, since it says as much about the machine: the work of a review is counted instead (`view.ts`).
 */
const most = { mebibytes: 64 };
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

/** All of them, or one kind, or one of a kind. */
function measureAll(...which: string[]): Measure[] {
  // What counts is the work: threads that collect garbage side by side would count waiting for each other too.
  const flags = [
    '--expose-gc',
    '--single-threaded-gc',
    '--max-old-space-size=256',
    '--max-semi-space-size=4',
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(folder, 'child.mjs'), ...which],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      timeout: 900_000,
    },
  );
  const lines = stdout.trim().split('\n');
  if (status !== 0) throw new Error(`ended after ${lines.at(-1)}: ${stderr}`);
  return lines.map((line) => JSON.parse(line));
}

/** In a long run pages pile up that were needed before: whatever seems to need too much is measured again, alone. */
function measureAlone(all: readonly Measure[]): Measure[] {
  const heavy = new Set(all.filter(isHeavy).map(({ format, monster }) => `${kindOf(format)}/${monster}`));
  const again = [...heavy].flatMap((name) => {
    const at = name.indexOf('/');
    return measureAll(name.slice(0, at), name.slice(at + 1));
  });
  const found = new Map(again.map((one) => [`${one.format}/${one.monster}`, one.mebibytes]));
  return all.map((one) => {
    const alone = found.get(`${one.format}/${one.monster}`);
    return isHeavy(one) && alone !== undefined ? { ...one, mebibytes: alone } : one;
  });
}

const isHeavy = ({ mebibytes }: Measure) => (mebibytes ?? 0) > most.mebibytes;
const ofPacks = ['pack', 'review with a pack', 'files beside a request'];
const kindOf = (format: string) => (ofPacks.includes(format) ? 'packs' : 'monsters');

test('the measure tells a reader that keeps too much, on the heap or beside it, however often it is measured', () => {
  const measured = measureAll('keeping').filter(({ mebibytes }) => mebibytes !== null);
  for (const one of measured) expect(isHeavy(one), JSON.stringify(one)).toBe(one.monster !== 'little');
});

prove(
  'every parser on every monster: an answer, and 64 MiB at most',
  { ci: 1, seconds: 1, nightly: 5_000 },
  (_, tally) => {
    const all = measureAlone(measureAll());
    const bad = all.filter(
      ({ outcome, mebibytes }) => outcome.includes(' ') || (mebibytes ?? 0) > most.mebibytes,
    );
    if (bad.length > 0) throw new Error(bad.map((one) => JSON.stringify(one)).join('\n'));
    tally('slowest, ms', Math.round(Math.max(...all.map(({ milliseconds }) => milliseconds))));
    tally('largest, MiB', Math.round(Math.max(...all.map(({ mebibytes }) => mebibytes ?? 0))));
    return all.length;
  },
);
