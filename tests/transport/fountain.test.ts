import { expect, test } from 'vitest';
import { addMultiple, invert, multiply, scale } from '../../src/transport/field.ts';
import { deriveCoefficients, Solver } from '../../src/transport/fountain.ts';

test('the field is a field: inverses, distributivity, a generator of order 255', () => {
  for (let a = 1; a < 256; a++) expect(multiply(a, invert(a))).toBe(1);
  for (let a = 0; a < 256; a += 7)
    for (let b = 0; b < 256; b += 5)
      for (let c = 0; c < 256; c += 11) expect(multiply(a, b ^ c)).toBe(multiply(a, b) ^ multiply(a, c));
  let power = 1;
  const seen = new Set<number>();
  for (let i = 0; i < 255; i++) {
    seen.add(power);
    power = multiply(power, 2);
  }
  expect(seen.size).toBe(255);
  const target = Uint8Array.of(1, 2, 3);
  addMultiple(target, Uint8Array.of(5, 6, 7), 9, 1);
  expect([...target]).toEqual([1, 2 ^ multiply(9, 6), 3 ^ multiply(9, 7)]);
  scale(target, 3);
  expect(target[0]).toBe(3);
});

test('the coefficients never change: both sides of the air must agree for ever', () => {
  const first = (seed: number, index: number, k: number) =>
    [...deriveCoefficients(seed, index, k)].slice(0, 6);
  expect(first(0x01020304, 7, 10)).toMatchInlineSnapshot(`
    [
      34,
      126,
      243,
      134,
      157,
      146,
    ]
  `);
  expect(first(0xffffffff, 0xffffff, 1_024)).toMatchInlineSnapshot(`
    [
      75,
      234,
      248,
      164,
      138,
      130,
    ]
  `);
});

test('coefficients are spread evenly and of full rank', () => {
  const counts = new Uint32Array(256);
  const solver = new Solver(300, 5);
  for (let index = 300; index < 602; index++) {
    for (const factor of deriveCoefficients(5, index, 300)) counts[factor]!++;
    solver.add(index, new Uint8Array(1));
  }
  expect(solver.rank).toBe(300);
  const mean = (302 * 300) / 256;
  const chi = counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
  // 255 degrees of freedom: mean 255, deviation 22.6.
  expect(chi).toBeLessThan(255 + 6 * 22.6);
  expect(deriveCoefficients(1, 2, 1)[0]).not.toBe(0);
});

test('a lone piece always has a factor', () => {
  for (let index = 1; index < 5_000; index++) expect(deriveCoefficients(9, index, 1)[0]).not.toBe(0);
});
