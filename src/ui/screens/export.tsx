import { useState } from 'preact/hooks';
import type { Export } from '../../chains/chain.ts';
import { saveFile } from '../../transport/file.ts';
import { makeUrStream } from '../../transport/ur.ts';
import { writeSolSignature } from '../../transport/ur-solana.ts';
import { Button } from '../parts/button.tsx';
import { CopyText } from '../parts/carry-out.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { QrShow } from '../parts/qr-show.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { route } from '../routes.ts';
import { ceremonyById } from '../state.ts';
import { isKey, t } from '../text/t.ts';
import { urFragment } from './watch.tsx';

/** Characters that one code still shows on a phone; larger ones leave as file or text. */
const mostQrChars = 1_200;

/** What leaves the device once signed, and how it is broadcast. */
export function ExportScreen() {
  const { id } = route.value;
  const ceremony = ceremonyById(id);
  const { answer, problem } = useAnswer('exports', { ceremonyId: id }, ceremony?.updatedAt);
  if (ceremony === undefined) return <Missing />;
  const chain = ceremony.payloads[0]?.chain ?? 'solana';
  return (
    <Page title={t('export.title')} lead={t(`export.lead.${chain}`)}>
      <ProblemNote problem={problem} />
      {answer?.map((ways, i) => (
        <section class="stack">
          {answer.length > 1 && <h2>{t('review.payload', { number: i + 1, total: answer.length })}</h2>}
          {ways.map((way, at) => (
            <Way way={way} isFirst={at === 0} />
          ))}
        </section>
      ))}
      {chain === 'solana' && answer?.length === 1 && <AnswerCode id={id} />}
      <section class="card">
        <h2>{t('export.how')}</h2>
        <p>{t(`export.how.${chain}`)}</p>
      </section>
    </Page>
  );
}

/** For the wallet whose code asked for this; always there, because it may have asked without a number. */
function AnswerCode({ id }: { id: string }) {
  const { answer } = useAnswer('answer', { ceremonyId: id });
  if (answer === null) return null;
  return (
    <details open={answer.requestId !== null}>
      <summary>{t('export.answer')}</summary>
      <p>{t('export.answerHint')}</p>
      <QrShow message={makeUrStream(writeSolSignature(answer), urFragment)} label={t('export.answerLabel')} />
    </details>
  );
}

function nameOf({ code, fileName }: Export): string {
  const key = `export.${code}`;
  if (isKey(key)) return t(key);
  return isKey(code) ? t(code) : fileName;
}

function Way({ way, isFirst }: { way: Export; isFirst: boolean }) {
  const [isShown, setShown] = useState(false);
  const { busy, problem, run } = useTask();
  const name = nameOf(way);
  const body = (
    <div class="stack">
      <CopyText text={way.text} label={name} />
      <div class="actions pair">
        <Button
          icon="save"
          disabled={busy}
          onClick={() => run(() => saveFile(way.fileName, way.bytes ?? way.text))}
        >
          {t('do.saveFile')}
        </Button>
        {way.text.length <= mostQrChars && (
          <Button icon="show" onClick={() => setShown(!isShown)}>
            {t(isShown ? 'export.hideCode' : 'export.showCode')}
          </Button>
        )}
      </div>
      {isShown && <QrShow message={way.text} label={name} />}
      <ProblemNote problem={problem} />
    </div>
  );
  if (isFirst) return <div class="card">{body}</div>;
  return (
    <details>
      <summary>{name}</summary>
      {body}
    </details>
  );
}
