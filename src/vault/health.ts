import { compareBytes } from '../core/bytes.ts';
import { asSignerError } from '../core/defect.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Vault } from './door.ts';

/** What may be wrong with the storage here, as codes; the sentences are in the language files. */
export type HealthCode =
  | 'not-persisted'
  | 'persistence-unknown'
  /** WebKit deletes what a site has stored after seven days without a visit in a tab; installed apps are exempt. */
  | 'deleted-after-a-week'
  /** Below 50 MB left for this origin. */
  | 'little-room'
  /** Any other local HTML file reads the same database (sealed, but it can be deleted). */
  | 'file-origin';

export interface StorageFacts {
  /** Null if the browser does not say. */
  isPersisted: boolean | null;
  usageBytes: number | null;
  quotaBytes: number | null;
  /** Opened from the home screen or as an app, in a tab, or from a local file. */
  display: 'installed' | 'tab' | 'file';
  codes: HealthCode[];
}

/** Given by the page: a worker has no `matchMedia`, and `vendor` tells WebKit from the others. */
export interface Environment {
  storage?: StorageManager | undefined;
  matchMedia?: ((query: string) => { matches: boolean }) | undefined;
  /** `navigator.vendor`. */
  vendor?: string | undefined;
  /** `navigator.standalone`, which only WebKit on iOS has. */
  standalone?: boolean | undefined;
  /** `location.protocol`. */
  protocol?: string | undefined;
}

const littleRoomBytes = 50_000_000;

/** Never rejects: what the browser refuses to tell is null. */
export async function readStorageFacts(env: Environment): Promise<StorageFacts> {
  const isPersisted = await asked(() => env.storage!.persisted());
  const estimate = await asked(() => env.storage!.estimate());
  const usageBytes = estimate?.usage ?? null;
  const quotaBytes = estimate?.quota ?? null;
  const display = readDisplay(env);
  const codes: HealthCode[] = [];
  if (isPersisted === null) codes.push('persistence-unknown');
  if (isPersisted === false) codes.push('not-persisted');
  if (env.vendor?.startsWith('Apple') && display === 'tab') codes.push('deleted-after-a-week');
  if (usageBytes !== null && quotaBytes !== null && quotaBytes - usageBytes < littleRoomBytes)
    codes.push('little-room');
  if (display === 'file') codes.push('file-origin');
  return { isPersisted, usageBytes, quotaBytes, display, codes };
}

function readDisplay(env: Environment): StorageFacts['display'] {
  if (env.protocol === 'file:') return 'file';
  const modes = ['standalone', 'fullscreen', 'minimal-ui', 'window-controls-overlay'];
  const isApp = modes.some((mode) => env.matchMedia?.(`(display-mode: ${mode})`).matches);
  return isApp || env.standalone === true ? 'installed' : 'tab';
}

/** Null if there is no answer: the call failed or does not exist. */
async function asked<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return (await ask()) ?? null;
  } catch {
    return null;
  }
}

const selfTestKey = 'self-test';

/**
 * Writes a record of 4 KiB, reads it back, changes it, deletes it. Null if all is well, otherwise the code of what went
 * wrong. A record left behind by an interrupted test is reused.
 */
export async function testStorage(
  vault: Vault,
  random: (length: number) => Uint8Array,
): Promise<ErrorCode | null> {
  try {
    let version = (await vault.get('settings', selfTestKey))?.version ?? 0;
    for (let i = 0; i < 2; i++) {
      const value = random(4096);
      version = await vault.put('settings', selfTestKey, value, version);
      const read = await vault.get('settings', selfTestKey);
      if (read === null || compareBytes(read.value, value) !== 0) return 'storage-failed';
    }
    await vault.delete('settings', selfTestKey, version);
    return (await vault.get('settings', selfTestKey)) === null ? null : 'storage-failed';
  } catch (error) {
    return asSignerError(error).code;
  }
}
