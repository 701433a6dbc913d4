import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ascii } from '../core/bytes.ts';
import { identityScheme, type SuiteId, suiteIds, suites } from './suite.ts';

/** All secrets of a device, each derived from one 32-byte seed by HKDF-SHA256 (RFC 5869) under its own label. */
export interface Identity {
  /** Ed25519 secret (RFC 8032 seed), signs envelopes and the card. */
  secretKey: Uint8Array;
  publicKey: Uint8Array;
  /** d_i of COCKTAIL-DKG, one for each suite. */
  staticSecrets: Record<SuiteId, bigint>;
  /** P_i, 32 and 33 bytes, in the order of `suiteIds`. */
  staticKeys: Uint8Array[];
}

/** `seed`: 32 bytes, the entropy of the 24 words. */
export function deriveIdentity(seed: Uint8Array): Identity {
  const expand = (label: string, length: number) =>
    hkdf(sha256, seed, undefined, ascii(`hoarfrost/v1/${label}`), length);
  const secretKey = expand('identity', 32);
  const secret = (id: SuiteId) => suites[id].deriveScalar(expand(`static/${id}`, 64));
  const staticSecrets = { ed25519: secret('ed25519'), secp256k1: secret('secp256k1') };
  return {
    secretKey,
    publicKey: identityScheme.publicKey(secretKey),
    staticSecrets,
    staticKeys: suiteIds.map((id) => suites[id].baseMultiply(staticSecrets[id]).toBytes()),
  };
}
