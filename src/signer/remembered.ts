import type { ChainId } from '../chains/chain.ts';
import { put } from './shelf.ts';
import { openState, type Signing } from './state.ts';
import { walletOf } from './wallets.ts';

/** What a wallet's payments need every time and the person typed once, such as a nonce account. */

interface Account {
  walletId: string;
  chain: ChainId;
}

const nameOf = ({ walletId, chain }: Account) => `${walletId}/${chain}/place`;

/** '' while nothing was kept. Errors: `unknown-wallet`. */
export function remembered(signing: Signing, input: Account): string {
  const state = openState(signing);
  walletOf(state, input.walletId);
  return state.notes.get(nameOf(input))?.place ?? '';
}

/** Errors: `unknown-wallet`, `storage-failed`. */
export async function remember(signing: Signing, input: Account & { place: string }): Promise<null> {
  const state = openState(signing);
  walletOf(state, input.walletId);
  if (remembered(signing, input) === input.place) return null;
  await state.save(put(state.notes, nameOf(input), { shown: 0, place: input.place }));
  return null;
}
