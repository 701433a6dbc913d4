import type { Fact, Review } from '../../chains/chain.ts';
import { termIn } from '../chains/lookup.ts';
import { t } from '../text/t.ts';
import { FactList, Sentence } from './fact.tsx';
import { Note } from './note.tsx';
import { NamingOwn, ownAddressesOf, SpellingOut } from './own-addresses.tsx';
import { isLoudWithin, orderReview } from './review-order.ts';
import { WhatIs } from './what-is.tsx';

/** The gist first, large; warnings below it, above it if one is a danger; the fine print closed, one tap away. */
export function ReviewBody({ review, walletId }: { review: Review; walletId: string | null }) {
  const order = orderReview(review);
  const { warnings, isDanger, gistParts, open, isNumbered, beside, steps, details } = order;
  return (
    <NamingOwn walletId={walletId}>
      <div class="review">
        {isDanger && <Warnings facts={warnings} />}
        <section class="card" aria-label={t('review.what')}>
          <h2 class="gist">
            <Sentence fact={review.title} />
          </h2>
          <FactList facts={gistParts} />
          <FactList
            facts={open.map(({ fact }) => fact)}
            numbers={isNumbered ? open.map(({ number }) => number) : null}
          />
          <FactList facts={beside.map(withoutParts)} isQuiet />
        </section>
        {!isDanger && <Warnings facts={warnings} />}
        <details class="fine">
          <summary>{t('review.details')}</summary>
          <div class="stack tight">
            <OwnAddress review={review} walletId={walletId} />
            <FactList facts={steps} numbers={steps.length > 1 ? steps.map((_, i) => i + 1) : null} />
            <FactList facts={details} />
          </div>
        </details>
      </div>
    </NamingOwn>
  );
}

/** The fine print has them; a loud one stays whole. */
const withoutParts = (fact: Fact): Fact => (isLoudWithin(fact) ? fact : { ...fact, parts: [] });

/** Whole addresses: some of them are here to be compared. */
function Warnings({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <SpellingOut>
      <section class="stack tight" aria-label={t('review.warnings')}>
        {facts.map((fact) => (
          <Note tone={fact.level === 'danger' ? 'danger' : 'warning'}>
            <Sentence fact={fact} />
            {fact.parts && <FactList facts={fact.parts} />}
            <Explained code={fact.code} />
          </Note>
        ))}
      </section>
    </SpellingOut>
  );
}

/** The word in a warning that not everybody knows. */
function Explained({ code }: { code: string }) {
  const term = termIn(code);
  return term === null ? null : <WhatIs term={term} />;
}

/** Which address the wallet's name stood for. */
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
