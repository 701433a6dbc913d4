// Runs the proving ground and prints one table. Sizes: about ten minutes, or PROVE=nightly for the figures of
// docs/assurance.md. A seed is drawn and shown; PROVE_SEED (and PROVE_CASE for a single case) repeats a run.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-prove-'));
const report = join(folder, 'rows.jsonl');
const size = process.env.PROVE ?? 'minutes';
const seed = process.env.PROVE_SEED ?? randomBytes(6).toString('hex');
console.log(`size ${size}, seed ${seed}`);

/** The killed browser runs the built app, so that is built first unless it is newer than all its sources. */
function build() {
  const made = join(root, 'dist/index.html');
  const newest = ['src', 'public', 'index.html', 'vite.config.ts']
    .flatMap((name) => [name, ...listAll(name)])
    .reduce((time, name) => Math.max(time, statSync(join(root, name)).mtimeMs), 0);
  if (existsSync(made) && statSync(made).mtimeMs > newest) return;
  const { status } = spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the app does not build');
}

function listAll(folder) {
  if (!statSync(join(root, folder)).isDirectory()) return [];
  return readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name));
}

build();
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    join(import.meta.dirname, 'vitest.config.ts'),
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROVE: size, PROVE_SEED: seed, PROVE_REPORT: report },
  },
);

const rows = existsSync(report)
  ? readFileSync(report, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .sort((a, b) => (a.property < b.property ? -1 : 1))
  : [];
rmSync(folder, { recursive: true, force: true });

const width = Math.max(8, ...rows.map(({ property }) => property.length));
const line = (property, tried, failed, seconds) =>
  `${property.padEnd(width)}  ${tried.padStart(9)}  ${failed.padStart(6)}  ${seconds.padStart(8)}`;
console.log(`\n${line('property', 'tried', 'failed', 'seconds')}`);
for (const { property, tried, failed, seconds } of rows) {
  console.log(line(property, String(tried), String(failed), seconds.toFixed(1)));
}
console.log('');
for (const { property, note } of rows) if (note !== '') console.log(`${property}\n    ${note}`);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`\n${rows.length} properties, ${failed} failures, seed ${seed}`);
process.exitCode = status === 0 && failed === 0 && rows.length > 0 ? 0 : 1;
