import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/core/errors.ts';
import { en } from '../../src/ui/text/en/en.ts';
import type { Entry } from '../../src/ui/text/entry.ts';
import { type Language, languages } from '../../src/ui/text/languages.ts';
import { formatUnits, isKey, pieces, t } from '../../src/ui/text/t.ts';
import './sentences.ts';

const root = join(import.meta.dirname, '../../src/ui');
const formsOf = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const slotsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const tags = Object.keys(languages) as Language[];
const all = new Map(await Promise.all(tags.map(async (tag) => [tag, await languages[tag].load()] as const)));
const entries = (sentences: Record<string, Entry>) => Object.entries(sentences);

describe('language files', () => {
  it('language files have the same sentences', () => {
    for (const [tag, sentences] of all)
      expect(Object.keys(sentences).sort(), tag).toEqual(Object.keys(en).sort());
  });

  it('language files are in a folder each, and every folder is a language that can be chosen', () => {
    const folders = readdirSync(join(root, 'text'), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual([...tags].sort());
    const partsOf = (tag: string) =>
      readdirSync(join(root, 'text', tag))
        .filter((name) => name !== `${tag}.ts`)
        .sort();
    for (const tag of tags) expect(partsOf(tag), tag).toEqual(partsOf('en'));
  });

  it('language files have a tag that Intl knows, which determines plurals, numbers and times', () => {
    for (const tag of tags) {
      expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
      expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag]);
      expect(Intl.DateTimeFormat.supportedLocalesOf(tag)).toEqual([tag]);
    }
  });

  it('language files have the same placeholders in every sentence', () => {
    for (const [key, entry] of entries(en)) {
      const slots = slotsOf(formsOf(entry).join(' ')).filter((slot) => slot !== '{count}');
      for (const sentences of all.values())
        for (const form of formsOf(sentences[key as keyof typeof en])) {
          expect(
            slotsOf(form).filter((slot) => slot !== '{count}'),
            `${key}: ${form}`,
          ).toEqual(slots);
        }
    }
  });

  // In Russian, the form for one is that for 21 too.
  it('every form of a batch says that it is all or none, without its tokens', () => {
    const { few, ...others } = all.get('ru')!['ethereum.batch'] as Record<string, string>;
    const rest = few!.replace(/^\S+ \S+ /, '');
    for (const form of Object.values(others)) expect(form).toContain(rest);
  });

  it('language files have every plural form that the language needs', () => {
    for (const [language, sentences] of all) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, entry] of entries(sentences)) {
        if (typeof entry === 'string') continue;
        expect(Object.keys(entry).sort(), `${language}: ${key}`).toEqual([...needed].sort());
      }
    }
  });

  it('language files have no empty sentence, no double space and no straight quotes around words', () => {
    for (const sentences of all.values()) {
      for (const [key, entry] of entries(sentences)) {
        for (const form of formsOf(entry)) {
          expect(form.trim(), key).toBe(form);
          expect(form, key).not.toMatch(/^$| {2}/);
        }
      }
    }
  });

  it('language files use one word for one thing', () => {
    const otherWords: Record<Language, RegExp> = {
      en: /\b(somebody|everybody|for ever|your shares?|press(es)?)\b|["']/i,
      es: /\b(cartera|monedero|ordenador)s?\b|[«»"']/i,
      ru: /ваш(а|у|и|ей|их) дол(я|ю|и|ей|ям)|[“”"']/i,
    };
    for (const [tag, sentences] of all)
      for (const [key, entry] of entries(sentences))
        for (const form of formsOf(entry)) expect(form, `${tag}: ${key}`).not.toMatch(otherWords[tag]);
  });

  it('language files contain no addresses: those are values', () => {
    for (const sentences of all.values())
      for (const [key, entry] of entries(sentences))
        for (const form of formsOf(entry))
          expect(form, key).not.toMatch(/0x[0-9a-f]{8}|[1-9A-HJ-NP-Za-km-z]{32}/i);
  });

  it('language files mention a single chain only in that chain’s own files', () => {
    const chains = readdirSync(join(root, 'chains'), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    const ids = chains.map(({ name }) => name);
    expect(ids.length).toBeGreaterThan(2);
    const files = readdirSync(join(root, 'text/en')).filter((file) => {
      const own = file.replace(/\.ts$/, '');
      return own !== 'en' && !ids.some((id) => own.startsWith(id) || id.endsWith(own));
    });
    const isNamed = new RegExp(`\\b(${ids.join('|')})\\b`, 'i');
    for (const file of files) {
      const text = readFileSync(join(root, 'text/en', file), 'utf8');
      expect(
        text.split('\n').filter((line) => isNamed.test(line)),
        file,
      ).toEqual([]);
    }
  });

  it('language files say what happened and what to do next for every error', () => {
    for (const code of errorCodes) {
      expect(isKey(`error.${code}`), code).toBe(true);
      expect(isKey(`error.${code}.next`), code).toBe(true);
    }
  });

  it('language files have no key in two files of one language', () => {
    for (const language of tags) {
      const files = readdirSync(join(root, 'text', language));
      const keys = files.flatMap((file) =>
        [...readFileSync(join(root, 'text', language, file), 'utf8').matchAll(/^ {2}'([\w.-]+)':/gm)].map(
          ([, k]) => k,
        ),
      );
      expect(keys.length).toBeGreaterThan(300);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });
});

describe('screens', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.tsx'));

  it('screens contain no sentences of their own', () => {
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
      const betweenTags = [...code.matchAll(/(?<![=-])>\s*([^<>{}()=;]*\p{L}{2,}[^<>{}()=;]*)<\//gu)];
      expect(
        betweenTags.map(([, text]) => text),
        file,
      ).toEqual([]);
      const spoken = [...code.matchAll(/(?:aria-label|title|placeholder|alt|label|lead|hint)="([^"]*)"/g)];
      expect(
        spoken.map(([, text]) => text),
        file,
      ).toEqual([]);
    }
  });

  it('screens use nothing that a strict policy refuses', () => {
    for (const file of files) {
      const code = readFileSync(join(root, file), 'utf8');
      expect(code, file).not.toMatch(
        /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|style="|document\.write/,
      );
    }
  });
});

describe('t', () => {
  it('t fills placeholders, leaves unknown ones visible, and finds none in values', () => {
    expect(t('ceremony.showTo', { name: 'Bob' })).toBe('Show this to Bob');
    expect(t('ceremony.showTo')).toBe('Show this to {name}');
    expect(t('ceremony.showTo', { name: '{label}' })).toBe('Show this to {label}');
  });

  it('t chooses plural forms', () => {
    expect(t('settings.minutes', { count: 1 })).toBe('After one minute');
    expect(t('settings.minutes', { count: 5 })).toBe('After 5 minutes');
  });

  it('t cuts a sentence into text and placeholders in order', () => {
    expect(pieces('wallet.rule')).toEqual([
      { text: '' },
      { slot: 'threshold' },
      { text: ' of ' },
      { slot: 'total' },
      { text: ' sign' },
    ]);
  });

  it('t does not take names from Object.prototype for sentences', () => {
    expect(isKey('constructor')).toBe(false);
    expect(isKey('__proto__')).toBe(false);
  });
});

describe('formatUnits', () => {
  it.each([
    [0n, 9, '0'],
    [1n, 9, '0.000000001'],
    [1_500_000_000n, 9, '1.5'],
    [10n ** 18n, 18, '1'],
    [123_456_789_012_345_678_901n, 18, '123.456789012345678901'],
    [1_234_567n, 0, '1,234,567'],
    [1_234_567_000_000n, 6, '1,234,567'],
    [-1_050_000n, 6, '−1.05'],
    [2n ** 256n - 1n, 0, (2n ** 256n - 1n).toLocaleString('en')],
  ])('formatUnits writes %s units with %i decimals as %s', (units, decimals, text) => {
    expect(formatUnits(units, decimals)).toBe(text);
  });
});
