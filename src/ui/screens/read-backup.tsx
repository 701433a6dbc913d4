import { useState } from 'preact/hooks';
import type { BackupPreview } from '../../signer/api/backup.ts';
import { goInstead } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { backup } from '../state/arrivals.ts';
import { ask, refresh } from '../state/state.ts';
import { formatTime, t } from '../text/t.ts';

/** A full copy that was brought in: reviewed first, added only if the person approves. */
export function ReadBackup() {
  const data = backup.value;
  const [passphrase, setPassphrase] = useState('');
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const { busy, problem, run } = useTask();
  if (data === null) return <Missing />;
  const look = () => run(async () => setPreview(await ask('previewBackup', { data, passphrase })));
  const add = () =>
    run(async () => {
      await ask('importBackup', { data, passphrase });
      backup.value = null;
      goInstead('');
      await refresh();
    });
  return (
    <Page title={t('backup.found')} lead={t('backup.foundLead')}>
      <Form onSubmit={preview === null ? look : add}>
        <Field
          label={t('backup.passphrase')}
          type="password"
          value={passphrase}
          onText={(text) => {
            setPassphrase(text);
            setPreview(null);
          }}
        />
        {preview !== null && (
          <div class="card" role="status">
            <p>{t('backup.of', { name: preview.deviceName, when: formatTime(preview.createdAt) })}</p>
            <p>
              {t('backup.contents', {
                contacts: preview.contacts,
                wallets: preview.wallets,
                ceremonies: preview.ceremonies,
                kept: preview.kept,
              })}
            </p>
            {preview.recipients > 0 && <p>{t('backup.recipients', { count: preview.recipients })}</p>}
            {preview.packs > 0 && <p>{t('backup.packs', { count: preview.packs })}</p>}
          </div>
        )}
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy || passphrase === ''}>
          {t(preview === null ? 'backup.look' : 'backup.add')}
        </Button>
      </Form>
    </Page>
  );
}
