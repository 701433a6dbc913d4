import { ascii, concatBytes, framed } from '../core/bytes.ts';
import { deriveHash } from '../core/words.ts';
import type { GroupKey, Setup } from './cocktail.ts';
import { signSchnorr, verifySchnorr } from './schnorr.ts';
import type { Suite } from './suite.ts';

/** One key's verified round 1: what everyone can know about it, and the transcript that certificates sign. */
export interface Run {
  setup: Setup;
  group: GroupKey;
  transcript: Uint8Array;
}

/** The transcript's extension: the hash of all msg_1 in order, so that certificates also cover the sealed shares. */
export const deriveExtension = (suite: Suite, messages: readonly Uint8Array[]): Uint8Array =>
  suite.hash(concatBytes(...messages.map(framed)));

/** Everything that a certificate covers, of every key. 32 bytes. */
export const deriveTranscriptHash = (runs: readonly Run[]): Uint8Array =>
  deriveHash('hoarfrost/v1/transcript', ...runs.map((run) => framed(run.transcript)));

/** COCKTAIL-DKG "Round 3": CertEq by the static key, 64 or 65 bytes. */
export const signCertificate = ({ setup, transcript }: Run, staticSecret: bigint): Uint8Array =>
  signSchnorr(setup.suite, staticSecret, transcript);

/** `member` from 1. */
export const isCertified = ({ setup, transcript }: Run, member: number, certificate: Uint8Array): boolean =>
  verifySchnorr(setup.suite, setup.staticKeys[member - 1]!, transcript, certificate);

const shareProved = ({ transcript }: Run) => concatBytes(ascii('hoarfrost/v1/reshare-share'), transcript);

/**
 * The same algorithm with the new share, which proves that its member holds it. Together they are a test signature of
 * every quorum at once.
 */
export const signShareProof = (run: Run, share: bigint): Uint8Array =>
  signSchnorr(run.setup.suite, share, shareProved(run));

export const isShareProved = (run: Run, member: number, proof: Uint8Array): boolean =>
  verifySchnorr(run.setup.suite, run.group.verifyingShares[member - 1]!, shareProved(run), proof);
