import { createHash, scryptSync } from 'node:crypto';
import { vi } from 'vitest';

/**
 * What is slow on purpose is done once for each input, wherever a test is not about it: the key of a password,
 * and scrypt, which is OpenSSL's here (a full copy takes 256 MiB each time it is written or read). Tests
 * about these say `vi.unmock`.
 */
vi.mock('../../src/vault/kdf.ts', async (original) =>
  (await import('../vault/kdf-once.ts')).deriveOnce(original),
);

interface Cost {
  N: number;
  r: number;
  p: number;
  dkLen?: number;
}

vi.mock('@noble/hashes/scrypt.js', async (original) => {
  const made = new Map<string, Uint8Array>();
  const scrypt = (
    password: string | Uint8Array,
    salt: string | Uint8Array,
    { N, r, p, dkLen = 32 }: Cost,
  ) => {
    const hash = (part: string | Uint8Array) => createHash('sha256').update(part).digest('hex');
    const name = [hash(password), hash(salt), N, r, p, dkLen].join();
    const key =
      made.get(name) ?? new Uint8Array(scryptSync(password, salt, dkLen, { N, r, p, maxmem: 2 ** 30 }));
    made.set(name, key);
    return Uint8Array.from(key);
  };
  return { ...(await original<typeof import('@noble/hashes/scrypt.js')>()), scrypt };
});
