import { describe, expect, test } from 'vitest';
import { fitsHead, type Head, mergeHeads } from '../../src/custody/heads.ts';
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
  count,
  hash,
  signature: new Uint8Array(64),
});

describe("a device's log", () => {
  test('is read back as it was written, and its end stands for all of it', () => {
    const log = makeLog(20);
    expect(log.map((entry) => readLogEntry(writeLogEntry(entry)))).toEqual(log);
    const { end, hashes } = followLog(log);
    expect([end.count, hashes.length]).toEqual([20, 20]);
    expect(hashes.at(-1)).toEqual(end.hash);
  });

  test('cut in the middle, put in another order or changed is found by itself', () => {
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

  test('cut at its end or written anew is found where somebody saw its head', () => {
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
  test('are the newest of each, in whatever order they came', () => {
    const heads = [head(1, 3, key(3)), head(1, 5, key(5)), head(2, 1, key(1)), head(1, 4, key(4))];
    const none = { newest: [], conflicts: [] };
    const merged = mergeHeads(none, heads);
    expect(merged.newest.map(({ count }) => count)).toEqual([5, 1]);
    expect(mergeHeads(none, [...heads].reverse())).toEqual(merged);
    expect(mergeHeads(merged, heads)).toEqual(merged);
  });

  test('of one count that differ are kept as evidence, once', () => {
    const merged = mergeHeads({ newest: [head(1, 3, key(3))], conflicts: [] }, [
      head(1, 3, key(9)),
      head(1, 3, key(8)),
    ]);
    expect(merged.conflicts).toHaveLength(1);
    expect(merged.conflicts[0]!.map(({ hash }) => hash[0])).toEqual([3, 9]);
  });
});
