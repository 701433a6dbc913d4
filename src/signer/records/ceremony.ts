import * as v from 'valibot';
import { bytesUpTo, label, listOf, readCbor, writeCbor } from '../../core/codec.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { type Envelope, envelopeShape, readEnvelope, writeEnvelope } from '../../protocol/envelope.ts';
import { kindOf, type Params } from '../../protocol/kinds.ts';
import { readParams, writeParams } from '../../protocol/session.ts';
import { forgotten } from '../history.ts';
import { flag, time } from './shapes.ts';

export interface CeremonyRecord {
  params: Params;
  messages: Envelope[];
  /** The person here agreed: joined a key generation, or approved a signature. */
  hasAgreed: boolean;
  createdAt: number;
  updatedAt: number;
  history: { code: string; name: string | null; at: number }[];
  /** Id of another wallet's request that this signing answers, to return with the signature; or empty. */
  requestId: Uint8Array;
  /**
   * The result of a signing: for each payload one signature per digest, in the form of its key's scheme;
   * empty until then.
   */
  signatures: Uint8Array[][];
  /** What its kind carries beside messages, in the form its kind reads. */
  extra?: unknown;
}

const historyShape = v.strictTuple([v.string(), v.nullable(label()), time]);
const ceremonyFields = [
  v.array(v.unknown()),
  v.array(envelopeShape),
  flag,
  time,
  time,
  v.array(historyShape),
  bytesUpTo(16),
] as const;
const oneSignature = bytesUpTo(limits.signatureBytes, 64);
const signatureList = (min: number) => listOf(listOf(oneSignature, limits.digests, 1), limits.payloads, min);
/**
 * Version 2 adds the result, version 3 what the kind carries beside messages. A ceremony with neither stays
 * at version 1, so that every record has only one form.
 */
const ceremonyShape = v.union([
  v.strictTuple([v.literal(1), ...ceremonyFields]),
  v.strictTuple([v.literal(2), ...ceremonyFields, signatureList(1)]),
  v.strictTuple([v.literal(3), ...ceremonyFields, signatureList(0), v.unknown()]),
]);

export function writeCeremony(r: CeremonyRecord): Uint8Array {
  const history = r.history.map(({ code, name, at }) => [code, name, at]);
  const messages = r.messages.map(writeEnvelope);
  const fields = [
    writeParams(r.params),
    messages,
    r.hasAgreed ? 1 : 0,
    r.createdAt,
    r.updatedAt,
    history,
    r.requestId,
  ];
  const extra = kindOf(r.params).extra?.write(r.extra, r.params, r.messages) ?? null;
  if (extra !== null) return writeCbor([3, ...fields, r.signatures, extra]);
  return writeCbor(r.signatures.length === 0 ? [1, ...fields] : [2, ...fields, r.signatures]);
}

export function readCeremony(bytes: Uint8Array): CeremonyRecord {
  const fields = readCbor(ceremonyShape, bytes, 'ceremony', 2 * limits.blobBytes);
  const [
    ,
    paramFields,
    messages,
    hasAgreed,
    createdAt,
    updatedAt,
    history,
    requestId,
    signatures = [],
    extra,
  ] = fields;
  const params = readParams(writeCbor(paramFields));
  return {
    params,
    messages: messages.map(readEnvelope),
    // Version 0.1 kept the agreement of removed ceremonies; one that comes back has to be agreed to anew.
    hasAgreed: hasAgreed === 1 && history.at(-1)?.[0] !== forgotten,
    createdAt,
    updatedAt,
    history: history.map(([code, name, at]) => ({ code, name, at })),
    requestId,
    signatures,
    ...readExtraOf(params, extra),
  };
}

function readExtraOf(params: Params, extra: unknown): Pick<CeremonyRecord, 'extra'> {
  const format = kindOf(params).extra;
  if (format !== undefined)
    return { extra: format.read(extra === undefined ? null : writeCbor(extra), params) };
  if (extra !== undefined) throw new SignerError('malformed', { where: 'ceremony' });
  return {};
}
