import { writeCbor } from '../core/codec.ts';
import { limits } from '../core/limits.ts';
import { type Approval, approvals } from './approval.ts';
import type { Member } from './card.ts';
import type { Step } from './ceremony.ts';
import { type Speakers, stopRound } from './envelope.ts';
import type { CeremonyKind } from './kind.ts';
import { bodyOf } from './messages.ts';
import { deriveCommitmentsHash, isHeld, makeCommitments, readCommitments } from './sign-commit.ts';
import { jobsOf, type SignContext, type SignResult, signRound } from './sign-context.ts';
import { type SignParams, signBodyBytes, signParams } from './sign-params.ts';
import { aggregate, checkShares, makeShares, readShares } from './sign-share.ts';

/**
 * Signing by RFC 9591: round 1 nonce commitments, round 2 signature shares, one pair and one share for each digest of
 * each payload. The arithmetic is @noble/curves'; this decides who may sign what, when, and how often.
 */
export const sign: CeremonyKind<SignParams, SignContext, SignResult, never, Approval[] | undefined> = {
  params: signParams,
  rounds: ['commit', 'share'],
  speakers: limits.participants,
  bodyBytes: signBodyBytes,
  extra: approvals,

  step(context, messages): Step<SignResult> {
    const { self, params, nonces } = context;
    const missing = (r: number) => params.signers.filter((i) => bodyOf(messages, i, r) === undefined);
    // No one is participant 0: a device that only carries has no messages of its own.
    const ownCommit = bodyOf(messages, self ?? 0, signRound.commit);
    const ownShare = bodyOf(messages, self ?? 0, signRound.share);

    if (self !== null && ownCommit === undefined) {
      if (!context.hasApproved) return { outgoing: [], waitingFor: [] };
      return {
        outgoing: [{ round: signRound.commit, body: makeCommitments(context, self) }],
        waitingFor: [],
      };
    }
    const isVoid = self !== null && ownShare === undefined && !isHeld(nonces, ownCommit!);
    const dead: Step<SignResult> = { outgoing: [], waitingFor: [], isVoid: true };

    const jobs = jobsOf(context);
    const sent = readCommitments(params, jobs, messages);
    if (missing(signRound.commit).length > 0)
      return isVoid ? dead : { outgoing: [], waitingFor: missing(signRound.commit) };
    const setHash = deriveCommitmentsHash(params, messages);
    const shares = readShares(params, jobs, messages, setHash);
    const waitingFor = missing(signRound.share);
    const isStopped = messages.some((e) => e.round === stopRound);
    // There will be no sum to show it, but there is still evidence of what others did wrong.
    if (waitingFor.length > 0 && (isVoid || isStopped)) checkShares(params, jobs, sent, shares, self);
    if (isVoid) return dead;
    if (self !== null && ownShare === undefined) {
      // Commitments alone are not an approval: they may be this device's own from before it was restored.
      if (!context.hasApproved || context.isHeldBack) return { outgoing: [], waitingFor: [] };
      if (isStopped) return { outgoing: [], waitingFor };
      const own = makeShares(context, self, jobs, sent);
      const outgoing = [{ round: signRound.share, body: writeCbor([setHash, own]) }];
      if (waitingFor.length > 1) return { outgoing, waitingFor: [] };
      // The last share leaves only if the sum is right: the person who spoilt this attempt cannot finish it alone.
      const signatures = aggregate(context, jobs, sent, new Map(shares).set(self, own));
      return { outgoing, waitingFor: [], result: { signatures } };
    }
    if (waitingFor.length > 0) return { outgoing: [], waitingFor };
    return { outgoing: [], waitingFor: [], result: { signatures: aggregate(context, jobs, sent, shares) } };
  },
};

/** Only the agreed signers speak in a signing; `members` are the wallet's participants in order. */
export function signersOf(params: SignParams, members: readonly Member[]): Speakers {
  return members.map((member, i) => (params.signers.includes(i + 1) ? member : undefined));
}
