import { ask, work } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { useTask } from './use-task.ts';

/** The progress of something that takes the signer seconds; everything else on the screen stays as it is. */
export function WorkBar() {
  const { busy, run } = useTask();
  const done = work.value;
  if (done === null) return null;
  const percent = Math.round(100 * done);
  return (
    <div class="work" role="status">
      <label>
        {t('work.going')}
        <progress max={100} value={percent} />
      </label>
      <Button kind="plain" disabled={busy} onClick={() => run(() => ask('cancelWork'))}>
        {t('work.stop')}
      </Button>
    </div>
  );
}
