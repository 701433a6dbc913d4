import * as v from 'valibot';
import { bytesToHex } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, label, listOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';
import { type Member, memberShape, type Realm, readMember, realmShape, realms, writeMember } from './card.ts';
import { type ReshareParams, writeReshareParams } from './reshare-params.ts';
import { type SuiteId, suiteIds } from './suite.ts';

/** All that is agreed before round 1 of making a key. */
export interface KeygenParams {
  kind: 'keygen';
  realm: Realm;
  label: string;
  /** 2..n. */
  threshold: number;
  /** One key for each chain, each of another suite. */
  keys: { chain: string; suite: SuiteId }[];
  /** Ordered; the initiator first. Index i of COCKTAIL-DKG is the place in this list, from 1. */
  participants: Member[];
  /** 16 random bytes of the initiator: the same people can make many wallets. */
  nonce: Uint8Array;
}

/** All that is agreed before round 1 of a signature. */
export interface SignParams {
  kind: 'sign';
  /** Session id of the wallet's key generation, 32 bytes. */
  walletId: Uint8Array;
  epoch: number;
  /** Participant indices, ascending, at least the threshold. */
  signers: number[];
  /** `key`: place in the wallet's list of keys. `bytes`: the whole thing to sign, never a bare hash. */
  payloads: { key: number; bytes: Uint8Array }[];
  /** From 1; the same signature tried again is the next attempt and another session. */
  attempt: number;
}

export type Params = KeygenParams | SignParams;

const keygenShape = v.strictTuple([
  v.literal('keygen'),
  realmShape,
  label(),
  uint(limits.participants, 2),
  listOf(v.strictTuple([label(16), uint(suiteIds.length - 1)]), suiteIds.length, 1),
  listOf(memberShape, limits.participants, 2),
  bytesOf(16),
]);

const signShape = v.strictTuple([
  v.literal('sign'),
  bytesOf(32),
  uint(2 ** 32 - 1),
  listOf(uint(limits.participants, 1), limits.participants, 2),
  listOf(v.strictTuple([uint(suiteIds.length - 1), bytesUpTo(limits.payloadBytes, 1)]), limits.payloads, 1),
  uint(limits.attempts, 1),
]);

export const paramsShape = v.union([keygenShape, signShape]);

/** The agreed parameters as CBOR values, in the one order that the session id is made of. */
export function writeParams(params: Params): unknown[] {
  if (params.kind === 'keygen') {
    const { realm, threshold, keys, participants, nonce } = params;
    const keyFields = keys.map(({ chain, suite }) => [chain, suiteIds.indexOf(suite)]);
    const members = participants.map(writeMember);
    return ['keygen', realms.indexOf(realm), params.label, threshold, keyFields, members, nonce];
  }
  const { walletId, epoch, signers, payloads, attempt } = params;
  return ['sign', walletId, epoch, signers, payloads.map(({ key, bytes }) => [key, bytes]), attempt];
}

/** Errors: `too-large`, `malformed`, `not-canonical`, `bad-parameters`. */
export function readParams(bytes: Uint8Array): Params {
  return checkParams(toParams(readCbor(paramsShape, bytes, 'params')));
}

function toParams(fields: v.InferOutput<typeof paramsShape>): Params {
  if (fields[0] === 'keygen') {
    const [kind, realm, name, threshold, keys, members, nonce] = fields;
    return {
      kind,
      realm: realms[realm]!,
      label: name,
      threshold,
      keys: keys.map(([chain, suite]) => ({ chain, suite: suiteIds[suite]! })),
      participants: members.map(readMember),
      nonce,
    };
  }
  const [kind, walletId, epoch, signers, payloads, attempt] = fields;
  return {
    kind,
    walletId,
    epoch,
    signers,
    payloads: payloads.map(([key, b]) => ({ key, bytes: b })),
    attempt,
  };
}

/** What the shapes cannot say. COCKTAIL-DKG "Setup": distinct keys, t <= n. Errors: `bad-parameters`. */
export function checkParams<P extends Params>(params: P): P {
  const fail = (where: string) => new SignerError('bad-parameters', { where });
  if (params.kind === 'keygen') {
    const { threshold, participants, keys } = params;
    if (threshold < 2 || threshold > participants.length) throw fail('threshold');
    const all = participants.flatMap((member) => [member.identity, ...member.staticKeys].map(bytesToHex));
    if (new Set(all).size !== all.length) throw fail('participants');
    if (!isDistinct(keys.map((key) => key.suite)) || !isDistinct(keys.map((key) => key.chain)))
      throw fail('keys');
  } else {
    const { signers, payloads } = params;
    if (signers.some((index, i) => index <= (signers[i - 1] ?? 0))) throw fail('signers');
    if (payloads.reduce((sum, { bytes }) => sum + bytes.length, 0) > limits.allPayloadBytes)
      throw fail('size');
    if (!isDistinct(payloads.map(({ key, bytes }) => `${key}:${bytesToHex(bytes)}`))) throw fail('payloads');
  }
  return params;
}

const isDistinct = (items: readonly string[]) => new Set(items).size === items.length;

/**
 * `SHA-256(domain || dCBOR(params))`, 32 bytes: whoever agrees on the parameters computes the same id with no
 * message between them. It never feeds a nonce.
 */
export function deriveSessionId(params: Params | ReshareParams): Uint8Array {
  const fields = params.kind === 'reshare' ? writeReshareParams(params) : writeParams(params);
  return deriveHash('hoarfrost/v1/session', writeCbor(fields));
}
