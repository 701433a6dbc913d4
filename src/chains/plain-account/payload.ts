import { hexlify, Transaction } from 'ethers';
import * as v from 'valibot';
import { equalBytes, readHex } from '../../core/bytes.ts';
import { bytesUpTo, readCbor, uint, writeCbor } from '../../core/codec.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { readPack } from '../ethereum/descriptors/read-pack.ts';
import { checkChain } from '../ethereum/networks.ts';
import { mostClaimBytes } from '../ethereum/payload.ts';
import { readTypedData } from '../ethereum/typed-data.ts';

/**
 * What co-signers exchange. `index` is the account: child 0/index of the group's key. `claim`: a pack made
 * from the ERC-7730 files that came with the request, at most 16,000 bytes, or no bytes if they say nothing
 * about it; none of it is signed.
 */
export type Payload = TransactionPayload | TypedDataPayload | MessagePayload;

/** A transaction as the account signs it, including fees, nonce and network. */
export interface TransactionPayload {
  kind: 'transaction';
  index: number;
  tx: Transaction;
  claim?: Uint8Array;
}

/**
 * EIP-712. `text` is the canonical JSON of `readTypedData`; `chainId` is the network shown as its place, 0 if
 * none was given.
 */
export interface TypedDataPayload {
  kind: 'typed-data';
  index: number;
  chainId: number;
  text: string;
  claim?: Uint8Array;
}

/** EIP-191 version 0x45, as `personal_sign` signs it. */
export interface MessagePayload {
  kind: 'message';
  index: number;
  chainId: number;
  bytes: Uint8Array;
}

const kinds = { transaction: 0, 'typed-data': 1, message: 2 } as const;
const index = uint(2 ** 31 - 1);
const chain = uint(Number.MAX_SAFE_INTEGER);
const transaction = [v.literal(kinds.transaction), index, bytesUpTo(limits.payloadBytes, 1)] as const;
const form = [v.literal(kinds['typed-data']), index, chain, v.string()] as const;
const claim = bytesUpTo(mostClaimBytes);
const shape = v.union([
  v.strictTuple(transaction),
  v.strictTuple([...transaction, claim]),
  v.strictTuple(form),
  v.strictTuple([...form, claim]),
  v.strictTuple([v.literal(kinds.message), index, chain, bytesUpTo(limits.payloadBytes)]),
]);

/** Errors: `too-large`, and whatever `readPayload` would refuse. */
export function writePayload(payload: Payload): Uint8Array {
  const bytes = writeCbor(encode(payload));
  readPayload(bytes);
  return bytes;
}

function encode(payload: Payload): unknown[] {
  const { index: at } = payload;
  if (payload.kind === 'transaction')
    return [kinds.transaction, at, readHex(payload.tx.unsignedSerialized.slice(2)), ...beside(payload)];
  const body = payload.kind === 'typed-data' ? payload.text : payload.bytes;
  return [kinds[payload.kind], at, payload.chainId, body, ...beside(payload)];
}

const beside = (payload: Payload): Uint8Array[] =>
  payload.kind === 'message' || payload.claim === undefined ? [] : [payload.claim];

/** Errors: those of `readPack`. */
function claimed(bytes: Uint8Array | undefined): { claim?: Uint8Array } {
  if (bytes === undefined) return {};
  if (bytes.length > 0) readPack(bytes);
  return { claim: bytes };
}

/** Untrusted bytes. Errors: `too-large`, `malformed`, `not-canonical`, `bad-transaction`, `unsupported`. */
export function readPayload(bytes: Uint8Array): Payload {
  const fields = readCbor(shape, bytes, 'payload', limits.payloadBytes);
  if (fields[0] === kinds.transaction) {
    const tx = readTransaction(fields[2]);
    if (tx === null) throw new SignerError('bad-transaction');
    if (!equalBytes(readHex(tx.unsignedSerialized.slice(2)), fields[2])) notCanonical();
    return { kind: 'transaction', index: fields[1], tx, ...claimed(fields[3]) };
  }
  const [, at, chainId] = fields;
  if (chainId !== 0) checkChain(chainId);
  if (fields[0] === kinds.message) return { kind: 'message', index: at, chainId, bytes: fields[3] };
  if (readTypedData(fields[3]).text !== fields[3]) notCanonical();
  return { kind: 'typed-data', index: at, chainId, text: fields[3], ...claimed(fields[4]) };
}

function notCanonical(): never {
  throw new SignerError('not-canonical', { where: 'payload' });
}

/**
 * An EIP-2718 transaction, signed or not: types 0 with EIP-155, 1 (EIP-2930), 2 (EIP-1559) and 4 (EIP-7702).
 * Null for bytes that are not one. Errors: `unsupported` for type 3, whose blobs do not fit through QR codes,
 * and for networks whose accounts work differently; `bad-transaction` where 'chainId' for one that is valid
 * on every network.
 */
export function readTransaction(bytes: Uint8Array): Transaction | null {
  let tx: Transaction;
  try {
    tx = Transaction.from(hexlify(bytes));
  } catch {
    return null;
  }
  if (tx.type === 3) throw new SignerError('unsupported', { where: 'blobs' });
  if (tx.chainId === 0n) throw new SignerError('bad-transaction', { where: 'chainId' });
  if (tx.chainId > BigInt(Number.MAX_SAFE_INTEGER))
    throw new SignerError('bad-transaction', { where: 'chainId' });
  checkChain(Number(tx.chainId));
  return tx;
}

/** The same without its signature. */
export function unsigned(tx: Transaction): Transaction {
  const bare = tx.clone();
  bare.signature = null;
  return bare;
}
