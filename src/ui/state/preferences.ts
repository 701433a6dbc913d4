import { effect, signal } from '@preact/signals';
import { type Language, languages } from '../text/languages.ts';
import { setLanguage } from '../text/t.ts';
import { defaultShowPreferences, type ShowPreferences } from './show-preferences.ts';

/**
 * How this device should look. The only thing kept outside the vault: it says nothing about people or money.
 */
export interface Preferences {
  language: Language;
  theme: (typeof themes)[number];
  /** Minutes without a touch before the vault locks. */
  lockAfterMinutes: number;
  /** Single-letter shortcuts (WCAG 2.2, 2.1.4: they can be turned off). */
  letters: boolean;
  /** Whether ordinary Ethereum accounts, which are experimental, are offered for new wallets. */
  accounts: boolean;
  show: ShowPreferences;
  cameraId: string | undefined;
}

const place = 'hoarfrost.preferences';

function preferredLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.split('-')[0]);
  return (wanted.find((tag) => tag !== undefined && Object.hasOwn(languages, tag)) as Language) ?? 'en';
}

function read(): Preferences {
  const fresh: Preferences = {
    language: preferredLanguage(),
    theme: 'system',
    lockAfterMinutes: 5,
    letters: true,
    accounts: false,
    show: defaultShowPreferences,
    cameraId: undefined,
  };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return { ...fresh, ...tidy(kept) };
  } catch {
    return fresh;
  }
}

function tidy(kept: unknown): Partial<Preferences> {
  if (typeof kept !== 'object' || kept === null) return {};
  const { language, theme, lockAfterMinutes, letters, accounts, show, cameraId } =
    kept as Partial<Preferences>;
  const out: Partial<Preferences> = {};
  if (typeof language === 'string' && Object.hasOwn(languages, language)) out.language = language;
  if (theme === 'light' || theme === 'dark') out.theme = theme;
  if (lockChoices.some((minutes) => minutes === lockAfterMinutes)) out.lockAfterMinutes = lockAfterMinutes!;
  if (typeof letters === 'boolean') out.letters = letters;
  if (typeof accounts === 'boolean') out.accounts = accounts;
  if (typeof cameraId === 'string') out.cameraId = cameraId;
  if (
    show &&
    ['careful', 'normal', 'fast'].includes(show.setting) &&
    show.rate >= 1 &&
    show.rate <= 15 &&
    show.scale >= 0.4 &&
    show.scale <= 1
  )
    out.show = { setting: show.setting, rate: show.rate, scale: show.scale };
  return out;
}

export const lockChoices = [1, 5, 15, 60] as const;
export const themes = ['system', 'light', 'dark'] as const;

export const preferences = signal<Preferences>(read());

export function prefer(part: Partial<Preferences>): void {
  preferences.value = { ...preferences.value, ...part };
  try {
    localStorage.setItem(place, JSON.stringify(preferences.value));
  } catch {
    // A browser that stores nothing still shows the screen as chosen, until it is closed.
  }
}

/** Applies language and theme to the page, and keeps them applied. */
export function applyPreferences(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = signal(dark.matches);
  dark.addEventListener('change', ({ matches }) => {
    isDark.value = matches;
  });
  effect(() => {
    const { theme } = preferences.value;
    document.documentElement.dataset.theme = theme === 'system' ? (isDark.value ? 'dark' : 'light') : theme;
  });
  effect(() => void setLanguage(preferences.value.language));
  // Changed in another tab: the same device looks the same everywhere.
  addEventListener('storage', ({ key }) => {
    if (key === place) preferences.value = read();
  });
}
