import { expect, test } from 'vitest';
import { makePassphrase } from '../../src/signer/words.ts';
import { measurePassword } from '../../src/vault/password.ts';

test.each([
  ['password', 'topTen'],
  ['qwertyuiop', 'topHundred'],
  ['aaaaaaaaaaaaaaaaaaaa', 'simpleRepeat'],
  ['abcdefghij', 'sequences'],
  ['P4ssw0rd1!', undefined],
  ['1987-06-24', 'dates'],
])('%s is not strong enough', (text, warningCode) => {
  const measure = measurePassword(text);
  expect(measure.ok).toBe(false);
  if (warningCode !== undefined) expect(measure.warningCode).toBe(warningCode);
  expect(measure.suggestionCodes?.length).toBeGreaterThan(0);
});

test.each(['correct horse battery staple', 'maple-fjord-tin', 'tR7#qpLm2!x', 'žluťoučký kůň pěl'])(
  '%s is strong enough',
  (text) => expect(measurePassword(text)).toMatchObject({ ok: true, score: 4 }),
);

test('ten random characters are just too few, eleven are enough', () => {
  expect(measurePassword('tR7#qpLm2!')).toMatchObject({ ok: false, score: 3 });
  expect(measurePassword('tR7#qpLm2!x')).toMatchObject({ ok: true, score: 4 });
});

test('what an attacker knows counts for nothing', () => {
  const name = 'Bellatrix Szymanowska';
  expect(measurePassword(`${name}1`).ok).toBe(true);
  expect(measurePassword(`${name}1`, [name]).ok).toBe(false);
});

test('empty and too long passwords are refused, and the longest allowed one is judged by its beginning', () => {
  expect(measurePassword('').ok).toBe(false);
  const long = Array.from({ length: 1025 }, (_, i) => String.fromCharCode(33 + ((i * i * 7 + i) % 94))).join(
    '',
  );
  expect(measurePassword(long.slice(0, 1024)).ok).toBe(true);
  expect(measurePassword(long).ok).toBe(false);
});

test('a good password comes without advice', () => {
  const measure = measurePassword('correct horse battery staple');
  expect(Object.keys(measure).sort()).toEqual(['guessesLog10', 'ok', 'score']);
  expect(measure.guessesLog10).toBeGreaterThan(10);
});

test('the name of the product is known to everyone', () => {
  const name = measurePassword('hoarfrost');
  expect(name.guessesLog10).toBeLessThan(measurePassword('hxarfrzst').guessesLog10 - 3);
});

test('only the beginning of a long text is judged, so that typing never stalls', () => {
  const begun = 'a'.repeat(64);
  expect(measurePassword(`${begun}tR7#qpLm2!x`)).toEqual(measurePassword(begun));
});

test('an accent counts the same, however it was typed', () => {
  expect(measurePassword('cafe\u0301 tR7#qp')).toEqual(measurePassword('caf\u00e9 tR7#qp'));
});

test('six generated words are always enough', () => {
  let at = 0;
  const random = (length: number) => Uint8Array.from({ length }, () => (at++ * 151 + 7 * (at >> 4)) & 255);
  const made = Array.from({ length: 20 }, () => makePassphrase(random));
  expect(new Set(made).size).toBe(20);
  for (const passphrase of made) {
    expect(passphrase.split(' ')).toHaveLength(6);
    expect(measurePassword(passphrase)).toMatchObject({ ok: true, score: 4 });
  }
  // All 66 bits count: the lowest and the highest, and one bit at each end.
  const of = (...bytes: number[]) =>
    makePassphrase(() => Uint8Array.from({ length: 9 }, (_, i) => bytes[i] ?? 0));
  expect(of()).toBe(Array(6).fill('abandon').join(' '));
  expect(of(...Array(9).fill(255))).toBe(Array(6).fill('zoo').join(' '));
  expect(of(2).split(' ')[5]).not.toBe('abandon');
});
