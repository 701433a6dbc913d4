import { expect, test } from 'vitest';
import { errorCodes } from '../../src/core/errors.ts';
import { en } from '../../src/ui/text/en/en.ts';
import { first } from '../../src/ui/text/first.ts';
import { files, type Node, parse, resolve, walk } from '../support/sources.ts';

/**
 * Every file whose text appears on the page's first screens: what `main.ts` imports, and so on, except what
 * it imports later. Entries of chains name sentences, which others say.
 */
function startFiles(): string[] {
  const found = new Set<string>();
  const open = ['main.ts'];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    found.add(path);
    for (const { type, source, importKind, exportKind } of (parse(path).body as Node[]) ?? []) {
      if (!['ImportDeclaration', 'ExportNamedDeclaration'].includes(type)) continue;
      if (importKind === 'type' || exportKind === 'type' || source === null) continue;
      const from = (source as Node | undefined)?.value as string | undefined;
      const file = from === undefined || from.includes('?') ? '' : resolve(path, from);
      if (files.includes(file) && !found.has(file) && !file.startsWith('ui/chains/')) open.push(file);
    }
  }
  return [...found].filter((path) => path.startsWith('ui/') && !path.startsWith('ui/text/'));
}

const start = startFiles();
const later = Object.keys(en).filter((key) => !(key in first));

/** Keys of sentences that a file names, whole or by their beginning and end. */
function keysIn(path: string): string[] {
  return [...walk(parse(path))].flatMap((node) => {
    if (node.type === 'Literal') return later.filter((key) => key === node.value);
    if (node.type !== 'TemplateLiteral') return [];
    const texts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    const [from, to] = [texts[0]!, texts.at(-1)!];
    return /^\w+\./.test(from) ? later.filter((key) => key.startsWith(from) && key.endsWith(to)) : [];
  });
}

test('screens before the lock say only what is loaded with the first screen', () => {
  expect(start).toContain('ui/screens/unlock.tsx');
  expect(start).not.toContain('ui/desk.tsx');
  expect(start).not.toContain('ui/chains/lookup.ts');
  const early = start.flatMap((path) => keysIn(path).map((key) => `${path}: ${key}`));
  // A refusal at a place has its own sentence if it is loaded, and the code's sentence otherwise.
  const isPlace = (one: string) => /^ui\/parts\/problem.tsx: error\./.test(one);
  expect(early.filter((one) => !isPlace(one))).toEqual([]);
});

test('every error can be shown from the first screen on', () => {
  for (const code of errorCodes) {
    expect(first).toHaveProperty([`error.${code}`]);
    expect(first).toHaveProperty([`error.${code}.next`]);
  }
});
