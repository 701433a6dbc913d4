/** Finding by typing, the same everywhere: each word must occur somewhere, in any order, capitals and accents aside. */
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
  // An address is found with and without the gaps it is shown in; short words are not sought across gaps.
  const solid = all.replaceAll(' ', '');
  // And a large number without the marks between its thousands.
  const bare = solid.replaceAll('.', '');
  const isIn = (word: string) =>
    all.includes(word) ||
    (word.length >= 6 && solid.includes(word)) ||
    (/^\d{4,}$/.test(word) && bare.includes(word));
  return wordsOf(query).every(isIn);
}

const wordsOf = (query: string) =>
  fold(query)
    .split(' ')
    .filter((word) => word !== '');

/** How well a name fits: 0 where it begins so, 1 where a word of it does, 2 otherwise. */
export function rankOf(query: string, name: string): number {
  const [text, sought] = [fold(name), fold(query)];
  if (text.startsWith(sought)) return 0;
  return text.includes(` ${sought}`) ? 1 : 2;
}
