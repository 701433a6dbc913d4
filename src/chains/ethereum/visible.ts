// biome-ignore lint/complexity/useRegexLiterals: escapes keep the invisible characters visible here
const invisible = new RegExp(
  '[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\u115f\\u1160\\u3164\\uffa0]',
  'gu',
);

/** Text to show a person: whatever cannot be seen, or turns the line around, becomes its code point; newlines stay. */
export function toVisible(text: string): string {
  return text.replace(invisible, (c) => (c === '\n' ? c : `\\u{${c.codePointAt(0)!.toString(16)}}`));
}

/** UTF-8 text of which every character shows itself, or null. */
export function readVisible(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return toVisible(text.replaceAll(/\r\n|\t/g, '')) === text.replaceAll(/\r\n|\t/g, '') ? text : null;
  } catch {
    return null;
  }
}
