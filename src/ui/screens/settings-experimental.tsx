import { Check } from '../parts/field.tsx';
import { prefer, preferences } from '../state/preferences.ts';
import { t } from '../text/t.ts';

/** What nobody outside has looked at yet: off until the person turns it on, and said plainly. */
export function Experimental() {
  return (
    <section class="card">
      <h2>{t('experimental.title')}</h2>
      <Check checked={preferences.value.accounts} onChange={(on) => prefer({ accounts: on })}>
        {t('experimental.accounts')}
      </Check>
      <p class="small muted">{t('experimental.accountsHint')}</p>
    </section>
  );
}
