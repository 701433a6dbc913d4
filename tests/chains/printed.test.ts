import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinMarked, plainEncoding, readPrinted } from '../../src/chains/printed.ts';
import { parseJson, tidyText } from '../../src/chains/unwrap.ts';

/** Bytes as programs print them, and encodings as mail, shells and pages pass them on. */
test('whatever bytes are printed come back', () => {
  const forms: ((bytes: number[]) => string)[] = [
    (bytes) => `Uint8Array(${bytes.length}) [ ${bytes.join(', ')} ]`,
    (bytes) => `new Uint8Array([${bytes.join(', ')}])`,
    (bytes) => `Buffer.from([${bytes.join(',')}]);`,
    (bytes) => `vec![${bytes.join(', ')}]`,
    (bytes) => `{${bytes.join(', ')}}`,
    (bytes) => `<Buffer ${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}>`,
  ];
  fc.assert(
    fc.property(
      fc.array(fc.nat(255), { minLength: 1 }),
      fc.constantFrom(...forms),
      (bytes, form) => void expect(readPrinted(form(bytes))).toEqual(bytes),
    ),
  );
});

test('any text is read without throwing anything except a refusal, and JSON is read as JSON', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      readPrinted(text);
      plainEncoding(text);
      joinMarked(text);
    }),
  );
  fc.assert(fc.property(fc.json(), (text) => void expect(parseJson(tidyText(text))).toEqual(asRead(text))));
});

/** A text that is not a list, an object or JSON is left to others. */
const asRead = (text: string) => (/^\s*[[{"]/.test(text) ? JSON.parse(text) : undefined);

test('hostile text takes time in proportion to its length', () => {
  const makes: ((length: number) => string)[] = [
    (length) => `1${' '.repeat(length)}z`,
    (length) => `[${'1 '.repeat(length / 2)}z`,
    (length) => `[${']'.repeat(length)}z`,
    (length) => `Uint8Array ${' '.repeat(length)}z`,
    (length) => `<Buffer${' 00'.repeat(length / 3)}`,
    (length) => `${'00:'.repeat(length / 3)}z`,
    (length) => `${'%2B'.repeat(length / 3)} `,
    (length) => `${'=\n'.repeat(length / 2)}z`,
  ];
  // In quadratic time any of these would outlast the test.
  for (const make of makes) {
    const text = make(1_000_000);
    expect(() => [parseJson(text), plainEncoding(text), joinMarked(text)]).not.toThrow();
  }
});
