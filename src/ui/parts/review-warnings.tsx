import type { ComponentChildren } from 'preact';
import type { Fact } from '../../chains/review.ts';
import { termIn } from '../chains/lookup.ts';
import { t } from '../text/t.ts';
import { FactList, Sentence } from './fact.tsx';
import { Note } from './note.tsx';
import { SpellingOut } from './own-addresses.tsx';
import { WhatIs } from './what-is.tsx';

/**
 * Addresses in full: some of them are here to be compared. `numbers`: the transactions each applies to, if
 * there are several.
 */
export function Warnings(props: { facts: readonly Fact[]; numbers?: readonly string[]; isInner?: boolean }) {
  const { facts, numbers, isInner = false } = props;
  if (facts.length === 0) return null;
  return (
    <SpellingOut>
      <Region name="review.warnings" isInner={isInner}>
        {facts.map((fact, i) => (
          <Note tone={fact.level === 'danger' ? 'danger' : 'warning'}>
            {numbers?.[i] && <span class="known-name">{sayWhich(numbers[i])} </span>}
            <Sentence fact={fact} />
            {fact.parts && <FactList facts={fact.parts} />}
            <Explained code={fact.code} />
          </Note>
        ))}
      </Region>
    </SpellingOut>
  );
}

/** `numbers`: "3", or several as "1–3, 7". */
const sayWhich = (numbers: string) => t(/^\d+$/.test(numbers) ? 'batch.of' : 'batch.ofSeveral', { numbers });

/**
 * A part of a review; within a review of several transactions many are alike, so they are not landmarks
 * there.
 */
export function Region(props: {
  name: 'review.what' | 'review.warnings';
  isCard?: boolean;
  isInner: boolean;
  children: ComponentChildren;
}) {
  const { name, isCard = false, isInner, children } = props;
  const look = isCard ? 'card' : 'stack tight';
  if (isInner) return <div class={look}>{children}</div>;
  return (
    <section class={look} aria-label={t(name)}>
      {children}
    </section>
  );
}

/** The word in a warning that not everybody knows. */
function Explained({ code }: { code: string }) {
  const term = termIn(code);
  return term === null ? null : <WhatIs term={term} />;
}
