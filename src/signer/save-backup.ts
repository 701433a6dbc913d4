import { type BackupRecord, writeBackup } from '../vault/backup.ts';
import { signerKindOf } from './kinds/registry.ts';
import { told } from './log.ts';
import type { RecordCache } from './record-cache.ts';
import { openState, type SignerState } from './state.ts';

/**
 * Never a nonce, and never a signing that could still continue: only those whose shares are all there. The
 * copy holds the seed, so it requires what showing the words requires: whoever finds the device open must not
 * be able to carry it away.
 */
export async function exportBackup(
  signer: SignerState,
  { password, passphrase }: { password: string; passphrase: string },
): Promise<Uint8Array> {
  const state = openState(signer);
  await state.vault.checkPassword(password);
  await state.save(told(signer, 'backed-up'));
  const caches = [
    state.devices,
    state.contacts,
    state.wallets,
    state.packs,
    state.log.pages,
    state.heads,
    state.recipients,
    state.charters,
  ] as unknown as RecordCache<unknown>[];
  const records: BackupRecord[] = caches.flatMap((cache) =>
    cache.entries().map(([key, record]) => ({ store: cache.store, key, value: cache.write(record) })),
  );
  for (const [key, record] of state.ceremonies.entries()) {
    if (signerKindOf(record.params).isKept(record))
      records.push({ store: 'ceremonies', key, value: state.ceremonies.write(record) });
  }
  for (const [key, value] of state.archive.entries())
    if (state.ceremonies.version(key) === 0) records.push({ store: 'ceremonies', key, value });
  return writeBackup({ createdAt: signer.env.now(), records }, passphrase);
}
