import { useState } from 'preact/hooks';
import { type OpenedFile, openFile } from '../../transport/file.ts';
import { goInstead } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { NewPassword } from '../parts/new-password.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { ask, keepStorage, refresh } from '../state/state.ts';
import { t } from '../text/t.ts';

/** A new device from a full copy: its file, its passphrase, and the password that is to open it here. */
export function RestoreFile() {
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [password, setPassword] = useState('');
  const [isStrong, setStrong] = useState(false);
  const { busy, problem, run } = useTask();
  const choose = () => run(async () => setFile((await openFile()) ?? file));
  const restore = () =>
    run(async () => {
      if (file === null) return;
      await ask('restoreBackup', { data: file.bytes, passphrase, password });
      void keepStorage();
      goInstead('');
      await refresh();
    });
  return (
    <details>
      <summary>{t('backup.restore')}</summary>
      <Form onSubmit={restore}>
        <p>{t('backup.restoreHint')}</p>
        <Button icon="file" onClick={choose}>
          {t('backup.choose')}
        </Button>
        {file !== null && (
          <>
            <p role="status">{t('backup.chosen', { name: file.name })}</p>
            <Field label={t('backup.passphrase')} type="password" value={passphrase} onText={setPassphrase} />
            <NewPassword value={password} onText={setPassword} onStrong={setStrong} />
          </>
        )}
        <ProblemNote problem={problem} />
        {file !== null && (
          <Button type="submit" disabled={busy || passphrase === '' || !isStrong}>
            {busy ? t('setup.working') : t('restore.do')}
          </Button>
        )}
      </Form>
    </details>
  );
}
