import { t } from '../text/t.ts';
import { Note } from './note.tsx';
import { useAnswer } from './use-answer.ts';

/** Whose logs this device has seen, and up to which entry; people who contradict themselves come first. */
export function WitnessedLogs() {
  const { answer } = useAnswer('witnessed', undefined);
  return (
    <>
      <Contradictions />
      <ul class="stack tight">
        {answer?.map(({ contactId, name, count }) => (
          <li key={contactId}>{t('audit.seenUpTo', { name, count })}</li>
        ))}
      </ul>
    </>
  );
}

/** Somebody's device has shown two different ends of one log: evidence that stays. */
export function Contradictions({ version = null }: { version?: unknown }) {
  const { answer } = useAnswer('witnessed', undefined, version);
  return answer?.flatMap(({ contactId, name, contradiction }) =>
    contradiction === null
      ? []
      : [
          <Note key={contactId} tone="danger">
            {t('audit.contradiction', { name, count: contradiction })}
          </Note>,
        ],
  );
}
