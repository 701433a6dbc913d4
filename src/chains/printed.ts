import { SignerError } from '../core/errors.ts';

/**
 * Bytes as programs print them: `Uint8Array(3) [ 1, 2, 3 ]`, `new Uint8Array([1, 2, 3])`, `<Buffer 01 02
 * 03>`, `[1u8, 2u8]`, `[0x01, 0x02]`, or numbers separated by commas without brackets. Null for any other
 * text. Errors: `bad-transaction` where 'cut-short', since Node prints the first hundred and says how many it
 * left out.
 */
export function readPrinted(text: string): number[] | null {
  const [, pairs, rest] = /^<Buffer((?: [0-9a-f]{2})+)( \.\.\. \d+ more bytes)?>$/i.exec(text) ?? [];
  if (pairs !== undefined) {
    if (rest !== undefined) throw new SignerError('bad-transaction', { where: 'cut-short' });
    return pairs
      .trim()
      .split(' ')
      .map((pair) => Number.parseInt(pair, 16));
  }
  const [before, open = ''] = beginning.exec(text) ?? [''];
  if (!/^\s*\d/.test(text.slice(before.length, before.length + 20))) return null;
  const [listed = '', more] = withoutEnd(text.slice(before.length)).split(/\.\.\. \d+ more items?$/);
  const items = listed.split(',').map((item) => item.trim());
  if (items.at(-1) === '') items.pop();
  // Without brackets, a few numbers could be anything.
  if (items.length < (open === '' ? 32 : 1)) return null;
  const bytes = items.map((item) => {
    const [, number] = /^(0x[0-9a-f]{1,2}|\d{1,3})(?:_?u8)?$/i.exec(item) ?? [];
    return number === undefined ? 256 : Number(number);
  });
  if (!bytes.every((byte) => byte < 256)) return null;
  if (more !== undefined) throw new SignerError('bad-transaction', { where: 'cut-short' });
  return bytes;
}

const beginning = /^(?:new )?(?:Uint8Array|Buffer(?:\.from)?|vec!)? ?(?:\(\d{1,7}\))? ?\(? ?([[{]?)/;

/** By hand: a pattern for it would take quadratic time on a hostile text. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n)]};'.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/**
 * Hex as `01:02` or `\x01\x02`, and text that was encoded for a page's address; anything else stays as it is.
 */
export function plainEncoding(text: string): string {
  if (/^[0-9a-f]{2}(:[0-9a-f]{2}){15,}$/i.test(text)) return text.replaceAll(':', '');
  if (/^(\\x[0-9a-f]{2}){16,}$/i.test(text)) return text.replaceAll('\\x', '');
  return /^[\w+/.~-]*(%(2B|2F|3D)[\w+/.~-]*)+$/i.test(text) ? decodeURIComponent(text) : text;
}

/** Joins lines that mail or a shell broke and marked; mail writes "=" itself as "=3D". */
export function joinMarked(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  // RFC 2045, 6.7: no line of a mail is longer. A longer one ends with base64 padding.
  const isMarked = (mark: string) =>
    lines.length > 1 && lines.slice(0, -1).every((line) => line.length <= 76 && line.endsWith(mark));
  if (isMarked('=')) return lines.join('\n').replaceAll('=\n', '').replaceAll('=3D', '=');
  return isMarked('\\') ? lines.join('\n').replaceAll('\\\n', '') : text;
}
