import { toVisible } from '../../../core/visible.ts';

/** Building blocks for ERC-7730 files: untrusted JSON values, merged, looked up and truncated. */

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const object = (value: unknown): Json => (isObject(value) ? value : {});
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
/** Removes invisible characters, and truncates to `most`. */
export const cut = (text: string, most: number): string =>
  toVisible(text.replace(/\s+/g, ' ').slice(0, most), '').slice(0, most);

/** A constant, or what `$.` refers to, as text; null if there is none. */
export function constantOf(given: unknown, file: Json): string | null {
  const value = typeof given === 'string' && given.startsWith('$.') ? pick(file, given) : given;
  return ['string', 'number', 'boolean'].includes(typeof value) ? cut(String(value), 200) : null;
}

export function pick(file: Json, path: string): unknown {
  if (!path.startsWith('$.')) return undefined;
  return path
    .slice(2)
    .split('.')
    .reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), file);
}

export function merge(below: Json, above: Json): Json {
  const merged: Json = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const other = merged[name];
    if (isObject(value) && isObject(other)) merged[name] = merge(other, value);
    else if (name === 'fields' && Array.isArray(value) && Array.isArray(other))
      merged[name] = mergeFields(other, value);
    else merged[name] = value;
  }
  return merged;
}

/** Fields with the same path are merged; the others are added. */
function mergeFields(below: unknown[], above: unknown[]): unknown[] {
  const merged = [...below];
  for (const field of above) {
    const { path } = object(field);
    const at = path === undefined ? -1 : merged.findIndex((one) => object(one).path === path);
    if (at < 0) merged.push(field);
    else merged[at] = merge(object(merged[at]), object(field));
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
