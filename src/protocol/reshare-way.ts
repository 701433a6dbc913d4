import type { Envelope } from './envelope.ts';
import type { Epoch } from './epoch.ts';
import { bodyOf } from './messages.ts';
import { dealerSpeakers, type ReshareParams } from './reshare-params.ts';

/**
 * The path with the fewest hand-overs: all dealers in a row, one who stays last; then twice around the new members,
 * once to certify and once with the complete set. Fewer is impossible: every dealer but the first must be met, and then
 * every other member twice.
 */

/** d + 2n' - 3, and one more unless a dealer other than `starter` (both by old index) is a new member. */
export function fewestHandOvers(params: ReshareParams, from: Epoch, starter: number): number {
  const staying = dealerSpeakers(params, from).filter(
    (speaker, i) => speaker <= params.members.length && params.dealers[i] !== starter,
  );
  return params.dealers.length + 2 * params.members.length - 3 + (staying.length > 0 ? 0 : 1);
}

/**
 * Whom speaker `self` shows what it holds next: a dealer who has not dealt, those who leave first; else the next in the
 * ring who has not certified; else the next in the ring who is not known to hold everything. Null when no one is left.
 */
export function nextToShow(
  params: ReshareParams,
  from: Epoch,
  messages: readonly Envelope[],
  self: number,
): number | null {
  const has = (speaker: number, round: number) => bodyOf(messages, speaker, round) !== undefined;
  const dealers = dealerSpeakers(params, from).sort((a, b) => b - a);
  const behind = dealers.find((speaker) => speaker !== self && !has(speaker, 1));
  if (behind !== undefined) return behind;
  const members = params.members.map((_, i) => i + 1);
  const ring = [...members.filter((i) => i > self), ...members.filter((i) => i < self)];
  const round = members.every((i) => has(i, 2)) ? 3 : 2;
  return ring.find((speaker) => !has(speaker, round)) ?? null;
}
