import type { ChainId, PackSummary } from '../../chains/chain.ts';

/** What others say that calls mean. */

/** A pack that a person has approved. */
export interface PackInUse {
  chain: ChainId;
  name: string;
  summary: PackSummary;
  takenAt: number;
}

export interface PackOffer {
  chain: ChainId;
  /** Counted against the pack in use. */
  summary: PackSummary;
  current: PackInUse | null;
}

export interface PackRequests {
  /** The pack that was brought in last and is not used yet, beside the one that it would replace. */
  packOffer: { input: undefined; output: { offer: PackOffer | null } };
  /** Uses that pack from now on, under the person's own name for it, in place of the one before. Errors: `bad-parameters`. */
  takePack: { input: { name: string }; output: null };
  /** Packs in use, one a chain. */
  packs: { input: undefined; output: PackInUse[] };
  removePack: { input: { chain: ChainId }; output: null };
}
