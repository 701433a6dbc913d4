import type { Plugin } from 'vite';
import type { Entry } from '../../src/ui/text/entry.ts';

/**
 * Two languages that exist only in tests, made from English: one with long words in brackets, with no ASCII
 * letters, and one written from right to left.
 */
export const longTag = 'en-XA';
export const leftTag = 'he';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = [...'åƀçđéƒĝĥîĵķļɱñöþɋŕšťûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻⱮÑÖÞɊŔŠŤÛṼŴẊÝŽ'];
const hebrew = [...'אבגדהוזחטיכלמנסעפצקרשתאבגדאבגדהוזחטיכלמנסעפצקרשתאבגד'];

/** Words of a sentence letter by letter; its placeholders stay as they are. */
const spell = (text: string, letters: readonly string[]) =>
  text
    .split(/(\{\w+\})/)
    .map((part, i) =>
      i % 2 === 1 ? part : [...part].map((one) => letters[plain.indexOf(one)] ?? one).join(''),
    )
    .join('');

/** Two fifths longer, as German or Finnish may be, and in brackets, so that a cut end shows. */
export function lengthen(text: string): string {
  const words = text
    .replace(/\{\w+\}/g, '')
    .split(/\s+/)
    .filter(Boolean);
  const more = words.slice(0, Math.ceil(words.length * 0.4)).join(' ');
  return `⟦${spell(text, marked)}${more === '' ? '' : ` ${spell(more, marked)}`}⟧`;
}

const turn = (text: string) => spell(text, hebrew);

const formsOf = (entry: Entry, change: (text: string) => string): Entry =>
  typeof entry === 'string'
    ? change(entry)
    : (Object.fromEntries(Object.entries(entry).map(([form, text]) => [form, change(text!)])) as Entry);

const change = (all: Record<string, Entry>, how: (text: string) => string) =>
  Object.fromEntries(Object.entries(all).map(([key, entry]) => [key, formsOf(entry, how)]));

/** Adds both to a build's map of languages, where a person would find any other. */
export function withPseudoLanguages(english: Record<string, Entry>): Plugin {
  const table = (name: string, direction: string, sentences: unknown) =>
    `{ name: '${name}', direction: '${direction}', load: () => Promise.resolve(${JSON.stringify(sentences)}) }`;
  return {
    name: 'hoarfrost:pseudo-languages',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/ui/text/languages.ts')) return null;
      const long = table('⟦Ļöñĝ⟧', 'ltr', change(english, lengthen));
      const left = table('שמאלה', 'rtl', change(english, turn));
      return `${code}\nlanguages['${longTag}'] = ${long};\nlanguages['${leftTag}'] = ${left};\n`;
    },
  };
}
