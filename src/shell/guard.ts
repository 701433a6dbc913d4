import {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  realm,
} from './primitives.ts';

/** Makes `name` undefined for good, on `target` and wherever its prototype chain has it. */
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

/**
 * Puts `check` before a method. It throws, or returns the arguments to continue with: it passes on exactly what it has
 * read, so that nothing can answer differently the second time.
 */
export function guard(
  owner: object | undefined,
  name: string,
  check: (self: unknown, args: unknown[]) => unknown[],
): void {
  const method = owner === undefined ? undefined : getOwnPropertyDescriptor(owner, name)?.value;
  if (owner === undefined || typeof method !== 'function') return;
  const guarded = function (this: unknown, ...args: unknown[]): unknown {
    return apply(method, this, check(this, args));
  };
  defineProperty(owner, name, { value: guarded, writable: false, configurable: false });
}

/** The same for the setter of an attribute or property: `check` returns the value to set. */
export function guardSetter(
  owner: object | undefined,
  name: string,
  check: (self: unknown, value: unknown) => unknown,
): void {
  const found = owner === undefined ? undefined : getOwnPropertyDescriptor(owner, name);
  if (owner === undefined || found?.set === undefined) return;
  const { set } = found;
  defineProperty(owner, name, {
    ...found,
    configurable: false,
    set(this: unknown, value: unknown) {
      apply(set, this, [check(this, value)]);
    },
  });
}

/** The same for a constructor, which can also no longer be reached through the objects it has made. */
export function guardConstructor(name: string, check: (args: unknown[]) => unknown[]): void {
  const original = realm[name] as unknown as (new (...args: unknown[]) => object) | undefined;
  if (original === undefined) return;
  // Not an arrow: those cannot be called with `new`.
  function guarded(...args: unknown[]): object {
    return construct(original!, check(args));
  }
  const fixed = { writable: false, configurable: false };
  defineProperty(guarded, 'prototype', { value: original.prototype, writable: false });
  defineProperty(original.prototype, 'constructor', { value: guarded, ...fixed });
  defineProperty(globalThis, name, { value: guarded, ...fixed });
}
