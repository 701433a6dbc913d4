import * as v from 'valibot';
import { bytesToHex } from '../core/bytes.ts';
import { bytesOf, readCbor, uint, writeCbor } from '../core/codec.ts';
import { errorCodes, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { SetUp } from '../protocol/ecdsa/pairing.ts';
import type { Verdict } from '../protocol/ecdsa/verdict.ts';

/**
 * What this device keeps so that it can sign by ECDSA with another one. It is in no backup, because a copy of
 * a burned set-up could be used again. A restored device pairs anew.
 */
export interface PairRecord {
  /** How often the two have paired, as far as is known here. */
  number: number;
  /** Null once it is burned. */
  setUp: SetUp | null;
}

/**
 * One set-up for each other participant of an epoch; `epoch` is its transcript hash, which differs between
 * branches.
 */
export const pairKey = (walletId: string, epoch: Uint8Array, peer: number): string =>
  `pair/${walletId}/${bytesToHex(epoch)}/${peer}`;
/** Whether it belongs to another epoch of this wallet. */
export const isOfPast = (key: string, walletId: string, epoch: Uint8Array): boolean =>
  key.startsWith(`pair/${walletId}/`) && !key.startsWith(`pair/${walletId}/${bytesToHex(epoch)}/`);
export const isPairKey = (key: string): boolean => key.startsWith('pair/');

/** By session id of the ceremony that it ended. */
export const verdictKey = (ceremonyId: string): string => `verdict/${ceremonyId}`;
export const isVerdictKey = (key: string): boolean => key.startsWith('verdict/');

const version = v.literal(1);
const leafBytes = 64 * 16 * 32;
const setUpShape = v.strictTuple([bytesOf(32), bytesOf(64), bytesOf(leafBytes), bytesOf(leafBytes)]);
const pairShape = v.strictTuple([version, uint(limits.pairings, 1), v.nullable(setUpShape)]);

export function writePair({ number, setUp }: PairRecord): Uint8Array {
  const fields = setUp && [setUp.session, setUp.holes, setUp.sentLeaves, setUp.receivedLeaves];
  return writeCbor([1, number, fields]);
}

export function readPair(bytes: Uint8Array): PairRecord {
  const [, number, fields] = readCbor(pairShape, bytes, 'pair');
  if (fields === null) return { number, setUp: null };
  const [session, holes, sentLeaves, receivedLeaves] = fields;
  if (holes.some((hole) => hole > 15)) throw new SignerError('malformed', { where: 'pair' });
  return { number, setUp: { session, holes, sentLeaves, receivedLeaves } };
}

const verdictShape = v.strictTuple([
  version,
  v.picklist(errorCodes),
  v.nullable(uint(limits.participants, 1)),
]);

export const writeVerdict = ({ code, culprit }: Verdict): Uint8Array => writeCbor([1, code, culprit]);

export function readVerdict(bytes: Uint8Array): Verdict {
  const [, code, culprit] = readCbor(verdictShape, bytes, 'verdict');
  return { code, culprit };
}
