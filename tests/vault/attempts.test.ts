import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveDelay, readClock, readWait } from '../../src/vault/attempts.ts';

const hour = 3_600_000;
const tenYears = 10 * 365 * 24 * hour;

test('no delay for three, then 5 s doubling up to an hour', () => {
  const seconds = Array.from({ length: 16 }, (_, failed) => deriveDelay(failed) / 1000);
  expect(seconds).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600]);
  expect(deriveDelay(Number.MAX_SAFE_INTEGER)).toBe(hour);
});

test('the delay runs out as time goes by', () => {
  const attempts = { failed: 4, lastAt: 1_000_000, wipeAfter: null };
  expect(readWait(attempts, 1_000_000).waitMs).toBe(10_000);
  expect(readWait(attempts, 1_004_000).waitMs).toBe(6_000);
  expect(readWait(attempts, 1_010_000).waitMs).toBe(0);
});

test('ten years back: the same delay anew, which then runs out; ten years on: this delay ends, no other', () => {
  const now = 1_700_000_000_000;
  const attempts = { failed: 5, lastAt: now, wipeAfter: 9 };
  const back = readWait(attempts, now - tenYears);
  expect(back).toEqual({ attempts: { failed: 5, lastAt: now - tenYears, wipeAfter: 9 }, waitMs: 20_000 });
  expect(readWait(back.attempts, now - tenYears + 20_000).waitMs).toBe(0);

  expect(readWait(attempts, now + tenYears).waitMs).toBe(0);
  const failedThere = { ...attempts, failed: 6, lastAt: now + tenYears };
  expect(readWait(failedThere, now + tenYears).waitMs).toBe(40_000);
  expect(readWait(failedThere, now).waitMs).toBe(40_000);
});

test('no clock makes anybody wait more than the delay, nor forgets it at the moment of failure', () => {
  const ms = fc.integer({ min: 0, max: 2 ** 48 });
  fc.assert(
    fc.property(fc.nat(10_000), ms, fc.array(ms, { minLength: 1 }), (failed, lastAt, clocks) => {
      let attempts = { failed, lastAt, wipeAfter: null as number | null };
      expect(readWait(attempts, lastAt).waitMs).toBe(deriveDelay(failed));
      for (const now of clocks) {
        const read = readWait(attempts, now);
        expect(read.waitMs).toBeLessThanOrEqual(deriveDelay(failed));
        attempts = read.attempts;
        expect(readWait(attempts, now + deriveDelay(failed)).waitMs).toBe(0);
      }
    }),
  );
});

test('a clock before 1970 or between milliseconds is read as one that can be stored', () => {
  expect(readClock(() => -5)).toBe(0);
  expect(readClock(() => 12.7)).toBe(12);
});
