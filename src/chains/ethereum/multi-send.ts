import { toBeHex } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { type Call, safeContracts } from './account.ts';
import { withChecksum } from './checksum.ts';
import { bigOf, bytesOf, hexOf } from './hex.ts';
import type { SafeTransaction } from './payload.ts';

/** `multiSend(bytes)`. */
const selector = '0x8d80ff0a';
/** Hex digits before the packed calls: selector, where the argument begins, its length. */
const head = 2 + 2 * (4 + 32 + 32);

/** Calldata of MultiSendCallOnly (Safe 1.4.1): operation 0, to, value, length, data, packed back to back. */
export function writeMultiSend(calls: readonly Call[]): string {
  const packed = calls.map(({ to, value, data }) => {
    const content = data.slice(2);
    return `00${to.slice(2)}${word(value)}${word(content.length / 2)}${content}`;
  });
  return writeArgument(packed.join('').toLowerCase());
}

/** The only way in which a compiler writes one argument of bytes. */
function writeArgument(packed: string): string {
  const length = packed.length / 2;
  return `${selector}${word(32)}${word(length)}${packed}${'00'.repeat(-length & 31)}`;
}

const word = (value: number | bigint) => toBeHex(value, 32).slice(2);

/**
 * The calls in execution order. The contract reads past the end of its input and ignores what it cannot
 * reach, so only calldata that would be written identically is accepted. Errors: `bad-transaction`,
 * `too-large`.
 */
export function readMultiSend(data: string): Call[] {
  const refused = new SignerError('bad-transaction', { where: 'multiSend' });
  const length = Number(`0x0${data.slice(head - 64, head)}`);
  const packed = data.slice(head, head + 2 * length);
  // Packed data has only one form if it ends where it should; what surrounds it has several.
  if (packed.length !== 2 * length || writeArgument(packed) !== data) throw refused;
  const all = bytesOf(`0x${packed}`);
  const calls: Call[] = [];
  let at = 0;
  while (at < all.length) {
    if (all[at] !== 0) throw refused;
    if (calls.length === limits.calls) throw new SignerError('too-large', { where: 'calls' });
    const end = at + 85 + Number(bigOf(all.subarray(at + 53, at + 85)));
    if (end > all.length) throw refused;
    calls.push({
      to: withChecksum(hexOf(all.subarray(at + 1, at + 21))),
      value: bigOf(all.subarray(at + 21, at + 53)),
      data: hexOf(all.subarray(at + 85, end)),
    });
    at = end;
  }
  if (calls.length === 0) throw refused;
  return calls;
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
