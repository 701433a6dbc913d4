import { useState } from 'preact/hooks';
import { groupsOf } from '../parts/address.tsx';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/field.tsx';
import { Page } from '../parts/page.tsx';
import { self, wallets } from '../state/state.ts';
import { t } from '../text/t.ts';
import { RevealWords } from './reveal-words.tsx';

const lines = Array.from({ length: 24 }, (_, i) => i);

/**
 * The sheet to keep, on A4 or Letter: whose device it is, and 24 lines on which to write the words by hand.
 * The words themselves are printed only on request, after the password: a printer may remember what it
 * printed.
 */
export function Sheet() {
  const [isAsking, setAsking] = useState(false);
  const [words, setWords] = useState<string[] | null>(null);
  if (isAsking && words === null) return <RevealWords onWords={setWords} />;
  const own = self.value;
  const toggle = (isWanted: boolean) => {
    setAsking(isWanted);
    setWords(null);
  };
  return (
    <Page title={t('sheet.title')} lead={t('sheet.lead')}>
      <div class="stack no-print">
        <Check checked={words !== null} onChange={toggle}>
          {t('sheet.withWords')}
        </Check>
        <Button kind="primary" size="wide" onClick={() => print()}>
          {t('sheet.print')}
        </Button>
      </div>
      <section class="sheet" aria-label={t('sheet.title')}>
        <p class="row spread">
          <strong>{own?.name}</strong>
          <span class="code">{own?.code}</span>
        </p>
        <p class="address">{groupsOf(own?.id ?? '').join(' ')}</p>
        <ol class="sheet-words">
          {lines.map((i) => (
            <li>{words?.[i]}</li>
          ))}
        </ol>
        {wallets.value.length > 0 && <p>{t('sheet.wallets')}</p>}
        <ul>
          {wallets.value.map(({ label, code, threshold, participants }) => (
            <li>
              {label} · {code} · {t('wallet.rule', { threshold, total: participants.length })}
            </li>
          ))}
        </ul>
        <p class="small">{t('sheet.how')}</p>
      </section>
    </Page>
  );
}
