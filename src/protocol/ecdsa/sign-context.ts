import { equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Once } from '../once.ts';
import type { Part } from '../parts.ts';
import type { Digest, EcdsaGroupKey } from '../scheme.ts';
import type { Random } from '../suite.ts';
import { base, multiply, readPoint, readScalar } from './curve.ts';
import { type Job, type Multiplied, type Opened, type Party, peersOf } from './party.ts';
import type { Verdict } from './verdict.ts';

/** The rounds of a signature. */
export const round = { open: 1, multiply: 2, sum: 3 } as const;

/** What a device brings to a signing, what it keeps of it in memory, and the result. */
export interface EcdsaSignContext {
  session: Uint8Array;
  walletId: Uint8Array;
  /** As the parameters write it, CBOR. */
  epoch: Uint8Array;
  signers: readonly number[];
  key: EcdsaGroupKey;
  /** What is signed for each payload, as this device derived it from the payload. */
  digests: readonly Digest[];
  /** This device's index if it is one of the signers, and its share, 32 bytes. */
  self: number | null;
  share: Uint8Array;
  /** The other signers with whom this device has an unburned set-up. */
  pairs: Party['pairs'];
  /** Whether the person here approved the payloads; without it nothing is said in their name. */
  hasApproved: boolean;
  random: Random;
  parts: readonly Part[];
  box: EcdsaBox;
  verdict: Verdict | null;
}

/** One attempt's secrets, only in memory: each box is emptied before its content is used. */
export interface EcdsaBox {
  /** The bodies that they belong to, as this device sent them. */
  body1?: Uint8Array;
  body2?: Uint8Array;
  opened?: Once<Opened>;
  multiplied?: Once<Multiplied>;
  /** The set-ups that the attempt began with. */
  pairs?: Party['pairs'];
}

/**
 * To be stored before anything is shown. `burn`: the other device of the set-up that must not be used again.
 */
export type EcdsaSignEffect = { part: Part } | { verdict: Verdict; burn: number };

export interface EcdsaSignResult {
  /** For each payload one signature, r || s || parity, 65 bytes, verified under the (shifted) group key. */
  signatures: Uint8Array[][];
}

/** Errors: `unsupported` for a shift that is not a plain addition. */
export function jobsOf({ key, digests }: EcdsaSignContext): Job[] {
  const whole = readPoint(key.commitment[0]!);
  return digests.map(({ digest, shift }) => {
    if (shift?.isNegated === true) throw new SignerError('unsupported', { where: 'shift' });
    const tweak = shift === undefined ? 0n : readScalar(shift.add);
    return { digest, tweak, key: whole.add(multiply(base, tweak)) };
  });
}

/** Errors: `not-paired`, with the first signer that this device has no set-up with. */
export function partyOf(
  context: EcdsaSignContext,
  jobs: readonly Job[],
  self: number,
  pairs: Party['pairs'],
): Party {
  const { session, walletId, epoch, signers } = context;
  const lacking = peersOf({ signers, self }).find((peer) => !pairs.has(peer));
  if (lacking !== undefined) throw new SignerError('not-paired', { culprit: lacking });
  return { session, walletId, epoch, self, signers, share: readScalar(context.share), jobs, pairs };
}

/**
 * Whether this device cannot continue: what it last made, or a set-up that it began with, is no longer here.
 */
export function isGone(
  { self, box, pairs }: EcdsaSignContext,
  own: (r: number) => Uint8Array | undefined,
): boolean {
  if (self === null || own(round.sum) !== undefined) return false;
  const hasPairs =
    box.pairs !== undefined &&
    [...box.pairs].every(([peer, { setUp }]) => {
      const now = pairs.get(peer)?.setUp.session;
      return now !== undefined && equalBytes(now, setUp.session);
    });
  const [at, kept, once] =
    own(round.multiply) === undefined
      ? [own(round.open), box.body1, box.opened]
      : [own(round.multiply), box.body2, box.multiplied];
  const isHeld = once?.isSpent === false && kept !== undefined && at !== undefined && equalBytes(kept, at);
  return !hasPairs || !isHeld;
}
