import { concatBytes, framed } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { aeadTagBytes } from './aead.ts';
import type { Point, Suite } from './suite.ts';

/**
 * COCKTAIL-DKG "Protocol Messages", msg_1|i: C_i || PoP_i || E_i || framed c_i,1 || ... || framed c_i,n.
 * 96 + 32t + 56n bytes for Ed25519, 98 + 33t + 56n for secp256k1, with empty payloads.
 */
export interface Msg1 {
  /** C_i: t commitment points; bytes and parsed. */
  commitment: Uint8Array[];
  points: Point[];
  /** Proof of possession over context || C_i || E_i. */
  pop: Uint8Array;
  /** E_i. */
  ephemeral: Uint8Array;
  ephemeralPoint: Point;
  /** c_i,j without their length prefixes. */
  ciphertexts: Uint8Array[];
}

export function writeMsg1(msg: Pick<Msg1, 'commitment' | 'pop' | 'ephemeral' | 'ciphertexts'>): Uint8Array {
  return concatBytes(...msg.commitment, msg.pop, msg.ephemeral, ...msg.ciphertexts.map(framed));
}

/**
 * Exactly t points and n ciphertexts, without a byte left over; every point canonical, of prime order and not
 * the identity. `sender` (1-based) is named in the error. Errors: `bad-message`.
 */
export function readMsg1(suite: Suite, bytes: Uint8Array, t: number, n: number, sender: number): Msg1 {
  try {
    return parse(suite, bytes, t, n);
  } catch {
    throw new SignerError('bad-message', { culprit: sender, where: 'msg1' });
  }
}

function parse(suite: Suite, bytes: Uint8Array, t: number, n: number): Msg1 {
  let at = 0;
  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.slice(at - length, at);
  };
  const commitment = Array.from({ length: t }, () => take(suite.pointBytes));
  const points = commitment.map((point) => suite.readPoint(point));
  const pop = take(suite.signatureBytes);
  const ephemeral = take(suite.pointBytes);
  const ephemeralPoint = suite.readPoint(ephemeral);
  const ciphertexts = Array.from({ length: n }, () => take(readLength(take(8))));
  // Beyond the end, `take` returns less than was asked for.
  if (at !== bytes.length) throw new Error('bytes missing or left over');
  return { commitment, points, pop, ephemeral, ephemeralPoint, ciphertexts };
}

/** Big-endian 64-bit length within the limits; compared before it becomes a number. */
function readLength(prefix: Uint8Array): number {
  const length = new DataView(prefix.buffer, prefix.byteOffset).getBigUint64(0, false);
  if (length < BigInt(32 + aeadTagBytes) || length > BigInt(limits.ciphertextBytes))
    throw new Error('length');
  return Number(length);
}
