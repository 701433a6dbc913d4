import { bytesToHex } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { PairBox, PairEffect, PairResult } from '../../protocol/ecdsa/pair-step.ts';
import { type PairRun, pair } from '../../protocol/pair.ts';
import type { PairParams } from '../../protocol/pair-params.ts';
import { type Part, withParts } from '../../protocol/parts.ts';
import { asEcdsaKey } from '../../protocol/scheme.ts';
import { deriveSessionId } from '../../protocol/session.ts';
import { ecdsaOf } from '../ecdsa.ts';
import { verdictKey } from '../pair-records.ts';
import { deriveShared, nextPairing, pairKeyOf, selfIn } from '../pairs.ts';
import { toParticipants } from '../people.ts';
import { put, type Write } from '../record-cache.ts';
import { memoOf, openState } from '../state.ts';
import { epochOfSigning, isOfWallet, newestEpoch } from '../transcript.ts';
import { walletOf } from '../wallets.ts';
import type { SignerKind } from './kind.ts';

/**
 * Pairing two devices of a wallet that signs by ECDSA. The result is stored together with the message that
 * announces it.
 */
export const pairKind: SignerKind<PairParams, PairRun, PairResult, PairEffect, Part[]> = {
  ceremony: pair,

  seat(state, { params }) {
    const wallet = walletOf(state, bytesToHex(params.walletId));
    const epoch = epochOfSigning(wallet, params);
    asEcdsaKey(epoch.keys[0]!);
    if (params.devices[1] > epoch.members.length)
      throw new SignerError('bad-parameters', { where: 'devices' });
    const self = selfIn(state, epoch);
    const isIn = (index: number) => params.devices.includes(index);
    return {
      sessionId: deriveSessionId(params),
      members: epoch.members.map((member, i) => (isIn(i + 1) ? member : undefined)),
      self: isIn(self) ? self : null,
    };
  },

  check() {},

  // A set-up is only valid in the newest epoch.
  isPast: (state, { walletId, epoch }) => epoch < walletOf(state, bytesToHex(walletId)).epoch,

  context(signer, id, { sessionId: session, self }, { params, hasAgreed, extra }, isLook) {
    const state = openState(signer);
    const { members } = epochOfSigning(walletOf(state, bytesToHex(params.walletId)), params);
    const peer = params.devices.find((index) => index !== self)!;
    const ecdh = self === null ? null : deriveShared(state, members[peer - 1]!);
    const context = {
      pair: self === null || ecdh === null ? null : { session, self, peer, ecdh },
      devices: params.devices,
      hasAgreed: hasAgreed && !isLook,
      random: signer.env.random,
      parts: (extra ?? []) as Part[],
      box: memoOf<PairBox>(signer.boxes, id),
      verdict: state.verdicts.get(verdictKey(id)) ?? null,
    };
    return { context, step: ecdsaOf(signer).stepPair };
  },

  stored: (_, __, record) => (record !== undefined && isOver(record) ? true : undefined),
  isDone: (_, __, record) => isOver(record),
  finish: (_, __, record) => ({ record: { ...record, extra: [] }, writes: [] }),

  effects(signer, id, record, { effects = [], stopped }) {
    const state = openState(signer);
    const wallet = walletOf(state, bytesToHex(record.params.walletId));
    const { self } = pairKind.seat(state, record);
    const peer = record.params.devices.find((index) => index !== self)!;
    const writes = effects.flatMap((effect): Write[] => {
      if ('verdict' in effect) return [put(state.verdicts, verdictKey(id), effect.verdict)];
      if (!('setUp' in effect)) return [];
      const { number } = record.params;
      return [put(state.pairs, pairKeyOf(wallet, peer), { number, setUp: effect.setUp })];
    });
    const own = effects.flatMap((effect) => ('part' in effect ? [effect.part] : []));
    const extra = stopped === null ? withParts((record.extra ?? []) as Part[], own, record.messages) : [];
    return { record: { ...record, extra }, writes };
  },

  shown: (extra, self) => extra.filter(({ to }) => to !== self),

  again(signer, { walletId, devices }) {
    const state = openState(signer);
    const wallet = walletOf(state, bytesToHex(walletId));
    const self = selfIn(state, newestEpoch(wallet));
    return nextPairing(signer, wallet, { walletId, index: devices.find((one) => one !== self)! });
  },

  // Of no use elsewhere: its result is in no backup either.
  isKept: () => false,
  isReadable(state, { params }) {
    const wallet = state.wallets.get(bytesToHex(params.walletId));
    return wallet !== undefined && isOfWallet(wallet, params);
  },

  about(state, _, { params }) {
    const walletId = bytesToHex(params.walletId);
    const wallet = walletOf(state, walletId);
    const { members } = epochOfSigning(wallet, params);
    const people = toParticipants(state, members).filter(({ index }) => params.devices.includes(index));
    return { label: wallet.label, walletId, colourId: walletId, threshold: 2, people };
  },

  details: () => ({}),
};

const isOver = ({ history }: { history: readonly { code: string }[] }) =>
  history.some(({ code }) => code === 'done');
