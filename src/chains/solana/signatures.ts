import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { base58 } from '@scure/base';
import { concatBytes, equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Transaction } from './message.ts';

/**
 * Ed25519 as the Solana runtime verifies it (`verify_strict` of ed25519-dalek): RFC 8032 section 5.1.7 with
 * canonical encodings and s below the group order, no R or A of small order, and the equation without the
 * cofactor, so that the R recomputed from the key is byte for byte the R of the signature.
 */
export function isValidSignature(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  if (signature.length !== 64 || key.length !== 32) return false;
  const { Point } = ed25519;
  const R = signature.slice(0, 32);
  try {
    const A = Point.fromBytes(key);
    const s = Point.Fn.fromBytes(signature.slice(32));
    const k = Point.Fn.create(littleEndian(sha512(concatBytes(R, key, message))));
    const recomputed = Point.BASE.multiplyUnsafe(s).subtract(A.multiplyUnsafe(k));
    return equalBytes(recomputed.toBytes(), R) && !recomputed.isSmallOrder() && !A.isSmallOrder();
  } catch {
    return false;
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** Every signature that is present must be right: a wrong one would void the whole transaction. */
export function checkSignatures({ message, signatures }: Transaction): void {
  signatures.forEach((signature, i) => {
    if (signature && !isValidSignature(signature, message.bytes, base58.decode(message.keys[i]!)))
      throw new SignerError('bad-chain-signature', { where: `signature ${i + 1}` });
  });
}

/**
 * Place of `address` among the required signers. Errors: `not-needed` if it is not one or has already signed.
 */
export function findSigner({ message, signatures }: Transaction, address: string): number {
  const index = message.keys.slice(0, message.signers).indexOf(address);
  if (index < 0) throw new SignerError('not-needed', { where: 'signer' });
  if (signatures[index]) throw new SignerError('not-needed', { where: 'already signed' });
  return index;
}
