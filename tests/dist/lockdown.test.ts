import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  dist,
  importsOf,
  type Node,
  parse,
  readScript,
  resolveImport,
  scripts,
  singleFile,
  textOf,
  walk,
  workers,
} from './scripts.ts';

/** Modules run in the order they are imported, so what comes first is finished before the rest begins. */
describe('the lockdown comes first', () => {
  const lockdown = readScript('lockdown.js');

  test('the lockdown comes after the page’s policy and before any module', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const order = ['Content-Security-Policy', 'lockdown.js', 'type="module"'].map((text) =>
      html.indexOf(text),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(html.slice(0, order[0]).match(/<(script|link|style|img)/)).toBeNull();
    expect(html).toMatch(/<script src="\.\/lockdown\.js"><\/script>/);
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  test('the lockdown is the first import of every worker', () => {
    expect(workers).toHaveLength(2);
    for (const path of workers) {
      const [first] = parse(readScript(path)).body;
      expect(first, path).toMatchObject({ type: 'ImportDeclaration', start: 0, specifiers: [] });
      expect(textOf(first!.source as Node), path).toBe('../lockdown.js');
    }
  });

  test('the lockdown is finished by then: it imports nothing and waits for nothing', () => {
    const tree = parse(lockdown);
    expect(importsOf(tree)).toEqual([]);
    expect([...walk(tree)].filter(({ type }) => type === 'AwaitExpression')).toEqual([]);
  });

  test('the lockdown is evaluated once, since no other script imports what a page or a worker starts with', () => {
    // WebKit keeps no module map for a worker's first script: imported by a part, it would run a second time.
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const entries = [...workers, ...scripts.filter((path) => html.includes(`"./${path}"`))];
    expect(entries).toHaveLength(workers.length + 2);
    const isLockdown = (path: string) => path === 'lockdown.js';
    for (const path of scripts)
      for (const { source } of importsOf(parse(readScript(path)))) {
        const imported = resolveImport(path, source);
        if (!isLockdown(imported)) expect(entries, `${path} imports it`).not.toContain(imported);
      }
  });

  test('the page loads no part of a worker except through that worker', () => {
    for (const path of scripts.filter((script) => !script.startsWith('workers/')))
      for (const { source } of importsOf(parse(readScript(path)))) expect(source).not.toContain('workers/');
  });

  test('the workers of the one file begin with exactly the text that the page begins with', () => {
    const html = readFileSync(singleFile, 'utf8');
    const [first, app] = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text!);
    expect(first).toBe(lockdown);
    const texts = [...walk(parse(app!))].flatMap((node) => {
      if (node.type !== 'NewExpression' || (node.callee as Node).name !== 'Blob') return [];
      const [parts] = node.arguments as Node[];
      return parts?.type === 'ArrayExpression' ? (parts.elements as Node[]).map(textOf) : [];
    });
    expect(texts.filter((text) => text?.startsWith(lockdown))).toHaveLength(workers.length);
  });
});
