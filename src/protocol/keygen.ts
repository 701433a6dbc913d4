import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { bytesToHex, concatBytes, equalBytes, framed } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Step } from './ceremony.ts';
import {
  checkProofs,
  deriveContext,
  deriveGroupKey,
  type GroupKey,
  makeMsg1,
  openShares,
  type Setup,
  writeTranscript,
} from './cocktail.ts';
import type { Envelope } from './envelope.ts';
import type { Identity } from './identity.ts';
import { type KeygenParams, keygenParams } from './keygen-params.ts';
import type { CeremonyKind } from './kind.ts';
import { bodyOf } from './messages.ts';
import { deriveIdOf } from './params.ts';
import { readBody, readRound1, writeRound1 } from './round1.ts';
import { type Random, suiteIds, suites } from './suite.ts';
import { deriveTranscriptHash, isCertified, type Run, signCertificate } from './transcript.ts';

/**
 * Key generation: one COCKTAIL-DKG run for each key of the wallet, all in the same two rounds. Round 1 carries
 * msg_1 of each key, round 2 the CertEq signature of each. The transcript's extension is the hash of all msg_1
 * in order, so that the certificate also covers the sealed shares, which restoring a lost device needs.
 */
export interface KeygenContext {
  params: KeygenParams;
  /** This device's index, from 1. */
  self: number;
  identity: Identity;
  /** Whether the person here agreed to take part; without it, nothing is said on their behalf. */
  hasAgreed: boolean;
  random: Random;
  /** Hash of the running build, 32 bytes or empty; goes with msg_1 for the others to compare. */
  build: Uint8Array;
  /** The result of opening the same round 1 last time, which every later step needs; kept with the session. */
  memo: { opened?: { key: string; runs: OwnRun[] } };
}

export interface KeygenResult {
  /** In the order of `params.keys`. */
  keys: GroupKey[];
  /** This device's secret share of each key, 32 bytes in its suite's scalar encoding. */
  shares: Uint8Array[];
  /** What safety words are made of: everything that was certified. 32 bytes. */
  transcriptHash: Uint8Array;
}

const round = { msg1: 1, certificate: 2 } as const;

const parts = v.array(bytesUpTo(limits.bodyBytes));
const certificateShape = v.strictTuple([bytesOf(32), parts]);

export const keygen: CeremonyKind<KeygenParams, KeygenContext, KeygenResult> = {
  params: keygenParams,
  rounds: ['msg1', 'certificate'],
  speakers: limits.participants,
  bodyBytes: (_, r) => (r === round.msg1 ? limits.keygenBytes : limits.bodyBytes),

  step(context, messages): Step<KeygenResult> {
    const { params, self } = context;
    const everyone = params.participants.map((_, i) => i + 1);
    const missing = (r: number) => everyone.filter((i) => bodyOf(messages, i, r) === undefined);
    const wait = (r: number): Step<KeygenResult> => ({ outgoing: [], waitingFor: missing(r) });

    if (bodyOf(messages, self, round.msg1) === undefined) {
      if (!context.hasAgreed) return { outgoing: [], waitingFor: [] };
      return { outgoing: [{ round: round.msg1, body: makeRound1(context) }], waitingFor: [] };
    }
    if (missing(round.msg1).length > 0) return wait(round.msg1);

    const runs = openRuns(context, messages);
    if (bodyOf(messages, self, round.certificate) === undefined) {
      if (!context.hasAgreed) return { outgoing: [], waitingFor: [] };
      const signatures = runs.map((run) =>
        signCertificate(run, context.identity.staticSecrets[run.setup.suite.id]),
      );
      const body = writeCbor([deriveTranscriptHash(runs), signatures]);
      return { outgoing: [{ round: round.certificate, body }], waitingFor: [] };
    }
    everyone.forEach((i) => {
      checkCertificate(context, runs, i, bodyOf(messages, i, round.certificate));
    });
    if (missing(round.certificate).length > 0) return wait(round.certificate);
    return {
      outgoing: [],
      waitingFor: [],
      result: {
        keys: runs.map((run) => run.group),
        shares: runs.map((run) => run.setup.suite.writeScalar(run.share)),
        transcriptHash: deriveTranscriptHash(runs),
      },
    };
  },
};

/** One key's verified round 1 as this device sees it. */
interface OwnRun extends Run {
  share: bigint;
}

export const keygenSetups = (params: KeygenParams): Setup[] =>
  params.keys.map(({ suite: id, scheme }) => {
    const suite = suites[id];
    const staticKeys = params.participants.map((member) => member.staticKeys[suiteIds.indexOf(id)]!);
    const context = deriveContext(suite, deriveIdOf(keygenParams, params), staticKeys);
    return { suite, threshold: params.threshold, staticKeys, context, ...(scheme && { scheme }) };
  });

function makeRound1(context: KeygenContext): Uint8Array {
  const messages = keygenSetups(context.params).map((setup) =>
    makeMsg1(setup, context.identity.staticSecrets[setup.suite.id], () =>
      setup.suite.makeScalar(context.random),
    ),
  );
  return writeRound1(context.build, messages);
}

/**
 * COCKTAIL-DKG round 2 for every key. The order is the same on every device (parse all, then all proofs, then open), so
 * that all of them name the same culprit.
 */
function openRuns(context: KeygenContext, messages: readonly Envelope[]): OwnRun[] {
  const { params, self, identity, memo } = context;
  const round1 = params.participants.map((_, i) => framed(bodyOf(messages, i + 1, round.msg1)!));
  const key = bytesToHex(sha256(concatBytes(...round1)));
  if (memo.opened?.key === key) return memo.opened.runs;
  const everyone = params.participants.map((_, i) => i + 1);
  const parsed = readRound1(keygenSetups(params), messages, everyone);
  parsed.forEach(({ setup, msgs }) => {
    checkProofs(setup, msgs);
  });
  const runs = parsed.map(({ setup, msgs, extension }) => ({
    setup,
    group: deriveGroupKey(setup, msgs),
    share: openShares(setup, self, identity.staticSecrets[setup.suite.id], msgs).share,
    transcript: writeTranscript(setup, msgs, extension),
  }));
  memo.opened = { key, runs };
  return runs;
}

/**
 * COCKTAIL-DKG round 3, step 4. A certificate says which transcript it is for: if it is for another one, someone told
 * two halves of the group different things, and the sender may be the one who was lied to. No one is named until both
 * versions are in the set. Errors: `equivocation`, `bad-certificate`, `bad-message`.
 */
function checkCertificate(
  context: KeygenContext,
  runs: readonly Run[],
  from: number,
  body: Uint8Array | undefined,
): void {
  if (body === undefined) return;
  const [transcriptHash, signatures] = readBody(certificateShape, body, from);
  if (!equalBytes(transcriptHash, deriveTranscriptHash(runs))) {
    throw new SignerError('equivocation', { where: 'transcript' });
  }
  const isValid =
    signatures.length === context.params.keys.length &&
    runs.every((run, k) => isCertified(run, from, signatures[k]!));
  if (!isValid) throw new SignerError('bad-certificate', { culprit: from });
}
