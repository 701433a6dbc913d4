import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { shake256 } from '@noble/hashes/sha3.js';
import { HDKey } from '@scure/bip32';
import { computeAddress, hexlify } from 'ethers';
import { ascii, concatBytes, framed } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { ChainKey } from '../key.ts';

/** A group key that signs by ECDSA, and the id of its wallet: see `readAccountKey`. */
export type PlainKey = ChainKey<'secp256k1/ecdsa'>;

/**
 * An ordinary account is a child of the group's key, since other wallets derive their accounts from the key
 * that they watch: child 0/i by BIP-32, without hardening, so that it is a public shift that every member
 * adds to its share. The chain code is public and derived from what everybody knows.
 */
export interface AccountKey {
  /** 33 bytes. */
  groupKey: Uint8Array;
  /** Session id of the key generation, 32 bytes. */
  walletId: Uint8Array;
}

/** The signer's form of such a key: group key || wallet id, 65 bytes. Errors: `bad-parameters`. */
export function readAccountKey(bytes: PlainKey): AccountKey {
  if (bytes.length !== 65) throw new SignerError('bad-parameters', { where: 'group key' });
  return { groupKey: bytes.slice(0, 33), walletId: bytes.slice(33) };
}

/** The parent's chain code: `X("chain-code", 32, group key, wallet id)` of docs/protocol.md, 32 bytes. */
export const deriveChainCode = ({ groupKey, walletId }: AccountKey): Uint8Array =>
  shake256(concatBytes(framed(ascii('hoarfrost/v1/ecdsa/chain-code')), framed(groupKey), framed(walletId)), {
    dkLen: 32,
  });

export interface Child {
  /** 33 bytes. */
  publicKey: Uint8Array;
  /** EIP-55. */
  address: string;
  /**
   * What is added to the group's secret to get this account's: the sum of I_L along the path, 32 bytes big
   * endian.
   */
  tweak: Uint8Array;
}

const children = new Map<string, Child>();
const mostKept = 1_000;

/** Child 0/`index` of the key. `index` from 0, below 2^31. */
export function deriveChild(accountKey: PlainKey, index: number): Child {
  const name = `${hexlify(accountKey)}/${index}`;
  const known = children.get(name);
  if (known !== undefined) return known;
  if (children.size >= mostKept) children.clear();
  const key = readAccountKey(accountKey);
  const parent = new HDKey({ publicKey: key.groupKey, chainCode: deriveChainCode(key) });
  const middle = parent.deriveChild(0);
  const child = middle.deriveChild(index);
  const tweak = (shiftOf(parent, 0) + shiftOf(middle, index)) % order;
  const made = {
    publicKey: child.publicKey!,
    address: computeAddress(hexlify(child.publicKey!)),
    tweak: toBytes(tweak),
  };
  children.set(name, made);
  return made;
}

/** The account that receives: child 0/0. */
export const addressOf = (accountKey: PlainKey, index = 0): string => deriveChild(accountKey, index).address;

/** Order of secp256k1. */
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** I_L of CKDpub (BIP-32): HMAC-SHA512(chain code, key || index), the left half. */
function shiftOf({ publicKey, chainCode }: HDKey, index: number): bigint {
  const data = concatBytes(
    publicKey!,
    Uint8Array.of(index >>> 24, (index >>> 16) & 255, (index >>> 8) & 255, index & 255),
  );
  return BigInt(hexlify(hmac(sha512, chainCode!, data).slice(0, 32)));
}

const toBytes = (scalar: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((scalar >> BigInt(8 * (31 - i))) & 255n));

/**
 * The four-byte fingerprint of the group's key, for paths that begin at it (BIP-32, "Key identifiers"), as a
 * number.
 */
export const fingerprintOf = (accountKey: PlainKey): number => {
  const { groupKey } = readAccountKey(accountKey);
  return new HDKey({ publicKey: groupKey, chainCode: new Uint8Array(32) }).fingerprint;
};

/**
 * m/44'/60'/0' without the hardening marks: where other wallets place the group's key, with the accounts 0/i
 * below it.
 */
export const origin: readonly number[] = [44, 60, 0];
