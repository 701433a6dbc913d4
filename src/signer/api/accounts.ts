import type { ChainId, Network, WatchOnly } from '../../chains/chain.ts';

/** What chains tell of an account: networks, addresses, what to watch. */

export interface AccountRequests {
  /** Networks that a payload of a chain may name. */
  networks: { input: { chain: ChainId }; output: Network[] };
  /** What other wallets take in to watch the account. Errors: `unsupported` if the chain has no such thing. */
  watchOnly: { input: { walletId: string; chain: ChainId; network: number }; output: WatchOnly };
  /** Receiving address number `index`; without one the next that was not shown yet. Remembers what it showed. */
  receivingAddress: {
    input: { walletId: string; chain: ChainId; network: number; index: number | null };
    output: { index: number; address: string };
  };
  /** What payments of the account need every time, as it was typed last; '' for nothing yet. */
  remembered: { input: { walletId: string; chain: ChainId }; output: string };
  /** What other wallets take in to watch an account and to ask it for signatures. Errors: `unsupported`. */
  watchKey: {
    input: { walletId: string; chain: ChainId };
    output: { key: Uint8Array; chainCode: Uint8Array; fingerprint: number };
  };
  /** At most 200 characters. */
  remember: { input: { walletId: string; chain: ChainId; place: string }; output: null };
  /** Whether an address is the account's, and which; null among the first `searched` of each kind. */
  findAddress: {
    input: { walletId: string; chain: ChainId; address: string };
    output: { place: { path: string; isChange: boolean } | null; searched: number };
  };
}
