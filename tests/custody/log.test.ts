import { describe, expect, test } from 'vitest';
import { fitsHead, type Head, type HeldHead, joinHead } from '../../src/custody/heads.ts';
import {
  appendEntry,
  emptyLog,
  followLog,
  type LogEntry,
  readLogEntry,
  writeLogEntry,
} from '../../src/custody/log.ts';
import { key } from './support.ts';

function makeLog(count: number): LogEntry[] {
  let end = emptyLog;
  return Array.from({ length: count }, (_, i) => {
    const appended = appendEntry(end, {
      at: 1_000 + i,
      code: 'signed',
      subjects: [key(i % 250)],
      detail: `entry ${i}`,
    });
    end = appended.end;
    return appended.entry;
  });
}

const head = (identity: number, count: number, hash: Uint8Array): Head => ({
  identity: key(identity),
  start: key(100),
  count,
  hash,
  signature: new Uint8Array(64),
});

describe("a device's log", () => {
  test('a log is read back as it was written, and its end covers all of it', () => {
    const log = makeLog(20);
    expect(log.map((entry) => readLogEntry(writeLogEntry(entry)))).toEqual(log);
    const { end, hashes } = followLog(log);
    expect([end.count, hashes.length]).toEqual([20, 20]);
    expect(hashes.at(-1)).toEqual(end.hash);
  });

  test('a log that was cut in the middle, reordered or changed is detected by itself', () => {
    const log = makeLog(9);
    const changed = log.map((entry, i) => (i === 4 ? { ...entry, detail: 'another' } : entry));
    const swapped = [...log.slice(0, 3), log[4]!, log[3]!, ...log.slice(5)];
    const cut = [...log.slice(0, 3), ...log.slice(4)];
    const again = [...log.slice(0, 4), ...log.slice(3)];
    for (const [bad, where] of [
      [changed, 5],
      [swapped, 3],
      [cut, 3],
      [again, 4],
    ] as const)
      expect(() => followLog(bad)).toThrow(
        expect.objectContaining({ code: 'malformed', where: `entry ${where}` }),
      );
  });

  test('a log that was cut at its end or rewritten is detected if somebody saw its head', () => {
    const log = makeLog(9);
    const { hashes } = followLog(log);
    const seen = head(1, 9, hashes[8]!);
    expect(fitsHead(seen, hashes)).toBe(true);
    expect(fitsHead(seen, followLog(log.slice(0, 7)).hashes)).toBeNull();
    let end = emptyLog;
    const rewritten = log.map((entry) => {
      const next = appendEntry(end, { ...entry, detail: null });
      end = next.end;
      return next.entry;
    });
    expect(fitsHead(seen, followLog(rewritten).hashes)).toBe(false);
  });
});

describe('heads that devices keep of each other', () => {
  const join = (heads: readonly Head[]) =>
    heads.reduce<HeldHead | undefined>((held, one) => joinHead(held, one), undefined)!;

  test('the newest heads of a log are kept, in whatever order they arrive', () => {
    const heads = [head(1, 3, key(3)), head(1, 5, key(5)), head(1, 4, key(4))];
    const held = join(heads);
    expect(held).toEqual({ newest: heads[1], conflict: null });
    expect(join([...heads].reverse())).toEqual(held);
    expect(joinHead(held, heads[0]!)).toBe(held);
  });

  test('heads that differ at the same count are kept as evidence, once', () => {
    const { newest, conflict } = join([head(1, 3, key(3)), head(1, 3, key(9)), head(1, 3, key(8))]);
    expect(conflict!.map(({ hash }) => hash[0])).toEqual([3, 9]);
    expect(join([newest, ...conflict!, head(1, 7, key(7))])).toMatchObject({
      newest: { count: 7 },
      conflict,
    });
  });
});
