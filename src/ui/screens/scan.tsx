import { OtherWaysIn, ScanPanel } from '../parts/carry-in.tsx';
import { Page } from '../parts/page.tsx';
import { t } from '../text/t.ts';

/** The one scanner: whatever is held in front of it leads to its screen. */
export function ScanScreen() {
  return (
    <Page title={t('scan.title')} lead={t('scan.lead')}>
      <ScanPanel />
      <div class="actions pair">
        <OtherWaysIn />
      </div>
    </Page>
  );
}
