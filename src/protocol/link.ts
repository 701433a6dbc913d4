import * as v from 'valibot';
import { bytesOf, bytesUpTo, listOf } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Setup } from './cocktail.ts';
import type { Envelope } from './envelope.ts';
import { type KeygenParams, keygenParams } from './keygen-params.ts';
import { bodyOf } from './messages.ts';
import { writeMsg1 } from './msg1.ts';
import { readWith } from './params.ts';
import { type ReshareParams, reshareParams } from './reshare-params.ts';
import { readBody, readRound1 } from './round1.ts';

/**
 * A finished ceremony without its sealed shares: proof for everyone that these people made this key, or that enough of
 * the people before them handed it to them.
 */
export interface Link {
  params: KeygenParams | ReshareParams;
  /** For each key: C_i || PoP_i || E_i of everyone who dealt, in order, and the transcript's extension. */
  keys: { heads: Uint8Array[]; extension: Uint8Array }[];
  /** By member, then key: CertEq, and in a reshare the proof of the new share behind it. */
  certificates: Uint8Array[][][];
}

const signature = bytesUpTo(65, 64);
const signed = v.union([signature, v.strictTuple([signature, signature])]);
const maxHead = 33 * limits.participants + 65 + 33;
const keyShape = v.strictTuple([listOf(bytesUpTo(maxHead), limits.participants, 2), bytesUpTo(64, 32)]);
const bodyShape = v.strictTuple([bytesOf(32), listOf(signed, limits.keys, 1)]);
/** CDDL `link`. */
export const linkShape = v.strictTuple([
  v.array(v.unknown()),
  listOf(keyShape, limits.keys, 1),
  listOf(listOf(signed, limits.keys, 1), limits.participants, 2),
]);

export function writeLink({ params, keys, certificates }: Link): unknown[] {
  const isPair = params.kind === 'reshare';
  return [
    params.kind === 'reshare' ? reshareParams.write(params) : keygenParams.write(params),
    keys.map(({ heads, extension }) => [heads, extension]),
    certificates.map((member) => member.map((key) => (isPair ? key : key[0]))),
  ];
}

/**
 * The link of a complete ceremony, made from its messages. `dealers`: who spoke in round 1, in order;
 * `members`: how many certified. Errors: `bad-message` if something is missing or does not belong to its
 * round.
 */
export function makeLink(
  params: Link['params'],
  setups: readonly Setup[],
  messages: readonly Envelope[],
  dealers: readonly number[],
  members: number,
): Link {
  const keys = readRound1(setups, messages, dealers).map(({ msgs, extension }) => ({
    heads: msgs.map((msg) => writeMsg1({ ...msg, ciphertexts: [] })),
    extension,
  }));
  const certificates = Array.from({ length: members }, (_, i) => {
    const [, signatures] = readBody(bodyShape, bodyOf(messages, i + 1, 2) ?? new Uint8Array(), i + 1);
    return signatures.map((key) => (Array.isArray(key) ? key : [key]));
  });
  return { params, keys, certificates };
}

/** Errors: `bad-chain`, those of `readWith`. */
export function readLink([fields, keys, members]: v.InferOutput<typeof linkShape>): Link {
  const params =
    fields[0] === reshareParams.kind ? readWith(reshareParams, fields) : readWith(keygenParams, fields);
  const isPair = params.kind === 'reshare';
  const isFit = members.every((member) => member.every((key) => Array.isArray(key) === isPair));
  if (!isFit) throw new SignerError('bad-chain');
  return {
    params,
    keys: keys.map(([heads, extension]) => ({ heads, extension })),
    certificates: members.map((member) => member.map((key) => (Array.isArray(key) ? key : [key]))),
  };
}
