import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCbor } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import {
  type Header,
  isAcceptable,
  isRecordKey,
  type Kdf,
  readAttempts,
  readHeader,
  writeAttempts,
  writeHeader,
} from '../../src/vault/schema.ts';
import { flip, makeRandom } from './support.ts';

const random = makeRandom('header');
const header = (kdf: Kdf): Header => ({ kdf, salt: random(32), nonce: random(12), wrapped: random(48) });
const strong: Kdf = { format: 2, iterations: 600_000, memoryKiB: 65_536, passes: 3 };

function codeOfReading(bytes: Uint8Array, minMemoryKiB?: number): string {
  try {
    readHeader(bytes, minMemoryKiB);
    return 'none';
  } catch (error) {
    return error instanceof SignerError ? error.code : `not ours: ${error}`;
  }
}

/** A header with any fields and a right checksum, as somebody who writes to the disk would make it. */
function forge(fields: unknown[]): Uint8Array {
  const body = writeCbor(fields);
  const sum = createHash('sha256').update('hoarfrost/v1/vault/checksum').update(body).digest();
  return new Uint8Array(Buffer.concat([body, sum]));
}

test.each<Kdf>([{ format: 1, iterations: 600_000 }, strong])('a header is read as written: %o', (kdf) => {
  const written = header(kdf);
  expect(readHeader(writeHeader(written))).toEqual(written);
});

test('every flipped bit, cut or longer header is refused with one code', () => {
  const bytes = writeHeader(header(strong));
  const codes = new Set<string>();
  for (let i = 0; i < bytes.length; i++) {
    for (let bit = 1; bit < 256; bit <<= 1) codes.add(codeOfReading(flip(bytes, i, bit)));
    codes.add(codeOfReading(bytes.slice(0, i)));
  }
  codes.add(codeOfReading(new Uint8Array([...bytes, 0])));
  codes.add(codeOfReading(new Uint8Array(10_000)));
  expect([...codes]).toEqual(['decryption-failed']);
});

test('a forged header cannot ask for a cheap derivation, nor for an endless one', () => {
  const rest = [random(32), random(12), random(48)];
  expect(codeOfReading(forge([1, 600_000, ...rest]))).toBe('none');
  expect(codeOfReading(forge([2, 600_000, 65_536, 1, ...rest]))).toBe('none');
  const refused = [
    [1, 599_999, ...rest],
    [1, 1, ...rest],
    [1, 10_000_001, ...rest],
    [1, 2 ** 32, ...rest],
    [2, 599_999, 65_536, 3, ...rest],
    [2, 600_000, 65_535, 3, ...rest],
    [2, 600_000, 262_145, 1, ...rest],
    [2, 600_000, 262_144, 9, ...rest],
    [2, 600_000, 65_536, 0, ...rest],
    [2, 600_000, 65_536, 33, ...rest],
    [3, 600_000, 65_536, 3, ...rest],
    [1, 600_000, random(31), random(12), random(48)],
    [1, 600_000, random(32), random(12), random(47)],
    [1, 600_000, ...rest, 0],
    ['1', 600_000, ...rest],
    [],
  ];
  for (const fields of refused)
    expect(codeOfReading(forge(fields)), String(fields[1])).toBe('decryption-failed');
});

test('nothing but a header is a header, and nothing breaks the reader', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(codeOfReading(bytes)).toBe('decryption-failed');
    }),
  );
});

test('only tests may lower the memory, and nobody the iterations', () => {
  const tiny: Kdf = { format: 2, iterations: 600_000, memoryKiB: 8, passes: 1 };
  expect([isAcceptable(tiny), isAcceptable(tiny, 8)]).toEqual([false, true]);
  expect(isAcceptable({ ...tiny, iterations: 599_999 }, 8)).toBe(false);
  expect(isAcceptable({ format: 1, iterations: Number.NaN })).toBe(false);
});

test('an unreadable counter is none; it never keeps an owner out', () => {
  const none = { failed: 0, lastAt: 0, wipeAfter: null };
  const attempts = { failed: 7, lastAt: 1_700_000_000_000, wipeAfter: 10 };
  const bytes = writeAttempts(attempts);
  expect(readAttempts(bytes)).toEqual(attempts);
  expect(readAttempts(undefined)).toEqual(none);
  expect(readAttempts(bytes.slice(1))).toEqual(none);
  expect(readAttempts(writeCbor([7, 5, 1]))).toEqual(none);
  expect(readAttempts(new Uint8Array(100))).toEqual(none);
});

test('record keys are text that UTF-8 carries', () => {
  expect(['a', 'é', '🧊', 'x'.repeat(256)].every(isRecordKey)).toBe(true);
  expect(['', '\ud800', 'a\udc00', 'x'.repeat(257)].some(isRecordKey)).toBe(false);
});
