import { nameOfChain } from '../chains/lookup.ts';
import { goInstead } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { type Choice, choice } from '../state/arrivals.ts';
import { ask, walletById } from '../state/state.ts';
import { t } from '../text/t.ts';

/** More than one wallet could sign what came in. */
export function Choose() {
  const { busy, problem, run } = useTask();
  const open = choice.value;
  if (open === null) return <Missing isReview />;
  const take = (candidate: (typeof open.candidates)[number]) =>
    run(async () => {
      const draft = await ask('draft', { ...candidate, data: open.data });
      choice.value = null;
      goInstead('draft', draft.id);
    });
  return (
    <Page title={t('choose.title')} lead={t('choose.lead')}>
      <div class="stack">
        {open.candidates.map((candidate) => (
          <Candidate candidate={candidate} busy={busy} onTake={() => take(candidate)} />
        ))}
      </div>
      <ProblemNote problem={problem} />
    </Page>
  );
}

function Candidate(props: { candidate: Choice['candidates'][number]; busy: boolean; onTake: () => void }) {
  const { walletId, chain } = props.candidate;
  const wallet = walletById(walletId);
  if (wallet === undefined) return null;
  return (
    <Button size="wide" disabled={props.busy} onClick={props.onTake}>
      <WalletMark label={wallet.label} colour={wallet.colour} />
      {wallet.label} · {nameOfChain(chain)}
    </Button>
  );
}
