import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { CostNote } from '../parts/cost-note.tsx';
import { formatNames, t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { pairCost } from './cost.ts';
import { Invitation } from './invitation.tsx';
import { ToWallet } from './to-wallet.tsx';
import { othersIn } from './use-join.ts';

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
  const names = formatNames(othersIn(ceremony).map(({ name }) => name));
  const { label } = ceremony;
  return (
    <Invitation
      ceremony={ceremony}
      title={t('ceremony.kind.pair', { label })}
      lead={t('pair.lead', { names })}
      agree={t('pair.do')}
    >
      <p>{t('pair.what')}</p>
      <CostNote cost={pairCost} />
    </Invitation>
  );
}
