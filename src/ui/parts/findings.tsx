import type { Finding } from '../../signer/api/device.ts';
import { ask, findings, refresh } from '../state/state.ts';
import { isKey, t } from '../text/t.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem.tsx';
import { useTask } from './use-task.ts';

/** What is stored here is not as this device left it: each thing by name, and how to recover it. */
export function Findings() {
  const { busy, problem, run } = useTask();
  if (findings.value.length === 0) return null;
  const accept = () =>
    run(async () => {
      await ask('acceptFindings');
      await refresh();
    });
  return (
    <Note tone="danger">
      <p>
        <strong>{t('found.title')}</strong>
      </p>
      <p>{t('found.lead')}</p>
      <ul class="stack tight">
        {sentences(findings.value).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ProblemNote problem={problem} />
      <Button disabled={busy} onClick={accept}>
        {t('found.accept')}
      </Button>
      <p class="small muted">{t('found.acceptHint')}</p>
    </Note>
  );
}

/** Something may be missing: nothing may be called new or empty. */
export const isWalletMissing = () =>
  findings.value.some(({ what, of }) => what === 'inventory' || (what === 'missing' && of === 'wallets'));

/** Those with a name one by one, the others counted; the most important first. */
function sentences(all: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  for (const { what, of, label } of all) {
    const kind = `found.${what}${of === null ? '' : `.${of}`}`;
    const named = `${kind}.named`;
    const key = label !== '' && isKey(named) ? named : isKey(kind) ? kind : `found.${what}.other`;
    const place = `${key}\n${label}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const places = [...counts].sort(([a], [b]) => orderOf(a) - orderOf(b));
  return places.flatMap(([place, count]) => {
    const [key = '', label = ''] = place.split('\n');
    return isKey(key) ? [t(key, { label, count, record: t('wallet.toRecord') })] : [];
  });
}

const order = ['inventory', 'wallets', 'contacts', 'device', 'attempts', 'ceremonies', 'archive', 'other'];
const orderOf = (place: string): number =>
  order.findIndex((one) => place.split('\n')[0]!.split('.').includes(one));
