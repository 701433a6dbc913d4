import { Check } from '../parts/field.tsx';
import { prefer, preferences } from '../state/preferences.ts';
import { t } from '../text/t.ts';

/**
 * Features that nobody outside has reviewed yet: off until the person turns them on, and plainly described as
 * such.
 */
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
