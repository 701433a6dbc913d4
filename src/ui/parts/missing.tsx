import { hrefTo, route } from '../routes.ts';
import { isLoaded } from '../state.ts';
import { t } from '../text/t.ts';
import { LinkButton } from './button.tsx';
import { Page } from './page.tsx';

/** An address that leads to nothing on this device (any more). */
export function Missing() {
  if (!isLoaded.value) return <Page title={t('app.loading')}>{null}</Page>;
  const isReview = ['draft', 'choose', 'complete'].includes(route.value.place);
  return (
    <Page title={t('missing.title')} lead={t(isReview ? 'missing.review' : 'missing.lead')}>
      <LinkButton kind="primary" href={hrefTo('')}>
        {t('keys.home')}
      </LinkButton>
    </Page>
  );
}
