import type { ComponentChildren } from 'preact';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { ProblemNote } from './problem.tsx';
import type { useTask } from './use-task.ts';

/** One or several payments typed on this device, on any chain; `children` is what the chain has to be told besides. */
export function PaymentsForm<P>(props: {
  payments: readonly P[];
  /** A payment with nothing in it yet. */
  empty: P;
  onPayments: (next: P[]) => void;
  /** The fields of one of them. `number` counts from 1. */
  one: (payment: P, number: number, onChange: (next: P) => void) => ComponentChildren;
  /** Stands above the payments. */
  top?: ComponentChildren;
  children: ComponentChildren;
  task: ReturnType<typeof useTask>;
  onSubmit: () => void;
  /** Empties the whole form; null while nothing is typed. */
  onEmpty: (() => void) | null;
}) {
  const { payments, empty, onPayments, one, top, children, task, onSubmit, onEmpty } = props;
  const replace = (at: number) => (next: P) => onPayments(payments.map((old, i) => (i === at ? next : old)));
  return (
    <Form onSubmit={onSubmit}>
      {top}
      {payments.map((payment, i) => one(payment, i + 1, replace(i)))}
      <Button icon="add" onClick={() => onPayments([...payments, empty])}>
        {t('pay.add')}
      </Button>
      {children}
      <ProblemNote problem={task.problem} />
      <Button type="submit" kind="primary" size="wide" disabled={task.busy}>
        {t('pay.do')}
      </Button>
      {onEmpty !== null && (
        <Button kind="plain" onClick={onEmpty}>
          {t('pay.empty')}
        </Button>
      )}
    </Form>
  );
}
