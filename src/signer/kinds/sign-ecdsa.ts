import { bytesToHex } from '../../core/bytes.ts';
import { writeCbor } from '../../core/codec.ts';
import { SignerError } from '../../core/errors.ts';
import type { EcdsaBox, EcdsaSignEffect, EcdsaSignResult } from '../../protocol/ecdsa/sign-context.ts';
import { bodyOf } from '../../protocol/messages.ts';
import { type Part, withParts } from '../../protocol/parts.ts';
import { asEcdsaKey } from '../../protocol/scheme.ts';
import { type EcdsaSignRun, signEcdsa } from '../../protocol/sign-ecdsa.ts';
import { type SignParams, writeEpochName } from '../../protocol/sign-params.ts';
import { checkAsked } from '../clearance-view.ts';
import { ecdsaOf } from '../ecdsa.ts';
import { verdictKey } from '../pair-records.ts';
import { pairKeyOf, pairOf, selfIn, usablePairs } from '../pairs.ts';
import { put, type Write } from '../record-cache.ts';
import { memoOf, openState, type SignerState, type Unlocked } from '../state.ts';
import { newestEpoch } from '../transcript.ts';
import { checkCleared, clearanceOf } from '../verdict.ts';
import { walletOf } from '../wallets.ts';
import type { SignerKind } from './kind.ts';
import { digestsOf, signKind, signSeat } from './sign.ts';

/**
 * Signing with a wallet that signs by ECDSA. What is signed, and how it is shown, is as for every signing;
 * here is what ECDSA adds: set-ups, parts, and what is burned when a fault is found.
 */
export const signEcdsaKind: SignerKind<SignParams, EcdsaSignRun, EcdsaSignResult, EcdsaSignEffect, Part[]> = {
  ceremony: signEcdsa,
  seat: (state, { params }) => signSeat(state, params, asEcdsaKey),

  check(signer, { params, extra }) {
    const digests = digestsOf(signer, params);
    checkAsked(signer, params, []);
    if (digests.some((list) => list.length !== 1)) throw new SignerError('unsupported', { where: 'digests' });
    checkParts(signer, params, (extra ?? []) as Part[]);
  },

  meets: signKind.meets!,
  isPast: signKind.isPast!,

  /** Errors: `not-allowed`; `not-paired`, with the first co-signer that this device cannot sign with. */
  checkFree(signer, record) {
    const { params } = record;
    const state = openState(signer);
    checkCleared(signer, bytesToHex(signEcdsaKind.seat(state, { params }).sessionId), record);
    const pairs = pairsFor(state, params);
    const lacking = peersIn(state, params).find((peer) => !pairs.has(peer));
    if (lacking !== undefined) throw new SignerError('not-paired', { culprit: lacking });
    // The two may have paired again since these arrived.
    checkParts(signer, params, (record.extra ?? []) as Part[]);
  },

  context(signer, id, { sessionId: session, self }, record, isLook) {
    const { params, hasAgreed, extra } = record;
    const state = openState(signer);
    const wallet = walletOf(state, bytesToHex(params.walletId));
    const { walletId, signers, ...at } = params;
    const context = {
      session,
      walletId,
      epoch: writeCbor(writeEpochName(at)),
      signers,
      key: asEcdsaKey(wallet.keys[0]!),
      digests: digestsOf(signer, params).map(([digest]) => digest!),
      self,
      share: wallet.shares[0] ?? new Uint8Array(),
      pairs: pairsFor(state, params),
      hasApproved: !isLook && hasAgreed && clearanceOf(signer, id, record).fault === null,
      random: signer.env.random,
      parts: (extra ?? []) as Part[],
      box: memoOf<EcdsaBox>(signer.boxes, id),
      verdict: state.verdicts.get(verdictKey(id)) ?? null,
    };
    return { context, step: ecdsaOf(signer).stepSign };
  },

  log: { ...signKind.log, rounds: { 3: 'signed' } },
  stored: signKind.stored,
  isDone: signKind.isDone,

  finish(signer, id, record, result) {
    const { record: finished, writes } = signKind.finish(signer, id, record, result);
    return { record: { ...finished, extra: [] }, writes };
  },

  effects(signer, id, record, { effects = [], stopped }) {
    const state = openState(signer);
    const wallet = walletOf(state, bytesToHex(record.params.walletId));
    const writes = effects.flatMap((effect): Write[] => {
      if (!('verdict' in effect)) return [];
      const number = pairOf(state, wallet, effect.burn)?.number ?? 1;
      return [
        put(state.verdicts, verdictKey(id), effect.verdict),
        put(state.pairs, pairKeyOf(wallet, effect.burn), { number, setUp: null }),
      ];
    });
    const own = effects.flatMap((effect) => ('part' in effect ? [effect.part] : []));
    const extra = stopped === null ? withParts((record.extra ?? []) as Part[], own, record.messages) : [];
    return { record: { ...record, extra }, writes };
  },

  shown: (extra, self) => extra.filter(({ to }) => to !== self),
  again: signKind.again!,

  isKept: ({ params, messages }) =>
    params.signers.every((i) => bodyOf(messages, i, signEcdsa.rounds.length) !== undefined),
  isReadable: (state, { params }) => signKind.isReadable(state, { params }),
  about: (state, id, { params }) => signKind.about(state, id, { params }),
  details: signKind.details,
};

/** Made with another set-up than the one here: refused before anything is opened, which burns nothing. Errors: `not-paired`. */
function checkParts(signer: SignerState, params: SignParams, parts: readonly Part[]): void {
  const state = openState(signer);
  const { sessionId: session, self } = signEcdsaKind.seat(state, { params });
  if (self !== null) ecdsaOf(signer).checkMarks({ session, self, pairs: pairsFor(state, params) }, parts);
}

/** The other signers. Only the newest epoch has set-ups. */
function peersIn(state: Unlocked, { walletId, signers }: SignParams): number[] {
  const self = selfIn(state, newestEpoch(walletOf(state, bytesToHex(walletId))));
  return signers.filter((index) => index !== self);
}

function pairsFor(state: Unlocked, params: SignParams) {
  const wallet = walletOf(state, bytesToHex(params.walletId));
  return params.epoch === wallet.epoch ? usablePairs(state, wallet, peersIn(state, params)) : new Map();
}
