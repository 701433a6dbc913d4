import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Fact, Review } from '../../chains/review.ts';
import { formatNumber, t } from '../text/t.ts';
import { Button } from './button.tsx';
import { FactList, Sentence } from './fact.tsx';
import { NamingOwn } from './own-addresses.tsx';
import { ReviewBody } from './review.tsx';
import { findAcross, gistOf, mergeWarnings, type Numbered } from './review-across.ts';
import { groupRows, type Row } from './review-groups.ts';
import { isOpenFact, orderReview, withParts } from './review-order.ts';
import { Groups, placeIn, Sums } from './review-rows.tsx';
import { feesOf } from './review-sums.ts';
import { Warnings } from './review-warnings.tsx';

const without = (reviews: readonly Review[], left: readonly number[]): Numbered[] =>
  reviews.map((review, i) => ({ review, number: i + 1 })).filter(({ number }) => !left.includes(number));

/**
 * Every action of a transaction that is shown open, by its number as warnings refer to it; if there is only
 * one, by the number of the transaction.
 */
function rowsOf({ review, number }: Numbered): Row[] {
  const open = review.actions
    .map((fact, i) => ({ fact, place: i + 1 }))
    .filter(({ fact }) => isOpenFact(fact));
  if (open.length === 0) return [{ fact: review.title, at: `${number}` }];
  return open.map(({ fact, place }) => ({
    fact: withParts(fact),
    at: open.length === 1 ? `${number}` : `${number}.${place}`,
  }));
}

/** Warnings that only the whole has, used to count what a person has to accept. */
export function warningsAcross(reviews: readonly Review[], left: readonly number[]): Fact[] {
  const kept = without(reviews, left);
  return kept.length < 2 ? [] : findAcross(kept, kept.flatMap(rowsOf));
}

interface Batch {
  reviews: readonly Review[];
  walletId: string | null;
  /** What the wallet's rules say about all of it. */
  verdict?: ComponentChildren;
  /** Numbers (from 1) of those that are left out. */
  left: readonly number[];
  /** Null for somebody who decides on all of it or nothing. */
  onLeft: ((next: readonly number[]) => void) | null;
}

/** What is to be signed: one transaction, or several together. */
export function Reviews(props: Batch) {
  const [only, ...more] = props.reviews;
  if (only === undefined) return null;
  if (more.length > 0) return <BatchBody {...props} />;
  return <ReviewBody review={only} walletId={props.walletId} verdict={props.verdict} />;
}

/**
 * Several transactions in one review: grouped, with sums and with every warning in full, and each by itself
 * below.
 */
function BatchBody({ reviews, walletId, verdict, left, onLeft }: Batch) {
  const whole = useMemo(() => describe(reviews, left), [reviews, left.join()]);
  const { kept, across, warnings, grouped, fees, beside } = whole;
  const facts = [...across, ...warnings.map(({ fact }) => fact)];
  const numbers = [...across.map(() => ''), ...warnings.map((one) => one.numbers)];
  const isDanger = facts.some(({ level }) => level === 'danger');
  const said = <Warnings facts={facts} numbers={numbers} />;
  return (
    <NamingOwn walletId={walletId}>
      <div class="review">
        {isDanger && said}
        <section class="card" aria-label={t('review.what')}>
          <h2 class="gist">
            <Sentence fact={gistOf(kept.map(({ review }) => review))} />
          </h2>
          {grouped.groups.length + grouped.open.length > 1 && (
            <Sums facts={kept.flatMap(({ review }) => review.actions)} />
          )}
          <Groups groups={grouped.groups} />
          {verdict}
          <FactList facts={grouped.open.map(({ fact }) => fact)} numbers={grouped.open.map(({ at }) => at)} />
          <FactList facts={[...fees, ...beside]} isQuiet />
        </section>
        {!isDanger && said}
        <details class="fine">
          <summary>{t('batch.each')}</summary>
          <div class="stack tight">
            {onLeft !== null && <p class="small muted">{t('batch.eachHint')}</p>}
            {reviews.map((review, i) => (
              <One
                key={i}
                review={review}
                number={i + 1}
                total={reviews.length}
                walletId={walletId}
                isLeft={left.includes(i + 1)}
                // The last one stays: leaving out everything is what declining is for.
                onLeft={
                  onLeft !== null && (kept.length > 1 || left.includes(i + 1))
                    ? (isLeft) => onLeft(isLeft ? [...left, i + 1] : left.filter((one) => one !== i + 1))
                    : null
                }
              />
            ))}
          </div>
        </details>
      </div>
    </NamingOwn>
  );
}

function describe(reviews: readonly Review[], left: readonly number[]) {
  const kept = without(reviews, left);
  const rows = kept.flatMap(rowsOf);
  const fees = feesOf(kept.map(({ review }) => review)).map(
    (amount): Fact => ({ code: 'batch.fees', level: 'info', values: { amount } }),
  );
  // What each of them says about itself, such as its network, shown once. Fees are shown added up.
  const all = kept.flatMap(({ review }) => orderReview(review).beside).filter((fact) => !fact.effects);
  const seen = new Map(all.map((fact) => [JSON.stringify(fact, bigintAsText), fact]));
  return {
    kept,
    across: findAcross(kept, rows),
    warnings: mergeWarnings(kept),
    grouped: groupRows(rows),
    fees,
    beside: [...seen.values()].map((fact) => ({ ...fact, parts: [] })),
  };
}

const bigintAsText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);

/** Closed, it shows its gist; open, the whole review, which is made when it is first looked at. */
function One(props: {
  review: Review;
  number: number;
  total: number;
  walletId: string | null;
  isLeft: boolean;
  onLeft: ((isLeft: boolean) => void) | null;
}) {
  const { review, number, total, walletId, isLeft, onLeft } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <details class={isLeft ? 'one left' : 'one'} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="step">{formatNumber(number)}</span>{' '}
        <span class="what">
          {isLeft && <strong>{t('batch.isLeft')} </strong>}
          <Sentence fact={review.title} />
        </span>
      </summary>
      {isOpen && (
        <div class="stack tight">
          <h3>{placeIn(number, total)}</h3>
          <ReviewBody review={review} walletId={walletId} isInner />
          {onLeft && (
            <Button icon={isLeft ? 'add' : 'cross'} onClick={() => onLeft(!isLeft)}>
              {t(isLeft ? 'batch.takeBack' : 'batch.leaveOut', { number: formatNumber(number) })}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}
