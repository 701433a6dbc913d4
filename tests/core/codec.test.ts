import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { readHex } from '../../src/core/bytes.ts';
import {
  bytesOf,
  bytesUpTo,
  label,
  listOf,
  readCbor,
  tidyLabel,
  uint,
  writeCbor,
} from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import { limits } from '../../src/core/limits.ts';

const read = (shape: v.GenericSchema, bytes: Uint8Array, most?: number) =>
  readCbor(shape, bytes, 'here', most);
const refused = (shape: v.GenericSchema, bytes: Uint8Array, code: string, most?: number) =>
  expect(() => read(shape, bytes, most)).toThrowError(expect.objectContaining({ code, where: 'here' }));
const isRead = (shape: v.GenericSchema, value: unknown) => v.safeParse(shape, value).success;

describe('deterministic CBOR', () => {
  it('deterministic CBOR is written in only one way (RFC 8949, appendix A)', () => {
    for (const [value, hex] of [
      [0, '00'],
      [23, '17'],
      [24, '1818'],
      [1_000_000, '1a000f4240'],
      [Uint8Array.of(1, 2), '420102'],
      ['IETF', '6449455446'],
      [[1, [2, 3]], '8201820203'],
      [null, 'f6'],
    ] as const) {
      expect(writeCbor(value)).toEqual(readHex(hex));
      expect(read(v.unknown(), readHex(hex))).toEqual(value);
    }
    // Map keys in byte order: none of our formats has a map, and none could be written in two ways.
    expect(writeCbor({ b: 1, a: 2, aa: 3 })).toEqual(readHex('a3616102616201626161' + '03'));
  });

  it('CBOR in any other form is refused', () => {
    // Longer integers, lengths and arrays than needed, which say the same.
    for (const hex of ['1817', '190001', '1b0000000000000001', '5801ff', '7801' + '61', '9801' + '00'])
      refused(v.unknown(), readHex(hex), 'malformed');
    for (const hex of [
      '',
      '9f01ff',
      '5f4101ff',
      'f7',
      'f97e00',
      'f97c00',
      '0000',
      '82',
      '62ff',
      'a2010201' + '03',
      'ff',
    ])
      refused(v.unknown(), readHex(hex), 'malformed');
    // A half float for a whole number, and map keys out of order: understood, but not what would be written.
    refused(v.unknown(), readHex('f93c00'), 'not-canonical');
    refused(v.unknown(), readHex('a2616201616102'), 'not-canonical');
  });

  it('CBOR is read according to its shape or not at all', () => {
    expect(read(v.strictTuple([uint(5), bytesOf(2)]), writeCbor([5, Uint8Array.of(1, 2)]))).toEqual([
      5,
      Uint8Array.of(1, 2),
    ]);
    refused(v.strictTuple([uint(5)]), writeCbor([6]), 'malformed');
  });

  it('CBOR is read only up to its limit, and the limit itself is allowed', () => {
    const bytes = writeCbor(new Uint8Array(10));
    expect(read(v.unknown(), bytes, 11)).toEqual(new Uint8Array(10));
    refused(v.unknown(), bytes, 'too-large', 10);
    // Length first: whatever is inside.
    refused(v.unknown(), Uint8Array.of(0xff, 0xff), 'too-large', 1);
    refused(v.unknown(), new Uint8Array(limits.blobBytes + 1), 'too-large');
    refused(v.unknown(), new Uint8Array(limits.blobBytes), 'malformed');
  });

  it('CBOR is refused however deeply it is nested, and never overflows the stack', () => {
    for (let depth = 5_000; depth < 10_000; depth += 250) {
      const bytes = new Uint8Array(depth + 1).fill(0x81);
      bytes[depth] = 0;
      let code = 'none';
      try {
        read(v.unknown(), bytes);
      } catch (error) {
        code = error instanceof SignerError ? error.code : 'broken';
      }
      expect([depth, ['none', 'malformed'].includes(code)]).toEqual([depth, true]);
    }
  }, 60_000);

  it('CBOR holds no more items than a blob has room for, or than its size allows, limits included', () => {
    // An array is one item in addition to those inside it.
    const empties = (items: number) => writeCbor(Array.from({ length: items - 1 }, () => 0));
    expect(read(v.array(uint(0)), empties(limits.items))).toHaveLength(limits.items - 1);
    refused(v.array(uint(0)), empties(limits.items + 1), 'malformed');
    const larger = limits.items * 150;
    expect(read(v.array(uint(0)), empties(larger / 100), larger)).toHaveLength(larger / 100 - 1);
    refused(v.array(uint(0)), empties(larger / 100 + 1), 'malformed', larger);
  });

  it('CBOR is read no further than the first error', () => {
    const seen = vi.fn(() => false);
    const shape = v.array(v.pipe(v.number(), v.check(seen), v.check(seen)));
    refused(shape, writeCbor([1, 2, 3]), 'malformed');
    expect(seen).toHaveBeenCalledOnce();
  });

  it('reading CBOR returns what the shape made of it', () => {
    const shape = v.pipe(
      v.number(),
      v.transform((n) => n * 2),
    );
    expect(readCbor(shape, writeCbor(4), 'here')).toBe(8);
  });
});

describe('shapes', () => {
  it('shapes of byte strings keep to their bounds', () => {
    const of = (length: number) => new Uint8Array(length);
    expect([1, 2, 3].map((n) => isRead(bytesOf(2), of(n)))).toEqual([false, true, false]);
    expect([0, 1, 3, 4].map((n) => isRead(bytesUpTo(3, 1), of(n)))).toEqual([false, true, true, false]);
    expect(isRead(bytesUpTo(3), of(0))).toBe(true);
    expect(isRead(bytesOf(2), [1, 2]) || isRead(bytesUpTo(3), 'ab')).toBe(false);
  });

  it('shapes of integers keep to their bounds', () => {
    expect([1, 2, 5, 6].map((n) => isRead(uint(5, 2), n))).toEqual([false, true, true, false]);
    expect([-1, 0, 5, 6].map((n) => isRead(uint(5), n))).toEqual([false, true, true, false]);
    for (const value of [1.5, Number.NaN, 2 ** 53, '1', 1n, null])
      expect(isRead(uint(Number.MAX_VALUE), value)).toBe(false);
  });

  it('shapes of lists keep to their bounds', () => {
    const list = listOf(uint(9), 3, 1);
    expect([[], [1], [1, 2, 3], [1, 2, 3, 4], [1, 10]].map((items) => isRead(list, items))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(isRead(listOf(uint(9), 3), [])).toBe(true);
  });
});

describe('labels', () => {
  it('labels consist of visible characters', () => {
    for (const text of [
      'A',
      'Ana',
      'Ana María',
      'Ольга',
      '李',
      '🧊',
      'x'.repeat(40),
      'a‐b',
      'မြွှေး',
      'שָּׁלוֹם',
      '❤',
    ])
      expect([text, isRead(label(), text)]).toEqual([text, true]);
    expect(isRead(label(3), 'abc') && !isRead(label(3), 'abcd')).toBe(true);
  });

  it('labels refuse invisible characters', () => {
    const hidden = [
      '\0',
      '\n',
      '\u007f',
      '\u00ad',
      '\u200b',
      '\u200f',
      '\u202e',
      '\u2066',
      '\u2028',
      '\u2029',
    ];
    const more = [
      '\ufeff',
      '\ue000',
      '\ufdd0',
      '\ud800',
      '\u115f',
      '\u1160',
      '\u3164',
      '\uffa0',
      '\u{e0041}',
      '\u034f',
      '\u17b4',
      '\u180b',
      '\ufe0f',
      '\u{e0100}',
      '\u2800',
      '\u{1d159}',
    ];
    for (const char of [...hidden, ...more]) {
      const shown = char.codePointAt(0)!.toString(16);
      expect([shown, isRead(label(), `a${char}b`)]).toEqual([shown, false]);
    }
    const spaces = ['\u00a0', '\u2003', '\u3000', '  ', '\t'].map((space) => `a${space}b`);
    const marks = ['\u0301', '\u0301a', `a${'\u0323'.repeat(5)}`];
    for (const text of ['', ' a', 'a ', '\u00a0a', 'e\u0301', 'x'.repeat(41), 5, null, ...spaces, ...marks])
      expect([text, isRead(label(), text)]).toEqual([text, false]);
  });

  it('labels allow what people really type', () => {
    expect(tidyLabel('  Ana \t\n María  ')).toBe('Ana María');
    expect(tidyLabel('e\u0301')).toBe('é');
    expect(tidyLabel('a\u202eb\u200bc\u3164')).toBe('abc');
    expect(tidyLabel('\u200b a \u200b')).toBe('a');
    expect(tidyLabel('x'.repeat(50))).toBe('x'.repeat(40));
    expect(tidyLabel('abc def', 4)).toBe('abc');
    expect(tidyLabel('   ')).toBe('');
    expect(tidyLabel(`a${'\u0323'.repeat(9)}b`)).toBe(`ạ${'\u0323'.repeat(4)}b`);
    expect(tidyLabel(`${'x'.repeat(39)}🧊`)).toBe('x'.repeat(39));
    for (const typed of ['  Ana \n', 'a\u202eb', `${'x'.repeat(39)} y`])
      expect(isRead(label(), tidyLabel(typed))).toBe(true);
    const pieces =
      ' |\t|\u00a0|\ufeff|a|e|\u0301|\u0323|\u200d|\u034f|\u1100|\u1161|\u11a8|\u0958|🧊|\ud83e|\u2800'.split(
        '|',
      );
    // All texts of four of these, and longer ones: applying it twice is the same as applying it once.
    for (let n = 0; n < pieces.length ** 4; n++) {
      const digits = [0, 1, 2, 3].map((i) => pieces[Math.floor(n / pieces.length ** i) % pieces.length]);
      const made = tidyLabel(digits.join('').repeat(1 + (n % 3)), 7);
      if (made !== '' && !isRead(label(7), made)) expect([n, made]).toEqual([n, 'a label']);
    }
  });
});
