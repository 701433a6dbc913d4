import { useMemo, useState } from 'preact/hooks';
import type { Export } from '../../chains/chain.ts';
import { makeBbqrStream } from '../../transport/bbqr.ts';
import { saveFile, writeFileName } from '../../transport/file.ts';
import { makeUrStream, urFragment, writeBytesUr } from '../../transport/ur.ts';
import { uiOf } from '../chains/lookup.ts';
import { route } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { CopyText } from '../parts/copy-text.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { QrShow } from '../parts/qr-show.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useCeremony } from '../parts/use-ceremony.ts';
import { useTask } from '../parts/use-task.ts';
import { isKey, t } from '../text/t.ts';

/** The most characters that one code can show on a phone; longer ones leave as file or text. */
const mostQrChars = 1_200;

/** What leaves the device once signed, and how it is broadcast. */
export function ExportScreen() {
  const { id } = route.value;
  const ceremony = useCeremony(id);
  const { answer, problem } = useAnswer('exports', { ceremonyId: id }, ceremony?.updatedAt);
  if (ceremony === null) return null;
  if (ceremony === undefined) return <Missing />;
  const ui = uiOf(ceremony.payloads[0]?.chain);
  if (ui === null) return <Missing />;
  return (
    <Page title={t('export.title')} lead={t(ui.exportLead)}>
      <ProblemNote problem={problem} />
      {answer !== null && answer.length > 1 && <SaveAll label={ceremony.label} all={answer} />}
      {answer?.map((ways, i) => (
        <section class="stack">
          {answer.length > 1 && <h2>{t('review.payload', { number: i + 1, total: answer.length })}</h2>}
          {ways.map((way, at) => (
            <Way way={way} isFirst={at === 0} />
          ))}
        </section>
      ))}
      {ui.ExportMore && answer?.length === 1 && <ui.ExportMore ceremonyId={id} />}
      <section class="card">
        <h2>{t('export.how')}</h2>
        <p>{t(ui.exportHow)}</p>
      </section>
    </Page>
  );
}

/** The first export of each, in order, for whoever broadcasts them one after the other. */
function SaveAll({ label, all }: { label: string; all: readonly (readonly Export[])[] }) {
  const { busy, problem, run } = useTask();
  const texts = all.flatMap(([first]) => (first === undefined ? [] : [first.text]));
  const list = jsonList(texts);
  const name = writeFileName([label, t('export.allName')], list === null ? '.txt' : '.json');
  return (
    <section class="card stack">
      <Button
        kind="primary"
        icon="save"
        disabled={busy}
        onClick={() => run(() => saveFile(name, list ?? `${texts.join('\n')}\n`))}
      >
        {t('export.all')}
      </Button>
      <p class="small muted">{t('export.allHint')}</p>
      <ProblemNote problem={problem} />
    </section>
  );
}

/** Null unless each of them is JSON. */
function jsonList(texts: readonly string[]): string | null {
  try {
    return JSON.stringify(
      texts.map((text) => JSON.parse(text)),
      null,
      2,
    );
  } catch {
    return null;
  }
}

function nameOf({ code, values = {}, fileName }: Export): string {
  const key = `export.${code}`;
  if (isKey(key)) return t(key, values);
  return isKey(code) ? t(code, values) : fileName;
}

/** The same as a code that other products scan. */
function OtherCode({ code, name }: { code: NonNullable<Export['codes']>[number]; name: string }) {
  const [isShown, setShown] = useState(false);
  const stream = useMemo(() => streamOfCode(code), [code]);
  return (
    <>
      <Button icon="show" onClick={() => setShown(!isShown)}>
        {isShown ? t('export.hideCode') : t(`export.${code.form}`)}
      </Button>
      {isShown && <QrShow message={stream} label={name} />}
    </>
  );
}

/** Bytes per code: small enough for the cameras that other wallets are used with. */
const bbqrBytes = 300;

const streamOfCode = ({ form, type, bytes }: NonNullable<Export['codes']>[number]) =>
  form === 'bbqr'
    ? makeBbqrStream({ type, bytes }, bbqrBytes)
    : makeUrStream(writeBytesUr(type, bytes), urFragment);

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
      {way.codes?.map((code) => (
        <OtherCode key={code.form} code={code} name={name} />
      ))}
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
