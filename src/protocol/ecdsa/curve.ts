import { secp256k1, secp256k1_hasher } from '@noble/curves/secp256k1.js';
import { readHex } from '../../core/bytes.ts';

/**
 * secp256k1 as threshold ECDSA needs it: the suite's group, and hashing to it. A separate entry point, so
 * that hashing to the curve is loaded only for such a wallet.
 */
const { Point } = secp256k1;
export type CurvePoint = InstanceType<typeof Point>;

export const { BASE: base, ZERO: zeroPoint } = Point;
export const order: bigint = Point.Fn.ORDER;

export const mod = (n: bigint): bigint => Point.Fn.create(n);
export const invert = (n: bigint): bigint => Point.Fn.inv(mod(n));

/** 33 bytes, compressed, never the identity. Throws on anything else. */
export function readPoint(bytes: Uint8Array): CurvePoint {
  if (bytes.length !== 33) throw new Error('point length');
  const point = Point.fromBytes(bytes);
  if (point.is0()) throw new Error('identity');
  return point;
}

/** 32 bytes, big endian, below the order. Throws on anything else. */
export const readScalar = (bytes: Uint8Array): bigint => Point.Fn.fromBytes(bytes);
export const writeScalar = (scalar: bigint): Uint8Array =>
  readHex(mod(scalar).toString(16).padStart(64, '0'));

/** For secrets; zero gives the identity, which noble's own multiply refuses. */
export const multiply = (point: CurvePoint, scalar: bigint): CurvePoint =>
  mod(scalar) === 0n ? zeroPoint : point.multiply(mod(scalar));

/** RFC 9380 secp256k1_XMD:SHA-256_SSWU_RO_ under its own domain. */
export const hashToCurve = (message: Uint8Array, domain: string): CurvePoint =>
  secp256k1_hasher.hashToCurve(message, { DST: domain }) as unknown as CurvePoint;

/** ECDSA over a digest of 32 bytes, s in the lower half; `signature` is r || s. */
export const verifyEcdsa = (signature: Uint8Array, digest: Uint8Array, key: CurvePoint): boolean =>
  secp256k1.verify(signature, digest, key.toBytes(true), { prehash: false, lowS: true });

/** The key that signed, by the parity of R.y. Throws on a signature that no key made. */
export const recoverKey = (signature: Uint8Array, parity: number, digest: Uint8Array): CurvePoint =>
  secp256k1.Signature.fromBytes(signature, 'compact').addRecoveryBit(parity).recoverPublicKey(digest);
