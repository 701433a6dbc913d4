import { useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import { goInstead } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { Field, TextArea } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { NewPassword } from '../parts/new-password.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { forgetKept, useKept } from '../state/kept.ts';
import { ask, keepStorage, refresh } from '../state/state.ts';
import { t } from '../text/t.ts';
import { RestoreFile } from './restore-file.tsx';

const wordCount = 24;
const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

/** A lost device's identity on this one. Its wallets come back with the record that any co-signer can show. */
export function Restore() {
  const [name, setName] = useKept('device/name', '');
  const [words, setWords] = useState('');
  const [password, setPassword] = useState('');
  const [isStrong, setStrong] = useState(false);
  const { busy, problem, run } = useTask();
  const count = countWords(words);
  const submit = () =>
    run(async () => {
      await ask('restore', { name, password, words });
      void keepStorage();
      setWords('');
      setPassword('');
      forgetKept('device');
      goInstead('');
      await refresh();
    });
  return (
    <Page title={t('restore.title')} lead={t('restore.lead')}>
      <Form onSubmit={submit}>
        <TextArea
          label={t('restore.words')}
          hint={t('restore.count', { typed: count })}
          value={words}
          onText={setWords}
        />
        <Field
          label={t('setup.name')}
          hint={t('restore.nameHint')}
          value={name}
          onText={setName}
          maxLength={limits.nameChars}
        />
        <NewPassword value={password} onText={setPassword} onStrong={setStrong} />
        <ProblemNote problem={problem} />
        <Button
          type="submit"
          kind="primary"
          size="wide"
          disabled={busy || count !== wordCount || name.trim() === '' || !isStrong}
        >
          {busy ? t('setup.working') : t('restore.do')}
        </Button>
      </Form>
      <RestoreFile />
    </Page>
  );
}
