const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** The selector that gives an emoji its colours hides nothing. */
const emoji = /(\p{Extended_Pictographic}\ufe0f)/u;
/** No script stacks more than three marks on a letter; a tower of them would cover the lines around it. */
const tower = /(\p{M}{3})(\p{M}+)/gu;

const written = (text: string) => [...text].map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join('');

/**
 * Untrusted text to show a person: whatever cannot be seen, or reverses or covers the text around it, is
 * replaced by its code point. `kept` are the control characters to keep, such as new lines.
 */
export function toVisible(text: string, kept = '\n'): string {
  const plain = (part: string) => part.replace(hidden, (c) => (kept.includes(c) ? c : written(c)));
  const parts = text.split(emoji).map((part, i) => (i % 2 === 1 ? part : plain(part)));
  return parts.join('').replace(tower, (_, few: string, more: string) => few + written(more));
}
