/**
 * Text as programs save it: UTF-8 with or without a byte order mark, UTF-16 of either order with one (what Windows
 * calls Unicode) or, for plain text, without. The mark is not part of the text. Null for bytes that are not text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes.subarray(2));
  const order = bareUtf16(bytes);
  if (order !== null) return decode(order, bytes);
  const text = decode('utf-8', bytes);
  return text?.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Sixteen plain characters, every other byte zero: nothing else that is signed begins like that. */
function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 32 || bytes.length % 2 !== 0) return null;
  const plain = (at: number) => /[\t\n\r -~]/.test(String.fromCharCode(bytes[at]!));
  const is = (letter: number) =>
    Array.from({ length: 16 }, (_, i) => 2 * i).every(
      (i) => bytes[i + 1 - letter] === 0 && plain(i + letter),
    );
  return is(0) ? 'utf-16le' : is(1) ? 'utf-16be' : null;
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
