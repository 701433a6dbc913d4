import { makeUrStream, type Ur, urFragment } from '../../transport/ur.ts';
import { type Key, t } from '../text/t.ts';
import { QrShow } from './qr-show.tsx';
import { useAnswer } from './use-answer.ts';

interface Props {
  ceremonyId: string;
  says: Key;
  /** The code for the wallet that made the request to read. */
  write: (answer: { requestId: Uint8Array | null; signature: Uint8Array }) => Ur;
}

/**
 * For the wallet whose code made this request; always there, because the request may have come without an id.
 */
export function RequestAnswer({ ceremonyId, says, write }: Props) {
  const { answer } = useAnswer('answer', { ceremonyId });
  if (answer === null) return null;
  return (
    <details open={answer.requestId !== null}>
      <summary>{t('export.answer')}</summary>
      <p>{t(says)}</p>
      <QrShow message={makeUrStream(write(answer), urFragment)} label={t('export.answerLabel')} />
    </details>
  );
}
