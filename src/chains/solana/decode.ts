import { type BytesCoder, base58, base64, base64nopad, base64url, base64urlnopad, hex } from '@scure/base';
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
import type { SolanaKey } from './payload.ts';
import { writeMessagePayload, writeTransactionPayload } from './payload.ts';

/** Turns bytes, and text in one of the encodings that Solana's tools use, into the payload they represent. */

/** One payload, null if the bytes are not Solana's, or the reason they are refused. */
export function readBytes(bytes: Uint8Array, groupKey: SolanaKey): Uint8Array | null {
  if (bytes.length > limits.payloadBytes) return refuseLong(bytes);
  if (hasOffchainHeader(bytes)) return writeMessagePayload(bytes, groupKey);
  const isMessage = hasMessageShape(bytes);
  const isTransaction = hasTransactionShape(bytes);
  if (!isMessage && !isTransaction) return null;
  const asMessage = isMessage ? attempt(() => unsigned(bytes)) : null;
  const asTransaction = isTransaction ? attempt(() => readTransaction(bytes, false)) : null;
  const sound = [asMessage, asTransaction].filter((read) => read !== null && !(read instanceof SignerError));
  // Bytes that can be read both ways could show one thing and do another.
  if (sound.length > 1) throw new SignerError('bad-transaction', { where: 'two meanings' });
  const [transaction] = sound as Transaction[];
  if (transaction) return writeTransactionPayload(transaction);
  throw (asTransaction ?? asMessage) as SignerError;
}

/** Null if they are not Solana's. Errors: `too-large` if they begin like something of Solana's. */
function refuseLong(head: Uint8Array): null {
  if (hasOffchainHeader(head) || hasMessageShape(head) || hasTransactionShape(head))
    throw new SignerError('too-large', { where: 'transaction' });
  return null;
}

/** The result, or the error. */
export function attempt<T>(read: () => T): T | SignerError {
  try {
    return read();
  } catch (error) {
    if (error instanceof SignerError) return error;
    throw error;
  }
}

/** A bare message. Errors: those of `readMessage`. */
export function unsigned(bytes: Uint8Array): Transaction {
  const message = readMessage(bytes);
  return { message, signatures: Array.from({ length: message.signers }, () => null) };
}

/** Enough characters for the most keys a message can have, in whole groups of every encoding. */
const headChars = 32_768;

function refuseLongText(head: string): null {
  for (const bytes of decodings(head, [hex, base64, base64url])) refuseLong(bytes);
  return null;
}

/** What the text decodes to in each encoding it could be in, each outcome once. */
function decodings(text: string, coders: readonly BytesCoder[]): Uint8Array[] {
  const decoded = new Map<string, Uint8Array>();
  for (const coder of coders) {
    try {
      const bytes = coder.decode(coder === hex ? text.toLowerCase() : text);
      decoded.set(bytesToHex(bytes), bytes);
    } catch {
      // Not this encoding.
    }
  }
  return [...decoded.values()];
}

/** Tries every encoding the text could be in; it must have only one meaning. */
export function decodeOne(piece: string, groupKey: SolanaKey): Uint8Array | null {
  const text = piece.replace(/[\s\u200b\ufeff]+/g, '').replace(/^0x/i, '');
  // No encoding needs more characters than hexadecimal: for longer text, the beginning shows what it is.
  if (text.length > 2 * limits.payloadBytes) return refuseLongText(text.slice(0, headChars));
  // Decoding base58 takes quadratic time, and only short things are written in it.
  const coders = [
    hex,
    base64,
    base64nopad,
    base64url,
    base64urlnopad,
    ...(text.length <= 2_000 ? [base58] : []),
  ];
  const read = decodings(text, coders).map((bytes) => attempt(() => readBytes(bytes, groupKey)));
  const sound = read.filter((one) => one instanceof Uint8Array);
  if (sound.length > 1) throw new SignerError('malformed', { where: 'two meanings' });
  if (sound[0]) return sound[0];
  const failed = read.find((one) => one instanceof SignerError);
  if (failed) throw failed;
  return null;
}
