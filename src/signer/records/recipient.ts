import * as v from 'valibot';
import { label, listOf, readCbor, uint, writeCbor } from '../../core/codec.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { Recipient } from '../../custody/charter.ts';

/**
 * One of this device's own recipients, as stored in the vault: groups in ascending order, without duplicates.
 */
export interface RecipientRecord extends Recipient {
  /** Milliseconds by this device's clock. */
  addedAt: number;
}

/** CDDL `recipient = [1, name, chain, address, [*16 group], added]`. */
const shape = v.strictTuple([
  v.literal(1),
  label(),
  label(16),
  v.pipe(v.string(), v.minLength(1), v.maxLength(limits.addressChars)),
  listOf(label(), limits.groups),
  uint(Number.MAX_SAFE_INTEGER),
]);

export const writeRecipient = ({ name, chain, address, groups, addedAt }: RecipientRecord): Uint8Array =>
  writeCbor([1, name, chain, address, groups, addedAt]);

/** Errors: `malformed`, `not-canonical`, `newer-version`. */
export function readRecipient(bytes: Uint8Array): RecipientRecord {
  const [, name, chain, address, groups, addedAt] = readCbor(shape, bytes, 'recipient');
  if (groups.some((one, i) => i > 0 && groups[i - 1]! >= one))
    throw new SignerError('not-canonical', { where: 'recipient' });
  return { name, chain, address, groups, addedAt };
}

/** Its key in the store: one for each address. */
export const recipientId = ({ chain, address }: Pick<Recipient, 'chain' | 'address'>): string =>
  `${chain}:${address}`;
