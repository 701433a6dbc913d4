// Everything that must hold, step by step. The last line is the total of all steps: `N passed, N failed, N
// skipped`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEngine, installEngines, tellMissing } from './engines.mjs';
import { tally } from './tally.mjs';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'hoarfrost-test-'));

function run(script, args, env = {}) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [join('node_modules', script), ...args], options).status === 0;
}

const oneCheck = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

function tests(project, env = {}, ...more) {
  const file = join(reports, `${Date.now()}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...more,
  ];
  const ok = run('vitest/vitest.mjs', args, env);
  if (!existsSync(file)) return oneCheck(false);
  return tally(JSON.parse(readFileSync(file, 'utf8')), ok);
}

/**
 * Without Chromium none of this can run; if Firefox or WebKit is missing, its tests are skipped, and that is
 * reported.
 */
function browserTests() {
  installEngines();
  for (const sentence of ['chromium', 'firefox', 'webkit'].map(tellMissing)) {
    if (sentence !== null) console.error(sentence);
  }
  return findEngine('chromium') === undefined ? oneCheck(false) : tests('browser');
}

/**
 * The protocol's own tests run here and not among the units: they must take every branch of it.
 */
function coverage() {
  return tests(
    'unit',
    { PROTOCOL: 'alone' },
    '--coverage.enabled',
    '--coverage.include=src/protocol/*.ts',
    '--coverage.thresholds.branches=100',
    '--coverage.reporter=text',
    '--coverage.reportsDirectory=coverage/protocol',
  );
}

const steps = {
  types: () => oneCheck(run('typescript/bin/tsc', ['--noEmit'])),
  lint: () => oneCheck(run('@biomejs/biome/bin/biome', ['check'])),
  unit: () => tests('unit', { PROTOCOL: 'apart' }),
  coverage,
  build: () =>
    oneCheck(run('vite/bin/vite.js', ['build']) && run('vite/bin/vite.js', ['build', '--mode', 'single'])),
  dist: () => tests('dist'),
  browser: browserTests,
};

const chosen = process.argv.slice(2);
const summary = [];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { passed, failed, skipped } = step();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  summary.push(
    `${name.padEnd(8)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`,
  );
}
rmSync(reports, { recursive: true, force: true });
const sum = `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`;
console.log(`\n${summary.join('\n')}\n\n${sum}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
