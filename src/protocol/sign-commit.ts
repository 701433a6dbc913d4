import * as v from 'valibot';
import { concatBytes, equalBytes, framed } from '../core/bytes.ts';
import { bytesUpTo, readCbor, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';
import type { Envelope } from './envelope.ts';
import { bodyOf } from './messages.ts';
import { Once } from './once.ts';
import { deriveIdOf } from './params.ts';
import { frostKey, readCommitmentPair } from './scheme.ts';
import { type Job, jobsOf, type NonceBox, type SignContext, signRound } from './sign-context.ts';
import { type SignParams, signParams } from './sign-params.ts';
import type { NonceCommitments } from './suite.ts';

/** Round 1 of a signing, RFC 9591 section 5.1: a pair of nonce commitments for each digest. */

const commitShape = v.array(v.strictTuple([bytesUpTo(33, 32), bytesUpTo(33, 32)]));

/** RFC 9591 section 5.1: 32 random bytes for each nonce. Nonces go into the box and nowhere else. */
export function makeCommitments(context: SignContext, self: number): Uint8Array {
  const jobs = jobsOf(context);
  const made = jobs.map(({ at, key }) => {
    const { frost, secret } = frostKey(key, self, context.shares[at]!);
    return frost.commit(secret, () => Uint8Array.from(context.random(32)));
  });
  const body = writeCbor(made.map(({ commitments }) => [commitments.hiding, commitments.binding]));
  // They were made here: there is nothing to check.
  checked.set(body, { jobs: readAs(jobs, self), sent: made.map(({ commitments }) => commitments) });
  context.nonces.body = body;
  context.nonces.pairs = new Once(made.map(({ nonces }) => nonces));
  return body;
}

/** Whether the box still holds the nonces of exactly these commitments. */
export function isHeld({ body, pairs }: NonceBox, ownCommit: Uint8Array): boolean {
  return pairs?.isSpent === false && body !== undefined && equalBytes(body, ownCommit);
}

/** By signer, the commitments for each digest; every point valid. */
export type Sent = Map<number, NonceCommitments[]>;

/** Checking points is expensive, and a body is read whenever anyone asks about the ceremony's progress. */
const checked = new WeakMap<Uint8Array, { jobs: string; sent: NonceCommitments[] }>();

/** Whose points they are, and how they are read: the curve and scheme of each. */
const readAs = (jobs: readonly Job[], from: number): string =>
  `${from} ${jobs.map(({ key }) => `${key.suite}/${key.scheme ?? ''}`).join()}`;

export function readCommitments(
  params: SignParams,
  jobs: readonly Job[],
  messages: readonly Envelope[],
): Sent {
  const sent: Sent = new Map();
  for (const from of params.signers) {
    const body = bodyOf(messages, from, signRound.commit);
    if (body === undefined) continue;
    const known = checked.get(body);
    const name = readAs(jobs, from);
    const pairs = known?.jobs === name ? known.sent : readPairs(jobs, from, body);
    checked.set(body, { jobs: name, sent: pairs });
    sent.set(from, pairs);
  }
  return sent;
}

/** Errors: `bad-message` naming the sender. */
function readPairs(jobs: readonly Job[], from: number, body: Uint8Array): NonceCommitments[] {
  try {
    const pairs = readCbor(commitShape, body, 'commit', limits.anyBodyBytes);
    if (pairs.length !== jobs.length) throw new Error('count');
    return pairs.map(([hiding, binding], i) => readCommitmentPair(jobs[i]!.key, from, hiding, binding));
  } catch {
    throw new SignerError('bad-message', { culprit: from, where: 'commit' });
  }
}

/** What a share is bound to: every signer's commitments as this device holds them. 32 bytes. */
export function deriveCommitmentsHash(params: SignParams, messages: readonly Envelope[]): Uint8Array {
  const bodies = params.signers.map((from) => framed(bodyOf(messages, from, signRound.commit)!));
  return deriveHash('hoarfrost/v1/commitments', deriveIdOf(signParams, params), concatBytes(...bodies));
}
