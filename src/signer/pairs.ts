import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { limits } from '../core/limits.ts';
import type { Member } from '../protocol/card.ts';
import type { SetUp } from '../protocol/ecdsa/pairing.ts';
import type { PairParams } from '../protocol/pair-params.ts';
import { suiteIds, suites } from '../protocol/suite.ts';
import type { WalletPair } from './api/wallets.ts';
import { type PairRecord, pairKey } from './pair-records.ts';
import { ownMember } from './people.ts';
import type { WalletRecord } from './records/wallet.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { newestEpoch, walletIdOf } from './transcript.ts';

/**
 * The devices this one can sign with by ECDSA: set-ups made by two devices, one for each other participant of
 * the newest epoch.
 */

export const isPairing = ({ keys }: Pick<WalletRecord, 'keys'>): boolean =>
  keys.some(({ scheme }) => scheme === 'ecdsa');

/** The key under which the set-up with a participant is stored. */
export const pairKeyOf = (wallet: WalletRecord, peer: number): string =>
  pairKey(bytesToHex(walletIdOf(wallet)), wallet.transcriptHash, peer);

export const pairOf = (state: Unlocked, wallet: WalletRecord, peer: number): PairRecord | undefined =>
  state.pairs.get(pairKeyOf(wallet, peer));

/** This device's place among the participants of the newest epoch, from 1; 0 if it has none. */
export const selfIn = (state: Unlocked, { members }: { members: readonly Member[] }): number =>
  members.findIndex(({ identity }) => equalBytes(identity, ownMember(state).identity)) + 1;

/**
 * The product of the own static secret and a participant's static key, 33 bytes: only the two of them know
 * it.
 */
export function deriveShared(state: Unlocked, { staticKeys }: Member): Uint8Array {
  const suite = suites.secp256k1;
  const point = suite.readPoint(staticKeys[suiteIds.indexOf('secp256k1')]!);
  return suite.multiply(point, state.identity.staticSecrets.secp256k1).toBytes();
}

/** Usable set-ups by participant, each with the secret that only the two know. */
export function usablePairs(
  state: Unlocked,
  wallet: WalletRecord,
  peers: readonly number[],
): Map<number, { setUp: SetUp; ecdh: Uint8Array }> {
  const { members } = newestEpoch(wallet);
  return new Map(
    peers.flatMap((peer) => {
      const setUp = pairOf(state, wallet, peer)?.setUp ?? null;
      return setUp === null
        ? []
        : [[peer, { setUp, ecdh: deriveShared(state, members[peer - 1]!) }] as const];
    }),
  );
}

/** What the wallet's screen shows about it; null for a wallet that needs none, or that others hold. */
export function walletPairs(state: Unlocked, wallet: WalletRecord): WalletPair[] | null {
  if (!isPairing(wallet) || wallet.shares.length === 0) return null;
  const epoch = newestEpoch(wallet);
  const self = selfIn(state, epoch);
  const indices = epoch.members.map((_, i) => i + 1).filter((index) => index !== self);
  return indices.map((index) => {
    const pair = pairOf(state, wallet, index);
    if (pair === undefined) return { index, state: 'none' };
    return { index, state: pair.setUp === null ? 'burned' : 'ready' };
  });
}

/** Parameters of a pairing that nobody has begun yet. */
export function nextPairing(
  signer: SignerState,
  wallet: WalletRecord,
  { walletId, index }: { walletId: Uint8Array; index: number },
): PairParams {
  const state = openState(signer);
  const epoch = newestEpoch(wallet);
  const [low, high] = [selfIn(state, epoch), index].sort((a, b) => a - b) as [number, number];
  const number = Math.min((pairOf(state, wallet, index)?.number ?? 0) + 1, limits.pairings);
  const at = epoch.number === 0 ? { epoch: 0 } : { epoch: epoch.number, epochHash: epoch.transcriptHash };
  return { kind: 'pair', walletId, ...at, devices: [low, high], number, nonce: signer.env.random(16) };
}
