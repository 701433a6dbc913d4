import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { formatNames, isKey, t } from '../text/t.ts';
import { History } from './history.tsx';
import { Note } from './note.tsx';
import { PeopleTable } from './people-table.tsx';
import { WhatIs } from './what-is.tsx';

/**
 * Who takes part and what each has done, the code, what has happened; `rule`: one line about what is being
 * agreed on.
 */
export function CeremonyFacts({ ceremony, rule }: { ceremony: CeremonyView; rule?: string | undefined }) {
  const { code, notices, history, kind, attempt } = ceremony;
  // Somebody who was not shown the others' cards has met none of them: that is one notice, not one for each
  // person.
  const isStranger = (notice: (typeof notices)[number]) => notice.code === 'not-a-contact';
  const strangers = notices.filter(isStranger).map(({ name }) => name ?? '');
  const others = notices.filter((notice) => !isStranger(notice));
  return (
    <section class="stack" aria-label={t('ceremony.facts')}>
      <div class="card">
        <p class="row spread">
          <span>
            {t('ceremony.code')} <span class="code">{code}</span>
          </span>
          {rule !== undefined && <span>{rule}</span>}
          {attempt > 1 && <span>{t('ceremony.attempt', { number: attempt })}</span>}
        </p>
        <p class="small muted">{t('ceremony.codeHint')}</p>
        <PeopleTable ceremony={ceremony} />
        <WhatIs term="code" />
      </div>
      {strangers.length > 0 && (
        <Note tone="warning">
          {t('notice.not-a-contact', { names: formatNames(strangers), count: strangers.length })}
        </Note>
      )}
      {others.map((notice) => (
        <Note tone="warning">
          {isKey(`notice.${notice.code}`)
            ? t(`notice.${notice.code}` as 'notice.build-differs', { name: notice.name ?? '' })
            : t('fact.unknown', { code: notice.code })}
        </Note>
      ))}
      <details>
        <summary>{t('ceremony.history')}</summary>
        <History events={history} kind={kind} />
      </details>
    </section>
  );
}
