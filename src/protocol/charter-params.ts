import * as v from 'valibot';
import { bytesToHex } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, label, listOf, uint } from '../core/codec.ts';
import { guarded, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { ParamsFormat } from './params.ts';
import { suites } from './suite.ts';

/** A wallet's rules, put before those who can bring them into force. */
export interface CharterParams {
  kind: 'charter';
  /** Session id of the wallet's key generation, 32 bytes. */
  walletId: Uint8Array;
  /** The charter as custody writes it: here it is only bytes, whose meaning the signer checks. */
  charter: Uint8Array;
  /** Who may sign it; the place, from 1, is the index. The wallet's participants, then administrators without a share. */
  speakers: CharterSpeaker[];
  /** From 2, if the same rules were put before the same people and declined; absent the first time. */
  attempt?: number;
}

export interface CharterSpeaker {
  /** Identity key, 32 bytes. */
  identity: Uint8Array;
  name: string;
}

const fields = [
  v.literal('charter'),
  bytesOf(32),
  bytesUpTo(limits.charterBytes, 1),
  listOf(v.strictTuple([bytesOf(32), label()]), limits.speakers, 2),
] as const;
/** The attempt comes last, and only from the second on, so that every ceremony has one form. */
const shape = v.union([v.strictTuple(fields), v.strictTuple([...fields, uint(limits.attempts, 2)])]);

/** CDDL `charter-params`. */
export const charterParams: ParamsFormat<CharterParams> = {
  kind: 'charter',
  shape,

  read([kind, walletId, charter, list, attempt]: v.InferOutput<typeof shape>): CharterParams {
    const speakers = list.map(([identity, name]) => ({ identity, name }));
    return { kind, walletId, charter, speakers, ...(attempt !== undefined && { attempt }) };
  },

  write({ walletId, charter, speakers, attempt }) {
    const people = speakers.map(({ identity, name }) => [identity, name]);
    return ['charter', walletId, charter, people, ...(attempt === undefined ? [] : [attempt])];
  },

  check({ speakers }) {
    const all = speakers.map(({ identity }) => bytesToHex(identity));
    if (new Set(all).size !== all.length) throw new SignerError('bad-parameters', { where: 'participants' });
    for (const { identity } of speakers)
      guarded('malformed', () => suites.ed25519.readPoint(identity), 'member');
  },
};

/** The parameters, if a ceremony is of a charter. */
export const asCharterParams = (params: { kind: string }): CharterParams | null =>
  params.kind === charterParams.kind ? (params as CharterParams) : null;
