import type { GroupKey } from './cocktail.ts';
import {
  type FROST,
  type FrostPublic,
  type FrostSecret,
  type NonceCommitments,
  type Suite,
  suites,
} from './suite.ts';

/** A key of ours as @noble/curves' FROST takes it. */
export interface FrostKey {
  frost: FROST;
  pub: FrostPublic;
  id: string;
  secret: FrostSecret;
}

/** `index` from 1. Without a `share` the secret package is empty and only the public side may be used. */
export function frostKey(key: GroupKey, index: number, share: Uint8Array = new Uint8Array()): FrostKey {
  const { frost } = suites[key.suite];
  const identifier = (i: number) => frost.Identifier.fromNumber(i);
  const verifyingShares = Object.fromEntries(
    key.verifyingShares.map((point, i) => [identifier(i + 1), point]),
  );
  const signers = { min: key.threshold, max: key.verifyingShares.length };
  const id = identifier(index);
  // noble's types ask for arrays over a plain ArrayBuffer; ours are that, and do not say so.
  const pub = { signers, commitments: key.commitment, verifyingShares } as FrostPublic;
  return { frost, id, pub, secret: { identifier: id, signingShare: share } as FrostSecret };
}

/** Throws unless both are canonical, prime-order and not the identity. */
export function readCommitmentPair(
  suite: Suite,
  from: number,
  hiding: Uint8Array,
  binding: Uint8Array,
): NonceCommitments {
  suite.readPoint(hiding);
  suite.readPoint(binding);
  return { identifier: suite.frost.Identifier.fromNumber(from), hiding, binding } as NonceCommitments;
}
