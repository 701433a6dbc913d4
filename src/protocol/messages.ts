import { equalBytes } from '../core/bytes.ts';
import { checkEnvelope, compareEnvelopes, type Envelope, type Speakers } from './envelope.ts';

/** Sets of signed messages: how they are merged, and what is in them. */

/**
 * The union of what is held and what arrived, in any order, by any path, any number of times. All or nothing: one
 * message that does not verify refuses the whole bundle. Two bodies of one sender for one slot are both kept; Ed25519
 * is deterministic, so a second signature over the same body says nothing new and is dropped.
 * Errors: `not-a-participant`, `bad-signature`.
 */
export function mergeMessages(
  sessionId: Uint8Array,
  members: Speakers,
  held: readonly Envelope[],
  incoming: readonly Envelope[],
): { messages: Envelope[]; changed: boolean } {
  const messages = [...held];
  for (const e of incoming) {
    if (held.some((m) => compareEnvelopes(m, e) === 0)) continue;
    checkEnvelope(sessionId, members, e);
    const slot = messages.filter((m) => m.from === e.from && m.round === e.round);
    if (slot.length < 2 && !slot.some((m) => equalBytes(m.body, e.body))) messages.push(e);
  }
  messages.sort(compareEnvelopes);
  return { messages, changed: messages.length > held.length };
}

/** The first sender, in order, with two different signed messages in one slot; null if there is none. */
export function findEquivocation(messages: readonly Envelope[]): number | null {
  const twice = messages.find(
    (e, i) => i > 0 && messages[i - 1]!.from === e.from && messages[i - 1]!.round === e.round,
  );
  return twice?.from ?? null;
}

/** The body in a slot; undefined if it is empty. Ask only if `findEquivocation` found none. */
export function bodyOf(messages: readonly Envelope[], from: number, round: number): Uint8Array | undefined {
  return messages.find((e) => e.from === from && e.round === round)?.body;
}
