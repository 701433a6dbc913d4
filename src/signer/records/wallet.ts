import * as v from 'valibot';
import { bytesOf, bytesUpTo, label, listOf, readCbor, uint, writeCbor } from '../../core/codec.ts';
import { limits } from '../../core/limits.ts';
import type { GroupKey } from '../../protocol/cocktail.ts';
import type { Epoch } from '../../protocol/epoch.ts';
import {
  epochShape,
  type FormerShares,
  formerShape,
  readEpoch,
  readFormer,
  sharesShape,
  writeEpoch,
  writeFormer,
} from './epochs.ts';
import { keyShape, readKey, writeKey } from './group-key.ts';
import { time, type Verified, verifiedCodes, verifiedShape } from './shapes.ts';

export interface WalletRecord {
  label: string;
  /** The complete key generation as a bundle: with the words it restores the device. Not secret. */
  transcript: Uint8Array;
  transcriptHash: Uint8Array;
  keys: GroupKey[];
  /** Secret; in the order of `keys`. Empty if the wallet was handed on to others, or is only watched. */
  shares: Uint8Array[];
  epoch: number;
  /** Earlier epochs, from 0, so that what was signed in them can be shown with their people. */
  past: Epoch[];
  /** This device's shares of an earlier epoch, until all of the new holders are known to hold theirs. */
  former: FormerShares | null;
  /** How it was compared with everybody else in it. */
  verified: Verified;
  /** Places, from 1, of those it was compared with, while that is not everybody. */
  comparedWith: number[];
  createdAt: number;
  /** Index in the list of colours; null until the person chooses one. */
  colour: number | null;
}

const walletFields = [
  label(),
  bytesUpTo(limits.blobBytes),
  bytesOf(32),
  listOf(keyShape, limits.keys, 1),
  listOf(bytesOf(32), limits.keys, 1),
  uint(2 ** 32 - 1),
  verifiedShape,
  time,
] as const;
const colourShape = uint(limits.walletColours - 1);
const [labelField, transcriptField, hashField, keysField, , ...restFields] = walletFields;
const laterFields = [
  labelField,
  transcriptField,
  hashField,
  keysField,
  sharesShape,
  ...restFields,
  v.nullable(colourShape),
] as const;
/**
 * Version 2 adds the colour, version 3 the epochs and the former shares; version 4 has neither epochs nor a
 * share: a watched wallet as it was made. A wallet without a colour stays at version 1; one that was never
 * handed on, at 1 or 2. Version 5 is one of these plus the people compared with so far, if that is some but
 * not everybody: every record has only one form.
 */
const wholeShape = v.union([
  v.strictTuple([v.literal(1), ...walletFields]),
  v.strictTuple([v.literal(2), ...walletFields, colourShape]),
  v.strictTuple([v.literal(3), ...laterFields, listOf(epochShape, limits.links, 1), v.nullable(formerShape)]),
  v.strictTuple([v.literal(4), ...laterFields]),
]);
const placesShape = listOf(uint(limits.participants, 1), limits.participants - 1, 1);
const walletShape = v.union([wholeShape, v.strictTuple([v.literal(5), wholeShape, placesShape])]);

export function writeWallet(r: WalletRecord): Uint8Array {
  const whole = wholeOf(r);
  return writeCbor(r.comparedWith.length === 0 ? whole : [5, whole, r.comparedWith]);
}

function wholeOf(r: WalletRecord): unknown[] {
  const keys = r.keys.map(writeKey);
  const verified = verifiedCodes.indexOf(r.verified);
  const fields = [r.label, r.transcript, r.transcriptHash, keys, r.shares, r.epoch, verified, r.createdAt];
  if (r.past.length > 0)
    return [3, ...fields, r.colour, r.past.map(writeEpoch), r.former && writeFormer(r.former)];
  if (r.shares.length === 0) return [4, ...fields, r.colour];
  return r.colour === null ? [1, ...fields] : [2, ...fields, r.colour];
}

export function readWallet(bytes: Uint8Array): WalletRecord {
  const read = readCbor(walletShape, bytes, 'wallet', 3 * limits.blobBytes);
  const [fields, comparedWith] = read[0] === 5 ? [read[1], read[2]] : [read, []];
  const [, name, transcript, transcriptHash, keys, shares, epoch, verified, createdAt, colour = null] =
    fields;
  const [past, former] = fields[0] === 3 ? [fields[10], fields[11]] : [[], null];
  return {
    label: name,
    transcript,
    transcriptHash,
    keys: keys.map(readKey),
    shares,
    epoch,
    past: past.map(readEpoch),
    former: former && readFormer(former),
    verified: verifiedCodes[verified]!,
    comparedWith,
    createdAt,
    colour,
  };
}
