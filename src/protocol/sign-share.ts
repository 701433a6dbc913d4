import * as v from 'valibot';
import { equalBytes } from '../core/bytes.ts';
import { bytesOf, readCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Envelope } from './envelope.ts';
import { bodyOf } from './messages.ts';
import { frostKey, shiftShare } from './scheme.ts';
import type { Sent } from './sign-commit.ts';
import { type Job, type SignContext, signRound } from './sign-context.ts';
import type { SignParams } from './sign-params.ts';
import { type NonceCommitments, suites } from './suite.ts';

/** Round 2 of a signing, RFC 9591 sections 5.2 to 5.4: a signature share for each digest, and their sum. */

const shareShape = v.strictTuple([bytesOf(32), v.array(bytesOf(32))]);

/** RFC 9591 section 5.2. The box is empty before the first share is made. */
export function makeShares(
  context: SignContext,
  self: number,
  jobs: readonly Job[],
  sent: Sent,
): Uint8Array[] {
  const pairs = context.nonces.pairs!.take();
  return jobs.map(({ at, key, digest, shift }, i) => {
    const share = shiftShare(suites[key.suite], context.shares[at]!, shift);
    const { frost, secret, pub } = frostKey(key, self, share);
    return frost.signShare(secret, pub, pairs[i]!, commitmentsOf(context.params, sent, i), digest);
  });
}

const commitmentsOf = (params: SignParams, sent: Sent, job: number): NonceCommitments[] =>
  params.signers.map((from) => sent.get(from)![job]!);

/** By signer, the shares for each digest. */
export type Shares = Map<number, Uint8Array[]>;

export function readShares(
  params: SignParams,
  jobs: readonly Job[],
  messages: readonly Envelope[],
  setHash: Uint8Array,
): Shares {
  const shares: Shares = new Map();
  let hasOtherSet = false;
  for (const from of params.signers) {
    const body = bodyOf(messages, from, signRound.share);
    if (body === undefined) continue;
    let read: v.InferOutput<typeof shareShape>;
    try {
      read = readCbor(shareShape, body, 'share', limits.anyBodyBytes);
      if (read[1].length !== jobs.length) throw new Error('count');
    } catch {
      throw new SignerError('bad-message', { culprit: from, where: 'share' });
    }
    if (!equalBytes(read[0], setHash)) hasOtherSet = true;
    shares.set(from, read[1]);
  }
  // Someone told two halves of the group different commitments. The sender of this share may be the one who was lied
  // to, so no one is named until both versions are in the set.
  if (hasOtherSet) throw new SignerError('equivocation', { where: 'commit' });
  return shares;
}

/**
 * RFC 9591 section 5.4 for the shares that are here except this device's own (`self`), which it made itself.
 * Errors: `bad-share` naming the first in order.
 */
export function checkShares(
  params: SignParams,
  jobs: readonly Job[],
  sent: Sent,
  shares: Shares,
  self: number | null,
): void {
  for (const [from, list] of shares) {
    if (from === self) continue;
    list.forEach((share, i) => {
      const { frost, pub, id } = frostKey(jobs[i]!.key, from);
      let isValid = false;
      try {
        isValid = frost.verifyShare(pub, commitmentsOf(params, sent, i), jobs[i]!.digest, id, share);
      } catch {
        // A scalar that is not canonical is as bad as a wrong one.
      }
      if (!isValid) throw new SignerError('bad-share', { culprit: from });
    });
  }
}

/**
 * RFC 9591 section 5.3; noble verifies the sum under the group key before it returns it. Shares are checked
 * one by one only if a sum fails. Errors: `bad-share` naming the first in order.
 */
export function aggregate(
  { params, digests }: SignContext,
  jobs: readonly Job[],
  sent: Sent,
  shares: Shares,
) {
  const sum = ({ key, digest }: Job, i: number): Uint8Array => {
    const { frost, pub } = frostKey(key, params.signers[0]!);
    const byId = Object.fromEntries([...shares].map(([from, list]) => [frostKey(key, from).id, list[i]!]));
    return frost.aggregate(pub, commitmentsOf(params, sent, i), digest, byId);
  };
  let flat: Uint8Array[];
  try {
    flat = jobs.map(sum);
  } catch (error) {
    checkShares(params, jobs, sent, shares, null);
    throw error;
  }
  let at = 0;
  return digests.map((list) => {
    at += list.length;
    return flat.slice(at - list.length, at);
  });
}
