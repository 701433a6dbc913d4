import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { base58 } from '@scure/base';
import { bytesToHex } from '../../src/core/bytes.ts';

/** What a browser must not have written down. */
export interface Secrets {
  names: readonly string[];
  /** On Solana. */
  address: string;
  ids: readonly Uint8Array[];
}

/**
 * Every file of a closed browser's profile, as it is and unpacked: where one of the secrets appears in UTF-8,
 * in UTF-16 or as bytes, and how often a place in the app does.
 */
export function searchProfile(profile: string, { names, address, ids }: Secrets) {
  const texts = [...names, address, ...ids.map(bytesToHex)];
  const raw = [...ids, base58.decode(address)];
  const wanted = [
    ...texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]),
    ...raw.map((bytes) => Buffer.from(bytes)),
  ];
  const found: string[] = [];
  let places = 0;
  for (const file of filesIn(profile)) {
    for (const bytes of formsOf(readFileSync(file))) {
      const hits = wanted.filter((one) => bytes.includes(one)).map(String);
      if (hits.length > 0) found.push(`${file.slice(profile.length)}: ${hits.join(', ')}`);
      if (bytes.includes('#/wallet/')) places++;
    }
  }
  return { found, places };
}

/**
 * Which of the values `stored` (only those of 32 bytes and more can be found) stand in any file of a profile, at least in
 * part: 16 bytes from every 64 are searched for, since databases split values and compress around them. The browser may
 * be running.
 */
export function searchRemains(profile: string, stored: ReadonlyMap<string, Buffer>) {
  const names = new Set<string>();
  const files = new Set<string>();
  for (const file of filesIn(profile)) {
    const bytes = readIfThere(file);
    for (const [name, value] of stored)
      for (let at = 16; at + 16 <= value.length; at += 64)
        if (bytes.includes(value.subarray(at, at + 16))) {
          names.add(name);
          files.add(file.slice(profile.length));
          break;
        }
  }
  return { names, files };
}

/** A running browser deletes files at any moment. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** As it is and, if it is packed as a whole, unpacked. Snappy leaves its first letters plain. */
function formsOf(bytes: Buffer): Buffer[] {
  for (const unpack of [gunzipSync, inflateSync, unpackMozilla]) {
    try {
      return [bytes, unpack(bytes)];
    } catch {
      // Not packed this way.
    }
  }
  return [bytes];
}

/** Firefox's sessions: `mozLz40`, a zero, the length in four bytes, one LZ4 block (lz4_Block_format.md). */
function unpackMozilla(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 8) !== 'mozLz40\0') throw new Error('not packed by Firefox');
  const out = Buffer.alloc(bytes.readUInt32LE(8));
  let at = 12;
  let to = 0;
  const length = (nibble: number) => {
    let sum = nibble;
    for (let more = nibble === 15; more; ) {
      const byte = bytes[at++]!;
      sum += byte;
      more = byte === 255;
    }
    return sum;
  };
  while (at < bytes.length) {
    const token = bytes[at++]!;
    const literals = length(token >> 4);
    to += bytes.copy(out, to, at, at + literals);
    at += literals;
    if (at >= bytes.length) break;
    const back = bytes.readUInt16LE(at);
    at += 2;
    for (let left = length(token & 15) + 4; left > 0; left--, to++) out[to] = out[to - back]!;
  }
  return out;
}
