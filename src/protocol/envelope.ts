import * as v from 'valibot';
import { ascii, compareBytes, concatBytes } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, uint, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Member } from './card.ts';
import type { Identity } from './identity.ts';
import { identityScheme } from './suite.ts';

/** One signed message of a ceremony. */
export interface Envelope {
  /** Speaker's index from 1. */
  from: number;
  /** From 1 as the ceremony names them; 0 stops it ("I decline", "I found a fault"). */
  round: number;
  body: Uint8Array;
  /** Ed25519 by the sender's identity key over domain || session id || dCBOR([from, round, body]). */
  signature: Uint8Array;
}

export const stopRound = 0;

/** CDDL `envelope`, as wide as any kind of ceremony allows. */
export const envelopeShape = v.strictTuple([
  uint(limits.speakers, 1),
  uint(limits.rounds),
  bytesUpTo(limits.anyBodyBytes),
  bytesOf(64),
]);

export const readEnvelope = ([from, round, body, signature]: v.InferOutput<
  typeof envelopeShape
>): Envelope => ({
  from,
  round,
  body,
  signature,
});

export const writeEnvelope = (e: Envelope) => [e.from, e.round, e.body, e.signature];

const signedBytes = (sessionId: Uint8Array, from: number, round: number, body: Uint8Array) =>
  concatBytes(ascii('hoarfrost/v1/envelope'), sessionId, writeCbor([from, round, body]));

export function makeEnvelope(
  identity: Identity,
  sessionId: Uint8Array,
  from: number,
  round: number,
  body: Uint8Array,
): Envelope {
  const signature = identityScheme.sign(signedBytes(sessionId, from, round, body), identity.secretKey);
  return { from, round, body, signature };
}

/** A member who speaks in a session, only in these rounds if some are named. Anyone may stop it. */
export interface Speaker extends Member {
  rounds?: readonly number[];
}

/** Who may speak in a session, by index - 1; undefined for a participant of the wallet who has no part in it. */
export type Speakers = readonly (Speaker | undefined)[];

/** Whether this index speaks in this round. */
export function speaksIn(members: Speakers, from: number, round: number): boolean {
  const speaker = members[from - 1];
  return speaker !== undefined && (round === stopRound || (speaker.rounds?.includes(round) ?? true));
}

/** Errors: `not-a-participant`; `bad-signature`, naming no one, since anyone can write a wrong signature. */
export function checkEnvelope(sessionId: Uint8Array, members: Speakers, e: Envelope): void {
  const sender = members[e.from - 1];
  if (sender === undefined) throw new SignerError('not-a-participant');
  const signed = signedBytes(sessionId, e.from, e.round, e.body);
  if (!identityScheme.verify(e.signature, signed, sender.identity)) throw new SignerError('bad-signature');
}

/** The only order of messages in a set: by sender, round, then bytes. */
export function compareEnvelopes(a: Envelope, b: Envelope): number {
  return (
    a.from - b.from ||
    a.round - b.round ||
    compareBytes(a.body, b.body) ||
    compareBytes(a.signature, b.signature)
  );
}
