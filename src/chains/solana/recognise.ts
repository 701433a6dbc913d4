import { base58, base64, base64nopad, base64url, base64urlnopad, hex } from '@scure/base';
import * as v from 'valibot';
import { bytesToHex } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import {
  hasMessageShape,
  hasTransactionShape,
  readMessage,
  readTransaction,
  type Transaction,
} from './message.ts';
import { hasOffchainHeader } from './offchain.ts';
import { readPayload, writeMessagePayload, writeTransactionPayload } from './payload.ts';
import { readUtf8 } from './text.ts';

/**
 * What other tools hand over, as payloads for this wallet. Wallet adapters give a bare message for legacy
 * transactions and the whole unsigned transaction for versioned ones; the Solana CLI prints a dumped message with
 * the signatures it has. Null if it is nothing of Solana's.
 * Errors: those of `readPayload`; `too-large`.
 */
export function recognise(input: Uint8Array | string, groupKey: Uint8Array): Uint8Array[] | null {
  const payloads =
    typeof input === 'string' ? recogniseText(input, groupKey) : recogniseFile(input, groupKey);
  if (payloads && payloads.length > limits.payloads)
    throw new SignerError('too-large', { where: 'payloads' });
  for (const payload of payloads ?? []) readPayload(payload, groupKey);
  return payloads;
}

function recogniseFile(input: Uint8Array, groupKey: Uint8Array): Uint8Array[] | null {
  const payload = recogniseBytes(input, groupKey);
  if (payload) return [payload];
  const text = input.length <= limits.requestChars ? readUtf8(input) : null;
  return text === null ? null : recogniseText(text, groupKey);
}

/** One payload, null if the bytes are not Solana's, or why they are refused. */
function recogniseBytes(bytes: Uint8Array, groupKey: Uint8Array): Uint8Array | null {
  if (bytes.length > limits.payloadBytes) return null;
  if (hasOffchainHeader(bytes)) return writeMessagePayload(bytes, groupKey);
  const isMessage = hasMessageShape(bytes);
  const isTransaction = hasTransactionShape(bytes);
  if (!isMessage && !isTransaction) return null;
  const asMessage = isMessage ? attempt(() => unsigned(bytes)) : null;
  const asTransaction = isTransaction ? attempt(() => readTransaction(bytes)) : null;
  const sound = [asMessage, asTransaction].filter((read) => read !== null && !(read instanceof SignerError));
  // Bytes that can be read both ways show one thing and do another.
  if (sound.length > 1) throw new SignerError('bad-transaction', { where: 'two meanings' });
  const [transaction] = sound as Transaction[];
  if (transaction) return writeTransactionPayload(transaction);
  throw (asTransaction ?? asMessage) as SignerError;
}

function attempt<T>(read: () => T): T | SignerError {
  try {
    return read();
  } catch (error) {
    if (error instanceof SignerError) return error;
    throw error;
  }
}

function unsigned(bytes: Uint8Array): Transaction {
  const message = readMessage(bytes);
  return { message, signatures: Array.from({ length: message.signers }, () => null) };
}

function recogniseText(input: string, groupKey: Uint8Array): Uint8Array[] | null {
  if (input.length > limits.requestChars) throw new SignerError('too-large', { where: 'text' });
  const text = input.replace(/^\ufeff/, '').trim();
  if (text === '') return null;
  if (/^[[{"]/.test(text)) return recogniseJson(text, groupKey);
  if (/^[ \t]*Transaction Message:/im.test(text)) return recogniseCli(text, groupKey);
  // Base64 is often wrapped: the whole as one payload, or blocks, or one payload a line.
  if (/[^A-Za-z0-9+/=_\s-]/.test(text)) return null;
  const whole = attempt(() => decodeOne(text, groupKey));
  if (whole instanceof Uint8Array) return [whole];
  // More pieces than payloads are prose, and trying every word of a book would take minutes.
  const most = 4 * limits.payloads;
  const blocks = text.split(/\n\s*\n/, most + 1);
  const lines = text.split(/\s+/, most + 1);
  for (const pieces of blocks.length > 1 ? [blocks, lines] : [lines]) {
    if (pieces.length < 2 || pieces.length > most) continue;
    const read = pieces.map((piece) => attempt(() => decodeOne(piece, groupKey)));
    if (read.every((one) => one instanceof Uint8Array)) return read as Uint8Array[];
    const failed = read.find((one) => one instanceof SignerError);
    if (failed && pieces === lines) throw failed;
    if (pieces === lines && read.some((one) => one !== null))
      throw new SignerError('malformed', { where: 'text' });
  }
  if (whole instanceof SignerError) throw whole;
  return null;
}

/** Every encoding the text could be in; it has to mean one thing. */
function decodeOne(piece: string, groupKey: Uint8Array): Uint8Array | null {
  const text = piece.replace(/\s+/g, '');
  // No encoding takes more characters than hexadecimal.
  if (text.length > 2 * limits.payloadBytes) return null;
  const decoded = new Map<string, Uint8Array>();
  // Base58 takes time in the square of its length, and only short things are written in it.
  const coders = [
    hex,
    base64,
    base64nopad,
    base64url,
    base64urlnopad,
    ...(text.length <= 2_000 ? [base58] : []),
  ];
  for (const coder of coders) {
    try {
      const bytes = coder.decode(coder === hex ? text.toLowerCase() : text);
      decoded.set(bytesToHex(bytes), bytes);
    } catch {
      // Not this encoding.
    }
  }
  const read = [...decoded.values()].map((bytes) => attempt(() => recogniseBytes(bytes, groupKey)));
  const sound = read.filter((one) => one instanceof Uint8Array);
  if (sound.length > 1) throw new SignerError('malformed', { where: 'two meanings' });
  if (sound[0]) return sound[0];
  const failed = read.find((one) => one instanceof SignerError);
  if (failed) throw failed;
  return null;
}

const dumped = v.object({ message: v.string(), signers: v.optional(v.array(v.string()), []) });
const carried = v.object({ transaction: v.string() });

function recogniseJson(text: string, groupKey: Uint8Array): Uint8Array[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const payloads = (Array.isArray(value) ? value : [value]).slice(0, limits.payloads + 1).map((item) => {
    if (typeof item === 'string') return decodeOne(item, groupKey);
    if (v.is(carried, item)) return decodeOne(item.transaction, groupKey);
    const dump = v.safeParse(dumped, item);
    return dump.success ? withSignatures(dump.output.message, dump.output.signers) : null;
  });
  if (payloads.every((payload) => payload === null)) return null;
  if (payloads.some((payload) => payload === null)) throw new SignerError('malformed', { where: 'json' });
  return payloads as Uint8Array[];
}

/** `solana ... --sign-only --dump-transaction-message`, one or several outputs pasted together. */
function recogniseCli(text: string, groupKey: Uint8Array): Uint8Array[] {
  const starts = [...text.matchAll(/^[ \t]*Transaction Message:/gim)].map((match) => match.index);
  return starts.map((start, i) => {
    const part = text.slice(start, starts[i + 1]);
    const message = /^[^:]*:\s*([A-Za-z0-9+/=]+)/.exec(part)?.[1] ?? '';
    const signers = [
      ...part.matchAll(/^[ \t]*([1-9A-HJ-NP-Za-km-z]{32,44}=[1-9A-HJ-NP-Za-km-z]{43,88})\s*$/gm),
    ];
    if (/^[ \t]*Bad Sig/im.test(part)) throw new SignerError('bad-chain-signature', { where: 'signer list' });
    const payload = withSignatures(
      message,
      signers.map((match) => match[1]!),
    );
    readPayload(payload, groupKey);
    return payload;
  });
}

/** A dumped message, base64, with the signatures listed for it as `address=signature`, both base58. */
function withSignatures(text: string, listed: readonly string[]): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = base64.decode(text.trim());
  } catch {
    throw new SignerError('malformed', { where: 'message' });
  }
  const { message, signatures } = unsigned(bytes);
  const merged = [...signatures];
  for (const entry of listed) {
    const [address = '', encoded = ''] = entry.split('=');
    const index = message.keys.slice(0, message.signers).indexOf(address);
    let signature: Uint8Array;
    try {
      signature = base58.decode(encoded.slice(0, 100));
    } catch {
      throw new SignerError('malformed', { where: 'signer list' });
    }
    if (index < 0 || signature.length !== 64 || merged[index])
      throw new SignerError('bad-chain-signature', { where: 'signer list' });
    merged[index] = signature;
  }
  return writeTransactionPayload({ message, signatures: merged });
}
