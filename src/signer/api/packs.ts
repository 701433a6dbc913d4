import type { PackSummary } from '../../chains/chain.ts';
import type { ChainId } from '../../chains/key.ts';

/** What others say calls mean. */

/** A pack that a person has approved. */
export interface PackInUse {
  chain: ChainId;
  name: string;
  summary: PackSummary;
  takenAt: number;
}

export interface PackOffer {
  chain: ChainId;
  /** Compared with the pack in use. */
  summary: PackSummary;
  current: PackInUse | null;
}

export interface PackRequests {
  /** The pack that was last brought in and is not used yet, and the one that it would replace. */
  packOffer: { input: undefined; output: { offer: PackOffer | null } };
  /** Uses that pack from now on, under the person's own name for it, in place of the one before. Errors: `bad-parameters`. */
  takePack: { input: { name: string }; output: null };
  /** The packs in use, one for each chain. */
  packs: { input: undefined; output: PackInUse[] };
  removePack: { input: { chain: ChainId }; output: null };
}
