import { useState } from 'preact/hooks';

/**
 * What was typed into a form and is not finished yet: going away and coming back finds it as it was. Never a
 * password and never the 24 words. Only in memory, and gone when the device locks.
 */
const kept = new Map<string, unknown>();

/** Like `useState`, under a name that the same form uses when it is drawn again. */
export function useKept<T>(name: string, initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(kept.has(name) ? (kept.get(name) as T) : initial);
  const keep = (next: T) => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}

/** For a form that another screen prefills. */
export function fillIn<T>(name: string, value: T): void {
  kept.set(name, value);
}

/** The form is finished: it, and those whose names begin with its name, are empty when they next open. */
export function forgetKept(name = ''): void {
  for (const one of kept.keys()) if (one.startsWith(name)) kept.delete(one);
}
