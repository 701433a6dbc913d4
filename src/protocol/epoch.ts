import type { Member } from './card.ts';
import type { GroupKey } from './cocktail.ts';

/**
 * One generation of a wallet's shares, as everyone may know it. Key generation makes epoch 0, each reshare the next.
 */
export interface Epoch {
  number: number;
  /**
   * Hash of everything that its certificates cover, 32 bytes. Distinguishes two branches with the same
   * number.
   */
  transcriptHash: Uint8Array;
  threshold: number;
  /** Place in this list, from 1, is the participant index. */
  members: readonly Member[];
  /** In the order of the wallet's keys; the first point of each commitment never changes. */
  keys: readonly GroupKey[];
}
