import { authorizationify, type Authorization as Signed, verifyAuthorization } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import type { Fact } from '../review.ts';
import { fact } from './facts.ts';
import { type Authorization, mostAuthorizations } from './payload.ts';
import type { View } from './view.ts';

/**
 * EIP-7702: an ordinary account lets the code at an address act for it from then on. A Safe has no such key:
 * any authorizations in a transaction are left out, and each is named.
 */

/** Errors: `too-large` for more than 16. */
export function readAuthorizations(list: readonly Signed[]): Authorization[] {
  if (list.length > mostAuthorizations) throw new SignerError('too-large', { where: 'authorizationList' });
  return list.map((one) => ({
    chainId: Number(one.chainId),
    address: one.address,
    authority: authorityOf(one),
  }));
}

/**
 * As libraries and nodes write them in JSON, untrusted; anything but a list counts as none. Errors:
 * `bad-transaction`, `too-large`.
 */
export const readAuthorizationJson = (list: unknown): Authorization[] =>
  readAuthorizations(signedAuthorizations(list));

/** The same, with their signatures. Errors: `bad-transaction`. */
export function signedAuthorizations(list: unknown): Signed[] {
  if (!Array.isArray(list)) return [];
  return list.map((one) => {
    try {
      const { r, s, yParity, v } = one;
      return authorizationify({ ...one, signature: one.signature ?? { r, s, yParity, v } });
    } catch {
      throw new SignerError('bad-transaction', { where: 'authorizationList' });
    }
  });
}

const members = new Set(['address', 'chainId', 'nonce', 'signature', 'r', 's', 'v', 'yParity']);

/**
 * An authorization on its own: whoever asks for its signature asks for a whole account. Errors: `unsupported`
 * where 'authorization'.
 */
export function refuseAuthorization(json: Readonly<Record<string, unknown>>): void {
  const { address, chainId, nonce } = json;
  const isOne = /^0x[0-9a-fA-F]{40}$/.test(String(address)) && chainId !== undefined && nonce !== undefined;
  if (isOne && Object.keys(json).every((name) => members.has(name)))
    throw new SignerError('unsupported', { where: 'authorization', values: { address: String(address) } });
}

/** The account that signed it, or null. */
export function authorityOf(one: Signed): string | null {
  try {
    return verifyAuthorization(one, one.signature);
  } catch {
    return null;
  }
}

/** Who would have acted for whom. */
export const leftAuthorizations = (list: readonly Authorization[], view: View): Fact[] =>
  list.map(({ address, authority }) => {
    const to = view.address(address);
    return authority === null
      ? fact('ethereum.left-authorization-unsigned', 'warning', { to })
      : fact('ethereum.left-authorization', 'warning', { to, authority: view.address(authority) });
  });
