import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { readBundle } from '../protocol/bundle.ts';
import type { GroupKey } from '../protocol/cocktail.ts';
import type { Identity } from '../protocol/identity.ts';
import type { KeygenResult } from '../protocol/keygen.ts';
import type { ReshareResult } from '../protocol/reshare.ts';
import { signerKindOf } from './kinds/registry.ts';
import type { WalletRecord } from './records/wallet.ts';
import type { SignerState } from './state.ts';

/** Whether public side, shares and transcript hash are all equal. */
export const isSame = (one: KeygenResult | undefined, other: KeygenResult): boolean =>
  one !== undefined &&
  equalBytes(one.transcriptHash, other.transcriptHash) &&
  one.shares.length === other.shares.length &&
  one.shares.every((share, k) => equalBytes(share, other.shares[k]!)) &&
  JSON.stringify(one.keys.map(plainKey)) === JSON.stringify(other.keys.map(plainKey));

const plainKey = ({ suite, scheme, threshold, commitment, verifyingShares }: GroupKey) => [
  suite,
  scheme ?? null,
  threshold,
  commitment.map(bytesToHex),
  verifyingShares.map(bytesToHex),
];

/** What this seed holds in the wallet of a transcript. Errors: `unknown-wallet`, those of the messages. */
export function bringBack(signer: SignerState, identity: Identity, transcript: Uint8Array) {
  const bundle = readBundle(transcript);
  const { restore } = signerKindOf(bundle.params);
  if (restore === undefined) throw new SignerError('unknown-wallet');
  const { id, past = [], result } = restore(signer, identity, bundle);
  const had = result as KeygenResult | ReshareResult | undefined;
  return { id, past, result: had && { ...had, shares: had.shares ?? [] } };
}

/**
 * Whether a wallet's record is exactly what seed and transcripts give, including former shares and earlier
 * epochs.
 */
export function isBroughtBack(
  signer: SignerState,
  identity: Identity,
  key: string,
  record: WalletRecord,
): boolean {
  const { id, past, result } = bringBack(signer, identity, record.transcript);
  const isPast =
    past.length === record.past.length &&
    past.every((epoch, i) => equalBytes(epoch.transcriptHash, record.past[i]!.transcriptHash));
  const { former } = record;
  const isFormer = former === null || isSame(bringBack(signer, identity, former.transcript).result, former);
  return key === id && isPast && isFormer && isSame(result, record);
}
