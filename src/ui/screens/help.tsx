import { Page } from '../parts/page.tsx';
import { ShortcutList } from '../parts/shortcut-list.tsx';
import { t } from '../text/t.ts';

const questions = [
  'what',
  'frost',
  'airgap',
  'lost',
  'backup',
  'fewer',
  'ethereum',
  'solana',
  'online',
] as const;
const glossary = ['coSigner', 'share', 'wallet', 'ceremony', 'code', 'words', 'record'] as const;

export function Help() {
  return (
    <Page title={t('help.title')}>
      <section class="stack tight">
        {questions.map((name) => (
          <details class="card">
            <summary>{t(`help.${name}`)}</summary>
            <p>{t(`help.${name}.answer`)}</p>
          </details>
        ))}
      </section>
      <section class="stack tight">
        <h2>{t('help.glossary')}</h2>
        <dl class="pairs">
          {glossary.map((name) => (
            <>
              <dt>{t(`glossary.${name}`)}</dt>
              <dd>{t(`glossary.${name}.is`)}</dd>
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
