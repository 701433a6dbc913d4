import { deriveCode } from '../core/words.ts';
import type { EpochNews, Received } from './api/received.ts';

/** What this device says when it is shown something of another epoch of a wallet, or comes into another itself. */

/** `name`: who it came from or whom to ask, null where nobody can say. */
export const epochNews = (walletId: string, news: EpochNews, name: string | null): Received => ({
  kind: 'epoch',
  walletId,
  news,
  name,
  codes: null,
});

/** Two finished changes of one epoch: transcript hashes of the one here and of the other. */
export const branchNews = (walletId: string, own: Uint8Array, other: Uint8Array): Received => ({
  kind: 'epoch',
  walletId,
  news: 'branch',
  name: null,
  codes: [deriveCode(own), deriveCode(other)],
});
