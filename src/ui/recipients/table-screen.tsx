import { goInstead } from '../navigation/routes.ts';
import { Page } from '../parts/page.tsx';
import { ask } from '../state/state.ts';
import { t } from '../text/t.ts';
import { TableOfRecipients } from './table.tsx';

/** Imports recipients from a spreadsheet into this device's own list. */
export function TableScreen() {
  const take = async (csv: string) => {
    await ask('importRecipients', { csv });
    goInstead('recipients');
  };
  return (
    <Page title={t('recipients.import')} lead={t('recipients.importLead')}>
      <TableOfRecipients isOwn onTake={take} />
    </Page>
  );
}
