import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, equalBytes, framed } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Step } from './ceremony.ts';
import { readChain, writeChain } from './certificate-chain.ts';
import { checkProofs, deriveGroupKey, type GroupKey, openShares, writeTranscript } from './cocktail.ts';
import { checkConstants, makeDeal, reshareSetups } from './deal.ts';
import { compareEnvelopes, type Envelope } from './envelope.ts';
import type { Epoch } from './epoch.ts';
import type { Identity } from './identity.ts';
import type { CeremonyKind, ExtraFormat } from './kind.ts';
import type { Link } from './link.ts';
import { bodyOf } from './messages.ts';
import { deriveIdOf } from './params.ts';
import { checkCertificate, type OwnRun, writeCertificate, writeConfirm } from './reshare-certificate.ts';
import { dealerSpeakers, type ReshareParams, reshareParams, reshareRound } from './reshare-params.ts';
import { readRound1, writeRound1 } from './round1.ts';
import type { Random } from './suite.ts';
import { deriveTranscriptHash } from './transcript.ts';

/**
 * Handing a wallet's keys on to another set of devices: same keys, new shares. Round 1 carries the deals of the old
 * members, round 2 every new member's certificate over all of them, by its static key and by its new share. The third
 * only says that all certificates arrived: a hint, on which nothing depends except when old shares are deleted.
 */
export interface ReshareContext {
  params: ReshareParams;
  /** The epoch that deals. */
  from: Epoch;
  /** This device's speaker index; null if it only carries. */
  self: number | null;
  identity: Identity;
  /** This device's shares of that epoch in the order of its keys; empty if it has none. */
  oldShares: readonly Uint8Array[];
  /** Whether the person here agreed to deal, or to take part. */
  hasAgreed: boolean;
  random: Random;
  /** Hash of the running build, 32 bytes or empty. */
  build: Uint8Array;
  /** The result of opening the same deals last time. */
  memo: { opened?: { key: string; runs: OwnRun[] } };
}

export interface ReshareResult {
  /** In the order of the wallet's keys. */
  keys: GroupKey[];
  /** This device's new shares; null if it is not among the new members. */
  shares: Uint8Array[] | null;
  transcriptHash: Uint8Array;
}

const round = reshareRound;

/** The chain of certificates, up to the epoch that deals. A device that has it needs no other of the same session. */
const chain: ExtraFormat<ReshareParams, Link[]> = {
  read(bytes) {
    if (bytes === null) throw new SignerError('bad-chain');
    return readChain(bytes);
  },
  write: (links) => (links === undefined ? null : writeChain(links)),
  merge: (_, held, incoming) => ({ extra: held ?? incoming, changed: held === undefined }),
};

export const reshare: CeremonyKind<ReshareParams, ReshareContext, ReshareResult, never, Link[]> = {
  params: reshareParams,
  rounds: ['deal', 'certificate', 'confirm'],
  speakers: limits.speakers,
  bodyBytes: (_, r) => (r === round.deal ? limits.dealBytes : limits.certificateBytes),
  extra: chain,
  hints: [round.confirm],

  settle(context, messages) {
    const { params, from, self } = context;
    const members = params.members.map((_, i) => i + 1);
    if (members.some((member) => bodyOf(messages, member, round.certificate) === undefined)) return null;
    const dealers = dealerSpeakers(params, from);
    for (const deals of dealSets(messages, dealers)) {
      const runs = ifHonest(() => openRuns(context, deals, dealers, ownPlace(params, self)));
      if (runs === null) continue;
      const isRight = (e: Envelope) => ifHonest(() => checkCertificate(runs, e.from, e.body)) !== null;
      const certificates = members.flatMap(
        (member) =>
          messages.find((e) => e.from === member && e.round === round.certificate && isRight(e)) ?? [],
      );
      if (certificates.length < members.length) continue;
      const right = writeConfirm(deriveTranscriptHash(runs));
      const confirms = messages.filter(
        (e) => e.round === round.confirm && e.from <= members.length && equalBytes(e.body, right),
      );
      return [...deals, ...certificates, ...confirms].sort(compareEnvelopes);
    }
    return null;
  },

  step(context, messages): Step<ReshareResult> {
    const { params, from, self, hasAgreed } = context;
    const dealers = dealerSpeakers(params, from);
    const members = params.members.map((_, i) => i + 1);
    const isDealer = self !== null && dealers.includes(self);
    const place = ownPlace(params, self);
    const has = (speaker: number, r: number) => bodyOf(messages, speaker, r) !== undefined;
    const missing = (speakers: number[], r: number) => speakers.filter((i) => !has(i, r));
    const nothing: Step<ReshareResult> = { outgoing: [], waitingFor: [] };

    if (isDealer && !has(self, round.deal)) {
      // A device restored from its words alone has no share to deal.
      if (!hasAgreed || context.oldShares.length === 0) return nothing;
      return {
        ...nothing,
        outgoing: [{ round: round.deal, body: makeOwnDeal(context, dealers.indexOf(self)) }],
      };
    }
    if (place !== null && !has(place, round.certificate) && !hasAgreed) return nothing;
    const behind = missing(dealers, round.deal);
    if (behind.length > 0) return { ...nothing, waitingFor: behind };

    const runs = openRuns(context, messages, dealers, place);
    if (place !== null && !has(place, round.certificate)) {
      return {
        ...nothing,
        outgoing: [{ round: round.certificate, body: writeCertificate(runs, context.identity) }],
      };
    }
    for (const member of members) {
      const body = bodyOf(messages, member, round.certificate);
      if (body !== undefined) checkCertificate(runs, member, body);
    }
    const uncertified = missing(members, round.certificate);
    if (uncertified.length > 0) return { ...nothing, waitingFor: uncertified };
    const transcriptHash = deriveTranscriptHash(runs);
    const confirm = { round: round.confirm, body: writeConfirm(transcriptHash) };
    return {
      waitingFor: [],
      outgoing: place !== null && !has(place, round.confirm) ? [confirm] : [],
      result: {
        keys: runs.map(({ group }) => group),
        shares: place !== null ? runs.map(({ setup, share }) => setup.suite.writeScalar(share!)) : null,
        transcriptHash,
      },
    };
  },
};

/**
 * Every way to choose one deal from each dealer. A dealer with two deals doubles the number of ways; with
 * more than four such dealers none are tried, and only a set without contradictions counts.
 */
function dealSets(messages: readonly Envelope[], dealers: readonly number[]): Envelope[][] {
  let sets: Envelope[][] = [[]];
  for (const dealer of dealers) {
    const own = messages.filter((e) => e.from === dealer && e.round === round.deal);
    sets = sets.flatMap((set) => own.map((one) => [...set, one]));
    if (sets.length > 16) return [];
  }
  return sets;
}

/** Null if `read` finds a fault. */
function ifHonest<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof SignerError) return null;
    throw error;
  }
}

/** A speaker's new index; null for those who leave and those who carry. */
const ownPlace = ({ members }: ReshareParams, self: number | null): number | null =>
  self !== null && self <= members.length ? self : null;

/** `place`: this dealer's index among the dealers, from 0. */
function makeOwnDeal(context: ReshareContext, place: number): Uint8Array {
  const { params, from, identity, oldShares, random, build } = context;
  const messages = reshareSetups(params, from, deriveIdOf(reshareParams, params)).map((setup, k) =>
    makeDeal(
      setup,
      params.dealers,
      params.dealers[place]!,
      oldShares[k]!,
      identity.staticSecrets[setup.suite.id],
      () => setup.suite.makeScalar(random),
    ),
  );
  return writeRound1(build, messages);
}

/**
 * The deals, in the same order on every device, each step for all keys before the next: read; constants; proofs; no sum
 * and no new verifying share is the identity; the own sealed shares. `member`: this device's new index, null without
 * one.
 */
function openRuns(
  context: ReshareContext,
  messages: readonly Envelope[],
  dealers: number[],
  member: number | null,
): OwnRun[] {
  const { params, from, identity, memo } = context;
  const sent = dealers.map((speaker) => framed(bodyOf(messages, speaker, round.deal)!));
  const key = bytesToHex(sha256(concatBytes(...sent)));
  if (memo.opened?.key === key) return memo.opened.runs;
  const setups = reshareSetups(params, from, deriveIdOf(reshareParams, params));
  const rounds = readRound1(setups, messages, dealers, limits.dealBytes);
  const runs = asSpeakers(dealers, () => {
    rounds.forEach(({ setup, msgs }, k) => {
      checkConstants(setup.suite, params.dealers, from.keys[k]!.verifyingShares, msgs);
    });
    rounds.forEach(({ setup, msgs }) => {
      checkProofs(setup, msgs);
    });
    const groups = rounds.map(({ setup, msgs }) => deriveGroupKey(setup, msgs));
    return rounds.map(({ setup, msgs, extension }, k) => ({
      setup,
      group: groups[k]!,
      share:
        member === null
          ? null
          : openShares(setup, member, identity.staticSecrets[setup.suite.id], msgs).share,
      transcript: writeTranscript(setup, msgs, extension),
    }));
  });
  memo.opened = { key, runs };
  return runs;
}

/** Names the speaker if `check` names a place in the list of dealers. */
function asSpeakers<T>(dealers: number[], check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof SignerError) || error.culprit === undefined) throw error;
    throw new SignerError(error.code, { culprit: dealers[error.culprit - 1]!, where: error.where });
  }
}
