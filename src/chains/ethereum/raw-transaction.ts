import { base64 } from '@scure/base';
import { hexlify, Transaction } from 'ethers';
import { readHex } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Call } from './account.ts';
import { readAuthorizations } from './authorizations.ts';
import type { Authorization, Note } from './payload.ts';

export interface RawTransaction {
  call: Call;
  /** Null in a transaction from before EIP-155. */
  chainId: string | null;
  notes: Note[];
  /** EIP-7702 authorizations, which are left out: at most 16. */
  authorizations: Authorization[];
}

/**
 * A raw transaction (legacy, EIP-2930, 1559, 4844, 7702). Only what it does is used: its fees, nonce and
 * signature, if any, belong to an ordinary account. Null if the bytes are not a transaction. Errors:
 * `bad-transaction` for one that creates a contract.
 */
export function readRawTransaction(bytes: Uint8Array): RawTransaction | null {
  let tx: Transaction;
  try {
    tx = Transaction.from(hexlify(bytes));
  } catch {
    return null;
  }
  if (tx.to === null) throw new SignerError('bad-transaction', { where: 'contract creation' });
  const extras = (tx.blobVersionedHashes?.length ?? 0) + (tx.authorizationList?.length ?? 0);
  return {
    call: { to: tx.to, value: tx.value, data: tx.data },
    chainId: tx.chainId === 0n ? null : tx.chainId.toString(),
    authorizations: readAuthorizations(tx.authorizationList ?? []),
    notes: [
      'outer-fees',
      ...(extras > 0 ? (['left-out'] as const) : []),
      ...(tx.signature === null ? [] : (['signed-already'] as const)),
    ],
  };
}

/**
 * Looks like a transaction that is longer than any we read: an RLP list as long as the rest, with a type
 * (EIP-2718) before it.
 */
export function hasRawShape(bytes: Uint8Array): boolean {
  const start = bytes[0]! >= 1 && bytes[0]! <= 4 ? 1 : 0;
  const width = bytes[start]! - 0xf7;
  if (width < 1 || width > 4) return false;
  const length = bytes.subarray(start + 1, start + 1 + width).reduce((sum, byte) => sum * 256 + byte, 0);
  return bytes.length === start + 1 + width + length;
}

/**
 * Hexadecimal with or without `0x`, or base64, either of them possibly broken into lines. Null for other
 * text.
 */
export function decodeRaw(input: string): Uint8Array | null {
  const text = input.replace(/[\s\u200b\ufeff]+/g, '');
  const hex = /^(?:0x)?((?:[0-9a-f]{2}){2,})$/i.exec(text)?.[1];
  if (hex !== undefined) return readHex(hex);
  try {
    return text.length < 40 ? null : base64.decode(text);
  } catch {
    return null;
  }
}
