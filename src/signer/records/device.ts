import * as v from 'valibot';
import { bytesOf, label, listOf, readCbor, uint, writeCbor } from '../../core/codec.ts';
import { type Realm, realmShape, realms } from '../../protocol/card.ts';
import { flag, time, version } from './shapes.ts';

export interface DeviceRecord {
  realm: Realm;
  name: string;
  /** 32 bytes, the entropy of the 24 words. */
  seed: Uint8Array;
  isConfirmed: boolean;
  /** Which two words are asked back, 1-based. */
  positions: number[];
  createdAt: number;
}

const deviceShape = v.strictTuple([
  version,
  realmShape,
  label(),
  bytesOf(32),
  flag,
  listOf(uint(24, 1), 2, 2),
  time,
]);

export function writeDevice(r: DeviceRecord): Uint8Array {
  return writeCbor([
    1,
    realms.indexOf(r.realm),
    r.name,
    r.seed,
    r.isConfirmed ? 1 : 0,
    r.positions,
    r.createdAt,
  ]);
}

export function readDevice(bytes: Uint8Array): DeviceRecord {
  const [, realm, name, seed, isConfirmed, positions, createdAt] = readCbor(deviceShape, bytes, 'device');
  return { realm: realms[realm]!, name, seed, isConfirmed: isConfirmed === 1, positions, createdAt };
}
