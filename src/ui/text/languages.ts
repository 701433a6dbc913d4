import type { Sentences } from './sentences.ts';

interface LanguageEntry {
  /** In the language itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  load: () => Promise<Sentences>;
}

/**
 * Every language, by the tag that `Intl` knows it by, which determines plurals, numbers, times and lists. To
 * add one: a folder next to these, a line here, and one more part in the build.
 */
export const languages = {
  en: { name: 'English', direction: 'ltr', load: async () => (await import('./en/en.ts')).en },
  es: { name: 'Español', direction: 'ltr', load: async () => (await import('./es/es.ts')).es },
  ru: { name: 'Русский', direction: 'ltr', load: async () => (await import('./ru/ru.ts')).ru },
} as const satisfies Record<string, LanguageEntry>;

export type Language = keyof typeof languages;
