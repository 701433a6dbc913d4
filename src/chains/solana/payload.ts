import { base58 } from '@scure/base';
import * as v from 'valibot';
import { equalBytes } from '../../core/bytes.ts';
import { bytesOf, bytesUpTo, listOf, readCbor, writeCbor } from '../../core/codec.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { ChainKey } from '../key.ts';
import { readSignIn } from '../sign-in.ts';
import { deriveFees, type Fees } from './fees.ts';
import { type Lifetime, readLifetime } from './lifetime.ts';
import { readTransaction, type Transaction, writeTransaction } from './message.ts';
import { type OffchainMessage, readOffchain } from './offchain.ts';
import { checkSignatures, findSigner } from './signatures.ts';
import { claimsOf, loadedEntries } from './table-claims.ts';

/** A group key that signs by FROST(Ed25519, SHA-512): 32 bytes. */
export type SolanaKey = ChainKey<'ed25519/rfc9591'>;

/**
 * What co-signers exchange, in deterministic CBOR: `[0, wire transaction]`, `[1, message]`, or `[2, wire
 * transaction, claims]`, where claims are what the sender says each entry of its lookup tables is, 32 bytes
 * or null, in the order of `loadedEntries`.
 */
const body = bytesUpTo(limits.payloadBytes, 1);
const shape = v.union([
  v.strictTuple([v.picklist([0, 1]), body]),
  v.strictTuple([v.literal(2), body, listOf(v.nullable(bytesOf(32)), 256, 1)]),
]);

export type Payload =
  | {
      kind: 'transaction';
      transaction: Transaction;
      /** What the sender says about the entries of lookup tables; null if nothing. */
      claims: readonly (string | null)[] | null;
      /** This wallet's place among the required signers. */
      signer: number;
      lifetime: Lifetime;
      fees: Fees;
      /** What is signed. */
      digest: Uint8Array;
    }
  | { kind: 'message'; message: OffchainMessage; digest: Uint8Array };

/** Base58. Errors: `bad-address` if it is not a 32-byte key. */
export function deriveAddress(groupKey: SolanaKey): string {
  if (groupKey.length !== 32) throw new SignerError('bad-address');
  return base58.encode(groupKey);
}

/**
 * A payload that this wallet can sign, with every check that needs no person. Errors: `malformed`,
 * `not-canonical`, `too-large`, `bad-transaction`, `unsupported`, `bad-chain-signature`, `not-needed` (where:
 * 'signer', or 'already signed').
 */
export function readPayload(payload: Uint8Array, groupKey: SolanaKey): Payload {
  const known = reads.get(payload);
  if (known && equalBytes(known.bytes, payload) && equalBytes(known.groupKey, groupKey)) return known.read;
  const read = readAnew(payload, groupKey);
  reads.set(payload, { bytes: Uint8Array.from(payload), groupKey: groupKey.slice() as SolanaKey, read });
  return read;
}

/** What was read is kept with the bytes: review, digest and export each need it. */
const reads = new WeakMap<Uint8Array, { bytes: Uint8Array; groupKey: SolanaKey; read: Payload }>();

function readAnew(payload: Uint8Array, groupKey: SolanaKey): Payload {
  const address = deriveAddress(groupKey);
  const [kind, bytes, said = null] = readCbor(shape, payload, 'solana payload', limits.payloadBytes);
  if (kind === 1) {
    const message = readOffchain(bytes);
    if (message.signers.length > 0 && !message.signers.includes(address))
      throw new SignerError('not-needed', { where: 'signer' });
    const signIn = readSignIn(message.text);
    // It may only sign in this wallet.
    if (signIn !== null && signIn.address !== address)
      throw new SignerError('not-needed', { where: 'signer' });
    return { kind: 'message', message, digest: bytes };
  }
  const transaction = readTransaction(bytes);
  checkSignatures(transaction);
  // One for each entry, and at least one not null: otherwise two payloads would mean the same thing.
  if (said !== null && (said.length !== loadedEntries(transaction.message).length || !said.some(Boolean)))
    throw new SignerError('not-canonical', { where: 'lookup tables' });
  return {
    kind: 'transaction',
    transaction,
    claims: said === null ? null : said.map((key) => key && base58.encode(key)),
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
 * The same payload with what its sender says about lookup tables; unchanged if none of them is used in it.
 * Errors: those of `claimsOf`.
 */
export function withTables(
  payload: Uint8Array,
  groupKey: SolanaKey,
  tables: ReadonlyMap<string, readonly string[]>,
): Uint8Array {
  const read = readPayload(payload, groupKey);
  const claims = read.kind === 'transaction' ? claimsOf(read.transaction.message, tables) : null;
  if (read.kind !== 'transaction' || claims === null) return payload;
  const keys = claims.map((key) => key && base58.decode(key));
  return writeCbor([2, writeTransaction(read.transaction), keys]);
}

/**
 * Bytes that somebody wants signed as a message: with the off-chain header, or readable text without one.
 * Errors: as `readPayload`; `bad-transaction` if they are a transaction.
 */
export function writeMessagePayload(bytes: Uint8Array, groupKey: SolanaKey): Uint8Array {
  const payload = writeCbor([1, bytes]);
  readPayload(payload, groupKey);
  return payload;
}
