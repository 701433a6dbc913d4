import { signal } from '@preact/signals';
import { go, type Place } from './routes.ts';
import type { Key } from './text/t.ts';

/** The part of a long screen that is wanted, by the sentence on it; it opens itself when it is drawn. */
export const spot = signal<Key | null>(null);

export function goTo(place: Place, part: Key): void {
  spot.value = part;
  go(place);
}
