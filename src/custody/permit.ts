import * as v from 'valibot';
import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { bytesOf, label, listOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';
import { type Charter, rolesOf } from './charter.ts';
import { longestPermitHours } from './rule.ts';
import type { Demands } from './verdict.ts';

/**
 * The request that a signature answers: no signature until every check has passed for exactly these bytes.
 */
export interface Permit {
  /** 32 bytes. */
  walletId: Uint8Array;
  epoch: number;
  /**
   * 32 bytes: the rules that it was requested under; null for a wallet without rules, where it carries
   * reference and memo.
   */
  charterHash: Uint8Array | null;
  /** 32 bytes each, in payload order. */
  payloadHashes: Uint8Array[];
  /** Identity key of the requester. */
  requester: Uint8Array;
  /** An invoice number, for example; it does not change the payload. */
  reference: string | null;
  memo: string | null;
  /** Seconds since 1970, by the requester's clock. */
  createdAt: number;
  expiresAt: number;
}

const time = uint(2 ** 40);
const permitShape = v.strictTuple([
  v.literal(1),
  bytesOf(32),
  uint(2 ** 32 - 1),
  v.nullable(bytesOf(32)),
  listOf(bytesOf(32), limits.payloads, 1),
  bytesOf(32),
  v.nullable(label(limits.referenceChars)),
  v.nullable(label(limits.memoChars)),
  time,
  time,
]);

const writePermitFields = (permit: Permit): unknown[] => [
  1,
  permit.walletId,
  permit.epoch,
  permit.charterHash,
  permit.payloadHashes,
  permit.requester,
  permit.reference,
  permit.memo,
  permit.createdAt,
  permit.expiresAt,
];

export const writePermit = (permit: Permit): Uint8Array => writeCbor(writePermitFields(permit));

/** Errors: `too-large`, `malformed`, `not-canonical`, `bad-parameters`. */
export function readPermit(bytes: Uint8Array): Permit {
  return toPermit(readCbor(permitShape, bytes, 'permit', limits.permitBytes));
}

function toPermit(fields: v.InferOutput<typeof permitShape>): Permit {
  const [, walletId, epoch, charterHash, payloadHashes, requester, reference, memo, createdAt, expiresAt] =
    fields;
  const longest = longestPermitHours * 3_600;
  if (expiresAt <= createdAt || expiresAt - createdAt > longest)
    throw new SignerError('bad-parameters', { where: 'permit time' });
  return { walletId, epoch, charterHash, payloadHashes, requester, reference, memo, createdAt, expiresAt };
}

/** 32 bytes: part of the signing's parameters, and what approvals sign. */
export const derivePermitHash = (permit: Permit): Uint8Array =>
  deriveHash('hoarfrost/v1/permit', writePermit(permit));

/** `key`: index of the wallet's key; the same bytes for another key are another payload. */
export const derivePayloadHash = (key: number, payload: Uint8Array): Uint8Array =>
  deriveHash('hoarfrost/v1/permit-payload', writeCbor([key, payload]));

/** Why a permit does not authorise a signature. */
export type PermitFault =
  | 'permit-missing'
  | 'permit-wallet'
  | 'permit-epoch'
  | 'permit-charter'
  | 'permit-payloads'
  | 'permit-requester'
  | 'permit-early'
  | 'permit-expired'
  | 'permit-lasts'
  | 'permit-waits'
  | 'permit-reference'
  | 'permit-used'
  | 'wallet-frozen'
  | 'charter-fork'
  | 'not-allowed'
  | 'too-few-signers'
  | 'approvals-missing';

/** What a device checks a permit against, all from its own knowledge. */
export interface PermitCheck {
  walletId: Uint8Array;
  epoch: number;
  charter: Charter;
  charterHash: Uint8Array;
  payloadHashes: readonly Uint8Array[];
  /** By this device's clock, in milliseconds: now, and when the request arrived here. */
  now: number;
  seenAt: number;
  demands: Demands;
}

/**
 * The first fault, checked in the same order everywhere, or null. Approvals are counted by `countApprovals`.
 */
export function checkPermit(permit: Permit, check: PermitCheck): PermitFault | null {
  const { demands } = check;
  const seconds = Math.floor(check.now / 1_000);
  if (!equalBytes(permit.walletId, check.walletId)) return 'permit-wallet';
  if (permit.epoch !== check.epoch) return 'permit-epoch';
  if (permit.charterHash === null || !equalBytes(permit.charterHash, check.charterHash))
    return 'permit-charter';
  const isSame =
    permit.payloadHashes.length === check.payloadHashes.length &&
    permit.payloadHashes.every((hash, i) => equalBytes(hash, check.payloadHashes[i]!));
  if (!isSame) return 'permit-payloads';
  if (rolesOf(check.charter, permit.requester).every((role) => role === 'auditor')) return 'permit-requester';
  // Two clocks never agree exactly; if one is hours behind the other, it is wrong, here or there.
  if (permit.createdAt > seconds + clockSlack) return 'permit-early';
  if (permit.expiresAt <= seconds) return 'permit-expired';
  if (permit.expiresAt - permit.createdAt > demands.expiresHours * 3_600) return 'permit-lasts';
  if (check.now < waitEnds(permit, check)) return 'permit-waits';
  if (demands.needsReference && permit.reference === null) return 'permit-reference';
  return null;
}

const clockSlack = 3_600;

/**
 * When a rule's delay is over, in ms. It counts from when the request arrived here: the requester could write
 * any earlier time on it, and the delay is there so that others can object.
 */
export const waitEnds = (
  { createdAt }: Permit,
  { seenAt, demands }: Pick<PermitCheck, 'seenAt' | 'demands'>,
): number => Math.max(createdAt * 1_000, seenAt) + demands.waitHours * 3_600_000;

/**
 * Each key counts once, and only with its role in this charter. `approvers`: keys whose signatures were
 * checked.
 */
export function countApprovals(
  charter: Charter,
  approvers: readonly Uint8Array[],
): { administrators: number; approvers: number } {
  const keys = [...new Map(approvers.map((key) => [bytesToHex(key), key])).values()];
  const of = (role: 'administrator' | 'approver') =>
    keys.filter((key) => rolesOf(charter, key).includes(role)).length;
  return { administrators: of('administrator'), approvers: of('approver') };
}

/** Null if enough people have approved. */
export function missingApprovals(
  charter: Charter,
  approvers: readonly Uint8Array[],
  { administrators, approvers: asked }: Demands,
): { administrators: number; approvers: number } | null {
  const given = countApprovals(charter, approvers);
  const missing = {
    administrators: Math.max(0, administrators - given.administrators),
    approvers: Math.max(0, asked - given.approvers),
  };
  return missing.administrators + missing.approvers === 0 ? null : missing;
}
