import { expect, test } from 'vitest';
import { measurePassword } from '../../src/vault/password.ts';

test.each([
  ['password', 'topTen'],
  ['qwertyuiop', 'topHundred'],
  ['aaaaaaaaaaaaaaaaaaaa', 'simpleRepeat'],
  ['abcdefghij', 'sequences'],
  ['P4ssw0rd1!', undefined],
  ['1987-06-24', 'dates'],
])('%s is not enough', (text, warningCode) => {
  const measure = measurePassword(text);
  expect(measure.ok).toBe(false);
  if (warningCode !== undefined) expect(measure.warningCode).toBe(warningCode);
  expect(measure.suggestionCodes?.length).toBeGreaterThan(0);
});

test.each(['correct horse battery staple', 'maple-fjord-tin', 'tR7#qpLm2!x', 'žluťoučký kůň pěl'])(
  '%s is',
  (text) => expect(measurePassword(text)).toMatchObject({ ok: true, score: 4 }),
);

test('ten random characters are just not enough, eleven are', () => {
  expect(measurePassword('tR7#qpLm2!')).toMatchObject({ ok: false, score: 3 });
  expect(measurePassword('tR7#qpLm2!x')).toMatchObject({ ok: true, score: 4 });
});

test('what an attacker knows counts for nothing', () => {
  const name = 'Bellatrix Szymanowska';
  expect(measurePassword(`${name}1`).ok).toBe(true);
  expect(measurePassword(`${name}1`, [name]).ok).toBe(false);
});

test('empty and too long are refused, the longest allowed is judged by its beginning', () => {
  expect(measurePassword('').ok).toBe(false);
  const long = Array.from({ length: 1025 }, (_, i) => String.fromCharCode(33 + ((i * i * 7 + i) % 94))).join(
    '',
  );
  expect(measurePassword(long.slice(0, 1024)).ok).toBe(true);
  expect(measurePassword(long).ok).toBe(false);
});
