import { getBytes, isHexString } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import { readLabel } from '../labelled.ts';
import { readRawTransaction } from './raw-transaction.ts';

/**
 * The bytes of `Message to sign: 0x…`, or null for any other text. A message in plain words may itself begin
 * like that, so only bytes are taken. Errors: `bad-transaction` where 'message-or-transaction' for bytes that
 * are a transaction as well.
 */
export function readLabelledMessage(text: string): Uint8Array | null {
  const labelled = readLabel(text);
  if (labelled?.kind !== 'message') return null;
  const packed = labelled.rest.replace(/\s+/g, '');
  if (!isHexString(packed) || packed.length % 2 !== 0 || packed.length === 2) return null;
  const bytes = getBytes(packed);
  if (isTransaction(bytes)) throw new SignerError('bad-transaction', { where: 'message-or-transaction' });
  return bytes;
}

function isTransaction(bytes: Uint8Array): boolean {
  try {
    return readRawTransaction(bytes) !== null;
  } catch {
    // One that creates a contract, for example: refused as a transaction, but it is one.
    return true;
  }
}
