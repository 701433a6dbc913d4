import { signal } from '@preact/signals';
import type { Key } from '../text/t.ts';
import { go, type Place } from './routes.ts';

/** The wanted part of a long screen, by the sentence on it; that part opens itself when it is drawn. */
export const anchor = signal<Key | null>(null);

export function goTo(place: Place, part: Key): void {
  anchor.value = part;
  go(place);
}
