import { base58 } from '@scure/base';
import * as v from 'valibot';
import { bytesUpTo, readCbor, writeCbor } from '../../core/codec.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { readSignIn } from '../sign-in.ts';
import { deriveFees, type Fees } from './fees.ts';
import { type Lifetime, readLifetime } from './lifetime.ts';
import { readTransaction, type Transaction, writeTransaction } from './message.ts';
import { type OffchainMessage, readOffchain } from './offchain.ts';
import { checkSignatures, findSigner } from './signatures.ts';

/** What co-signers exchange: `[0, wire transaction]` or `[1, message]`, in deterministic CBOR. */
const shape = v.strictTuple([v.picklist([0, 1]), bytesUpTo(limits.payloadBytes, 1)]);

export type Payload =
  | {
      kind: 'transaction';
      transaction: Transaction;
      /** Place of this wallet among the required signers. */
      signer: number;
      lifetime: Lifetime;
      fees: Fees;
      /** What is signed. */
      digest: Uint8Array;
    }
  | { kind: 'message'; message: OffchainMessage; digest: Uint8Array };

/** Base58. Errors: `bad-address` if it is no 32-byte key. */
export function deriveAddress(groupKey: Uint8Array): string {
  if (groupKey.length !== 32) throw new SignerError('bad-address');
  return base58.encode(groupKey);
}

/**
 * A payload that this wallet can sign, with everything checked that needs no person.
 * Errors: `malformed`, `not-canonical`, `too-large`, `bad-transaction`, `unsupported`, `bad-chain-signature`,
 * `not-needed` (where: 'signer', or 'already signed').
 */
export function readPayload(payload: Uint8Array, groupKey: Uint8Array): Payload {
  const address = deriveAddress(groupKey);
  const [kind, bytes] = readCbor(shape, payload, 'solana payload', limits.payloadBytes);
  if (kind === 1) {
    const message = readOffchain(bytes);
    if (message.signers.length > 0 && !message.signers.includes(address))
      throw new SignerError('not-needed', { where: 'signer' });
    const signIn = readSignIn(message.text);
    // Of this wallet and of no other may it say who comes in.
    if (signIn !== null && signIn.address !== address)
      throw new SignerError('not-needed', { where: 'signer' });
    return { kind: 'message', message, digest: bytes };
  }
  const transaction = readTransaction(bytes);
  checkSignatures(transaction);
  return {
    kind: 'transaction',
    transaction,
    signer: findSigner(transaction, address),
    lifetime: readLifetime(transaction.message),
    fees: deriveFees(transaction.message),
    digest: transaction.message.bytes,
  };
}

export function writeTransactionPayload(transaction: Transaction): Uint8Array {
  return writeCbor([0, writeTransaction(transaction)]);
}

/**
 * Bytes that somebody wants signed as a message: with the off-chain header, or readable text without one.
 * Errors: as `readPayload`; `bad-transaction` if they are a transaction.
 */
export function writeMessagePayload(bytes: Uint8Array, groupKey: Uint8Array): Uint8Array {
  const payload = writeCbor([1, bytes]);
  readPayload(payload, groupKey);
  return payload;
}
