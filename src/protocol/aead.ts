import { ecb, gcm } from '@noble/ciphers/aes.js';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes } from '../core/bytes.ts';

/** An AEAD with 32-byte key, 24-byte nonce, 16-byte tag and no associated data, as COCKTAIL-DKG uses it. */
export interface Aead {
  seal(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array): Uint8Array;
  /** Throws if the tag does not verify. */
  open(key: Uint8Array, nonce: Uint8Array, ciphertext: Uint8Array): Uint8Array;
}

export const aeadTagBytes = 16;

export const xchacha20Poly1305: Aead = {
  seal: (key, nonce, plaintext) => xchacha20poly1305(key, nonce).encrypt(plaintext),
  open: (key, nonce, ciphertext) => xchacha20poly1305(key, nonce).decrypt(ciphertext),
};

/** XAES-256-GCM (c2sp.org/XAES-256-GCM): a key derived from the first 12 nonce bytes, GCM under the last 12. */
export const xaes256Gcm: Aead = {
  seal: (key, nonce, plaintext) => gcm(deriveXaesKey(key, nonce), nonce.slice(12)).encrypt(plaintext),
  open: (key, nonce, ciphertext) => gcm(deriveXaesKey(key, nonce), nonce.slice(12)).decrypt(ciphertext),
};

/** XAES-256-GCM, "Derivation": CMAC of two counter blocks, written as the AES calls that it comes to. */
function deriveXaesKey(key: Uint8Array, nonce: Uint8Array): Uint8Array {
  const aes = (blocks: Uint8Array) => ecb(key, { disablePadding: true }).encrypt(blocks);
  const l = aes(new Uint8Array(16));
  const k1 = l.map((byte, i) => ((byte << 1) | ((l[i + 1] ?? 0) >> 7)) & 0xff);
  k1[15]! ^= (l[0]! >> 7) * 0x87;
  const block = (counter: number) => {
    const m = concatBytes(Uint8Array.of(0, counter, 0x58, 0), nonce.subarray(0, 12));
    return m.map((byte, i) => byte ^ k1[i]!);
  };
  return aes(concatBytes(block(1), block(2)));
}
