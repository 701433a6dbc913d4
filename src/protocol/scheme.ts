import { SignerError } from '../core/errors.ts';
import type { GroupKey } from './cocktail.ts';
import {
  type FROST,
  type FrostPublic,
  type FrostSchemeId,
  type FrostSecret,
  type NonceCommitments,
  type SchemeId,
  type Suite,
  type SuiteId,
  suites,
} from './suite.ts';

/**
 * A suite says how a key is made, a scheme how it signs: a key keeps its scheme forever. A key that names
 * none signs by the suite's own, RFC 9591.
 */
export const schemeOf = (key: { scheme?: SchemeId }): SchemeId => key.scheme ?? 'rfc9591';

/** A key that signs by FROST, and one that signs by ECDSA: two types, so that no share ever serves both. */
export type FrostGroupKey = GroupKey & { scheme?: FrostSchemeId };
export type EcdsaGroupKey = GroupKey & { scheme: 'ecdsa' };

const isEcdsaKey = (key: GroupKey): key is EcdsaGroupKey => key.scheme === 'ecdsa';

/** Errors: `unsupported` for a key that signs by ECDSA. */
export function asFrostKey(key: GroupKey): FrostGroupKey {
  if (isEcdsaKey(key)) throw new SignerError('unsupported', { where: 'scheme' });
  return key as FrostGroupKey;
}

/** Errors: `unsupported` for a key that signs by FROST. */
export function asEcdsaKey(key: GroupKey): EcdsaGroupKey {
  if (!isEcdsaKey(key)) throw new SignerError('unsupported', { where: 'scheme' });
  return key;
}

/** Whether a suite has keys with this scheme. */
export const hasScheme = ({ suite, scheme }: { suite: SuiteId; scheme?: SchemeId }): boolean =>
  scheme === 'ecdsa' ? suites[suite].hasEcdsa : suites[suite].schemes[scheme ?? 'rfc9591'] !== undefined;

/** A public shift of a key before it signs: share -> (± share) + add, and the same for everything derived from it. */
export interface Shift {
  isNegated: boolean;
  /** A scalar as the suite encodes it, 32 bytes, canonical. */
  add: Uint8Array;
}

/** What one key signs: the bytes, and how the key is shifted for them. */
export interface Digest {
  digest: Uint8Array;
  shift?: Shift;
}

/** One of our keys in the form @noble/curves' FROST takes it. */
export interface FrostKey {
  frost: FROST;
  pub: FrostPublic;
  id: string;
  secret: FrostSecret;
}

/** `index` from 1. Without a `share` the secret package is empty and only the public side may be used. */
export function frostKey(key: FrostGroupKey, index: number, share: Uint8Array = new Uint8Array()): FrostKey {
  const frost = frostOf(key);
  const identifier = (i: number) => frost.Identifier.fromNumber(i);
  const verifyingShares = Object.fromEntries(
    key.verifyingShares.map((point, i) => [identifier(i + 1), point]),
  );
  const signers = { min: key.threshold, max: key.verifyingShares.length };
  const id = identifier(index);
  // noble's types ask for arrays over a plain ArrayBuffer; ours are, but their type does not say so.
  const pub = { signers, commitments: key.commitment, verifyingShares } as FrostPublic;
  return { frost, id, pub, secret: { identifier: id, signingShare: share } as FrostSecret };
}

/** FROST for the key's scheme. Errors: `unsupported` for a suite without that scheme. */
export function frostOf(key: Pick<FrostGroupKey, 'suite' | 'scheme'>): FROST {
  const frost = suites[key.suite].schemes[key.scheme ?? 'rfc9591'];
  if (frost === undefined) throw new SignerError('unsupported', { where: 'scheme' });
  return frost;
}

/**
 * The public side of a shifted key: constant term and verifying shares ± and + add·G, higher coefficients
 * only ±. Throws if a point would be the identity, which never happens by chance.
 */
export function shiftKey<K extends GroupKey>(key: K, shift: Shift | undefined): K {
  if (shift === undefined) return key;
  const suite = suites[key.suite];
  const offset = suite.baseMultiply(suite.readScalar(shift.add));
  const turn = (bytes: Uint8Array) => {
    const point = suite.readPoint(bytes);
    return shift.isNegated ? point.negate() : point;
  };
  const move = (bytes: Uint8Array) => {
    const moved = turn(bytes).add(offset);
    if (moved.is0()) throw new SignerError('bad-parameters', { where: 'shift' });
    return moved.toBytes();
  };
  const [constant, ...higher] = key.commitment;
  return {
    ...key,
    commitment: [move(constant!), ...higher.map((point) => turn(point).toBytes())],
    verifyingShares: key.verifyingShares.map(move),
  };
}

/** A share of a shifted key: ± share + add, 32 bytes. */
export function shiftShare(suite: Suite, share: Uint8Array, shift: Shift | undefined): Uint8Array {
  if (shift === undefined) return share;
  const scalar = suite.readScalar(share);
  const sign = shift.isNegated ? suite.readScalar(suite.writeScalar(-scalar)) : scalar;
  return suite.writeScalar(suite.add(sign, suite.readScalar(shift.add)));
}

/** Throws unless both are canonical, prime-order and not the identity. */
export function readCommitmentPair(
  key: FrostGroupKey,
  from: number,
  hiding: Uint8Array,
  binding: Uint8Array,
): NonceCommitments {
  const suite = suites[key.suite];
  suite.readPoint(hiding);
  suite.readPoint(binding);
  return { identifier: frostOf(key).Identifier.fromNumber(from), hiding, binding } as NonceCommitments;
}
