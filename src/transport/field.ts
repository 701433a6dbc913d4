/**
 * GF(2^8) with the polynomial x^8 + x^4 + x^3 + x^2 + 1 (0x11d), in which 2 generates every non-zero element. One row
 * of 256 products per factor: adding a multiple of a vector takes one look-up per byte.
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

/** Inverse of an element 1..255; 0 for 0, which has none. */
export function invert(a: number): number {
  return inverses[a]!;
}

/** `target += factor * source` from index `from` on; equal lengths. */
export function addMultiple(target: Uint8Array, source: Uint8Array, factor: number, from = 0): void {
  if (factor === 0) return;
  if (factor === 1) {
    add(target, source, from);
    return;
  }
  const row = rows[factor]!;
  for (let i = from; i < target.length; i++) target[i]! ^= row[source[i]!]!;
}

/** `target += source` from index `from` on: four bytes at a time where the alignment allows it. */
function add(target: Uint8Array, source: Uint8Array, from: number): void {
  const words = target.byteOffset % 4 === 0 && source.byteOffset % 4 === 0 ? target.length >> 2 : 0;
  const to = new Uint32Array(target.buffer, words === 0 ? 0 : target.byteOffset, words);
  const by = new Uint32Array(source.buffer, words === 0 ? 0 : source.byteOffset, words);
  let i = Math.min(target.length, (from + 3) & ~3);
  for (let j = from; j < i; j++) target[j]! ^= source[j]!;
  for (let word = i >> 2; word < words; word++) to[word]! ^= by[word]!;
  for (i = Math.max(i, words << 2); i < target.length; i++) target[i]! ^= source[i]!;
}

/** `target *= factor`. */
export function scale(target: Uint8Array, factor: number): void {
  if (factor === 1) return;
  const row = rows[factor]!;
  for (let i = 0; i < target.length; i++) target[i] = row[target[i]!]!;
}
