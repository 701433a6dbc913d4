import { describe, expect, it } from 'vitest';
import { readTypedAmount } from '../../src/core/amount.ts';
import { decodeText } from '../../src/core/encoding.ts';

describe('decodeText', () => {
  const text = 'Zahlung an Ana, 1.500,25 € – «спасибо»';
  const plain = '{"to": "0x00000000219ab540356cBB839Cbe05303d7705Fa"}';
  const utf16 = (of: string) => new Uint8Array(Buffer.from(of, 'utf16le'));
  const swapped = (of: string) => new Uint8Array(Buffer.from(of, 'utf16le').swap16());

  it('decodeText reads what programs save as text, and removes the byte order mark', () => {
    for (const of of [text, plain]) {
      for (const bytes of [of, `\ufeff${of}`].map((one) => new TextEncoder().encode(one)))
        expect(decodeText(bytes)).toBe(of);
      expect(decodeText(utf16(`\ufeff${of}`))).toBe(of);
      expect(decodeText(swapped(`\ufeff${of}`))).toBe(of);
    }
    expect(decodeText(utf16(plain))).toBe(plain);
    expect(decodeText(swapped(plain))).toBe(plain);
  });

  it('decodeText accepts no other bytes as text', () => {
    expect(decodeText(Uint8Array.of(0xff, 0x73))).toBeNull();
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x00))).toBeNull();
    expect(decodeText(Uint8Array.of(0x80, 1, 0, 1))).toBeNull();
    // Half of a pair of UTF-16.
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toBeNull();
    expect(decodeText(new Uint8Array())).toBe('');
  });
});

describe('readTypedAmount', () => {
  it.each([
    ['1', '1'],
    [' 1.50 ', '1.50'],
    ['0,5', '0.5'],
    ['.5', '0.5'],
    ['5,', '5'],
    ['12,34', '12.34'],
    ['1234,567', '1234.567'],
    ['0,125', '0.125'],
    ['1 234 567,891', '1234567.891'],
    ["1'234'567.891", '1234567.891'],
    ['1\u00a0000', '1000'],
    ['007', '007'],
  ])('%j is %s', (typed, text) => expect(readTypedAmount(typed)).toEqual({ text }));

  it.each([
    ['1,500', '1.500', '1500'],
    ['12,345', '12.345', '12345'],
    ['999,000', '999.000', '999000'],
  ])('%s may be %s or %s', (typed, ...readings) => expect(readTypedAmount(typed)).toEqual({ readings }));

  it.each([
    ['1,500.25', '1500.25'],
    ['1.500,25', '1500.25'],
    ['1,234,567', '1234567'],
    ['1.234.567,', '1234567'],
  ])('%s is %s with its thousands set apart, which is for people to write', (typed, grouped) =>
    expect(readTypedAmount(typed)).toEqual({ grouped }),
  );

  it.each([
    '',
    '.',
    '-1',
    '+1',
    '1e3',
    '0x1',
    '1,2,3',
    '0,500.25',
    '1,500.250.25',
    '1,500,25',
    '1 23',
    '1 2345',
    '12 345 67',
    '1  000',
    '٣',
    '1'.repeat(201),
  ])('%j is not an amount', (typed) => expect(readTypedAmount(typed)).toBeNull());
});
