import { missingPart } from '../core/errors.ts';
import { type Ecdsa, importEcdsa } from './ecdsa-part.ts';
import type { SignerState } from './state.ts';

/** Loads it, so that a step need not wait. If it fails to load, only what needs it is affected. */
export async function loadEcdsa(signer: SignerState): Promise<void> {
  const wallets = signer.unlocked?.wallets.entries() ?? [];
  if (signer.ecdsa !== null || !wallets.some(([, { keys }]) => keys.some(({ scheme }) => scheme === 'ecdsa')))
    return;
  signer.ecdsa = await importEcdsa().catch(() => null);
}

/** Errors: `part-missing`. */
export const ecdsaOf = ({ ecdsa }: SignerState): Ecdsa => ecdsa ?? missingPart();
