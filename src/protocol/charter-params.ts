import * as v from 'valibot';
import { bytesToHex } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, label, listOf } from '../core/codec.ts';
import { guarded, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { ParamsFormat } from './params.ts';
import { suites } from './suite.ts';

/** A wallet's rules, laid before those who can put them in force. */
export interface CharterParams {
  kind: 'charter';
  /** Session id of the wallet's key generation, 32 bytes. */
  walletId: Uint8Array;
  /** The charter as custody writes it: to this room it is bytes, whose meaning the signer checks. */
  charter: Uint8Array;
  /** Who may sign it; the place, from 1, is the index. The wallet's participants, then administrators without a share. */
  speakers: CharterSpeaker[];
}

export interface CharterSpeaker {
  /** Identity key, 32 bytes. */
  identity: Uint8Array;
  name: string;
}

const shape = v.strictTuple([
  v.literal('charter'),
  bytesOf(32),
  bytesUpTo(limits.charterBytes, 1),
  listOf(v.strictTuple([bytesOf(32), label()]), limits.speakers, 2),
]);

/** CDDL `charter-params`. */
export const charterParams: ParamsFormat<CharterParams> = {
  kind: 'charter',
  shape,

  read([kind, walletId, charter, list]: v.InferOutput<typeof shape>): CharterParams {
    return { kind, walletId, charter, speakers: list.map(([identity, name]) => ({ identity, name })) };
  },

  write({ walletId, charter, speakers }) {
    return ['charter', walletId, charter, speakers.map(({ identity, name }) => [identity, name])];
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
