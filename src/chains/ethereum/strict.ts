import { getAddress } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import { toVisible } from '../../core/visible.ts';

/**
 * Checks values of ABI and EIP-712 types before any library sees them. Libraries coerce: to them a text
 * "false" is true, and a missing member is false or zero. What a file says and what is signed would then
 * differ.
 */

/** Refuses a value, naming the path of its member, such as `message.details[0].amount`. */
export function wrongValue(path: string): SignerError {
  const place = toVisible(path, '');
  return new SignerError('bad-transaction', {
    where: place.length > 120 ? `${place.slice(0, 119)}…` : place,
  });
}

const integer = /^(u?)int(\d*)$/;

/** True for a type that contains no other types and that `readScalar` reads. */
export function isScalar(type: string): boolean {
  const [, , bits] = integer.exec(type) ?? [];
  if (bits !== undefined)
    return bits === '' || (/^[1-9]/.test(bits) && Number(bits) % 8 === 0 && Number(bits) <= 256);
  return /^(bool|address|string|bytes([1-9]|[12]\d|3[0-2])?)$/.test(type);
}

/**
 * One value of a type that `isScalar`, as JSON delivers it. Booleans and the words "true" and "false" become
 * a boolean; numbers without a fraction, up to 2^53, and decimal or 0x text become decimal text, within the
 * range of their type; bytes become lower-case 0x hex of exactly their length; addresses stay as they were
 * written (see `wrongChecksum`); text stays as it is. Errors: `bad-transaction` with the path.
 */
export function readScalar(type: string, value: unknown, path: string): boolean | string {
  const number = integer.exec(type);
  if (number !== null) return readInteger(value, number[1] === '', Number(number[2] || 256), path).toString();
  if (type === 'bool') {
    if (typeof value === 'boolean') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    throw wrongValue(path);
  }
  if (typeof value !== 'string') throw wrongValue(path);
  if (type === 'string') {
    // Half of a surrogate pair has no UTF-8.
    if (/\p{Surrogate}/u.test(value)) throw wrongValue(path);
    return value;
  }
  if (type === 'address') {
    if (!/^0x[0-9a-fA-F]{40}$/.test(value)) throw wrongValue(path);
    return wrongChecksum(value) ? value : value.toLowerCase();
  }
  if (!/^0x([0-9a-fA-F]{2})*$/.test(value)) throw wrongValue(path);
  const size = type.slice('bytes'.length);
  if (size !== '' && value.length !== 2 + 2 * Number(size)) throw wrongValue(path);
  return value.toLowerCase();
}

function readInteger(value: unknown, isSigned: boolean, bits: number, path: string): bigint {
  // Beyond 2^53 a number has lost digits on its way through JSON, and nobody can tell which.
  const isExact = typeof value === 'number' && Number.isSafeInteger(value);
  const isText = typeof value === 'string' && /^(-?\d{1,78}|0x[0-9a-fA-F]{1,64})$/.test(value);
  if (!isExact && !isText) throw wrongValue(path);
  const number = BigInt(value as number | string);
  const top = 2n ** BigInt(isSigned ? bits - 1 : bits);
  if (number >= top || number < (isSigned ? -top : 0n)) throw wrongValue(path);
  return number;
}

/**
 * True for an address whose mix of capital and small letters is not that of EIP-55: somebody changed or
 * mistyped it.
 */
export function wrongChecksum(address: string): boolean {
  const digits = address.slice(2);
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return false;
  return getAddress(address.toLowerCase()) !== address;
}
