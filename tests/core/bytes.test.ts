import { describe, expect, it } from 'vitest';
import {
  ascii,
  bytesToHex,
  compareBytes,
  equalBytes,
  framed,
  readHex,
  u32le,
  u64be,
  u64le,
} from '../../src/core/bytes.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('hex', () => {
  it('hex is read in upper and lower case', () => {
    expect(readHex('00ffAb')).toEqual(bytes(0, 255, 0xab));
    expect(readHex('')).toEqual(bytes());
    expect(bytesToHex(bytes(0, 255, 0xab))).toBe('00ffab');
  });

  it('anything that is not hex is refused', () => {
    for (const text of ['0', '0g', '0x00', ' 00', '00 ', 'é0'])
      expect(() => readHex(text)).toThrowError(expect.objectContaining({ code: 'malformed', where: 'hex' }));
  });
});

describe('byte strings', () => {
  it('byte strings are equal if their length and every byte are', () => {
    expect(equalBytes(bytes(), bytes())).toBe(true);
    expect(equalBytes(bytes(1, 2), bytes(1, 2))).toBe(true);
    expect(equalBytes(bytes(1, 2), bytes(1, 3))).toBe(false);
    expect(equalBytes(bytes(1, 2), bytes(2, 2))).toBe(false);
    expect(equalBytes(bytes(1), bytes(1, 0))).toBe(false);
    expect(equalBytes(bytes(1, 0), bytes(1))).toBe(false);
    expect(equalBytes(bytes(), bytes(0))).toBe(false);
  });

  it('byte strings are ordered by their first difference, then by length', () => {
    const sorted = [bytes(), bytes(0), bytes(0, 0), bytes(0, 1), bytes(1), bytes(1, 0), bytes(2), bytes(255)];
    for (const [i, a] of sorted.entries())
      for (const [j, b] of sorted.entries()) expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(i - j));
  });
});

describe('numbers', () => {
  it('numbers are written in their length and byte order', () => {
    expect(u32le(0x01020304)).toEqual(bytes(4, 3, 2, 1));
    expect(u64le(0x01020304)).toEqual(bytes(4, 3, 2, 1, 0, 0, 0, 0));
    expect(u64le(0x0102030405060708n)).toEqual(bytes(8, 7, 6, 5, 4, 3, 2, 1));
    expect(u64be(0x0102030405060708n)).toEqual(bytes(1, 2, 3, 4, 5, 6, 7, 8));
    expect(u64be(5)).toEqual(bytes(0, 0, 0, 0, 0, 0, 0, 5));
  });

  it('a length is written before what it frames', () => {
    expect(framed(bytes(9, 8))).toEqual(bytes(0, 0, 0, 0, 0, 0, 0, 2, 9, 8));
    expect(framed(bytes())).toEqual(new Uint8Array(8));
    expect(ascii('aé')).toEqual(bytes(97, 0xc3, 0xa9));
  });
});
