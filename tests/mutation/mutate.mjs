// Mutation testing: `npm run mutate -- protocol src/vault/seal.ts src/core/codec.ts:20-35`; without a name,
// every room. One file at a time, so that an interrupted run keeps what it has; what has not changed since
// (file and tests) is not tested again. MUTATE_FORCE=1 tests everything again, MUTATE_CONCURRENCY=4 uses more
// processors.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

process.chdir(join(import.meta.dirname, '../..'));
const reports = 'coverage/mutation';
mkdirSync(reports, { recursive: true });

const rooms = ['core', 'protocol', 'vault'];
const filesOf = (room) => readdirSync(`src/${room}`).map((name) => `src/${room}/${name}`);
const reportOf = (room) => `${reports}/${room}.json`;

const chosen = process.argv.length > 2 ? process.argv.slice(2) : rooms;
const files = chosen.flatMap((name) => (rooms.includes(name) ? filesOf(name) : [name]));
for (const part of files) {
  const [file] = part.split(':');
  const room = file.split('/')[1];
  if (!rooms.includes(room) || !existsSync(file)) throw new Error(`${file} is in none of: ${rooms}`);
  process.env.MUTATE_ROOM = room;
  process.env.MUTATE_FILE = basename(file, '.ts');
  const run = new Stryker({
    mutate: [part],
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 1),
    incremental: true,
    incrementalFile: reportOf(room),
    force: process.env.MUTATE_FORCE === '1',
    // Tests read the vectors and docs/protocol.md; the rest of this is not needed in the copy.
    ignorePatterns: [
      '/dist',
      '/dist-single',
      '/public',
      '/coverage',
      '/gallery',
      '/src/ui',
      '/tests/browser',
    ],
    tempDirName: '.stryker-tmp',
    // Stryker would rewrite its paths through the TypeScript API, which TypeScript 7 no longer has; none of
    // them leave the copy.
    tsconfigFile: 'none',
    // An endless loop costs this much. Generous: on a busy machine a slow test is not a dead mutant.
    timeoutMS: 30_000,
    timeoutFactor: 2,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: {
      allowColor: false,
      logTests: false,
      reportTests: false,
      reportMutants: true,
      reportScoreTable: false,
    },
    warnings: { slow: false },
  });
  await run.runMutationTest().catch((error) => {
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
  });
}

const dead = ['Killed', 'Timeout'];
const alive = ['Survived', 'NoCoverage'];
for (const room of rooms.filter((name) => existsSync(reportOf(name)))) {
  const report = JSON.parse(readFileSync(reportOf(room), 'utf8'));
  const row = (name, mutants) => {
    const killed = mutants.filter(({ status }) => dead.includes(status)).length;
    const survived = mutants.filter(({ status }) => alive.includes(status)).length;
    const percent = ((100 * killed) / (killed + survived)).toFixed(1);
    console.log(
      [name.padEnd(26), killed + survived, killed, survived, percent]
        .map((x) => `${x}`.padStart(8))
        .join(' '),
    );
  };
  console.log(`\n${'file'.padEnd(26)}  mutants   killed survived        %`);
  const entries = Object.entries(report.files).filter(([, { mutants }]) => mutants.length > 0);
  for (const [file, { mutants }] of entries) row(file, mutants);
  row(
    room,
    entries.flatMap(([, { mutants }]) => mutants),
  );
}
