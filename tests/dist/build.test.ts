import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serviceWorkerPolicy } from '../../src/shell/policy.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const single = join(root, 'dist-single');
const scratch = mkdtempSync(join(tmpdir(), 'hoarfrost-build-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, hashOf(join(folder, path))]),
  );
}

function readSums(folder: string): Record<string, string> {
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

test('SHA256SUMS names every file of the app, and only those', () => {
  const { SHA256SUMS: _, _headers: __, ...files } = filesOf(dist);
  expect(readSums(dist)).toEqual(files);
  expect(readSums(single)).toEqual({ 'hoarfrost.html': hashOf(join(single, 'hoarfrost.html')) });
});

test('the service worker knows every other file by its hash', () => {
  const code = readFileSync(join(dist, 'sw.js'), 'utf8');
  const known = [...code.matchAll(/integrity[`"']?:\s*[`"']sha256-([\w+/=]+)/g)].map(([, hash]) =>
    Buffer.from(hash ?? '', 'base64').toString('hex'),
  );
  const { 'sw.js': _, ...others } = readSums(dist);
  expect(known.sort()).toEqual(Object.values(others).sort());
});

test('the headers file gives the service worker its own policy and every other file the page’s policy', () => {
  const rules = readFileSync(join(dist, '_headers'), 'utf8').split(/^(?=\/)/m);
  const policies = new Map(
    rules.map((rule) => [rule.split('\n')[0], /Content-Security-Policy: (.*)/.exec(rule)?.[1]]),
  );
  expect([...policies.keys()].sort()).toEqual(
    ['/', ...Object.keys(readSums(dist)).map((path) => `/${path}`)].sort(),
  );
  expect(policies.get('/sw.js')).toBe(serviceWorkerPolicy);
  const page = /Content-Security-Policy" content="([^"]*)"/.exec(
    readFileSync(join(dist, 'index.html'), 'utf8'),
  )?.[1];
  for (const [path, policy] of policies) if (path !== '/sw.js') expect(policy).toBe(page);
});

test('the one file allows exactly its own script and style and carries the name of the served build', () => {
  const html = readFileSync(join(single, 'hoarfrost.html'), 'utf8');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const source = (text: string | undefined) =>
    `'sha256-${createHash('sha256')
      .update(text ?? '')
      .digest('base64')}'`;
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => source(text));
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => source(text));
  expect(scripts).toHaveLength(2);
  expect(policy).toContain(`script-src ${scripts.join(' ')};`);
  expect(policy).toContain(`style-src ${styles.join(' ') || "'none'"};`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain('worker-src blob:;');
  expect(html.includes(hashOf(join(dist, 'SHA256SUMS')))).toBe(true);
  expect(/<(link|script|img)[^>]+(src|href)="(?!data:)/.exec(html)?.[0]).toBeUndefined();
});

test('two builds in folders at different depths give the same bytes as this one', () => {
  const copies = [join(scratch, 'a'), join(scratch, 'some/where/much/deeper/b')];
  for (const copy of copies) {
    mkdirSync(copy, { recursive: true });
    for (const name of [
      'src',
      '.ci',
      'public',
      'index.html',
      'vite.config.ts',
      'package.json',
      'package-lock.json',
      'LICENSE',
      'tsconfig.json',
    ])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const args of [[], ['--mode', 'single']])
      execFileSync(
        process.execPath,
        ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', ...args],
        {
          cwd: copy,
          env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
        },
      );
    expect(filesOf(join(copy, 'dist'))).toEqual(filesOf(dist));
    expect(filesOf(join(copy, 'dist-single'))).toEqual(filesOf(single));
  }
});
