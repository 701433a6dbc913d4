import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { deriveDelay, forgiven, readClock, readWait } from '../../src/vault/attempts.ts';
import { type Attempts, readAttempts, writeAttempts } from '../../src/vault/schema.ts';
import { codeOf, makeDoor, noTag, password, readDisk, utf8, writeDisk } from './support.ts';

vi.mock('../../src/vault/kdf.ts', async (original) => (await import('./kdf-once.ts')).deriveOnce(original));

const hour = 3_600_000;
const tenYears = 10 * 365 * 24 * hour;

test('there is no delay for three tries, then 5 s doubling up to an hour', () => {
  const seconds = Array.from({ length: 16 }, (_, failed) => deriveDelay(failed) / 1000);
  expect(seconds).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600]);
  expect(deriveDelay(Number.MAX_SAFE_INTEGER)).toBe(hour);
});

test('the delay runs out as time goes by', () => {
  const attempts = { failed: 4, lastAt: 1_000_000, wipeAfter: null, tag: noTag };
  expect(readWait(attempts, 1_000_000).waitMs).toBe(10_000);
  expect(readWait(attempts, 1_004_000).waitMs).toBe(6_000);
  expect(readWait(attempts, 1_010_000).waitMs).toBe(0);
});

test('with the clock ten years back the same delay starts anew and then runs out; ten years on, only this delay ends', () => {
  const now = 1_700_000_000_000;
  const attempts = { failed: 5, lastAt: now, wipeAfter: 9, tag: noTag };
  const back = readWait(attempts, now - tenYears);
  expect(back).toEqual({
    attempts: { failed: 5, lastAt: now - tenYears, wipeAfter: 9, tag: noTag },
    waitMs: 20_000,
  });
  expect(readWait(back.attempts, now - tenYears + 20_000).waitMs).toBe(0);

  expect(readWait(attempts, now + tenYears).waitMs).toBe(0);
  const failedThere = { ...attempts, failed: 6, lastAt: now + tenYears };
  expect(readWait(failedThere, now + tenYears).waitMs).toBe(40_000);
  expect(readWait(failedThere, now).waitMs).toBe(40_000);
});

test('no clock makes anyone wait longer than the delay, or forgets it at the moment of failure', () => {
  const ms = fc.integer({ min: 0, max: 2 ** 48 });
  fc.assert(
    fc.property(fc.nat(10_000), ms, fc.array(ms, { minLength: 1 }), (failed, lastAt, clocks) => {
      let attempts: Attempts = { failed, lastAt, wipeAfter: null, tag: noTag };
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

test('the longest password is tried, a longer one is not even counted', async () => {
  const { door } = makeDoor();
  await door.create(password);
  const refusal = (typed: string) => door.unlock(typed).catch((error) => [error.code, error.where]);
  expect(await refusal('x'.repeat(1024))).toEqual(['wrong-password', undefined]);
  expect(await refusal('x'.repeat(1025))).toEqual(['too-large', 'password']);
  expect(await refusal('')).toEqual(['wrong-password', undefined]);
  expect((await door.status()).failedAttempts).toBe(1);
});

test('a try while locked out is not counted, and starts no new delay', async () => {
  const { door, name, clock } = makeDoor();
  await door.create(password);
  for (let i = 0; i < 3; i++) await codeOf(door.unlock('not the password'));
  const before = (await readDisk(name)).vault.get('attempts');
  clock.ms += 1_000;
  expect(await codeOf(door.unlock('not the password'))).toBe('locked-out');
  expect((await readDisk(name)).vault.get('attempts')).toEqual(before);
  expect((await door.status()).waitMs).toBe(4_000);
});

test('a vault that is not there has no password', async () => {
  const { door, name } = makeDoor();
  expect(await codeOf(door.unlock(password))).toBe('no-device');
  await (await door.create(password)).put('device', 'd', utf8('d'), 0);
  const disk = await readDisk(name);
  disk.vault.delete('header');
  await writeDisk(name, disk);
  expect(await codeOf(door.unlock(password))).toBe('no-device');
  expect(await door.status()).toMatchObject({ exists: false });
});

test('forgiving clears the count and keeps the choice to wipe', () => {
  const stored = writeAttempts({ failed: 7, lastAt: 5, wipeAfter: 9, tag: noTag });
  expect(readAttempts(forgiven(stored))).toEqual({ failed: 0, lastAt: 0, wipeAfter: 9, tag: noTag });
  expect(readAttempts(forgiven(undefined))).toEqual({ failed: 0, lastAt: 0, wipeAfter: null, tag: noTag });
});
