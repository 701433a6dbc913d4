import { useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { NewPassword } from '../parts/new-password.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { forgetKept, useKept } from '../state/kept.ts';
import { ask, keepStorage, refresh, status } from '../state/state.ts';
import { t } from '../text/t.ts';
import { ConfirmWords } from './confirm-words.tsx';
import { RevealWords } from './reveal-words.tsx';
import { ShowWords } from './show-words.tsx';

/**
 * A new device, from its name to confirming the words. The 24 words exist in this component while they are
 * shown and nowhere else in the page; after a reload the password brings them back.
 */
export function Setup() {
  const [words, setWords] = useState<string[] | null>(null);
  const [isWritten, setWritten] = useState(false);
  if (words !== null && !isWritten) return <ShowWords words={words} onWritten={() => setWritten(true)} />;
  if (isWritten) return <ConfirmWords onAgain={() => setWritten(false)} />;
  if (status.value?.device === 'unconfirmed') return <RevealWords onWords={setWords} isFirst />;
  return <NameAndPassword onWords={setWords} />;
}

function NameAndPassword({ onWords }: { onWords: (words: string[]) => void }) {
  const [name, setName] = useKept('device/name', '');
  const [password, setPassword] = useState('');
  const [isStrong, setStrong] = useState(false);
  const { busy, problem, run } = useTask();
  const submit = () =>
    run(async () => {
      const { words } = await ask('create', { name, password });
      void keepStorage();
      setPassword('');
      forgetKept('device');
      onWords(words);
      await refresh();
    });
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      <Form onSubmit={submit}>
        <Field
          label={t('setup.name')}
          hint={t('setup.nameHint')}
          value={name}
          onText={setName}
          maxLength={limits.nameChars}
          required
        />
        <NewPassword value={password} onText={setPassword} onStrong={setStrong} />
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy || name.trim() === '' || !isStrong}>
          {busy ? t('setup.working') : t('do.continue')}
        </Button>
      </Form>
    </Page>
  );
}
