import { useState } from 'preact/hooks';
import type { Fact, Review } from '../../chains/review.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { Check } from './field.tsx';
import { mergeWarnings } from './review-across.ts';

/** Always two deliberate acts: tick what was checked (dangers separately), then approve. */
export function Approval(props: {
  reviews: readonly Review[];
  /** Warnings in addition to those of the reviews. */
  beside?: readonly Fact[];
  label: string;
  busy: boolean;
  isReady?: boolean;
  onApprove: () => void;
}) {
  const { reviews, beside = [], label, busy, isReady = true, onApprove } = props;
  const [hasRead, setRead] = useState(false);
  const [hasAccepted, setAccepted] = useState(false);
  // A warning shared by many of them is one thing to understand.
  const warnings = mergeWarnings(reviews.map((review, i) => ({ review, number: i + 1 })));
  const facts = [...beside, ...warnings.map(({ fact }) => fact)];
  const dangers = facts.filter(({ level }) => level === 'danger').length;
  const isDeliberate = hasRead && (dangers === 0 || hasAccepted);
  return (
    <div class="stack tight">
      <Check checked={hasRead} onChange={setRead}>
        {t(readOf(reviews), { count: reviews.length })}
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

/** What there was to check in this particular case. */
function readOf(reviews: readonly Review[]) {
  if (reviews.length > 1) return 'review.readAll';
  const facts = reviews.flatMap(({ title, actions }) => [title, ...actions]);
  if (facts.some(({ effects = [] }) => effects.some(({ kind }) => kind === 'message')))
    return 'review.readMessage';
  const hasAmount = facts.some(({ values }) => Object.values(values).some(({ type }) => type === 'amount'));
  return hasAmount ? 'review.read' : 'review.readDeed';
}
