import { type Approval, approvals } from '../protocol/approval.ts';
import { kindOf } from '../protocol/kinds.ts';

/** Whether approvals by people who do not sign travel with a signing; if not, only its signers approve it. */
export const carriesApprovals = (params: { kind: string }): boolean => kindOf(params).extra === approvals;

/** Each was checked when it came in. `extra`: what the session carries besides its messages. */
export const approvalsIn = (params: { kind: string }, extra: unknown): Approval[] =>
  carriesApprovals(params) ? ((extra as Approval[] | undefined) ?? []) : [];
