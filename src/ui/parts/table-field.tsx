import type { RowProblem } from '../../chains/payroll.ts';
import { decodeText } from '../../core/encoding.ts';
import { SignerError } from '../../core/errors.ts';
import { openFile } from '../../transport/file.ts';
import { formatNumber, isKey, t } from '../text/t.ts';
import { Button } from './button.tsx';
import { LongText } from './long-text.tsx';
import { Note } from './note.tsx';
import type { useTask } from './use-task.ts';

/** A table (CSV) from a file or pasted. `task`: of the screen that shows what is wrong with it. */
export function TableField(props: {
  csv: string;
  onText: (csv: string) => void;
  task: ReturnType<typeof useTask>;
  hint: string;
}) {
  const { csv, onText, task, hint } = props;
  const open = () =>
    task.run(async () => {
      const file = await openFile();
      if (file === null) return;
      const text = decodeText(file.bytes);
      if (text === null) throw new SignerError('malformed', { where: 'file' });
      onText(text);
    });
  return (
    <>
      <Button icon="file" disabled={task.busy} onClick={open}>
        {t('table.open')}
      </Button>
      <LongText label={t('table.table')} hint={hint} value={csv} onText={onText} />
    </>
  );
}

/** Every row that cannot be used, each with its reason: "Row 7: …". `of` finds the sentences. */
export function RowProblems(props: {
  title: string;
  problems: readonly RowProblem[];
  of: 'payroll' | 'recipients';
}) {
  const { title, problems, of } = props;
  const say = ({ row, why, values }: RowProblem): string => {
    const key = `${of}.why.${why}`;
    const said = isKey(key) ? t(key, values) : t('fact.unknown', { code: why });
    return `${t('table.row', { row: formatNumber(row) })} ${said}`;
  };
  return (
    <Note tone="danger" live>
      <p>
        <strong>{title}</strong>
      </p>
      <ul class="facts">
        {problems.map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
    </Note>
  );
}
