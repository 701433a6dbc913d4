import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { equalBytes } from '../core/bytes.ts';
import { bytesUpTo, listOf, readCbor, uint } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Envelope } from './envelope.ts';
import type { ExtraFormat } from './kind.ts';
import { bodyOf } from './messages.ts';

/**
 * Large data sealed for a single member, carried with the signed messages of a bundle. The sender's body of
 * that round holds the SHA-256 of each, so that its signature covers them all. A part is carried only until
 * its addressee's next message is here, which could not have been made without it.
 */
export interface Part {
  from: number;
  round: number;
  to: number;
  /**
   * Identifies the set-up it was made with, to the two who share it: 16 bytes, or empty if there is none yet.
   */
  mark: Uint8Array;
  bytes: Uint8Array;
}

/** What a kind says about its parts. */
export interface PartPlaces<P> {
  /** The position in this round's body of the hash of the part for `to`; null if there is none. */
  hashAt(params: P, from: number, round: number, to: number): number | null;
  /** The most bytes in a part of this round, sealed. */
  most(params: P, round: number): number;
  /** The number of parts in a session. */
  count(params: P): number;
}

const shape = listOf(
  v.strictTuple([
    uint(limits.participants, 1),
    uint(limits.rounds, 1),
    uint(limits.participants, 1),
    bytesUpTo(16),
    bytesUpTo(limits.partBytes),
  ]),
  limits.parts,
);

const malformed = () => new SignerError('malformed', { where: 'part' });
const slotOf = ({ from, round, to }: Part) => (from * 100 + round) * 100 + to;
const inOrder = (parts: readonly Part[]) => [...parts].sort((a, b) => slotOf(a) - slotOf(b));

/** CDDL `parts = [* [from, round, to, mark, bytes]]`, by sender, round and addressee, without duplicates. */
export function partsFormat<P>(places: PartPlaces<P>): ExtraFormat<P, Part[]> {
  const isNamed = (params: P, part: Part, messages: readonly Envelope[]) => {
    const at = places.hashAt(params, part.from, part.round, part.to);
    if (at === null) return false;
    const hash = sha256(part.bytes);
    const said = messages.filter(({ from, round }) => from === part.from && round === part.round);
    return said.some(({ body }) => equalBytes(body.subarray(at, at + hash.length), hash));
  };
  return {
    read(bytes, params) {
      if (bytes === null) return [];
      const parts = readCbor(shape, bytes, 'parts').map(
        ([from, round, to, mark, sealed]): Part => ({ from, round, to, mark, bytes: sealed }),
      );
      const isFit =
        parts.length > 0 &&
        parts.length <= places.count(params) &&
        parts.every((part, i) => i === 0 || slotOf(parts[i - 1]!) < slotOf(part)) &&
        parts.every(({ round, bytes: sealed }) => sealed.length <= places.most(params, round));
      if (!isFit) throw malformed();
      return parts;
    },

    write(parts = [], _, messages) {
      const left = stillNeeded(parts, messages);
      if (left.length === 0) return null;
      return left.map(({ from, round, to, mark, bytes }) => [from, round, to, mark, bytes]);
    },

    /** Errors: `malformed` for a part that nobody signed for: it was damaged on the way. */
    merge(params, held = [], incoming, messages) {
      const known = new Set(held.map(slotOf));
      const fresh = stillNeeded(incoming, messages).filter((part) => !known.has(slotOf(part)));
      if (fresh.some((part) => !isNamed(params, part, messages))) throw malformed();
      return { extra: inOrder([...stillNeeded(held, messages), ...fresh]), changed: fresh.length > 0 };
    },
  };
}

/** Parts whose addressee has not yet said something that required them. */
const stillNeeded = (parts: readonly Part[], messages: readonly Envelope[]): Part[] =>
  parts.filter(({ to, round }) => bodyOf(messages, to, round + 1) === undefined);

/**
 * The same, merged with a device's own parts in the order of `merge`, without those that its `messages` make
 * useless.
 */
export const withParts = (
  held: readonly Part[],
  own: readonly Part[],
  messages: readonly Envelope[],
): Part[] => {
  const made = new Set(own.map(slotOf));
  return stillNeeded(inOrder([...held.filter((part) => !made.has(slotOf(part))), ...own]), messages);
};

/** The part of a round from one to another, if it is here. */
export const partOf = (parts: readonly Part[], from: number, round: number, to: number): Part | undefined =>
  parts.find((part) => part.from === from && part.round === round && part.to === to);
