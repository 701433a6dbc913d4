import { limits } from '../core/limits.ts';
import { finish, type Work } from '../core/work.ts';
import type { Step } from './ceremony.ts';
import type { EcdsaSignContext, EcdsaSignEffect, EcdsaSignResult } from './ecdsa/sign-context.ts';
import type { Envelope } from './envelope.ts';
import type { CeremonyKind } from './kind.ts';
import { type Part, partsFormat } from './parts.ts';
import { ecdsaSignParams, type SignParams } from './sign-params.ts';

/**
 * Signing by threshold ECDSA. The arithmetic is supplied by the context: it is loaded only if there is a
 * wallet that signs this way.
 */
export interface EcdsaSignRun {
  context: EcdsaSignContext;
  step(
    context: EcdsaSignContext,
    messages: readonly Envelope[],
  ): Work<Step<EcdsaSignResult, EcdsaSignEffect>>;
}

/** Per payload, in a part of round 1 (an extension) and of round 2 (a multiplication). */
const partBytes = [4_400, 40_098];
const sealBytes = 40;
const stopBytes = 1_000;

/** Round 1: nonce, a commitment for each payload, hashes of parts. Round 2: a hash, an opening for each, hashes of parts. */
const headBytes = (payloads: number, round: number) => 32 + payloads * (round === 1 ? 32 : 98);

const peersOf = ({ signers }: SignParams, from: number) => signers.filter((index) => index !== from);

export const signEcdsa: CeremonyKind<SignParams, EcdsaSignRun, EcdsaSignResult, EcdsaSignEffect, Part[]> = {
  params: ecdsaSignParams,
  rounds: ['open', 'multiply', 'sum'],
  speakers: limits.participants,

  bodyBytes({ signers, payloads }, round) {
    if (round === 0) return stopBytes;
    if (round === 3) return 32 + 64 * payloads.length;
    return headBytes(payloads.length, round) + 32 * (signers.length - 1);
  },

  extra: partsFormat({
    hashAt(params, from, round, to) {
      const at = peersOf(params, from).indexOf(to);
      if (!params.signers.includes(from) || at < 0 || round > 2) return null;
      return headBytes(params.payloads.length, round) + 32 * at;
    },
    most: ({ payloads }, round) => sealBytes + payloads.length * (partBytes[round - 1] ?? 0),
    count: ({ signers }) => 2 * signers.length * (signers.length - 1),
  }),

  step: ({ context, step }, messages) => finish(step(context, messages)),
  work: ({ context, step }, messages) => step(context, messages),
};
