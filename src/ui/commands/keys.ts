import { go, goBack, route } from '../navigation/routes.ts';
import { lockNow } from '../practice/phones.ts';
import { preferences } from '../state/preferences.ts';
import { isUnlocked } from '../state/state.ts';
import type { Key } from '../text/t.ts';
import { closeOverlay, toggleHelp, togglePalette } from './overlays.ts';

interface Shortcut {
  /** As in `KeyboardEvent.key`; `Mod+` for Control or, on a Mac, Command: those work in a field too. */
  keys: readonly string[];
  does: Key;
  /** Works on the locked screens too. */
  always?: boolean;
  run: (event: KeyboardEvent) => void;
}

/** The only table: it drives the handler below and the overlay that `?` opens. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['Mod+k'], does: 'palette.title', always: true, run: togglePalette },
  { keys: ['?'], does: 'keys.help', always: true, run: toggleHelp },
  { keys: ['Escape'], does: 'keys.back', always: true, run: leave },
  { keys: ['j', 'ArrowDown'], does: 'keys.next', always: true, run: (event) => moveInList(event, 1) },
  { keys: ['k', 'ArrowUp'], does: 'keys.previous', always: true, run: (event) => moveInList(event, -1) },
  { keys: ['s'], does: 'keys.scan', run: () => scanHere() },
  { keys: ['p'], does: 'keys.paste', run: () => go('paste') },
  { keys: ['h'], does: 'keys.home', run: () => go('') },
  { keys: ['c'], does: 'keys.contacts', run: () => go('contacts') },
  { keys: ['m'], does: 'keys.me', run: () => go('me') },
  { keys: ['n'], does: 'keys.create', run: () => go('create') },
  { keys: [','], does: 'keys.settings', run: () => go('settings') },
  { keys: ['l'], does: 'keys.lock', run: lockNow },
];

function scanHere(): void {
  const { place, id } = route.value;
  if (place === 'ceremony') go('ceremony', id, 'scan');
  else go('scan');
}

function leave(): void {
  // A code that fills the screen handles Escape itself.
  if (document.querySelector('.qr-show--full') !== null) return;
  if (!closeOverlay()) goBack();
}

function moveInList(event: KeyboardEvent, step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('main [data-item]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  // Arrows scroll unless a list has the focus; letters find the list by themselves.
  if (items.length === 0 || (at < 0 && event.key.startsWith('Arrow'))) return;
  event.preventDefault();
  items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + step))]?.focus();
}

const typing =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

/** A letter of another alphabet counts as the one that the same key has on a Latin keyboard. */
function keyOf({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const isForeign = key.length === 1 && key > '~' && /^Key[A-Z]$/.test(code);
  const own = isForeign ? code.slice(3).toLowerCase() : key;
  return ctrlKey || metaKey ? `Mod+${shiftKey ? 'Shift+' : ''}${own.toLowerCase()}` : own;
}

export function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.altKey || event.defaultPrevented) return;
    const key = keyOf(event);
    if (!key.startsWith('Mod+')) {
      if (key !== 'Escape' && isTyping(event.target)) return;
      if (key.length === 1 && !preferences.value.letters) return;
    }
    const shortcut = shortcuts.find(({ keys }) => keys.includes(key));
    if (shortcut === undefined || (!shortcut.always && !isUnlocked.value)) return;
    if (!event.key.startsWith('Arrow')) event.preventDefault();
    shortcut.run(event);
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}
