import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCbor } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import {
  deriveHeaderContext,
  type Header,
  isAcceptable,
  isRecordKey,
  type Kdf,
  readAttempts,
  readHeader,
  writeAttempts,
  writeHeader,
} from '../../src/vault/schema.ts';
import { flip, makeRandom, noTag } from './support.ts';

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

/** A header with any fields and a right checksum, as someone who writes to the disk would make it. */
function forge(fields: unknown[]): Uint8Array {
  const body = writeCbor(fields);
  const sum = createHash('sha256').update('hoarfrost/v1/vault/checksum').update(body).digest();
  return new Uint8Array(Buffer.concat([body, sum]));
}

test.each<Kdf>([{ format: 1, iterations: 600_000 }, strong])(
  'a header is read as it was written: %o',
  (kdf) => {
    const written = header(kdf);
    expect(readHeader(writeHeader(written))).toEqual(written);
  },
);

test('every flipped bit and every cut or longer header is refused with one code', () => {
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

test('a forged header cannot ask for a cheap derivation, or for an endless one', () => {
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

test('nothing except a header is read as one, and nothing breaks the reader', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(codeOfReading(bytes)).toBe('decryption-failed');
    }),
  );
});

test('only tests may lower the memory, and nobody may lower the iterations', () => {
  const tiny: Kdf = { format: 2, iterations: 600_000, memoryKiB: 8, passes: 1 };
  expect([isAcceptable(tiny), isAcceptable(tiny, 8)]).toEqual([false, true]);
  expect(isAcceptable({ ...tiny, iterations: 599_999 }, 8)).toBe(false);
  expect(isAcceptable({ format: 1, iterations: Number.NaN })).toBe(false);
});

test('an unreadable counter counts as none; it never keeps an owner out', () => {
  const none = { failed: 0, lastAt: 0, wipeAfter: null, tag: noTag };
  const attempts = { failed: 7, lastAt: 1_700_000_000_000, wipeAfter: 10, tag: noTag };
  const bytes = writeAttempts(attempts);
  expect(readAttempts(bytes)).toEqual(attempts);
  expect(readAttempts(undefined)).toEqual(none);
  expect(readAttempts(bytes.slice(1))).toEqual(none);
  expect(readAttempts(writeCbor([7, 5, 1]))).toEqual(none);
  expect(readAttempts(new Uint8Array(100))).toEqual(none);
});

test('record keys are text that UTF-8 can carry', () => {
  expect(['a', 'é', '🧊', 'x'.repeat(256)].every(isRecordKey)).toBe(true);
  expect(['', '\ud800', 'a\udc00', 'x'.repeat(257)].some(isRecordKey)).toBe(false);
});

test('a header may ask for what both limits allow, and no more', () => {
  const at = (kdf: Kdf) => isAcceptable(kdf);
  const one = (iterations: number): Kdf => ({ format: 1, iterations });
  const two = (memoryKiB: number, passes: number): Kdf => ({
    format: 2,
    iterations: 600_000,
    memoryKiB,
    passes,
  });
  expect([one(600_000), one(10_000_000)].map(at)).toEqual([true, true]);
  expect([one(599_999), one(10_000_001), one(600_000.5)].map(at)).toEqual([false, false, false]);
  const good = [two(65_536, 1), two(65_536, 32), two(262_144, 1), two(262_144, 8), two(131_072, 16)];
  expect(good.map(at)).toEqual(good.map(() => true));
  const bad = [
    two(65_535, 1),
    two(262_145, 1),
    two(65_536, 0),
    two(65_536, 33),
    two(262_144, 9),
    two(131_072, 17),
    two(65_536.5, 1),
    two(65_536, 1.5),
  ];
  expect(bad.map(at)).toEqual(bad.map(() => false));
  // Fewer passes do not make up for memory: only the product is what takes time.
  expect(isAcceptable(two(8, 32), 8)).toBe(true);
});

test('the context of a wrap is every parameter and the salt', () => {
  const salt = random(32);
  expect(deriveHeaderContext({ format: 1, iterations: 600_000 }, salt)).toEqual(
    writeCbor(['hoarfrost/v1/vault/header', 1, 600_000, salt]),
  );
  expect(deriveHeaderContext(strong, salt)).toEqual(
    writeCbor(['hoarfrost/v1/vault/header', 2, 600_000, 65_536, 3, salt]),
  );
});

test('a refused header says where, whatever was wrong with it', () => {
  const wrong = [
    new Uint8Array(),
    new Uint8Array(31),
    flip(writeHeader(header(strong)), 0),
    forge([1, 600_000]),
    forge([1, 599_999, random(32), random(12), random(48)]),
  ];
  for (const bytes of wrong)
    expect(() => readHeader(bytes)).toThrowError(
      expect.objectContaining({ code: 'decryption-failed', where: 'header' }),
    );
});

test('a counter is read within its bounds', () => {
  const none = { failed: 0, lastAt: 0, wipeAfter: null, tag: noTag };
  const kept = [
    { failed: 0, lastAt: 0, wipeAfter: 3, tag: noTag },
    { failed: 2 ** 53 - 1, lastAt: 2 ** 53 - 1, wipeAfter: 1_000, tag: noTag },
  ];
  for (const attempts of kept) expect(readAttempts(writeAttempts(attempts))).toEqual(attempts);
  for (const wipeAfter of [0, 2, 1_001])
    expect(readAttempts(writeAttempts({ failed: 1, lastAt: 1, wipeAfter, tag: noTag }))).toEqual(none);
  for (const fields of [[], [1, 1], [1, 1, null, 1], [-1, 1, null], [1, 'x', null]])
    expect(readAttempts(writeCbor(fields))).toEqual(none);
});
