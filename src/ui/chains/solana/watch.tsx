import { base58 } from '@scure/base';
import { readHex } from '../../../core/bytes.ts';
import { makeUrStream, urFragment } from '../../../transport/ur.ts';
import { writeSolAccounts } from '../../../transport/ur-solana.ts';
import { route } from '../../navigation/routes.ts';
import { Missing } from '../../parts/missing.tsx';
import { Page } from '../../parts/page.tsx';
import { QrShow } from '../../parts/qr-show.tsx';
import { self, walletById } from '../../state/state.ts';
import { t } from '../../text/t.ts';

/** The account for another wallet to watch. */
export function Watch() {
  const wallet = walletById(route.value.id);
  const solana = wallet?.keys.find(({ chain }) => chain === 'solana');
  if (wallet === undefined || solana === undefined || self.value === null) return <Missing />;
  const { label } = wallet;
  const ur = writeSolAccounts({
    fingerprint: readHex(self.value.id.slice(0, 8)),
    keys: [{ key: base58.decode(solana.address), name: label }],
    device: 'Hoarfrost',
  });
  return (
    <Page title={t('watch.title')} lead={t('watch.lead')}>
      <QrShow message={makeUrStream(ur, urFragment)} label={t('watch.label', { label })} />
      <p>{t('watch.how')}</p>
    </Page>
  );
}
