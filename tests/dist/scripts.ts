import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'vite';

/** The built scripts, as files and as trees. */
const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'dist');
export const singleFile = join(root, 'dist-single/hoarfrost.html');

/** Paths below dist/, with forward slashes. */
export const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.js'));

export const readScript = (path: string) => readFileSync(join(dist, path), 'utf8');

/** What the page starts as a worker, not what such a worker loads later. */
export const workers = scripts.filter((path) => /^workers\/[^/]+$/.test(path));

export interface Node {
  type: string;
  [key: string]: unknown;
}

export const parse = (code: string) => parseAst(code) as unknown as Node & { body: Node[] };

export function* walk(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* walk(one);
  else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node).type === 'string') yield node as Node;
    for (const value of Object.values(node)) yield* walk(value);
  }
}

/** The text of a string, or of a template up to its first placeholder. */
export function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral') return textOf((node.quasis as Node[])[0]!);
  return node.type === 'TemplateElement' ? (node.value as { cooked?: string }).cooked : undefined;
}

/** What is imported, at once (`static`) or when its line is reached. */
export function importsOf(tree: Node): { source: string; isStatic: boolean }[] {
  return [...walk(tree)].flatMap((node) => {
    const isStatic = /^(Import|Export(Named|All))Declaration$/.test(node.type);
    if (!node.source || (!isStatic && node.type !== 'ImportExpression')) return [];
    return [{ source: textOf(node.source as Node) ?? 'computed', isStatic }];
  });
}

/** Path below dist/ of what the script at `path` imports as `source`. */
export const resolveImport = (path: string, source: string) => posix.join(posix.dirname(path), source);

/** A script and everything that must be loaded before it can run. */
export function withStaticImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { source, isStatic } of importsOf(parse(readScript(path))))
    if (isStatic) withStaticImports(resolveImport(path, source), seen);
  return seen;
}
