import { makeUrStream, urFragment } from '../../../transport/ur.ts';
import { writeEthSignature } from '../../../transport/ur-ethereum.ts';
import { QrShow } from '../../parts/qr-show.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { t } from '../../text/t.ts';

/** For the wallet whose code asked for this. */
export function AnswerCode({ ceremonyId }: { ceremonyId: string }) {
  const { answer } = useAnswer('answer', { ceremonyId });
  if (answer === null) return null;
  return (
    <details open={answer.requestId !== null}>
      <summary>{t('export.answer')}</summary>
      <p>{t('account.answerHint')}</p>
      <QrShow message={makeUrStream(writeEthSignature(answer), urFragment)} label={t('export.answerLabel')} />
    </details>
  );
}
