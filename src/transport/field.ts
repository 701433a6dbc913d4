/**
 * GF(2^8) with the polynomial x^8 + x^4 + x^3 + x^2 + 1 (0x11d), in which 2 generates every non-zero element.
 * One row of 256 products a factor: adding a multiple of a vector is one look-up a byte.
 */
const products = new Uint8Array(65_536);
const inverses = new Uint8Array(256);

for (let a = 1; a < 256; a++) {
  for (let b = 1; b < 256; b++) {
    let product = 0;
    for (let x = a, y = b; y > 0; y >>= 1) {
      if (y & 1) product ^= x;
      x = x & 0x80 ? (x << 1) ^ 0x11d : x << 1;
    }
    products[(a << 8) | b] = product;
    if (product === 1) inverses[a] = b;
  }
}

const rows = Array.from({ length: 256 }, (_, factor) => products.subarray(factor << 8, (factor + 1) << 8));

/** Product of two elements, each 0..255. */
export function multiply(a: number, b: number): number {
  return products[(a << 8) | b]!;
}

/** Inverse of an element 1..255; 0 for 0, which has none. */
export function invert(a: number): number {
  return inverses[a]!;
}

/** `target += factor * source` from index `from` on; equal lengths. */
export function addMultiple(target: Uint8Array, source: Uint8Array, factor: number, from = 0): void {
  if (factor === 0) return;
  const row = rows[factor]!;
  for (let i = from; i < target.length; i++) target[i]! ^= row[source[i]!]!;
}

/** `target *= factor`. */
export function scale(target: Uint8Array, factor: number): void {
  const row = rows[factor]!;
  for (let i = 0; i < target.length; i++) target[i] = row[target[i]!]!;
}
