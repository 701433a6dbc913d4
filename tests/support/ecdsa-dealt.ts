import { bytesToHex } from '../../src/core/bytes.ts';
import type { stepPair as Real } from '../../src/protocol/ecdsa/pair-step.ts';
import { bodyOf } from '../../src/protocol/messages.ts';
import { dealSetUps } from './ecdsa-peers.ts';

/**
 * Pairing whose set-ups are derived from the session's id, in milliseconds: for tests of what a device does
 * with them.
 */
export const stepPair: typeof Real = function* ({ pair, hasAgreed }, messages) {
  const nothing = { outgoing: [], waitingFor: [] };
  if (pair === null || !hasAgreed) return nothing;
  const { self, peer, session } = pair;
  const says = (from: number, round: number) => bodyOf(messages, from, round) !== undefined;
  const say = (round: number) => ({ ...nothing, outgoing: [{ round, body: new Uint8Array(32) }] });
  if (!says(self, 1)) return say(1);
  if (!says(peer, 1)) return { ...nothing, waitingFor: [peer] };
  const [low, high] = dealSetUps(bytesToHex(session));
  const setUp = { ...(self < peer ? low : high), session };
  if (!says(self, 3)) return { ...say(3), effects: [{ setUp }] };
  return says(peer, 3) ? { ...nothing, result: true } : { ...nothing, waitingFor: [peer] };
};
