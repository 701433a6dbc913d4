import { makeUrStream, urFragment } from '../../../transport/ur.ts';
import { writeHdKey } from '../../../transport/ur-ethereum.ts';
import { route } from '../../navigation/routes.ts';
import { Missing } from '../../parts/missing.tsx';
import { Page } from '../../parts/page.tsx';
import { QrShow } from '../../parts/qr-show.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { walletById } from '../../state/state.ts';
import { t } from '../../text/t.ts';

/** The account for MetaMask or Rabby to watch and request signatures from. */
export function Watch() {
  const { id } = route.value;
  const wallet = walletById(id);
  const { answer } = useAnswer('watchKey', { walletId: id, chain: 'plain-account' });
  if (wallet === undefined) return <Missing />;
  const { label } = wallet;
  return (
    <Page title={t('account.watch')} lead={t('account.watchLead')}>
      {answer !== null && (
        <QrShow
          message={makeUrStream(writeHdKey({ ...answer, name: label }), urFragment)}
          label={t('account.watchLabel', { label })}
        />
      )}
      <p>{t('account.watchHow')}</p>
      <p class="muted">{t('account.watchFirst')}</p>
    </Page>
  );
}
