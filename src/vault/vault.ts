import { equalBytes } from '../core/bytes.ts';
import { missingPart, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { forgiven, readClock, readWait, type Tried, tryPassword, wiped } from './attempts.ts';
import type { Vault, VaultDoor, VaultOptions, VaultStatus } from './door.ts';
import { emptyCover } from './inventory.ts';
import { deriveWrapKey, measureKdf } from './kdf.ts';
import { putBook, sealBook } from './pages.ts';
import { Records } from './records.ts';
import { isAcceptable, readAttempts, readHeader, writeAttempts, writeHeader } from './schema.ts';
import { deriveVaultKeys, type VaultKeys, wrapVaultKey } from './seal.ts';
import { Sealed } from './sealed.ts';
import { Store } from './store.ts';

export function openVaultDoor({ name, now, random, labelOf = () => '', kdf }: VaultOptions): VaultDoor {
  const store = new Store(name);
  const minMemoryKiB = kdf?.format === 2 ? kdf.memoryKiB : undefined;
  if (kdf !== undefined && !isAcceptable(kdf, minMemoryKiB))
    throw new SignerError('malformed', { where: 'kdf' });
  let open: Records | null = null;

  async function attempt(password: string): Promise<Tried> {
    try {
      return await tryPassword(store, now, password, minMemoryKiB);
    } catch (error) {
      if (error instanceof SignerError && error.where === wiped) open?.lock();
      throw error;
    }
  }

  async function wrap(password: string, vaultKey: Uint8Array): Promise<Uint8Array> {
    const choice = kdf ?? measureKdf(now);
    const salt = random(32);
    const wrapKey = await deriveWrapKey(password, salt, choice);
    return writeHeader(await wrapVaultKey(wrapKey, vaultKey, choice, salt, random));
  }

  /**
   * The try succeeded: forgive earlier ones and, if a new header is given, replace the one that was tried.
   */
  async function settle(tried: Tried, header: Uint8Array = tried.bytes): Promise<void> {
    await store.write(async (tx) => {
      const vault = tx.objectStore('vault');
      const stored = await vault.get('header');
      if (stored === undefined || !equalBytes(stored, tried.bytes)) throw new SignerError('storage-conflict');
      if (header !== tried.bytes) await vault.put(header, 'header');
      await vault.put(forgiven(await vault.get('attempts')), 'attempts');
    });
  }

  async function admit(keys: VaultKeys, header: Uint8Array): Promise<Vault> {
    open?.lock();
    const records = new Records(new Sealed(store, random, labelOf, { keys, header }));
    open = records;
    await records.audit();
    return {
      get: (name, key) => records.get(name, key),
      list: (name) => records.list(name),
      put: async (store, key, value, expected) =>
        (await records.putAll([{ store, key, value, expected }]))[0]!,
      putAll: (changes) => records.putAll(changes),
      delete: async (store, key, expected) =>
        void (await records.putAll([{ store, key, value: null, expected }])),
      inspect: () => records.inspect(),
      dropDamaged: () => records.dropDamaged(),
      findings: () => records.findings(),
      acceptFindings: () => records.accept(),
      close: () => records.lock(),
      async checkPassword(password) {
        records.current();
        const tried = await attempt(password);
        tried.vaultKey.fill(0);
        await settle(tried);
      },
      async changePassword(oldPassword, newPassword) {
        records.current();
        await refuseWeak(newPassword);
        const tried = await attempt(oldPassword);
        tried.vaultKey.fill(0);
        await settle(tried);
        const fresh = random(32);
        const next = { header: await wrap(newPassword, fresh), keys: await deriveVaultKeys(fresh) };
        fresh.fill(0);
        await records.reseal(next);
      },
    };
  }

  return {
    async status() {
      const time = readClock(now);
      try {
        const read = await store.read(async (tx) => {
          const vault = tx.objectStore('vault');
          return [await vault.get('header'), await vault.get('attempts')] as const;
        });
        if (read[0] === undefined) return nothing;
        const { kdf } = readHeader(read[0], minMemoryKiB);
        const stored = readAttempts(read[1]);
        const { attempts, waitMs } = readWait(stored, time);
        if (attempts.lastAt !== stored.lastAt) await restartDelay();
        const { failed, wipeAfter } = attempts;
        return { exists: true, failedAttempts: failed, waitMs, wipeAfter, format: kdf.format };
      } catch (error) {
        if (error instanceof SignerError && error.code === 'no-device') return nothing;
        throw error;
      }
    },

    async create(password) {
      await refuseWeak(password);
      const vaultKey = random(32);
      const header = await wrap(password, vaultKey);
      const keys = await deriveVaultKeys(vaultKey);
      vaultKey.fill(0);
      const tag = random(16);
      const inventory = await sealBook(keys, random, { cover: emptyCover(tag), pages: new Map() });
      await store.write(async (tx) => {
        const vault = tx.objectStore('vault');
        if ((await vault.get('header')) !== undefined) throw new SignerError('device-exists');
        // A database without a header holds nothing that anyone could open.
        await tx.objectStore('records').clear();
        await vault.clear();
        await vault.put(writeAttempts({ failed: 0, lastAt: 0, wipeAfter: null, tag }), 'attempts');
        await vault.put(header, 'header');
        await putBook(tx, inventory);
      }, true);
      return admit(keys, header);
    },

    async unlock(password) {
      const tried = await attempt(password);
      let header = tried.bytes;
      try {
        // Format 1 moves to the present one: the same vault key, one transaction that replaces only the header.
        if (tried.header.kdf.format < (kdf?.format ?? 2)) header = await wrap(password, tried.vaultKey);
        await settle(tried, header);
      } catch (error) {
        // The try was counted, and a disk that is full since then keeps no owner out: open it as it is, and move it later.
        if (!(error instanceof SignerError && error.code === 'storage-full')) throw error;
        header = tried.bytes;
      }
      const keys = await deriveVaultKeys(tried.vaultKey);
      tried.vaultKey.fill(0);
      return admit(keys, header);
    },

    async setWipeAfter(count) {
      if (open === null) throw new SignerError('locked');
      open.current();
      if (count !== null && !(Number.isSafeInteger(count) && count >= 3 && count <= 1_000))
        throw new SignerError('malformed', { where: 'wipe after' });
      await open.setWipeAfter(count);
    },

    async wipe() {
      open?.lock();
      open = null;
      await store.destroy();
    },
  };

  /** Stores the restarted delay, so that it runs out by the new clock. */
  async function restartDelay(): Promise<void> {
    await store.write(async (tx) => {
      const vault = tx.objectStore('vault');
      const { attempts } = readWait(readAttempts(await vault.get('attempts')), readClock(now));
      await vault.put(writeAttempts(attempts), 'attempts');
    });
  }
}

const nothing: VaultStatus = { exists: false, failedAttempts: 0, waitMs: 0, wipeAfter: null, format: 0 };

/** The dictionaries are large, so they are loaded only when a password is chosen. */
async function refuseWeak(password: string): Promise<void> {
  if (password.length > limits.passwordChars) throw new SignerError('too-large', { where: 'password' });
  const { measurePassword } = await import('./password.ts').catch(missingPart);
  if (!measurePassword(password).ok) throw new SignerError('weak-password');
}
