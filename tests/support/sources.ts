import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';

/** The source files as trees, for tests of how they hang together. */

export const source = join(import.meta.dirname, '../../src');

/** Paths below src. */
export const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .sort();

export interface Node {
  type: string;
  [key: string]: unknown;
}

export function* walk(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* walk(one);
  else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node).type === 'string') yield node as Node;
    for (const value of Object.values(node)) yield* walk(value);
  }
}

/** `path`: below src. */
export const parse = (path: string): Node =>
  parseSync(path, readFileSync(join(source, path), 'utf8')).program as unknown as Node;

/** The path below src that one of our own imports means; a package's name stays as it is. */
export function resolve(path: string, from: string): string {
  if (!from.startsWith('.')) return from;
  return relative(source, join(source, dirname(path), from.replace(/\?.*$/, ''))).replaceAll('\\', '/');
}
