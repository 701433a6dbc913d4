import { hrefTo, route } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { OtherWaysOut, type Outgoing, openTail, ShowPanel, TextPanel } from '../parts/carry-out.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { SafetyWords } from '../parts/verified.tsx';
import { self } from '../state/state.ts';
import { t } from '../text/t.ts';

/** This device's contact card, to hand to people. */
export function Me() {
  const own = self.value;
  const { answer: card, problem } = useAnswer('card', undefined, own?.name);
  const { tail } = route.value;
  if (own === null || card === null)
    return (
      <Page title={t('me.title')}>
        <ProblemNote problem={problem} />
      </Page>
    );
  const out: Outgoing = {
    message: card,
    fileName: [own.name, t('file.card'), own.code],
    label: t('me.label', { name: own.name }),
  };
  if (tail === 'show')
    return (
      <Page title={t('me.title')} lead={t('me.showLead')}>
        <ShowPanel {...out} />
      </Page>
    );
  if (tail === 'text')
    return (
      <Page title={t('me.title')}>
        <TextPanel {...out} />
      </Page>
    );
  return (
    <Page title={t('me.title')} lead={t('me.lead')}>
      <div class="row">
        <strong>{own.name}</strong>
        <span class="code">{own.code}</span>
      </div>
      <div class="actions pair">
        <Button kind="primary" size="big" icon="show" onClick={() => openTail('show')}>
          {t('do.show')}
        </Button>
        <LinkButton size="big" icon="scan" href={hrefTo('contacts', '', 'scan')}>
          {t('do.scan')}
        </LinkButton>
        <OtherWaysOut {...out} />
      </div>
      <section class="card">
        <h2>{t('verify.words')}</h2>
        <p>{t('me.words')}</p>
        <SafetyWords of={{ contactId: own.id }} />
      </section>
    </Page>
  );
}
