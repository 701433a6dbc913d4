import type { ChainKey, KeyUse } from './key.ts';

/** What a chain contributes to practice mode. */
export interface Practice<U extends KeyUse = KeyUse> {
  /** Names of the unsigned payments that `pay` makes, as another tool would. */
  readonly payments: readonly string[];
  /** `which`: one of those names. `chance`: 32 random bytes, so that no two payments are the same. */
  pay(which: string, groupKey: ChainKey<U>, chance: Uint8Array): Uint8Array;
  /** The address that the practice rules allow to be paid, on the one chain that has it. */
  readonly landlord?: string;
}
