import { expect, test } from 'vitest';
import { toVisible } from '../../src/core/visible.ts';

test.each([
  ['plain text', 'Rent, 5 €, 家賃, аренда\nnext'],
  ['emoji with their colour', 'paid \u2764\ufe0f \u26a0\ufe0f'],
  ['letters with their marks', 'e\u0301 \u0e01\u0e33\u0e48 Z\u0300\u0301\u0302'],
])('%s stays', (_, text) => expect(toVisible(text)).toBe(text));

test.each([
  ['what turns the line around', 'a\u202eb\u2066c', 'a\\u{202e}b\\u{2066}c'],
  ['what has no width', 'a\u200bb\u00adc\ufeff', 'a\\u{200b}b\\u{ad}c\\u{feff}'],
  ['tags', 'a\u{e0041}', 'a\\u{e0041}'],
  ['selectors behind a letter', 'a\ufe00\u{e0100}', 'a\\u{fe00}\\u{e0100}'],
  ['marks that nobody sees', 'a\u034f\u17b4\u180b', 'a\\u{34f}\\u{17b4}\\u{180b}'],
  ['fillers and blanks that are letters', '\u3164\u115f\u2800', '\\u{3164}\\u{115f}\\u{2800}'],
  ['controls', 'a\tb\rc\u0000', 'a\\u{9}b\\u{d}c\\u{0}'],
  ['separators', 'a\u2028b', 'a\\u{2028}b'],
  ['colour without an emoji', 'a\ufe0f', 'a\\u{fe0f}'],
  [
    'a tower of marks, which would cover the line above',
    `a${'\u0301'.repeat(5)}`,
    `a${'\u0301'.repeat(3)}\\u{301}\\u{301}`,
  ],
])('%s is written out', (_, text, shown) => expect(toVisible(text)).toBe(shown));

test('the caller decides what may stay', () => expect(toVisible('a\tb\nc', '\t')).toBe('a\tb\\u{a}c'));
