import { bytesToHex, readHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import type { Draft } from './api/payments.ts';
import { begin } from './ceremonies.ts';
import { ceremonyOf } from './ceremony-run.ts';
import { keepDraft } from './drafts.ts';
import { nextAttempt } from './next-attempt.ts';
import { isPairing } from './pairs.ts';
import { mayPrepare, underPermit, type Written } from './permits.ts';
import { openState, type SignerState } from './state.ts';
import { paramsOf } from './transcript.ts';
import { walletKey } from './wallet-key.ts';
import { walletOf } from './wallets.ts';

/** From an approved review to a signing. */

/**
 * Approves here and opens the signing; somebody who only watches the wallet opens it for others. Returns the
 * ceremony's id. Errors: `bad-parameters`, `self-missing`, `not-allowed`.
 */
export async function propose(
  signer: SignerState,
  input: { draftId: string; signers: number[]; leftOut?: number[] } & Written,
): Promise<string> {
  const state = openState(signer);
  const kept = signer.drafts.get(input.draftId);
  if (kept === undefined) throw new SignerError('unknown-ceremony');
  const wallet = walletOf(state, kept.walletId);
  const members = paramsOf(wallet).participants;
  const self = members.findIndex((m) => bytesToHex(m.identity) === bytesToHex(state.identity.publicKey)) + 1;
  const signers = [...new Set(input.signers)].sort((a, b) => a - b);
  const mayOnlyPrepare = self === 0 && mayPrepare(signer, kept.walletId);
  if (!signers.includes(self) && !mayOnlyPrepare) throw new SignerError('self-missing');
  const payloads = withoutThose(kept.payloads, input.leftOut).map((bytes) => ({ key: kept.key, bytes }));
  const walletId = readHex(kept.walletId);
  const { epoch, transcriptHash: epochHash } = wallet;
  const at = epoch === 0 ? { epoch } : { epoch, epochHash };
  const kind = isPairing(wallet) ? ('sign-ecdsa' as const) : ('sign' as const);
  const first = { kind, walletId, ...at, signers, payloads, attempt: 1 };
  const asked = underPermit(signer, first, input);
  const id = await begin(signer, nextAttempt(signer, asked), { requestId: kept.requestId });
  signer.drafts.delete(input.draftId);
  return id;
}

/** `leftOut` counts from 1. Errors: `bad-parameters` if nothing is left. */
function withoutThose<T>(payloads: readonly T[], leftOut: readonly number[] = []): T[] {
  const rest = payloads.filter((_, i) => !leftOut.includes(i + 1));
  if (rest.length === 0) throw new SignerError('bad-parameters', { where: 'payloads' });
  return rest;
}

/**
 * What others ask to sign, without what the person refuses, to be proposed as a separate signing. The
 * original stays as it is, to be declined. Errors: `bad-parameters`, `unsupported` if the rest is for several
 * keys.
 */
export function draftRest(
  signer: SignerState,
  { ceremonyId, leftOut }: { ceremonyId: string; leftOut: number[] },
): Draft {
  const params = asSignParams(ceremonyOf(openState(signer), ceremonyId).params);
  if (params === null) throw new SignerError('bad-parameters', { where: 'kind' });
  const rest = withoutThose(params.payloads, leftOut);
  const { key } = rest[0]!;
  if (rest.some((one) => one.key !== key)) throw new SignerError('unsupported', { where: 'payloads' });
  const walletId = bytesToHex(params.walletId);
  const account = walletKey(signer, walletId, walletOf(openState(signer), walletId), key);
  return keepDraft(signer, { account, payloads: rest.map(({ bytes }) => bytes) });
}
