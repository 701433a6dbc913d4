import * as v from 'valibot';
import { bytesUpTo, readCbor, uint, writeCbor } from '../../core/codec.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { type NetworkId, networkIds } from './networks.ts';

/** What co-signers exchange: everything that the digests need apart from the group key. */
export type Payload = PsbtPayload | MessagePayload;

export interface PsbtPayload {
  kind: 'psbt';
  network: NetworkId;
  /** As `writePsbt` writes it. */
  psbt: Uint8Array;
}

/** BIP-322 "simple", for the address at a place of the account. */
export interface MessagePayload {
  kind: 'message';
  network: NetworkId;
  branch: 0 | 1;
  index: number;
  text: string;
}

const network = uint(networkIds.length - 1);
const shape = v.union([
  v.strictTuple([v.literal(0), network, bytesUpTo(limits.payloadBytes, 1)]),
  v.strictTuple([v.literal(1), network, uint(1), uint(2 ** 31 - 1), v.pipe(v.string(), v.minLength(1))]),
]);

/** CDDL `bitcoin-payload = [0, network, psbt: bytes] / [1, network, branch, index, text]`. Errors: `too-large`. */
export function writePayload(payload: Payload): Uint8Array {
  const place = networkIds.indexOf(payload.network);
  const bytes = writeCbor(
    payload.kind === 'psbt'
      ? [0, place, payload.psbt]
      : [1, place, payload.branch, payload.index, payload.text],
  );
  if (bytes.length > limits.payloadBytes) throw new SignerError('too-large', { where: 'payload' });
  return bytes;
}

/** The outer form only; `readSpend` reads the PSBT. Errors: `too-large`, `malformed`, `not-canonical`. */
export function readPayload(bytes: Uint8Array): Payload {
  const fields = readCbor(shape, bytes, 'payload', limits.payloadBytes);
  const id = networkIds[fields[1]]!;
  if (fields[0] === 0) return { kind: 'psbt', network: id, psbt: fields[2] };
  const [, , branch, index, text] = fields;
  return { kind: 'message', network: id, branch: branch as 0 | 1, index, text };
}
