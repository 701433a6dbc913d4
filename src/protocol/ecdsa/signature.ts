import { concatBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { type CurvePoint, invert, mod, order, recoverKey, verifyEcdsa, writeScalar } from './curve.ts';
import type { SignBody3 } from './messages.ts';

/** 32 bytes as a number modulo the order, as ECDSA takes it (SEC 1, 4.1.3). */
export const digestScalar = (digest: Uint8Array): bigint =>
  mod(digest.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n));

/**
 * The x-coordinate of the sum of all R. Errors: `nonces-gone` if it is not a scalar itself (once in 2^127):
 * the next attempt has another.
 */
export function abscissa(R: CurvePoint): bigint {
  if (R.is0()) throw new SignerError('nonces-gone');
  const { x } = R.toAffine();
  if (x === 0n || x >= order) throw new SignerError('nonces-gone');
  return x;
}

/**
 * s = Σw / Σu, low, with the parity of R.y. `results` of all signers for one payload. Null if the sums give
 * none. Errors: `nonces-gone`.
 */
export function assemble(R: CurvePoint, results: readonly SignBody3['results'][number][]): Uint8Array | null {
  const x = abscissa(R);
  const sum = (key: 'u' | 'w') => mod(results.reduce((all, one) => all + one[key], 0n));
  const [u, w] = [sum('u'), sum('w')];
  if (u === 0n || w === 0n) return null;
  const s = mod(w * invert(u));
  const isHigh = s > order / 2n;
  const parity = Number(R.toAffine().y & 1n) ^ (isHigh ? 1 : 0);
  return concatBytes(writeScalar(x), writeScalar(isHigh ? order - s : s), Uint8Array.of(parity));
}

/** Whether a signature verifies under the key (SEC 1, 4.1.4) and its parity recovers the key (4.1.6). */
export function isValidSignature(signature: Uint8Array, digest: Uint8Array, key: CurvePoint): boolean {
  try {
    const bytes = signature.slice(0, 64);
    const given = recoverKey(bytes, signature[64]!, digest);
    return given.equals(key) && verifyEcdsa(bytes, digest, key);
  } catch {
    return false;
  }
}
