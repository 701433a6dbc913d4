import { leaf, type Tree } from './tree.ts';

/**
 * ERC-7730, "Path references": `#.` is the arguments, `@.` what accompanies the call; `$.` is resolved when a
 * pack is made.
 */
export interface Path {
  root: '#' | '@';
  steps: Step[];
}

type Step =
  | { kind: 'name'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'slice'; from: number | null; to: number | null };

export interface Found {
  tree: Tree;
  /** Indices of the items on the way, one for each `[]`. */
  at: number[];
  /** True for a slice of a value: the rest of it is somewhere else. */
  isPart: boolean;
}

const mostSteps = 12;

/** A meaning contains each of its paths once, but every value asks for them. */
const known = new Map<string, Path | null>();
const mostKnown = 1_000;

/** Untrusted text. A path without a root starts at the arguments. Null for what is no path, or has over 12 steps. */
export function readPath(text: string): Path | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const read = parsePath(text);
  known.set(text, read);
  return read;
}

function parsePath(text: string): Path | null {
  if (text.length > 502) return null;
  const root = text.startsWith('@.') ? '@' : '#';
  const rest = text.startsWith('@.') || text.startsWith('#.') ? text.slice(2) : text;
  // `a[0]` may be written for `a.[0]`.
  const parts = rest.replace(/(?<=[^.])\[/g, '.[').split('.');
  if (rest.length > 500 || parts.length > mostSteps) return null;
  const steps = parts.map(readStep);
  return steps.includes(null) ? null : { root, steps: steps as Step[] };
}

function readStep(part: string): Step | null {
  if (/^[A-Za-z_$][\w$]*$/.test(part)) return { kind: 'name', name: part };
  const [, from, colon, to] = /^\[(-?\d{1,6})?(:)?(-?\d{1,6})?\]$/.exec(part) ?? [];
  if (from === undefined && colon === undefined && to === undefined)
    return part === '[]' ? { kind: 'slice', from: null, to: null } : null;
  if (colon === undefined) return from === undefined ? null : { kind: 'index', index: Number(from) };
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  return { kind: 'slice', from: number(from), to: number(to) };
}

/**
 * What a path finds, in order. `at` holds the indices of another path's items: this one follows them, so that
 * the third amount goes with the third token. Empty if part of the path is missing, or if `spend` says that
 * the work is used up.
 */
export function follow(
  path: Path,
  roots: Record<Path['root'], Tree>,
  spend: (steps: number) => boolean,
  at: readonly number[] = [],
): Found[] {
  let found: Found[] = [{ tree: roots[path.root], at: [], isPart: false }];
  for (const step of path.steps) {
    found = found.flatMap((one) => take(one, step, at));
    if (!spend(found.length)) return [];
  }
  return found;
}

function take({ tree, at, isPart }: Found, step: Step, others: readonly number[]): Found[] {
  if (isPart) return [];
  if (step.kind === 'name') {
    const member = tree.isList ? undefined : tree.items?.find(({ name }) => name === step.name);
    return member === undefined ? [] : [{ tree: member, at, isPart }];
  }
  if (step.kind === 'index') {
    const item = tree.isList ? tree.items?.at(step.index) : undefined;
    return item === undefined ? [] : [{ tree: item, at, isPart }];
  }
  const { from, to } = step;
  if (!tree.isList) {
    if (tree.items !== null || (from === null && to === null)) return [];
    const content = tree.content.slice(from ?? 0, to ?? undefined);
    return [{ tree: leaf(tree.name, 'bytes', content), at, isPart: true }];
  }
  const first = from === null ? 0 : from < 0 ? Math.max(0, tree.items!.length + from) : from;
  const items = tree.items!.slice(from ?? 0, to ?? undefined);
  const other = others[at.length];
  if (other === undefined) return items.map((item, i) => ({ tree: item, at: [...at, first + i], isPart }));
  const item = items[other - first];
  return item === undefined ? [] : [{ tree: item, at: [...at, other], isPart }];
}
