import { useMemo } from 'preact/hooks';
import { readHex } from '../../core/bytes.ts';
import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { ceremonyUiOf, titleOf } from '../ceremonies/lookup.ts';
import { route } from '../navigation/routes.ts';
import { ScanPanel } from '../parts/carry-in.tsx';
import { type Outgoing, ShowPanel, TextPanel } from '../parts/carry-out.tsx';
import { CeremonyFacts } from '../parts/ceremony-facts.tsx';
import { Missing } from '../parts/missing.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { Rich } from '../parts/rich.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useCeremony } from '../parts/use-ceremony.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { arrival } from '../state/arrivals.ts';
import { self } from '../state/state.ts';
import { t } from '../text/t.ts';
import { CeremonyActions } from './ceremony-actions.tsx';

/** One screen for everything that devices do together. */
export function Ceremony() {
  const { id, tail } = route.value;
  const ceremony = useCeremony(id);
  const { answer: bundle, isCurrent } = useAnswer('parcel', { id }, ceremony?.updatedAt);
  const session = useMemo(() => readHex(id), [id]);
  if (ceremony === null) return null;
  if (ceremony === undefined) return <Missing />;
  const { label, code, state } = ceremony;
  const ui = ceremonyUiOf(ceremony);
  const title = titleOf(ceremony);
  const out: Outgoing | null = bundle && {
    message: bundle,
    fileName: [label, `${t(ui.file)} ${code}`, t('file.from', { name: self.value?.name ?? '' })],
    label: t('ceremony.label', { code }),
    session,
  };
  if (tail === 'show' && out !== null)
    return (
      <Page
        title={showTitle(ceremony)}
        mark={<WalletMark {...ceremony} />}
        lead={<Rich text="ceremony.showLead" slots={{ code: <span class="code">{code}</span> }} />}
      >
        <ShowPanel {...out} />
      </Page>
    );
  if (tail === 'text' && out !== null)
    return (
      <Page title={title}>
        <TextPanel {...out} />
      </Page>
    );
  if (tail === 'scan')
    return (
      <Page title={t('scan.title')} lead={t('ceremony.scanLead')}>
        <ScanPanel session={session} />
      </Page>
    );
  if (state === 'invited') return <ui.Invitation key={id} ceremony={ceremony} />;
  return (
    <Page title={title} mark={<WalletMark {...ceremony} />} isWide>
      <div class="columns">
        <div class="stack wide">
          <News ceremony={ceremony} />
          {/* What this device has just done is not in what it had to hand out before. */}
          <CeremonyActions ceremony={ceremony} out={isCurrent ? out : null} />
        </div>
        <CeremonyFacts ceremony={ceremony} rule={ui.rule?.(ceremony)} />
      </div>
    </Page>
  );
}

function showTitle({ showNext }: CeremonyView): string {
  return showNext === null ? t('ceremony.showAny') : t('ceremony.showTo', { name: showNext.name });
}

/** What was changed by the code, file or text that just came in. */
function News({ ceremony }: { ceremony: CeremonyView }) {
  const received = arrival.value?.received;
  const isThis = received !== undefined && 'id' in received && received.id === ceremony.id;
  if (!isThis) return null;
  const isNew = received.kind === 'ceremony' && (received.changed || received.isNew);
  return (
    <Note tone={isNew ? 'ok' : 'info'} live>
      {t(isNew ? 'ceremony.arrived' : 'ceremony.nothingNew')}
    </Note>
  );
}
