import { isHexString, ZeroAddress } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import type { Call } from './account.ts';
import { readAddress } from './address.ts';
import type { Refund } from './payload.ts';
import { wrongValue } from './strict.ts';

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A Safe transaction with its own fields, as Safe's tools write it. */
export interface SafeJson {
  call: Call;
  operation: 0 | 1;
  nonce: unknown;
  refund: Refund | null;
  /** The Safe it claims to belong to; undefined if it does not say. */
  safe: unknown;
  /** The hash its maker computed; undefined if it does not say. */
  safeTxHash: unknown;
  /** True if it says that it was sent and executed. */
  isExecuted: boolean;
}

/**
 * True for the transaction object of Safe's transaction service and of its SDKs (with or without `data`
 * around it).
 */
export function isSafeJson(json: Json): boolean {
  const fields = fieldsOf(json);
  return 'to' in fields && ('safeTxGas' in fields || 'refundReceiver' in fields);
}

/** SDKs put the transaction under its own name, beside its hash and signatures. */
function fieldsOf(json: Json): Json {
  const { data, safeTransactionData } = json;
  if (isObject(safeTransactionData)) return fieldsOf(safeTransactionData);
  return isObject(data) && 'to' in data ? data : json;
}

/** Errors: `bad-transaction`, `bad-address`, `bad-amount`. */
export function readSafeJson(json: Json): SafeJson {
  const fields = fieldsOf(json);
  const operation = readUint(fields.operation, 'operation');
  if (operation > 1n) throw new SignerError('bad-transaction', { where: 'operation' });
  const refund: Refund = {
    safeTxGas: readUint(fields.safeTxGas ?? 0, 'safeTxGas'),
    baseGas: readUint(fields.baseGas ?? 0, 'baseGas'),
    gasPrice: readUint(fields.gasPrice ?? 0, 'gasPrice'),
    gasToken: readAddress(fields.gasToken ?? ZeroAddress, 'gasToken'),
    refundReceiver: readAddress(fields.refundReceiver ?? ZeroAddress, 'refundReceiver'),
  };
  const isZero =
    refund.safeTxGas + refund.baseGas + refund.gasPrice === 0n &&
    refund.gasToken === ZeroAddress &&
    refund.refundReceiver === ZeroAddress;
  return {
    call: readCall(fields),
    operation: operation === 1n ? 1 : 0,
    nonce: fields.nonce ?? json.nonce,
    refund: isZero ? null : refund,
    safe: json.safe ?? json.safeAddress ?? fields.safe,
    safeTxHash: json.safeTxHash ?? json.contractTransactionHash ?? fields.safeTxHash,
    isExecuted:
      json.isExecuted === true ||
      [json.transactionHash, json.executionDate].some(
        (said) => said !== undefined && said !== null && said !== '',
      ),
  };
}

/**
 * `to`, `value`, `data` (or `input`) of any transaction object; `path` is its place. As in Ethereum's own
 * interface, absent `value` and `data` mean none. Errors: `bad-transaction`, `bad-address`.
 */
export function readCall(json: Json, path = ''): Call {
  if (json.to === null || json.to === undefined || json.to === '') {
    throw new SignerError('bad-transaction', { where: 'contract creation' });
  }
  const said = [json.data, json.input].filter((data) => data !== undefined && data !== null && data !== '');
  const data = said[0] ?? '0x';
  const isHex = isHexString(data) && data.length % 2 === 0;
  if (!isHex || said.some((other) => other !== data)) throw wrongValue(`${path}data`);
  const value = readUint(json.value ?? 0, `${path}value`);
  return { to: readAddress(json.to, `${path}to`), value, data: data.toLowerCase() };
}

/** Decimal or 0x text or a safe integer, below 2^256, or a number as ethers 5 writes it. Errors: `bad-transaction`. */
export function readUint(given: unknown, where: string): bigint {
  const value =
    isObject(given) && (given.type === 'BigNumber' || given._isBigNumber === true)
      ? (given.hex ?? given._hex)
      : given;
  const isText = typeof value === 'string' && /^(\d{1,78}|0x[0-9a-fA-F]{1,64})$/.test(value);
  if (isText || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)) {
    const number = BigInt(value as string | number);
    if (number < 2n ** 256n) return number;
  }
  throw new SignerError('bad-transaction', { where });
}
