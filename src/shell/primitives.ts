/**
 * The platform as it was before any other code could replace a part of it. The lockdown's guards work for as long as
 * the page lives and use nothing that could be altered meanwhile: no method called on a value, no `instanceof`, no
 * iteration, only what is captured here once (as "uncurryThis" does in hardened-JavaScript libraries) and plain syntax.
 */
export const {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownKeys,
} = Reflect;
export const { create } = Object;
const { freeze } = Object;

type Realm = Record<string, { prototype?: object } | undefined>;
export const realm = globalThis as unknown as Realm;
export const prototypeOf = (name: string): object | undefined => realm[name]?.prototype;

function find(owner: object | undefined, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = owner ?? null; at !== null; at = getPrototypeOf(at)) {
    const found = getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Taken<Result> = (self: unknown, ...args: unknown[]) => Result;

/** A method as a function of its `this`; undefined where the engine does not have it. */
export function takeMethod<Result>(owner: object | undefined, name: string): Taken<Result> {
  const method = find(owner, name)?.value;
  if (typeof method !== 'function') return () => undefined as Result;
  return (self, ...args) => apply(method, self, args) as Result;
}

/**
 * A property's getter, in the same way. It throws on anything that is not an object of that kind, which is how kinds
 * are told apart.
 */
export function takeGetter<Result>(owner: object | undefined, name: string): Taken<Result> {
  const get = find(owner, name)?.get;
  if (get === undefined) return () => undefined as Result;
  return (self) => apply(get, self, []) as Result;
}

const lower = takeMethod<string>(String.prototype, 'toLowerCase');
export const slice = takeMethod<string>(String.prototype, 'slice');
export const indexOf = takeMethod<number>(String.prototype, 'indexOf');

const exec = takeMethod<unknown>(RegExp.prototype, 'exec');

export const matches = (pattern: RegExp, text: string) => exec(pattern, text) !== null;
export const startsWith = (text: string, start: string) => slice(text, 0, start.length) === start;

/**
 * The part after the prefix, in small letters. Browsers do not agree about which part of a name with two colons that is
 * (DOM, "validate and extract"; Chromium takes the middle one), so there is none. Errors: TypeError.
 */
export function localNameIn(name: string): string {
  const text = lower(name);
  const local = slice(text, indexOf(text, ':') + 1);
  if (indexOf(local, ':') >= 0) throw new TypeError('a name with two colons');
  return local;
}

export type Table = Readonly<Record<string, true>>;

/** Words to look up, separated by blanks. */
export function table(words: string): Table {
  const made = create(null) as Record<string, true>;
  for (const word of words.split(' ')) made[word] = true;
  return freeze(made);
}
