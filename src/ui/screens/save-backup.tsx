import { useState } from 'preact/hooks';
import { openFile, saveFile, writeFileName } from '../../transport/file.ts';
import { hrefTo } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Field, TextArea } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { unwrapArmor } from '../state/incoming.ts';
import { ask, self } from '../state/state.ts';
import { formatNames, t } from '../text/t.ts';

const leastChars = 12;

export function SaveBackup() {
  return (
    <Page title={t('backup.title')} lead={t('backup.lead')}>
      <LinkButton icon="key" href={hrefTo('words')}>
        {t('settings.words')}
      </LinkButton>
      <LinkButton icon="file" href={hrefTo('sheet')}>
        {t('sheet.title')}
      </LinkButton>
      <TestPaper />
      <FullCopy />
    </Page>
  );
}

/** Proves the words without changing anything. */
function TestPaper() {
  const [words, setWords] = useState('');
  const [record, setRecord] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  const [proved, setProved] = useState<string[] | null>(null);
  const { busy, problem, run } = useTask();
  const test = () =>
    run(async () => {
      setProved(null);
      const { wallets } = await ask('testBackup', { words, transcript: record?.bytes ?? null });
      setWords('');
      setProved(wallets);
    });
  const choose = () =>
    run(async () => {
      const file = await openFile();
      const content = file && unwrapArmor(file.bytes);
      if (file !== null && content instanceof Uint8Array) setRecord({ name: file.name, bytes: content });
    });
  return (
    <section class="card">
      <h2>{t('backup.test')}</h2>
      <Form onSubmit={test}>
        <TextArea label={t('restore.words')} hint={t('backup.testHint')} value={words} onText={setWords} />
        <Button icon="file" disabled={busy} onClick={choose}>
          {t('backup.withRecord')}
        </Button>
        {record !== null && <p class="small mono">{record.name}</p>}
        <ProblemNote problem={problem} />
        {proved !== null && (
          <Note tone="ok" live>
            {proved.length === 0
              ? t('backup.provedNone')
              : t('backup.proved', { wallets: formatNames(proved) })}
          </Note>
        )}
        <Button type="submit" disabled={busy || words.trim() === ''}>
          {t('backup.testDo')}
        </Button>
      </Form>
    </section>
  );
}

function FullCopy() {
  const [password, setPassword] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [copy, setCopy] = useState<Uint8Array | null>(null);
  const [isSaved, setSaved] = useState(false);
  const { busy, problem, run } = useTask();
  const make = () =>
    run(async () => {
      setSaved(false);
      setCopy(await ask('exportBackup', { password, passphrase }));
      setPassword('');
      setPassphrase('');
    });
  // A separate click: browsers open their file dialog only soon after one, and encrypting takes time.
  const save = () =>
    run(async () => {
      const name = writeFileName(['Hoarfrost', self.value?.name ?? ''], '.age');
      if (copy !== null) setSaved(await saveFile(name, copy));
    });
  return (
    <section class="card">
      <h2>{t('backup.save')}</h2>
      <p>{t('backup.saveHint')}</p>
      <Form onSubmit={make}>
        <Field
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
          value={password}
          onText={setPassword}
        />
        <Field
          label={t('backup.passphrase')}
          hint={t('backup.passphraseHint')}
          type="password"
          autoComplete="new-password"
          value={passphrase}
          onText={setPassphrase}
        />
        <ProblemNote problem={problem} />
        {isSaved && (
          <Note tone="ok" live>
            {t('carry.saved')}
          </Note>
        )}
        <Button type="submit" disabled={busy || password === '' || [...passphrase].length < leastChars}>
          {busy ? t('backup.working') : t('backup.saveDo')}
        </Button>
      </Form>
      {copy !== null && (
        <Button kind="primary" icon="save" disabled={busy} onClick={save}>
          {t('do.saveFile')}
        </Button>
      )}
    </section>
  );
}
