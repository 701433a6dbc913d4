import type { CeremonyView } from '../../signer/api.ts';
import { Approval } from '../parts/approval.tsx';
import { Button } from '../parts/button.tsx';
import { Decline } from '../parts/decline.tsx';
import { ReviewBody } from '../parts/fact.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { ask, refresh } from '../state/state.ts';
import { formatNames, t } from '../text/t.ts';
import { CeremonyFacts } from './ceremony-facts.tsx';

/** This person has not agreed yet: to take part in a wallet, or to sign what the review says. */
export function Invitation({ ceremony }: { ceremony: CeremonyView }) {
  return ceremony.kind === 'keygen' ? <Join ceremony={ceremony} /> : <ReviewToSign ceremony={ceremony} />;
}

function useJoin({ id }: CeremonyView) {
  const task = useTask();
  const join = () =>
    task.run(async () => {
      await ask('join', { id });
      await refresh();
    });
  return { ...task, join };
}

const othersIn = ({ people }: CeremonyView) => people.filter(({ isSelf }) => !isSelf);

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
        <CeremonyFacts ceremony={ceremony} />
      </div>
    </Page>
  );
}

function ReviewToSign({ ceremony }: { ceremony: CeremonyView }) {
  const { busy, problem, join } = useJoin(ceremony);
  const { label, payloads, id } = ceremony;
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
    <Page title={t('review.title')} lead={lead} mark={<WalletMark {...ceremony} />} isWide>
      <div class="columns">
        <div class="stack wide">
          {payloads.map(({ review }, i) => (
            <section class="stack">
              {payloads.length > 1 && (
                <h2>{t('review.payload', { number: i + 1, total: payloads.length })}</h2>
              )}
              <ReviewBody review={review} />
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
