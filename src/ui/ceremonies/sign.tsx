import type { CeremonyView } from '../../signer/api.ts';
import { hrefTo } from '../navigation/routes.ts';
import { Approval } from '../parts/approval.tsx';
import { LinkButton } from '../parts/button.tsx';
import { CeremonyFacts } from '../parts/ceremony-facts.tsx';
import { Decline } from '../parts/decline.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { ReviewBody } from '../parts/review.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { formatNames, t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { othersIn, useJoin } from './use-join.ts';

/** Signing with a wallet. */
export const signUi: CeremonyUi = {
  kind: 'sign',
  icon: 'sign',
  title: 'ceremony.kind.sign',
  file: 'file.sign',
  agreed: 'practice.saysApproved',
  stuck: ({ atLarge }) => (atLarge.length > 0 ? 'ceremony.stuckShared' : 'ceremony.stuckSign'),
  stopped: 'ceremony.stoppedSign',
  done: 'ceremony.signed',
  Invitation: ReviewToSign,
  Next: ToExport,
};

function ReviewToSign({ ceremony }: { ceremony: CeremonyView }) {
  const { busy, problem, join } = useJoin(ceremony);
  const { label, payloads, id, walletId } = ceremony;
  const approved = othersIn(ceremony).filter(({ rounds }) => rounds[0] === 'done');
  const lead =
    approved.length > 0
      ? t('review.askedBy', {
          names: formatNames(approved.map(({ name }) => name)),
          label,
          count: approved.length,
        })
      : t('review.asked', { label });
  return (
    <Page title={t('review.title')} lead={lead} mark={<WalletMark {...ceremony} />} isDense isWide>
      <div class="columns">
        <div class="stack wide">
          {payloads.map(({ review }, i) => (
            <section class="stack">
              {payloads.length > 1 && (
                <h2>{t('review.payload', { number: i + 1, total: payloads.length })}</h2>
              )}
              <ReviewBody review={review} walletId={walletId} />
            </section>
          ))}
        </div>
        <div class="stack wide">
          <Approval
            reviews={payloads.map(({ review }) => review)}
            label={t('review.approve')}
            busy={busy}
            onApprove={join}
          />
          <ProblemNote problem={problem} />
          <Decline id={id} label={t('do.decline')} />
          <CeremonyFacts ceremony={ceremony} />
        </div>
      </div>
    </Page>
  );
}

function ToExport({ ceremony: { id } }: { ceremony: CeremonyView }) {
  return (
    <LinkButton kind="primary" size="big" icon="next" href={hrefTo('export', id)}>
      {t('ceremony.toExport')}
    </LinkButton>
  );
}
