import { dataSlice, getAddress, getBytes, hexlify, toBeArray, toBigInt } from 'ethers';
import * as v from 'valibot';
import { equalBytes } from '../../core/bytes.ts';
import { bytesOf, bytesUpTo, label, listOf, readCbor, uint, writeCbor } from '../../core/codec.ts';
import { guarded, SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { Call } from './account.ts';
import { readPack } from './descriptors/read-pack.ts';
import { checkChain } from './networks.ts';
import { readTypedData } from './typed-data.ts';

/**
 * What co-signers exchange: everything that the digest needs apart from the group key, and what helps people
 * read it.
 */
export type Payload = SafeTransaction | TypedDataMessage | PersonalMessage;

/**
 * What came with a request but is not part of what is signed: shown as what its sender says, or as what was
 * left out.
 */
export interface Beside {
  /**
   * A pack made from the ERC-7730 files that came with the request: at most 16,000 bytes, as `writePack`
   * writes it.
   */
  claim?: Uint8Array;
}

/** The fields of Safe 1.4.1's SafeTx, and what the person or the request vouched for. */
export interface SafeTransaction extends Call, Beside {
  kind: 'transaction';
  chainId: number;
  /** 1 is delegatecall: only to MultiSendCallOnly. */
  operation: 0 | 1;
  /** The number of transactions the Safe has executed before this one. */
  nonce: number;
  /**
   * What the Safe pays back to whoever broadcasts; null for nothing, in which case all five fields are zero.
   */
  refund: Refund | null;
  /** Sorted by address, without duplicates. */
  tokens: Token[];
  /** Sorted, without duplicates. */
  notes: Note[];
  /**
   * EIP-7702: authorizations that the transaction would also have carried; at most 16, in its order. Absent
   * if none.
   */
  authorizations?: Authorization[];
}

/**
 * The code at `address` would act as the account `authority`; null if its signature is invalid. Chain 0 means
 * every chain.
 */
export interface Authorization {
  chainId: number;
  address: string;
  authority: string | null;
}

export interface Refund {
  safeTxGas: bigint;
  baseGas: bigint;
  gasPrice: bigint;
  /** Zero address for the chain's own coin. */
  gasToken: string;
  /** Zero address for whoever broadcasts. */
  refundReceiver: string;
}

/** Decimals and symbol that somebody vouches for; nothing in the transaction proves them. */
export interface Token {
  address: string;
  symbol: string;
  decimals: number;
  vouchedBy: 'request' | 'person';
}

/** What was dropped when the input was read, or could not be checked in it. */
const notes = ['outer-fees', 'left-out', 'no-checksum', 'executed', 'signed-already', 'claim-unfit'] as const;
export type Note = (typeof notes)[number];

/** EIP-712. `text` is the canonical JSON of `readTypedData`. */
export interface TypedDataMessage extends Beside {
  kind: 'typed-data';
  chainId: number;
  text: string;
}

/** EIP-191 version 0x45, as `personal_sign` signs it. */
export interface PersonalMessage {
  kind: 'message';
  chainId: number;
  bytes: Uint8Array;
}

const kinds = { transaction: 0, 'typed-data': 1, message: 2 } as const;
const vouchers = ['request', 'person'] as const;
const maxTokens = 32;
export const mostAuthorizations = 16;
export const mostClaimBytes = 16_000;

const address = bytesOf(20);
/** Big endian without leading zeros; zero is empty. There is only one way to write a number. */
const number256 = v.pipe(
  bytesUpTo(32),
  v.check((bytes) => bytes[0] !== 0),
);
const chain = uint(Number.MAX_SAFE_INTEGER, 1);
const anyChain = uint(Number.MAX_SAFE_INTEGER);
const token = v.strictTuple([address, label(), uint(255), uint(vouchers.length - 1)]);
const refund = v.strictTuple([number256, number256, number256, address, address]);
const claim = bytesUpTo(mostClaimBytes);
const authorization = v.strictTuple([anyChain, address, v.nullable(address)]);
const transaction = [
  v.literal(kinds.transaction),
  chain,
  address,
  number256,
  bytesUpTo(limits.payloadBytes),
  uint(1),
  uint(Number.MAX_SAFE_INTEGER),
  v.nullable(refund),
  listOf(token, maxTokens),
  listOf(uint(notes.length - 1), notes.length),
] as const;
const form = [v.literal(kinds['typed-data']), chain, v.string()] as const;
/** What came with the request is at the end, if there was anything. */
const shape = v.union([
  v.strictTuple(transaction),
  v.strictTuple([...transaction, claim, listOf(authorization, mostAuthorizations)]),
  v.strictTuple(form),
  v.strictTuple([...form, claim]),
  v.strictTuple([v.literal(kinds.message), chain, bytesUpTo(limits.payloadBytes)]),
]);

/** Sorts whatever has an order. Errors: `too-large`, and whatever `readPayload` would refuse. */
export function writePayload(payload: Payload): Uint8Array {
  const bytes = writeCbor(encode(payload));
  readPayload(bytes);
  return bytes;
}

function encode(payload: Payload): unknown[] {
  const { chainId } = payload;
  if (payload.kind === 'typed-data')
    return [
      kinds['typed-data'],
      chainId,
      payload.text,
      ...(payload.claim === undefined ? [] : [payload.claim]),
    ];
  if (payload.kind === 'message') return [kinds.message, chainId, payload.bytes];
  const { to, value, data, operation, nonce, refund: pay, tokens } = payload;
  const told = tokens.map((t) => [getBytes(t.address), t.symbol, t.decimals, vouchers.indexOf(t.vouchedBy)]);
  told.sort((a, b) => (hexlify(a[0] as Uint8Array) < hexlify(b[0] as Uint8Array) ? -1 : 1));
  return [
    kinds.transaction,
    chainId,
    getBytes(to),
    toBeArray(value),
    getBytes(data),
    operation,
    nonce,
    pay && [
      toBeArray(pay.safeTxGas),
      toBeArray(pay.baseGas),
      toBeArray(pay.gasPrice),
      getBytes(pay.gasToken),
      getBytes(pay.refundReceiver),
    ],
    told,
    payload.notes.map((note) => notes.indexOf(note)).sort(),
    ...besideFields(payload),
  ];
}

function besideFields({ claim: said, authorizations = [] }: SafeTransaction): unknown[] {
  if (said === undefined && authorizations.length === 0) return [];
  const listed = authorizations.map((one) => [
    one.chainId,
    getBytes(one.address),
    one.authority === null ? null : getBytes(one.authority),
  ]);
  return [said ?? zero, listed];
}

/**
 * Empty extras are not written: empty fields at the end would be a second way to write the same payload.
 * Errors: those of `readPack`.
 */
function readClaim(bytes: Uint8Array, isAlone: boolean): Beside {
  if (bytes.length === 0) {
    if (isAlone) notCanonical();
    return {};
  }
  readPack(bytes);
  return { claim: bytes };
}

/**
 * Untrusted bytes. Errors: `too-large`, `malformed`, `not-canonical`; `unsupported` for a chain on which the
 * account has another address.
 */
export function readPayload(bytes: Uint8Array): Payload {
  const fields = readCbor(shape, bytes, 'payload', limits.payloadBytes);
  checkChain(fields[1]);
  if (fields[0] === kinds.message) return { kind: 'message', chainId: fields[1], bytes: fields[2] };
  if (fields[0] === kinds['typed-data']) {
    if (readTypedData(fields[2]).text !== fields[2]) notCanonical();
    const beside = fields[3] === undefined ? {} : readClaim(fields[3], true);
    return { kind: 'typed-data', chainId: fields[1], text: fields[2], ...beside };
  }
  const [, chainId, to, value, data, operation, nonce, pay, told, noted, said, listed] = fields;
  const tokens = told.map(([at, symbol, decimals, by]) => ({
    address: text(at),
    symbol,
    decimals,
    vouchedBy: vouchers[by]!,
  }));
  const ascends = (order: readonly (string | number)[]) =>
    order.every((x, i) => i === 0 || order[i - 1]! < x);
  if (!ascends(told.map(([at]) => hexlify(at))) || !ascends(noted)) notCanonical();
  const payload: SafeTransaction = {
    kind: 'transaction',
    chainId,
    to: text(to),
    value: toBigInt(value),
    data: hexlify(data),
    operation: operation === 1 ? 1 : 0,
    nonce,
    refund: pay && {
      safeTxGas: toBigInt(pay[0]),
      baseGas: toBigInt(pay[1]),
      gasPrice: toBigInt(pay[2]),
      gasToken: text(pay[3]),
      refundReceiver: text(pay[4]),
    },
    tokens,
    notes: noted.map((at) => notes[at]!),
    ...(said === undefined ? {} : readClaim(said, listed?.length === 0)),
    ...(listed === undefined || listed.length === 0
      ? {}
      : {
          authorizations: listed.map(([chainOf, at, authority]) => ({
            chainId: chainOf,
            address: text(at),
            authority: authority && text(authority),
          })),
        }),
  };
  // All five zeros mean the same as null.
  if (pay && equalBytes(writeCbor(pay), writeCbor(noRefund))) notCanonical();
  return payload;
}

const zero = new Uint8Array();
const noRefund = [zero, zero, zero, new Uint8Array(20), new Uint8Array(20)];

function notCanonical(): never {
  throw new SignerError('not-canonical', { where: 'payload' });
}

const text = (bytes: Uint8Array) => getAddress(hexlify(bytes));

/**
 * An address as tools write it, converted to EIP-55. A wrong checksum is refused. Errors: `bad-address` with
 * `where`.
 */
export function readAddress(input: unknown, where?: string): string {
  if (typeof input !== 'string' || !/^0x[0-9a-fA-F]{40}$/.test(input))
    throw new SignerError('bad-address', { where });
  return guarded('bad-address', () => getAddress(input), where);
}

/**
 * Whether an address is in EIP-55 form, so that a typing error would show. For a few that form is all one
 * case.
 */
export const hasChecksum = (input: string): boolean =>
  /^0x[0-9a-fA-F]{40}$/.test(input) && getAddress(input.toLowerCase()) === input;

/** The first four bytes of a call, or null for a call without a function. */
export function selectorOf(data: string): string | null {
  return data.length < 10 ? null : dataSlice(data, 0, 4);
}
