import type { Fact, Level, Value } from '../review.ts';

/**
 * Statements that only an ordinary account needs; what calls and forms do is said in the Ethereum chain's
 * words.
 */
export const accountFactCodes = {
  'account.void-nonce': ['nonce', 'chain'],
  'account.create': ['amount', 'data'],
  'account.from': ['address'],
  'account.other-index': ['index', 'address'],
  'account.nonce': ['nonce'],
  'account.stale': ['nonce'],
  'account.most': ['amount', 'gas'],
  'account.fee-high': ['amount'],
  'account.chain-unknown': ['chain'],
  'account.legacy-price': ['amount'],
  'account.gas-price': ['most', 'tip'],
  'account.hands-over': ['to', 'chain', 'nonce'],
  'account.hands-over-any-chain': ['to', 'nonce'],
  'account.takes-back': ['chain', 'nonce'],
  'account.takes-back-any-chain': ['nonce'],
  'account.authorization': ['authority', 'to', 'chain'],
  'account.authorization-any-chain': ['authority', 'to'],
  'account.authorization-unsigned': ['to', 'chain'],
  'account.authorization-unsigned-any-chain': ['to'],
  'account.access-list': ['count'],
  'account.hash': ['hash'],
  'account.hash-message': ['hash'],
} as const satisfies Record<string, readonly string[]>;

export type AccountFactCode = keyof typeof accountFactCodes;

/** Codes of `Export`. */
export const accountExportCodes = ['account.raw', 'account.raw-json', 'account.signature'] as const;

/** A statement with the values that its sentence needs. */
export function fact<C extends AccountFactCode>(
  code: C,
  level: Level,
  values: Record<(typeof accountFactCodes)[C][number], Value>,
): Fact {
  return { code, level, values };
}
