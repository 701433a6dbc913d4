import { allTerms, allTopics } from '../chains/lookup.ts';
import { togglePalette } from '../commands/overlays.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Part } from '../parts/part.tsx';
import { ShortcutList } from '../parts/shortcut-list.tsx';
import { practiceDoor } from '../practice/phones.ts';
import { t } from '../text/t.ts';

export function Help() {
  const practice = practiceDoor();
  return (
    <Page title={t('help.title')}>
      <div class="stack tight">
        <Button icon="search" onClick={togglePalette}>
          {t('palette.title')}
        </Button>
        {practice !== null && (
          <Button icon="again" onClick={practice}>
            {t('practice.enter')}
          </Button>
        )}
      </div>
      <section class="stack tight">
        {allTopics().map((topic) => (
          <Part key={topic} name={`help.${topic}`} isCard>
            <p>{t(`help.${topic}.answer`)}</p>
          </Part>
        ))}
      </section>
      <section class="stack tight">
        <h2>{t('help.glossary')}</h2>
        <dl class="pairs">
          {allTerms().map((term) => (
            <>
              <dt>{t(`glossary.${term}`)}</dt>
              <dd>{t(`glossary.${term}.is`)}</dd>
            </>
          ))}
        </dl>
      </section>
      <section class="stack tight">
        <h2>{t('keys.title')}</h2>
        <ShortcutList />
      </section>
    </Page>
  );
}
