import { FunctionFragment, Interface } from 'ethers';
import { guarded, SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { Call } from './account.ts';
import { readBuilderValue } from './builder-value.ts';
import { isObject, type Json, readCall, readUint } from './safe-json.ts';
import { wrongValue } from './strict.ts';

/** Characters of a method's description, including nested structs. */
const mostMethodChars = 10_000;

/** True for the batch file that Safe's Transaction Builder exports. */
export function isBatchJson(json: Json): boolean {
  return Array.isArray(json.transactions) && !('types' in json) && json.transactions.every(isObject);
}

/**
 * The batch's calls, encoding those described by method and values. Nothing that the file omits is assumed to
 * be zero. Errors: `bad-transaction` with the path of the member, `bad-address`, `too-large`.
 */
export function readBatchJson(json: Json): Call[] {
  const list = json.transactions as Json[];
  if (list.length === 0) throw wrongValue('transactions');
  if (list.length > limits.calls) throw new SignerError('too-large', { where: 'calls' });
  return list.map((item, i) => {
    const path = `transactions[${i}].`;
    if (item.operation !== undefined && readUint(item.operation, `${path}operation`) !== 0n) {
      throw new SignerError('bad-transaction', { where: 'delegatecall' });
    }
    if (item.value === undefined || item.value === null) throw wrongValue(`${path}value`);
    const hasData = item.data !== null && item.data !== undefined && item.data !== '';
    if (hasData || !isObject(item.contractMethod)) return readCall(item, path);
    const data = encodeMethod(item.contractMethod, item.contractInputsValues, path);
    return readCall({ ...item, data }, path);
  });
}

/** `receive` and `fallback` are not functions: a call to them has no selector. */
const withoutSelector = ['receive', 'fallback'];

function encodeMethod(described: Json, values: unknown, path: string): string {
  const place = `${path}contractMethod`;
  // Nesting too deep for the stack also makes writing fail.
  const written = guarded('too-large', () => JSON.stringify(described), place);
  if (written.length > mostMethodChars) throw new SignerError('too-large', { where: place });
  const { type = 'function', inputs = [] } = described;
  // An ABI identifies these by their type, the builder by their name.
  const name = withoutSelector.includes(String(type)) ? type : described.name;
  const isCallable = type === 'function' || withoutSelector.includes(String(type));
  if (!isCallable || typeof name !== 'string' || !Array.isArray(inputs)) throw wrongValue(place);
  if (withoutSelector.includes(name)) {
    if (inputs.length > 0) throw wrongValue(place);
    return '0x';
  }
  const method = guarded(
    'bad-transaction',
    () => FunctionFragment.from({ type: 'function', name, inputs, outputs: [] }),
    place,
  );
  const known = isObject(values) ? values : {};
  const args = method.inputs.map((type, i) => {
    // Unnamed inputs are keyed by their position.
    const key = type.name || String(i);
    const where = `${path}contractInputsValues.${key}`;
    const value = Object.hasOwn(known, key) ? known[key] : undefined;
    if (value === undefined || value === null) throw wrongValue(where);
    return readBuilderValue(type, value, where);
  });
  return guarded('bad-transaction', () => new Interface([method]).encodeFunctionData(method, args), place);
}
