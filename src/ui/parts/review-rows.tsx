import type { Fact, Value } from '../../chains/review.ts';
import { formatNumber, t } from '../text/t.ts';
import { FactList, Sentence } from './fact.tsx';
import { sayNumbers } from './review-across.ts';
import type { Group } from './review-groups.ts';
import { sumsOf } from './review-sums.ts';

/**
 * Groups of a review: closed, they say how many, how much and to how many recipients; open, they list each of
 * them.
 */
export function Groups({ groups }: { groups: readonly Group[] }) {
  return (
    <>
      {groups.map((group) => (
        <GroupItem key={group.rows[0]!.at} group={group} />
      ))}
    </>
  );
}

const number = (value: number): Value => ({ type: 'number', value: BigInt(value) });

function GroupItem({ group: { rows, paid } }: { group: Group }) {
  const numbers = rows.map(({ at }) => at);
  return (
    <div class="group-of stack tight">
      <details>
        <summary>
          {paid === null ? (
            <>
              {t('group.same', { count: rows.length })} <Sentence fact={rows[0]!.fact} />
            </>
          ) : (
            <Sentence
              fact={{
                code: paid.recipients.length === 1 ? 'group.paysOne' : 'group.pays',
                level: 'info',
                values: {
                  count: number(rows.length),
                  amount: paid.sum,
                  to: number(paid.recipients.length),
                },
              }}
            />
          )}
        </summary>
        <div class="stack tight">
          <FactList facts={rows.map(({ fact }) => fact)} numbers={numbers} />
          {paid !== null && paid.recipients.length < rows.length && (
            <>
              <h3>{t('group.recipients')}</h3>
              <FactList facts={paid.recipients.map(toSum)} isQuiet />
            </>
          )}
        </div>
      </details>
      {paid?.largest && (
        <div class="small">
          {t('group.largest', { number: paid.largest.at })} <Sentence fact={paid.largest.fact} />
        </div>
      )}
      {paid !== null && paid.fresh.length > 0 && (
        <p class="small">
          {paid.fresh.length === rows.length
            ? t('group.allFresh')
            : t('group.fresh', {
                count: paid.fresh.length,
                numbers: sayNumbers(paid.fresh.map(({ at }) => at)),
              })}
        </p>
      )}
    </div>
  );
}

const toSum = ({ to, sum, count }: NonNullable<Group['paid']>['recipients'][number]): Fact => ({
  code: 'group.recipient',
  level: 'info',
  values: { count: number(count), amount: sum, to },
});

/** Everything that leaves, one line per asset. */
export function Sums({ facts }: { facts: readonly Fact[] }) {
  const { sums, isEndless } = sumsOf(facts);
  const lines = sums.map((amount): Fact => ({ code: 'batch.sum', level: 'info', values: { amount } }));
  const endless: Fact = { code: 'batch.endless', level: 'warning', values: {} };
  return <FactList facts={isEndless ? [...lines, endless] : lines} />;
}

/** "3 of 100", for lists that are read one by one. */
export const placeIn = (place: number, total: number): string =>
  t('review.payload', { number: formatNumber(place), total: formatNumber(total) });
