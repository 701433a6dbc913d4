import { Interface, isHexString, type ParamType, ZeroAddress } from 'ethers';
import { guarded, SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { Call } from './account.ts';
import { type Refund, readAddress } from './payload.ts';

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A Safe transaction with its own fields, as Safe's tools write one. */
export interface SafeJson {
  call: Call;
  operation: 0 | 1;
  nonce: unknown;
  refund: Refund | null;
  /** Whose it says it is; undefined where it does not. */
  safe: unknown;
  /** What its maker computed; undefined where it does not say. */
  safeTxHash: unknown;
}

/** True for the transaction object of Safe's transaction service and of its kits (with or without `data` around it). */
export function isSafeJson(json: Json): boolean {
  const fields = isObject(json.data) ? json.data : json;
  return 'operation' in fields && 'to' in fields && ('safeTxGas' in fields || 'refundReceiver' in fields);
}

/** Errors: `bad-transaction`, `bad-address`, `bad-amount`. */
export function readSafeJson(json: Json): SafeJson {
  const fields = isObject(json.data) ? json.data : json;
  const operation = readUint(fields.operation, 'operation');
  if (operation > 1n) throw new SignerError('bad-transaction', { where: 'operation' });
  const refund: Refund = {
    safeTxGas: readUint(fields.safeTxGas ?? 0, 'safeTxGas'),
    baseGas: readUint(fields.baseGas ?? 0, 'baseGas'),
    gasPrice: readUint(fields.gasPrice ?? 0, 'gasPrice'),
    gasToken: readAddress(fields.gasToken ?? ZeroAddress),
    refundReceiver: readAddress(fields.refundReceiver ?? ZeroAddress),
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
  };
}

/** True for the batch file that Safe's Transaction Builder exports. */
export function isBatchJson(json: Json): boolean {
  return Array.isArray(json.transactions) && !('types' in json);
}

/** The batch's calls, those described by method and values encoded. Errors as of `readSafeJson`. */
export function readBatchJson(json: Json): Call[] {
  const list = json.transactions as unknown[];
  if (list.length === 0) throw new SignerError('bad-transaction', { where: 'transactions' });
  if (list.length > limits.calls) throw new SignerError('too-large', { where: 'calls' });
  return list.map((item) => {
    if (!isObject(item)) throw new SignerError('bad-transaction', { where: 'transactions' });
    if (item.operation !== undefined && readUint(item.operation, 'operation') !== 0n) {
      throw new SignerError('bad-transaction', { where: 'delegatecall' });
    }
    const hasData = item.data !== null && item.data !== undefined;
    return readCall(hasData || !isObject(item.contractMethod) ? item : { ...item, data: encodeMethod(item) });
  });
}

/** `to`, `value`, `data` (or `input`) of any transaction object. Errors: `bad-transaction`, `bad-address`. */
export function readCall(json: Json): Call {
  if (json.to === null || json.to === undefined) {
    throw new SignerError('bad-transaction', { where: 'contract creation' });
  }
  const data = json.data ?? json.input ?? '0x';
  if (json.data && json.input && json.data !== json.input)
    throw new SignerError('bad-transaction', { where: 'data' });
  if (!isHexString(data) || data.length % 2 !== 0)
    throw new SignerError('bad-transaction', { where: 'data' });
  return { to: readAddress(json.to), value: readUint(json.value ?? 0, 'value'), data: data.toLowerCase() };
}

/** Decimal or 0x text or a safe integer, below 2^256. Errors: `bad-transaction`. */
export function readUint(value: unknown, where: string): bigint {
  const isText = typeof value === 'string' && /^(\d{1,78}|0x[0-9a-fA-F]{1,64})$/.test(value);
  if (isText || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)) {
    const number = BigInt(value as string | number);
    if (number < 2n ** 256n) return number;
  }
  throw new SignerError('bad-transaction', { where });
}

/** Characters of a method's description, nested structs and all. */
const mostMethodChars = 10_000;

function encodeMethod({ contractMethod, contractInputsValues }: Json): string {
  return guarded(
    'bad-transaction',
    () => {
      if (JSON.stringify(contractMethod).length > mostMethodChars)
        throw new SignerError('too-large', { where: 'contractMethod' });
      const { name, inputs } = contractMethod as { name: string; inputs: { name: string }[] };
      const abi = new Interface([{ type: 'function', name, inputs, outputs: [] }]);
      const values = isObject(contractInputsValues) ? contractInputsValues : {};
      const method = abi.getFunction(name)!;
      return abi.encodeFunctionData(
        method,
        method.inputs.map((type, i) => readValue(type, values[inputs[i]!.name])),
      );
    },
    'contractMethod',
  );
}

/** The Transaction Builder writes every value as text, lists and structs as JSON inside it. */
function readValue(type: ParamType, value: unknown): unknown {
  if (type.isArray() || type.isTuple()) return typeof value === 'string' ? JSON.parse(value) : value;
  if (type.baseType === 'bool') {
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw new Error('bool');
  }
  return value;
}
