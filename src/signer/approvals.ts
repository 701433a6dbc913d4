import { type Approval, approvals } from '../protocol/approval.ts';
import { kindOf } from '../protocol/kinds.ts';

/** Whether the word of those who only approve travels beside a signing; where not, its signers alone approve it. */
export const carriesApprovals = (params: { kind: string }): boolean => kindOf(params).extra === approvals;

/** Each was checked when it came in. `extra`: what the session carries beside its messages. */
export const approvalsIn = (params: { kind: string }, extra: unknown): Approval[] =>
  carriesApprovals(params) ? ((extra as Approval[] | undefined) ?? []) : [];
