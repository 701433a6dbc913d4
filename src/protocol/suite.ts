import { createFROST, type FROST } from '@noble/curves/abstract/frost.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { schnorr_FROST, secp256k1, secp256k1_FROST } from '@noble/curves/secp256k1.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { ascii, bytesToHex, concatBytes, u64le } from '../core/bytes.ts';
import { type Aead, xaes256Gcm, xchacha20Poly1305 } from './aead.ts';

export type { FROST, FrostPublic, FrostSecret, NonceCommitments } from '@noble/curves/abstract/frost.js';

/**
 * The only access to curves and FROST. A suite is one prime-order group with the encodings of RFC 9591 and the hashes
 * and AEAD of its COCKTAIL-DKG ciphersuite (c2sp.org/cocktail-dkg v0.2.1, "Ciphersuite Definitions").
 */
export const suiteIds = ['ed25519', 'secp256k1'] as const;
export type SuiteId = (typeof suiteIds)[number];

/**
 * How a key signs: plain RFC 9591, BIP-340 by FROST-secp256k1-SHA256-TR (signatures of 64 bytes, x || z), or ECDSA by DKLs23
 * (65 bytes, r || s || parity). Records hold places in this list.
 */
export const schemeIds = ['rfc9591', 'bip340', 'ecdsa'] as const;
export type SchemeId = (typeof schemeIds)[number];
/** Those that are FROST. A share that signs by one of them never signs by ECDSA, nor the other way round. */
export type FrostSchemeId = Exclude<SchemeId, 'ecdsa'>;

/** A group element, with only what the protocol needs. */
export interface Point {
  add(other: Point): Point;
  negate(): Point;
  equals(other: Point): boolean;
  is0(): boolean;
  toBytes(): Uint8Array;
}

export type Random = (length: number) => Uint8Array;

export interface Suite {
  readonly id: SuiteId;
  /** The canonical `ciphersuite_id`. */
  readonly cocktailId: string;
  /** 32 or 33. */
  readonly pointBytes: number;
  /** 64 or 65: R || z of the Schnorr scheme that proofs and certificates use. */
  readonly signatureBytes: number;
  readonly aead: Aead;
  /** FROST over this group by scheme, as @noble/curves has it. */
  readonly schemes: Partial<Record<FrostSchemeId, FROST>>;
  /** Whether keys of this group can sign by threshold ECDSA. */
  readonly hasEcdsa: boolean;
  readonly zero: Point;
  /** Compressed encoding of a prime-order, non-identity point. Throws on anything else. */
  readPoint(bytes: Uint8Array): Point;
  /** 32 bytes (Ed25519 little endian, secp256k1 big endian), canonical in [0, q). Throws on anything else. */
  readScalar(bytes: Uint8Array): bigint;
  /** Reduces modulo q first: noble's encoder writes unreduced values as they are. */
  writeScalar(scalar: bigint): Uint8Array;
  /** Uniform in [1, q). */
  makeScalar(random: Random): bigint;
  /** Uniform in [0, q) from 64 uniform bytes. */
  deriveScalar(wide: Uint8Array): bigint;
  /** scalar * base in constant time as far as BigInt allows; for secrets. Zero gives the identity. */
  baseMultiply(scalar: bigint): Point;
  /** scalar * point, likewise. */
  multiply(point: Point, scalar: bigint): Point;
  /** Sum of scalar * point in variable time: public values only. Scalars in [0, q). */
  combine(terms: readonly (readonly [Point, bigint])[]): Point;
  add(a: bigint, b: bigint): bigint;
  multiplyScalars(a: bigint, b: bigint): bigint;
  /** 1/a modulo q, for public values; a is not zero modulo q. */
  invert(a: bigint): bigint;
  /** The ciphersuite's hash: SHA-512 or SHA-256. */
  hash(bytes: Uint8Array): Uint8Array;
  /** AEAD key (32 bytes) and nonce (24 bytes) by H6 ("Round 1", step 5.2). `x` = S_e || S_d. */
  deriveKeyAndNonce(
    x: Uint8Array,
    ephemeral: Uint8Array,
    sender: Uint8Array,
    recipient: Uint8Array,
    context: Uint8Array,
  ): { key: Uint8Array; nonce: Uint8Array };
  /** Nonce and challenge of the Schnorr scheme that proofs of possession and certificates use. */
  schnorrNonce(input: Uint8Array): bigint;
  schnorrChallenge(input: Uint8Array): bigint;
}

/**
 * Ed25519's points as they are decoded here: canonical, of prime order and not the identity (RFC 9591, section 3.1). To tell
 * takes a multiplication, and the library asks again at every step of every share; a batch brings four hundred
 * commitments. So a point that was found sound is remembered by its bytes, which are public. `fromBytes` throws
 * on anything else; points that come from arithmetic are the library's own.
 */
class SoundEd25519Point extends ed25519.Point {
  /** A place for each first 14 bits: a later point takes the place of an earlier one. */
  static readonly #remembered: { name: string; point: SoundEd25519Point }[] = [];

  static override fromBytes(bytes: Uint8Array): SoundEd25519Point {
    const name = bytesToHex(bytes);
    const place = Number.parseInt(name.slice(0, 4), 16) >> 2;
    const known = SoundEd25519Point.#remembered[place];
    if (known?.name === name) return known.point;
    const { X, Y, Z, T } = readSound(ed25519.Point, bytes);
    const point = new SoundEd25519Point(X, Y, Z, T);
    SoundEd25519Point.#remembered[place] = { name, point };
    return point;
  }

  override isTorsionFree(): boolean {
    return true;
  }
}

type Curve = typeof SoundEd25519Point | typeof secp256k1.Point;

/** Throws unless the point is of prime order and not the identity. */
function readSound<P extends { is0(): boolean; isTorsionFree(): boolean }>(
  curve: { fromBytes(bytes: Uint8Array): P },
  bytes: Uint8Array,
): P {
  const point = curve.fromBytes(bytes);
  if (point.is0() || !point.isTorsionFree()) throw new Error('point not in the prime-order group');
  return point;
}

function group(curve: Curve, pointBytes: number) {
  const { Fn, BASE, ZERO } = curve;
  // The two curves' point classes have no common type in noble; `Point` above is what both offer.
  type Native = { multiply(n: bigint): Point; multiplyUnsafe(n: bigint): Point };
  const native = (point: Point) => point as unknown as Native;
  const zero = ZERO as unknown as Point;
  return {
    pointBytes,
    signatureBytes: pointBytes + 32,
    zero,
    readPoint(bytes: Uint8Array): Point {
      // secp256k1's decoder also takes 65-byte points, Ed25519's takes identity and torsion.
      if (bytes.length !== pointBytes) throw new Error('point length');
      return readSound<typeof curve.ZERO>(curve, bytes) as unknown as Point;
    },
    readScalar: (bytes: Uint8Array) => Fn.fromBytes(bytes),
    writeScalar: (scalar: bigint) => Fn.toBytes(Fn.create(scalar)),
    makeScalar(random: Random): bigint {
      for (;;) {
        const scalar = deriveScalar(random(64));
        if (scalar !== 0n) return scalar;
      }
    },
    deriveScalar,
    baseMultiply: (scalar: bigint) => (scalar === 0n ? zero : (BASE.multiply(scalar) as unknown as Point)),
    multiply: (point: Point, scalar: bigint) => (scalar === 0n ? zero : native(point).multiply(scalar)),
    combine: (terms: readonly (readonly [Point, bigint])[]) =>
      terms.reduce((sum, [point, scalar]) => sum.add(native(point).multiplyUnsafe(scalar)), zero),
    add: (a: bigint, b: bigint) => Fn.add(a, b),
    multiplyScalars: (a: bigint, b: bigint) => Fn.mul(a, b),
    invert: (a: bigint) => Fn.inv(Fn.create(a)),
  };

  function deriveScalar(wide: Uint8Array): bigint {
    let value = 0n;
    for (const byte of Fn.isLE ? wide.toReversed() : wide) value = (value << 8n) | BigInt(byte);
    return Fn.create(value);
  }
}

/** FROST(Ed25519, SHA-512) of RFC 9591 section 6.1, as the library sets it up, over these points. */
const ed25519Frost: FROST = createFROST({
  name: 'FROST-ED25519-SHA512-v1',
  Point: SoundEd25519Point,
  hash: sha512,
  H2: '',
});

const ed = group(SoundEd25519Point, 32);
const ed25519Suite: Suite = {
  ...ed,
  id: 'ed25519',
  cocktailId: 'COCKTAIL(Ed25519, SHA-512)',
  aead: xchacha20Poly1305,
  schemes: { rfc9591: ed25519Frost },
  hasEcdsa: false,
  hash: (bytes) => sha512(bytes),
  deriveKeyAndNonce(x, ephemeral, sender, recipient, context) {
    const prefix = ascii('COCKTAIL-DKG-Ed25519-SHA512-H6');
    const out = sha512(concatBytes(prefix, x, ephemeral, sender, recipient, u64le(context.length), context));
    return { key: out.slice(0, 32), nonce: out.slice(32, 56) };
  },
  schnorrNonce: (input) =>
    ed.deriveScalar(sha512(concatBytes(ascii('COCKTAIL-DKG-Ed25519-SHA512-NONCE'), input))),
  schnorrChallenge: (input) =>
    ed.deriveScalar(sha512(concatBytes(ascii('COCKTAIL-DKG-Ed25519-SHA512-H7'), input))),
};

/** BIP-340 tagged hash. */
function taggedHash(tag: string, message: Uint8Array): Uint8Array {
  const tagHash = sha256(ascii(tag));
  return sha256(concatBytes(tagHash, tagHash, message));
}

const secp = group(secp256k1.Point, 33);
const secp256k1Suite: Suite = {
  ...secp,
  id: 'secp256k1',
  cocktailId: 'COCKTAIL(secp256k1, SHA-256)',
  aead: xaes256Gcm,
  schemes: { rfc9591: secp256k1_FROST, bip340: schnorr_FROST },
  hasEcdsa: true,
  hash: (bytes) => sha256(bytes),
  deriveKeyAndNonce(x, ephemeral, sender, recipient, context) {
    // This suite's H6 leaves len(extra) out; derive_extra carries the lengths.
    const h6 = (label: string) => {
      const extra = [u64le(context.length), context, u64le(label.length), ascii(label)];
      return taggedHash('COCKTAIL-DKG/H6', concatBytes(x, ephemeral, sender, recipient, ...extra));
    };
    return { key: h6('key'), nonce: h6('nonce').slice(0, 24) };
  },
  schnorrNonce: (input) => secp.deriveScalar(taggedHash('COCKTAIL-DKG/NONCE', input)),
  schnorrChallenge: (input) => secp.deriveScalar(taggedHash('COCKTAIL-DKG/H7', input)),
};

export const suites: Readonly<Record<SuiteId, Suite>> = {
  ed25519: ed25519Suite,
  secp256k1: secp256k1Suite,
};

/** Identity keys: ordinary Ed25519 (RFC 8032). Secret 32 bytes, public 32, signature 64. */
export const identityScheme = {
  publicKey: (secret: Uint8Array): Uint8Array => ed25519.getPublicKey(secret),
  sign: (message: Uint8Array, secret: Uint8Array): Uint8Array => ed25519.sign(message, secret),
  /**
   * RFC 8032 with canonical encodings, and key and R in the prime-order subgroup: there the equations with and
   * without the cofactor (section 5.1.7 allows both) agree, so no two implementations differ. False if malformed.
   */
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
    try {
      ed.readPoint(publicKey);
      ed.readPoint(signature.subarray(0, 32));
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};
