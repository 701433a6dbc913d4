import { toVisible } from '../../../core/visible.ts';

/** Building blocks for ERC-7730 files: untrusted JSON values, merged, looked up and truncated. */

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const object = (value: unknown): Json => (isObject(value) ? value : {});
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, longest).trim() : '';
/** The number of characters of a text that are read. */
const longest = 8_000;
/** Nothing that cannot be seen, and no more than `most`. */
export const cut = (text: string, most: number): string =>
  toVisible(
    text
      .slice(0, 10 * most)
      .replace(/\s+/g, ' ')
      .slice(0, most),
    '',
  ).slice(0, most);

/** A constant, or what `$.` refers to, as text; null if there is none. */
export function constantOf(given: unknown, file: Json): string | null {
  const value = typeof given === 'string' && given.startsWith('$.') ? pick(file, given) : given;
  return ['string', 'number', 'boolean'].includes(typeof value) ? cut(String(value), 200) : null;
}

export function pick(file: Json, path: string): unknown {
  if (!path.startsWith('$.') || path.length > 500) return undefined;
  return path
    .slice(2)
    .split('.')
    .reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), file);
}

/** The number of steps still allowed over what others wrote. Errors: `Spent`. */
export class Work {
  constructor(private left: number) {}

  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new Spent();
  }
}

/** There was more to do than is allowed. */
export class Spent extends Error {}

/** A bound on objects within objects; real files have six or so. */
const deepest = 30;

export function merge(below: Json, above: Json, work: Work, depth = 0): Json {
  if (depth > deepest) throw new Spent();
  const merged: Json = { ...below };
  const entries = Object.entries(above);
  work.spend(1 + entries.length);
  for (const [name, value] of entries) {
    const other = merged[name];
    if (isObject(value) && isObject(other)) merged[name] = merge(other, value, work, depth + 1);
    else if (name === 'fields' && Array.isArray(value) && Array.isArray(other))
      merged[name] = mergeFields(other, value, work, depth + 1);
    else merged[name] = value;
  }
  return merged;
}

/** Fields of the same path are one field; the others are added. */
function mergeFields(below: unknown[], above: unknown[], work: Work, depth: number): unknown[] {
  work.spend(below.length + above.length);
  const merged = [...below];
  const places = new Map<unknown, number>();
  for (const [at, field] of merged.entries())
    if (!places.has(object(field).path)) places.set(object(field).path, at);
  for (const field of above) {
    const { path } = object(field);
    const at = path === undefined ? undefined : places.get(path);
    if (at !== undefined) merged[at] = merge(object(merged[at]), object(field), work, depth);
    else places.set(path, merged.push(field) - 1);
  }
  return merged;
}

export function resolvePath(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
