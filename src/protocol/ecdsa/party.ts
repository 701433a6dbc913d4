import { sha256 } from '@noble/hashes/sha2.js';
import { SignerError } from '../../core/errors.ts';
import type { CurvePoint } from './curve.ts';
import { expand, u8 } from './hash.ts';
import type { SignBody1, SignBody2 } from './messages.ts';
import type { SetUp } from './pairing.ts';
import { type Envelope, openPart, sealPart } from './seal.ts';

/**
 * One party of a signature by threshold ECDSA (DKLs23, eprint 2023/765, Protocol 3.6). Nothing here is
 * stored: the state of a round is used once, for the next. This file contains what the three rounds share.
 */
export interface Party {
  session: Uint8Array;
  walletId: Uint8Array;
  /** The wallet's epoch as the parameters write it, CBOR. */
  epoch: Uint8Array;
  self: number;
  /** All signers, ascending, this one among them. */
  signers: readonly number[];
  /** This device's share, without any tweak. */
  share: bigint;
  jobs: readonly Job[];
  /**
   * For each other signer: the set-up, and the product of the own static secret and their static key, 33
   * bytes.
   */
  pairs: ReadonlyMap<number, { setUp: SetUp; ecdh: Uint8Array }>;
}

/** One payload, fixed by the session id before any nonce exists. */
export interface Job {
  /** 32 bytes. */
  digest: Uint8Array;
  /** Public shift of the wallet's key to the one that signs: an address's child. */
  tweak: bigint;
  /** The key that signs, the shift included. */
  key: CurvePoint;
}

/** This device's secrets for one payload. */
export interface Nonce {
  /** Its summand of the nonce, and R = r·G, which salt and commitment hide until all have committed. */
  r: bigint;
  R: Uint8Array;
  salt: Uint8Array;
  /** φ, its summand of what masks the inverse of the nonce. */
  phi: bigint;
}

/** Between rounds 1 and 2. Secret, in memory only. */
export interface Opened {
  root: Uint8Array;
  nonce: Uint8Array;
  payloads: Nonce[];
  /** By peer, then payload: own choice bits and rows of the extension. */
  choices: ReadonlyMap<number, { beta: Uint8Array; v: Uint8Array[] }[]>;
}

/** Between rounds 2 and 3. */
export interface Multiplied extends Opened {
  h1: Uint8Array;
  /** By payload: own sk_i. */
  keys: bigint[];
  /** By peer, then payload: c_0, c_1. */
  shares: ReadonlyMap<number, [bigint, bigint][]>;
}

/** Round 1 of all signers, by signer: bodies, what they say, and the parts for this device. */
export interface Round1 {
  bodies: ReadonlyMap<number, Uint8Array>;
  read: ReadonlyMap<number, SignBody1>;
  parts: ReadonlyMap<number, Uint8Array>;
}

export interface Round2 {
  bodies: ReadonlyMap<number, Uint8Array>;
  read: ReadonlyMap<number, SignBody2>;
  parts: ReadonlyMap<number, Uint8Array>;
}

/** This device's messages of one round: the body for everybody, and a part for each peer. */
export interface Round {
  body: Uint8Array;
  parts: ReadonlyMap<number, Uint8Array>;
}

export const peersOf = ({ signers, self }: Pick<Party, 'signers' | 'self'>): number[] =>
  signers.filter((index) => index !== self);

/** SHA-256 of the sealed parts, by peer ascending. */
export const hashParts = (parts: ReadonlyMap<number, Uint8Array>): Uint8Array[] =>
  [...parts.values()].map((part) => sha256(part));

export function sealFor(
  { session, self, pairs }: Party,
  round: number,
  to: number,
  nonce: Uint8Array,
  plain: Uint8Array,
): Uint8Array {
  const envelope: Envelope = { ecdh: pairs.get(to)!.ecdh, session, round, from: self, to };
  return sealPart(envelope, nonce, plain);
}

/** What a peer sealed for this device. Errors: `bad-message`, where 'part'. */
export function openFrom(
  { session, self, pairs }: Party,
  round: number,
  from: number,
  part: Uint8Array,
  length: number,
): Uint8Array {
  const envelope: Envelope = { ecdh: pairs.get(from)!.ecdh, session, round, from, to: self };
  try {
    const plain = openPart(envelope, part);
    if (plain.length === length) return plain;
  } catch {
    // Sealed for something else: as bad as a wrong length.
  }
  throw new SignerError('bad-message', { culprit: from, where: 'part' });
}

/** What round 1 commits a signer to: its R for a payload. */
export const commit = (
  session: Uint8Array,
  index: number,
  q: number,
  R: Uint8Array,
  salt: Uint8Array,
): Uint8Array => expand('commit', 32, session, u8(index), u8(q), R, salt);

type Bodies = ReadonlyMap<number, Uint8Array>;
type Signers = Pick<Party, 'session' | 'signers'>;

export const hashRound1 = ({ session, signers }: Signers, bodies: Bodies): Uint8Array =>
  expand('set-1', 32, session, ...signers.map((index) => bodies.get(index)!));

export const hashRound2 = ({ session, signers }: Signers, h1: Uint8Array, bodies: Bodies): Uint8Array =>
  expand('set-2', 32, session, h1, ...signers.map((index) => bodies.get(index)!));

/** Identifies one multiplication: by whom, for whom, for which payload. */
export const rvoleId = (
  { session }: Party,
  h1: Uint8Array,
  from: number,
  to: number,
  q: number,
): Uint8Array => expand('rvole', 32, session, h1, u8(from), u8(to), u8(q));
