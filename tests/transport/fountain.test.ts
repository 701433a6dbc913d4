import { expect, test } from 'vitest';
import { addMultiple, invert, scale } from '../../src/transport/field.ts';
import { deriveCoefficients, Solver } from '../../src/transport/fountain.ts';

function multiply(a: number, b: number): number {
  const product = Uint8Array.of(b);
  scale(product, a);
  return product[0]!;
}

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

test('the coefficients never change: both sides must agree on them forever', () => {
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
  expect(first(0xffffffff, 0xffffff, 1_024)).toEqual([75, 234, 248, 164, 138, 130].map((byte) => byte & 1));
});

test('coefficients are spread evenly and of full rank', () => {
  const k = 250;
  const counts = new Uint32Array(256);
  const solver = new Solver(k, 5);
  for (let index = k; index < k + 2; index++) solver.add(index, new Uint8Array(1));
  for (let index = k + 2; index < 2 * k + 2; index++) {
    for (const factor of deriveCoefficients(5, index, k)) counts[factor]!++;
    solver.add(index, new Uint8Array(1));
  }
  expect(solver.rank).toBe(k);
  const mean = (k * k) / 256;
  const chi = counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
  // 255 degrees of freedom: mean 255, deviation 22.6.
  expect(chi).toBeLessThan(255 + 6 * 22.6);
  expect(deriveCoefficients(1, 2, 1)[0]).not.toBe(0);
});

test('beyond 256 pieces the factors are 0 and 1, equally often, and still of full rank', () => {
  const k = 600;
  const solver = new Solver(k, 7);
  let ones = 0;
  for (let index = k; index < 2 * k + 20; index++) {
    const factors = deriveCoefficients(7, index, k);
    expect(Math.max(...factors)).toBe(1);
    for (const factor of factors) ones += factor;
    solver.add(index, new Uint8Array(1));
  }
  expect(solver.rank).toBe(k);
  const draws = k * (k + 20);
  // Six standard deviations of a fair coin.
  expect(Math.abs(ones - draws / 2)).toBeLessThan(3 * Math.sqrt(draws));
});

test('adding by words is the same as adding by bytes, wherever the bytes are', () => {
  for (const length of [0, 1, 3, 4, 5, 8, 31, 32, 33]) {
    for (let offset = 0; offset < 8; offset++) {
      for (let from = 0; from <= length; from++) {
        const of = (first: number, at: number) =>
          Uint8Array.from({ length: at + length }, (_, i) => (first * (i - at + 7)) & 255).subarray(at);
        const [target, source] = [of(31, offset), of(57, offset % 3 === 0 ? offset : 4)];
        const expected = target.map((byte, i) => (i < from ? byte : byte ^ source[i]!));
        addMultiple(target, source, 1, from);
        expect(target).toEqual(expected);
      }
    }
  }
});

test('a single piece always has a factor', () => {
  for (let index = 1; index < 5_000; index++) expect(deriveCoefficients(9, index, 1)[0]).not.toBe(0);
});
