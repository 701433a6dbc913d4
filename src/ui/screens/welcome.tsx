import { hrefTo } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { practiceDoor } from '../practice/phones.ts';
import { wasCleared } from '../state/cleared.ts';
import { isDeletedUnvisited } from '../state/state.ts';
import { t } from '../text/t.ts';

/** The very first screen. */
export function Welcome() {
  const practice = practiceDoor();
  return (
    <Page title={t('welcome.title')} lead={t('welcome.lead')} isRoot hasMark>
      {wasCleared.value && (
        <Note tone="warning" live>
          <p>{t('welcome.cleared')}</p>
          <p>{t('welcome.clearedWhy')}</p>
        </Note>
      )}
      <div class="stack">
        {practice !== null && (
          <Button kind="primary" size="big" onClick={practice}>
            {t('welcome.practice')}
          </Button>
        )}
        {practice !== null && <p class="small muted">{t('welcome.practiceHint')}</p>}
        <LinkButton href={hrefTo('setup')} size="big" {...(practice === null ? { kind: 'primary' } : {})}>
          {t('welcome.setup')}
        </LinkButton>
        <LinkButton href={hrefTo('restore')} size="wide">
          {t('welcome.restore')}
        </LinkButton>
      </div>
      {isDeletedUnvisited() && (
        <Note>
          <p>{t('storage.sevenDaysFirst')}</p>
        </Note>
      )}
      <ul class="promises">
        {(['welcome.promise1', 'welcome.promise2', 'welcome.promise3'] as const).map((key) => (
          <li>
            <Icon name="check" />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
