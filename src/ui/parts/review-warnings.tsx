import type { Fact } from '../../chains/chain.ts';
import { termIn } from '../chains/lookup.ts';
import { t } from '../text/t.ts';
import { FactList, Sentence } from './fact.tsx';
import { Note } from './note.tsx';
import { SpellingOut } from './own-addresses.tsx';
import { WhatIs } from './what-is.tsx';

/** Whole addresses: some of them are here to be compared. `numbers`: of those that have each, where there are several. */
export function Warnings({ facts, numbers }: { facts: readonly Fact[]; numbers?: readonly string[] }) {
  if (facts.length === 0) return null;
  return (
    <SpellingOut>
      <section class="stack tight" aria-label={t('review.warnings')}>
        {facts.map((fact, i) => (
          <Note tone={fact.level === 'danger' ? 'danger' : 'warning'}>
            {numbers?.[i] && <span class="known-name">{t('batch.of', { numbers: numbers[i] })} </span>}
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
