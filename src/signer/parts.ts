import { knownChains } from './chains.ts';
import { importEcdsa } from './ecdsa-part.ts';

/** Parts of the signer that are otherwise loaded only when needed. */
const parts: readonly (() => Promise<unknown>)[] = [
  ...knownChains.flatMap(({ load, practice }) => (practice === undefined ? [load] : [load, practice])),
  () => import('../vault/password.ts'),
  () => import('age-encryption'),
  importEcdsa,
  () => import('./audit-files.ts'),
  () => import('./export-log.ts'),
  () => import('./report.ts'),
  () => import('./recipients.ts'),
  () => import('./payroll.ts'),
  () => import('./addresses.ts'),
  () => import('./handing-on.ts'),
  () => import('./start-pair.ts'),
  () => import('./write-rules.ts'),
  () => import('./simulate.ts'),
  () => import('./practice.ts'),
  () => import('./save-backup.ts'),
  () => import('./import-backup.ts'),
  () => import('./restore-backup.ts'),
  () => import('./test-backup.ts'),
];

/**
 * For a page that no service worker serves: a part loaded later would tell the host what is being done here,
 * and would not load at all once the device is offline.
 */
export async function loadAllParts(): Promise<void> {
  await Promise.allSettled(parts.map((load) => load()));
}
