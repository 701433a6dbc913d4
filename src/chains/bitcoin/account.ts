import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { HDKey } from '@scure/bip32';
import { p2tr } from '@scure/btc-signer';
import { hash160, tapTweak } from '@scure/btc-signer/utils.js';
import { ascii, bytesToHex, concatBytes, readHex } from '../../core/bytes.ts';
import type { ChainKey } from '../key.ts';
import { addChecksum } from './descriptor.ts';
import { type NetworkId, networks } from './networks.ts';

/** A group key that signs by BIP-340: 33 bytes, compressed. */
export type BitcoinKey = ChainKey<'secp256k1/bip340'>;

/**
 * The group's key as a BIP-86 account that ordinary watch-only wallets understand: a master public key at depth 3 with
 * a chain code made from the key, so that any of them derives the same addresses. No private master key exists.
 */
export interface Account {
  network: NetworkId;
  /** First four bytes of HASH160 of the group key: how a PSBT says whose coin it is. */
  fingerprint: number;
  /** BIP-32 account key, m/86'/coin'/0'. */
  hdkey: HDKey;
}

/** Receiving addresses and change, as in BIP-44. */
export type Branch = 0 | 1;

/** Order of secp256k1 (SEC 2, 2.4.1). */
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

export const purpose = 86;

/**
 * 32 bytes, public. Each network has its own, so a coin proves which network it is on: a payment that claims to be a
 * test can never spend real money. `groupKey`: 33 bytes, compressed.
 */
function deriveChainCode(groupKey: BitcoinKey, network: NetworkId): Uint8Array {
  const place = network === 'main' ? '' : `/${network}`;
  return sha256(concatBytes(ascii(`hoarfrost/v1/bitcoin/chain-code${place}`), groupKey));
}

export function deriveAccount(groupKey: BitcoinKey, network: NetworkId): Account {
  const name = `${bytesToHex(groupKey)}/${network}`;
  const known = accounts.get(name);
  if (known !== undefined) return known;
  if (accounts.size >= mostAccounts) accounts.clear();
  const account = makeAccount(groupKey, network);
  accounts.set(name, account);
  return account;
}

/** Derivations are pure and slow, and a review, its digests and its check all need the same ones. */
const accounts = new Map<string, Account>();
const mostAccounts = 32;
const places = new WeakMap<Account, Map<string, Place>>();
const mostPlaces = 5_000;

function makeAccount(groupKey: BitcoinKey, network: NetworkId): Account {
  const { versions } = networks[network];
  const chainCode = deriveChainCode(groupKey, network);
  const fingerprint = new DataView(Uint8Array.from(hash160(groupKey)).buffer).getUint32(0);
  // Depth, number and parent are those of m/86'/coin'/0'; the parent does not exist, so its fingerprint is
  // the origin's.
  const hdkey = new HDKey({
    versions,
    depth: 3,
    index: 0x80000000,
    parentFingerprint: fingerprint,
    publicKey: groupKey,
    chainCode,
  });
  return { network, fingerprint, hdkey };
}

/** `tr([fingerprint/86h/coin h/0h]xpub/<0;1>/*)#checksum` (BIP-380, 386, 389). */
export function writeDescriptor({ network, fingerprint, hdkey }: Account, branches = '<0;1>'): string {
  const origin = `${fingerprintHex(fingerprint)}/${purpose}h/${networks[network].coinType}h/0h`;
  return addChecksum(`tr([${origin}]${hdkey.publicExtendedKey}/${branches}/*)`);
}

export const fingerprintHex = (fingerprint: number): string => fingerprint.toString(16).padStart(8, '0');

/** One place of the account: what the chain pays to, and how the group's key becomes the key that signs for it. */
export interface Place {
  branch: Branch;
  index: number;
  /** X coordinate of the child key, 32 bytes (BIP-86's internal key). */
  internalKey: Uint8Array;
  /** P2TR output script, 34 bytes. */
  script: Uint8Array;
  address: string;
  shift: Shift;
}

/**
 * `key' = (isNegated ? -key : key) + add * G`; for BIP-340 the scheme takes care of the result's parity. The same line
 * turns a share into the share that signs, since what is added is public (BIP-32 tweaks, then BIP-341's).
 */
export interface Shift {
  isNegated: boolean;
  /** 32 bytes, big endian, below the order. */
  add: Uint8Array;
}

/** Errors: RangeError outside BIP-32's unhardened numbers. */
export function derivePlace(account: Account, branch: Branch, index: number): Place {
  if (!Number.isInteger(index) || index < 0 || index >= 0x80000000) throw new RangeError('index');
  const known = places.get(account) ?? new Map<string, Place>();
  places.set(account, known);
  const name = `${branch}/${index}`;
  const place = known.get(name) ?? makePlace(account, branch, index);
  if (known.size >= mostPlaces) known.clear();
  known.set(name, place);
  return place;
}

function makePlace(account: Account, branch: Branch, index: number): Place {
  const parent = branchOf(account, branch);
  const child = parent.key.deriveChild(index);
  const compressed = child.publicKey!;
  const internalKey = compressed.slice(1);
  const { script, address } = p2tr(internalKey, undefined, networks[account.network].address);
  // K = P + t*G; BIP-341 tweaks the point with that x and an even y.
  const t = parent.tweak + tweakOf(parent.key, index);
  const isNegated = compressed[0] === 3;
  const tap = tapTweak(internalKey, new Uint8Array());
  const add = mod((isNegated ? -t : t) + tap);
  return {
    branch,
    index,
    internalKey,
    script,
    address: address!,
    shift: { isNegated, add: readHex(add.toString(16).padStart(64, '0')) },
  };
}

interface BranchKey {
  key: HDKey;
  tweak: bigint;
}

const branches = new WeakMap<Account, Partial<Record<Branch, BranchKey>>>();

/** A branch key is needed thousands of times and never changes. */
function branchOf(account: Account, branch: Branch): BranchKey {
  const known = branches.get(account) ?? {};
  branches.set(account, known);
  known[branch] ??= { key: account.hdkey.deriveChild(branch), tweak: tweakOf(account.hdkey, branch) };
  return known[branch];
}

/** BIP-32 "Public parent key to public child key": the left half of HMAC-SHA512(chain code, key || index). */
function tweakOf(parent: HDKey, index: number): bigint {
  const place = new Uint8Array(4);
  new DataView(place.buffer).setUint32(0, index);
  const hash = hmac(sha512, parent.chainCode!, concatBytes(parent.publicKey!, place));
  return BigInt(`0x${bytesToHex(hash.subarray(0, 32))}`);
}

const mod = (n: bigint): bigint => ((n % order) + order) % order;
