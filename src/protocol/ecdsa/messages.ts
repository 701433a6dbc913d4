import { concatBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { type CurvePoint, readPoint, readScalar, writeScalar } from './curve.ts';
import { rvoleBytes } from './rvole.ts';

/** Bodies of the three rounds of a signature. Lengths follow from the number of payloads and of peers. */
export interface SignBody1 {
  /** 32 bytes, for this attempt's extensions. */
  nonce: Uint8Array;
  /** 32 bytes for each payload. */
  commitments: Uint8Array[];
  /** SHA-256 of the sealed part for each peer, ascending. */
  parts: Uint8Array[];
}

export interface SignBody2 {
  /** Hash of all bodies of round 1, 32 bytes. */
  h1: Uint8Array;
  /** For each payload: 32, 33 and 33 bytes. */
  openings: { salt: Uint8Array; R: Uint8Array; pk: Uint8Array }[];
  parts: Uint8Array[];
}

export interface SignBody3 {
  h2: Uint8Array;
  results: { u: bigint; w: bigint }[];
}

const openingBytes = 32 + 33 + 33;

export const writeBody1 = ({ nonce, commitments, parts }: SignBody1): Uint8Array =>
  concatBytes(nonce, ...commitments, ...parts);
export const writeBody2 = ({ h1, openings, parts }: SignBody2): Uint8Array =>
  concatBytes(h1, ...openings.flatMap(({ salt, R, pk }) => [salt, R, pk]), ...parts);
export const writeBody3 = ({ h2, results }: SignBody3): Uint8Array =>
  concatBytes(h2, ...results.flatMap(({ u, w }) => [writeScalar(u), writeScalar(w)]));

/** Errors of all three: `bad-message`, with the sender. */
export function readBody1(from: number, body: Uint8Array, payloads: number, peers: number): SignBody1 {
  const cut = cutter(from, body, 32 * (1 + payloads + peers));
  return { nonce: cut(32), commitments: times(payloads, () => cut(32)), parts: times(peers, () => cut(32)) };
}

export function readBody2(from: number, body: Uint8Array, payloads: number, peers: number): SignBody2 {
  const cut = cutter(from, body, 32 + payloads * openingBytes + 32 * peers);
  const h1 = cut(32);
  const openings = times(payloads, () => ({ salt: cut(32), R: cut(33), pk: cut(33) }));
  for (const { R, pk } of openings) readOpening(from, R, pk);
  return { h1, openings, parts: times(peers, () => cut(32)) };
}

export function readBody3(from: number, body: Uint8Array, payloads: number): SignBody3 {
  const cut = cutter(from, body, 32 + 64 * payloads);
  return named(from, () => ({
    h2: cut(32),
    results: times(payloads, () => ({ u: readScalar(cut(32)), w: readScalar(cut(32)) })),
  }));
}

/** The points of an opening. */
const readOpening = (from: number, R: Uint8Array, pk: Uint8Array): [CurvePoint, CurvePoint] =>
  named(from, () => [readPoint(R), readPoint(pk)]);

/** What one payload's part of round 2 holds after the multiplication's message. */
export function readPlain(
  from: number,
  part: Uint8Array,
): { message: Uint8Array; gammas: [CurvePoint, CurvePoint]; psi: bigint } {
  return named(
    from,
    () => {
      const at = (offset: number, length: number) =>
        part.slice(rvoleBytes + offset, rvoleBytes + offset + length);
      return {
        message: part.subarray(0, rvoleBytes),
        gammas: [readPoint(at(0, 33)), readPoint(at(33, 33))],
        psi: readScalar(at(66, 32)),
      };
    },
    'part',
  );
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function cutter(from: number, body: Uint8Array, length: number): (bytes: number) => Uint8Array {
  if (body.length !== length) throw new SignerError('bad-message', { culprit: from });
  let at = 0;
  return (bytes) => {
    at += bytes;
    return body.slice(at - bytes, at);
  };
}

function named<T>(culprit: number, read: () => T, where?: 'part'): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SignerError) throw error;
    throw new SignerError('bad-message', { culprit, where });
  }
}
