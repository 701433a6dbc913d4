import { signal } from '@preact/signals';
import type { Entry } from './entry.ts';
import { first } from './first.ts';
import { type Language, languages } from './languages.ts';
import type { Key, Sentences } from './sentences.ts';

export type { Key } from './sentences.ts';
export type Values = Readonly<Record<string, string | number>>;

interface Loaded {
  language: Language;
  sentences: Sentences;
  plural: Intl.PluralRules;
  number: Intl.NumberFormat;
  time: Intl.DateTimeFormat;
  names: Intl.ListFormat;
}

// Formatters are expensive to create and cheap to use.
const load = (language: Language, sentences: Sentences): Loaded => ({
  language,
  sentences,
  plural: new Intl.PluralRules(language),
  number: new Intl.NumberFormat(language),
  time: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  names: new Intl.ListFormat(language, { type: 'conjunction' }),
});

/**
 * Screens that call `t` are drawn again when this changes. It begins with what the first screens say, and a
 * test makes sure they need no more.
 */
const current = signal(load('en', first as Partial<Sentences> as Sentences));
let loading = Promise.resolve();

export function setLanguage(next: Language): Promise<void> {
  const { direction, load: sentences } = languages[next];
  const mine = sentences().then((all) => {
    if (loading !== mine) return;
    current.value = load(next, all);
    document.documentElement.lang = next;
    document.documentElement.dir = direction;
  });
  loading = mine;
  return mine;
}

/**
 * Resolves once all sentences in the chosen language are here. Rejects if the browser has dropped their file.
 */
export const everySentence = (): Promise<void> => loading;

function formOf(entry: Entry, values: Values): string {
  if (typeof entry === 'string') return entry;
  const form = current.value.plural.select(Number(values.count ?? 0));
  return entry[form] ?? entry.other;
}

const slot = /\{(\w+)\}/g;

export function t(key: Key, values: Values = {}): string {
  return formOf(current.value.sentences[key], values).replace(slot, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

/** True if `key` is a loaded sentence: this is how codes from the signer and the chains are looked up. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(current.value.sentences, key);
}

/** A sentence in pieces, for screens that put more than text into its placeholders. */
export function pieces(key: Key, values: Values = {}): ({ text: string } | { slot: string })[] {
  const parts = formOf(current.value.sentences[key], values).split(slot);
  return parts.map((part, i) => (i % 2 === 1 ? { slot: part } : { text: part }));
}

export function formatNumber(value: number | bigint): string {
  return current.value.number.format(value);
}

/** `units` smallest units with all their digits, without rounding: 1500000000n with 9 decimals is "1.5". */
export function formatUnits(units: bigint, decimals: number): string {
  const base = 10n ** BigInt(decimals);
  const size = units < 0n ? -units : units;
  const whole = formatNumber(size / base);
  const rest = (size % base).toString().padStart(decimals, '0').replace(/0+$/, '');
  const sign = units < 0n ? '−' : '';
  if (decimals === 0 || rest === '') return sign + whole;
  const parts = current.value.number.formatToParts(1.5);
  const point = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  return sign + whole + point + rest;
}

export function formatTime(unixMs: number): string {
  return current.value.time.format(unixMs);
}

export function formatDate(unixMs: number): string {
  return new Intl.DateTimeFormat(current.value.language, { dateStyle: 'medium' }).format(unixMs);
}

/** "Ana, Bob and Carol". */
export function formatNames(names: readonly string[]): string {
  return current.value.names.format(names);
}
