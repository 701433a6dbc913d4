import { readHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { begin } from './ceremonies.ts';
import { nextPairing, walletPairs } from './pairs.ts';
import { openState, type SignerState } from './state.ts';
import { walletOf } from './wallets.ts';

/** Opens a pairing, agreed to here. Errors: `unknown-wallet`, `unsupported`, `bad-parameters`. */
export async function startPair(
  signer: SignerState,
  { walletId, index }: { walletId: string; index: number },
): Promise<string> {
  const state = openState(signer);
  const wallet = walletOf(state, walletId);
  if (walletPairs(state, wallet)?.some((pair) => pair.index === index) !== true)
    throw new SignerError('unsupported', { where: 'pair' });
  return begin(signer, nextPairing(signer, wallet, { walletId: readHex(walletId), index }));
}
