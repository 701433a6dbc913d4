import * as v from 'valibot';
import { concatBytes, equalBytes, framed } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, readCbor, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';
import { type Approval, approvals } from './approval.ts';
import type { Member } from './card.ts';
import type { Step } from './ceremony.ts';
import { type Envelope, type Speakers, stopRound } from './envelope.ts';
import type { CeremonyKind } from './kind.ts';
import { bodyOf } from './messages.ts';
import { Once } from './once.ts';
import { deriveIdOf } from './params.ts';
import {
  type Digest,
  type FrostGroupKey,
  frostKey,
  readCommitmentPair,
  shiftKey,
  shiftShare,
} from './scheme.ts';
import { mostDigests, type SignParams, signBodyBytes, signParams } from './sign-params.ts';
import { type NonceCommitments, type Random, suites } from './suite.ts';

/**
 * Signing by RFC 9591: round 1 nonce commitments, round 2 signature shares, one pair and one share for each digest of
 * each payload. The arithmetic is @noble/curves'; this decides who may sign what, when, and how often.
 */
export interface SignContext {
  params: SignParams;
  /** The wallet's keys, and what is signed for each payload, as this device derived it from the payload. */
  keys: readonly FrostGroupKey[];
  digests: readonly (readonly Digest[])[];
  /** This device's participant index if it is one of the signers, and its shares in the order of `keys`. */
  self: number | null;
  shares: readonly Uint8Array[];
  /** Whether the person here approved the payloads; without it neither commitments nor shares are made. */
  hasApproved: boolean;
  /** Where others have to approve first: commitments may leave meanwhile, shares may not. */
  isHeldBack?: boolean;
  random: Random;
  /** Where this session's nonces live while the worker does. */
  nonces: NonceBox;
}

/** Filled by round 1, emptied before round 2 signs. */
export interface NonceBox {
  /** The commitments that the nonces belong to, as this device sent them. */
  body?: Uint8Array;
  pairs?: Once<{ hiding: Uint8Array; binding: Uint8Array }[]>;
}

export interface SignResult {
  /**
   * For each payload one signature a digest, verified under the (moved) group key. RFC 9591: R || z, 64 bytes for
   * Ed25519, 65 for secp256k1; BIP-340: 64 bytes.
   */
  signatures: Uint8Array[][];
}

const round = { commit: 1, share: 2 } as const;

const commitShape = v.array(v.strictTuple([bytesUpTo(33, 32), bytesUpTo(33, 32)]));
const shareShape = v.strictTuple([bytesOf(32), v.array(bytesOf(32))]);

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
    const ownCommit = bodyOf(messages, self ?? 0, round.commit);
    const ownShare = bodyOf(messages, self ?? 0, round.share);

    if (self !== null && ownCommit === undefined) {
      if (!context.hasApproved) return { outgoing: [], waitingFor: [] };
      return { outgoing: [{ round: round.commit, body: makeCommitments(context, self) }], waitingFor: [] };
    }
    const isVoid = self !== null && ownShare === undefined && !isHeld(nonces, ownCommit!);
    const dead: Step<SignResult> = { outgoing: [], waitingFor: [], isVoid: true };

    const jobs = jobsOf(context);
    const sent = readCommitments(params, jobs, messages);
    if (missing(round.commit).length > 0)
      return isVoid ? dead : { outgoing: [], waitingFor: missing(round.commit) };
    const setHash = deriveCommitmentsHash(params, messages);
    const shares = readShares(params, jobs, messages, setHash);
    const waitingFor = missing(round.share);
    const isStopped = messages.some((e) => e.round === stopRound);
    // There will be no sum to tell; there is evidence of what others did wrong all the same.
    if (waitingFor.length > 0 && (isVoid || isStopped)) checkShares(params, jobs, sent, shares, self);
    if (isVoid) return dead;
    if (self !== null && ownShare === undefined) {
      // Commitments alone are not an approval: they may be this device's own from before it was restored.
      if (!context.hasApproved || context.isHeldBack) return { outgoing: [], waitingFor: [] };
      if (isStopped) return { outgoing: [], waitingFor };
      const own = makeShares(context, self, jobs, sent);
      const outgoing = [{ round: round.share, body: writeCbor([setHash, own]) }];
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

/** One thing to sign, of any payload, in order: by which key of the wallet, and that key as shifted for it. */
interface Job extends Digest {
  at: number;
  key: FrostGroupKey;
}

/** Errors: `too-large` if these signers cannot sign that many together. */
function jobsOf({ params, keys, digests }: SignContext): Job[] {
  const jobs = params.payloads.flatMap(({ key: at }, i) =>
    digests[i]!.map((one) => ({ ...one, at, key: keyFor(keys[at]!, one) })),
  );
  if (jobs.length > mostDigests(params)) throw new SignerError('too-large', { where: 'digests' });
  return jobs;
}

/** A shift costs as much as a signature, and the jobs are made again whenever anyone asks how the ceremony is going. */
const shifted = new WeakMap<Digest, { key: FrostGroupKey; moved: FrostGroupKey }>();

function keyFor(key: FrostGroupKey, digest: Digest): FrostGroupKey {
  const known = shifted.get(digest);
  if (known?.key === key) return known.moved;
  const moved = shiftKey(key, digest.shift);
  shifted.set(digest, { key, moved });
  return moved;
}

/** RFC 9591 section 5.1: 32 random bytes for each nonce. Nonces go into the box and nowhere else. */
function makeCommitments(context: SignContext, self: number): Uint8Array {
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
function isHeld({ body, pairs }: NonceBox, ownCommit: Uint8Array): boolean {
  return pairs?.isSpent === false && body !== undefined && equalBytes(body, ownCommit);
}

/** By signer, the commitments for each digest; every point valid. */
type Sent = Map<number, NonceCommitments[]>;

/** Checking points is expensive, and a body is read whenever anyone asks how the ceremony is going. */
const checked = new WeakMap<Uint8Array, { jobs: string; sent: NonceCommitments[] }>();

/** Whose points they are, and how they are read: curve and scheme of each. */
const readAs = (jobs: readonly Job[], from: number): string =>
  `${from} ${jobs.map(({ key }) => `${key.suite}/${key.scheme ?? ''}`).join()}`;

function readCommitments(params: SignParams, jobs: readonly Job[], messages: readonly Envelope[]): Sent {
  const sent: Sent = new Map();
  for (const from of params.signers) {
    const body = bodyOf(messages, from, round.commit);
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
function deriveCommitmentsHash(params: SignParams, messages: readonly Envelope[]): Uint8Array {
  const bodies = params.signers.map((from) => framed(bodyOf(messages, from, round.commit)!));
  return deriveHash('hoarfrost/v1/commitments', deriveIdOf(signParams, params), concatBytes(...bodies));
}

/** RFC 9591 section 5.2. The box is empty before the first share is made. */
function makeShares(context: SignContext, self: number, jobs: readonly Job[], sent: Sent): Uint8Array[] {
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
type Shares = Map<number, Uint8Array[]>;

function readShares(
  params: SignParams,
  jobs: readonly Job[],
  messages: readonly Envelope[],
  setHash: Uint8Array,
): Shares {
  const shares: Shares = new Map();
  let hasOtherSet = false;
  for (const from of params.signers) {
    const body = bodyOf(messages, from, round.share);
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
function checkShares(
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
 * RFC 9591 section 5.3; noble verifies the sum under the group key before it returns it. Shares are checked one by one
 * only where a sum fails. Errors: `bad-share` naming the first in order.
 */
function aggregate({ params, digests }: SignContext, jobs: readonly Job[], sent: Sent, shares: Shares) {
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
