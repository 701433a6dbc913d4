import type { Envelope } from '../protocol/envelope.ts';
import { type Speakers, speaksIn } from '../protocol/envelope.ts';
import { bodyOf } from '../protocol/messages.ts';
import type { Participant } from './api/people.ts';

/** The others, in ring order after this device. */
export function ringOf(people: readonly Participant[], self: number | null): Participant[] {
  const at = people.findIndex(({ index }) => index === self);
  return at < 0 ? [] : [...people.slice(at + 1), ...people.slice(0, at)];
}

/**
 * Whom to show the bundle to next so that the whole takes the fewest hand-overs: along the ring of
 * participants, to the first after this device who still lacks a message of the earliest incomplete round.
 * With known cards that makes 3n-3 for a key and 2t-2 for a signature, which is finished wherever all shares
 * meet.
 */
export function nextAlongRing(
  members: Speakers,
  rounds: number,
  messages: readonly Envelope[],
  people: readonly Participant[],
  self: number | null,
): Participant | null {
  const ring = ringOf(people, self);
  for (let round = 1; round <= rounds; round++) {
    const isBehind = ({ index }: Participant) =>
      speaksIn(members, index, round) && bodyOf(messages, index, round) === undefined;
    const behind = ring.find(isBehind);
    if (behind !== undefined) return behind;
  }
  return null;
}
