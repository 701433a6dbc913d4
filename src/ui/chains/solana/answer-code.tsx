import { makeUrStream, urFragment } from '../../../transport/ur.ts';
import { writeSolSignature } from '../../../transport/ur-solana.ts';
import { QrShow } from '../../parts/qr-show.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { t } from '../../text/t.ts';

/** For the wallet whose code asked for this; always there, because it may have asked without a number. */
export function AnswerCode({ ceremonyId }: { ceremonyId: string }) {
  const { answer } = useAnswer('answer', { ceremonyId });
  if (answer === null) return null;
  return (
    <details open={answer.requestId !== null}>
      <summary>{t('export.answer')}</summary>
      <p>{t('export.answerHint')}</p>
      <QrShow message={makeUrStream(writeSolSignature(answer), urFragment)} label={t('export.answerLabel')} />
    </details>
  );
}
