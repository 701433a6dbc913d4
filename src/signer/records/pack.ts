import * as v from 'valibot';
import { bytesUpTo, label, readCbor, writeCbor } from '../../core/codec.ts';
import { limits } from '../../core/limits.ts';
import { time, version } from './shapes.ts';

/**
 * What others say calls mean, approved by the person here under a name of their choice. One for each chain.
 */
export interface PackRecord {
  name: string;
  bytes: Uint8Array;
  takenAt: number;
}

const packShape = v.strictTuple([version, label(), bytesUpTo(limits.blobBytes), time]);

export const writePackRecord = ({ name, bytes, takenAt }: PackRecord): Uint8Array =>
  writeCbor([1, name, bytes, takenAt]);

export function readPackRecord(bytes: Uint8Array): PackRecord {
  const [, name, pack, takenAt] = readCbor(packShape, bytes, 'pack', 2 * limits.blobBytes);
  return { name, bytes: pack, takenAt };
}
