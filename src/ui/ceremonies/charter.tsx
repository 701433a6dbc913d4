import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { hrefTo } from '../navigation/routes.ts';
import { LinkButton } from '../parts/button.tsx';
import { CharterText } from '../rules/charter-text.tsx';
import { t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { Invitation } from './invitation.tsx';

/** Agreeing on a wallet's rules, or on freezing or unfreezing it. */
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
  const { charter, label } = ceremony;
  if (charter === null) return null;
  return (
    <Invitation
      ceremony={ceremony}
      title={t('ceremony.kind.charter', { label })}
      lead={t(charter.before === null ? 'rules.askedFirst' : 'rules.askedNext')}
      agree={t('rules.agree')}
    >
      <CharterText charter={charter} walletId={ceremony.walletId!} />
      <p>
        <strong>{t('rules.check')}</strong>
      </p>
    </Invitation>
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
