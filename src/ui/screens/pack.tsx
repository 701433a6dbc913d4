import { useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import type { PackOffer } from '../../signer/api/packs.ts';
import { goInstead } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { ask } from '../state/state.ts';
import { t } from '../text/t.ts';

/** What others say calls mean, brought in: reviewed first, used only if the person approves. */
export function PackScreen() {
  const { answer, problem } = useAnswer('packOffer', undefined);
  if (answer === null) {
    return (
      <Page title={t('pack.title')}>
        <ProblemNote problem={problem} />
      </Page>
    );
  }
  return answer.offer === null ? <Missing /> : <Offer offer={answer.offer} />;
}

function Offer({ offer: { summary, current } }: { offer: PackOffer }) {
  const [name, setName] = useState(summary.origin.slice(0, limits.nameChars));
  const { busy, problem, run } = useTask();
  const take = () =>
    run(async () => {
      await ask('takePack', { name });
      goInstead('settings');
    });
  const { origin, date, entries, added, changed, removed } = summary;
  return (
    <Page title={t('pack.title')} lead={t('pack.lead')}>
      <div class="card">
        <p>{t('pack.of', { origin, date })}</p>
        <p>{t('pack.counts', { entries, added, changed, removed })}</p>
        {current !== null && <p>{t('pack.replaces', { name: current.name, date: current.summary.date })}</p>}
        <div>
          <h2>{t('pack.fingerprint')}</h2>
          <p class="bytes">{summary.fingerprint}</p>
        </div>
        <p class="small muted">{t('pack.compare')}</p>
      </div>
      <Form onSubmit={take}>
        <Field label={t('pack.name')} value={name} onText={setName} maxLength={limits.nameChars} />
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy || name.trim() === ''}>
          {t('pack.take')}
        </Button>
      </Form>
    </Page>
  );
}

/** The packs in use, with their dates, and how to stop using them. */
export function Packs() {
  const [version, setVersion] = useState(0);
  const { answer: packs } = useAnswer('packs', undefined, version);
  const { busy, problem, run } = useTask();
  return (
    <div class="stack tight">
      <h3>{t('pack.title')}</h3>
      {packs?.length === 0 && <p>{t('pack.none')}</p>}
      {packs?.map(({ chain, name, summary: { date, entries, fingerprint } }) => (
        <div key={chain} class="stack tight">
          <p>{t('pack.inUse', { name, date, entries })}</p>
          <p class="bytes">{fingerprint}</p>
          <Button
            disabled={busy}
            onClick={() =>
              run(async () => {
                await ask('removePack', { chain });
                setVersion(version + 1);
              })
            }
          >
            {t('pack.remove')}
          </Button>
        </div>
      ))}
      <ProblemNote problem={problem} />
    </div>
  );
}
