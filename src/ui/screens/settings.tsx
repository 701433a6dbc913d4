import { useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import { hrefTo } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Check, Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { lockNow, phones } from '../practice/phones.ts';
import { lockChoices, prefer, preferences, themes } from '../state/preferences.ts';
import { ask, refresh, self } from '../state/state.ts';
import { type Language, languages } from '../text/languages.ts';
import { t } from '../text/t.ts';
import { About } from './settings-about.tsx';
import { Experimental } from './settings-experimental.tsx';
import { Security } from './settings-security.tsx';

/** Co-signers see the new name in cards made from now on; wallets keep the one they were made under. */
function Rename() {
  const [name, setName] = useState(self.value?.name ?? '');
  const { busy, problem, run } = useTask();
  const rename = () =>
    run(async () => {
      await ask('rename', { name });
      await refresh();
    });
  return (
    <section class="card">
      <Form onSubmit={rename}>
        <Field
          label={t('setup.name')}
          hint={t('settings.renameHint')}
          value={name}
          onText={setName}
          maxLength={limits.nameChars}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" disabled={busy || name.trim() === '' || name === self.value?.name}>
          {t('wallet.rename')}
        </Button>
      </Form>
    </section>
  );
}

export function Settings() {
  const { language, theme, letters, lockAfterMinutes } = preferences.value;
  return (
    <Page title={t('settings.title')} isWide>
      {phones.value === null && (
        <Button icon="lock" size="wide" onClick={lockNow}>
          {t('settings.lockNow')}
        </Button>
      )}
      <div class="columns">
        <div class="stack wide">
          <Rename />
          <fieldset class="card">
            <legend>{t('settings.language')}</legend>
            <div class="choices">
              {(Object.keys(languages) as Language[]).map((tag) => (
                <Check
                  key={tag}
                  type="radio"
                  name="language"
                  checked={language === tag}
                  onChange={() => prefer({ language: tag })}
                >
                  <span lang={tag}>{languages[tag].name}</span>
                </Check>
              ))}
            </div>
          </fieldset>
          <fieldset class="card">
            <legend>{t('settings.theme')}</legend>
            <div class="choices">
              {themes.map((name) => (
                <Check
                  key={name}
                  type="radio"
                  name="theme"
                  checked={theme === name}
                  onChange={() => prefer({ theme: name })}
                >
                  {t(`settings.theme.${name}`)}
                </Check>
              ))}
            </div>
          </fieldset>
          <fieldset class="card">
            <legend>{t('settings.autoLock')}</legend>
            <div class="choices">
              {lockChoices.map((minutes) => (
                <Check
                  key={minutes}
                  type="radio"
                  name="auto-lock"
                  checked={lockAfterMinutes === minutes}
                  onChange={() => prefer({ lockAfterMinutes: minutes })}
                >
                  {t('settings.minutes', { count: minutes })}
                </Check>
              ))}
            </div>
            <p class="small muted">{t('settings.autoLockHint')}</p>
          </fieldset>
          <div class="card">
            <h2>{t('keys.title')}</h2>
            <Check checked={letters} onChange={(on) => prefer({ letters: on })}>
              {t('settings.letters')}
            </Check>
          </div>
        </div>
        <div class="stack wide">
          <Security />
          <Experimental />
          <About />
          <LinkButton icon="pay" href={hrefTo('recipients')}>
            {t('recipients.title')}
          </LinkButton>
          <LinkButton icon="help" href={hrefTo('help')}>
            {t('help.title')}
          </LinkButton>
        </div>
      </div>
    </Page>
  );
}
