import type { Fact, Level, Review, Value } from '../../chains/chain.ts';
import { termIn } from '../chains/lookup.ts';
import { formatNumber, formatUnits, isKey, pieces, t } from '../text/t.ts';
import { Address } from './address.tsx';
import { Note } from './note.tsx';
import { countsOf, rawUnits, sayTime } from './say.ts';
import { WhatIs } from './what-is.tsx';

/** Sentences of a review, put together from codes and values; nothing of a value is ever left out. */

function Shown({ value }: { value: Value }) {
  switch (value.type) {
    case 'address':
      return <Address text={value.text} name={value.name} />;
    case 'amount':
      return <Amount value={value} />;
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

/** Who says so many decimals, where that is not the chain itself or the person who proposes. */
function voucher({ vouchedBy, asOf = '' }: Extract<Value, { type: 'amount' }>): string {
  if (vouchedBy === 'request') return ` ${t('value.vouchedByRequest')}`;
  if (vouchedBy === 'list') return ` ${t('value.vouchedByList', { date: asOf })}`;
  if (vouchedBy === 'pack') return ` ${t('value.vouchedByPack', { date: asOf })}`;
  return '';
}

function Amount({ value }: { value: Extract<Value, { type: 'amount' }> }) {
  const { units, decimals, symbol, vouchedBy } = value;
  if (decimals === null) {
    return (
      <span>
        <span class="amount">{formatNumber(units)}</span> {rawUnits(symbol)}
      </span>
    );
  }
  return (
    <span>
      <span class="amount">
        {formatUnits(units, decimals)} {vouchedBy === 'chain' ? symbol : <bdi>{symbol}</bdi>}
      </span>
      {voucher(value)}
    </span>
  );
}

export function Sentence({ fact }: { fact: Fact }) {
  if (!isKey(fact.code)) return <UnknownFact fact={fact} />;
  const parts = pieces(fact.code, countsOf(fact.values));
  return (
    <span>
      {parts.map((part) => {
        if ('text' in part) return part.text;
        const value = fact.values[part.slot];
        return value === undefined ? `{${part.slot}}` : <Shown value={value} />;
      })}
    </span>
  );
}

/** A code that this language has no sentence for: told as such, with every value. */
function UnknownFact({ fact }: { fact: Fact }) {
  return (
    <span>
      {t('fact.unknown', { code: fact.code })}{' '}
      {Object.entries(fact.values).map(([name, value]) => (
        <span>
          {name}: <Shown value={value} />{' '}
        </span>
      ))}
    </span>
  );
}

const tones: Record<Level, 'info' | 'warning' | 'danger'> = {
  info: 'info',
  notice: 'info',
  warning: 'warning',
  danger: 'danger',
};

function FactItem({ fact }: { fact: Fact }) {
  const body = (
    <>
      <Sentence fact={fact} />
      {fact.parts && fact.parts.length > 0 && <FactList facts={fact.parts} />}
    </>
  );
  if (fact.level === 'warning' || fact.level === 'danger')
    return <Note tone={tones[fact.level]}>{body}</Note>;
  return <div>{body}</div>;
}

export function FactList({ facts, isOrdered = false }: { facts: Fact[]; isOrdered?: boolean }) {
  if (facts.length === 0) return null;
  const items = facts.map((fact) => (
    <li>
      <FactItem fact={fact} />
    </li>
  ));
  return isOrdered ? <ol class="facts steps">{items}</ol> : <ul class="facts">{items}</ul>;
}

/** The one action says the same as the gist: no need to read it twice. */
function isSame(a: Fact, b: Fact): boolean {
  const written = ({ code, level, values }: Fact) =>
    JSON.stringify([code, level, values], (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
  return written(a) === written(b);
}

/** The word in a warning that not everybody knows. */
function Explained({ code }: { code: string }) {
  const term = termIn(code);
  return term === null ? null : <WhatIs term={term} />;
}

/** Warnings first, then the gist, what it does in order, and the fine print open below. */
export function ReviewBody({ review }: { review: Review }) {
  return (
    <div class="stack">
      {review.warnings.length > 0 && (
        <section class="stack tight" aria-label={t('review.warnings')}>
          <h2>{t('review.warnings')}</h2>
          {review.warnings.map((fact) => (
            <Note tone={fact.level === 'danger' ? 'danger' : 'warning'}>
              <Sentence fact={fact} />
              {fact.parts && <FactList facts={fact.parts} />}
              <Explained code={fact.code} />
            </Note>
          ))}
        </section>
      )}
      <section class="card" aria-label={t('review.what')}>
        <h2 class="gist">
          <Sentence fact={review.title} />
        </h2>
        {review.actions.length === 1 && isSame(review.title, review.actions[0]!) ? (
          <FactList facts={review.actions[0]?.parts ?? []} />
        ) : (
          <FactList facts={review.actions} isOrdered={review.actions.length > 1} />
        )}
      </section>
      <details open>
        <summary>{t('review.details')}</summary>
        <FactList facts={review.details} />
      </details>
    </div>
  );
}
