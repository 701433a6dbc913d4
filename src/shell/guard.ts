/** Tools of the lockdown, on what Reflect was before anybody could replace it. */
const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;

type Realm = Record<string, { prototype?: object } | undefined>;
export const realm = globalThis as unknown as Realm;

/** Makes `name` undefined for good on `target` and wherever its prototype chain has it. */
export function remove(target: object | null | undefined, ...names: string[]): void {
  for (const name of names) {
    let found = false;
    for (let at = target ?? null; at !== null; at = getPrototypeOf(at)) {
      if (getOwnPropertyDescriptor(at, name) === undefined) continue;
      found = true;
      if (!deleteProperty(at, name)) defineProperty(at, name, { value: undefined, writable: false });
    }
    if (found && target)
      defineProperty(target, name, {
        value: undefined,
        writable: false,
        enumerable: false,
        configurable: false,
      });
  }
}

export function refuse(): never {
  throw new TypeError('Hoarfrost has no network');
}

/** Puts `guard` before the method: it may throw. */
export function guard(
  owner: object | undefined,
  name: string,
  check: (self: unknown, args: unknown[]) => void,
): void {
  const method = owner === undefined ? undefined : getOwnPropertyDescriptor(owner, name)?.value;
  if (owner === undefined || typeof method !== 'function') return;
  const guarded = function (this: unknown, ...args: unknown[]): unknown {
    check(this, args);
    return apply(method, this, args);
  };
  defineProperty(owner, name, { value: guarded, writable: false, configurable: false });
}

/** The same for the setter of an attribute or property. */
export function guardSetter(
  owner: object | undefined,
  name: string,
  check: (self: unknown, value: unknown) => void,
): void {
  const found = owner === undefined ? undefined : getOwnPropertyDescriptor(owner, name);
  if (owner === undefined || found?.set === undefined) return;
  const { set } = found;
  defineProperty(owner, name, {
    ...found,
    configurable: false,
    set(this: unknown, value: unknown) {
      check(this, value);
      apply(set, this, [value]);
    },
  });
}

export const prototypeOf = (name: string): object | undefined => realm[name]?.prototype;
