import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { formatNames, t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { Invitation } from './invitation.tsx';
import { ToWallet } from './to-wallet.tsx';
import { othersIn } from './use-join.ts';

/** Making a wallet. */
export const keygenUi: CeremonyUi = {
  kind: 'keygen',
  icon: 'wallet',
  title: 'ceremony.kind.keygen',
  file: 'file.keygen',
  agreed: 'practice.saysJoined',
  stuck: () => 'ceremony.stuckKeygen',
  stopped: 'ceremony.stoppedKeygen',
  done: 'ceremony.walletReady',
  rule,
  Invitation: Join,
  Next: ({ ceremony }) => <ToWallet ceremony={ceremony} each={t('ceremony.doneEach')} />,
};

function rule({ threshold, people }: CeremonyView): string {
  return t('wallet.rule', { threshold, total: people.length });
}

function Join({ ceremony }: { ceremony: CeremonyView }) {
  const names = formatNames(othersIn(ceremony).map(({ name }) => name));
  const { label, threshold, people } = ceremony;
  return (
    <Invitation
      ceremony={ceremony}
      title={t('join.title', { label })}
      lead={t('join.lead', { names })}
      agree={t('join.do')}
      rule={rule(ceremony)}
    >
      <p>{t('join.rule', { threshold, total: people.length })}</p>
      <p>{t('join.check')}</p>
    </Invitation>
  );
}
