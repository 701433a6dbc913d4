import { AbiCoder, dataLength, dataSlice, getAddress, Interface, type Result, ZeroAddress } from 'ethers';
import type { Call } from './account.ts';
import { selectorOf } from './payload.ts';

/**
 * What contract accounts are told to do, in the functions of the common ones (ERC-4337's samples, Safe's
 * module, ERC-7579).
 */

const single = ([to, value, data]: Result): Call[] => [{ to, value, data }];
const lists = (targets: Result, values: Result | null, datas: Result): Call[] | null =>
  targets.length === datas.length &&
  (values === null || values.length === 0 || values.length === targets.length)
    ? [...targets].map((to: string, i) => ({ to, value: values?.[i] ?? 0n, data: datas[i] }))
    : null;

const readers: Record<string, (args: Result) => Call[] | null> = {
  'execute(address target, uint256 value, bytes data)': single,
  'executeBatch(address[] targets, bytes[] datas)': ([to, data]) => lists(to, null, data),
  'executeBatch(address[] targets, uint256[] values, bytes[] datas)': ([to, value, data]) =>
    lists(to, value, data),
  'executeBatch((address target, uint256 value, bytes data)[] calls)': ([calls]) =>
    [...calls].flatMap(single),
  'execute(bytes32 mode, bytes executionCalldata)': ([mode, data]) => readMode(mode, data),
  // Operation 0 is a call; 1 would hand the account over.
  'executeUserOp(address to, uint256 value, bytes data, uint8 operation)': ([to, value, data, operation]) =>
    operation === 0n ? [{ to, value, data }] : null,
  'executeUserOpWithErrorString(address to, uint256 value, bytes data, uint8 operation)': ([
    to,
    value,
    data,
    operation,
  ]) => (operation === 0n ? [{ to, value, data }] : null),
};

const abi = new Interface(Object.keys(readers).map((signature) => `function ${signature}`));
const bySelector = new Map(
  Object.entries(readers).map(([signature, read]) => [
    new Interface([`function ${signature}`]).getFunction(signature.slice(0, signature.indexOf('(')))!
      .selector,
    read,
  ]),
);

/**
 * ERC-7579: the mode's first byte is 0 for a single packed call and 1 for a list; anything else is not a
 * call. ERC-7821 has the same function and takes the zero address for the account itself: a call to that
 * address is not read, as only the account knows whom it means.
 */
function readMode(mode: string, data: string): Call[] | null {
  const kind = dataSlice(mode, 0, 1);
  if (kind === '0x00' && dataLength(data) >= 52) {
    const to = getAddress(dataSlice(data, 0, 20));
    return [{ to, value: BigInt(dataSlice(data, 20, 52)), data: dataSlice(data, 52) }];
  }
  if (kind !== '0x01') return null;
  const type = 'tuple(address target, uint256 value, bytes data)[]';
  const [calls] = AbiCoder.defaultAbiCoder().decode([type], data);
  if (AbiCoder.defaultAbiCoder().encode([type], [calls]) !== data) return null;
  const list = [...calls].flatMap(single);
  return list.some(({ to }) => to === ZeroAddress) ? null : list;
}

/**
 * Where the code is to which an account hands itself over by a delegatecall: operation 1 of Safe's module, kind ff of ERC-7579. Null
 * for anything else.
 */
export function readHandedTo(data: string): string | null {
  const kind = selectorOf(data) ?? '';
  try {
    if (!bySelector.has(kind)) return null;
    const args = abi.decodeFunctionData(kind, data);
    const [first, second, , operation] = args;
    if (args.length === 4 && operation === 1n) return first;
    const isMode = args.length === 2 && typeof first === 'string' && dataSlice(first, 0, 1) === '0xff';
    return isMode && dataLength(second) >= 20 ? getAddress(dataSlice(second, 0, 20)) : null;
  } catch {
    return null;
  }
}

/**
 * The calls that an account is told to make, in order. Null for any other function, or for an unusual
 * encoding.
 */
export function readAccountCalls(data: string): Call[] | null {
  const kind = selectorOf(data) ?? '';
  const read = bySelector.get(kind);
  if (read === undefined) return null;
  try {
    const args = abi.decodeFunctionData(kind, data);
    if (abi.encodeFunctionData(kind, args) !== data) return null;
    return read(args);
  } catch {
    return null;
  }
}
