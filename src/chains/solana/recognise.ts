import { utf8ToBytes } from '../../core/bytes.ts';
import { decodeText } from '../../core/encoding.ts';
import { ofItem, readEach, SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { readLabel } from '../labelled.ts';
import { readSignIn } from '../sign-in.ts';
import { parseJson, tidyText } from '../unwrap.ts';
import { isCliText, readCliText } from './cli.ts';
import { attempt, decodeOne, readBytes } from './decode.ts';
import { readJson } from './json.ts';
import type { SolanaKey } from './payload.ts';
import { readPayload, writeMessagePayload } from './payload.ts';
import { makePayment } from './payment.ts';

/**
 * Turns what other tools hand over into payloads for this wallet. Wallet adapters give a bare message for
 * legacy transactions and the whole unsigned transaction for versioned ones; the Solana CLI prints a dumped
 * message with the signatures it has. Null if it is not Solana's. Errors: those of `readPayload`;
 * `too-large`.
 */
export function recognise(input: Uint8Array | string, groupKey: SolanaKey): Uint8Array[] | null {
  const payloads = typeof input === 'string' ? readText(input, groupKey) : readFile(input, groupKey);
  if (payloads && payloads.length > limits.payloads)
    throw new SignerError('too-large', { where: 'payloads' });
  readEach(payloads ?? [], (payload) => readPayload(payload, groupKey));
  return payloads;
}

function readFile(input: Uint8Array, groupKey: SolanaKey): Uint8Array[] | null {
  const payload = readBytes(input, groupKey);
  if (payload) return [payload];
  const text = input.length <= limits.requestChars ? decodeText(input) : null;
  return text === null ? null : readText(text, groupKey);
}

/** Payments typed on this device. */
const isOwn = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' &&
  json !== null &&
  (json as Record<string, unknown>).hoarfrost === 'payment' &&
  (json as Record<string, unknown>).chain === 'solana';

function readText(input: string, groupKey: SolanaKey): Uint8Array[] | null {
  if (input.length > limits.requestChars) throw new SignerError('too-large', { where: 'text' });
  const tidy = tidyText(input);
  // What the network calls a message is what a transaction's signatures sign.
  const text = readLabel(tidy)?.rest ?? tidy;
  if (text === '') return null;
  const json = parseJson(text);
  if (json !== undefined) return isOwn(json) ? [makePayment(json, groupKey)] : readJson(json, groupKey);
  if (isCliText(text)) return readCliText(text, groupKey);
  // The message itself is signed, without what surrounded it on the way.
  if (readSignIn(text)?.kind.toLowerCase() === 'solana')
    return [writeMessagePayload(utf8ToBytes(text), groupKey)];
  // Base64 is often wrapped: either the whole is one payload, or each block, or each line.
  if (/[^A-Za-z0-9+/=_\s-]/.test(text)) return null;
  const whole = attempt(() => decodeOne(text, groupKey));
  if (whole instanceof Uint8Array) return [whole];
  // More pieces than payloads means prose, and trying every word of a book would take minutes.
  const most = 4 * limits.payloads;
  const blocks = text.split(/\n\s*\n/, most + 1);
  const lines = text.split(/\s+/, most + 1);
  for (const pieces of blocks.length > 1 ? [blocks, lines] : [lines]) {
    if (pieces.length < 2 || pieces.length > most) continue;
    const read = pieces.map((piece) => attempt(() => decodeOne(piece, groupKey)));
    if (read.every((one) => one instanceof Uint8Array)) return read as Uint8Array[];
    if (pieces !== lines) continue;
    const bad = read.findIndex((one) => one instanceof SignerError);
    if (bad >= 0) throw ofItem(read[bad] as SignerError, String(bad + 1));
    const none = read.indexOf(null);
    if (read.some((one) => one !== null))
      throw ofItem(new SignerError('malformed', { where: 'text' }), String(none + 1));
  }
  if (whole instanceof SignerError) throw whole;
  return null;
}
