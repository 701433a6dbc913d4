import type { Call } from './account.ts';

/**
 * What co-signers exchange: everything that the digest needs apart from the group key, and what helps people
 * read it.
 */
export type Payload = SafeTransaction | TypedDataMessage | PersonalMessage;

/**
 * What came with a request but is not part of what is signed: shown as what its sender says, or as what was
 * left out.
 */
export interface Beside {
  /**
   * A pack made from the ERC-7730 files that came with the request: at most 16,000 bytes, as `writePack`
   * writes it.
   */
  claim?: Uint8Array;
}

/** The fields of Safe 1.4.1's SafeTx, and what the person or the request vouched for. */
export interface SafeTransaction extends Call, Beside {
  kind: 'transaction';
  chainId: number;
  /** 1 is delegatecall: only to MultiSendCallOnly. */
  operation: 0 | 1;
  /** The number of transactions the Safe has executed before this one. */
  nonce: number;
  /**
   * What the Safe pays back to whoever broadcasts; null for nothing, in which case all five fields are zero.
   */
  refund: Refund | null;
  /** Sorted by address, without duplicates. */
  tokens: Token[];
  /** Sorted, without duplicates. */
  notes: Note[];
  /**
   * EIP-7702: authorizations that the transaction would also have carried; at most 16, in its order. Absent
   * if none.
   */
  authorizations?: Authorization[];
}

/**
 * The code at `address` would act as the account `authority`; null if its signature is invalid. Chain 0 means
 * every chain.
 */
export interface Authorization {
  chainId: number;
  address: string;
  authority: string | null;
}

export interface Refund {
  safeTxGas: bigint;
  baseGas: bigint;
  gasPrice: bigint;
  /** Zero address for the chain's own coin. */
  gasToken: string;
  /** Zero address for whoever broadcasts. */
  refundReceiver: string;
}

/** Decimals and symbol that somebody vouches for; nothing in the transaction proves them. */
export interface Token {
  address: string;
  symbol: string;
  decimals: number;
  vouchedBy: 'request' | 'person';
}

/** What was dropped when the input was read, or could not be checked in it. */
export const notes = [
  'outer-fees',
  'left-out',
  'no-checksum',
  'executed',
  'signed-already',
  'claim-unfit',
] as const;
export type Note = (typeof notes)[number];

/** EIP-712. `text` is the canonical JSON of `readTypedData`. */
export interface TypedDataMessage extends Beside {
  kind: 'typed-data';
  chainId: number;
  text: string;
}

/** EIP-191 version 0x45, as `personal_sign` signs it. */
export interface PersonalMessage {
  kind: 'message';
  chainId: number;
  bytes: Uint8Array;
}

export const mostAuthorizations = 16;
export const mostClaimBytes = 16_000;

/** The first four bytes of a call, or null for a call without a function. */
export function selectorOf(data: string): string | null {
  return data.length < 10 ? null : data.slice(0, 10).toLowerCase();
}
