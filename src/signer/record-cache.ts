import type { StoreName, Vault } from '../vault/door.ts';

/** A set of records of one kind, in memory while unlocked, written through to the vault. */
export class RecordCache<R> {
  readonly #records = new Map<string, { record: R; version: number }>();
  /** Counts changes, for whatever is computed from all of them. */
  changes = 0;

  constructor(
    readonly store: StoreName,
    readonly write: (record: R) => Uint8Array,
    readonly read: (bytes: Uint8Array) => R,
    /** For stores that also hold records of another kind. */
    private readonly isOurs: (key: string) => boolean = () => true,
  ) {}

  async load(vault: Vault): Promise<void> {
    for (const { key, value, version } of await vault.list(this.store))
      if (this.isOurs(key)) this.#records.set(key, { record: this.read(value), version });
  }

  get size(): number {
    return this.#records.size;
  }

  get(key: string): R | undefined {
    return this.#records.get(key)?.record;
  }

  version(key: string): number {
    return this.#records.get(key)?.version ?? 0;
  }

  entries(): [string, R][] {
    return [...this.#records].map(([key, { record }]) => [key, record]);
  }

  note(key: string, record: R | null, version: number): void {
    this.changes++;
    if (record === null) this.#records.delete(key);
    else this.#records.set(key, { record, version });
  }
}

/** One record to write, or to delete if `record` is null. */
export interface Write<R = unknown> {
  cache: RecordCache<R>;
  key: string;
  record: R | null;
}

export const put = <R>(cache: RecordCache<R>, key: string, record: R | null): Write =>
  ({ cache, key, record }) as unknown as Write;
