import type { Chain } from '../chains/chain.ts';
import type { ChainId, ChainKey } from '../chains/key.ts';
import { SignerError } from '../core/errors.ts';
import { chainOf } from './chains.ts';
import type { WalletRecord } from './records/wallet.ts';
import { openState, type SignerState } from './state.ts';
import { accountKey, paramsOf } from './transcript.ts';
import { walletOf } from './wallets.ts';

/** One key of a wallet with its chain: looked up once on the way from what came in to a draft, and passed on. */
export interface WalletKey {
  walletId: string;
  wallet: WalletRecord;
  /** Its place in `wallet.keys`. */
  key: number;
  chain: Chain;
  /** In the form its chain takes: see `accountKey`. */
  groupKey: ChainKey;
}

/** The chain under which rules and recipients apply to a key. */
export const ruledId = ({ id, ruledAs }: Pick<Chain, 'id' | 'ruledAs'>): ChainId => ruledAs ?? id;

/** Errors: `unsupported`, `part-missing`. */
export function walletKey(
  signer: SignerState,
  walletId: string,
  wallet: WalletRecord,
  key: number,
): WalletKey {
  const chain = chainOf(signer, paramsOf(wallet), key);
  return { walletId, wallet, key, chain, groupKey: accountKey(wallet, key) };
}

/** The key for a chain. Errors: `unknown-wallet`, `unsupported` if the wallet has none for it, `part-missing`. */
export function walletKeyFor(
  signer: SignerState,
  { walletId, chain }: { walletId: string; chain: ChainId },
): WalletKey {
  const wallet = walletOf(openState(signer), walletId);
  const key = paramsOf(wallet).keys.findIndex((one) => one.chain === chain);
  if (key < 0) throw new SignerError('unsupported');
  return walletKey(signer, walletId, wallet, key);
}
