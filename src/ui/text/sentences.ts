import type { en } from './en/en.ts';
import type { Entry } from './entry.ts';

/** Name of a sentence. English says which there are. */
export type Key = keyof typeof en;

/** What a language must have; one sentence missing or too many, and the build fails. */
export type Sentences = Record<Key, Entry>;
