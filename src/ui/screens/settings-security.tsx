import { useState } from 'preact/hooks';
import type { Health } from '../../signer/api/device.ts';
import { saveFile, writeFileName } from '../../transport/file.ts';
import { hrefTo } from '../navigation/routes.ts';
import { AskToKeep } from '../parts/ask-to-keep.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DeviceHistory } from '../parts/device-history.tsx';
import { Check, Field } from '../parts/field.tsx';
import { Findings } from '../parts/findings.tsx';
import { Form } from '../parts/form.tsx';
import { NewPassword } from '../parts/new-password.tsx';
import { Note } from '../parts/note.tsx';
import { Part } from '../parts/part.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { WitnessedLogs } from '../parts/witnessed.tsx';
import { noteEmptied } from '../state/cleared.ts';
import { ask, isDeletedUnvisited, isStorageKept, refresh, self, status } from '../state/state.ts';
import { formatTime, isKey, t } from '../text/t.ts';

const wipeChoices = [null, 10, 20] as const;

/** Words, password, what happens after wrong passwords, storage, and deleting everything. */
export function Security() {
  return (
    <section class="card">
      <h2>{t('settings.security')}</h2>
      <LinkButton icon="key" href={hrefTo('words')}>
        {t('settings.words')}
      </LinkButton>
      <LinkButton icon="save" href={hrefTo('save')}>
        {t('backup.title')}
      </LinkButton>
      <LinkButton icon="print" href={hrefTo('reports')}>
        {t('reports.title')}
      </LinkButton>
      <LinkButton icon="check" href={hrefTo('audit')}>
        {t('audit.title')}
      </LinkButton>
      <Part name="settings.password">
        <ChangePassword />
      </Part>
      <Part name="settings.wipeAfter">
        <WipeAfter />
      </Part>
      <Part name="storage.title">
        <Storage />
      </Part>
      <Part name="device.history">
        <DeviceHistory />
        <ExportLog />
      </Part>
      <Part name="audit.witnessed">
        <WitnessedLogs />
      </Part>
      <Part name="settings.wipe">
        <Wipe />
      </Part>
    </section>
  );
}

function ExportLog() {
  const { busy, problem, run } = useTask();
  const [isSaved, setSaved] = useState(false);
  const save = () =>
    run(async () => {
      const name = writeFileName([self.value?.name ?? '', t('audit.fileName')]);
      setSaved(await saveFile(name, await ask('exportLog')));
    });
  return (
    <div class="stack tight">
      <Button icon="save" disabled={busy} onClick={save}>
        {t('audit.export')}
      </Button>
      <p class="small muted">{t('audit.exportHint')}</p>
      {isSaved && (
        <Note tone="ok" live>
          {t('carry.saved')}
        </Note>
      )}
      <ProblemNote problem={problem} />
    </div>
  );
}

function ChangePassword() {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [isStrong, setStrong] = useState(false);
  const [count, setCount] = useState(0);
  const { busy, problem, run } = useTask();
  const change = () =>
    run(async () => {
      await ask('changePassword', { old, next });
      setOld('');
      setNext('');
      setCount(count + 1);
    });
  return (
    <Form onSubmit={change}>
      <Field
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        value={old}
        onText={setOld}
      />
      <NewPassword key={count} value={next} onText={setNext} onStrong={setStrong} />
      <ProblemNote problem={problem} />
      {count > 0 && problem === null && (
        <Note tone="ok" live>
          {t('settings.passwordChanged')}
        </Note>
      )}
      <Button type="submit" disabled={busy || old === '' || !isStrong}>
        {t('settings.changePassword')}
      </Button>
    </Form>
  );
}

function WipeAfter() {
  const { problem, run } = useTask();
  const current = status.value?.wipeAfter ?? null;
  const choose = (count: number | null) =>
    run(async () => {
      await ask('setWipeAfter', { count });
      await refresh();
    });
  return (
    <fieldset class="choices">
      <legend class="hidden-label">{t('settings.wipeAfter')}</legend>
      {wipeChoices.map((count) => (
        <Check
          key={count}
          type="radio"
          name="wipe-after"
          checked={current === count}
          onChange={() => choose(count)}
        >
          {count === null ? t('settings.wipeNever') : t('settings.wipeCount', { count })}
        </Check>
      ))}
      <ProblemNote problem={problem} />
      <p class="small muted">{t('settings.wipeHint')}</p>
    </fieldset>
  );
}

function Storage() {
  const kept = isStorageKept.value;
  const [health, setHealth] = useState<Health | null>(null);
  const { busy, problem, run } = useTask();
  const look = () => run(async () => setHealth(await ask('health', environment())));
  return (
    <div class="stack tight">
      <Findings />
      <p>{t(kept === true ? 'storage.kept' : kept === false ? 'storage.notKept' : 'storage.unknown')}</p>
      {isDeletedUnvisited() && <p>{t('storage.sevenDays')}</p>}
      {kept !== true && <AskToKeep />}
      <ProblemNote problem={problem} />
      {health === null ? (
        <Button disabled={busy} onClick={look}>
          {t('storage.check')}
        </Button>
      ) : (
        <HealthReport health={health} />
      )}
    </div>
  );
}

/** Things about where it runs that only the page can see. */
function environment(): { display: 'installed' | 'tab' | 'file'; vendor: string } {
  const { vendor } = navigator;
  if (location.protocol === 'file:') return { display: 'file', vendor };
  const isApp = matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches;
  return { display: isApp ? 'installed' : 'tab', vendor };
}

function HealthReport({ health }: { health: Health }) {
  const { selfTest, records, damaged, codes, backupTestedAt } = health;
  const isWell = selfTest === null && damaged === 0;
  const known = codes.map((code) => `health.${code}`).filter(isKey);
  return (
    <div class="stack tight" role="status">
      <Note tone={isWell ? 'ok' : 'danger'}>
        <p>{t(isWell ? 'storage.well' : 'storage.ill')}</p>
        <p>{t('storage.records', { count: records, damaged })}</p>
      </Note>
      {known.map((key) => (
        <Note key={key} tone="warning">
          {t(key)}
        </Note>
      ))}
      <p>
        {backupTestedAt === null
          ? t('backup.neverTested')
          : t('backup.tested', { when: formatTime(backupTestedAt) })}
      </p>
    </div>
  );
}

function Wipe() {
  const [name, setName] = useState('');
  const { busy, problem, run } = useTask();
  const wipe = () =>
    run(async () => {
      await ask('wipe', { name });
      noteEmptied();
      await refresh();
    });
  return (
    <Form onSubmit={wipe}>
      <p>{t('settings.wipeWhat')}</p>
      <Field label={t('settings.wipeName', { name: self.value?.name ?? '' })} value={name} onText={setName} />
      <ProblemNote problem={problem} />
      <Button type="submit" kind="danger" disabled={busy || name.trim() !== self.value?.name}>
        {t('settings.wipeDo')}
      </Button>
    </Form>
  );
}
