import { useState } from 'preact/hooks';
import type { Review } from '../../chains/chain.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { Check } from './field.tsx';

/** Two deliberate acts, never one: tick what was checked (dangers separately), then approve. */
export function Approval(props: {
  reviews: readonly Review[];
  label: string;
  busy: boolean;
  isReady?: boolean;
  onApprove: () => void;
}) {
  const { reviews, label, busy, isReady = true, onApprove } = props;
  const [hasRead, setRead] = useState(false);
  const [hasAccepted, setAccepted] = useState(false);
  const dangers = reviews
    .flatMap(({ warnings }) => warnings)
    .filter(({ level }) => level === 'danger').length;
  const isDeliberate = hasRead && (dangers === 0 || hasAccepted);
  return (
    <div class="stack tight">
      <Check checked={hasRead} onChange={setRead}>
        {t('review.read')}
      </Check>
      {dangers > 0 && (
        <Check checked={hasAccepted} onChange={setAccepted}>
          {t('review.accept', { count: dangers })}
        </Check>
      )}
      <Button
        kind="primary"
        size="wide"
        icon="sign"
        disabled={busy || !isReady || !isDeliberate}
        onClick={onApprove}
      >
        {label}
      </Button>
    </div>
  );
}
