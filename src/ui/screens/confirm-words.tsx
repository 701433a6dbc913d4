import { useState } from 'preact/hooks';
import { goInstead } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { ask, refresh } from '../state/state.ts';
import { t } from '../text/t.ts';

/** Two of the 24 words asked back, from the paper. */
export function ConfirmWords({ onAgain }: { onAgain: () => void }) {
  const { answer } = useAnswer('wordsToConfirm', undefined);
  const [typed, setTyped] = useState<Record<number, string>>({});
  const { busy, problem, run } = useTask();
  const positions = answer?.positions ?? [];
  const isFull = positions.length > 0 && positions.every((at) => (typed[at] ?? '').trim() !== '');
  const submit = () =>
    run(async () => {
      await ask('confirmWords', { words: typed });
      goInstead('');
      await refresh();
    });
  return (
    <Page title={t('confirm.title')} lead={t('confirm.lead')} isRoot>
      <Form onSubmit={submit}>
        {positions.map((at) => (
          <Field
            key={at}
            label={t('confirm.word', { number: at })}
            value={typed[at] ?? ''}
            onText={(text) => setTyped({ ...typed, [at]: text })}
          />
        ))}
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy || !isFull}>
          {t('confirm.check')}
        </Button>
        <Button kind="plain" onClick={onAgain}>
          {t('confirm.again')}
        </Button>
      </Form>
    </Page>
  );
}
