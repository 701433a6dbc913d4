import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { go, hrefTo } from '../navigation/routes.ts';
import { Approval } from '../parts/approval.tsx';
import { Reviews, warningsAcross } from '../parts/batch.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { CeremonyFacts } from '../parts/ceremony-facts.tsx';
import { CostNote } from '../parts/cost-note.tsx';
import { Decline } from '../parts/decline.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { Clearance, ClearanceActions, RequestNote } from '../rules/clearance.tsx';
import { useKept } from '../state/kept.ts';
import { ask } from '../state/state.ts';
import { formatNames, t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { isForFiles, signCost } from './cost.ts';
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

/** The same for a wallet that signs by ECDSA: three rounds, and much more to carry. */
export const signEcdsaUi: CeremonyUi = {
  ...signUi,
  kind: 'sign-ecdsa',
  isForFiles: ({ people, payloads }) => isForFiles(people.length, payloads.length),
};

function ReviewToSign({ ceremony }: { ceremony: CeremonyView }) {
  const { busy, problem, join } = useJoin(ceremony);
  const { label, payloads, id, walletId } = ceremony;
  const [left, setLeft] = useKept<readonly number[]>(`ceremony/${id}/left`, []);
  const reviews = payloads.map(({ review }) => review);
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
          <Reviews
            reviews={reviews}
            walletId={walletId}
            verdict={<Clearance ceremony={ceremony} />}
            left={left}
            onLeft={setLeft}
          />
        </div>
        <div class="stack wide">
          <ClearanceActions ceremony={ceremony} />
          <RequestNote request={ceremony.request} />
          {left.length === 0 ? (
            <Approval
              reviews={reviews}
              beside={warningsAcross(reviews, [])}
              label={t('review.approve')}
              busy={busy}
              isReady={
                (ceremony.clearance?.fault ?? null) === null || ceremony.clearance?.fault === 'permit-waits'
              }
              onApprove={join}
            />
          ) : (
            <ProposeRest ceremony={ceremony} left={left} />
          )}
          {ceremony.kind === signEcdsaUi.kind && (
            <CostNote
              cost={signCost(ceremony.people.length, payloads.length)}
              isForFiles={isForFiles(ceremony.people.length, payloads.length)}
            />
          )}
          <ProblemNote problem={problem} />
          <Decline id={id} label={t('do.decline')} />
          <CeremonyFacts ceremony={ceremony} />
        </div>
      </div>
    </Page>
  );
}

/** Whoever refuses part of a request can ask for the rest, as a proposal of their own. */
function ProposeRest({ ceremony: { id }, left }: { ceremony: CeremonyView; left: readonly number[] }) {
  const { busy, problem, run } = useTask();
  const propose = () =>
    run(async () => {
      const draft = await ask('draftRest', { ceremonyId: id, leftOut: [...left] });
      go('draft', draft.id);
    });
  return (
    <div class="stack tight">
      <p>{t('batch.restLead', { count: left.length })}</p>
      <Button kind="primary" size="wide" icon="sign" disabled={busy} onClick={propose}>
        {t('batch.rest')}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}

function ToExport({ ceremony: { id } }: { ceremony: CeremonyView }) {
  return (
    <LinkButton kind="primary" size="big" icon="next" href={hrefTo('export', id)}>
      {t('ceremony.toExport')}
    </LinkButton>
  );
}
