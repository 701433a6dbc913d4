import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { findEngine, tellMissing } from '../.ci/engines.mjs';
import { tally } from '../.ci/tally.mjs';

/** A browser engine that is missing on this machine: its tests are skipped, counted so, and that is said. */
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-engines-'));
const env = { PATH: folder, CHROMIUM: '', FIREFOX: '' };
/** On a Mac the browsers are in a folder of their own. */
const hasPlaces = process.platform !== 'linux';

const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' });

/** A program of this name on the PATH. */
function put(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(hasPlaces)('an engine that is missing', () => {
  const missing = { chromium: 'chromium', firefox: 'firefox-esr', webkit: 'webkit2gtk-driver xvfb' } as const;

  it.each(Object.entries(missing) as [keyof typeof missing, string][])(
    '%s is told in one sentence with the Debian package to install',
    (engine, packages) => {
      for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
      expect(findEngine(engine)).toBeUndefined();
      const sentence = tellMissing(engine)!;
      expect(sentence).toContain(`apt-get install ${packages})`);
      expect(sentence).toMatch(/^Tests in [^.\n]+\.$/);
    },
  );

  it('nothing is told about a browser that is on the PATH, or that the environment names', () => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const path = put('firefox-esr');
    expect(findEngine('firefox')).toEqual({ browser: path });
    expect(tellMissing('firefox')).toBeNull();
    vi.stubEnv('CHROMIUM', path);
    expect(tellMissing('chromium')).toBeNull();
  });

  it('WebKit is missing unless its driver, its browser and a display are all here', () => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    put('WebKitWebDriver');
    expect(tellMissing('webkit')).toContain('WebKitGTK');
  });

  it('its tests count as skipped, and not as passed', () => {
    const report = join(folder, 'report.json');
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', '--reporter=json'];
    const { status } = node(...vitest, `--outputFile=${report}`, 'tests/browser/engines/closed.test.ts');
    const { passed, failed, skipped } = tally(JSON.parse(readFileSync(report, 'utf8')), status === 0);
    expect({ passed, failed }).toEqual({ passed: 0, failed: 0 });
    expect(skipped).toBeGreaterThan(0);
  });

  it('without Chromium the browser tests fail, after a sentence for each engine that is missing', () => {
    const { stdout, stderr, status } = node('.ci/test.mjs', 'browser');
    const sentences = stderr.trim().split('\n');
    expect(sentences.map((one) => /^Tests in (\w+)/.exec(one)?.[1])).toEqual([
      'Chromium',
      'Firefox',
      'WebKitGTK',
    ]);
    expect(stdout.trim().split('\n').at(-1)).toBe('0 passed, 1 failed, 0 skipped');
    expect(status).toBe(1);
  });
});

describe('the last line', () => {
  const result = (status: string, tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });
  const counts = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

  it('adds what was skipped and what is still to be written', () => {
    expect(tally({ ...counts, testResults: [] }, true)).toEqual({ passed: 3, failed: 0, skipped: 3 });
  });

  it('counts a file that failed before its first test, and an error outside of any test', () => {
    const testResults = [result('failed', []), result('failed', ['failed']), result('passed', ['passed'])];
    expect(tally({ ...counts, numFailedTests: 1, testResults }, false).failed).toBe(2);
    expect(tally({ ...counts, testResults: [result('passed', ['passed'])] }, false).failed).toBe(1);
  });
});

it('no browser test ends early, as if passed, where its engine is missing', () => {
  const files = readdirSync(join(root, 'tests/browser'), { recursive: true, encoding: 'utf8' });
  const ending = files
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) =>
      /if \(findEngine\([^)]*\) === undefined\) return/.test(
        readFileSync(join(root, 'tests/browser', name), 'utf8'),
      ),
    );
  expect(ending).toEqual([]);
});
