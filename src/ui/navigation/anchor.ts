import { signal } from '@preact/signals';
import type { Key } from '../text/t.ts';
import { go, type Place } from './routes.ts';

/** The part of a long screen that is wanted, by the sentence on it; it opens itself when it is drawn. */
export const anchor = signal<Key | null>(null);

export function goTo(place: Place, part: Key): void {
  anchor.value = part;
  go(place);
}
