import 'fake-indexeddb/auto';
import { sha256 } from '@noble/hashes/sha2.js';
import { Encrypter } from 'age-encryption';
import { concatBytes, u64le } from '../../src/core/bytes.ts';
import { SignerError } from '../../src/core/errors.ts';
import type { VaultDoor } from '../../src/vault/door.ts';
import type { Kdf } from '../../src/vault/schema.ts';
import { openVaultDoor } from '../../src/vault/vault.ts';

export const password = 'granite otter lantern 42 sky';
export const otherPassword = 'seven copper kites over Oslo';

/** The minimum of PBKDF2, and an Argon2id that costs nothing: its strength is not what is tested here. */
export const cheap: Kdf = { format: 2, iterations: 600_000, memoryKiB: 8, passes: 1 };

export function makeRandom(seed = 'vault'): (length: number) => Uint8Array {
  let counter = 0;
  const start = new TextEncoder().encode(seed);
  return (length) => {
    const blocks: Uint8Array[] = [];
    for (let made = 0; made < length; made += 32) blocks.push(sha256(concatBytes(start, u64le(counter++))));
    return concatBytes(...blocks).slice(0, length);
  };
}

export class Clock {
  constructor(public ms = 1_700_000_000_000) {}
  readonly now = () => this.ms;
}

let databases = 0;
export const freshName = () => `vault-${databases++}`;

type DoorOptions = Partial<Omit<Parameters<typeof openVaultDoor>[0], 'now'>> & {
  clock?: Clock;
  seed?: string;
};

/** A vault's door on its own database, with a clock that stands still, unless `options` say otherwise. */
export function makeDoor(options: DoorOptions = {}): { door: VaultDoor; name: string; clock: Clock } {
  const { name = freshName(), clock = new Clock(), seed, ...rest } = options;
  const door = openVaultDoor({ name, now: clock.now, random: makeRandom(seed), kdf: cheap, ...rest });
  return { door, name, clock };
}

export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return error instanceof SignerError ? error.code : `not ours: ${error}`;
  }
}

/** Code and place of a refusal; the answer as text if there was none. */
export const refusalOf = (work: Promise<unknown>) => work.then(String, ({ code, where }) => [code, where]);

/** An export as the `age` tool makes it: `body` under `passphrase`, at a work factor that costs nothing. */
export async function encryptWithAge(body: Uint8Array | string, passphrase = password): Promise<Uint8Array> {
  const age = new Encrypter();
  age.setPassphrase(passphrase);
  age.setScryptWorkFactor(1);
  return age.encrypt(body);
}

/** Everything on disk, as a thief sees it. */
export interface Disk {
  vault: Map<string, Uint8Array>;
  records: Map<string, Uint8Array>;
}

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function withDisk<T>(name: string, work: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await settled(indexedDB.open(name));
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export function readDisk(name: string): Promise<Disk> {
  return withDisk(name, async (db) => {
    const disk: Disk = { vault: new Map(), records: new Map() };
    for (const store of ['vault', 'records'] as const) {
      if (!db.objectStoreNames.contains(store)) continue;
      const read = () => db.transaction(store).objectStore(store);
      const [keys, values] = [await settled(read().getAllKeys()), await settled(read().getAll())];
      for (const [i, key] of keys.entries()) disk[store].set(key as string, values[i]);
    }
    return disk;
  });
}

export function writeDisk(name: string, disk: Disk): Promise<void> {
  return withDisk(name, async (db) => {
    for (const store of ['vault', 'records'] as const) {
      const write = () => db.transaction(store, 'readwrite').objectStore(store);
      await settled(write().clear());
      for (const [key, value] of disk[store]) await settled(write().put(value, key));
    }
  });
}

export const hasDatabase = async (name: string) =>
  (await indexedDB.databases()).some((found) => found.name === name);

export function flip(bytes: Uint8Array, index: number, bit = 1): Uint8Array {
  const out = bytes.slice();
  out[index]! ^= bit;
  return out;
}

/** Attempts that were written before the inventory, or recreated. */
export const noTag = new Uint8Array();

export const utf8 = (text: string) => new TextEncoder().encode(text);
