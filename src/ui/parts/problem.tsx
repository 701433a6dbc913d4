import { build, type Problem } from '../state/state.ts';
import { isKey, type Key, t } from '../text/t.ts';
import { CopyText } from './copy-text.tsx';
import { Note } from './note.tsx';

/** What happened and the next thing to do. `who` is the person whose message is the evidence. */
export function ProblemNote({ problem, who = null }: { problem: Problem | null; who?: string | null }) {
  if (problem === null) return null;
  const { code, where, values, trace } = problem;
  const coded = where === undefined ? code : `${code} · ${where}`;
  const told = toldOf(problem);
  const isMember = told === `error.${code}` && where !== undefined && /[.[]/.test(where);
  return (
    <Note tone="danger" live>
      <p>
        <strong>{t(told, values)}</strong>
      </p>
      {who !== null && <p>{t('error.who', { name: who })}</p>}
      {values?.item !== undefined && <p>{t('error.item', { item: values.item })}</p>}
      {isMember && <p>{t('error.member', { member: where })}</p>}
      <p>{t(`${told}.next` as Key, values)}</p>
      {code === 'bug' ? (
        <CopyText
          label={t('error.diagnostic')}
          hint={t('error.diagnosticHint')}
          text={[`Hoarfrost ${build.value ?? '?'}`, coded, ...(trace === undefined ? [] : [trace])].join(
            '\n',
          )}
        />
      ) : (
        <p class="small muted">{t('error.code', { code: coded })}</p>
      )}
    </Note>
  );
}

/** The sentence for this very place if there is one, otherwise the one for the code. */
function toldOf({ code, where }: Problem): Key {
  // A file that can't be opened says nothing about what is stored here; most often its passphrase was
  // mistyped.
  if (code === 'decryption-failed' && where === 'backup') return 'error.wrong-backup';
  const exact = `error.${code}.${where}`;
  return where !== undefined && where !== 'next' && isKey(exact) ? exact : `error.${code}`;
}
