import { getAddress } from 'ethers';
import { guarded, SignerError } from '../../core/errors.ts';

/**
 * An address as tools write it, converted to EIP-55. A wrong checksum is refused. Errors: `bad-address` with
 * `where`.
 */
export function readAddress(input: unknown, where?: string): string {
  if (typeof input !== 'string' || !/^0x[0-9a-fA-F]{40}$/.test(input))
    throw new SignerError('bad-address', { where });
  return guarded('bad-address', () => getAddress(input), where);
}

/**
 * Whether an address is in EIP-55 form, so that a typing error would show. For a few that form is all one
 * case.
 */
export const hasChecksum = (input: string): boolean =>
  /^0x[0-9a-fA-F]{40}$/.test(input) && getAddress(input.toLowerCase()) === input;
