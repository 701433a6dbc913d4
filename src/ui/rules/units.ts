import { readTypedAmount } from '../../core/amount.ts';
import type { RuleAsset } from '../../signer/api/rules.ts';

/**
 * What a person typed in the asset's own decimals, converted to its smallest units; null unless it is an
 * amount above zero.
 */
export function unitsOf(typed: string, { decimals }: RuleAsset): bigint | null {
  const read = readTypedAmount(typed);
  if (read === null || !('text' in read)) return null;
  const [whole = '', fraction = ''] = read.text.split('.');
  if (fraction.length > decimals) return null;
  const units = BigInt(whole + fraction.padEnd(decimals, '0'));
  return units > 0n ? units : null;
}
