/**
 * What a payload does, as values for a group's rules to judge. Chains put them beside the sentences of a review, from
 * the same reading, so that what is judged is what is shown. Amounts are exact integers in smallest units.
 */
export type Effect =
  /** Leaves the account. `amount` null where the bytes set no limit. */
  | { kind: 'send'; asset: Asset; amount: bigint | null; to: string }
  /** Lets `spender` take up to `amount` later; null without limit. */
  | { kind: 'allow'; asset: Asset; amount: bigint | null; spender: string }
  /** Anything else that a contract or program is told. `name` is null where no one here knows what it means. */
  | { kind: 'call'; chain: string; network: string; contract: string; name: string | null }
  /** Changes who controls the account or a part of it: owners, authorities, modules, delegates. */
  | { kind: 'control'; chain: string; network: string; what: string; to: string | null }
  /** Paid for the payload to happen, by this account, at most so much; null without limit. */
  | { kind: 'fee'; asset: Asset; atMost: bigint | null }
  /** A message that moves nothing by itself. `domain`: whom it is for, or null. */
  | { kind: 'message'; chain: string; network: string; form: string; domain: string | null };

/** `id`: '' for the chain's own coin, else the address of contract or mint, with `#number` for one collectible. */
export interface Asset {
  chain: string;
  /** As the chain names it; '' where the bytes name none. */
  network: string;
  id: string;
}

/** One text for one asset. */
export const assetKey = ({ chain, network, id }: Asset): string => `${chain}:${network}:${id}`;
