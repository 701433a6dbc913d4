import * as v from 'valibot';
import { equalBytes } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Envelope } from './envelope.ts';
import type { Identity } from './identity.ts';
import type { ReshareParams } from './reshare-params.ts';
import { readBody } from './round1.ts';
import {
  deriveTranscriptHash,
  isCertified,
  isShareProved,
  type Run,
  signCertificate,
  signShareProof,
} from './transcript.ts';

/** One key's verified deals as this device sees them; without a share if it is not among the new members. */
export interface OwnRun extends Run {
  share: bigint | null;
}

const signature = bytesUpTo(65, 64);
const shape = v.strictTuple([bytesOf(32), v.array(v.strictTuple([signature, signature]))]);

/** Round 2 of a new member: CertEq and the proof of the new share, for each key. */
export function writeCertificate(runs: readonly OwnRun[], { staticSecrets }: Identity): Uint8Array {
  const pairs = runs.map((run) => [
    signCertificate(run, staticSecrets[run.setup.suite.id]),
    signShareProof(run, run.share!),
  ]);
  return writeCbor([deriveTranscriptHash(runs), pairs]);
}

/**
 * A certificate for other deals stops the ceremony without naming anybody, as in key generation: its sender
 * may be the one who was lied to. Errors: `equivocation`, `bad-certificate`, `bad-message`.
 */
export function checkCertificate(runs: readonly Run[], member: number, body: Uint8Array): void {
  const [transcriptHash, pairs] = readBody(shape, body, member, limits.certificateBytes);
  if (!equalBytes(transcriptHash, deriveTranscriptHash(runs)))
    throw new SignerError('equivocation', { where: 'transcript' });
  const isValid =
    pairs.length === runs.length &&
    runs.every((run, k) => {
      const [certificate, proof] = pairs[k]!;
      return isCertified(run, member, certificate) && isShareProved(run, member, proof);
    });
  if (!isValid) throw new SignerError('bad-certificate', { culprit: member });
}

/** Round 3: "I hold all certificates, written and read back." */
export const writeConfirm = (transcriptHash: Uint8Array) => writeCbor([transcriptHash]);

/** The new members who say so for this transcript. A wrong confirmation does not count and stops nothing. */
export function confirmedBy(
  { members }: ReshareParams,
  messages: readonly Envelope[],
  transcriptHash: Uint8Array,
): number[] {
  const right = writeConfirm(transcriptHash);
  return members
    .map((_, i) => i + 1)
    .filter((i) => messages.some((e) => e.from === i && e.round === 3 && equalBytes(e.body, right)));
}
