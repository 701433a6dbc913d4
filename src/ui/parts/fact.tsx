import { useContext } from 'preact/hooks';
import type { Fact, Level, Value } from '../../chains/review.ts';
import { formatNumber, formatUnits, isKey, pieces, t } from '../text/t.ts';
import { Address } from './address.tsx';
import { Note } from './note.tsx';
import { OwnAddresses } from './own-addresses.tsx';
import { countsOf, rawUnits, sayTime, shownValues, unitOf } from './say.ts';

/**
 * Sentences of a review, built from codes and values. Nothing in a value is left out, except that an own
 * address is shown as the name of its wallet if a screen says so (own-addresses.tsx).
 */

/** A value, and the punctuation `after` it, which stays on its line where addresses and amounts have lines of their own. */
function Shown({ value, after }: { value: Value; after: string }) {
  if (value.type === 'address') return <AnAddress value={value} after={after} />;
  if (value.type === 'amount') return <Amount value={value} after={after} />;
  return (
    <>
      <Plain value={value} />
      {after}
    </>
  );
}

function Plain({ value }: { value: Exclude<Value, { type: 'address' | 'amount' }> }) {
  switch (value.type) {
    case 'text':
      return <bdi>{value.text}</bdi>;
    case 'number':
      return <span>{formatNumber(value.value)}</span>;
    case 'bytes':
      return <span class="bytes">{value.hex === '' ? t('value.noBytes') : value.hex}</span>;
    case 'time':
      return <time>{sayTime(value.unixSeconds)}</time>;
  }
}

/** Who vouches for the decimals, if that is not the chain itself or the person who proposes. */
function voucher({ vouchedBy, asOf = '' }: Extract<Value, { type: 'amount' }>): string {
  if (vouchedBy === 'request') return ` ${t('value.vouchedByRequest')}`;
  if (vouchedBy === 'list') return ` ${t('value.vouchedByList', { date: asOf })}`;
  if (vouchedBy === 'pack') return ` ${t('value.vouchedByPack', { date: asOf })}`;
  return '';
}

type Of<T> = { value: Extract<Value, { type: T }>; after: string };

function AnAddress({ value: { text, name, by }, after }: Of<'address'>) {
  const own = useContext(OwnAddresses).get(text);
  if (own === undefined) return <Address text={text} name={name} by={by} after={after} />;
  return (
    <>
      <span class="known-name">{t('address.own', { name: own })}</span>
      {after}
    </>
  );
}

function Amount({ value, after }: Of<'amount'>) {
  const { units, decimals, symbol, vouchedBy } = value;
  if (decimals === null) {
    return (
      <span>
        <span class="amount">{formatNumber(units)}</span> {rawUnits(value)}
        {after}
      </span>
    );
  }
  const said = voucher(value);
  return (
    <span>
      <span class={units === 0n ? 'amount nothing' : 'amount'}>
        {formatUnits(units, decimals)} {vouchedBy === 'chain' ? unitOf(value) : <bdi>{symbol}</bdi>}
        {said === '' && after}
      </span>
      {said !== '' && said + after}
    </span>
  );
}

export function Sentence({ fact }: { fact: Fact }) {
  if (!isKey(fact.code)) return <UnknownFact fact={fact} />;
  const parts = pieces(fact.code, countsOf(fact.values));
  const values = shownValues(fact);
  const marks = (at: number) => {
    const next = parts[at];
    return next !== undefined && 'text' in next ? /^[.,:;]*/.exec(next.text)![0] : '';
  };
  return (
    <span>
      {parts.map((part, i) => {
        if ('text' in part) return i === 0 ? part.text : part.text.slice(marks(i).length);
        const value = values[part.slot];
        if (value === undefined) return `{${part.slot}}${marks(i + 1)}`;
        return (
          <span class={`of-${part.slot}`}>
            <Shown value={value} after={marks(i + 1)} />
          </span>
        );
      })}
    </span>
  );
}

/** A code without a sentence in this language: shown as such, with every value. */
function UnknownFact({ fact }: { fact: Fact }) {
  return (
    <span>
      {t('fact.unknown', { code: fact.code })}{' '}
      {Object.entries(fact.values).map(([name, value]) => (
        <span>
          {name}: <Shown value={value} after="" />{' '}
        </span>
      ))}
    </span>
  );
}

const isLoud = (level: Level): level is 'warning' | 'danger' => level === 'warning' || level === 'danger';

/** An account that a program wants, told by its role and nothing else: there may be a dozen, and what a call does is elsewhere. */
const isRole = ({ level, values }: Fact) => level === 'info' && values.role !== undefined;

/** What stands below a sentence: accounts in their roles last and smaller. */
export function Parts({ facts }: { facts: readonly Fact[] }) {
  return (
    <>
      <FactList facts={facts.filter((fact) => !isRole(fact))} />
      <FactList facts={facts.filter(isRole)} isQuiet />
    </>
  );
}

function FactItem({ fact }: { fact: Fact }) {
  const body = (
    <>
      <Sentence fact={fact} />
      <Parts facts={fact.parts ?? []} />
    </>
  );
  if (isLoud(fact.level)) return <Note tone={fact.level}>{body}</Note>;
  return <div>{body}</div>;
}

/**
 * `numbers`: for an ordered list, one per fact, such as "3" or "3.2". `isQuiet`: smaller, for secondary
 * facts.
 */
export function FactList(props: {
  facts: readonly Fact[];
  numbers?: readonly string[] | null;
  isQuiet?: boolean;
}) {
  const { facts, numbers = null, isQuiet = false } = props;
  if (facts.length === 0) return null;
  const items = facts.map((fact, i) => (
    <li>
      {numbers !== null && <span class="step">{numbers[i]}</span>}
      <FactItem fact={fact} />
    </li>
  ));
  if (numbers !== null) return <ol class="facts numbered">{items}</ol>;
  return <ul class={isQuiet ? 'facts quiet' : 'facts'}>{items}</ul>;
}
