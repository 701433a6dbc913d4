import { Tagged } from 'cborg';
import * as v from 'valibot';
import { bytesOf, bytesUpTo, uint } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Ur } from './ur.ts';
import { mapOf, readUrCbor, tagged, tags, writeSignature, writeUrCbor } from './ur-cbor.ts';

/**
 * ERC-4527: how MetaMask and Rabby watch an ordinary account by QR code and request signatures. Only for a
 * group's ECDSA key: a FROST key shown this way would become an account that nobody can spend from.
 */
const types = { 1: 'legacy', 2: 'typed-data', 3: 'message', 4: 'transaction' } as const;

export interface EthSignRequest {
  /** 16 bytes to return with the signature, or null. */
  requestId: Uint8Array | null;
  type: (typeof types)[keyof typeof types];
  signData: Uint8Array;
  chainId: number | null;
  path: { index: number; hardened: boolean }[];
  /** Fingerprint of the key that the path begins at, or null. */
  fingerprint: number | null;
  /** 0x hex, or null. */
  address: string | null;
}

const mostSteps = 16;
const keypathShape = mapOf(
  v.object({
    1: v.pipe(v.array(v.union([uint(2 ** 31 - 1), v.boolean()])), v.maxLength(2 * mostSteps)),
    2: v.optional(uint(0xffffffff)),
  }),
);

const requestShape = mapOf(
  v.object({
    1: v.optional(tagged(tags.uuid, bytesOf(16))),
    2: bytesUpTo(limits.payloadBytes, 1),
    3: uint(4, 1),
    4: v.optional(uint(Number.MAX_SAFE_INTEGER, 1)),
    5: tagged(tags.keypath, keypathShape),
    6: v.optional(v.union([bytesOf(20), bytesOf(0)])),
  }),
);

/** Errors: `unknown-kind` for another type, `too-large`, `malformed`. */
export function readEthSignRequest({ type, cbor }: Ur): EthSignRequest {
  if (type !== 'eth-sign-request') throw new SignerError('unknown-kind', { where: 'ur' });
  if (cbor.length > limits.payloadBytes + 2_048) throw new SignerError('too-large', { where: 'ur' });
  const result = v.safeParse(requestShape, readUrCbor(cbor));
  if (!result.success) throw new SignerError('malformed', { where: 'ur' });
  const { 1: requestId, 2: signData, 3: kind, 4: chainId, 5: keypath, 6: address } = result.output;
  return {
    requestId: requestId ?? null,
    type: types[kind as keyof typeof types],
    signData,
    chainId: chainId ?? null,
    path: readSteps(keypath[1]),
    fingerprint: keypath[2] ?? null,
    address: address === undefined || address.length === 0 ? null : `0x${hex(address)}`,
  };
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Index and whether it is hardened, alternately. */
function readSteps(components: readonly (number | boolean)[]): EthSignRequest['path'] {
  const isPaired =
    components.length % 2 === 0 &&
    components.every((one, i) => typeof one === (i % 2 ? 'boolean' : 'number'));
  if (!isPaired) throw new SignerError('malformed', { where: 'ur' });
  return Array.from({ length: components.length / 2 }, (_, i) => ({
    index: components[2 * i] as number,
    hardened: components[2 * i + 1] as boolean,
  }));
}

/** The answer to a request: r || s || v under the request's own id. */
export function writeEthSignature(answer: { requestId: Uint8Array | null; signature: Uint8Array }): Ur {
  const { requestId, signature } = answer;
  if (signature.length < 65 || signature.length > 73)
    throw new SignerError('malformed', { where: 'signature' });
  return writeSignature('eth-signature', requestId, signature);
}

/**
 * The group's key at m/44'/60'/0' with its chain code, from which the other wallet derives the accounts 0/0,
 * 0/1, ... itself. `key` 33 bytes, `chainCode` 32; `fingerprint` identifies the key.
 */
export function writeHdKey(watched: {
  key: Uint8Array;
  chainCode: Uint8Array;
  fingerprint: number;
  name: string;
}): Ur {
  const { key, chainCode, fingerprint, name } = watched;
  const components = [44, true, 60, true, 0, true];
  const coin = new Map<number, unknown>([
    [1, 60],
    [2, 0],
  ]);
  const origin = new Map<number, unknown>([
    [1, components],
    [2, fingerprint],
    [3, components.length / 2],
  ]);
  const map = new Map<number, unknown>([
    [3, key],
    [4, chainCode],
    [5, new Tagged(tags.coinInfo, coin)],
    [6, new Tagged(tags.keypath, origin)],
    [8, fingerprint],
    [9, name],
    [10, 'account.standard'],
  ]);
  return { type: 'crypto-hdkey', cbor: writeUrCbor(map) };
}
