import * as v from 'valibot';
import { bytesUpTo, listOf, readCbor, writeCbor } from '../core/codec.ts';
import { limits } from '../core/limits.ts';
import {
  appendEntry,
  emptyLog,
  endOf,
  type LogCode,
  type LogEnd,
  type LogEntry,
  readLogEntry,
  writeLogEntry,
} from '../custody/log.ts';
import { put, RecordCache, type Write } from './record-cache.ts';

/** An entry to be logged in the same write as the event itself. */
export type Told = Pick<LogEntry, 'at' | 'code' | 'subjects' | 'detail'>;

export const isTold = (one: Write | Told): one is Told => 'code' in one;

/** The entry logged first each time the device is opened. */
const openings: readonly LogCode[] = ['set-up', 'restored', 'unlocked', 'unlocked-online'];

/** Entries on a page. A page is rewritten for every entry, so it stays small. */
const pageLength = 64;

/**
 * Consecutive entries as they were written, and the build that was running at their end: 32 bytes, or empty.
 */
export interface LogPage {
  build: Uint8Array;
  entries: Uint8Array[];
}

const pageShape = v.strictTuple([
  v.literal(1),
  bytesUpTo(32),
  listOf(bytesUpTo(limits.logEntryBytes, 1), pageLength, 1),
]);

const writeLogPage = ({ build, entries }: LogPage): Uint8Array => writeCbor([1, build, entries]);

export function readLogPage(bytes: Uint8Array): LogPage {
  const [, build, entries] = readCbor(pageShape, bytes, 'log');
  return { build, entries };
}

/** Which of the device's logs, from 0, and the number of the page's first entry. */
const keyOf = (log: number, first: number): string =>
  `${String(log).padStart(4, '0')}/${String(first).padStart(12, '0')}`;
const logNumberOf = (key: string): number => Number(key.slice(0, 4));

/**
 * This device's log, one record of the vault for each page of entries. A device restored from a full copy
 * holds the log of that backup too, and continues in another one: the lost device may have gone on as well,
 * and two ends of one log count as evidence.
 */
export class DeviceLog {
  readonly pages = new RecordCache<LogPage>('log', writeLogPage, readLogPage);
  #read: { changes: number; keys: string[] } | null = null;
  #latest: { changes: number; at: number } | null = null;

  /** The end of the current log. */
  get end(): LogEnd {
    const last = this.#keys.at(-1);
    return last === undefined ? emptyLog : endOf(readLogEntry(this.pages.get(last)!.entries.at(-1)!));
  }

  /** Hash of the first entry of the current log; null if it has none. */
  get start(): Uint8Array | null {
    const last = this.#keys.at(-1);
    if (last === undefined) return null;
    const [first] = this.pages.get(keyOf(logNumberOf(last), 0))?.entries ?? [];
    return first === undefined ? null : endOf(readLogEntry(first)).hash;
  }

  /** The build last recorded as running here; empty if none. */
  get build(): Uint8Array {
    const last = this.#keys.at(-1);
    return last === undefined ? new Uint8Array() : this.pages.get(last)!.build;
  }

  /**
   * The latest time logged since the device was last opened, in ms; 0 if none. A clock that is behind it has
   * gone back.
   */
  get latest(): number {
    const { changes } = this.pages;
    if (this.#latest?.changes !== changes) this.#latest = { changes, at: this.#readLatest() };
    return this.#latest.at;
  }

  #readLatest(): number {
    let latest = 0;
    for (const key of this.#keys.toReversed())
      for (const bytes of this.pages.get(key)!.entries.toReversed()) {
        const { at, code } = readLogEntry(bytes);
        latest = Math.max(latest, at);
        if (openings.includes(code)) return latest;
      }
    return latest;
  }

  /** Every log that is here, oldest first, each entry as it was written. */
  logs(): Uint8Array[][] {
    const logs = new Map<number, Uint8Array[]>();
    for (const key of this.#keys) {
      const log = logs.get(logNumberOf(key)) ?? [];
      log.push(...this.pages.get(key)!.entries);
      logs.set(logNumberOf(key), log);
    }
    return [...logs.values()];
  }

  /** The writes that log these in order, starting another log if `isAnother`. */
  writes(told: readonly Told[], isAnother = false): Write[] {
    const last = this.#keys.at(-1);
    const number = last === undefined ? 0 : logNumberOf(last) + (isAnother ? 1 : 0);
    let end = isAnother ? emptyLog : this.end;
    const changed = new Map<string, LogPage>();
    let key = isAnother ? undefined : last;
    for (const event of told) {
      const next = appendEntry(end, event);
      const page = key === undefined ? undefined : (changed.get(key) ?? this.pages.get(key));
      const isFull = page === undefined || page.entries.length === pageLength;
      if (isFull) key = keyOf(number, end.count);
      const build = event.code === 'build-changed' ? event.subjects[0]! : (page?.build ?? this.build);
      const before = isFull ? [] : page.entries;
      changed.set(key!, { build, entries: [...before, writeLogEntry(next.entry)] });
      end = next.end;
    }
    return [...changed].map(([at, page]) => put(this.pages, at, page));
  }

  /** Keys of pages, in the order of their entries. */
  get #keys(): string[] {
    const { changes } = this.pages;
    if (this.#read?.changes === changes) return this.#read.keys;
    const keys = this.pages
      .entries()
      .map(([key]) => key)
      .sort();
    this.#read = { changes, keys };
    return keys;
  }
}
