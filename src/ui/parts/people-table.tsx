import type { CeremonyView, RoundState } from '../../signer/api/ceremonies.ts';
import { isKey, t } from '../text/t.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Record<Exclude<RoundState, 'none'>, IconName> = {
  done: 'check',
  waiting: 'waiting',
  bad: 'cross',
};

function roundName(round: string): string {
  const key = `round.${round}`;
  return isKey(key) ? t(key) : round;
}

/** People by rounds, filling up. */
export function PeopleTable({ ceremony }: { ceremony: CeremonyView }) {
  return (
    <table class="people">
      <caption class="hidden-label">{t('ceremony.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ceremony.person')}</th>
          {ceremony.rounds.map((round) => (
            <th scope="col">{roundName(round)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ceremony.people.map((person) => (
          <tr>
            <th scope="row">{person.isSelf ? t('person.you', { name: person.name }) : person.name}</th>
            {person.rounds.map((state) => (
              <td>
                <span class={`cell ${state}`}>
                  {state !== 'none' && <Icon name={icons[state]} />}
                  <span class="hidden-label">{t(`roundState.${state}`)}</span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
