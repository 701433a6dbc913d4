import type { Participant } from '../../signer/api/people.ts';
import { t } from '../text/t.ts';

export interface Side {
  threshold: number;
  people: readonly Pick<Participant, 'name' | 'contactId' | 'isSelf'>[];
}

/**
 * Who signs with a wallet before and after a change, side by side; people who leave, join or pass on the key
 * are marked.
 */
export function BeforeAfter(props: { before: Side; after: Side; dealers: readonly number[] }) {
  const { before, after, dealers } = props;
  const isIn = ({ people }: Side, id: string) => people.some(({ contactId }) => contactId === id);
  const leaves = (id: string) => !isIn(after, id);
  const joins = (id: string) => !isIn(before, id);
  return (
    <section class="stack tight" aria-label={t('change.compared')}>
      <div class="columns">
        <List
          title={t('change.before')}
          side={before}
          mark={(id, place) => [
            ...(leaves(id) ? [t('change.person.leaves')] : []),
            ...(dealers.includes(place) ? [t('change.person.deals')] : []),
          ]}
        />
        <List
          title={t('change.after')}
          side={after}
          mark={(id) => (joins(id) ? [t('change.person.joins')] : [])}
        />
      </div>
    </section>
  );
}

function List(props: { title: string; side: Side; mark: (id: string, place: number) => string[] }) {
  const { title, side, mark } = props;
  const { threshold, people } = side;
  return (
    <div class="card">
      <h2>{title}</h2>
      <p>
        <strong>{t('wallet.rule', { threshold, total: people.length })}</strong>
      </p>
      <ol>
        {people.map(({ name, contactId, isSelf }, i) => {
          const marks = mark(contactId, i + 1);
          return (
            <li key={contactId}>
              {isSelf ? t('person.you', { name }) : name}
              {marks.length > 0 && <span class="muted">{` (${marks.join(', ')})`}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** What a change means for these people, in words. */
export function Meaning({ before, after }: { before: Side; after: Side }) {
  const spare = after.people.length - after.threshold;
  const ids = (side: Side) => side.people.map(({ contactId }) => contactId).sort();
  const isSame = JSON.stringify(ids(before)) === JSON.stringify(ids(after));
  const isAllStay = ids(before).every((id) => ids(after).includes(id));
  return (
    <section class="stack tight" aria-label={t('change.meaning')}>
      <h2>{t('change.meaning')}</h2>
      <ul class="stack tight">
        <li>{t('change.same')}</li>
        {isSame && <li>{t('change.refresh')}</li>}
        <li>{spare === 0 ? t('create.ruleAll') : t('create.ruleSome', { count: spare })}</li>
        <li>{t(isAllStay ? 'change.oldHere' : 'change.old', { count: before.threshold })}</li>
        <li>{t('change.counts')}</li>
        <li>{t('change.lost')}</li>
      </ul>
    </section>
  );
}
