import { deflateRawSync } from 'node:zlib';
import { base32nopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToHex } from '../../src/core/bytes.ts';
import { BbqrReader, makeBbqrStream } from '../../src/transport/bbqr.ts';

const read = (parts: readonly string[]) => {
  const reader = new BbqrReader();
  return parts.map((part) => reader.accept(part)).at(-1);
};
const ascii = (text: string) => new TextEncoder().encode(text);

describe('BBQr', () => {
  test('BBQr reads each of the encodings that others write', () => {
    const bytes = ascii('psbt and more of it '.repeat(30));
    const file = { type: 'P', bytes };
    expect(read([`B$HP0100${bytesToHex(bytes).toUpperCase()}`])).toEqual({ kind: 'done', file });
    expect(read([`B$2P0100${base32nopad.encode(bytes)}`])).toEqual({ kind: 'done', file });
    const packed = base32nopad.encode(new Uint8Array(deflateRawSync(bytes, { windowBits: 10 })));
    expect(read([`B$ZP0100${packed}`])).toEqual({ kind: 'done', file });
    // Eight characters at a time, out of order, one twice.
    const parts = packed
      .match(/.{1,40}/g)!
      .map(
        (part, i, all) =>
          `B$ZP0${all.length.toString(36).toUpperCase()}0${i.toString(36).toUpperCase()}${part}`,
      );
    expect(parts.length).toBeGreaterThan(1);
    expect(read([...parts.slice(1), parts[1]!, parts[0]!])).toEqual({ kind: 'done', file });
  });

  test('BBQr gives back whatever it wrote, in any order', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 3_000 }),
        fc.integer({ min: 5, max: 700 }),
        (bytes, size) => {
          const stream = makeBbqrStream({ type: 'T', bytes }, size);
          const parts = Array.from({ length: stream.k }, (_, i) => stream.frame(i)).toReversed();
          for (const part of parts) expect(part).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
          expect(read(parts)).toEqual({ kind: 'done', file: { type: 'T', bytes: Uint8Array.from(bytes) } });
        },
      ),
      { numRuns: 50 },
    );
  });

  test('BBQr shows its progress, and starts over with another file', () => {
    const a = makeBbqrStream({ type: 'P', bytes: new Uint8Array(50).fill(1) }, 10);
    const b = makeBbqrStream({ type: 'P', bytes: new Uint8Array(50).fill(2) }, 10);
    const reader = new BbqrReader();
    expect(reader.accept(a.frame(0))).toEqual({ kind: 'progress', got: 1, need: 5 });
    expect(reader.accept(a.frame(3))).toEqual({ kind: 'progress', got: 2, need: 5 });
    expect(reader.accept(b.frame(0))).toEqual({ kind: 'progress', got: 1, need: 5 });
    for (const i of [1, 2, 3]) reader.accept(b.frame(i));
    expect(reader.accept(b.frame(4))).toMatchObject({ kind: 'done' });
    for (const i of [0, 1, 2, 3]) reader.accept(b.frame(i));
    expect(reader.accept(b.frame(4))).toEqual({ kind: 'already' });
  });

  test('BBQr survives what nobody honest shows', () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(20_000_000)));
    const parts = makeBbqrStream({ type: 'P', bytes: bomb }, 1_000);
    const frames = Array.from({ length: parts.k }, (_, i) => parts.frame(i).replace('B$2', 'B$Z'));
    expect(read(frames)).toEqual({ kind: 'too-large' });
    const cut = base32nopad.encode(bomb.slice(0, 15));
    for (const bad of [
      'B$',
      'B$2P0000',
      'B$2P0101AAAA',
      'B$QP0100AA',
      'B$HP0100A',
      'B$2P01001111',
      `B$ZP0100${cut}`,
    ])
      expect(read([bad]), bad).toEqual({ kind: 'damaged' });
    expect(read([`B$2P0100${'A'.repeat(5_000)}`])).toEqual({ kind: 'too-large' });
    fc.assert(fc.property(fc.string(), (text) => void new BbqrReader().accept(`B$2P${text}`)));
  });
});
