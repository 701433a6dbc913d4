import { asSignParams } from '../protocol/sign-params.ts';
import {
  type ArchivePage,
  type EffectName,
  makePage,
  type Past,
  readPage,
  readPasts,
  readRecords,
  writePage,
} from './archive-page.ts';
import { put, RecordCache, type Write } from './record-cache.ts';
import { type CeremonyRecord, readCeremony, writeCeremony } from './records/ceremony.ts';

/**
 * How many finished signings stay outside the archive, how many make up a page of it, and a page's largest
 * size in bytes.
 */
const kept = 8;
const pageLength = 24;
const pageBytes = 500_000;

interface Index {
  /** `RecordCache.changes` when this was made. */
  changes: number;
  places: Map<string, { page: string; past: Past }>;
  /** By wallet, newest first. */
  ofWallet: Map<string, Past[]>;
  /** By wallet and the name of its effect, its digest or what it uses up. */
  byEffect: Map<string, Past[]>;
  paid: Map<string, string | null>;
}

/**
 * Finished signings, a page of them in one record of the vault: however many there are, the vault opens with
 * few records, and nothing is read again unless it is looked at. A page is written once; only what changes
 * afterwards leaves it.
 */
export class Archive {
  readonly pages = new RecordCache<ArchivePage>('archive', writePage, readPage);
  readonly #records = new Map<string, CeremonyRecord>();
  readonly #pasts = new WeakMap<ArchivePage, Past[]>();
  #index: Index | null = null;

  /** Undefined if it is not here. */
  get(id: string): CeremonyRecord | undefined {
    const known = this.#records.get(id);
    if (known !== undefined) return known;
    const bytes = this.#bytesOf(id);
    if (bytes === undefined) return undefined;
    const record = readCeremony(bytes);
    this.#records.set(id, record);
    return record;
  }

  has(id: string): boolean {
    return this.#read().places.has(id);
  }

  /** Every record as it is stored. */
  entries(): [string, Uint8Array][] {
    return this.pages.entries().flatMap(([, page]) => {
      const records = readRecords(page);
      return this.#pastsOf(page).map(({ id }, i): [string, Uint8Array] => [id, records[i]!]);
    });
  }

  /** The signings of a wallet, newest first. */
  ofWallet(walletId: string): readonly Past[] {
    return this.#read().ofWallet.get(walletId) ?? [];
  }

  /** Signings of a wallet that did one of these, named as in `EffectName` and `usesUp`. */
  ofEffects(walletId: string, names: readonly string[]): Past[] {
    const { byEffect } = this.#read();
    return [...new Set(names.flatMap((name) => byEffect.get(placeOf(walletId, name)) ?? []))];
  }

  /**
   * Everybody paid by a signature in the archive, with the one signing that did it, or null if there were
   * several.
   */
  get paid(): ReadonlyMap<string, string | null> {
    return this.#read().paid;
  }

  /**
   * What moves the oldest finished signings from `cache` to a new page; nothing if there are few. `past` is
   * null for those that cannot be summarised and so stay.
   */
  moves(
    cache: RecordCache<CeremonyRecord>,
    past: (id: string, record: CeremonyRecord) => Past | null,
  ): Write[] {
    const finished = cache.entries().filter(([, record]) => isFinished(record));
    if (finished.length < kept + pageLength) return [];
    finished.sort(([, a], [, b]) => a.updatedAt - b.updatedAt);
    const pasts: Past[] = [];
    const records: Uint8Array[] = [];
    let bytes = 0;
    for (const [id, record] of finished.slice(0, -kept)) {
      if (records.length === pageLength || bytes > pageBytes) break;
      const told = past(id, record);
      if (told === null) continue;
      const written = cache.write(record);
      bytes += written.length;
      pasts.push({ ...told, updatedAt: record.updatedAt });
      records.push(written);
    }
    if (records.length < pageLength && bytes <= pageBytes) return [];
    const page = makePage(pasts, records);
    // A page that could not be read back must not replace records that can.
    readPasts(readPage(writePage(page)));
    const gone = pasts.map(({ id }) => put(cache, id, null));
    return [put(this.pages, this.#nextKey(), page), ...gone];
  }

  /**
   * Writes that take these out of their pages, either because they are written elsewhere or because they go.
   */
  without(ids: readonly string[]): Write[] {
    const leaving = new Set(ids.filter((id) => this.has(id)));
    const keys = new Set([...leaving].map((id) => this.#read().places.get(id)!.page));
    return [...keys].map((key) => {
      const page = this.pages.get(key)!;
      const records = readRecords(page);
      const rows = this.#pastsOf(page).map((past, i) => ({ past, record: records[i]! }));
      const left = rows.filter(({ past }) => !leaving.has(past.id));
      const next = makePage(
        left.map(({ past }) => past),
        left.map(({ record }) => record),
      );
      return put(this.pages, key, left.length === 0 ? null : next);
    });
  }

  #bytesOf(id: string): Uint8Array | undefined {
    const place = this.#read().places.get(id);
    if (place === undefined) return undefined;
    const page = this.pages.get(place.page)!;
    return readRecords(page)[this.#pastsOf(page).indexOf(place.past)];
  }

  #nextKey(): string {
    const last = this.pages.entries().reduce((most, [key]) => Math.max(most, Number(key)), 0);
    return String(last + 1).padStart(8, '0');
  }

  #pastsOf(page: ArchivePage): Past[] {
    const pasts = this.#pasts.get(page) ?? readPasts(page);
    this.#pasts.set(page, pasts);
    return pasts;
  }

  #read(): Index {
    const { changes } = this.pages;
    if (this.#index?.changes === changes) return this.#index;
    this.#records.clear();
    const pages = this.pages.entries().map(([page, stored]) => ({ page, pasts: this.#pastsOf(stored) }));
    const all = pages.flatMap(({ pasts }) => pasts).sort((a, b) => b.updatedAt - a.updatedAt);
    this.#index = {
      changes,
      places: new Map(pages.flatMap(({ page, pasts }) => pasts.map((past) => [past.id, { page, past }]))),
      ofWallet: groupBy(all, ({ walletId }) => [walletId]),
      byEffect: groupBy(all, ({ walletId, effects, usesUp }) =>
        [...effects.flatMap(namesOf), ...usesUp].map((name) => placeOf(walletId, name)),
      ),
      paid: payersOf(all),
    };
    return this.#index;
  }
}

/** Ceremonies outside the archive; one in the archive can be found by its id as if it were here. */
export class CeremonyCache extends RecordCache<CeremonyRecord> {
  constructor(private readonly archive: Archive) {
    super('ceremonies', writeCeremony, readCeremony);
  }

  override get(key: string): CeremonyRecord | undefined {
    return super.get(key) ?? this.archive.get(key);
  }
}

const placeOf = (walletId: string, name: string): string => `${walletId}/${name}`;

function payersOf(all: readonly Past[]): Map<string, string | null> {
  const payers = new Map<string, string | null>();
  for (const { id, paid } of all)
    for (const address of paid) payers.set(address, payers.has(address) ? null : id);
  return payers;
}

/** The names by which an effect is found. */
export const namesOf = ({ effect, digest }: EffectName): string[] =>
  effect === null ? [digest] : [effect, digest];

function groupBy<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all)
    for (const key of keysOf(one)) {
      const group = groups.get(key) ?? [];
      group.push(one);
      groups.set(key, group);
    }
  return groups;
}

const isFinished = ({ params, signatures, history }: CeremonyRecord): boolean =>
  asSignParams(params) !== null && (signatures.length > 0 || history.some(({ code }) => code === 'done'));
