import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  dist,
  importsOf,
  parse,
  readScript,
  resolveImport,
  scripts,
  withStaticImports,
  workers,
} from './scripts.ts';

/** KiB, gzip at its best, of the files named. */
function weigh(paths: Iterable<string>): number {
  const bytes = [...paths].map((path) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length);
  return bytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** Everything the first screen needs: the page, its style and scripts, and the signer's first files. */
function firstLoad(): Set<string> {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path!);
  const entries = ['index.html', ...named, signer!];
  return new Set(entries.flatMap((path) => (path.endsWith('.js') ? [...withStaticImports(path)] : [path])));
}

const signer = workers.find((path) => path.startsWith('workers/worker-'));

test('the first screen and the signer behind it stay small', () => {
  const first = firstLoad();
  expect(first).toContain('lockdown.js');
  expect(weigh([...first].filter((path) => !path.startsWith('workers/')))).toBeLessThan(72);
  // It starts behind the first screen, knows every kind of ceremony from the start, and takes every way out first.
  expect(weigh(withStaticImports(signer!))).toBeLessThan(137);
});

test('dictionaries, chains, backup code and the sentences behind the lock are loaded only when they are needed', () => {
  const later = [...withStaticImports(signer!)].flatMap((path) =>
    importsOf(parse(readScript(path)))
      .filter(({ isStatic }) => !isStatic)
      .map(({ source }) => resolveImport(path, source)),
  );
  const paths = [...new Set(later)];
  const nameOf = (path: string) => path.replace(/^workers\/parts\/|-[\w-]{8}\.js$/g, '');
  for (const name of ['password', 'solana', 'ethereum']) expect(paths.map(nameOf)).toContain(name);
  const first = firstLoad();
  expect(paths.filter((path) => first.has(path))).toEqual([]);
  // One of their words, to show that no bundler has moved something heavy to where it is not wanted.
  for (const mark of ['trustno1', 'SysvarRent111', 'EIP712Domain', 'mlkem768x25519', 'sol.fee-signatures']) {
    const holders = scripts.filter((path) => readScript(path).includes(mark));
    expect(holders.length, mark).toBeGreaterThan(0);
    expect(
      holders.filter((path) => first.has(path)),
      mark,
    ).toEqual([]);
  }
});
