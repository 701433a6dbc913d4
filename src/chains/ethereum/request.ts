import { Interface, parseUnits } from 'ethers';
import { readAmountText } from '../../core/amount.ts';
import { guarded, SignerError } from '../../core/errors.ts';
import { joinGroups } from '../../core/typed-address.ts';
import { type Call, safeContracts } from './account.ts';
import { hasChecksum } from './address.ts';
import { writeMultiSend } from './multi-send.ts';
import type { Authorization, Note, Refund, SafeTransaction, Token } from './payload.ts';
import { readTypedAddress, splitPrefix } from './prefix.ts';

const erc20 = new Interface(['function transfer(address to, uint256 amount)']);

/** A payment as a person types it. */
export interface Payment {
  to: string;
  /** In whole coins or tokens, as "1.5". */
  amount: string;
  /** The chain's coin if absent. */
  token?: { address: string; symbol: string; decimals: number };
}

/** Fields that every Safe transaction needs and that no payment states. */
export interface Terms {
  chainId: number;
  /**
   * The number of transactions the Safe has executed: the Safe's own nonce, not that of an ordinary account.
   */
  nonce: number;
  refund?: Refund | null | undefined;
}

/** Enough for a token with complex accounting. */
const gasOfCall = 150_000n;

/**
 * If it pays for gas, the Safe gives its call `safeTxGas` and no more: without any, whatever the call does
 * fails.
 */
function withGas(refund: Refund | null, calls: number): Refund | null {
  if (refund === null || refund.gasPrice === 0n || refund.safeTxGas !== 0n) return refund;
  return { ...refund, safeTxGas: gasOfCall * BigInt(calls) };
}

const isChecked = (typed: string) =>
  hasChecksum(splitPrefix(joinGroups(typed)).address.replace(/^(0x)?/, '0x'));

/** One call stays a call; several become one delegatecall to MultiSendCallOnly. Errors: `bad-parameters`. */
export function makeTransaction(
  calls: readonly Call[],
  terms: Terms,
  told: { tokens?: Token[]; notes?: Note[]; authorizations?: Authorization[] } = {},
): SafeTransaction {
  const [first, ...more] = calls;
  if (first === undefined) throw new SignerError('bad-parameters', { where: 'transactions' });
  const batch = more.length > 0;
  const call = batch
    ? { to: safeContracts.multiSendCallOnly, value: 0n, data: writeMultiSend(calls) }
    : first;
  return {
    kind: 'transaction',
    chainId: terms.chainId,
    ...call,
    operation: batch ? 1 : 0,
    nonce: terms.nonce,
    refund: withGas(terms.refund ?? null, calls.length),
    tokens: told.tokens ?? [],
    notes: told.notes ?? [],
    ...(told.authorizations?.length ? { authorizations: told.authorizations } : {}),
  };
}

/** Typed payments, executed together or not at all. Errors: `bad-address`, `bad-amount`, `bad-parameters`. */
export function makePayments(payments: readonly Payment[], terms: Terms): SafeTransaction {
  const tokens = new Map<string, Token>();
  const calls = payments.map(({ to: typed, amount, token }): Call => {
    const to = readTypedAddress(typed, terms.chainId);
    if (token === undefined) return { to, value: readAmount(amount, 18), data: '0x' };
    const address = readTypedAddress(token.address, terms.chainId);
    const told = tokens.get(address);
    if (told && (told.decimals !== token.decimals || told.symbol !== token.symbol)) {
      throw new SignerError('bad-parameters', { where: 'token' });
    }
    tokens.set(address, { ...token, address, vouchedBy: 'person' });
    const units = readAmount(amount, token.decimals);
    return { to: address, value: 0n, data: erc20.encodeFunctionData('transfer', [to, units]) };
  });
  const unchecked = payments.some(({ to, token }) => !isChecked(to) || (token && !isChecked(token.address)));
  return makeTransaction(calls, terms, {
    tokens: [...tokens.values()],
    notes: unchecked ? ['no-checksum'] : [],
  });
}

/**
 * An empty transaction from the Safe to itself: of this one and the one it replaces, only the first to be
 * executed counts.
 */
export function makeCancel(safe: string, terms: Terms): SafeTransaction {
  return makeTransaction([{ to: safe, value: 0n, data: '0x' }], terms);
}

/**
 * Converts what a person typed to smallest units; no sign, no exponent, no more decimal places than there
 * are. Errors: `bad-amount`, with what to write instead if that can be told.
 */
export function readAmount(text: string, decimals: number): bigint {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 77) {
    throw new SignerError('bad-parameters', { where: 'decimals' });
  }
  const typed = readAmountText(text);
  const units = guarded('bad-amount', () => parseUnits(typed, decimals));
  if (units === 0n || units >= 2n ** 256n) throw new SignerError('bad-amount');
  return units;
}
