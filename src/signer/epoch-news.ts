import { deriveCode } from '../core/words.ts';
import type { EpochNews, Received } from './api/received.ts';

/**
 * What this device reports when it is shown something from another epoch of a wallet, or enters another epoch
 * itself.
 */

/** `name`: who it came from or whom to ask; null if nobody can say. */
export const epochNews = (walletId: string, news: EpochNews, name: string | null): Received => ({
  kind: 'epoch',
  walletId,
  news,
  name,
  codes: null,
});

/** Two finished changes of one epoch: the transcript hashes of the one here and of the other. */
export const branchNews = (walletId: string, own: Uint8Array, other: Uint8Array): Received => ({
  kind: 'epoch',
  walletId,
  news: 'branch',
  name: null,
  codes: [deriveCode(own), deriveCode(other)],
});
