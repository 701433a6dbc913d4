import type { Effect } from '../../core/effect.ts';
import type { PermitFault } from '../../custody/permit.ts';
import type { Demands, Miss } from '../../custody/verdict.ts';

export type { PermitFault } from '../../custody/permit.ts';
export type { Demands, Miss } from '../../custody/verdict.ts';

/** How the rules judge a payment, and who has a say in it. */

/** How the rules judge a payload, with the names of the rules. */
export interface Judgement {
  isAllowed: boolean;
  /** The rules that allowed it; those for fees are not listed. */
  rules: string[];
  decisions: {
    effect: Effect;
    /** Null if no rule decided, which means refused. */
    rule: string | null;
    isAllowed: boolean;
    missed: { rule: string; why: Miss }[];
  }[];
  demands: Demands;
}

/** What stands between a signing and this device's part of it. */
export interface ClearanceView {
  /** Why this device does not sign, or null. */
  fault: PermitFault | null;
  /** Null if this device has no rules for the wallet. */
  judgement: Judgement | null;
  /** Names of those who approved and had a say. */
  approvedBy: string[];
  missing: { administrators: number; approvers: number } | null;
  /** Names of those whose approval would count. */
  mayApprove: string[];
  /** Whether the person here could approve without signing. */
  canApprove: boolean;
  /** When the delay that a rule demands ends, in ms; null if there is none. */
  waitsUntil: number | null;
}

/** What was written on a payment when it was requested. */
export interface PaymentRequest {
  reference: string | null;
  memo: string | null;
  /** Name of the requester. */
  requester: string;
  /** By that device's clock, in ms. */
  createdAt: number;
  expiresAt: number;
}
