import type { RulesState } from '../../signer/api/rules.ts';
import { Note } from '../parts/note.tsx';
import { formatNames, t } from '../text/t.ts';

/** What stops the wallet, shown on all of its screens. */
export function RulesAlert({ rules: { isFrozen, fork } }: { rules: RulesState }) {
  if (fork !== null)
    return (
      <Note tone="danger">
        {t('rules.fork', { number: fork.number + 1, names: formatNames(fork.culprits) })}
      </Note>
    );
  return isFrozen ? <Note tone="danger">{t('rules.frozen')}</Note> : null;
}
