import * as v from 'valibot';
import { bytesOf, bytesUpTo, listOf, uint } from '../../core/codec.ts';
import { limits } from '../../core/limits.ts';
import { memberShape, readMember, writeMember } from '../../protocol/card.ts';
import type { GroupKey } from '../../protocol/cocktail.ts';
import type { Epoch } from '../../protocol/epoch.ts';
import { keyShape, readKey, writeKey } from './group-key.ts';

/** What this device held of a wallet before it was handed on. */
export interface FormerShares {
  epoch: number;
  transcript: Uint8Array;
  transcriptHash: Uint8Array;
  keys: GroupKey[];
  /** Secret; in the order of `keys`. */
  shares: Uint8Array[];
}

export const sharesShape = listOf(bytesOf(32), limits.keys);
export const epochShape = v.strictTuple([
  bytesOf(32),
  uint(limits.participants, 2),
  listOf(memberShape, limits.participants, 2),
  listOf(keyShape, limits.keys, 1),
]);

export const formerShape = v.strictTuple([
  uint(limits.links - 1),
  bytesUpTo(limits.blobBytes),
  bytesOf(32),
  listOf(keyShape, limits.keys, 1),
  sharesShape,
]);

export const writeEpoch = ({ transcriptHash, threshold, members, keys }: Epoch) => [
  transcriptHash,
  threshold,
  members.map(writeMember),
  keys.map(writeKey),
];

export const writeFormer = ({ epoch, transcript, transcriptHash, keys, shares }: FormerShares) => [
  epoch,
  transcript,
  transcriptHash,
  keys.map(writeKey),
  shares,
];

export const readEpoch = (
  [transcriptHash, threshold, members, keys]: v.InferOutput<typeof epochShape>,
  number: number,
): Epoch => ({
  number,
  transcriptHash,
  threshold,
  members: members.map(readMember),
  keys: keys.map(readKey),
});

export const readFormer = ([epoch, transcript, transcriptHash, keys, shares]: v.InferOutput<
  typeof formerShape
>): FormerShares => ({ epoch, transcript, transcriptHash, keys: keys.map(readKey), shares });
