import { SignerError } from '../core/errors.ts';
import { pastFor } from './context.ts';
import type { SignerState } from './state.ts';

/**
 * Moves one page of finished signings to the archive before each request, so that a device with many from an
 * earlier version moves them gradually. What cannot be written now is retried later.
 */
export async function archiveFinished(signer: SignerState): Promise<void> {
  const state = signer.unlocked;
  if (state === null) return;
  try {
    await state.save(...state.archive.moves(state.ceremonies, (id, record) => pastFor(signer, id, record)));
  } catch (error) {
    if (!(error instanceof SignerError)) throw error;
  }
}
