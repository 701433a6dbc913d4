import type { Fact, Value } from '../../chains/review.ts';
import { formatNumber, formatTime, formatUnits, isKey, pieces, t, type Values } from '../text/t.ts';

/**
 * The values of a sentence as it shows them: a token's symbol that stands with an amount is not repeated with the
 * token's address, which names it all the same.
 */
export function shownValues({ values }: Fact): Fact['values'] {
  const all = Object.values(values);
  const symbols = all.flatMap((one) => (one.type === 'amount' && one.decimals !== null ? [one.symbol] : []));
  const isTold = (one: Value) =>
    one.type === 'address' && one.by === 'list' && symbols.includes(one.name ?? '');
  if (!all.some(isTold)) return values;
  const bare = (one: Value): Value =>
    one.type === 'address' && isTold(one) ? { type: 'address', text: one.text } : one;
  return Object.fromEntries(Object.entries(values).map(([name, one]) => [name, bare(one)]));
}

/** A fact of a review as plain text: for search, and wherever links and groups are not drawn. */
export function sayFact(fact: Fact): string {
  if (!isKey(fact.code)) return [fact.code, ...Object.values(fact.values).map(sayValue)].join(' ');
  const values = shownValues(fact);
  const said = pieces(fact.code, countsOf(fact.values)).map((piece) => {
    if ('text' in piece) return piece.text;
    const value = values[piece.slot];
    return value === undefined ? `{${piece.slot}}` : sayValue(value);
  });
  return said.join('');
}

/** The unit of an amount whose decimals nobody vouches for. */
export function rawUnits({ symbol, isNamedBeside }: Extract<Value, { type: 'amount' }>): string {
  if (symbol !== '') return t('value.rawUnits', { symbol });
  return t(isNamedBeside ? 'value.rawUnitsBeside' : 'value.rawUnitsUnnamed');
}

/** What stands behind a number with decimals: nothing, for a token without a symbol. */
export const unitOf = ({ symbol, isCoin }: Extract<Value, { type: 'amount' }>): string =>
  isCoin ? t('value.coin') : symbol;

function sayValue(value: Value): string {
  switch (value.type) {
    case 'address':
      return value.name ? `${value.name} ${value.text}` : value.text;
    case 'amount':
      return value.decimals === null
        ? `${formatNumber(value.units)} ${rawUnits(value)}`
        : `${formatUnits(value.units, value.decimals)} ${unitOf(value)}`.trimEnd();
    case 'text':
      return value.text;
    case 'number':
      return formatNumber(value.value);
    case 'bytes':
      return value.hex;
    case 'time':
      return sayTime(value.unixSeconds);
  }
}

/** Thousands of years ahead, as contracts write "never", the number itself is shown as well. */
export function sayTime(unixSeconds: bigint): string {
  const [far, farthest] = [253_402_300_800n, 8_640_000_000_000n];
  if (unixSeconds >= far) return t('value.farTime', { number: formatNumber(unixSeconds) });
  if (unixSeconds < -farthest) return formatNumber(unixSeconds);
  return formatTime(Number(unixSeconds) * 1000);
}

/** What plural rules need: the small numbers among the values. */
export function countsOf(values: Fact['values']): Values {
  const counts = Object.entries(values).flatMap(([name, value]) =>
    value.type === 'number' ? [[name, Number(value.value)] as const] : [],
  );
  const out = Object.fromEntries(counts);
  return out.count === undefined && counts[0] !== undefined ? { ...out, count: counts[0][1] } : out;
}
