import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { type Charter, rolesOf } from '../custody/charter.ts';
import { countApprovals, readPermit } from '../custody/permit.ts';
import type { Demands, Verdict } from '../custody/verdict.ts';
import type { Approval } from '../protocol/approval.ts';
import type { SignParams } from '../protocol/sign-params.ts';
import type { Participant } from './api/people.ts';
import type { ClearanceView, Judgement, PaymentRequest } from './api/permits.ts';
import { nameOfIdentity, standingOf } from './charters.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { newestEpoch } from './transcript.ts';
import { type Asking, clearanceOf } from './verdict.ts';

/**
 * What stands between a signing and a signature, as the screen shows it: names instead of keys and places.
 */

/**
 * Checks the structure of a request before it is taken in. Errors: `malformed`, `bad-parameters`;
 * `not-allowed`, where 'approver'.
 */
export function checkAsked(
  signer: SignerState,
  { walletId, permit }: SignParams,
  words: readonly Approval[],
): void {
  if (permit === undefined) return;
  const { charterHash } = readPermit(permit);
  const { current, hash } = standingOf(openState(signer), bytesToHex(walletId));
  if (current === null || charterHash === null || !equalBytes(hash!, charterHash)) return;
  const isStranger = ({ identity }: Approval) => !mayApprove(current, identity);
  if (words.some(isStranger)) throw new SignerError('not-allowed', { where: 'approver' });
}

export const mayApprove = (charter: Charter, identity: Uint8Array): boolean =>
  rolesOf(charter, identity).some((role) => role === 'administrator' || role === 'approver');

/** Null if nothing was written on it and no rules apply. */
export function requestOf(signer: SignerState, { walletId, permit }: SignParams): PaymentRequest | null {
  if (permit === undefined) return null;
  const { reference, memo, requester, createdAt, expiresAt } = readPermit(permit);
  const by = nameOfIdentity(openState(signer), bytesToHex(walletId), requester);
  return { reference, memo, requester: by, createdAt: createdAt * 1_000, expiresAt: expiresAt * 1_000 };
}

/** A verdict with the names of the rules. */
export function judgementOf({ rules }: Charter, { isAllowed, decisions, demands }: Verdict): Judgement {
  const nameOf = (at: number) => rules[at]!.name;
  const told = decisions.map((one) => ({
    effect: one.effect,
    isAllowed: one.isAllowed,
    rule: one.rule === null ? null : nameOf(one.rule),
    missed: one.missed.map(({ rule, why }) => ({ rule: nameOf(rule), why })),
  }));
  const names = told.flatMap(({ rule, effect }) => (rule === null || effect.kind === 'fee' ? [] : [rule]));
  return { isAllowed, rules: [...new Set(names)], decisions: told, demands };
}

export function clearanceView(signer: SignerState, id: string, record: Asking): ClearanceView | null {
  const state = openState(signer);
  const walletId = bytesToHex(record.params.walletId);
  const { fault, verdict, missing, approvedBy, waitsUntil } = clearanceOf(signer, id, record);
  const { current } = standingOf(state, walletId);
  if (current === null || verdict === null) return fault === null ? null : { ...nothing, fault };
  const asked = missing === null ? [] : approversLeft(current, missing, approvedBy);
  const isSelf = (identity: Uint8Array) => equalBytes(identity, state.identity.publicKey);
  return {
    fault,
    judgement: judgementOf(current, verdict),
    approvedBy: approvedBy
      .filter((identity) => mayApprove(current, identity) && isAsked(verdict.demands))
      .map((identity) => nameOfIdentity(state, walletId, identity)),
    missing,
    mayApprove: asked.map(({ name }) => name),
    canApprove: fault === null && asked.some(({ identity }) => isSelf(identity)) && !isSigner(state, record),
    waitsUntil,
  };
}

const nothing = {
  fault: null,
  judgement: null,
  approvedBy: [],
  missing: null,
  mayApprove: [],
  canApprove: false,
  waitsUntil: null,
};

const isAsked = ({ administrators, approvers }: Demands) => administrators + approvers > 0;

function isSigner(state: Unlocked, { params }: Asking): boolean {
  const wallet = state.wallets.get(bytesToHex(params.walletId))!;
  const own = newestEpoch(wallet).members.findIndex(({ identity }) =>
    equalBytes(identity, state.identity.publicKey),
  );
  return params.signers.includes(own + 1);
}

/** People with a role whose approval is still needed, who have not approved. */
function approversLeft(
  charter: Charter,
  missing: { administrators: number; approvers: number },
  approvedBy: readonly Uint8Array[],
) {
  return charter.members.filter(({ identity }) => {
    if (approvedBy.some((one) => equalBytes(one, identity))) return false;
    const { administrators, approvers } = countApprovals(charter, [identity]);
    return (missing.administrators > 0 && administrators > 0) || (missing.approvers > 0 && approvers > 0);
  });
}

/** Among those who do not sign, the first whose approval is still missing. */
export function approverToAsk(signer: SignerState, id: string, record: Asking): Participant | null {
  const state = openState(signer);
  const walletId = bytesToHex(record.params.walletId);
  const { current } = standingOf(state, walletId);
  const { fault, missing, approvedBy } = clearanceOf(signer, id, record);
  if (current === null || fault !== null || missing === null) return null;
  const [first] = approversLeft(current, missing, approvedBy);
  if (first === undefined) return null;
  const contactId = bytesToHex(first.identity);
  const isSelf = equalBytes(first.identity, state.identity.publicKey);
  return { index: 0, name: nameOfIdentity(state, walletId, first.identity), contactId, isSelf };
}
