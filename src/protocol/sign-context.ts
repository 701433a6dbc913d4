import { SignerError } from '../core/errors.ts';
import type { Once } from './once.ts';
import { type Digest, type FrostGroupKey, shiftKey } from './scheme.ts';
import { mostDigests, type SignParams } from './sign-params.ts';
import type { Random } from './suite.ts';

/** The input of a signing step. */
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
  /** Set if others have to approve first: commitments may leave meanwhile, shares may not. */
  isHeldBack?: boolean;
  random: Random;
  /** Where this session's nonces live while the worker does. */
  nonces: NonceBox;
}

export const signRound = { commit: 1, share: 2 } as const;

/** Filled by round 1, emptied before round 2 signs. */
export interface NonceBox {
  /** The commitments that the nonces belong to, as this device sent them. */
  body?: Uint8Array;
  pairs?: Once<{ hiding: Uint8Array; binding: Uint8Array }[]>;
}

export interface SignResult {
  /**
   * For each payload one signature per digest, verified under the (shifted) group key. RFC 9591: R || z, 64
   * bytes for Ed25519, 65 for secp256k1; BIP-340: 64 bytes.
   */
  signatures: Uint8Array[][];
}

/**
 * One thing to sign, from any payload, in order: with which key of the wallet, and that key as shifted for
 * it.
 */
export interface Job extends Digest {
  at: number;
  key: FrostGroupKey;
}

/** Errors: `too-large` if these signers cannot sign that many together. */
export function jobsOf({ params, keys, digests }: SignContext): Job[] {
  const jobs = params.payloads.flatMap(({ key: at }, i) =>
    digests[i]!.map((one) => ({ ...one, at, key: keyFor(keys[at]!, one) })),
  );
  if (jobs.length > mostDigests(params)) throw new SignerError('too-large', { where: 'digests' });
  return jobs;
}

/**
 * A shift costs as much as a signature, and the jobs are made again whenever anyone asks about the ceremony's
 * progress.
 */
const shifted = new WeakMap<Digest, { key: FrostGroupKey; moved: FrostGroupKey }>();

function keyFor(key: FrostGroupKey, digest: Digest): FrostGroupKey {
  const known = shifted.get(digest);
  if (known?.key === key) return known.moved;
  const moved = shiftKey(key, digest.shift);
  shifted.set(digest, { key, moved });
  return moved;
}
