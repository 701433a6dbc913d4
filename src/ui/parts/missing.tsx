import { hrefTo } from '../navigation/routes.ts';
import { isLoaded } from '../state/state.ts';
import { t } from '../text/t.ts';
import { LinkButton } from './button.tsx';
import { Page } from './page.tsx';

/**
 * An address that leads to nothing on this device (any more). `isReview`: its subject was waiting for review.
 */
export function Missing({ isReview = false }: { isReview?: boolean }) {
  if (!isLoaded.value) return <Page title={t('app.loading')}>{null}</Page>;
  return (
    <Page title={t('missing.title')} lead={t(isReview ? 'missing.review' : 'missing.lead')}>
      <LinkButton kind="primary" href={hrefTo('')}>
        {t('keys.home')}
      </LinkButton>
    </Page>
  );
}
