import { concatBytes } from '../../core/bytes.ts';
import { each, type Work } from '../../core/work.ts';
import type { Random } from '../suite.ts';
import { base, multiply, writeScalar } from './curve.ts';
import { extend } from './extension.ts';
import { deriveDirection, expand, rowBytes, rows, toScalars, u8, wideBytes } from './hash.ts';
import { writeBody1 } from './messages.ts';
import {
  commit,
  hashParts,
  type Nonce,
  type Opened,
  type Party,
  peersOf,
  type Round,
  sealFor,
} from './party.ts';

const betaBytes = rows / 8;

/**
 * Round 1: commitments, and the extension towards each peer. Everything in this attempt is derived from 32
 * random bytes, hedged with share and session, so that a repeated random number is not a repeated nonce.
 */
export function* commitNonces(party: Party, random: Random): Work<{ opened: Opened; round: Round }> {
  const { session, self, jobs } = party;
  const root = expand('root', 32, random(32), writeScalar(party.share), session);
  const nonce = expand('nonce', 32, root);
  const payloads = jobs.map((_, q): Nonce => {
    const [r, phi] = toScalars(expand('r-phi', wideBytes(2), root, u8(q))) as [bigint, bigint];
    return { r, phi, salt: expand('salt', 32, root, u8(q)), R: multiply(base, r).toBytes(true) };
  });
  const peers = peersOf(party);
  const made = yield* each(peers.length * jobs.length, (i) => {
    const peer = peers[Math.floor(i / jobs.length)]!;
    const q = i % jobs.length;
    const { setUp } = party.pairs.get(peer)!;
    const d = deriveDirection(setUp.session, peer, self);
    const choice = expand('beta', rowBytes, root, u8(q), u8(peer));
    const { message, v } = extend({ d, session, nonce, q }, setUp.receivedLeaves, choice);
    return { message, v, beta: choice.slice(0, betaBytes) };
  });
  const choices = new Map(peers.map((peer, i) => [peer, made.slice(i * jobs.length, (i + 1) * jobs.length)]));
  const parts = new Map(
    peers.map((peer) => {
      const sealNonce = expand('seal-nonce', 24, root, u8(1), u8(peer));
      const plain = concatBytes(...choices.get(peer)!.map(({ message }) => message));
      return [peer, sealFor(party, 1, peer, sealNonce, plain)];
    }),
  );
  const commitments = payloads.map(({ R, salt }, q) => commit(session, self, q, R, salt));
  const body = writeBody1({ nonce, commitments, parts: hashParts(parts) });
  return { opened: { root, nonce, payloads, choices }, round: { body, parts } };
}
