import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes } from '../../../src/core/bytes.ts';
import { base, multiply, writeScalar } from '../../../src/protocol/ecdsa/curve.ts';
import { openPart, sealPart } from '../../../src/protocol/ecdsa/seal.ts';
import { type Envelope, makeEnvelope } from '../../../src/protocol/envelope.ts';
import type { Identity } from '../../../src/protocol/identity.ts';
import { bodyOf } from '../../../src/protocol/messages.ts';
import { Once } from '../../../src/protocol/once.ts';
import type { Part } from '../../../src/protocol/parts.ts';

/**
 * How a member who follows the protocol except for one field says and sends something else: signed, sealed
 * and hashed as it should be.
 */
type Bytes = Uint8Array;
export type Change = (bytes: Bytes) => Bytes;

/** A device in a ceremony with parts, without vault or worker. */
export interface Liar {
  readonly self: number;
  readonly sessionId: Bytes;
  readonly identity: Identity;
  messages: Envelope[];
  parts: Part[];
  /** 33 bytes of the two static keys. */
  ecdhWith(peer: number): Bytes;
  /** Its own secrets match what it says. */
  stands(round: number, body: Bytes): void;
}

export function sayInstead(liar: Liar, round: number, change: Change): void {
  const { self, sessionId, identity } = liar;
  const body = change(bodyOf(liar.messages, self, round)!.slice());
  liar.stands(round, body);
  const lie = makeEnvelope(identity, sessionId, self, round, body);
  liar.messages = liar.messages.map((e) => (e.from === self && e.round === round ? lie : e));
}

/**
 * Something else for one of them, with the hash that its message has to name. `isRaw`: the sealed bytes, not
 * their content.
 */
export function sendInstead(liar: Liar, round: number, to: number, change: Change, isRaw = false): void {
  const { self: from, sessionId: session } = liar;
  const old = liar.parts.find((part) => part.from === from && part.round === round && part.to === to)!;
  const envelope = { ecdh: liar.ecdhWith(to), session, round, from, to };
  const bytes = isRaw
    ? change(old.bytes.slice())
    : sealPart(envelope, old.bytes.slice(0, 24), change(openPart(envelope, old.bytes).slice()));
  const [before, after] = [sha256(old.bytes), sha256(bytes)];
  sayInstead(liar, round, (body) => {
    const at = Array.from(body).findIndex((_, i) => equalBytes(body.subarray(i, i + 32), before));
    body.set(after, at);
    return body;
  });
  liar.parts = liar.parts.map((part) => (part === old ? { ...part, bytes } : part));
}

export const flip =
  (at: number): Change =>
  (bytes) => {
    bytes[at]! ^= 1;
    return bytes;
  };
export const put =
  (at: number, what: Bytes): Change =>
  (bytes) => {
    bytes.set(what, at);
    return bytes;
  };
export const cut: Change = (bytes) => bytes.slice(1);

export const otherPoint = multiply(base, 12_345n).toBytes(true);
export const noPoint = new Uint8Array(33).fill(5);
/** As some encode the point at infinity. */
export const identityPoint = new Uint8Array(33);
export const otherScalar = writeScalar(9n);
export const noScalar = new Uint8Array(32).fill(0xff);

/**
 * Returns a function that resets devices to their current state, including the content of their boxes: one
 * beginning, many lies.
 */
export function rememberAll(seats: readonly (object & { box: object })[]): () => void {
  const backs = seats.map((seat) => {
    const fields = { ...seat };
    const fill = Once.remember(seat.box);
    return () => {
      Object.assign(seat, fields);
      fill();
    };
  });
  return () => {
    for (const back of backs) back();
  };
}
