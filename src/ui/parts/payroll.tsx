import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Fact } from '../../chains/review.ts';
import type { PayrollView } from '../../signer/api/payments.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import type { Input } from '../../signer/api.ts';
import { saveFile, writeFileName } from '../../transport/file.ts';
import { go } from '../navigation/routes.ts';
import { useKept } from '../state/kept.ts';
import { ask } from '../state/state.ts';
import { formatNumber, type Key, t } from '../text/t.ts';
import { Button } from './button.tsx';
import { FactList, Sentence } from './fact.tsx';
import { Form } from './form.tsx';
import { Note } from './note.tsx';
import { Page } from './page.tsx';
import { ProblemNote } from './problem.tsx';
import { RowProblems, TableField } from './table-field.tsx';
import { useTask } from './use-task.ts';

type Terms = Input<'payroll'>['terms'];

/**
 * A table of payments: brought in, checked row by row, and made into something to sign. `terms` is whatever
 * else the chain has to be told; `children` ask for it.
 */
export function PayrollPage(props: {
  wallet: Wallet;
  chain: string;
  /** The chain's name, and the title of this page. */
  chainName: Key;
  heading: Key;
  terms: Terms;
  children: ComponentChildren;
}) {
  const { wallet, chain, chainName, heading, terms, children } = props;
  // Kept after the review too, so that mistakes can be corrected; cleared once it is approved.
  const [csv, setCsv] = useKept(`form/${wallet.id}/payroll/${chain}`, '');
  const [checked, setChecked] = useState<{ of: string; view: PayrollView } | null>(null);
  const task = useTask();
  const { busy, problem, run } = task;
  const input = { walletId: wallet.id, chain, csv, terms };
  const name = JSON.stringify(input);
  // A check's result applies to exactly that table and no other.
  const view = checked?.of === name ? checked.view : null;
  const check = () =>
    run(async () => {
      setChecked(null);
      setChecked({ of: name, view: await ask('payroll', input) });
    });
  const review = () =>
    run(async () => {
      const draft = await ask('draftPayroll', input);
      go('draft', draft.id);
    });
  return (
    <Page title={t(heading)} lead={t('payroll.lead', { label: wallet.label })}>
      <Form onSubmit={check}>
        <TableField csv={csv} onText={setCsv} task={task} hint={t('payroll.tableHint')} />
        {children}
        <ProblemNote problem={problem} />
        <Button
          type="submit"
          {...(view?.isReady !== true && { kind: 'primary' })}
          size="wide"
          disabled={busy || csv.trim() === ''}
        >
          {t('payroll.check')}
        </Button>
      </Form>
      {view !== null && (
        <Checked view={view} label={wallet.label} chainName={chainName} busy={busy} onReview={review} />
      )}
      <p class="small muted">{t('payroll.references')}</p>
    </Page>
  );
}

function Checked(props: {
  view: PayrollView;
  label: string;
  chainName: Key;
  busy: boolean;
  onReview: () => void;
}) {
  const { view, label, chainName, busy, onReview } = props;
  const { rows, problems, notes, parts, given, isReady, made } = view;
  const { problem, run } = useTask();
  const save = () =>
    run(() => saveFile(writeFileName([label, t(chainName), t('payroll.fileName')], '.csv'), made));
  if (problems.length > 0)
    return (
      <RowProblems title={t('payroll.wrong', { count: problems.length })} problems={problems} of="payroll" />
    );
  return (
    <section class="stack" aria-label={t('payroll.checked')}>
      <Note tone={isReady ? 'ok' : 'warning'} live>
        <p>
          {t('payroll.fine', { count: rows.length })}{' '}
          {given === null || isReady
            ? t('payroll.makes', { count: parts })
            : t('payroll.needs', { count: parts, given: formatNumber(given) })}
        </p>
      </Note>
      {notes.map((fact) => (
        <Note tone={fact.level === 'danger' ? 'danger' : 'warning'}>
          <Sentence fact={fact} />
        </Note>
      ))}
      <div class="card stack tight">
        <FactList facts={sumsOfRows(rows)} />
        <details>
          <summary>{t('payroll.list')}</summary>
          <ol class="facts numbered">
            {rows.map(({ row, amount, to, reference, part }) => (
              <li>
                <span class="step">{formatNumber(row)}</span>
                <div>
                  <Sentence fact={{ code: 'payroll.line', level: 'info', values: { amount, to } }} />
                  {reference !== '' && <p class="small muted">{t('payroll.referenceIs', { reference })}</p>}
                  {parts > 1 && (
                    <p class="small muted">{t('payroll.partIs', { number: formatNumber(part) })}</p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </details>
      </div>
      {isReady && (
        <>
          <Button kind="primary" size="wide" icon="next" disabled={busy} onClick={onReview}>
            {t('payroll.do')}
          </Button>
          <Button icon="save" onClick={save}>
            {t('payroll.save')}
          </Button>
        </>
      )}
      <ProblemNote problem={problem} />
    </section>
  );
}

function sumsOfRows(rows: PayrollView['rows']): Fact[] {
  const sums = new Map<string, PayrollView['rows'][number]['amount']>();
  for (const { asset, amount } of rows) {
    // The same asset under the name in the table; namesakes are distinguished by the token's address.
    const key = `${asset} ${amount.symbol} ${amount.decimals}`;
    sums.set(key, { ...amount, units: amount.units + (sums.get(key)?.units ?? 0n) });
  }
  return [...sums.values()].map((amount) => ({ code: 'batch.sum', level: 'info', values: { amount } }));
}
