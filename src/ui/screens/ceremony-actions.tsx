import { useState } from 'preact/hooks';
import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { ceremonyUiOf } from '../ceremonies/lookup.ts';
import { goInstead } from '../navigation/routes.ts';
import { Reviews } from '../parts/batch.tsx';
import { Button } from '../parts/button.tsx';
import { OtherWaysIn } from '../parts/carry-in.tsx';
import { OtherWaysOut, type Outgoing, openTail } from '../parts/carry-out.tsx';
import { Decline } from '../parts/decline.tsx';
import { Sentence } from '../parts/fact.tsx';
import { Note } from '../parts/note.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { Clearance, ClearanceActions, RequestNote } from '../rules/clearance.tsx';
import { ask, refresh } from '../state/state.ts';
import { formatNames, t } from '../text/t.ts';

interface Props {
  ceremony: CeremonyView;
  out: Outgoing | null;
}

/** How to void what others may still finish, payload by payload. */
function AtLarge({ ceremony: { atLarge } }: { ceremony: CeremonyView }) {
  if (atLarge.length === 0) return null;
  return (
    <>
      <p>{t('ceremony.voidHow')}</p>
      <ul>
        {atLarge.map((fact) => (
          <li>
            <Sentence fact={fact} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The next step in one sentence, and what it requires. */
export function CeremonyActions({ ceremony, out }: Props) {
  switch (ceremony.state) {
    case 'done':
      return <Done ceremony={ceremony} out={out} />;
    case 'void':
      return <Void ceremony={ceremony} />;
    case 'stopped':
      return <Stopped ceremony={ceremony} out={out} />;
    default:
      return <Open ceremony={ceremony} out={out} />;
  }
}

const namesOf = ({ people, waitingFor }: CeremonyView) =>
  people.filter(({ index, isSelf }) => waitingFor.includes(index) && !isSelf).map(({ name }) => name);

/** `isQuiet`: something else is the main thing to do. */
function Carry({ ceremony, out, isQuiet = false }: Props & { isQuiet?: boolean }) {
  const mustShow = ceremony.showNext !== null;
  const loud = { kind: 'primary' } as const;
  const byFiles = (
    <div class="actions pair">
      {out !== null && <OtherWaysOut {...out} />}
      <OtherWaysIn />
    </div>
  );
  const isForFiles = ceremonyUiOf(ceremony).isForFiles?.(ceremony) === true;
  return (
    <div class="stack">
      {isForFiles && <p>{t('ceremony.byFiles')}</p>}
      {isForFiles && byFiles}
      <div class="actions pair">
        <Button
          size="big"
          icon="show"
          disabled={out === null}
          onClick={() => openTail('show')}
          {...(mustShow && !isQuiet && !isForFiles ? loud : {})}
        >
          {t('do.show')}
        </Button>
        <Button
          size="big"
          icon="scan"
          onClick={() => openTail('scan')}
          {...(mustShow || isQuiet || isForFiles ? {} : loud)}
        >
          {t('do.scan')}
        </Button>
      </div>
      {!isForFiles && byFiles}
    </div>
  );
}

function Open({ ceremony, out }: Props) {
  const missing = namesOf(ceremony);
  const { showNext, people, payloads } = ceremony;
  // Somebody with no part in the signing gets no other review of it.
  const isLookedAt = payloads.length > 0 && !people.some(({ isSelf }) => isSelf);
  return (
    <>
      {isLookedAt ? (
        <Reviews
          reviews={payloads.map(({ review }) => review)}
          walletId={ceremony.walletId}
          verdict={<Clearance ceremony={ceremony} />}
          left={[]}
          onLeft={null}
        />
      ) : (
        <Clearance ceremony={ceremony} />
      )}
      <RequestNote request={ceremony.request} />
      <ClearanceActions ceremony={ceremony} />
      <div class="stack tight" role="status">
        <p class="next-step">
          {showNext !== null
            ? t('ceremony.showTo', { name: showNext.name })
            : t('ceremony.scanFrom', { names: formatNames(missing) })}
        </p>
        {missing.length > 0 && <p class="muted">{t('ceremony.waiting', { names: formatNames(missing) })}</p>}
      </div>
      <Carry ceremony={ceremony} out={out} />
      <p class="small muted">{t('ceremony.safe')}</p>
      <details>
        <summary>{t('ceremony.stuck')}</summary>
        <div class="stack tight">
          <p>{t(ceremonyUiOf(ceremony).stuck(ceremony))}</p>
          <AtLarge ceremony={ceremony} />
          <Decline id={ceremony.id} label={t('ceremony.cancel')} />
        </div>
      </details>
    </>
  );
}

function Void({ ceremony }: { ceremony: CeremonyView }) {
  const { busy, problem, run } = useTask();
  const retry = () =>
    run(async () => {
      const { id } = await ask('retry', { id: ceremony.id });
      await refresh();
      goInstead('ceremony', id);
    });
  return (
    <>
      <Note tone="warning" live>
        <p>
          <strong>{t('ceremony.void')}</strong>
        </p>
        <p>{t('ceremony.voidWhy')}</p>
      </Note>
      <ProblemNote problem={problem} />
      <Button kind="primary" size="big" icon="again" disabled={busy} onClick={retry}>
        {t('ceremony.retry')}
      </Button>
    </>
  );
}

function Stopped({ ceremony, out }: Props) {
  const { stopped, atLarge } = ceremony;
  const who = stopped?.culprit ?? null;
  const isOwn = who?.isSelf === true;
  return (
    <>
      <Note tone="danger" live>
        <p>
          <strong>
            {stopped?.code === 'declined'
              ? isOwn
                ? t('ceremony.youDeclined')
                : t('ceremony.declined', { name: who?.name ?? t('person.someone') })
              : t(`error.${stopped?.code ?? 'bad-message'}`)}
          </strong>
        </p>
        {stopped?.reason != null && (
          <p>
            {t('ceremony.reason')} <q>{stopped.reason}</q>
          </p>
        )}
        {stopped !== null && stopped.code !== 'declined' && (
          <>
            {who !== null && <p>{t('error.who', { name: who.name })}</p>}
            <p>{t(`error.${stopped.code}.next`)}</p>
          </>
        )}
      </Note>
      {atLarge.length > 0 ? (
        <Note tone="warning">
          <p>
            <strong>{t('ceremony.stoppedShared')}</strong>
          </p>
          <AtLarge ceremony={ceremony} />
        </Note>
      ) : (
        <p>{t(ceremonyUiOf(ceremony).stopped)}</p>
      )}
      <p class="muted">{t('ceremony.tellOthers')}</p>
      <Carry ceremony={ceremony} out={out} isQuiet />
      <Forget ceremony={ceremony} />
    </>
  );
}

function Done({ ceremony, out }: Props) {
  const { showNext } = ceremony;
  const { done, Next } = ceremonyUiOf(ceremony);
  return (
    <>
      <RequestNote request={ceremony.request} />
      <div class="stack tight" role="status">
        <p class="next-step">{t(done)}</p>
        {showNext !== null && <p>{t('ceremony.doneShow', { name: showNext.name })}</p>}
      </div>
      {showNext !== null && <Carry ceremony={ceremony} out={out} />}
      <Next ceremony={ceremony} />
      {showNext === null && <Carry ceremony={ceremony} out={out} isQuiet />}
      <Forget ceremony={ceremony} />
    </>
  );
}

/** Two taps: the list of what was signed is worth keeping. */
function Forget({ ceremony }: { ceremony: CeremonyView }) {
  const [isSure, setSure] = useState(false);
  const { busy, problem, run } = useTask();
  const forget = () =>
    run(async () => {
      await ask('forgetCeremony', { id: ceremony.id });
      goInstead('');
      await refresh();
    });
  return (
    <div class="stack tight">
      <ProblemNote problem={problem} />
      {isSure ? (
        <Button kind="danger" disabled={busy} onClick={forget}>
          {t('ceremony.forgetSure')}
        </Button>
      ) : (
        <Button kind="plain" onClick={() => setSure(true)}>
          {t('ceremony.forget')}
        </Button>
      )}
    </div>
  );
}
