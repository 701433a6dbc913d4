import { useState } from 'preact/hooks';
import { saveFile, writeFileName } from '../../transport/file.ts';
import { Button } from '../parts/button.tsx';
import { Check, Field } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { ReportSheet } from '../parts/report-sheet.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { ask, ceremonies, self, wallets } from '../state/state.ts';
import { t } from '../text/t.ts';

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The first moment of a day in this device's own calendar, typed as 2026-01-31. Null if it is not a date. */
function readDay(text: string, later = 0): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  if (dayOf(date) !== text.trim()) return null;
  date.setDate(date.getDate() + later);
  return date.getTime();
}

/** A period and wallets, and what was done with them: on a page to print, or as a file. */
export function ReportsScreen() {
  const today = new Date();
  const [from, setFrom] = useState(dayOf(new Date(today.getFullYear(), today.getMonth(), 1)));
  const [to, setTo] = useState(dayOf(today));
  const all = wallets.value;
  const [chosen, setChosen] = useState<readonly string[]>(all.map(({ id }) => id));
  const [start, end] = [readDay(from), readDay(to, 1)];
  const isTime = start !== null && end !== null && start < end;
  const toggle = (id: string, isWanted: boolean) =>
    setChosen(isWanted ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')} isWide>
      <div class="stack no-print">
        <div class="row">
          <Field label={t('reports.from')} value={from} onText={setFrom} maxLength={10} />
          <Field label={t('reports.to')} value={to} onText={setTo} maxLength={10} />
        </div>
        <fieldset class="choices">
          <legend>{t('reports.wallets')}</legend>
          {all.map(({ id, label }) => (
            <Check key={id} checked={chosen.includes(id)} onChange={(isWanted) => toggle(id, isWanted)}>
              {label}
            </Check>
          ))}
        </fieldset>
        {!isTime && <Note tone="warning">{t('reports.badDates')}</Note>}
      </div>
      {isTime && <Made from={start} to={end} walletIds={chosen} names={[from, to]} />}
    </Page>
  );
}

function Made(props: { from: number; to: number; walletIds: readonly string[]; names: readonly string[] }) {
  const input = { from: props.from, to: props.to, walletIds: [...props.walletIds] };
  const { answer: report, problem } = useAnswer('report', input, ceremonies.value);
  return (
    <>
      <div class="actions no-print">
        <Button kind="primary" icon="print" onClick={() => print()}>
          {t('sheet.print')}
        </Button>
        <SaveReport input={input} names={props.names} as="csv" />
        <SaveReport input={input} names={props.names} as="json" />
      </div>
      <ProblemNote problem={problem} />
      {report !== null && <ReportSheet report={report} />}
    </>
  );
}

function SaveReport(props: {
  input: { from: number; to: number; walletIds: string[] };
  names: readonly string[];
  as: 'csv' | 'json';
}) {
  const { busy, problem, run } = useTask();
  const { input, names, as } = props;
  const save = () =>
    run(async () => {
      const content = await ask('reportFile', { ...input, as });
      await saveFile(writeFileName([self.value?.name ?? '', t('reports.file'), ...names], `.${as}`), content);
    });
  return (
    <>
      <Button icon="save" disabled={busy} onClick={save}>
        {t(`reports.${as}`)}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}
