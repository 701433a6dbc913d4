import type { Fact, Value } from '../../review.ts';
import { isUnlimited, never, time } from '../approvals.ts';
import { fact, number, text } from '../facts.ts';
import type { View } from '../view.ts';
import { lookUp } from './lookup.ts';
import type { DescribedField } from './pack.ts';

/** A number by itself in the format that a descriptor has for it; null if that is not one for numbers. */
export function formatNumber(field: DescribedField, units: bigint, view: View): Fact | null {
  const { format, params } = field;
  const label = text(field.label);
  switch (format) {
    case 'amount':
      // Contracts take it for all there is; no network has that many coins.
      if (units === never)
        return fact('ethereum.described-highest', 'info', { label, number: number(units) });
      return isUnlimited(units)
        ? mostCoins(label, units)
        : fact('ethereum.described-amount', 'info', { label, amount: view.coin(units) });
    case 'units':
      return unnamed(label, units);
    case 'date':
      return params.encoding?.[0] === 'blockheight'
        ? fact('ethereum.described-block', 'info', { label, number: number(units) })
        : // No date, for most: what it means is up to the contract.
          fact('ethereum.described', 'info', { label, value: units === 0n ? number(0) : time(units) });
    case 'duration':
      return fact('ethereum.described-seconds', 'info', { label, number: number(units) });
    case 'unit': {
      const value = text(
        `${decimal(units, Number(params.decimals?.[0] ?? 0))} ${params.base?.[0] ?? ''}`.trim(),
      );
      return fact('ethereum.described', 'info', { label, value });
    }
    case 'enum': {
      const name = lookUp(params.enum, units);
      return name === null
        ? null
        : fact('ethereum.described-choice', 'info', { label, value: text(name), number: number(units) });
    }
    default:
      return null;
  }
}

/** More coins than there are: contracts take such numbers for everything. */
export const mostCoins = (label: Value, units: bigint): Fact =>
  fact('ethereum.described-most-coins', 'info', { label, number: number(units) });

/** An amount of a token that nothing in the call names, such as what a pool gives. */
export const unnamed = (label: Value, units: bigint): Fact =>
  fact(isUnlimited(units) ? 'ethereum.described-most-units' : 'ethereum.described-units', 'info', {
    label,
    number: number(units),
  });

/** Exact; an implausible number of decimals leaves the number as it is. */
function decimal(units: bigint, decimals: number): string {
  if (!Number.isInteger(decimals) || decimals <= 0 || decimals > 36) return String(units);
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`;
}
