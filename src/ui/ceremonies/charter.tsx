import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { hrefTo } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { CeremonyFacts } from '../parts/ceremony-facts.tsx';
import { Decline } from '../parts/decline.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { CharterText } from '../rules/charter-text.tsx';
import { t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { useJoin } from './use-join.ts';

/** Agreeing to a wallet's rules, to a freeze or to its end. */
export const charterUi: CeremonyUi = {
  kind: 'charter',
  icon: 'file',
  title: 'ceremony.kind.charter',
  file: 'file.charter',
  agreed: 'practice.saysJoined',
  stuck: () => 'rules.stuck',
  stopped: 'rules.stopped',
  done: 'rules.inForce',
  Invitation: Agree,
  Next: Taken,
};

function Agree({ ceremony }: { ceremony: CeremonyView }) {
  const { busy, problem, join } = useJoin(ceremony);
  const { charter, label, id } = ceremony;
  if (charter === null) return null;
  return (
    <Page
      title={t('ceremony.kind.charter', { label })}
      lead={t(charter.before === null ? 'rules.askedFirst' : 'rules.askedNext')}
      mark={<WalletMark {...ceremony} />}
      isWide
    >
      <div class="columns">
        <div class="stack wide">
          <CharterText charter={charter} walletId={ceremony.walletId!} />
          <p>
            <strong>{t('rules.check')}</strong>
          </p>
          <ProblemNote problem={problem} />
          <Button kind="primary" size="big" disabled={busy} onClick={join}>
            {t('rules.agree')}
          </Button>
          <Decline id={id} label={t('do.decline')} />
        </div>
        <CeremonyFacts ceremony={ceremony} />
      </div>
    </Page>
  );
}

function Taken({ ceremony: { charter, walletId } }: { ceremony: CeremonyView }) {
  if (charter === null || walletId === null) return null;
  return (
    <div class="stack">
      <LinkButton kind="primary" size="big" icon="next" href={hrefTo('rules', walletId)}>
        {t('rules.toRules')}
      </LinkButton>
      <p class="muted">{t('rules.takeTo')}</p>
      <CharterText charter={charter} walletId={walletId} />
    </div>
  );
}
