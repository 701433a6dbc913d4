import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveWrapKey } from './kdf.ts';
import { type Attempts, type Header, readAttempts, readHeader, writeAttempts } from './schema.ts';
import { unwrapVaultKey } from './seal.ts';
import type { Store } from './store.ts';

/**
 * Milliseconds to wait after so many wrong passwords in a row: none for the first three, then 5 s doubling to
 * an hour.
 */
export function deriveDelay(failed: number): number {
  return failed < 3 ? 0 : Math.min(5_000 * 2 ** (failed - 3), 3_600_000);
}

/**
 * What is left of the delay. A clock set back to before the last failure restarts the delay from there (`lastAt`
 * becomes `now`; the caller stores it), so that no one has to wait ten years; a clock set forward ends the current
 * delay only.
 */
export function readWait(attempts: Attempts, now: number): { attempts: Attempts; waitMs: number } {
  const lastAt = Math.min(attempts.lastAt, now);
  const waitMs = Math.max(0, deriveDelay(attempts.failed) - (now - lastAt));
  return { attempts: { ...attempts, lastAt }, waitMs };
}

/** Local time in whole milliseconds, never negative. */
export const readClock = (now: () => number) => Math.max(0, Math.floor(now()));

/** The `where` of a `wrong-password` that was the last one allowed. */
export const wiped = 'wiped';

/** `bytes` is the header as stored, to be compared before it is replaced. The caller wipes the vault key. */
export interface Tried {
  vaultKey: Uint8Array;
  header: Header;
  bytes: Uint8Array;
}

/**
 * Tries a password against the stored header. The attempt is on disk before the password is checked, so killing the tab
 * in time gives no free try; the caller takes it back with `forgiven` once the try has succeeded. If this was the last
 * try that the owner allows, everything is wiped, but only after a wrong password was seen, never because a right one
 * was interrupted.
 * Errors: `no-device`, `decryption-failed` (damaged header; not counted), `locked-out` (not counted), `wrong-password`
 * (with `where` set to `wiped` if so), `too-large`, storage codes.
 */
export async function tryPassword(
  store: Store,
  now: () => number,
  password: string,
  minMemoryKiB: number | undefined,
): Promise<Tried> {
  if (password.length > limits.passwordChars) throw new SignerError('too-large', { where: 'password' });
  if (password === '') throw new SignerError('wrong-password');
  const time = readClock(now);
  const found = await store.write(async (tx) => {
    const vault = tx.objectStore('vault');
    const bytes = await vault.get('header');
    if (bytes === undefined) throw new SignerError('no-device');
    const header = readHeader(bytes, minMemoryKiB);
    const { attempts, waitMs } = readWait(readAttempts(await vault.get('attempts')), time);
    const counted = { ...attempts, failed: attempts.failed + 1, lastAt: time };
    await vault.put(writeAttempts(waitMs > 0 ? attempts : counted), 'attempts');
    return { bytes, header, attempts: counted, waitMs };
  });
  if (found.waitMs > 0) throw new SignerError('locked-out');
  const wrapKey = await deriveWrapKey(password, found.header.salt, found.header.kdf);
  const vaultKey = await unwrapVaultKey(wrapKey, found.header);
  if (vaultKey !== null) return { vaultKey, header: found.header, bytes: found.bytes };
  const { failed, wipeAfter } = found.attempts;
  if (wipeAfter === null || failed < wipeAfter) throw new SignerError('wrong-password');
  await store.destroy();
  throw new SignerError('wrong-password', { where: wiped });
}

/** The counter after a right password. */
export function forgiven(stored: Uint8Array | undefined): Uint8Array {
  return writeAttempts({ ...readAttempts(stored), failed: 0, lastAt: 0 });
}
