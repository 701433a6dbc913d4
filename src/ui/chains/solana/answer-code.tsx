import { writeSolSignature } from '../../../transport/ur-solana.ts';
import { RequestAnswer } from '../../parts/request-answer.tsx';

export const AnswerCode = ({ ceremonyId }: { ceremonyId: string }) => (
  <RequestAnswer ceremonyId={ceremonyId} says="export.answerHint" write={writeSolSignature} />
);
