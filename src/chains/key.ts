export type ChainId = string;
export type SuiteId = 'ed25519' | 'secp256k1';
export type SchemeId = 'rfc9591' | 'bip340' | 'ecdsa';

/** How a key is made and how it signs. */
export type KeyUse = 'ed25519/rfc9591' | `secp256k1/${SchemeId}`;

declare const use: unique symbol;

/**
 * A group's key in the form its chain takes. Keys for two uses have two types, so that no account of one kind
 * is ever derived from a key of the other; only the signer's `accountKeyOf` makes them.
 */
export type ChainKey<U extends KeyUse = KeyUse> = Uint8Array & { readonly [use]: U };

/**
 * One thing that the group signs. `shift` is a public change applied to the key first: share -> (± share) +
 * add, and the group key likewise; `add` is a scalar in the suite's encoding, 32 bytes.
 */
export interface Digest {
  digest: Uint8Array;
  shift?: { isNegated: boolean; add: Uint8Array };
}
