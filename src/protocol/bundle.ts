import * as v from 'valibot';
import { readBlob, writeBlob } from '../core/blob.ts';
import { equalBytes } from '../core/bytes.ts';
import { listOf, readCbor, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import {
  checkEnvelope,
  compareEnvelopes,
  type Envelope,
  envelopeShape,
  readEnvelope,
  type Speakers,
  writeEnvelope,
} from './envelope.ts';
import { deriveSessionId, type Params, paramsShape, readParams, writeParams } from './session.ts';

/** A ceremony as devices hand it on: what was agreed, and every message of it that the sender holds. */
export interface Bundle {
  params: Params;
  sessionId: Uint8Array;
  /** Sorted by `compareEnvelopes`, none twice. At most two for one slot: two are evidence enough. */
  messages: Envelope[];
}

const maxMessages = limits.participants * 3 * 2;
const shape = v.strictTuple([paramsShape, listOf(envelopeShape, maxMessages)]);

export function writeBundle(params: Params, messages: readonly Envelope[]): Uint8Array {
  return writeBlob('bundle', [writeParams(params), messages.map(writeEnvelope)]);
}

/**
 * Structure and canonical form only: signatures are checked by `mergeMessages`, which knows the members.
 * Errors: those of `readBlob`, `malformed`, `not-canonical`, `bad-parameters`.
 */
export function readBundle(blob: Uint8Array): Bundle {
  const { kind, body } = readBlob(blob);
  if (kind !== 'bundle') throw new SignerError('unknown-kind');
  const [paramFields, envelopes] = readCbor(shape, body, 'bundle');
  const params = readParams(writeCbor(paramFields));
  const messages = envelopes.map(readEnvelope);
  if (messages.some((e, i) => i > 0 && compareEnvelopes(messages[i - 1]!, e) >= 0)) {
    throw new SignerError('not-canonical', { where: 'messages' });
  }
  return { params, sessionId: deriveSessionId(params), messages };
}

/**
 * The union of what is held and what came: any order, any path, any number of times. All or nothing: one message
 * that does not verify refuses the whole bundle.
 * Two bodies of one sender for one slot are both kept; Ed25519 is deterministic, so a second signature over the
 * same body says nothing new and is dropped.
 * Errors: `not-a-participant`, `bad-signature`.
 */
export function mergeMessages(
  sessionId: Uint8Array,
  members: Speakers,
  held: readonly Envelope[],
  incoming: readonly Envelope[],
): { messages: Envelope[]; changed: boolean } {
  const messages = [...held];
  for (const e of incoming) {
    if (held.some((m) => compareEnvelopes(m, e) === 0)) continue;
    checkEnvelope(sessionId, members, e);
    const slot = messages.filter((m) => m.from === e.from && m.round === e.round);
    if (slot.length < 2 && !slot.some((m) => equalBytes(m.body, e.body))) messages.push(e);
  }
  messages.sort(compareEnvelopes);
  return { messages, changed: messages.length > held.length };
}

/** The first sender, in order, with two different signed messages in one slot; null if nobody. */
export function findEquivocation(messages: readonly Envelope[]): number | null {
  const twice = messages.find(
    (e, i) => i > 0 && messages[i - 1]!.from === e.from && messages[i - 1]!.round === e.round,
  );
  return twice?.from ?? null;
}

/** The body in a slot; undefined if it is empty. Ask only where `findEquivocation` found none. */
export function bodyOf(messages: readonly Envelope[], from: number, round: number): Uint8Array | undefined {
  return messages.find((e) => e.from === from && e.round === round)?.body;
}
