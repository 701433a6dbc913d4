import { useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import { useKept } from '../state/kept.ts';
import { ask, refresh } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { Form } from './form.tsx';
import { ProblemNote } from './problem.tsx';
import { useTask } from './use-task.ts';

/** As easy as approving; a reason may be given. It ends the ceremony for everybody who learns of it. */
export function Decline({ id, label }: { id: string; label: string }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useKept(`decline/${id}`, '');
  const { busy, problem, run } = useTask();
  const decline = () =>
    run(async () => {
      await ask('decline', { id, reason });
      await refresh();
    });
  if (!isOpen) {
    return (
      <Button kind="danger" size="wide" icon="cross" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <Form onSubmit={decline} label={label}>
      <Field
        label={t('decline.reason')}
        hint={t('decline.hint')}
        value={reason}
        onText={setReason}
        maxLength={limits.reasonChars}
      />
      <ProblemNote problem={problem} />
      <div class="actions pair">
        <Button onClick={() => setOpen(false)}>{t('do.cancel')}</Button>
        <Button type="submit" kind="danger" disabled={busy}>
          {t('decline.do')}
        </Button>
      </div>
    </Form>
  );
}
