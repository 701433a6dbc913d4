import type { ChainId } from '../chains/key.ts';
import { put } from './record-cache.ts';
import { openState, type SignerState } from './state.ts';
import { walletOf } from './wallets.ts';

/** What a wallet's payments need every time and the person typed once, such as a nonce account. */

interface Account {
  walletId: string;
  chain: ChainId;
}

const nameOf = ({ walletId, chain }: Account) => `${walletId}/${chain}/place`;

/** '' if nothing was kept. Errors: `unknown-wallet`. */
export function remembered(signer: SignerState, input: Account): string {
  const state = openState(signer);
  walletOf(state, input.walletId);
  return state.notes.get(nameOf(input))?.place ?? '';
}

/** Errors: `unknown-wallet`, `storage-failed`. */
export async function remember(signer: SignerState, input: Account & { place: string }): Promise<null> {
  const state = openState(signer);
  walletOf(state, input.walletId);
  if (remembered(signer, input) === input.place) return null;
  await state.save(put(state.notes, nameOf(input), { shown: 0, place: input.place }));
  return null;
}
