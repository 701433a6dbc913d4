import { base64nopad } from '@scure/base';
import { concatBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveCrc32 } from './crc32.ts';

/**
 * Bytes as text that survives mail and chat: base64 (RFC 4648 section 4, unpadded; its alphabet has nothing that chats
 * take for markup) of the bytes and their CRC-32 (big endian), wrapped at 64, between a header and a footer.
 */
const lineChars = 64;
const mark = (word: 'BEGIN' | 'END') => `-----${word} HOARFROST-----`;

/** Errors: `too-large`. */
export function writeArmor(bytes: Uint8Array): string {
  if (bytes.length > limits.blobBytes) throw new SignerError('too-large', { where: 'armor' });
  const check = new Uint8Array(4);
  new DataView(check.buffer).setUint32(0, deriveCrc32(bytes));
  const body = base64nopad.encode(concatBytes(bytes, check));
  const lines = body.match(new RegExp(`.{1,${lineChars}}`, 'g')) ?? [];
  return [mark('BEGIN'), ...lines, mark('END'), ''].join('\n');
}

// Both begin with a fixed letter and repeat within bounds, so that no text makes them slow.
const header = /BEGIN[\s>|\u00a0]{1,8}HOARFROST/g;
const footer = /END[\s>|\u00a0]{1,8}HOARFROST/;
/** What mail clients add to a text: white space, quoting, invisible characters. */
const strays = /[\s>|\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const dashes = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212';

/**
 * The first whole block in a text, however it was wrapped, quoted or surrounded; null if there is no header at all.
 * Errors: `too-large`; `malformed` with `where` "block n", the last one there, if none is whole.
 */
export function readArmor(text: string): Uint8Array | null {
  if (text.length > limits.textChars) throw new SignerError('too-large', { where: 'armor' });
  const starts = [...text.matchAll(header)].slice(0, limits.armorBlocks);
  for (const [i, start] of starts.entries()) {
    const rest = text.slice(start.index + start[0].length, starts[i + 1]?.index);
    const bytes = readBlock(rest);
    if (bytes !== null) return bytes;
  }
  if (starts.length === 0) return null;
  throw new SignerError('malformed', { where: `block ${starts.length}` });
}

function readBlock(rest: string): Uint8Array | null {
  const end = rest.search(footer);
  if (end < 0) return null;
  const body = withoutDashes(rest.slice(0, end).replace(strays, ''));
  if (body.length > Math.ceil(((limits.blobBytes + 4) * 4) / 3)) return null;
  try {
    const bytes = base64nopad.decode(body);
    const check = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4);
    const content = bytes.slice(0, -4);
    return check === deriveCrc32(content) ? content : null;
  } catch {
    return null;
  }
}

/** Without the markers' dashes at both ends, even where a program has turned them into long ones. */
function withoutDashes(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && dashes.includes(text[from]!)) from++;
  while (to > from && dashes.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}
