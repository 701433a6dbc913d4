import { t } from '../text/t.ts';
import { Check } from './field.tsx';

interface Props {
  total: number;
  threshold: number;
  onChange: (threshold: number) => void;
  /** Adds to each choice what it means. */
  isExplained?: boolean;
}

/** How many of `total` sign: from two to all of them. */
export function ThresholdChoice({ total, threshold, onChange, isExplained = false }: Props) {
  return (
    <div class="choices">
      {Array.from({ length: total - 1 }, (_, i) => i + 2).map((count) => (
        <Check
          key={count}
          type="radio"
          name="threshold"
          checked={threshold === count}
          onChange={() => onChange(count)}
        >
          {t('wallet.rule', { threshold: count, total })}
          {isExplained && ' '}
          {isExplained && (
            <span class="muted small hint-line">
              {count === total ? t('create.ruleAll') : t('create.ruleSome', { count: total - count })}
            </span>
          )}
        </Check>
      ))}
    </div>
  );
}
