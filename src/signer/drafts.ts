import type { ChainId } from '../chains/key.ts';
import { bytesToHex, readHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import type { Draft } from './api/payments.ts';
import type { Item } from './api/received.ts';
import { standingOf } from './charters.ts';
import { judgementOf } from './clearance-view.ts';
import { reviewOf } from './context.ts';
import { type Candidate, readMessage, recognise, recogniseAll, unknownKind } from './recognise.ts';
import { openState, type SignerState } from './state.ts';
import { effectsOfPayloads, judgeHere } from './verdict.ts';
import { type WalletKey, walletKey, walletKeyFor } from './wallet-key.ts';
import { walletOf } from './wallets.ts';

/** Open reviews: kept here until they are proposed or dropped, or the device locks. */

/** Text that a person typed, to be signed as a message. */
export function draftMessage(
  signer: SignerState,
  input: { walletId: string; chain: ChainId; text: string },
): Draft {
  return keepDraft(signer, readMessage(signer, walletKeyFor(signer, input), input.text));
}

/** Errors: `unknown-kind` if this chain cannot read it, or the chain's own. */
export function draft(
  signer: SignerState,
  input: { walletId: string; chain: ChainId; data: Uint8Array | string | readonly Item[] },
): Draft {
  const { data } = input;
  const account = walletKeyFor(signer, input);
  if (typeof data !== 'string' && !(data instanceof Uint8Array))
    return keepDraft(signer, recogniseAll(signer, account, data));
  const candidate = recognise(signer, account, data);
  if (candidate === null) throw unknownKind(data);
  return keepDraft(signer, candidate);
}

/** Kept until it is proposed or dropped, or the device locks. */
export function keepDraft(
  signer: SignerState,
  { account, payloads }: Candidate,
  requestId: Uint8Array = new Uint8Array(),
): Draft {
  const id = bytesToHex(signer.env.random(16));
  const { walletId, key } = account;
  signer.drafts.set(id, { walletId, key, payloads, requestId });
  return toDraft(signer, id, account, payloads);
}

function toDraft(
  signer: SignerState,
  id: string,
  account: WalletKey,
  payloads: readonly Uint8Array[],
): Draft {
  const { walletId, chain, key } = account;
  const asked = { walletId: readHex(walletId), payloads: payloads.map((bytes) => ({ key, bytes })) };
  const { current } = standingOf(openState(signer), walletId);
  const verdict = current && judgeHere(signer, walletId, effectsOfPayloads(signer, asked));
  return {
    judgement: verdict && judgementOf(current, verdict),
    id,
    walletId,
    chain: chain.id,
    payloads: payloads.map((one) => reviewOf(signer, account, one)),
  };
}

export function getDraft(signer: SignerState, { id }: { id: string }): Draft {
  const kept = signer.drafts.get(id);
  if (kept === undefined) throw new SignerError('unknown-ceremony');
  const wallet = walletOf(openState(signer), kept.walletId);
  return toDraft(signer, id, walletKey(signer, kept.walletId, wallet, kept.key), kept.payloads);
}

export function dropDraft(signer: SignerState, { id }: { id: string }): null {
  signer.drafts.delete(id);
  return null;
}
