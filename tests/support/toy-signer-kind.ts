import { bytesToHex, equalBytes } from '../../src/core/bytes.ts';
import { deriveIdOf } from '../../src/protocol/params.ts';
import type { SignerKind } from '../../src/signer/kinds/kind.ts';
import { ownMember, toParticipants } from '../../src/signer/people.ts';
import { type ToyContext, type ToyEffect, type ToyParams, toy } from './toy-kind.ts';

/** What devices had to write before they showed anything. */
export const heard: number[] = [];

export const toySignerKind: SignerKind<ToyParams, ToyContext, string, ToyEffect, number[]> = {
  ceremony: toy,
  seat(state, { params }) {
    const index = params.members.findIndex((m) => equalBytes(m.identity, ownMember(state).identity)) + 1;
    const [one, two] = params.members;
    const members = [
      { ...one!, rounds: [1, 3] },
      { ...two!, rounds: [2, 3] },
    ];
    return { sessionId: deriveIdOf(toy.params, params), members, self: index === 0 ? null : index };
  },
  check() {},
  context: (_, __, { self }, { params, hasAgreed }) => ({ params, self, hasAgreed }),
  stored: () => undefined,
  isDone: () => false,
  finish: (_, __, record) => ({ record, writes: [] }),
  effects(_, __, record, { effects = [] }) {
    heard.push(...effects.map((one) => one.heard));
    return { record, writes: [] };
  },
  isKept: () => true,
  isReadable: () => true,
  about: (state, id, { params }) => ({
    label: 'Toy',
    walletId: null,
    colourId: id,
    threshold: 2,
    people: toParticipants(state, params.members),
  }),
  details: () => ({}),
};

export const toyId = (params: ToyParams): string => bytesToHex(deriveIdOf(toy.params, params));
