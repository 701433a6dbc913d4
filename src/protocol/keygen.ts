import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { bytesToHex, concatBytes, equalBytes, framed } from '../core/bytes.ts';
import { bytesOf, bytesUpTo, readCbor, writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';
import { aeadTagBytes } from './aead.ts';
import { bodyOf } from './bundle.ts';
import { buildShape } from './card.ts';
import type { Ceremony, Step } from './ceremony.ts';
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
import { type Msg1, readMsg1 } from './msg1.ts';
import { signSchnorr, verifySchnorr } from './schnorr.ts';
import { deriveSessionId, type KeygenParams } from './session.ts';
import { type Random, suiteIds, suites } from './suite.ts';

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
  /** Whether the person here agreed to take part. */
  hasAgreed: boolean;
  random: Random;
  /** Hash of the running build, 32 bytes or empty; goes with msg_1 for the others to compare. */
  build: Uint8Array;
  /** What opening the same round 1 gave last time: the work of every later step, kept with the session. */
  memo: { opened?: { key: string; runs: Run[] } };
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
const msg1Shape = v.strictTuple([buildShape, parts]);
const certificateShape = v.strictTuple([bytesOf(32), parts]);

export const keygen: Ceremony<KeygenContext, KeygenResult> = {
  rounds: ['msg1', 'certificate'],

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
      const signatures = runs.map(({ setup, transcript }) =>
        signSchnorr(setup.suite, context.identity.staticSecrets[setup.suite.id], transcript),
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

/** Build hash that a participant's round 1 names; null if it named none or the message is not there yet. */
export function buildOf(messages: readonly Envelope[], from: number): Uint8Array | null {
  const body = bodyOf(messages, from, round.msg1);
  if (body === undefined) return null;
  const [build] = readBody(msg1Shape, body, from);
  return build.length === 0 ? null : build;
}

/** One key's verified round 1 as this device sees it. */
interface Run {
  setup: Setup;
  group: GroupKey;
  share: bigint;
  transcript: Uint8Array;
}

const setups = ({ params }: KeygenContext): Setup[] =>
  params.keys.map(({ suite: id }) => {
    const suite = suites[id];
    const staticKeys = params.participants.map((member) => member.staticKeys[suiteIds.indexOf(id)]!);
    const context = deriveContext(suite, deriveSessionId(params), staticKeys);
    return { suite, threshold: params.threshold, staticKeys, context };
  });

function makeRound1(context: KeygenContext): Uint8Array {
  const messages = setups(context).map((setup) =>
    makeMsg1(setup, context.identity.staticSecrets[setup.suite.id], () =>
      setup.suite.makeScalar(context.random),
    ),
  );
  return writeCbor([context.build, messages]);
}

/**
 * COCKTAIL-DKG round 2 for every key. In one order on every device (parse all, then all proofs, then open), so
 * that all of them name the same culprit.
 */
function openRuns(context: KeygenContext, messages: readonly Envelope[]): Run[] {
  const { params, self, identity, memo } = context;
  const round1 = params.participants.map((_, i) => framed(bodyOf(messages, i + 1, round.msg1)!));
  const key = bytesToHex(sha256(concatBytes(...round1)));
  if (memo.opened?.key === key) return memo.opened.runs;
  const bodies = params.participants.map((_, i) => {
    const [, sent] = readBody(msg1Shape, bodyOf(messages, i + 1, round.msg1)!, i + 1);
    if (sent.length !== params.keys.length) throw badMessage(i + 1, 'msg1');
    return sent;
  });
  const n = params.participants.length;
  const parsed = setups(context).map((setup, k) => {
    const msgs: Msg1[] = bodies.map((sent, i) => readMsg1(setup.suite, sent[k]!, setup.threshold, n, i + 1));
    // Our payloads are empty: whoever hides something behind a sealed share is seen by everybody.
    const padded = msgs.findIndex((msg) => msg.ciphertexts.some((c) => c.length !== 32 + aeadTagBytes));
    if (padded >= 0) throw badMessage(padded + 1, 'msg1');
    return {
      setup,
      msgs,
      extension: setup.suite.hash(concatBytes(...bodies.map((sent) => framed(sent[k]!)))),
    };
  });
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

/** Everything that a certificate covers, of every key. 32 bytes. */
const deriveTranscriptHash = (runs: readonly Run[]): Uint8Array =>
  deriveHash('hoarfrost/v1/transcript', ...runs.map((run) => framed(run.transcript)));

/**
 * COCKTAIL-DKG round 3, step 4. A certificate says which transcript it is for: if that is another one, somebody
 * told two halves of the group different things, and the sender may be the one who was lied to. Nobody is named
 * until both versions are in the set. Errors: `equivocation`, `bad-certificate`, `bad-message`.
 */
function checkCertificate(
  context: KeygenContext,
  runs: Run[],
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
    runs.every(({ setup, transcript }, k) =>
      verifySchnorr(setup.suite, setup.staticKeys[from - 1]!, transcript, signatures[k]!),
    );
  if (!isValid) throw new SignerError('bad-certificate', { culprit: from });
}

const badMessage = (culprit: number, where: string) => new SignerError('bad-message', { culprit, where });

/** A body as its shape, or `bad-message` naming its sender. */
function readBody<S extends v.GenericSchema>(shape: S, body: Uint8Array, from: number): v.InferOutput<S> {
  try {
    return readCbor(shape, body, 'body', limits.bodyBytes);
  } catch {
    throw badMessage(from, 'body');
  }
}
