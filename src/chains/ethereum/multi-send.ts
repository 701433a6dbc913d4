import { concat, dataLength, getBytes, hexlify, Interface, toBeHex, toBigInt, toNumber } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { type Call, safeContracts } from './account.ts';
import { withChecksum } from './checksum.ts';
import type { SafeTransaction } from './payload.ts';

const multiSend = new Interface(['function multiSend(bytes transactions)']);

/** Calldata of MultiSendCallOnly (Safe 1.4.1): operation 0, to, value, length, data, packed back to back. */
export function writeMultiSend(calls: readonly Call[]): string {
  const packed = calls.map(({ to, value, data }) =>
    concat(['0x00', to, toBeHex(value, 32), toBeHex(dataLength(data), 32), data]),
  );
  return multiSend.encodeFunctionData('multiSend', [concat(packed)]);
}

/**
 * The calls in execution order. The contract reads past the end of its input and ignores what it cannot
 * reach, so only calldata that would be written identically is accepted. Errors: `bad-transaction`,
 * `too-large`.
 */
export function readMultiSend(data: string): Call[] {
  try {
    const [packed] = multiSend.decodeFunctionData('multiSend', data) as unknown as [string];
    // Converted to bytes once: slicing the hexadecimal text would read all of it again for each call.
    const all = getBytes(packed);
    const calls: Call[] = [];
    let at = 0;
    while (at < all.length) {
      if (all[at] !== 0) break;
      if (calls.length === limits.calls) throw new SignerError('too-large', { where: 'calls' });
      const end = at + 85 + toNumber(all.subarray(at + 53, at + 85));
      calls.push({
        to: withChecksum(hexlify(all.subarray(at + 1, at + 21))),
        value: toBigInt(all.subarray(at + 21, at + 53)),
        data: hexlify(all.subarray(at + 85, end)),
      });
      at = end;
    }
    // Packed data has only one form if it ends where it should; what surrounds it has several.
    const isWhole = at === all.length && multiSend.encodeFunctionData('multiSend', [packed]) === data;
    if (calls.length > 0 && isWhole) return calls;
  } catch (error) {
    if (error instanceof SignerError) throw error;
    // Falls through: to a person, everything unreadable is the same.
  }
  throw new SignerError('bad-transaction', { where: 'multiSend' });
}

/**
 * The calls that a transaction makes, in order. `to` is in EIP-55 form. Errors: `bad-transaction` for a
 * delegatecall to anything but MultiSendCallOnly, or one to it with coins, which that contract would not
 * forward.
 */
export function readCalls(tx: SafeTransaction): Call[] {
  if (tx.operation === 0) return [{ to: tx.to, value: tx.value, data: tx.data }];
  if (tx.to !== safeContracts.multiSendCallOnly || tx.value !== 0n) {
    throw new SignerError('bad-transaction', { where: 'delegatecall' });
  }
  return readMultiSend(tx.data);
}
