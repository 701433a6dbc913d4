import type { Problem } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Note } from './note.tsx';

/** What happened and the one next thing to do. `who` is the person whose message is the evidence. */
export function ProblemNote({ problem, who = null }: { problem: Problem | null; who?: string | null }) {
  if (problem === null) return null;
  const { code, where } = problem;
  // A file that does not open says nothing of what is stored here; most often its passphrase was mistyped.
  const told = code === 'decryption-failed' && where === 'backup' ? 'wrong-backup' : code;
  return (
    <Note tone="danger" live>
      <p>
        <strong>{t(`error.${told}`)}</strong>
      </p>
      {who !== null && <p>{t('error.who', { name: who })}</p>}
      <p>{t(`error.${told}.next`)}</p>
      <p class="small muted">
        {t('error.code', { code: where === undefined ? code : `${code} · ${where}` })}
      </p>
    </Note>
  );
}
