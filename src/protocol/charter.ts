import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Step } from './ceremony.ts';
import { type CharterParams, charterParams } from './charter-params.ts';
import type { Envelope } from './envelope.ts';
import type { CeremonyKind } from './kind.ts';
import { bodyOf } from './messages.ts';

/**
 * Agreeing on a wallet's rules: one round, in which everyone entitled signs the session id, and so the
 * charter. How many are enough is in the previous charter, which is not read here.
 */
export interface CharterContext {
  params: CharterParams;
  self: number | null;
  /** Whether the person here agreed to it. */
  hasAgreed: boolean;
  /** Whether these speakers, by index, are enough. */
  isEnough: (agreed: readonly number[]) => boolean;
}

const round = 1;

export const charter: CeremonyKind<CharterParams, CharterContext, true> = {
  params: charterParams,
  rounds: ['agree'],
  speakers: limits.speakers,
  bodyBytes: (_, r) => (r === round ? 0 : limits.bodyBytes),

  step({ params, self, hasAgreed, isEnough }, messages): Step<true> {
    const agreed = agreedBy(params, messages);
    const own =
      self !== null && hasAgreed && !agreed.includes(self) ? [{ round, body: new Uint8Array() }] : [];
    if (own.length === 0 && isEnough(agreed)) return { outgoing: [], waitingFor: [], result: true };
    const waitingFor = params.speakers.map((_, i) => i + 1).filter((index) => !agreed.includes(index));
    return { outgoing: own, waitingFor };
  },
};

/**
 * Indices of those who agreed, ascending. Errors: `bad-message`, naming anybody whose message is not empty.
 */
export function agreedBy({ speakers }: CharterParams, messages: readonly Envelope[]): number[] {
  const all = speakers.map((_, i) => i + 1);
  return all.filter((index) => {
    const body = bodyOf(messages, index, round);
    if (body !== undefined && body.length > 0)
      throw new SignerError('bad-message', { culprit: index, where: 'agree' });
    return body !== undefined;
  });
}
