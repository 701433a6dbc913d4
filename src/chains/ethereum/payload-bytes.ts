import { getAddress, getBytes, hexlify, toBeArray, toBigInt } from 'ethers';
import * as v from 'valibot';
import { equalBytes } from '../../core/bytes.ts';
import { bytesOf, bytesUpTo, label, listOf, readCbor, uint, writeCbor } from '../../core/codec.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { readPack } from './descriptors/read-pack.ts';
import { checkSafeChain } from './networks.ts';
import {
  type Beside,
  mostAuthorizations,
  mostClaimBytes,
  notes,
  type Payload,
  type SafeTransaction,
} from './payload.ts';
import { readTypedData } from './typed-data.ts';

/** An Ethereum payload in canonical CBOR: only one way to write each. */

const kinds = { transaction: 0, 'typed-data': 1, message: 2 } as const;
const vouchers = ['request', 'person'] as const;
const maxTokens = 32;

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
  checkSafeChain(fields[1]);
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
