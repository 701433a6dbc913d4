import { SignerError } from '../core/errors.ts';
import type { Status } from './api/device.ts';
import { status } from './device.ts';
import { DeviceLog, readLogPage } from './device-log.ts';
import { firstEntries } from './log.ts';
import { openBackup } from './open-backup.ts';
import { writeDevice } from './records/device.ts';
import { type SignerState, Unlocked } from './state.ts';

/**
 * Sets up a new device from a full copy, under a new password. Errors: `device-exists`, and those of the
 * export.
 */
export async function restoreBackup(
  signer: SignerState,
  input: { data: Uint8Array; passphrase: string; password: string },
): Promise<Status> {
  const { door, realm } = signer.env;
  if ((await door.status()).exists) throw new SignerError('device-exists');
  const { records, device } = await openBackup(signer, input.data, input.passphrase);
  if (device.realm !== realm) throw new SignerError('practice-mixed');
  const vault = await door.create(input.password);
  const confirmed = writeDevice({ ...device, isConfirmed: true });
  const log = new DeviceLog();
  for (const { store, key, value } of records)
    if (store === 'log') log.pages.note(key, readLogPage(value), 0);
  await vault.putAll([
    ...records.map(({ store, key, value }) => ({
      store,
      key,
      value: store === 'device' ? confirmed : value,
      expected: 0,
    })),
    ...firstEntries(signer, log, 'restored'),
  ]);
  signer.unlocked = await Unlocked.load(vault);
  return status(signer);
}
