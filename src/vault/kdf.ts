import { argon2id } from '@noble/hashes/argon2.js';
import { ascii } from '../core/bytes.ts';
import { type Kdf, kdfBounds } from './schema.ts';

/**
 * The key that wraps the vault key; AES-256-GCM, not extractable. The password is read as UTF-8 in NFC, as RFC 8265
 * section 4.2 has it, so that an accent is the same whichever keyboard typed it. `salt` is 32 bytes and serves both
 * stages.
 */
export async function deriveWrapKey(password: string, salt: Uint8Array, kdf: Kdf): Promise<CryptoKey> {
  const typed = ascii(password.normalize('NFC')) as Uint8Array<ArrayBuffer>;
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  typed.fill(0);
  const pbkdf2 = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: salt as Uint8Array<ArrayBuffer>,
    iterations: kdf.iterations,
  };
  let key: Uint8Array = new Uint8Array(await crypto.subtle.deriveBits(pbkdf2, base, 256));
  if (kdf.format === 2) {
    const first = key;
    key = argon2id(first, salt, { m: kdf.memoryKiB, t: kdf.passes, p: 1, dkLen: 32 });
    first.fill(0);
  }
  const wrap = await crypto.subtle.importKey('raw', key as Uint8Array<ArrayBuffer>, 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  key.fill(0);
  return wrap;
}

/**
 * Format 2 for this device: 64 MiB, and enough passes to take about a second, never fewer than the three of
 * RFC 9106 section 4 (second recommended option). A clock that stands still or jumps gives the minimum or the
 * maximum.
 */
export function measureKdf(now: () => number): Kdf {
  const memoryKiB = kdfBounds.memoryKiB.min;
  const start = now();
  argon2id(new Uint8Array(32), new Uint8Array(32), { m: memoryKiB, t: 1, p: 1, dkLen: 32 });
  const perPass = now() - start;
  const passes = perPass > 0 ? Math.min(12, Math.max(3, Math.round(900 / perPass))) : 3;
  return { format: 2, iterations: kdfBounds.iterations.min, memoryKiB, passes };
}
