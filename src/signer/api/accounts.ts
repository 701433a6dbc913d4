import type { Network, WatchOnly } from '../../chains/chain.ts';
import type { ChainId } from '../../chains/key.ts';

/** What a chain knows about an account: networks, addresses, how to watch it. */

export interface AccountRequests {
  /** Networks that a payload of a chain may name. */
  networks: { input: { chain: ChainId }; output: Network[] };
  /** What other wallets import to watch the account. Errors: `unsupported` if the chain has no such thing. */
  watchOnly: { input: { walletId: string; chain: ChainId; network: number }; output: WatchOnly };
  /**
   * Receiving address number `index`; without it, the next one not shown yet. Remembers which ones it showed.
   */
  receivingAddress: {
    input: { walletId: string; chain: ChainId; network: number; index: number | null };
    output: { index: number; address: string };
  };
  /** What every payment from the account needs, as it was last typed; '' if nothing was typed yet. */
  remembered: { input: { walletId: string; chain: ChainId }; output: string };
  /** What other wallets import to watch an account and request signatures from it. Errors: `unsupported`. */
  watchKey: {
    input: { walletId: string; chain: ChainId };
    output: { key: Uint8Array; chainCode: Uint8Array; fingerprint: number };
  };
  /** At most 200 characters. */
  remember: { input: { walletId: string; chain: ChainId; place: string }; output: null };
  /** Which of the account's addresses this is; null if it isn't among the first `searched` of each kind. */
  findAddress: {
    input: { walletId: string; chain: ChainId; address: string };
    output: { place: { path: string; isChange: boolean } | null; searched: number };
  };
}
