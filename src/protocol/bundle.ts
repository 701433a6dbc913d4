import * as v from 'valibot';
import { readBlob, writeBlob } from '../core/blob.ts';
import { listOf, readCbor, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { compareEnvelopes, type Envelope, envelopeShape, readEnvelope, writeEnvelope } from './envelope.ts';
import { kindOf, type Params } from './kinds.ts';
import { deriveSessionId, readParams, writeParams } from './session.ts';

/** A ceremony as devices pass it on: what was agreed, and every message of it that the sender holds. */
export interface Bundle {
  params: Params;
  sessionId: Uint8Array;
  /** Sorted by `compareEnvelopes`, without duplicates. At most two per slot: two are evidence enough. */
  messages: Envelope[];
  /** What the kind carries beside messages, as it reads it; undefined for kinds that carry nothing. */
  extra: unknown;
}

/** Two in every slot, round 0 included. */
const messageList = listOf(envelopeShape, limits.speakers * (limits.rounds + 1) * 2);
const paramsFields = v.array(v.unknown());
const shape = v.union([
  v.strictTuple([paramsFields, messageList]),
  v.strictTuple([paramsFields, messageList, v.unknown()]),
]);

/** There is a third item only if the kind has something to put there; bundles without one keep their bytes. */
export function writeBundle(params: Params, messages: readonly Envelope[], extra?: unknown): Uint8Array {
  const third = kindOf(params).extra?.write(extra, params, messages) ?? null;
  const body = [writeParams(params), messages.map(writeEnvelope)];
  return writeBlob('bundle', third === null ? body : [...body, third]);
}

/**
 * Structure and canonical form only: signatures are checked by `mergeMessages`, which knows the members.
 * Errors: those of `readBlob`, `malformed`, `not-canonical`, `newer-version` for an unknown kind of ceremony,
 * `bad-parameters`, and those of the kind's third item.
 */
export function readBundle(blob: Uint8Array): Bundle {
  const { kind, body } = readBlob(blob);
  if (kind !== 'bundle') throw new SignerError('unknown-kind');
  const [fields, envelopes, third] = readCbor(shape, body, 'bundle');
  const params = readParams(writeCbor(fields));
  const messages = envelopes.map(readEnvelope);
  checkSizes(params, messages);
  if (messages.some((e, i) => i > 0 && compareEnvelopes(messages[i - 1]!, e) >= 0)) {
    throw new SignerError('not-canonical', { where: 'messages' });
  }
  return { params, sessionId: deriveSessionId(params), messages, extra: readExtra(params, third) };
}

/** What the shape of an envelope leaves to its kind: how many people speak, in which rounds, and how much. */
function checkSizes(params: Params, messages: readonly Envelope[]): void {
  const kind = kindOf(params);
  const isFit =
    messages.length <= kind.speakers * (kind.rounds.length + 1) * 2 &&
    messages.every(
      ({ from, round, body }) =>
        from <= kind.speakers && round <= kind.rounds.length && body.length <= kind.bodyBytes(params, round),
    );
  if (!isFit) throw new SignerError('malformed', { where: 'bundle' });
}

function readExtra(params: Params, third: unknown): unknown {
  const { extra } = kindOf(params);
  if (extra !== undefined) return extra.read(third === undefined ? null : writeCbor(third), params);
  if (third !== undefined) throw new SignerError('malformed', { where: 'bundle' });
  return undefined;
}
