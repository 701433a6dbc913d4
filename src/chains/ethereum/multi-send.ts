import { concat, dataLength, dataSlice, getAddress, Interface, toBeHex, toBigInt } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import { type Call, safeContracts } from './account.ts';
import type { SafeTransaction } from './payload.ts';

const multiSend = new Interface(['function multiSend(bytes transactions)']);

/** Calldata of MultiSendCallOnly (Safe 1.4.1): operation 0, to, value, length, data, packed one after the other. */
export function writeMultiSend(calls: readonly Call[]): string {
  const packed = calls.map(({ to, value, data }) =>
    concat(['0x00', to, toBeHex(value, 32), toBeHex(dataLength(data), 32), data]),
  );
  return multiSend.encodeFunctionData('multiSend', [concat(packed)]);
}

/**
 * The calls in the order in which they are made. The contract reads on past the end of what it was given and ignores
 * what it cannot reach, so only calldata that writing gives again is read. Errors: `bad-transaction`.
 */
export function readMultiSend(data: string): Call[] {
  try {
    const [packed] = multiSend.decodeFunctionData('multiSend', data) as unknown as [string];
    const calls: Call[] = [];
    for (let at = 0; at < dataLength(packed); ) {
      if (dataSlice(packed, at, at + 1) !== '0x00') break;
      const length = toBigInt(dataSlice(packed, at + 53, at + 85));
      const end = at + 85 + Number(length);
      calls.push({
        to: getAddress(dataSlice(packed, at + 1, at + 21)),
        value: toBigInt(dataSlice(packed, at + 21, at + 53)),
        data: dataSlice(packed, at + 85, end),
      });
      at = end;
    }
    if (calls.length > 0 && writeMultiSend(calls) === data) return calls;
  } catch {
    // Falls through: everything that cannot be read is the same to a person.
  }
  throw new SignerError('bad-transaction', { where: 'multiSend' });
}

/**
 * The calls that a transaction makes, in order. `to` is in EIP-55 form. Errors: `bad-transaction` for a delegatecall anywhere but into
 * MultiSendCallOnly, or one there with coins, which that contract would send on to nobody.
 */
export function readCalls(tx: SafeTransaction): Call[] {
  if (tx.operation === 0) return [{ to: tx.to, value: tx.value, data: tx.data }];
  if (tx.to !== safeContracts.multiSendCallOnly || tx.value !== 0n) {
    throw new SignerError('bad-transaction', { where: 'delegatecall' });
  }
  return readMultiSend(tx.data);
}
