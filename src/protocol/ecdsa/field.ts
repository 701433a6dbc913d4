import { bytesToHex, readHex } from '../../core/bytes.ts';

/** GF(2^128) modulo x^128 + x^7 + x^2 + x + 1: bit k of the number is the coefficient of x^k. */
const reduction = 0x87n;
const top = 1n << 128n;

/** 16 bytes or fewer, little endian. */
export const readElement = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt(`0x${bytesToHex(bytes.toReversed())}`);

/** 16 bytes, little endian. */
export const writeElement = (element: bigint): Uint8Array =>
  readHex(element.toString(16).padStart(32, '0')).reverse();

/** `element * x^k` for k = 0..127: a product with it is then the sum of those at the other factor's bits. */
export function powersOf(element: bigint): bigint[] {
  const powers = [element];
  for (let k = 1; k < 128; k++) {
    const next = powers[k - 1]! << 1n;
    powers.push(next >= top ? next ^ top ^ reduction : next);
  }
  return powers;
}

/** The product of the element behind `powers` and up to 16 bytes, little endian. */
export function timesBytes(powers: readonly bigint[], bytes: Uint8Array): bigint {
  let product = 0n;
  for (let i = 0; i < bytes.length; i++)
    for (let bit = 0; bit < 8; bit++) if ((bytes[i]! >> bit) & 1) product ^= powers[8 * i + bit]!;
  return product;
}
