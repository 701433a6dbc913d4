import { useEffect } from 'preact/hooks';
import { t } from '../text/t.ts';
import { Tag } from './note.tsx';
import { ProblemNote } from './problem.tsx';
import { useAnswer } from './use-answer.ts';
import { WordGrid } from './word-grid.tsx';

/** Whether a card or a wallet was compared, in any way. */
export function VerifiedTag({ isCompared }: { isCompared: boolean }) {
  return isCompared ? (
    <Tag tone="ok" icon="check">
      {t('verified.yes')}
    </Tag>
  ) : (
    <Tag tone="warn" icon="warning">
      {t('verified.no')}
    </Tag>
  );
}

/** Eight words to read to each other; making them is deliberately slow. */
export function SafetyWords(props: {
  of: { contactId: string } | { walletId: string };
  /** Called when the words can be read: nobody can have compared them before. */
  onShown?: () => void;
}) {
  const { of, onShown } = props;
  const isContact = 'contactId' in of;
  const id = isContact ? of.contactId : of.walletId;
  const { answer, problem } = useAnswer(isContact ? 'contactWords' : 'walletWords', { id });
  useEffect(() => {
    if (answer !== null) onShown?.();
  }, [answer]);
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (answer === null) return <p role="status">{t('verify.making')}</p>;
  return <WordGrid words={answer} label={t('verify.words')} kind="safety" />;
}
