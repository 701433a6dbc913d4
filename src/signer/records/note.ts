import * as v from 'valibot';
import { label, readCbor, uint, writeCbor } from '../../core/codec.ts';
import { version } from './shapes.ts';

/**
 * What this device remembers about an account besides the wallet: how many receiving addresses it has shown,
 * and one detail that its payments need every time, such as a nonce account.
 */
export interface NoteRecord {
  shown: number;
  place?: string;
}

export const noteKey = (walletId: string, chain: string, network: number): string =>
  `${walletId}/${chain}/${network}`;

/** A wallet's id, its chain and its network; no other setting has a key like this. */
export const isNoteKey = (key: string): boolean => /^[0-9a-f]{64}\//.test(key);

const noteShape = v.union([
  v.strictTuple([version, uint(2 ** 31)]),
  v.strictTuple([v.literal(2), uint(2 ** 31), label(200)]),
]);

/** Version 2 has `place`, version 1 has not. */
export const writeNote = ({ shown, place }: NoteRecord): Uint8Array =>
  writeCbor(place === undefined ? [1, shown] : [2, shown, place]);

export function readNote(bytes: Uint8Array): NoteRecord {
  const [, shown, place] = readCbor(noteShape, bytes, 'note');
  return place === undefined ? { shown } : { shown, place };
}
