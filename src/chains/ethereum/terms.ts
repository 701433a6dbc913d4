import { ZeroAddress } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import { readAddress } from './address.ts';
import { checkChain, checkSafeChain } from './networks.ts';
import type { Token } from './payload.ts';
import type { Terms } from './request.ts';
import { isObject, readSafeJson, readUint } from './safe-json.ts';

/**
 * What the person adds to an incomplete input. The input travels in `{"hoarfrost": "complete", "request":
 * "<the input as text>", "chainId", "nonce", "token", "refund"}`.
 */
export interface Answers {
  chainId?: unknown;
  nonce?: unknown;
  tokens: Token[];
  refund?: unknown;
}

export const wrongForm = (where: string) => new SignerError('bad-transaction', { where });

/**
 * Errors: `bad-parameters` for what neither says; `bad-transaction` if input and answer contradict each
 * other.
 */
export function readTerms(chainId: unknown, nonce: unknown, answers: Answers): Terms {
  const chain = readSafeChain(chainId ?? answers.chainId);
  if (readChain(answers.chainId ?? chain) !== chain) throw wrongForm('chainId');
  const number = readNonce(nonce ?? answers.nonce);
  if (readNonce(answers.nonce ?? number) !== number) throw wrongForm('nonce');
  return { chainId: chain, nonce: number, refund: readRefund(answers.refund) };
}

/**
 * The answers, plus the network that a frame or a request also names. Errors: `bad-transaction` if the two
 * differ.
 */
export function withChain(answers: Answers, chainId: unknown): Answers {
  if (chainId === undefined || chainId === null || chainId === '') return answers;
  const known = answers.chainId ?? chainId;
  if (readChain(known) !== readChain(chainId)) throw wrongForm('chainId');
  return { ...answers, chainId: known };
}

function readNonce(value: unknown): number {
  if (value === undefined || value === null || value === '') {
    throw new SignerError('bad-parameters', { where: 'nonce' });
  }
  const number = readUint(typeof value === 'string' ? value.trim() : value, 'nonce');
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw wrongForm('nonce');
  return Number(number);
}

/** A number, decimal or hex text, or CAIP-2's "eip155:1". Errors: `bad-parameters`, and those of `checkChain`. */
export function readChain(value: unknown): number {
  if (value === undefined || value === null || value === '') {
    throw new SignerError('bad-parameters', { where: 'chainId' });
  }
  const text = typeof value === 'string' ? value.replace(/^eip155:/, '') : value;
  const chainId = Number(readUint(text, 'chainId'));
  checkChain(chainId);
  return chainId;
}

/** The same for a Safe. Errors: also those of `checkSafeChain`. */
export function readSafeChain(value: unknown): number {
  const chainId = readChain(value);
  checkSafeChain(chainId);
  return chainId;
}

function readRefund(value: unknown): Terms['refund'] {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw wrongForm('refund');
  const { refund } = readSafeJson({ ...value, to: ZeroAddress, operation: 0 });
  return refund;
}

/** Decimals and symbols that somebody vouches for. Errors: `bad-transaction`, `bad-address`. */
export function readTokens(value: unknown, vouchedBy: Token['vouchedBy']): Token[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw wrongForm('tokens');
  return value.map((item) => {
    if (!isObject(item) || typeof item.symbol !== 'string' || typeof item.decimals !== 'number')
      throw wrongForm('tokens');
    const address = readAddress(item.address);
    return { address, symbol: item.symbol, decimals: item.decimals, vouchedBy };
  });
}
