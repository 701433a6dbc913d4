import { useState } from 'preact/hooks';
import type { RowProblem } from '../../chains/payroll.ts';
import { decodeText } from '../../core/encoding.ts';
import { SignerError } from '../../core/errors.ts';
import type { RecipientTable } from '../../signer/api/recipients.ts';
import { openFile } from '../../transport/file.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { Address } from '../parts/address.tsx';
import { Button } from '../parts/button.tsx';
import { TextArea } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { ask } from '../state/state.ts';
import { formatNumber, isKey, t } from '../text/t.ts';
import { Alike } from './recipient-screen.tsx';

/** Beyond this a browser takes seconds to lay out a text; a longer table comes as a file. */
const drawnChars = 20_000;

/** A table of recipients: brought in, reviewed row by row, and taken as a whole or not at all. */
export function TableOfRecipients(props: {
  /** Whether it goes into this device's own list, against which additions are counted. */
  isOwn: boolean;
  onTake: (csv: string, table: RecipientTable) => Promise<void>;
}) {
  const { isOwn, onTake } = props;
  const [csv, setCsv] = useState('');
  const [checked, setChecked] = useState<{ of: string; table: RecipientTable } | null>(null);
  const { busy, problem, run } = useTask();
  // A check's result applies to exactly that table and no other.
  const table = checked?.of === csv ? checked.table : null;
  const open = () =>
    run(async () => {
      const file = await openFile();
      if (file === null) return;
      const text = decodeText(file.bytes);
      if (text === null) throw new SignerError('malformed', { where: 'file' });
      setCsv(text);
    });
  const check = () => run(async () => setChecked({ of: csv, table: await ask('readRecipients', { csv }) }));
  const take = () => run(() => onTake(csv, table!));
  const isFine = table !== null && table.problems.length === 0;
  return (
    <div class="stack">
      <Button icon="file" disabled={busy} onClick={open}>
        {t('recipients.open')}
      </Button>
      {csv.length > drawnChars ? (
        <div class="field">
          <p role="status">{t('paste.long', { count: csv.length })}</p>
          <Button onClick={() => setCsv('')}>{t('paste.remove')}</Button>
        </div>
      ) : (
        <TextArea
          label={t('recipients.table')}
          hint={t('recipients.tableHint')}
          value={csv}
          onText={setCsv}
          onLong={(text) => setCsv(csv + text)}
          drawnChars={drawnChars}
        />
      )}
      <ProblemNote problem={problem} />
      <Button
        {...(!isFine && { kind: 'primary' })}
        size="wide"
        disabled={busy || csv.trim() === ''}
        onClick={check}
      >
        {t('recipients.check')}
      </Button>
      {table !== null && (
        <Checked table={isOwn ? table : { ...table, added: table.list, changed: [] }} isOwn={isOwn} />
      )}
      {isFine && (
        <Button
          kind={table.notes.length > 0 ? 'danger' : 'primary'}
          size="wide"
          disabled={busy}
          onClick={take}
        >
          {t(table.notes.length > 0 ? 'recipients.doSure' : 'recipients.do')}
        </Button>
      )}
    </div>
  );
}

function Checked({ table, isOwn }: { table: RecipientTable; isOwn: boolean }) {
  const { list, problems, notes, added, changed } = table;
  if (problems.length > 0)
    return (
      <Note tone="danger" live>
        <p>
          <strong>{t('recipients.wrong', { count: problems.length })}</strong>
        </p>
        <ul class="facts">
          {problems.map((one) => (
            <li>{sayProblem(one)}</li>
          ))}
        </ul>
      </Note>
    );
  return (
    <section class="stack tight" aria-label={t('recipients.checked')}>
      <Note tone="ok" live>
        <p>
          {t('recipients.fine', { count: list.length })}{' '}
          {isOwn && added.length > 0 && t('recipients.news', { count: added.length })}{' '}
          {changed.length > 0 && t('recipients.changes', { count: changed.length })}
          {added.length + changed.length === 0 && t('recipients.nothing')}
        </p>
      </Note>
      <Alike notes={notes} />
      <ul class="facts">
        {changed.map(({ name, after }) => (
          <li>
            <strong>
              {name === after.name ? name : t('recipients.becomes', { before: name, name: after.name })}
            </strong>{' '}
            {[...after.groups, nameOfChain(after.chain)].join(' · ')}
            <br />
            <Address text={after.address} />
          </li>
        ))}
        {added.map(({ name, chain, address, groups }) => (
          <li>
            <strong>{name}</strong> {[...groups, nameOfChain(chain)].join(' · ')}
            <br />
            <Address text={address} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Row 7: …", whichever field it is. */
function sayProblem({ row, why, values }: RowProblem): string {
  const key = `recipients.why.${why}`;
  const said = isKey(key) ? t(key, values) : t('fact.unknown', { code: why });
  return `${t('recipients.row', { row: formatNumber(row) })} ${said}`;
}
