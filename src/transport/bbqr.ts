import { base32nopad } from '@scure/base';
import { Inflate } from 'fflate';
import { concatBytes, readHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Stream } from './frames.ts';

/**
 * BBQr (coinkite/BBQr, version 1), in which Bitcoin wallets show files as codes. Eight characters of head: `B$`,
 * encoding, file type, then number of parts and number of this part, each as two digits of base 36. Used at that
 * boundary only.
 */
export interface BbqrFile {
  /** One letter: `P` a PSBT, `T` a transaction, `U` text. */
  type: string;
  bytes: Uint8Array;
}

const head = /^B\$([H2Z])([A-Z])([0-9A-Z]{2})([0-9A-Z]{2})([0-9A-Z]*)$/;
/** Two digits of base 36. */
const mostParts = 36 ** 2 - 1;
/** Eight characters of base 32 are five bytes: every part but the last holds whole groups. */
const groupBytes = 5;

export const isBbqrPart = (text: string): boolean => text.startsWith('B$');

/** As many parts as needed, one after another; parts are not mixed, so each one has to be seen. */
export function makeBbqrStream({ type, bytes }: BbqrFile, maxBytes: number): Stream {
  const size = Math.max(groupBytes, maxBytes - (maxBytes % groupBytes));
  const count = Math.max(1, Math.ceil(bytes.length / size));
  if (count > mostParts) throw new SignerError('too-large', { where: 'bbqr' });
  const digits = (n: number) => n.toString(36).toUpperCase().padStart(2, '0');
  return {
    k: count,
    frame(i) {
      const at = i % count;
      const part = bytes.subarray(at * size, (at + 1) * size);
      return `B$2${type}${digits(count)}${digits(at)}${base32nopad.encode(part)}`;
    },
  };
}

export type BbqrOutcome =
  | { kind: 'progress'; got: number; need: number }
  | { kind: 'done'; file: BbqrFile }
  /** A part of a file that is already complete. */
  | { kind: 'already' }
  | { kind: 'damaged' }
  | { kind: 'too-large' };

/** Puts one file together at a time; a part of another file starts over. No input throws. */
export class BbqrReader {
  #key = '';
  #parts: (string | undefined)[] = [];
  #lastDone = '';

  accept(text: string): BbqrOutcome {
    if (text.length > maxPartChars) return { kind: 'too-large' };
    const [, encoding, type, total, number, body] = head.exec(text.trim().toUpperCase()) ?? [];
    if (body === undefined) return { kind: 'damaged' };
    const count = Number.parseInt(total!, 36);
    const at = Number.parseInt(number!, 36);
    if (count === 0 || at >= count) return { kind: 'damaged' };
    const key = `${encoding}${type}${total}`;
    if (key !== this.#key) {
      this.#key = key;
      this.#parts = Array.from({ length: count });
    }
    const held = this.#parts[at];
    // Another file with the same number of parts.
    if (held !== undefined && held !== body) this.#parts = Array.from({ length: count });
    this.#parts[at] = body;
    const got = this.#parts.filter((part) => part !== undefined).length;
    if (got < count) return { kind: 'progress', got, need: count };
    const whole = this.#parts.join('|');
    this.#key = '';
    if (`${key}${whole}` === this.#lastDone) return { kind: 'already' };
    try {
      const bytes = decode(encoding!, this.#parts as string[]);
      this.#lastDone = `${key}${whole}`;
      return { kind: 'done', file: { type: type!, bytes } };
    } catch (error) {
      return { kind: error instanceof SignerError && error.code === 'too-large' ? 'too-large' : 'damaged' };
    }
  }
}

/** The largest code in alphanumeric mode. */
const maxPartChars = 4_296;

function decode(encoding: string, parts: readonly string[]): Uint8Array {
  const read = encoding === 'H' ? readHex : base32nopad.decode;
  const bytes = concatBytes(...parts.map((part) => read(part)));
  if (bytes.length > limits.blobBytes) throw new SignerError('too-large');
  return encoding === 'Z' ? inflate(bytes) : bytes;
}

/** Raw deflate (RFC 1951). The output is counted as it comes, since a small code can promise a huge one. */
function inflate(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  let isOver = false;
  const stream = new Inflate((chunk, isLast) => {
    total += chunk.length;
    if (total > limits.blobBytes) throw new SignerError('too-large');
    chunks.push(chunk.slice());
    isOver ||= isLast;
  });
  const step = 512;
  for (let at = 0; at < bytes.length; at += step)
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  if (!isOver) throw new Error('cut short');
  return concatBytes(...chunks);
}
