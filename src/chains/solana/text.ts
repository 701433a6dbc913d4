/**
 * Untrusted text made safe to stand in a sentence: control, bidirectional and invisible characters are written
 * as escapes, so that a memo cannot hide or rearrange words around it. New lines and tabs stay.
 */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu, (c) =>
    c === '\n' || c === '\t' ? c : `\\u{${c.codePointAt(0)!.toString(16)}}`,
  );
}

/** UTF-8 to text, or null if it is not well-formed UTF-8. A byte order mark is kept and so shown. */
export function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
