import { secp256k1, secp256k1_FROST } from '@noble/curves/secp256k1.js';
import { SignerError } from '../../core/errors.ts';
import type { ChainKey } from '../key.ts';

/** A group key that signs by FROST(secp256k1, SHA-256), the owner of a Safe: 33 bytes, compressed. */
export type SafeKey = ChainKey<'secp256k1/rfc9591'>;

const { Point } = secp256k1;

/** Affine coordinates of a FROST(secp256k1, SHA-256) group key that `FrostSigner` takes. */
export interface KeyPoint {
  x: bigint;
  y: bigint;
}

/** A signature in the form `FrostSigner` takes: R in affine coordinates, and z. */
export interface SignaturePoint {
  rx: bigint;
  ry: bigint;
  z: bigint;
}

/**
 * The key in the form its contract's constructor takes, with the same checks as `FrostVerifier.isKey`.
 * `groupKey` is 33 bytes, compressed. Errors: `bad-parameters`; `unsupported` for a key whose x-coordinate is
 * not below the group order (one in 2^128): `ecrecover` cannot take it, so no account with it could ever
 * sign.
 */
export function readKey(groupKey: SafeKey): KeyPoint {
  const point = readPoint(groupKey);
  if (point === null) throw new SignerError('bad-parameters', { where: 'group key' });
  if (point.x >= Point.Fn.ORDER) throw new SignerError('unsupported', { where: 'group key' });
  return point;
}

/**
 * From the RFC 9591 encoding, 33 + 32 bytes, R compressed and z big endian, to the contract's numbers. Null
 * unless canonical.
 */
export function readSignature(signature: Uint8Array): SignaturePoint | null {
  if (signature.length !== 65) return null;
  const point = readPoint(signature.subarray(0, 33));
  if (point === null) return null;
  const z = signature.subarray(33).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return z > 0n && z < Point.Fn.ORDER ? { rx: point.x, ry: point.y, z } : null;
}

/** `FrostVerifier.verify`: the range rules that the contract adds, then RFC 9591, appendix B. `message` is 32 bytes. */
export function isValidSignature(groupKey: SafeKey, message: Uint8Array, signature: Uint8Array): boolean {
  readKey(groupKey);
  if (readSignature(signature) === null) return false;
  try {
    return secp256k1_FROST.verify(signature, message, groupKey);
  } catch {
    return false;
  }
}

function readPoint(bytes: Uint8Array): KeyPoint | null {
  // noble also reads 65-byte points.
  if (bytes.length !== 33) return null;
  try {
    return Point.fromBytes(bytes).toAffine();
  } catch {
    return null;
  }
}
