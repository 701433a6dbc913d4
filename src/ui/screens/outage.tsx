import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { ask, outage, refresh } from '../state/state.ts';
import { t } from '../text/t.ts';

/** The signer is not available: it is in another tab, or its storage is broken. */
export function Outage() {
  const { busy, problem, run } = useTask();
  const isTaken = outage.value?.code === 'other-tab';
  const again = () =>
    run(async () => {
      if (isTaken) await ask('takeOver');
      await refresh();
    });
  return (
    <Page title={t(isTaken ? 'outage.tab' : 'outage.broken')} isRoot>
      {isTaken ? <p>{t('outage.tabLead')}</p> : <ProblemNote problem={outage.value} />}
      <ProblemNote problem={problem} />
      <Button kind="primary" size="wide" disabled={busy} onClick={again}>
        {t(isTaken ? 'outage.takeOver' : 'do.tryAgain')}
      </Button>
    </Page>
  );
}
