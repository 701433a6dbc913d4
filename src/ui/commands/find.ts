/**
 * Finding by typing, the same everywhere: each word must occur somewhere, in any order, ignoring capitals and
 * accents.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ё/g, 'е')
    .replace(/,/g, '.')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** True for an empty query. */
export function isFound(query: string, texts: readonly string[]): boolean {
  const all = fold(texts.join(' '));
  // An address is found with or without the gaps it is shown with; short words are not matched across gaps.
  const solid = all.replaceAll(' ', '');
  const isIn = (word: string) => (word.length >= 6 && solid.includes(word)) || holds(all, word);
  return wordsOf(query).every(isIn);
}

const wordsOf = (query: string) =>
  fold(query)
    .split(' ')
    .map((word) => word.replace(/\.+$/, ''))
    .filter((word) => word !== '');

/**
 * A number matches only as a whole: 3 is in "3 SOL" and "3.5", not in "13" and not in an address; 1500 is in
 * "1,500".
 */
function holds(text: string, word: string): boolean {
  const [, whole, rest] = /^(\d+)(\.\d+)?$/.exec(word) ?? [];
  if (whole === undefined) return text.includes(word);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '[. ]?');
  const number = `${grouped}${rest?.replace('.', '\\.') ?? ''}`;
  return new RegExp(`(?<![\\p{L}\\p{N}.])${number}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** How well a name matches: 0 if it begins with the query, 1 if one of its words does, 2 otherwise. */
export function rankOf(query: string, name: string): number {
  const [text, sought] = [fold(name), fold(query)];
  if (text.startsWith(sought)) return 0;
  return text.includes(` ${sought}`) ? 1 : 2;
}
