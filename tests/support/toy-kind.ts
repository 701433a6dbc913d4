import * as v from 'valibot';
import { equalBytes } from '../../src/core/bytes.ts';
import { bytesOf, listOf, readCbor, uint } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import { type Member, memberShape, readMember, writeMember } from '../../src/protocol/card.ts';
import type { CeremonyKind } from '../../src/protocol/kind.ts';
import { bodyOf } from '../../src/protocol/messages.ts';

/**
 * A ceremony that exists only in tests: the first member deals a word, the second answers it, then both
 * confirm. Three rounds with their own speakers, a limit per round, a third item in its bundles, an effect.
 * Nothing in `src` knows it.
 */
export interface ToyParams {
  kind: 'toy';
  members: Member[];
  nonce: Uint8Array;
}
export interface ToyContext {
  params: ToyParams;
  self: number | null;
  hasAgreed: boolean;
}
export type ToyEffect = { heard: number };
const shape = v.strictTuple([v.literal('toy'), listOf(memberShape, 2, 2), bytesOf(16)]);
const extraShape = listOf(uint(1_000), 8);

export const toy: CeremonyKind<ToyParams, ToyContext, string, ToyEffect, number[]> = {
  params: {
    kind: 'toy',
    shape,
    read: ([kind, members, nonce]: v.InferOutput<typeof shape>) => ({
      kind,
      members: members.map(readMember),
      nonce,
    }),
    write: ({ members, nonce }) => ['toy', members.map(writeMember), nonce],
    check({ members: [one, two] }) {
      if (equalBytes(one!.identity, two!.identity))
        throw new SignerError('bad-parameters', { where: 'participants' });
    },
  },
  rounds: ['deal', 'answer', 'confirm'],
  speakers: 32,
  bodyBytes: (_, round) => [100, 4, 8, 16][round]!,
  extra: {
    read: (bytes) => (bytes === null ? [] : readCbor(extraShape, bytes, 'toy')),
    write: (extra) => (extra === undefined || extra.length === 0 ? null : extra),
    merge(_, held = [], incoming) {
      const extra = [...new Set([...held, ...incoming])].sort((a, b) => a - b);
      return { extra, changed: extra.length > held.length };
    },
  },
  step({ self, hasAgreed }, messages) {
    const said = (from: number, round: number) => bodyOf(messages, from, round);
    const nothing = { outgoing: [], waitingFor: [] };
    const say = (round: number, ...bytes: number[]) => ({
      ...nothing,
      outgoing: [{ round, body: Uint8Array.from(bytes) }],
    });
    if (!hasAgreed) return nothing;
    if (said(1, 1) === undefined) return self === 1 ? say(1, 7) : { ...nothing, waitingFor: [1] };
    if (said(2, 2) === undefined)
      return self === 2
        ? { ...say(2, 8), effects: [{ heard: said(1, 1)![0]! }] }
        : { ...nothing, waitingFor: [2] };
    if (said(1, 1)![0] === 13)
      return { ...nothing, stopped: new SignerError('bad-share', { culprit: 1 }), effects: [{ heard: 13 }] };
    if (self !== null && said(self, 3) === undefined) return say(3, self);
    const waitingFor = [1, 2].filter((i) => said(i, 3) === undefined);
    return waitingFor.length > 0 ? { ...nothing, waitingFor } : { ...nothing, result: 'agreed' };
  },
};
