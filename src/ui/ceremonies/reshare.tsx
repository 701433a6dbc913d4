import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { Address } from '../parts/address.tsx';
import { BeforeAfter, Meaning } from '../parts/before-after.tsx';
import { Button } from '../parts/button.tsx';
import { CeremonyFacts } from '../parts/ceremony-facts.tsx';
import { Decline } from '../parts/decline.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { formatNames, t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { ToWallet } from './to-wallet.tsx';
import { useJoin } from './use-join.ts';

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

/** What a person is asked, before agreeing: who made this wallet, who goes, who comes, how many sign, what it means. */
function HandOn({ ceremony }: { ceremony: CeremonyView }) {
  const { busy, problem, join } = useJoin(ceremony);
  const { label, id, change } = ceremony;
  if (change === null) return null;
  const { before, after, dealers, madeBy, earlier, keys } = change;
  const isBefore = before.people.some(({ isSelf }) => isSelf);
  const isAfter = after.people.some(({ isSelf }) => isSelf);
  const role = !isBefore ? 'handOn.joins' : isAfter ? 'handOn.stays' : 'handOn.leaves';
  return (
    <Page
      title={t('ceremony.kind.reshare', { label })}
      lead={t(role)}
      mark={<WalletMark {...ceremony} />}
      isWide
    >
      <div class="columns">
        <div class="stack wide">
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
          <ProblemNote problem={problem} />
          <Button kind="primary" size="big" disabled={busy} onClick={join}>
            {t('handOn.do')}
          </Button>
          <Decline id={id} label={t('do.decline')} />
        </div>
        <CeremonyFacts ceremony={ceremony} rule={rule(ceremony)} />
      </div>
    </Page>
  );
}
