import * as v from 'valibot';
import { ascii, bytesToHex, concatBytes } from '../core/bytes.ts';
import { bytesUpTo, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import type { InventoryName } from './inventory.ts';
import {
  deriveHeaderContext,
  type Header,
  isRecordKey,
  type Kdf,
  type StoreName,
  storeNames,
  vaultLimits,
} from './schema.ts';

/** What is derived from the vault key. Neither key can be exported; the vault key itself is not kept. */
export interface VaultKeys {
  seal: CryptoKey;
  slot: CryptoKey;
}

export interface Entry {
  key: string;
  value: Uint8Array;
  version: number;
}

type Random = (length: number) => Uint8Array;
type Bytes = Uint8Array<ArrayBuffer>;

/** HKDF-SHA256 (RFC 5869) of the 32-byte vault key under two labels. The caller wipes the vault key. */
export async function deriveVaultKeys(vaultKey: Uint8Array): Promise<VaultKeys> {
  const base = await crypto.subtle.importKey('raw', vaultKey as Bytes, 'HKDF', false, ['deriveKey']);
  const derive = (info: string, key: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: ascii(info) as Bytes },
      base,
      key,
      false,
      uses,
    );
  return {
    seal: await derive('hoarfrost/v1/vault/seal', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    slot: await derive('hoarfrost/v1/vault/slot', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  };
}

/**
 * Where a record is stored: HMAC-SHA256 of its store and key, hex. Without the key it looks like a random
 * name.
 */
export async function deriveSlot(keys: VaultKeys, store: StoreName, key: string): Promise<string> {
  const name = writeCbor(['hoarfrost/v1/vault/slot', storeNames.indexOf(store), key]) as Bytes;
  return bytesToHex(new Uint8Array(await crypto.subtle.sign('HMAC', keys.slot, name)));
}

/** AES-256-GCM under a fresh 96-bit nonce: nonce (12) || ciphertext || tag (16). */
async function encrypt(key: CryptoKey, random: Random, context: Uint8Array, plain: Uint8Array) {
  const iv = random(12) as Bytes;
  const params = { name: 'AES-GCM', iv, additionalData: context as Bytes };
  return concatBytes(iv, new Uint8Array(await crypto.subtle.encrypt(params, key, plain as Bytes)));
}

/** Null if it can't be opened, or is too short for a nonce and a tag. */
async function decrypt(key: CryptoKey, context: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | null> {
  const iv = sealed.slice(0, 12) as Bytes;
  const params = { name: 'AES-GCM', iv, additionalData: context as Bytes };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(params, key, sealed.slice(12) as Bytes));
  } catch {
    return null;
  }
}

/** The vault key under the key of a password, with every parameter authenticated. */
export async function wrapVaultKey(
  wrapKey: CryptoKey,
  vaultKey: Uint8Array,
  kdf: Kdf,
  salt: Uint8Array,
  random: Random,
): Promise<Header> {
  const sealed = await encrypt(wrapKey, random, deriveHeaderContext(kdf, salt), vaultKey);
  return { kdf, salt, nonce: sealed.slice(0, 12), wrapped: sealed.slice(12) };
}

/** Null if the password or any byte of the header differs. */
export function unwrapVaultKey(wrapKey: CryptoKey, header: Header): Promise<Uint8Array | null> {
  const context = deriveHeaderContext(header.kdf, header.salt);
  return decrypt(wrapKey, context, concatBytes(header.nonce, header.wrapped));
}

/**
 * Format and slot, and with the slot the store and the key; the version is inside, see `sealRecord`. A record that is
 * in the inventory says so: wherever there is one, there must be an inventory. Older records are `loose`.
 */
const recordContext = (slot: string, isLoose: boolean) =>
  writeCbor(isLoose ? ['hoarfrost/v1/vault/record', slot] : ['hoarfrost/v1/vault/record', slot, 'listed']);
const inventoryContext = (name: InventoryName) => writeCbor(['hoarfrost/v1/vault/inventory', name]);

const recordShape = v.strictTuple([
  uint(storeNames.length - 1),
  v.pipe(v.string(), v.check(isRecordKey)),
  uint(Number.MAX_SAFE_INTEGER, 1),
  bytesUpTo(vaultLimits.recordBytes),
]);

const smallestBucket = 1024;

/**
 * length (4 bytes, big endian) || body || zeros, up to a power of two of at least 1 KiB: the length of a
 * label or the number of participants is hidden, only the order of magnitude shows.
 */
async function sealPadded(keys: VaultKeys, random: Random, context: Uint8Array, body: Uint8Array) {
  let bucket = smallestBucket;
  while (bucket < body.length + 4) bucket *= 2;
  const plain = new Uint8Array(bucket);
  new DataView(plain.buffer).setUint32(0, body.length, false);
  plain.set(body, 4);
  const sealed = await encrypt(keys.seal, random, context, plain);
  plain.fill(0);
  return sealed;
}

/** Null if it can't be opened. */
async function openPadded(keys: VaultKeys, context: Uint8Array, sealed: Uint8Array) {
  const plain = await decrypt(keys.seal, context, sealed);
  if (plain === null || plain.length < 4) return null;
  const length = new DataView(plain.buffer).getUint32(0, false);
  const body = plain.slice(4, 4 + length);
  plain.fill(0);
  return body;
}

/** A page of the inventory, or its cover. */
export function sealInventory(keys: VaultKeys, random: Random, name: InventoryName, body: Uint8Array) {
  return sealPadded(keys, random, inventoryContext(name), body);
}

/** Null if it can't be opened. */
export function openInventory(keys: VaultKeys, name: InventoryName, sealed: Uint8Array) {
  return openPadded(keys, inventoryContext(name), sealed);
}

/**
 * CBOR [store, key, version, value], padded. The version is sealed with the rest and not in the clear beside it, so a
 * stolen profile does not show even how often a record changed; writers compare the sealed bytes themselves (see
 * `Vault.putAll`).
 */
export function sealRecord(
  keys: VaultKeys,
  random: Random,
  slot: string,
  store: StoreName,
  entry: Entry,
  isLoose = false,
): Promise<Uint8Array> {
  const body = writeCbor([storeNames.indexOf(store), entry.key, entry.version, entry.value]);
  return sealPadded(keys, random, recordContext(slot, isLoose), body);
}

/**
 * Errors: `decryption-failed` in every case: another key, a flipped byte, a record moved from another slot. A whole
 * profile rolled back to an earlier day looks exactly like that day: nothing outside it remembers.
 */
export async function openRecord(
  keys: VaultKeys,
  slot: string,
  sealed: Uint8Array,
): Promise<{ store: StoreName; entry: Entry; isLoose: boolean }> {
  const failed = new SignerError('decryption-failed', { where: 'record' });
  const listed = await openPadded(keys, recordContext(slot, false), sealed);
  const body = listed ?? (await openPadded(keys, recordContext(slot, true), sealed));
  if (body === null) throw failed;
  try {
    const [index, key, version, value] = readCbor(
      recordShape,
      body,
      'record',
      vaultLimits.recordBytes + 2048,
    );
    return { store: storeNames[index]!, entry: { key, value, version }, isLoose: listed === null };
  } catch {
    throw failed;
  }
}
