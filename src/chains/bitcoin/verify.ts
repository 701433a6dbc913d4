import { schnorr } from '@noble/curves/secp256k1.js';

/** BIP-340 over a 32-byte digest under an output's x-only key, as the chain's nodes verify it. */
export function isValidSignature(outputKey: Uint8Array, digest: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  try {
    return schnorr.verify(signature, digest, outputKey);
  } catch {
    return false;
  }
}

/** The 32-byte output key of a P2TR script (BIP-341). */
export const outputKeyOf = (script: Uint8Array): Uint8Array => script.slice(2);
