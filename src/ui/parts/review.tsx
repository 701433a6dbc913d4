import type { ComponentChildren } from 'preact';
import type { Fact, Review } from '../../chains/review.ts';
import { formatNumber, t } from '../text/t.ts';
import { FactList, Parts, Sentence } from './fact.tsx';
import { NamingOwn, ownAddressesOf, SpellingOut } from './own-addresses.tsx';
import { findSame } from './review-across.ts';
import { groupRows } from './review-groups.ts';
import { isLoudWithin, orderReview } from './review-order.ts';
import { Groups, Sums } from './review-rows.tsx';
import { Region, Warnings } from './review-warnings.tsx';

interface Body {
  review: Review;
  walletId: string | null;
  /** What the wallet's rules say about it: directly under amount and recipient. */
  verdict?: ComponentChildren;
  isInner?: boolean;
}

/**
 * The gist first, large; warnings below it, or above it if one is a danger; the fine print closed, one tap
 * away.
 */
export function ReviewBody({ review, walletId, verdict, isInner = false }: Body) {
  const order = orderReview(review);
  const { warnings, isDanger, gistParts, open, isNumbered, beside, steps, details } = order;
  const rows = open.map(({ fact, number }) => ({ fact, at: String(number) }));
  const said = [...warnings, ...findSame(rows)];
  const grouped = groupRows(rows);
  return (
    <NamingOwn walletId={walletId}>
      <div class="review">
        {isDanger && <Warnings facts={said} isInner={isInner} />}
        <Region name="review.what" isCard isInner={isInner}>
          <h2 class="gist">
            <Sentence fact={review.title} />
          </h2>
          {/* A single group states its own sum. */}
          {grouped.groups.length > 0 && grouped.groups.length + grouped.open.length > 1 && (
            <Sums facts={review.actions} />
          )}
          <Groups groups={grouped.groups} />
          {verdict}
          <Parts facts={gistParts} />
          <FactList
            facts={grouped.open.map(({ fact }) => fact)}
            numbers={isNumbered ? grouped.open.map(({ at }) => at) : null}
          />
          <FactList facts={beside.map(withoutParts)} isQuiet />
        </Region>
        {!isDanger && <Warnings facts={said} isInner={isInner} />}
        <details class="fine">
          <summary>{t('review.details')}</summary>
          <div class="stack tight">
            <OwnAddress review={review} walletId={walletId} />
            <FactList
              facts={steps}
              numbers={steps.length > 1 ? steps.map((_, i) => formatNumber(i + 1)) : null}
            />
            <FactList facts={details} />
          </div>
        </details>
      </div>
    </NamingOwn>
  );
}

/** The parts are in the fine print; a loud fact keeps them. */
const withoutParts = (fact: Fact): Fact => (isLoudWithin(fact) ? fact : { ...fact, parts: [] });

/** The address that the wallet's name stood for. */
function OwnAddress({ review, walletId }: { review: Review; walletId: string | null }) {
  const { title, actions, details } = review;
  const said = new Set([title, ...actions, ...details].flatMap(addressesIn));
  const own = [...ownAddressesOf(walletId)].filter(([address]) => said.has(address));
  return (
    <SpellingOut>
      {own.map(([address, name]) => (
        <p>
          <Sentence fact={ownFact(name, address)} />
        </p>
      ))}
    </SpellingOut>
  );
}

const ownFact = (name: string, address: string): Fact => ({
  code: 'review.own',
  level: 'info',
  values: { name: { type: 'text', text: name }, address: { type: 'address', text: address } },
});

const addressesIn = ({ values, parts = [] }: Fact): string[] => [
  ...Object.values(values).flatMap((value) => (value.type === 'address' ? [value.text] : [])),
  ...parts.flatMap(addressesIn),
];
