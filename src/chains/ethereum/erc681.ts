import { Interface } from 'ethers';
import { guarded, SignerError } from '../../core/errors.ts';
import type { Call } from './account.ts';
import { hasChecksum, readAddress } from './address.ts';

/** What an `ethereum:` URI says; gas parameters are up to the broadcaster and are dropped. */
export interface PaymentUri {
  call: Call;
  chainId: string | null;
  hasChecksums: boolean;
}

const form = /^ethereum:(?:pay-)?([^@/?]+)(?:@(\d{1,16}))?(?:\/([A-Za-z_$][\w$]*))?(?:\?(.*))?$/i;
/**
 * The function that a payment calls takes simple values; endlessly nested types would use up all memory in
 * the library that reads them.
 */
const mostParameters = 32;
const types = /^(address|bool|string|bytes\d{0,2}|u?int\d{0,3})$/;

const dropped = new Set(['gas', 'gasLimit', 'gasPrice']);

/**
 * ERC-681. Names instead of addresses are refused: they cannot be looked up offline. Errors:
 * `bad-transaction`, `bad-address`, `bad-amount`, `too-large`.
 */
export function readPaymentUri(uri: string): PaymentUri {
  const match = form.exec(uri);
  if (match === null) throw new SignerError('bad-transaction', { where: 'ERC-681' });
  const [, target, chainId = null, name, query = ''] = match;
  const to = readAddress(target);
  const parameters = query === '' ? [] : query.split('&', mostParameters + 1);
  if (parameters.length > mostParameters) throw new SignerError('too-large', { where: 'ERC-681' });
  const pairs = parameters.map(readPair);
  const values = pairs.filter(([key]) => key === 'value');
  const args = pairs.filter(([key]) => key !== 'value' && !dropped.has(key));
  const isCall = name !== undefined && args.every(([type]) => types.test(type));
  if (values.length > 1 || (!isCall && args.length > 0)) {
    throw new SignerError('bad-transaction', { where: 'ERC-681' });
  }
  const value = values[0] === undefined ? 0n : readNumber(values[0][1]);
  let data = '0x';
  if (name !== undefined) {
    const inputs = args.map(([type]) => type);
    const given = args.map(([type, text]) => {
      if (type === 'address') return readAddress(text);
      return /^u?int\d*$/.test(type) ? readNumber(text) : text;
    });
    data = guarded(
      'bad-transaction',
      () => new Interface([`function ${name}(${inputs.join(',')})`]).encodeFunctionData(name, given),
      'ERC-681',
    );
  }
  const addresses = [target!, ...args.filter(([type]) => type === 'address').map(([, text]) => text)];
  return { call: { to, value, data }, chainId, hasChecksums: addresses.every(hasChecksum) };
}

function readPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  if (at < 1) throw new SignerError('bad-transaction', { where: 'ERC-681' });
  return guarded(
    'bad-transaction',
    () => [decodeURIComponent(pair.slice(0, at)), decodeURIComponent(pair.slice(at + 1))],
    'ERC-681',
  );
}

/** "2.014e18": the exponent must result in a whole number. Errors: `bad-amount`. */
function readNumber(text: string): bigint {
  const match = /^(\d{1,78})(?:\.(\d{1,78}))?(?:[eE](\d{1,2}))?$/.exec(text);
  if (match === null) throw new SignerError('bad-amount');
  const [, whole, fraction = '', exponent = '0'] = match;
  const zeros = Number(exponent) - fraction.length;
  const digits = BigInt(whole! + fraction);
  const unit = 10n ** BigInt(Math.abs(zeros));
  if (zeros < 0 && digits % unit !== 0n) throw new SignerError('bad-amount');
  const value = zeros < 0 ? digits / unit : digits * unit;
  if (value >= 2n ** 256n) throw new SignerError('bad-amount');
  return value;
}
