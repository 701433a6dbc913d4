import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { Button } from '../parts/button.tsx';
import { CeremonyFacts } from '../parts/ceremony-facts.tsx';
import { CostNote } from '../parts/cost-note.tsx';
import { Decline } from '../parts/decline.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { formatNames, t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { pairCost } from './cost.ts';
import { ToWallet } from './to-wallet.tsx';
import { othersIn, useJoin } from './use-join.ts';

/** Pairing two devices, so that they can sign together. */
export const pairUi: CeremonyUi = {
  kind: 'pair',
  icon: 'people',
  title: 'ceremony.kind.pair',
  file: 'file.pair',
  agreed: 'practice.saysJoined',
  stuck: () => 'pair.stuck',
  stopped: 'pair.stopped',
  done: 'pair.done',
  Invitation: JoinPair,
  Next: ({ ceremony }) => <ToWallet ceremony={ceremony} each={t('pair.doneEach')} />,
};

function JoinPair({ ceremony }: { ceremony: CeremonyView }) {
  const { busy, problem, join } = useJoin(ceremony);
  const names = formatNames(othersIn(ceremony).map(({ name }) => name));
  const { label, id } = ceremony;
  return (
    <Page
      title={t('ceremony.kind.pair', { label })}
      lead={t('pair.lead', { names })}
      mark={<WalletMark {...ceremony} />}
      isWide
    >
      <div class="columns">
        <div class="stack wide">
          <p>{t('pair.what')}</p>
          <CostNote cost={pairCost} />
          <ProblemNote problem={problem} />
          <Button kind="primary" size="big" disabled={busy} onClick={join}>
            {t('pair.do')}
          </Button>
          <Decline id={id} label={t('do.decline')} />
        </div>
        <CeremonyFacts ceremony={ceremony} />
      </div>
    </Page>
  );
}
