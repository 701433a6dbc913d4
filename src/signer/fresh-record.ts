import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Params } from '../protocol/kinds.ts';
import { isForgotten } from './history.ts';
import { put, type Write } from './record-cache.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { openState, type SignerState } from './state.ts';

/** Ceremonies that are new here, and making room for them. */

export const freshRecord = (params: Params, at: number): CeremonyRecord => ({
  params,
  messages: [],
  hasAgreed: false,
  createdAt: at,
  updatedAt: at,
  history: [],
  requestId: new Uint8Array(),
  signatures: [],
});

const isFinished = ({ history }: CeremonyRecord): boolean => history.some(({ code }) => code === 'done');

const isFromOthers = ({ code }: { code: string }) => /^(received|round|came)-/.test(code);

/**
 * Errors: `storage-full` if one more would be too many unfinished ones; finished signings always stay. Among
 * unanswered invitations the oldest makes room.
 */
export function makeRoom(signer: SignerState): Write[] {
  const { ceremonies } = openState(signer);
  const all = ceremonies.entries().filter(([, record]) => !isForgotten(record) && !isFinished(record));
  const asked = all.filter(([, { hasAgreed, history }]) => !hasAgreed && history.every(isFromOthers));
  if (asked.length >= limits.invitations) {
    const [oldest] = asked.sort(([, a], [, b]) => a.createdAt - b.createdAt);
    return [put(ceremonies, oldest![0], null)];
  }
  if (all.length >= limits.ceremonies) throw new SignerError('storage-full');
  return [];
}
