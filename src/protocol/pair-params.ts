import * as v from 'valibot';
import { bytesOf, uint } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { ParamsFormat } from './params.ts';
import { type EpochName, epochShape, readEpochName, writeEpochName } from './sign-params.ts';

/**
 * Everything agreed before two devices of a wallet pair, so that they can multiply when they sign together.
 */
export interface PairParams extends EpochName {
  kind: 'pair';
  /** Session id of the wallet's key generation, 32 bytes. */
  walletId: Uint8Array;
  /** Participant indices, ascending. */
  devices: [number, number];
  /** How often these two have paired in this epoch, as far as the initiator knows; from 1. */
  number: number;
  /** 16 random bytes of the initiator. */
  nonce: Uint8Array;
}

const index = uint(limits.participants, 1);
const shape = v.strictTuple([
  v.literal('pair'),
  bytesOf(32),
  epochShape,
  v.strictTuple([index, index]),
  uint(limits.pairings, 1),
  bytesOf(16),
]);

/** CDDL `pair-params`. */
export const pairParams: ParamsFormat<PairParams> = {
  kind: 'pair',
  shape,

  read([kind, walletId, at, devices, number, nonce]: v.InferOutput<typeof shape>): PairParams {
    return { kind, walletId, ...readEpochName(at), devices, number, nonce };
  },

  write({ walletId, devices, number, nonce, ...at }) {
    return ['pair', walletId, writeEpochName(at), devices, number, nonce];
  },

  check({ devices: [low, high] }) {
    if (low >= high) throw new SignerError('bad-parameters', { where: 'devices' });
  },
};
