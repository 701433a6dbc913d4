import { readStorageFacts, testStorage } from '../vault/health.ts';
import type { Health } from './api/device.ts';
import type { Input } from './api.ts';
import { testKey } from './records/backup-test.ts';
import { openState, type SignerState } from './state.ts';

/** The state of this device's storage, actually tested rather than just queried. */
export async function health(signer: SignerState, { display, vendor }: Input<'health'>): Promise<Health> {
  const { vault, tests } = openState(signer);
  const { isPersisted, usageBytes, quotaBytes, codes } = await readStorageFacts({
    storage: globalThis.navigator?.storage,
    matchMedia: () => ({ matches: display === 'installed' }),
    protocol: display === 'file' ? 'file:' : 'https:',
    vendor,
  });
  const selfTest = await testStorage(vault, signer.env.random);
  const { records, damaged } = await vault.inspect();
  return {
    isPersisted,
    usageBytes,
    quotaBytes,
    codes,
    selfTest,
    records,
    damaged,
    backupTestedAt: tests.get(testKey) ?? null,
  };
}
