import { SignerError } from '../core/errors.ts';
import { writeParcel } from '../core/parcel.ts';
import { bundle } from './ceremonies.ts';
import { ownHead, writeHeadBlob } from './heads.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';

/** What travels beside a bundle, so that it needs no way of its own. */
const beside = (state: Unlocked): Uint8Array[] => {
  const head = ownHead(state);
  return head === null ? [] : [writeHeadBlob(head)];
};

/** A ceremony's bundle and what goes with it, as one parcel; the bare bundle where there is no room beside it. */
export function parcel(signer: SignerState, input: { id: string }): Uint8Array {
  const shown = bundle(signer, input);
  const more = beside(openState(signer));
  if (more.length === 0) return shown;
  try {
    return writeParcel([shown, ...more]);
  } catch (error) {
    if (error instanceof SignerError && error.code === 'too-large') return shown;
    throw error;
  }
}
