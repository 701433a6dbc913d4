import { base58, base64nopad, base64urlnopad } from '@scure/base';
import { bytesToHex, concatBytes, utf8ToBytes } from '../../src/core/bytes.ts';

/** Every way in which a secret could be written down; halves of it are secret as well. */
export function formsOf(secret: Uint8Array): Uint8Array[] {
  const back = Uint8Array.from(secret).reverse();
  const forms = [secret, back, secret.slice(0, 16), secret.slice(-16), back.slice(0, 16), back.slice(-16)];
  const number = (bytes: Uint8Array) => BigInt(`0x${bytesToHex(bytes)}`).toString();
  // Inside a longer base64 text a secret starts at any of three places; the inner part is the same in each.
  const shifted = (lead: number) =>
    base64nopad.encode(concatBytes(new Uint8Array(lead), secret)).slice(Math.ceil((lead * 4) / 3) + 1, -2);
  const texts = [
    ...forms.flatMap((form) => [bytesToHex(form), bytesToHex(form).toUpperCase()]),
    number(secret),
    number(back),
    base58.encode(secret),
    base64urlnopad.encode(secret),
    [...secret].join(','),
    ...[0, 1, 2].flatMap((lead) => [shifted(lead), shifted(lead).replaceAll('+', '-').replaceAll('/', '_')]),
  ];
  return [...forms, ...texts.map(utf8ToBytes)];
}

/** Everything in an answer or an error, one after the other, as bytes. */
export function flatten(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value instanceof Error) return flatten([value.message, value.stack, { ...value }]);
  if (value instanceof Map) return flatten([...value]);
  if (Array.isArray(value)) return concatBytes(...value.map(flatten));
  if (value !== null && typeof value === 'object') return flatten(Object.entries(value));
  return utf8ToBytes(`${String(value)} `);
}

/** Whether any of the forms appears anywhere in it. */
export const finds = (where: Uint8Array, forms: readonly Uint8Array[]) => {
  const hay = Buffer.from(where.buffer, where.byteOffset, where.byteLength);
  return forms.some((form) => hay.includes(Buffer.from(form)));
};
