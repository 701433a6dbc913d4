import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { Address } from '../parts/address.tsx';
import { BeforeAfter, Meaning } from '../parts/before-after.tsx';
import { formatNames, t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { Invitation } from './invitation.tsx';
import { ToWallet } from './to-wallet.tsx';

/** Handing a wallet on to other devices. */
export const reshareUi: CeremonyUi = {
  kind: 'reshare',
  icon: 'people',
  title: 'ceremony.kind.reshare',
  file: 'file.reshare',
  agreed: 'practice.saysJoined',
  stuck: () => 'handOn.stuck',
  stopped: 'handOn.stopped',
  done: 'handOn.done',
  rule,
  Invitation: HandOn,
  Next: ({ ceremony }) => <ToWallet ceremony={ceremony} each={t('handOn.doneEach')} />,
};

function rule({ change, threshold }: CeremonyView): string {
  return t('wallet.rule', { threshold, total: change?.after.people.length ?? 0 });
}

/**
 * What a person is asked before agreeing: who made this wallet, who leaves, who joins, how many sign, and
 * what it means.
 */
function HandOn({ ceremony }: { ceremony: CeremonyView }) {
  const { label, change } = ceremony;
  if (change === null) return null;
  const { before, after, dealers, madeBy, earlier, keys } = change;
  const isBefore = before.people.some(({ isSelf }) => isSelf);
  const isAfter = after.people.some(({ isSelf }) => isSelf);
  const role = !isBefore ? 'handOn.joins' : isAfter ? 'handOn.stays' : 'handOn.leaves';
  return (
    <Invitation
      ceremony={ceremony}
      title={t('ceremony.kind.reshare', { label })}
      lead={t(role)}
      agree={t('handOn.do')}
      rule={rule(ceremony)}
    >
      <BeforeAfter before={before} after={after} dealers={dealers} />
      <p>
        {earlier === 0
          ? t('handOn.checkedFirst', { names: formatNames(madeBy) })
          : t('handOn.checked', { names: formatNames(madeBy), count: earlier })}
      </p>
      <section class="stack tight" aria-label={t('wallet.addresses')}>
        <h2>{t('wallet.addresses')}</h2>
        {keys.map(({ chain, address }) => (
          <p key={chain}>
            <span class="small muted">{nameOfChain(chain)}</span> <Address text={address} />
          </p>
        ))}
      </section>
      <Meaning before={before} after={after} />
      <p>
        <strong>{t('handOn.check')}</strong>
      </p>
    </Invitation>
  );
}
