import { useState } from 'preact/hooks';
import type { RecipientTable } from '../../signer/api/recipients.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { Address } from '../parts/address.tsx';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { RowProblems, TableField } from '../parts/table-field.tsx';
import { useTask } from '../parts/use-task.ts';
import { ask } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Alike } from './recipient-screen.tsx';

/** A table of recipients: brought in, reviewed row by row, and taken as a whole or not at all. */
export function TableOfRecipients(props: {
  /** Whether it goes into this device's own list, against which additions are counted. */
  isOwn: boolean;
  onTake: (csv: string, table: RecipientTable) => Promise<void>;
}) {
  const { isOwn, onTake } = props;
  const [csv, setCsv] = useState('');
  const [checked, setChecked] = useState<{ of: string; table: RecipientTable } | null>(null);
  const task = useTask();
  const { busy, problem, run } = task;
  // A check's result applies to exactly that table and no other.
  const table = checked?.of === csv ? checked.table : null;
  const check = () => run(async () => setChecked({ of: csv, table: await ask('readRecipients', { csv }) }));
  const take = () => run(() => onTake(csv, table!));
  const isFine = table !== null && table.problems.length === 0;
  return (
    <div class="stack">
      <TableField csv={csv} onText={setCsv} task={task} hint={t('recipients.tableHint')} />
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
      <RowProblems
        title={t('recipients.wrong', { count: problems.length })}
        problems={problems}
        of="recipients"
      />
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
