import * as v from 'valibot';
import { bytesUpTo, readCbor, writeCbor } from '../../core/codec.ts';
import { limits } from '../../core/limits.ts';
import { time, version } from './shapes.ts';

/** Rules that are or were in force: the ceremony that agreed on them, as a bundle. Never withdrawn. */
export interface CharterRecord {
  bundle: Uint8Array;
  takenAt: number;
}

const charterShape = v.strictTuple([version, bytesUpTo(limits.blobBytes), time]);

export const writeCharterRecord = ({ bundle, takenAt }: CharterRecord): Uint8Array =>
  writeCbor([1, bundle, takenAt]);

export function readCharterRecord(bytes: Uint8Array): CharterRecord {
  const [, bundle, takenAt] = readCbor(charterShape, bytes, 'charter', 2 * limits.blobBytes);
  return { bundle, takenAt };
}
