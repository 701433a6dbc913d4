import { writeEthSignature } from '../../../transport/ur-ethereum.ts';
import { RequestAnswer } from '../../parts/request-answer.tsx';

export const AnswerCode = ({ ceremonyId }: { ceremonyId: string }) => (
  <RequestAnswer ceremonyId={ceremonyId} says="account.answerHint" write={writeEthSignature} />
);
