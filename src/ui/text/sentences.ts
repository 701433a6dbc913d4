import type { en } from './en/en.ts';
import type { Entry } from './entry.ts';

/** Name of a sentence. English defines which names exist. */
export type Key = keyof typeof en;

/** What a language must have; if a sentence is missing or left over, the build fails. */
export type Sentences = Record<Key, Entry>;
