import { PastePanel } from '../parts/carry-in.tsx';
import { Page } from '../parts/page.tsx';
import { t } from '../text/t.ts';

export function Paste() {
  return (
    <Page title={t('paste.title')} lead={t('paste.lead')}>
      <PastePanel />
    </Page>
  );
}
