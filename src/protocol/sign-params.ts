import * as v from 'valibot';
import { bytesToHex } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, listOf, uint } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { ParamsFormat } from './params.ts';

/** Which generation of a wallet's shares: 0, or number and transcript hash. */
export interface EpochName {
  epoch: number;
  /** Transcript hash of that epoch, from 1 on: two branches with the same number are different epochs. */
  epochHash?: Uint8Array;
}

export const epochShape = v.union([v.literal(0), v.strictTuple([uint(limits.links, 1), bytesOf(32)])]);
export const readEpochName = (at: v.InferOutput<typeof epochShape>): EpochName =>
  at === 0 ? { epoch: 0 } : { epoch: at[0], epochHash: at[1] };
export const writeEpochName = ({ epoch, epochHash }: EpochName): unknown =>
  epochHash === undefined ? epoch : [epoch, epochHash];

/** Everything agreed before round 1 of a signature. */
export interface SignParams extends EpochName {
  /** By FROST, or by threshold ECDSA: two kinds of ceremony, with the same things to agree on. */
  kind: 'sign' | 'sign-ecdsa';
  /** Session id of the wallet's key generation, 32 bytes. */
  walletId: Uint8Array;
  /** Participant indices, ascending, at least the threshold. */
  signers: number[];
  /** `key`: place in the wallet's list of keys. `bytes`: the whole thing to sign, never a bare hash. */
  payloads: { key: number; bytes: Uint8Array }[];
  /** From 1; trying the same signature again is the next attempt and another session. */
  attempt: number;
  /**
   * The request under which the signature was asked for, as custody writes it, so that the session id covers
   * it; absent if there is none.
   */
  permit?: Uint8Array;
}

const fields = [
  v.picklist(['sign', 'sign-ecdsa']),
  bytesOf(32),
  epochShape,
  listOf(uint(limits.participants, 1), limits.participants, 2),
  listOf(v.strictTuple([uint(limits.keys - 1), bytesUpTo(limits.payloadBytes, 1)]), limits.payloads, 1),
  uint(limits.attempts, 1),
] as const;
/** The permit is present only if there is one: a signing without it keeps its bytes. */
const shape = v.union([v.strictTuple(fields), v.strictTuple([...fields, bytesUpTo(limits.permitBytes, 1)])]);

/** CDDL `sign-params`. */
export const signParams: ParamsFormat<SignParams> = {
  kind: 'sign',
  shape,

  read([kind, walletId, at, signers, list, attempt, permit]: v.InferOutput<typeof shape>): SignParams {
    const payloads = list.map(([key, bytes]) => ({ key, bytes }));
    return { kind, walletId, ...readEpochName(at), signers, payloads, attempt, ...(permit && { permit }) };
  },

  write({ kind, walletId, signers, payloads, attempt, permit, ...at }) {
    const list = payloads.map(({ key, bytes }) => [key, bytes]);
    const asked = permit === undefined ? [] : [permit];
    return [kind, walletId, writeEpochName(at), signers, list, attempt, ...asked];
  },

  check({ signers, payloads }) {
    const fail = (where: string) => new SignerError('bad-parameters', { where });
    if (signers.some((index, i) => index <= (signers[i - 1] ?? 0))) throw fail('signers');
    if (payloadBytes(payloads) > limits.allPayloadBytes) throw fail('size');
    const all = payloads.map(({ key, bytes }) => `${key}:${bytesToHex(bytes)}`);
    if (new Set(all).size !== all.length) throw fail('payloads');
  },
};

/**
 * Signing by threshold ECDSA has the same things to agree on. Every two signers exchange a part for each
 * payload, so there are at most five signers, and pairs times payloads are at most ten.
 */
export const ecdsaSignParams: ParamsFormat<SignParams> = {
  ...signParams,
  kind: 'sign-ecdsa',

  check(params) {
    signParams.check(params);
    const { length } = params.signers;
    const pairs = (length * (length - 1)) / 2;
    const isFit = length <= limits.ecdsaSigners && pairs * params.payloads.length <= limits.ecdsaPairPayloads;
    if (!isFit) throw new SignerError('bad-parameters', { where: 'signers' });
  },
};

/** The parameters, if a ceremony is a signing, by whatever scheme. */
export const asSignParams = (params: { kind: string }): SignParams | null =>
  params.kind === signParams.kind || params.kind === ecdsaSignParams.kind ? (params as SignParams) : null;

const payloadBytes = (payloads: SignParams['payloads']) =>
  payloads.reduce((sum, { bytes }) => sum + bytes.length, 0);

/**
 * Bytes that a digest takes in a message of round 1 (two points of 33) and of round 2 (a scalar), including
 * their heads.
 */
const pairBytes = 71;
const shareBytes = 34;
const headBytes = { pairs: 3, shares: 38 };
/** Overhead of an envelope around its body, of an approval, and of parameters around their payloads. */
const envelopeBytes = 80;
const approvalBytes = 102;
const fieldBytes = 200;

/**
 * How many digests these parameters may have: 256, or as many as leave room in one blob for two messages of every
 * signer in every round, so that no cheat can overfill a set. Never fewer than 126: one for each payload and more.
 */
export function mostDigests({ signers, payloads, permit }: SignParams): number {
  const approved = permit === undefined ? 0 : permit.length + limits.charterMembers * approvalBytes;
  const params = payloadBytes(payloads) + 8 * payloads.length + fieldBytes + approved;
  const room = (limits.blobBytes - params) / (2 * signers.length);
  const rest = room - limits.bodyBytes - 3 * envelopeBytes - headBytes.pairs - headBytes.shares;
  return Math.min(limits.digests, Math.floor(rest / (pairBytes + shareBytes)));
}

/** Bytes of a body of this round: 0 (someone stops), 1 (commitments), 2 (shares). */
export function signBodyBytes(params: SignParams, round: number): number {
  const most = mostDigests(params);
  if (round === 0) return limits.bodyBytes;
  return round === 1 ? headBytes.pairs + most * pairBytes : headBytes.shares + most * shareBytes;
}
