import { useState } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { ask } from '../state/state.ts';
import { t } from '../text/t.ts';

/** Shows the words again, after the password. */
export function RevealWords(props: { onWords: (words: string[]) => void; isFirst?: boolean }) {
  const [password, setPassword] = useState('');
  const { busy, problem, run } = useTask();
  const submit = () =>
    run(async () => {
      const { words } = await ask('revealWords', { password });
      setPassword('');
      props.onWords(words);
    });
  const { isFirst = false } = props;
  return (
    <Page
      title={t(isFirst ? 'reveal.unfinished' : 'reveal.title')}
      lead={t(isFirst ? 'reveal.unfinishedLead' : 'reveal.lead')}
      isRoot={isFirst}
    >
      <Form onSubmit={submit}>
        <Field
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
          value={password}
          onText={setPassword}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy || password === ''}>
          {t('reveal.show')}
        </Button>
      </Form>
    </Page>
  );
}
