import { bytesToHex, equalBytes, readHex } from '../core/bytes.ts';
import { tidyLabel } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { rolesOf } from '../custody/charter.ts';
import { derivePayloadHash, readPermit, writePermit } from '../custody/permit.ts';
import { longestPermitHours } from '../custody/rule.ts';
import { approvals, makeApproval, permitHashOf } from '../protocol/approval.ts';
import { asSignParams, type SignParams } from '../protocol/sign-params.ts';
import { approvalsIn, carriesApprovals } from './approvals.ts';
import { begin } from './ceremonies.ts';
import { ceremonyOf, evaluate } from './ceremony-run.ts';
import { standingOf } from './charters.ts';
import { mayApprove } from './clearance-view.ts';
import { told } from './log.ts';
import { nextAttempt } from './next-attempt.ts';
import { put } from './record-cache.ts';
import { openState, type SignerState } from './state.ts';
import { checkCleared, effectsOfPayloads, judgeHere } from './verdict.ts';
import { walletOf } from './wallets.ts';

/** Requesting a signature under a wallet's rules, and the approval of those who only approve. */

/** What a person writes on a payment. It does not change the payload. */
export interface Written {
  reference?: string | undefined;
  memo?: string | undefined;
}

/** People whom the rules name without a key part may prepare payments; auditors only look. */
export function mayPrepare(signer: SignerState, walletId: string): boolean {
  const state = openState(signer);
  const { current } = standingOf(state, walletId);
  return current !== null && rolesOf(current, state.identity.publicKey).some((role) => role !== 'auditor');
}

type Payloads = Pick<SignParams, 'walletId' | 'payloads'>;

/** Null for a wallet without rules if nothing was written: such signings keep their form. */
function makePermit(signer: SignerState, asked: Payloads, written: Written): Uint8Array | null {
  const state = openState(signer);
  const walletId = bytesToHex(asked.walletId);
  const reference = tidyLabel(written.reference ?? '', limits.referenceChars) || null;
  const memo = tidyLabel(written.memo ?? '', limits.memoChars) || null;
  const { hash } = standingOf(state, walletId);
  if (hash === null && reference === null && memo === null) return null;
  const verdict = judgeHere(signer, walletId, effectsOfPayloads(signer, asked));
  const hours = verdict?.demands.expiresHours ?? longestPermitHours;
  const createdAt = Math.floor(signer.env.now() / 1_000);
  return writePermit({
    walletId: asked.walletId,
    epoch: walletOf(state, walletId).epoch,
    charterHash: hash,
    payloadHashes: asked.payloads.map(({ key, bytes }) => derivePayloadHash(key, bytes)),
    requester: state.identity.publicKey,
    reference,
    memo,
    createdAt,
    expiresAt: createdAt + hours * 3_600,
  });
}

/** The parameters of a signing, under a permit if one is needed. */
export function underPermit(signer: SignerState, params: SignParams, written: Written): SignParams {
  const { permit: _, ...rest } = params;
  const permit = makePermit(signer, params, written);
  return permit === null ? rest : { ...rest, permit };
}

/**
 * The same payloads and people again, under today's rules, for a request made under older rules or too long
 * ago. Errors: `ceremony-over` if it is finished, `not-allowed`.
 */
export async function askAgain(signer: SignerState, { id }: { id: string }): Promise<string> {
  const record = ceremonyOf(openState(signer), id);
  const params = asSignParams(record.params);
  if (params === null) throw new SignerError('bad-parameters', { where: 'kind' });
  if (evaluate(signer, record).result !== undefined) throw new SignerError('ceremony-over');
  const { reference, memo } =
    params.permit === undefined ? { reference: null, memo: null } : readPermit(params.permit);
  const written = { reference: reference ?? undefined, memo: memo ?? undefined };
  const again = underPermit(signer, { ...params, attempt: 1 }, written);
  return begin(signer, nextAttempt(signer, again), { requestId: record.requestId });
}

/**
 * This person's approval of a request, kept beside the messages. Errors: `not-allowed`, where 'approver'
 * without the role, otherwise as for a signer; `ceremony-over`.
 */
export async function approve(signer: SignerState, { id }: { id: string }): Promise<string> {
  const state = openState(signer);
  const record = ceremonyOf(state, id);
  const params = asSignParams(record.params);
  if (params?.permit === undefined) throw new SignerError('bad-parameters', { where: 'kind' });
  if (!carriesApprovals(params)) throw new SignerError('unsupported', { where: 'approvals' });
  const { current } = standingOf(state, bytesToHex(params.walletId));
  const own = state.identity;
  if (current === null || !mayApprove(current, own.publicKey))
    throw new SignerError('not-allowed', { where: 'approver' });
  if (evaluate(signer, record).result !== undefined) throw new SignerError('ceremony-over');
  checkCleared(signer, id, { ...record, params });
  const held = approvalsIn(params, record.extra);
  if (held.some(({ identity }) => equalBytes(identity, own.publicKey))) return id;
  const { extra } = approvals.merge(params, held, [makeApproval(own, params.permit)], record.messages);
  const history = [...record.history, { code: 'approved', name: null, at: signer.env.now() }];
  const subjects = [params.walletId, readHex(id), permitHashOf(params.permit)];
  await state.save(
    put(state.ceremonies, id, { ...record, extra, history, updatedAt: signer.env.now() }),
    told(signer, 'permit-approved', subjects),
  );
  return id;
}
