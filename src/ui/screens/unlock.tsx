import { useEffect, useState } from 'preact/hooks';
import { SignerError } from '../../core/errors.ts';
import { Button } from '../parts/button.tsx';
import { Check, Field, TextArea } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { parked } from '../state/arrivals.ts';
import { noteIfEmptied } from '../state/cleared.ts';
import { ask, online, refresh, status } from '../state/state.ts';
import { t } from '../text/t.ts';

/** Seconds until the next try, counted down; 0 when it is time. */
function useWait(waitMs: number): number {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    setUntil(Date.now() + waitMs);
    setNow(Date.now());
    if (waitMs === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [waitMs]);
  return Math.max(0, Math.ceil((until - now) / 1_000));
}

export function Unlock() {
  const [password, setPassword] = useState('');
  const [acceptOnline, setAccept] = useState(false);
  const [dropDamaged, setDrop] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const { busy, problem, run } = useTask();
  const { waitMs = 0, failedAttempts = 0, wipeAfter = null } = status.value ?? {};
  const seconds = useWait(waitMs);
  const isOnline = online.value || problem?.code === 'online';
  const submit = () =>
    run(async () => {
      try {
        await ask('unlock', {
          password,
          acceptOnline: isOnline && acceptOnline,
          dropDamaged,
          ...(words !== null && { words }),
        });
      } catch (error) {
        if (error instanceof SignerError && error.code === 'no-device') setWords('');
        noteIfEmptied(error);
        throw error;
      } finally {
        setPassword('');
        await refresh();
      }
    });
  return (
    <Page title={t('unlock.title')} lead={t('unlock.lead')} isRoot hasMark>
      {parked.value !== null && <Note live>{t('unlock.parked')}</Note>}
      <Form onSubmit={submit}>
        <Field
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
          value={password}
          onText={setPassword}
        />
        {isOnline && (
          <Note tone="warning">
            <p>{t('unlock.online')}</p>
            <Check checked={acceptOnline} onChange={setAccept}>
              {t('unlock.acceptOnline')}
            </Check>
          </Note>
        )}
        {failedAttempts > 0 && (
          <Note tone="warning" live>
            <p>{t('unlock.failed', { count: failedAttempts })}</p>
            {wipeAfter !== null && (
              <p>{t('unlock.wipe', { count: Math.max(0, wipeAfter - failedAttempts) })}</p>
            )}
          </Note>
        )}
        {problem?.code !== 'online' && problem?.code !== 'no-device' && <ProblemNote problem={problem} />}
        {words !== null && (
          <Note tone="danger">
            <p>{t('unlock.deviceLost')}</p>
            <TextArea label={t('unlock.deviceWords')} value={words} onText={setWords} />
          </Note>
        )}
        {(problem?.code === 'decryption-failed' || dropDamaged) && (
          <Check checked={dropDamaged} onChange={setDrop}>
            {t('unlock.dropDamaged')}
          </Check>
        )}
        <Button
          type="submit"
          kind="primary"
          size="wide"
          icon="key"
          disabled={busy || password === '' || seconds > 0 || (isOnline && !acceptOnline)}
        >
          {busy ? t('unlock.working') : t('unlock.do')}
        </Button>
        <p role="timer" aria-live="off" class="muted">
          {seconds > 0 ? t('unlock.wait', { count: seconds }) : ''}
        </p>
      </Form>
      <p class="small muted">{t('unlock.forgot')}</p>
    </Page>
  );
}
