import { expect, test } from 'vitest';
import { makeStream } from '../../src/transport/frames.ts';
import type { Hint, Reading } from '../../src/transport/qr-read.ts';
import { Scan } from '../../src/transport/scan.ts';
import { makeUrStream, writeUr } from '../../src/transport/ur.ts';

const seen = (text: string): Reading => ({ texts: [{ text }], hint: 'none' });
const missed = (hint: Hint): Reading => ({ texts: [], hint });
const message = Uint8Array.from({ length: 1_000 }, (_, i) => i);
const stream = makeStream(message, { symbolBytes: 300, session: Uint8Array.of(1, 2) });

test('scanning shows the progress, then hands over the message', () => {
  const scan = new Scan();
  expect(scan.accept(seen(stream.frame(0)), 0).sight).toEqual({
    progress: { got: 1, need: 4 },
    why: null,
    foreign: null,
  });
  scan.accept(seen(stream.frame(5)), 100);
  scan.accept(seen(stream.frame(7)), 200);
  const last = scan.accept(seen(stream.frame(8)), 300);
  expect(last).toEqual({
    sight: { progress: null, why: null, foreign: null },
    found: { kind: 'message', message },
  });
  expect(scan.accept(seen(stream.frame(9)), 400).sight.why).toBe('already');
});

test('after a while without a code, scanning says what is most likely wrong with the picture, and stops saying so at once', () => {
  const scan = new Scan();
  scan.accept(seen(stream.frame(0)), 0);
  for (let at = 100; at < 1_200; at += 100) {
    expect(scan.accept(missed('blurred'), at).sight.why).toBeNull();
  }
  expect(scan.accept(missed('nothing'), 1_300).sight).toEqual({
    progress: { got: 1, need: 4 },
    why: 'blurred',
    foreign: null,
  });
  for (let at = 1_400; at < 3_000; at += 100) scan.accept(missed('far'), at);
  expect(scan.accept(missed('nothing'), 3_000).sight.why).toBe('far');
  expect(scan.accept(seen(stream.frame(1)), 3_100).sight).toEqual({
    progress: { got: 2, need: 4 },
    why: null,
    foreign: null,
  });
  expect(scan.accept(missed('far'), 3_200).sight.why).toBeNull();
});

test('a picture with nothing in it from the start is reported too', () => {
  const scan = new Scan();
  scan.accept(missed('dark'), 5_000);
  expect(scan.accept(missed('dark'), 6_000).sight.why).toBeNull();
  expect(scan.accept(missed('dark'), 6_300).sight.why).toBe('dark');
});

test('another ceremony, a newer version and damage each have their own message, and the progress stays', () => {
  const scan = new Scan({ session: Uint8Array.of(1, 2) });
  scan.accept(seen(stream.frame(0)), 0);
  const other = makeStream(message, { symbolBytes: 300, session: Uint8Array.of(9, 9) });
  const progress = { got: 1, need: 4 };
  expect(scan.accept(seen(other.frame(0)), 1).sight).toEqual({
    progress,
    why: 'other-session',
    foreign: null,
  });
  expect(scan.accept(seen('HF3:000'), 2).sight.why).toBe('newer-version');
  expect(scan.accept(seen('HF1:000'), 3).sight.why).toBe('damaged');
});

test('a foreign code is named, and reported once each time it comes into view', () => {
  const scan = new Scan();
  const address = '0x1234567890123456789012345678901234567890';
  const first = scan.accept(seen(address), 0);
  expect(first.sight).toMatchObject({ why: 'foreign', foreign: address });
  expect(first.found).toEqual({ kind: 'text', text: address });
  expect(scan.accept(seen(address), 50).found).toBeNull();
  for (let at = 100; at < 1_500; at += 100) scan.accept(missed('nothing'), at);
  expect(scan.accept(seen(address), 1_600).found).not.toBeNull();
});

test('UR codes, still and animated, arrive as URs', () => {
  const ur = { type: 'sol-sign-request', cbor: message.slice(0, 700) };
  const scan = new Scan();
  expect(scan.accept(seen(writeUr(ur)), 0).found).toEqual({ kind: 'ur', ur });
  expect(scan.accept(seen(writeUr(ur)), 10).found).toBeNull();
  const parts = makeUrStream(ur, 200);
  expect(scan.accept(seen(parts.frame(0)), 20).sight.progress).toEqual({ got: 1, need: 4 });
  for (let i = 1; i < 3; i++) scan.accept(seen(parts.frame(i)), 30);
  expect(scan.accept(seen(parts.frame(3)), 40).found).toEqual({ kind: 'ur', ur });
  expect(scan.accept(seen(parts.frame(4)), 50).sight.why).toBe('already');
  expect(scan.accept(seen('ur:crypto-psbt/abc'), 60).sight).toMatchObject({ why: 'damaged', foreign: null });
});
