import * as v from 'valibot';
import { bytesToHex, readHex } from '../core/bytes.ts';

/** Amounts are unsigned integers of up to 256 bits in smallest units: big endian, no leading zero, zero is empty. */
export const amountShape = v.pipe(
  v.instance(Uint8Array),
  v.maxLength(32),
  v.check((bytes) => bytes[0] !== 0),
);

export const readAmount = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt(`0x${bytesToHex(bytes)}`);

/** Errors: RangeError below zero and above 256 bits. */
export function writeAmount(amount: bigint): Uint8Array {
  if (amount < 0n || amount >= 1n << 256n) throw new RangeError('amount');
  if (amount === 0n) return new Uint8Array();
  const hex = amount.toString(16);
  return readHex(hex.padStart(hex.length + (hex.length % 2), '0'));
}
