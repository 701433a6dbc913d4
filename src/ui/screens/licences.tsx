import { useEffect, useState } from 'preact/hooks';
import { missingPart } from '../../core/errors.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { t } from '../text/t.ts';

/** What Hoarfrost is made with, and the licences. */
export function Licences() {
  const [text, setText] = useState('');
  const { problem, run } = useTask();
  useEffect(() => {
    void run(async () => setText((await import('virtual:licences').catch(missingPart)).default));
  }, []);
  return (
    <Page title={t('licences.title')} lead={t('licences.lead')}>
      <ProblemNote problem={problem} />
      <pre class="licences" lang="en" dir="ltr">
        {text}
      </pre>
    </Page>
  );
}
