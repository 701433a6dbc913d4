/**
 * What a payload does, as values for a group's rules to judge. Chains derive them from the same reading as
 * the sentences of a review, so that what is judged is what is shown. Amounts are exact integers in smallest
 * units.
 */
export type Effect =
  /** Leaves the account. `amount` is null if the bytes set no limit. */
  | { kind: 'send'; asset: Asset; amount: bigint | null; to: string }
  /** Lets `spender` take up to `amount` later; null if unlimited. */
  | { kind: 'allow'; asset: Asset; amount: bigint | null; spender: string }
  /**
   * Anything else that a contract or program is told to do. `name` is null if no one here knows what it
   * means.
   */
  | { kind: 'call'; chain: string; network: string; contract: string; name: string | null }
  /** Changes who controls the account or a part of it: owners, authorities, modules, delegates. */
  | { kind: 'control'; chain: string; network: string; what: string; to: string | null }
  /** Paid by this account to have the payload executed, at most this much; null if unlimited. */
  | { kind: 'fee'; asset: Asset; atMost: bigint | null }
  /** A message that moves nothing by itself. `domain`: whom it is for, or null. */
  | { kind: 'message'; chain: string; network: string; form: string; domain: string | null };

/**
 * `id`: '' for the chain's own coin, otherwise the address of the contract or mint, with `#number` for a
 * collectible.
 */
export interface Asset {
  chain: string;
  /** In the chain's own form; '' if the bytes name none. */
  network: string;
  id: string;
}

/** The same text for the same asset. */
export const assetKey = ({ chain, network, id }: Asset): string => `${chain}:${network}:${id}`;
