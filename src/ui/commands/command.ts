import { go, type Place, type Tail } from '../navigation/routes.ts';
import type { IconName } from '../parts/icon.tsx';
import { type Key, t } from '../text/t.ts';
import { fold, isFound, rankOf } from './find.ts';

/** One thing that the palette can go to or do. */
export interface Command {
  /** Stays the same for the same thing, however the list around it changes. */
  id: string;
  label: string;
  /** What kind of thing it is, or what else distinguishes it from similar ones. */
  hint: string;
  icon: IconName;
  /** A wallet's own mark, in place of the icon. */
  mark?: { label: string; colour: number };
  /** Further words by which it can be found. */
  also?: string;
  /** Listed only once something is typed. */
  isDeep?: boolean;
  run: () => void;
}

export const to = (place: Place, label: Key, icon: IconName, id = '', tail: Tail | null = null): Command => ({
  id: `${place}/${id}/${tail ?? ''}`,
  label: t(label),
  hint: '',
  icon,
  run: () => go(place, id, tail),
});

/** Best match first; equal matches stay in order. */
export function findCommands(all: readonly Command[], query: string): Command[] {
  if (fold(query) === '') return all.filter(({ isDeep }) => isDeep !== true);
  const rank = ({ label, isDeep }: Command) => 2 * rankOf(query, label) + (isDeep === true ? 1 : 0);
  return all
    .filter(({ label, hint, also = '' }) => isFound(query, [label, hint, also]))
    .sort((a, b) => rank(a) - rank(b));
}
