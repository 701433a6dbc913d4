import { useState } from 'preact/hooks';
import { goInstead, hrefTo, route } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Missing } from '../parts/missing.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { SafetyWords, VerifiedTag } from '../parts/verified.tsx';
import { WhatIs } from '../parts/what-is.tsx';
import { arrival } from '../state/arrivals.ts';
import { ask, build, contactById, refresh } from '../state/state.ts';
import { t } from '../text/t.ts';

export function ContactScreen() {
  const { id } = route.value;
  const contact = contactById(id);
  const [isShown, setShown] = useState(false);
  const { busy, problem, run } = useTask();
  if (contact === undefined) return <Missing />;
  const { name, code, verified } = contact;
  const came = arrival.value;
  const isFresh = came?.received.kind === 'card' && came.received.contact.id === id;
  const isScanned = isFresh && came.source === 'scan';
  const differs = contact.build !== null && build.value !== null && contact.build !== build.value;
  const confirm = (how: 'scan' | 'words') =>
    run(async () => {
      await ask('setVerified', { contactId: id, how });
      await refresh();
    });
  const remove = () =>
    run(async () => {
      await ask('removeContact', { id });
      goInstead('contacts');
      await refresh();
    });
  return (
    <Page title={name}>
      {isFresh && (
        <Note tone="ok" live>
          {t('contact.saved', { name })}
        </Note>
      )}
      <div class="row">
        <span class="code">{code}</span>
        <VerifiedTag isCompared={verified !== null} />
      </div>
      {differs && <Note tone="warning">{t('contact.build', { name })}</Note>}
      {verified === null && (
        <section class="card">
          <h2>{t('contact.compare')}</h2>
          {isScanned && (
            <>
              <p>{t('contact.byScan', { name })}</p>
              <Button kind="primary" disabled={busy} onClick={() => confirm('scan')}>
                {t('contact.scanned', { name })}
              </Button>
            </>
          )}
          <p>{t('contact.byWords', { name })}</p>
          <SafetyWords of={{ contactId: id }} onShown={() => setShown(true)} />
          <Button disabled={busy || !isShown} onClick={() => confirm('words')}>
            {t('verify.same')}
          </Button>
          <p class="small muted">{t('contact.wordsDiffer')}</p>
          <WhatIs term="words" />
        </section>
      )}
      {verified !== null && <p class="muted">{t(`contact.was.${verified}`, { name })}</p>}
      <ProblemNote problem={problem} />
      <div class="actions">
        <LinkButton icon="person" href={hrefTo('me')} {...(isFresh ? { kind: 'primary' } : {})}>
          {t('contacts.mine')}
        </LinkButton>
        <LinkButton icon="people" href={hrefTo('contacts')}>
          {t('home.contacts')}
        </LinkButton>
      </div>
      <details>
        <summary>{t('contact.more')}</summary>
        <div class="stack tight">
          <p>{t('contact.removeHint', { name })}</p>
          <Button kind="danger" disabled={busy} onClick={remove}>
            {t('contact.remove')}
          </Button>
        </div>
      </details>
    </Page>
  );
}
