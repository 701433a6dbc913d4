import { choice } from '../incoming.ts';
import { Button } from '../parts/button.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { goInstead } from '../routes.ts';
import { ask, walletById } from '../state.ts';
import { t } from '../text/t.ts';

/** More than one wallet could sign what came in. */
export function Choose() {
  const { busy, problem, run } = useTask();
  const open = choice.value;
  if (open === null) return <Missing />;
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
          <Button size="wide" icon="wallet" disabled={busy} onClick={() => take(candidate)}>
            {walletById(candidate.walletId)?.label} · {t(`chain.${candidate.chain}`)}
          </Button>
        ))}
      </div>
      <ProblemNote problem={problem} />
    </Page>
  );
}
