type Kdf = typeof import('../../src/vault/kdf.ts');

const keys = new Map<string, Promise<CryptoKey>>();

/**
 * For `vi.mock`: the real derivation, but only once for each password, salt and choice. Seeded salts repeat.
 */
export async function deriveOnce(importOriginal: () => Promise<unknown>): Promise<Kdf> {
  const real = (await importOriginal()) as Kdf;
  return {
    ...real,
    deriveWrapKey(password, salt, kdf) {
      const name = JSON.stringify([password, [...salt], kdf]);
      const key = keys.get(name) ?? real.deriveWrapKey(password, salt, kdf);
      keys.set(name, key);
      return key;
    },
  };
}
