import { hexlify, Transaction } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import type { Call } from './account.ts';
import type { Note } from './payload.ts';

export interface RawTransaction {
  call: Call;
  /** Null in a transaction from before EIP-155. */
  chainId: string | null;
  notes: Note[];
}

/**
 * A raw unsigned transaction (legacy, EIP-2930, 1559, 4844, 7702). Only what it does is taken: its fees and its nonce are
 * those of an ordinary account. Null if the bytes are none. Errors: `bad-transaction` for one that creates a contract or is
 * signed already.
 */
export function readRawTransaction(bytes: Uint8Array): RawTransaction | null {
  let tx: Transaction;
  try {
    tx = Transaction.from(hexlify(bytes));
  } catch {
    return null;
  }
  if (tx.signature !== null) throw new SignerError('bad-transaction', { where: 'signed already' });
  if (tx.to === null) throw new SignerError('bad-transaction', { where: 'contract creation' });
  const extras = (tx.blobVersionedHashes?.length ?? 0) + (tx.authorizationList?.length ?? 0);
  return {
    call: { to: tx.to, value: tx.value, data: tx.data },
    chainId: tx.chainId === 0n ? null : tx.chainId.toString(),
    notes: extras > 0 ? ['outer-fees', 'left-out'] : ['outer-fees'],
  };
}
