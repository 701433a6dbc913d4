import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, importsOf, parse, readScript, scripts, singleFile, textOf, walk } from './scripts.ts';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(dist, 'licences.txt'), 'utf8');

interface Package {
  version: string;
  /** Absent if the package names its licence only in a file of its own. */
  license?: string;
  dependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Package>;
};

/** Packages that the sources import by name, dictionaries and workers included. */
function importedBySources(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.tsx?$/.test(file));
  const names = sources.flatMap((file) => {
    const code = readFileSync(join(root, 'src', file), 'utf8');
    return [...code.matchAll(/(?:from|import)[ (]'(@[^/']+\/[^/']+|[a-z][^/':]*)[^':]*'/g)].map(
      ([, name]) => name!,
    );
  });
  return [...new Set(names)].sort();
}

/** Folder of `name` as found from `folder`, the nearest first. */
function resolvePackage(name: string, folder: string): string | undefined {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const found = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[found] !== undefined) return found;
    if (at === '') return undefined;
  }
}

/** Parts of libraries that talk to a network: no build contains them. */
const leftOut = ['jayson', 'rpc-websockets', 'node-fetch', 'ws'];

/** What is imported, and everything that this needs in turn. */
function shipped(): Set<string> {
  const found = new Set<string>();
  const add = (name: string, from: string) => {
    const folder = resolvePackage(name, from);
    if (folder === undefined || found.has(folder) || leftOut.includes(name)) return;
    found.add(folder);
    for (const needed of Object.keys(packages[folder]!.dependencies ?? {})) add(needed, folder);
  };
  for (const name of importedBySources()) add(name, '');
  return found;
}

const isHeldBy = (code: string) => [...walk(parse(code))].some((node) => textOf(node) === text);

test('every package that ships is named with its version, its licence and the licence text', () => {
  const folders = shipped();
  for (const name of ['ethers', 'preact', '@noble/curves', '@scure/btc-signer'])
    expect(folders).toContain(`node_modules/${name}`);
  const parts = text.split(`\n\n${'-'.repeat(72)}\n\n`);
  expect(parts[0]).toBe(`Hoarfrost\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`);
  for (const name of leftOut) expect(text).not.toMatch(new RegExp(`^${name} [0-9]`, 'm'));
  for (const folder of folders) {
    const { version, license: stated } = packages[folder]!;
    const license = stated?.replace(/^\(|\)$/g, '');
    const title = `${folder.slice(folder.lastIndexOf('node_modules/') + 13)} ${version}${license ? ` (${license})` : ''}`;
    if (license)
      expect(license, title).toMatch(
        /^((MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|Unlicense)( OR |$))+/,
      );
    const mine = parts.filter((part) => part.split('\n\n')[0]!.split('\n').includes(title));
    expect(mine.length, title).toBeGreaterThan(0);
    for (const file of readdirSync(join(root, folder)).filter((name) =>
      /^(licen[sc]e|copying|notice)/i.test(name),
    )) {
      const licence = readFileSync(join(root, folder, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim();
      expect(
        mine.some((part) => part.trimEnd().endsWith(licence)),
        title,
      ).toBe(true);
    }
    expect(mine.join('\n'), title).toMatch(/as is|without warrant/i);
  }
});

test('the bundler, whose own functions are in every build, is named too', () => {
  expect(scripts.some((path) => path.includes('rolldown-runtime'))).toBe(true);
  const { version, license } = packages['node_modules/rolldown']!;
  expect(text.split('\n')).toContain(`rolldown ${version} (${license})`);
});

test('the screen shows the same text, which the served build loads on request and the one file contains', () => {
  const holders = scripts.filter((path) => isHeldBy(readScript(path)));
  expect(holders).toHaveLength(1);
  const isAtOnce = scripts.some((path) =>
    importsOf(parse(readScript(path))).some(
      ({ source, isStatic }) => isStatic && source.endsWith(holders[0]!.split('/').at(-1)!),
    ),
  );
  expect(isAtOnce).toBe(false);
  const html = readFileSync(singleFile, 'utf8');
  const inOne = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].filter(([, code]) =>
    isHeldBy(code!),
  );
  expect(inOne).toHaveLength(1);
});
