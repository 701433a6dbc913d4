import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatBytes } from '../../src/core/bytes.ts';
import { limits } from '../../src/core/limits.ts';
import { readBase45, writeBase45 } from '../../src/transport/base45.ts';
import { deriveCrc32 } from '../../src/transport/crc32.ts';
import { FrameReader, makeStream, symbolBytesIn } from '../../src/transport/frames.ts';
import { makeRandom } from '../bench/scene.ts';

const isNightly = process.env.PROVE === 'nightly';

function bytesOf(length: number, seed: number): Uint8Array {
  const random = makeRandom(seed);
  return Uint8Array.from({ length }, () => random() * 256);
}

/** A message whose stream has exactly `k` frames of `symbolBytes`. */
const messageOf = (k: number, symbolBytes: number, seed: number) => bytesOf(k * symbolBytes - 32, seed);

/** Frames that had to arrive, from `start` on with a fraction `loss` missing. */
function framesNeeded(k: number, loss: number, start: number, seed: number): number {
  const message = messageOf(k, 40, seed);
  const stream = makeStream(message, { symbolBytes: 40 });
  const reader = new FrameReader();
  const random = makeRandom(seed + 1);
  for (let i = start, arrived = 0; ; i++) {
    if (random() < loss) continue;
    arrived++;
    const outcome = reader.accept(stream.frame(i));
    if (outcome.kind === 'done') {
      expect(outcome.message).toEqual(message);
      return arrived;
    }
    expect(arrived, `k ${k}`).toBeLessThan(2 * k + 10);
  }
}

/** A frame rewritten with a right checksum: what an attacker shows. */
function forge(text: string, change: (bytes: Uint8Array, view: DataView) => void): string {
  const bytes = readBase45(text, 4)!;
  const view = new DataView(bytes.buffer);
  change(bytes, view);
  view.setUint32(bytes.length - 4, deriveCrc32(bytes.subarray(0, -4)));
  return `HF1:${writeBase45(bytes)}`;
}

describe('what a message costs in frames', { timeout: 60_000 }, () => {
  test.each([0, 0.1, 0.3, 0.5])(
    'a message costs within three per cent and a frame of the least possible, %f lost',
    (loss) => {
      for (const k of [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 256, 257, 500]) {
        const runs = k > 400 ? 1 : k > 100 ? 2 : 12;
        let total = 0;
        for (let run = 0; run < runs; run++) {
          const start = [0, Math.floor(k / 2), k, 7 * k + 3][run % 4]!;
          total += framesNeeded(k, loss, start, 1000 * k + run);
        }
        expect(total / runs, `k ${k}`).toBeLessThanOrEqual(k * 1.03 + 1);
      }
    },
  );

  test('any k frames are almost always enough, in any order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 1 << 30 }), (k, seed) => {
        const random = makeRandom(seed);
        const stream = makeStream(messageOf(k, 33, seed), { symbolBytes: 33 });
        const reader = new FrameReader();
        const seen = new Set<number>();
        let kind = '';
        while (kind !== 'done') {
          const i = Math.floor(random() * 4 * k);
          seen.add(i);
          kind = reader.accept(stream.frame(i)).kind;
        }
        expect(seen.size).toBeLessThanOrEqual(k + 2);
      }),
      { seed: 5, numRuns: isNightly ? 5_000 : 300 },
    );
  });
});

describe('what a reader reports', () => {
  const message = bytesOf(3_000, 1);
  const stream = makeStream(message, { symbolBytes: 500 });

  test('a reader counts only new frames, then hands over the message once', () => {
    const reader = new FrameReader();
    expect(reader.accept(stream.frame(0))).toEqual({ kind: 'progress', got: 1, need: 7 });
    expect(reader.accept(stream.frame(0))).toEqual({ kind: 'repeat', got: 1, need: 7 });
    expect(reader.accept(stream.frame(9))).toEqual({ kind: 'progress', got: 2, need: 7 });
    expect(reader.accept(stream.frame(9))).toEqual({ kind: 'repeat', got: 2, need: 7 });
    for (let i = 20; i < 24; i++) expect(reader.accept(stream.frame(i)).kind).toBe('progress');
    expect(reader.accept(stream.frame(2))).toEqual({ kind: 'done', message });
    expect(reader.accept(stream.frame(3))).toEqual({ kind: 'already' });
    expect(reader.accept(makeStream(message, { symbolBytes: 200 }).frame(3))).toEqual({ kind: 'already' });
  });

  test('a stale stream, or several, never gets in the way of a newer one', () => {
    const reader = new FrameReader();
    for (let stale = 0; stale < 10; stale++) {
      const old = makeStream(bytesOf(3_000, 100 + stale), { symbolBytes: 500 });
      for (let i = 0; i < 6; i++) reader.accept(old.frame(i));
    }
    for (let i = 0; i < stream.k - 1; i++) reader.accept(stream.frame(i));
    expect(reader.accept(stream.frame(stream.k - 1))).toEqual({ kind: 'done', message });
  });

  test('two messages seen alternately both arrive and never mix', () => {
    const other = bytesOf(3_000, 2);
    const others = makeStream(other, { symbolBytes: 500 });
    const reader = new FrameReader();
    const done: Uint8Array[] = [];
    for (let i = 0; i < 7; i++) {
      for (const text of [stream.frame(i), others.frame(i)]) {
        const outcome = reader.accept(text);
        if (outcome.kind === 'done') done.push(outcome.message);
      }
    }
    expect(done).toEqual([message, other]);
  });

  test('at most three streams are kept', () => {
    const reader = new FrameReader();
    reader.accept(stream.frame(0));
    for (let i = 0; i < limits.frameStreams; i++) {
      reader.accept(makeStream(bytesOf(3_000, 50 + i), { symbolBytes: 500 }).frame(0));
    }
    expect(reader.accept(stream.frame(1))).toEqual({ kind: 'progress', got: 1, need: 7 });
  });

  test('another ceremony is recognised if one is expected, and nothing else is refused', () => {
    const mine = Uint8Array.of(1, 2, 3);
    const frame = (session?: Uint8Array) => makeStream(message, { symbolBytes: 500, session }).frame(0);
    const reader = new FrameReader({ session: mine });
    expect(reader.accept(frame(Uint8Array.of(1, 3, 3))).kind).toBe('other-session');
    expect(reader.accept(frame()).kind).toBe('progress');
    expect(reader.accept(frame(mine)).kind).toBe('repeat');
    expect(new FrameReader().accept(frame(mine)).kind).toBe('progress');
  });

  test('a code that is not one of ours is handed back unchanged', () => {
    const reader = new FrameReader();
    for (const text of [
      'ur:crypto-psbt/1-9/lpadascfadaxcywenbpljkhdca',
      'https://example.org',
      'hello there',
      '',
    ])
      expect(reader.accept(text)).toEqual({ kind: 'foreign', text });
    expect(reader.accept('HF2:ABCDEF').kind).toBe('newer-version');
  });
});

describe('hostile frames', () => {
  const message = bytesOf(30_000, 3);
  const stream = makeStream(message, { symbolBytes: 400 });

  test('limits apply before memory is allocated', () => {
    const reader = new FrameReader();
    const huge = (length: number) =>
      forge(stream.frame(0), (bytes) => {
        bytes.set([length >> 16, (length >> 8) & 255, length & 255], 6);
      });
    expect(reader.accept(huge(0xffffff)).kind).toBe('too-large');
    expect(reader.accept(huge(limits.blobBytes + 33)).kind).toBe('too-large');
    expect(reader.accept(huge(0)).kind).toBe('damaged');
    expect(reader.accept(huge(31)).kind).toBe('damaged');
    expect(reader.accept(`HF1:${'0'.repeat(3_000_000)}`).kind).toBe('too-large');
    const tiny = Uint8Array.from([0, 0, 1, 2, 3, 4, 0x0f, 0, 0, 0, 0, 0, 7]);
    const check = new Uint8Array(4);
    new DataView(check.buffer).setUint32(0, deriveCrc32(tiny));
    expect(reader.accept(`HF1:${writeBase45(concatBytes(tiny, check))}`).kind).toBe('too-large');
  });

  test('a frame with a right checksum and a wrong piece ends in "damaged", and the next stream is read', () => {
    const reader = new FrameReader();
    reader.accept(
      forge(stream.frame(5), (bytes) => {
        bytes[20]! ^= 1;
      }),
    );
    const kinds = [];
    for (let i = 0; i < 2 * stream.k + 5; i++) kinds.push(reader.accept(stream.frame(i)).kind);
    expect(kinds.filter((kind) => kind === 'damaged')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'done')).toHaveLength(1);
  });

  test('a message under another one’s tag is refused', () => {
    const small = makeStream(Uint8Array.of(1, 2, 3), { symbolBytes: 400 });
    const lie = forge(small.frame(0), (bytes) => {
      bytes[3]! ^= 1;
    });
    expect(new FrameReader().accept(lie).kind).toBe('damaged');
  });

  test('every waiting frame costs less memory than 1 KiB, whatever it promises', () => {
    const largest = makeStream(bytesOf(800_000, 9), { symbolBytes: limits.frameBytes });
    expect(largest.k).toBeGreaterThan(980);
    const frames = Array.from({ length: 900 }, (_, i) => largest.frame(5_000 + i));
    setFlagsFromString('--expose-gc');
    const gc: () => void = runInNewContext('gc');
    const used = () => {
      for (let i = 0; i < 3; i++) gc();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const readers = Array.from({ length: 5_000 }, () => new FrameReader());
    const one = readers.pop()!;
    for (let i = 0; i < 1_000; i++) new FrameReader().accept(frames[0]!);
    let before = used();
    for (const reader of readers) reader.accept(frames[0]!);
    expect((used() - before) / readers.length).toBeLessThan(1_024);

    before = used();
    for (const frame of frames) one.accept(frame);
    expect((used() - before) / frames.length).toBeLessThan(1_024);
    expect(one.accept(frames[0]!)).toMatchObject({ kind: 'repeat', got: frames.length });
    for (const reader of readers) expect(reader.accept(frames[0]!).kind).toBe('repeat');
  });

  test('combinations alone complete the largest message', { timeout: 60_000 }, () => {
    const message = bytesOf(800_000, 9);
    const stream = makeStream(message, { symbolBytes: limits.frameBytes });
    const reader = new FrameReader();
    let last: ReturnType<FrameReader['accept']> = { kind: 'damaged' };
    for (let i = 5_000; last.kind !== 'done'; i++) {
      last = reader.accept(stream.frame(i));
      expect(i).toBeLessThan(5_000 + stream.k + 20);
    }
    expect(last).toEqual({ kind: 'done', message });
  });

  test('of altered and random frames none is accepted and none throws', { timeout: 900_000 }, () => {
    const random = makeRandom(11);
    const pick = (n: number) => Math.floor(random() * n);
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
    const short = makeStream(bytesOf(700, 4), { symbolBytes: 100 });
    const reader = new FrameReader();
    const originals = Array.from({ length: 40 }, (_, i) => short.frame(i));
    const accepted = new Set(['progress', 'repeat', 'done', 'already']);
    const count = isNightly ? 1_000_000 : 20_000;
    for (let n = 0; n < count; n++) {
      let text = originals[pick(originals.length)]!;
      const before = text;
      const kind = pick(5);
      for (let change = 0; change <= pick(3); change++) {
        const at = 4 + pick(text.length - 4);
        const c = alphabet[pick(45)]!;
        if (kind === 0) text = text.slice(0, at) + c + text.slice(at + 1);
        else if (kind === 1) text = text.slice(0, at) + text.slice(at + 1 + pick(4));
        else if (kind === 2) text = text.slice(0, at) + c + text.slice(at);
        else if (kind === 3)
          text = text.slice(0, at) + String.fromCharCode(pick(0xffff)) + text.slice(at + 1);
        else text = `HF1:${Array.from({ length: pick(200) }, () => alphabet[pick(45)]).join('')}`;
      }
      if (text === before) continue;
      expect(accepted.has(reader.accept(text).kind), text).toBe(false);
    }
  });
});

describe('the sender', () => {
  test('the sender refuses what no reader would accept', () => {
    const tooLarge = expect.objectContaining({ code: 'too-large' });
    expect(() =>
      makeStream(new Uint8Array(limits.blobBytes + 1), { symbolBytes: limits.frameBytes }),
    ).toThrow(tooLarge);
    expect(() => makeStream(new Uint8Array(100_000), { symbolBytes: 50 })).toThrow(tooLarge);
    expect(() => makeStream(new Uint8Array(10), { symbolBytes: 0 })).toThrow(tooLarge);
  });

  test('the sender fills the characters it was given, in the alphabet of alphanumeric mode', () => {
    for (const chars of [200, 395, 535, 854, 1_249]) {
      const frame = makeStream(bytesOf(20_000, 1), { symbolBytes: symbolBytesIn(chars) }).frame(3);
      expect(frame).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
      expect(frame.length).toBeLessThanOrEqual(chars);
      expect(frame.length).toBeGreaterThan(chars - 60);
    }
    expect(symbolBytesIn(3)).toBe(0);
  });

  test('an empty and a one-byte message arrive', () => {
    for (const message of [new Uint8Array(0), Uint8Array.of(7)]) {
      const stream = makeStream(message, { symbolBytes: 500 });
      expect(stream.k).toBe(1);
      expect(new FrameReader().accept(stream.frame(3))).toEqual({ kind: 'done', message });
    }
  });

  test('the layout is the documented one', () => {
    const frame = makeStream(Uint8Array.of(0xaa), {
      symbolBytes: 500,
      session: Uint8Array.of(9, 8, 7),
    }).frame(0);
    const bytes = readBase45(frame, 4)!;
    // SHA-256 of the byte 0xaa begins bceef655.
    const head = [9, 8, 0xbc, 0xee, 0xf6, 0x55, 0, 0, 33, 0, 0, 0];
    expect([...bytes.subarray(0, 12)]).toEqual(head);
    expect(bytes.length).toBe(12 + 33 + 4);
    expect(bytes[44]).toBe(0xaa);
  });
});
