import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What text points to must be there: sections of our own pages, pages, and the code that pages name. */
const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const filesBelow = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path));

const pages = [...filesBelow('docs', /\.md$/), 'README.md', 'SECURITY.md', 'CONTRIBUTING.md'];
const code = ['src', 'tests', '.ci'].flatMap((folder) => filesBelow(folder, /\.(tsx?|mjs)$/));

/** A comment that runs over several lines, as one. */
const flat = (text: string) => text.replace(/\n\s*(?:\*|\/\/)?\s*/g, ' ');

const sectionsOf = (page: string) => [...read(page).matchAll(/^## (\d+)\. /gm)].map((found) => found[1]);

test('every section of ours that the code cites is there', () => {
  const cited = code.flatMap((path) => {
    const text = flat(read(path));
    const after = text.matchAll(/(docs\/[\w-]+\.md),? (?:section )?(\d+)\b(?! bytes)/g);
    const before = text.matchAll(/[Ss]ection (\d+) of (docs\/[\w-]+\.md)/g);
    return [
      ...[...after].map(([, page, section]) => ({ path, page: page!, section: section! })),
      ...[...before].map(([, section, page]) => ({ path, page: page!, section: section! })),
    ];
  });
  expect(cited.length).toBeGreaterThan(2);
  expect(cited.filter(({ page, section }) => !sectionsOf(page).includes(section))).toEqual([]);
});

test('every section that a numbered page cites of itself is there', () => {
  for (const page of pages) {
    const sections = sectionsOf(page);
    if (sections.length === 0) continue;
    const cited = [...flat(read(page)).matchAll(/(?<!RFC \d+,? )\bsection (\d+)\b(?!\.\d)/g)].map(
      ([, one]) => one,
    );
    expect(
      cited.filter((one) => !sections.includes(one)),
      page,
    ).toEqual([]);
  }
});

test('every page that the code names is there', () => {
  const named = code.flatMap((path) =>
    [...read(path).matchAll(/\b(docs\/[\w/-]+\.md|SECURITY\.md|CONTRIBUTING\.md)\b/g)].map(([page]) => page),
  );
  expect([...new Set(named)].filter((page) => !existsSync(join(root, page)))).toEqual([]);
});

test('no page names a line of the source, which moves with every change', () => {
  const lines = pages.flatMap((page) =>
    [...read(page).matchAll(/`[^`\n]*\.tsx?:\d+[^`\n]*`/g)].map(([line]) => `${page}: ${line}`),
  );
  expect(lines).toEqual([]);
});

test('every file and function named among the surviving mutants is there', () => {
  const [, survivors] = /^The survivors, and why they stay:$([\s\S]*?)^In addition/m.exec(
    read('docs/assurance.md'),
  )!;
  const names = [...survivors!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  const rooms = filesBelow('src', /^(?:core|protocol|vault)\/.*\.ts$/);
  const whole = rooms.map(read).join('\n');
  expect(names.length).toBeGreaterThan(20);
  const isThere = (name: string) =>
    /[./]/.test(name) ? rooms.some((path) => path.includes(name)) : whole.includes(name);
  expect(names.filter((name) => !isThere(name))).toEqual([]);
});
