import { bytesToHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { writeParcel } from '../core/parcel.ts';
import { asCharterParams } from '../protocol/charter-params.ts';
import { bundle } from './ceremonies.ts';
import { ceremonyOf } from './ceremony-run.ts';
import { ownHead, writeHeadBlob } from './heads.ts';
import { newestCharters } from './rules.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';

/** What travels with a bundle, so that it needs no separate hand-over. */
const beside = (state: Unlocked, id: string): Uint8Array[] => {
  const head = ownHead(state);
  const { params } = ceremonyOf(state, id);
  const walletId =
    'walletId' in params && asCharterParams(params) === null ? bytesToHex(params.walletId) : null;
  return [
    ...(head === null ? [] : [writeHeadBlob(head)]),
    ...(walletId === null ? [] : newestCharters(state, walletId)),
  ];
};

/** A ceremony's bundle and what goes with it, as one parcel; the bare bundle if nothing else fits. */
export function parcel(signer: SignerState, input: { id: string }): Uint8Array {
  const shown = bundle(signer, input);
  const more = beside(openState(signer), input.id);
  if (more.length === 0) return shown;
  try {
    return writeParcel([shown, ...more]);
  } catch (error) {
    if (error instanceof SignerError && error.code === 'too-large') return shown;
    throw error;
  }
}
