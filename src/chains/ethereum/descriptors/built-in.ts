import { makeSource, type Source } from './bind.ts';

let made: Source | undefined;

/** Meanings in our own words, and tokens by a list of others; made when first asked for. */
export function builtIn(): Source {
  made ??= makeSource(null, {
    date: '2026-11-26',
    origin: 'Hoarfrost',
    meanings: [],
    calls: [],
    forms: [],
    tokens: [],
  });
  return made;
}
