import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { Button } from '../parts/button.tsx';
import { CeremonyFacts } from '../parts/ceremony-facts.tsx';
import { Decline } from '../parts/decline.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { formatNames, t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { ToWallet } from './to-wallet.tsx';
import { othersIn, useJoin } from './use-join.ts';

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
  const { busy, problem, join } = useJoin(ceremony);
  const names = formatNames(othersIn(ceremony).map(({ name }) => name));
  const { label, threshold, people, id } = ceremony;
  return (
    <Page
      title={t('join.title', { label })}
      lead={t('join.lead', { names })}
      mark={<WalletMark {...ceremony} />}
      isWide
    >
      <div class="columns">
        <div class="stack wide">
          <p>{t('join.rule', { threshold, total: people.length })}</p>
          <p>{t('join.check')}</p>
          <ProblemNote problem={problem} />
          <Button kind="primary" size="big" disabled={busy} onClick={join}>
            {t('join.do')}
          </Button>
          <Decline id={id} label={t('do.decline')} />
        </div>
        <CeremonyFacts ceremony={ceremony} rule={rule(ceremony)} />
      </div>
    </Page>
  );
}
