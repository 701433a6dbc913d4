import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascii } from '../../src/core/bytes.ts';
import { readBase45, writeBase45 } from '../../src/transport/base45.ts';
import { deriveCrc32 } from '../../src/transport/crc32.ts';

test('base45 follows RFC 9285, sections 4.3 and 4.4', () => {
  expect(writeBase45(ascii('AB'))).toBe('BB8');
  expect(writeBase45(ascii('Hello!!'))).toBe('%69 VD92EX0');
  expect(writeBase45(ascii('base-45'))).toBe('UJCLQE7W581');
  expect(readBase45('QED8WEX0')).toEqual(ascii('ietf!'));
});

test('base45 refuses overflow, foreign characters and lone characters', () => {
  for (const text of ['GGW', ':::', '::', 'A', 'ABCD', 'ab', 'é00', '0\u{1f600}', '00\u0100', 'BB8 ~']) {
    expect(readBase45(text), text).toBeNull();
  }
  expect(readBase45('FGW')).toEqual(Uint8Array.of(255, 255));
});

test('base45 reads what it writes, and only that', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(readBase45(`HF1:${writeBase45(bytes)}`, 4)).toEqual(bytes);
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const bytes = readBase45(text);
      if (bytes !== null) expect(writeBase45(bytes)).toBe(text);
    }),
  );
});

test('CRC-32 gives the published value for the check string', () => {
  expect(deriveCrc32(ascii('123456789'))).toBe(0xcbf43926);
});
