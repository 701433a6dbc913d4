import type { Cost } from '../ceremonies/cost.ts';
import { t } from '../text/t.ts';

/** What it takes to carry it, shown before it begins. `isForFiles`: files are offered first. */
export function CostNote({ cost, isForFiles = false }: { cost: Cost; isForFiles?: boolean }) {
  const { handOvers, bytes, seconds } = cost;
  const kilobytes = Math.ceil(bytes / 1_000);
  return (
    <p class="small muted">
      {t('cost.what', { count: handOvers, kilobytes })}{' '}
      {isForFiles ? t('cost.files') : t('cost.seconds', { seconds })}
    </p>
  );
}
