import { Tagged } from 'cborg';
import * as v from 'valibot';
import { bytesOf, bytesUpTo, tidyLabel, uint } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Ur } from './ur.ts';
import { mapOf, readUrCbor, tagged, tags, writeSignature, writeUrCbor } from './ur-cbor.ts';

/**
 * Keystone's registry types for Solana (tags and keys as in @keystonehq/bc-ur-registry-sol 0.9.5), so that
 * Solflare and Backpack can ask this wallet for a signature. There is deliberately no function for secp256k1:
 * a FROST key shown as crypto-hdkey becomes an account in other wallets that nobody can spend from.
 */
const hardened = true;
/** SLIP-44. */
const solanaCoin = 501;

export interface SolSignRequest {
  /** 16 bytes to return with the signature, or null. */
  requestId: Uint8Array | null;
  /**
   * What to sign. As a transaction: message bytes of a legacy one, or the whole unsigned wire form of a versioned one
   * (wallet-adapter does both). A "message" may be a transaction in disguise: the review has to check.
   */
  signData: Uint8Array;
  signType: 'transaction' | 'message';
  /** Bytes of the public key that is asked to sign, or null. */
  address: Uint8Array | null;
  /** What the other wallet calls itself, made safe to show, or null. */
  origin: string | null;
}

const requestShape = mapOf(
  v.strictObject({
    1: v.optional(tagged(tags.uuid, bytesOf(16))),
    2: bytesUpTo(limits.payloadBytes, 1),
    // The path names a key that the other wallet chose; a FROST key has no path, so it is read and ignored.
    3: v.optional(v.unknown()),
    4: v.optional(bytesUpTo(64)),
    5: v.optional(v.pipe(v.string(), v.maxLength(1_000))),
    6: v.optional(uint(2, 1), 1),
  }),
);

/** Errors: `unknown-kind` for another type, `too-large`, `malformed`. */
export function readSolSignRequest({ type, cbor }: Ur): SolSignRequest {
  if (type !== 'sol-sign-request') throw new SignerError('unknown-kind', { where: 'ur' });
  if (cbor.length > limits.payloadBytes + 2_048) throw new SignerError('too-large', { where: 'ur' });
  const result = v.safeParse(requestShape, readUrCbor(cbor));
  if (!result.success) throw new SignerError('malformed', { where: 'ur' });
  const { 1: requestId, 2: signData, 4: address, 5: origin, 6: signType } = result.output;
  return {
    requestId: requestId ?? null,
    signData,
    signType: signType === 1 ? 'transaction' : 'message',
    address: address === undefined || address.length === 0 ? null : address,
    origin: tidyLabel(origin ?? '') || null,
  };
}

/** The answer to a request: 64 bytes of Ed25519 signature under the request's own id. */
export function writeSolSignature(answer: { requestId: Uint8Array | null; signature: Uint8Array }): Ur {
  const { requestId, signature } = answer;
  if (signature.length !== 64) throw new SignerError('malformed', { where: 'signature' });
  return writeSignature('sol-signature', requestId, signature);
}

/**
 * Accounts for another wallet to watch and request signatures from. `keys` are 32-byte Ed25519 group keys. A
 * path is required there: account i is at m/44'/501'/i'. `fingerprint`: 4 bytes that identify this device.
 */
export function writeSolAccounts(accounts: {
  fingerprint: Uint8Array;
  keys: readonly { key: Uint8Array; name: string }[];
  device: string;
}): Ur {
  const fingerprint = new DataView(Uint8Array.from(accounts.fingerprint).buffer).getUint32(0);
  const keys = accounts.keys.map(({ key, name }, account) => {
    if (key.length !== 32) throw new SignerError('malformed', { where: 'key' });
    const components = [44, hardened, solanaCoin, hardened, account, hardened];
    const origin = new Map<number, unknown>([
      [1, components],
      [2, fingerprint],
      [3, components.length / 2],
    ]);
    const fields = new Map<number, unknown>([
      [2, false],
      [3, key],
      [6, new Tagged(tags.keypath, origin)],
      [9, name],
    ]);
    return new Tagged(tags.hdkey, fields);
  });
  const map = new Map<number, unknown>([
    [1, fingerprint],
    [2, keys],
    [3, accounts.device],
  ]);
  return { type: 'crypto-multi-accounts', cbor: writeUrCbor(map) };
}
