import { limits } from '../core/limits.ts';
import { finish, type Work } from '../core/work.ts';
import type { Step } from './ceremony.ts';
import type { PairContext, PairEffect, PairResult } from './ecdsa/pair-step.ts';
import type { Envelope } from './envelope.ts';
import type { CeremonyKind } from './kind.ts';
import { type PairParams, pairParams } from './pair-params.ts';
import { type Part, partsFormat } from './parts.ts';

/**
 * Pairing two devices of a wallet that signs by ECDSA. The arithmetic is supplied by the context: it is
 * loaded only if there is such a wallet.
 */
export interface PairRun {
  context: PairContext;
  step(context: PairContext, messages: readonly Envelope[]): Work<Step<PairResult, PairEffect>>;
}

/** Base transfers: 256 times two points. Answers: one point, and 64 trees of ten times 32 bytes. Each sealed. */
const partBytes = [40 + 256 * 2 * 33, 40 + 33 + 64 * 10 * 32];
const stopBytes = 1_000;
/** An offer has one hash; an answer has the hash of both offers before it; a confirmation has one. */
const hashAt = [0, 32];

export const pair: CeremonyKind<PairParams, PairRun, PairResult, PairEffect, Part[]> = {
  params: pairParams,
  rounds: ['offer', 'answer', 'confirm'],
  speakers: limits.participants,
  bodyBytes: (_, round) => [stopBytes, 32, 64, 32][round]!,
  extra: partsFormat({
    hashAt: ({ devices }, from, round, to) =>
      devices.includes(from) && devices.includes(to) && from !== to ? (hashAt[round - 1] ?? null) : null,
    most: (_, round) => partBytes[round - 1] ?? 0,
    count: () => 4,
  }),
  step: ({ context, step }, messages) => finish(step(context, messages)),
  work: ({ context, step }, messages) => step(context, messages),
};
