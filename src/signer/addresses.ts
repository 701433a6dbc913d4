import type { Addresses, WatchOnly } from '../chains/chain.ts';
import type { ChainId, ChainKey } from '../chains/key.ts';
import { SignerError } from '../core/errors.ts';
import type { Output } from './api.ts';
import { put } from './record-cache.ts';
import { noteKey } from './records/note.ts';
import { openState, type SignerState } from './state.ts';
import { walletKeyFor } from './wallet-key.ts';

/**
 * Accounts with many addresses from one key: watching them elsewhere, receiving, and recognising their
 * addresses.
 */

interface Account {
  walletId: string;
  chain: ChainId;
}

/** How many addresses of each kind are searched when somebody asks whether one is ours. */
const searched = 2_000;

/** Errors: `unknown-wallet`, `unsupported` if the wallet has no such account. */
function open(signer: SignerState, account: Account): { addresses: Addresses; groupKey: ChainKey } {
  const { chain, groupKey } = walletKeyFor(signer, account);
  if (chain.addresses === undefined) throw new SignerError('unsupported');
  return { addresses: chain.addresses, groupKey };
}

export function watchOnly(signer: SignerState, input: Account & { network: number }): WatchOnly {
  const { addresses, groupKey } = open(signer, input);
  return addresses.watch(groupKey, input.network);
}

export async function receivingAddress(
  signer: SignerState,
  input: Account & { network: number; index: number | null },
): Promise<{ index: number; address: string }> {
  const state = openState(signer);
  const { addresses, groupKey } = open(signer, input);
  const name = noteKey(input.walletId, input.chain, input.network);
  const shown = state.notes.get(name)?.shown ?? 0;
  const index = input.index ?? shown;
  const address = addresses.at(groupKey, input.network, index);
  // Written before it is shown, so that closing the page can't lead to two payers getting the same address.
  if (index >= shown) await state.save(put(state.notes, name, { shown: index + 1 }));
  return { index, address };
}

export function findAddress(
  signer: SignerState,
  input: Account & { address: string },
): { place: { path: string; isChange: boolean } | null; searched: number } {
  const { addresses, groupKey } = open(signer, input);
  return { place: addresses.find(groupKey, input.address.trim(), searched), searched };
}

/** Errors: `unknown-wallet`, `unsupported` if nothing can watch such an account. */
export function watchKey(signer: SignerState, account: Account): Output<'watchKey'> {
  const { chain, groupKey } = walletKeyFor(signer, account);
  if (chain.watchKey === undefined) throw new SignerError('unsupported');
  return chain.watchKey(groupKey);
}
