import type { CeremonyView } from '../../signer/api/ceremonies.ts';

/**
 * It is this device's turn, and nothing forbids it any more: a wait is over, or a new day has begun. Nothing
 * is signed until the person says so, since looking at it signs nothing. As long as a wait lasts, the button
 * checks whether it is over.
 */
export function canGoOn({ state, clearance, people, waitingFor }: CeremonyView): boolean {
  if (state !== 'open' || clearance === null) return false;
  if (clearance.fault === 'permit-waits') return true;
  const own = people.find(({ isSelf }) => isSelf);
  const isOwnTurn = waitingFor.length === 0 && own?.rounds.includes('waiting') === true;
  return clearance.fault === null && clearance.missing === null && isOwnTurn;
}
