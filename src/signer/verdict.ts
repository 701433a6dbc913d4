import { bytesToHex, equalBytes } from '../core/bytes.ts';
import type { Effect } from '../core/effect.ts';
import { SignerError } from '../core/errors.ts';
import {
  checkPermit,
  derivePayloadHash,
  missingApprovals,
  type Permit,
  type PermitFault,
  readPermit,
  waitEnds,
} from '../custody/permit.ts';
import { judge, type PastEffect, type Verdict } from '../custody/verdict.ts';
import { bodyOf } from '../protocol/messages.ts';
import { asSignParams, type SignParams } from '../protocol/sign-params.ts';
import { approvalsIn, carriesApprovals } from './approvals.ts';
import { standingOf } from './charters.ts';
import { readReview, signingsOf } from './context.ts';
import { effectsOf } from './effects.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { epochOfSigning } from './transcript.ts';
import { walletKey } from './wallet-key.ts';
import { walletOf } from './wallets.ts';

/**
 * Whether this device signs, by the wallet's rules: judged here, from this device's own reading of the bytes,
 * and from what this device has seen signed. How another device judged it counts for nothing.
 */

type Asked = Pick<SignParams, 'walletId' | 'payloads'>;

/** The effects of payloads, as each chain reads them here. */
export function effectsOfPayloads(signer: SignerState, { walletId, payloads }: Asked): Effect[] {
  const wallet = walletOf(openState(signer), bytesToHex(walletId));
  return payloads.flatMap(({ key, bytes }) => {
    const account = walletKey(signer, bytesToHex(walletId), wallet, key);
    return effectsOf(readReview(signer, account, bytes));
  });
}

/**
 * The effects of a signing. Read once, as long as packs, which say what calls mean, and lists, which say
 * whose an account is, stay the same.
 */
export function effectsOfSigning(signer: SignerState, id: string, params: SignParams): readonly Effect[] {
  const { judged, packs, recipients, charters } = openState(signer);
  const stamp = [packs, recipients, charters].map(({ changes }) => changes).join();
  if (judged.stamp !== stamp) judged.of.clear();
  judged.stamp = stamp;
  const known = judged.of.get(id) ?? effectsOfPayloads(signer, params);
  judged.of.set(id, known);
  return known;
}

/** The longest period that a rule counts over. */
const monthMs = 30 * 24 * 3_600_000;

/**
 * What was signed with a wallet in the last 30 days, by this device's records, excluding other attempts under
 * one permit.
 */
export function pastEffects(signer: SignerState, walletId: string, permit?: Uint8Array): PastEffect[] {
  const since = signer.env.now() - monthMs;
  return signingsOf(signer, walletId)
    .filter(({ at }) => at > since)
    .flatMap(({ id, at }) => {
      const params = asSignParams(openState(signer).ceremonies.get(id)!.params)!;
      const isSame = permit !== undefined && params.permit !== undefined && equalBytes(params.permit, permit);
      return isSame ? [] : effectsOfSigning(signer, id, params).map((effect) => ({ effect, at }));
    });
}

/** False if this device's clock is behind something it has logged since it was opened. */
const isClockGood = (signer: SignerState): boolean => openState(signer).log.latest <= signer.env.now();

/** By the rules in force; null for a wallet without any. */
export function judgeHere(
  signer: SignerState,
  walletId: string,
  effects: readonly Effect[],
  permit?: Uint8Array,
): Verdict | null {
  const { current } = standingOf(openState(signer), walletId);
  if (current === null) return null;
  const past = pastEffects(signer, walletId, permit);
  return judge(current, { effects, past, now: signer.env.now(), isClockGood: isClockGood(signer) });
}

export interface Clearance {
  /** Why this device does not sign; null if it does, or only has to wait for others' approval. */
  fault: PermitFault | null;
  verdict: Verdict | null;
  permit: Permit | null;
  /** How many more have to approve, and identity keys of those who have. */
  missing: { administrators: number; approvers: number } | null;
  approvedBy: Uint8Array[];
  /** When its rule's delay is over here, in ms, if nothing else stands in the way. */
  waitsUntil: number | null;
}

const nothingAsked = { verdict: null, missing: null, approvedBy: [], waitsUntil: null };

export type Asking = Pick<CeremonyRecord, 'messages' | 'extra' | 'hasAgreed'> & { params: SignParams };

/** Everything that stands between a signing and this device's part of it. `id`: the session's. */
export function clearanceOf(signer: SignerState, id: string, record: Asking): Clearance {
  const state = openState(signer);
  const { params } = record;
  const walletId = bytesToHex(params.walletId);
  const permit = params.permit === undefined ? null : readPermit(params.permit);
  const standing = standingOf(state, walletId);
  if (standing.current === null) return { ...nothingAsked, fault: faultWithoutRules(params, permit), permit };
  const effects = effectsOfSigning(signer, id, params);
  const verdict = judgeHere(signer, walletId, effects, params.permit)!;
  const approvedBy = approversOf(state, record);
  const { demands } = verdict;
  const missing = missingApprovals(standing.current, approvedBy, demands);
  const seenAt = demands.waitHours === 0 ? signer.env.now() : seenSince(signer, id, params);
  const check = (): PermitFault | null => {
    if (standing.fork !== null) return 'charter-fork';
    if (standing.isFrozen) return 'wallet-frozen';
    if (permit === null) return 'permit-missing';
    // Other rules may allow it now, but a request is judged under the rules that it names.
    const named = permit.charterHash;
    if (named === null || !equalBytes(named, standing.hash!)) return 'permit-charter';
    if (!verdict.isAllowed) return 'not-allowed';
    const fault = checkPermit(permit, {
      walletId: params.walletId,
      epoch: params.epoch,
      charter: standing.current!,
      charterHash: standing.hash!,
      payloadHashes: params.payloads.map(({ key, bytes }) => derivePayloadHash(key, bytes)),
      now: signer.env.now(),
      seenAt,
      demands,
    });
    if (fault !== null) return fault;
    if (params.signers.length < demands.signers) return 'too-few-signers';
    if (isUsed(signer, id, params)) return 'permit-used';
    return missing !== null && !carriesApprovals(params) ? 'approvals-missing' : null;
  };
  const fault = check();
  const waitsUntil = fault === 'permit-waits' ? waitEnds(permit!, { seenAt, demands }) : null;
  return { fault, verdict, permit, missing, approvedBy, waitsUntil };
}

/** When this device first held the request, in any attempt; now, if it is not here yet. */
function seenSince(signer: SignerState, id: string, { permit }: SignParams): number {
  const { ceremonies } = openState(signer);
  const attempts = ceremonies.entries().filter(([otherId, { params }]) => {
    const other = asSignParams(params)?.permit;
    return otherId === id || (other !== undefined && permit !== undefined && equalBytes(other, permit));
  });
  return Math.min(signer.env.now(), ...attempts.map(([, { createdAt }]) => createdAt));
}

/** Without rules a permit only carries reference and memo; it still applies to exactly these bytes. */
function faultWithoutRules(
  { walletId, epoch, payloads }: SignParams,
  permit: Permit | null,
): PermitFault | null {
  if (permit === null) return null;
  if (permit.charterHash !== null) return 'permit-charter';
  if (!equalBytes(permit.walletId, walletId)) return 'permit-wallet';
  if (permit.epoch !== epoch) return 'permit-epoch';
  const isSame =
    permit.payloadHashes.length === payloads.length &&
    payloads.every(({ key, bytes }, i) =>
      equalBytes(permit.payloadHashes[i]!, derivePayloadHash(key, bytes)),
    );
  return isSame ? null : 'permit-payloads';
}

/** Place of this device's owner among the signers, or 0. */
function ownSigner(state: Unlocked, params: SignParams): number {
  const { members } = epochOfSigning(walletOf(state, bytesToHex(params.walletId)), params);
  const own = members.findIndex(({ identity }) => equalBytes(identity, state.identity.publicKey)) + 1;
  return params.signers.includes(own) ? own : 0;
}

/**
 * Signers approve by committing; the others by an approval beside the messages. Each was checked when it came
 * in.
 */
function approversOf(state: Unlocked, { params, messages, extra, hasAgreed }: Asking): Uint8Array[] {
  const { members } = epochOfSigning(walletOf(state, bytesToHex(params.walletId)), params);
  // There no signature comes about without a word of each of them, and nobody else's is carried.
  if (!carriesApprovals(params)) return params.signers.map((index) => members[index - 1]!.identity);
  const own = hasAgreed ? ownSigner(state, params) : 0;
  const committed = params.signers.filter((i) => i === own || bodyOf(messages, i, 1) !== undefined);
  const words = approvalsIn(params, extra);
  return [
    ...committed.map((index) => members[index - 1]!.identity),
    ...words.map(({ identity }) => identity),
  ];
}

/**
 * One permit, one signing: only another attempt by the same people may continue under it, and none once it
 * has produced a signature. What counts is what this device has said or agreed to: that is in the record
 * before it leaves.
 */
function isUsed(signer: SignerState, id: string, params: SignParams): boolean {
  const state = openState(signer);
  const isOther = (otherId: string, record: CeremonyRecord | undefined) => {
    const other = record && asSignParams(record.params);
    if (!record || !other?.permit || otherId === id || !equalBytes(other.permit, params.permit!))
      return false;
    const own = ownSigner(state, other);
    const isBound = own > 0 && (record.hasAgreed || record.messages.some(({ from }) => from === own));
    return record.signatures.length > 0 || (isBound && other.signers.join() !== params.signers.join());
  };
  const since = signer.env.now() - monthMs;
  return (
    state.ceremonies.entries().some(([otherId, record]) => isOther(otherId, record)) ||
    signingsOf(signer, bytesToHex(params.walletId)).some(
      (past) => past.at > since && isOther(past.id, state.ceremonies.get(past.id)),
    )
  );
}

/**
 * Errors: `not-allowed`, where the reason, and the name of a rule that forbids it. `permit-waits` is not an
 * error: it may be opened, and continues later.
 */
export function checkCleared(signer: SignerState, id: string, record: Asking): void {
  const { fault, verdict } = clearanceOf(signer, id, record);
  if (fault === null || fault === 'permit-waits') return;
  const refusing =
    fault === 'not-allowed' ? verdict?.decisions.find(({ isAllowed }) => !isAllowed) : undefined;
  const rules = standingOf(openState(signer), bytesToHex(record.params.walletId)).current?.rules ?? [];
  const rule = rules[refusing?.rule ?? -1]?.name;
  throw new SignerError('not-allowed', { where: fault, ...(rule !== undefined && { values: { rule } }) });
}
