import { concatBytes } from '../core/bytes.ts';
import type { Suite } from './suite.ts';

/**
 * COCKTAIL-DKG "Schnorr Sign Algorithm": proofs of possession and transcript certificates. Not EdDSA, not
 * BIP-340: the prefixes make sure that a proof is never a signature by the group. `secret` in [1, q). Returns
 * R || z, 64 or 65 bytes. The nonce is deterministic, as in the spec.
 */
export function signSchnorr(suite: Suite, secret: bigint, message: Uint8Array): Uint8Array {
  const k = suite.schnorrNonce(concatBytes(suite.writeScalar(secret), message));
  // "Reject k = 0": nothing derived from it may leave.
  if (k === 0n) throw new Error('schnorr nonce is zero');
  const commitment = suite.baseMultiply(k).toBytes();
  const publicKey = suite.baseMultiply(secret).toBytes();
  const challenge = suite.schnorrChallenge(concatBytes(commitment, publicKey, message));
  return concatBytes(commitment, suite.writeScalar(suite.add(k, suite.multiplyScalars(challenge, secret))));
}

/**
 * "Schnorr Verify Algorithm". `publicKey` and R must be canonical prime-order points, z canonical; the readers of both
 * check lengths. False for anything else.
 */
export function verifySchnorr(
  suite: Suite,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    const commitment = suite.readPoint(signature.slice(0, suite.pointBytes));
    const z = suite.readScalar(signature.slice(suite.pointBytes));
    const key = suite.readPoint(publicKey);
    const challenge = suite.schnorrChallenge(
      concatBytes(signature.slice(0, suite.pointBytes), publicKey, message),
    );
    return suite.baseMultiply(z).equals(commitment.add(suite.combine([[key, challenge]])));
  } catch {
    return false;
  }
}
