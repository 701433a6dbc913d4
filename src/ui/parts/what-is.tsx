import { t } from '../text/t.ts';
import type { Term } from '../text/topics.ts';

/** The glossary's explanation of a term, where somebody may meet it first. */
export function WhatIs({ term }: { term: Term }) {
  return (
    <details class="what-is">
      <summary>{t('glossary.whatIs', { term: t(`glossary.${term}`) })}</summary>
      <p>{t(`glossary.${term}.is`)}</p>
    </details>
  );
}
