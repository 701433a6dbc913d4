import * as v from 'valibot';
import { bytesUpTo, readCbor, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { aeadTagBytes } from './aead.ts';
import { buildShape } from './card.ts';
import type { Setup } from './cocktail.ts';
import type { Envelope } from './envelope.ts';
import { bodyOf } from './messages.ts';
import { type Msg1, readMsg1 } from './msg1.ts';
import { deriveExtension } from './transcript.ts';

/** Round 1 of making a key and of handing one on: the sender's build, and COCKTAIL-DKG's msg_1 of each key. */
const round = 1;
const shape = v.strictTuple([buildShape, v.array(bytesUpTo(limits.keygenBytes))]);

/** One key's round 1, read and not yet verified. */
export interface ReadRound {
  setup: Setup;
  msgs: Msg1[];
  extension: Uint8Array;
}

/** `build`: 32 bytes or empty; `messages` in the order of the wallet's keys. */
export const writeRound1 = (build: Uint8Array, messages: readonly Uint8Array[]): Uint8Array =>
  writeCbor([build, messages]);

/**
 * What `speakers` sent, in that order; none is missing. A body is at most `maxBytes`.
 * Errors: `bad-message` naming the first speaker in order, bodies before what is in them.
 */
export function readRound1(
  setups: readonly Setup[],
  messages: readonly Envelope[],
  speakers: readonly number[],
  maxBytes: number = limits.keygenBytes,
): ReadRound[] {
  const bodies = speakers.map((from) => {
    const [, sent] = readBody(shape, bodyOf(messages, from, round)!, from, maxBytes);
    if (sent.length !== setups.length) throw badMessage(from, 'msg1');
    return sent;
  });
  return setups.map((setup, k) => {
    const sent = bodies.map((body) => body[k]!);
    const msgs = sent.map((bytes, i) =>
      readMsg1(setup.suite, bytes, setup.threshold, setup.staticKeys.length, speakers[i]!),
    );
    // Our payloads are empty, so everyone sees when someone hides something behind a sealed share.
    const padded = msgs.findIndex((msg) => msg.ciphertexts.some((c) => c.length !== 32 + aeadTagBytes));
    if (padded >= 0) throw badMessage(speakers[padded]!, 'msg1');
    return { setup, msgs, extension: deriveExtension(setup.suite, sent) };
  });
}

/** Build hash that a participant's round 1 names; null if it named none or the message is not there yet. */
export function buildOf(messages: readonly Envelope[], from: number): Uint8Array | null {
  const body = bodyOf(messages, from, round);
  if (body === undefined) return null;
  const [build] = readBody(shape, body, from);
  return build.length === 0 ? null : build;
}

const badMessage = (culprit: number, where: string) => new SignerError('bad-message', { culprit, where });

/** A body as its shape, or `bad-message` naming its sender. */
export function readBody<S extends v.GenericSchema>(
  shape: S,
  body: Uint8Array,
  from: number,
  maxBytes: number = limits.keygenBytes,
): v.InferOutput<S> {
  try {
    return readCbor(shape, body, 'body', maxBytes);
  } catch {
    throw badMessage(from, 'body');
  }
}
