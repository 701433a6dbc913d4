import type { Digest } from '../../chains/key.ts';
import type { Fact, Review } from '../../chains/review.ts';
import { bytesToHex, equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { type Approval, permitHashOf } from '../../protocol/approval.ts';
import type { Seat } from '../../protocol/ceremony.ts';
import type { GroupKey } from '../../protocol/cocktail.ts';
import { bodyOf } from '../../protocol/messages.ts';
import { asFrostKey } from '../../protocol/scheme.ts';
import { deriveSessionId } from '../../protocol/session.ts';
import { sign, signersOf } from '../../protocol/sign.ts';
import type { NonceBox, SignContext, SignResult } from '../../protocol/sign-context.ts';
import { asSignParams, mostDigests, type SignParams } from '../../protocol/sign-params.ts';
import { approvalsIn } from '../approvals.ts';
import { approverToAsk, checkAsked, clearanceView, requestOf } from '../clearance-view.ts';
import { readReview, reviewOf, signedAt } from '../context.ts';
import { branchNews, epochNews } from '../epoch-news.ts';
import { nextAttempt } from '../next-attempt.ts';
import { ownMember, toParticipants } from '../people.ts';
import type { CeremonyRecord } from '../records/ceremony.ts';
import { dropFormer } from '../reshare.ts';
import { memoOf, openState, type SignerState, type Unlocked } from '../state.ts';
import { epochOfSigning, epochsOf, isOfWallet } from '../transcript.ts';
import { checkCleared, clearanceOf } from '../verdict.ts';
import { type WalletKey, walletKey } from '../wallet-key.ts';
import { walletOf } from '../wallets.ts';
import type { SignerKind } from './kind.ts';

/** Signing with a wallet. */
export const signKind: SignerKind<SignParams, SignContext, SignResult, never, Approval[] | undefined> = {
  ceremony: sign,
  log: {
    begun: 'asked',
    agreed: 'approved',
    refused: 'permit-refused',
    rounds: { 2: 'signed' },
    done: () => 'finished',
    also: ({ permit }) => (permit === undefined ? [] : [permitHashOf(permit)]),
  },

  seat: (state, { params }) => signSeat(state, params, asFrostKey),

  check(signer, { params, extra }) {
    digestsOf(signer, params);
    checkAsked(signer, params, wordsOf({ params, extra }));
  },
  checkFree: (signer, record) => checkCleared(signer, idOfSession(record.params), record),

  async meets(signer, { params, sessionId, messages }) {
    const state = openState(signer);
    const walletId = bytesToHex(params.walletId);
    const wallet = state.wallets.get(walletId);
    if (wallet === undefined) return null;
    const epoch = epochsOf(wallet)[params.epoch];
    if (epoch === undefined) return epochNews(walletId, 'newer', null);
    if (epoch.number > 0 && !equalBytes(epoch.transcriptHash, params.epochHash!))
      return branchNews(walletId, epoch.transcriptHash, params.epochHash!);
    const id = bytesToHex(sessionId);
    if (epoch.number === wallet.epoch) return null;
    if (state.ceremonies.get(id) !== undefined) return { kind: 'ceremony', id, isNew: false, changed: false };
    return epochNews(walletId, 'former', epoch.members[(messages[0]?.from ?? 0) - 1]?.name ?? null);
  },

  isPast: (state, { walletId, epoch }) => epoch < walletOf(state, bytesToHex(walletId)).epoch,

  context(signer, id, { self }, record, isLook) {
    const { params, hasAgreed } = record;
    const { keys, shares } = walletOf(openState(signer), bytesToHex(params.walletId));
    const nonces = memoOf<NonceBox>(signer.boxes, id);
    const digests = digestsOf(signer, params);
    const { random } = signer.env;
    const { fault, missing } = clearanceOf(signer, id, record);
    return {
      params,
      keys: keys.map(asFrostKey),
      shares,
      digests,
      self,
      hasApproved: !isLook && hasAgreed && fault === null,
      isHeldBack: missing !== null,
      random,
      nonces,
    };
  },

  again: nextAttempt,

  stored: (_, __, record) =>
    record === undefined || record.signatures.length === 0 ? undefined : { signatures: record.signatures },
  // Version 0.1 did not store the result of a signing, only that there is one.
  isDone: (_, __, { history }) => history.some(({ code }) => code === 'done'),
  finish(signer, _, record, { signatures }) {
    const state = openState(signer);
    const walletId = bytesToHex(record.params.walletId);
    const wallet = walletOf(state, walletId);
    // A signature of the newest epoch proves that enough of its people hold their shares.
    const isProved = wallet.former !== null && wallet.shares.length > 0;
    return { record: { ...record, signatures }, writes: isProved ? dropFormer(state, walletId, wallet) : [] };
  },

  isKept: ({ params, messages }) =>
    params.signers.every((i) => bodyOf(messages, i, sign.rounds.length) !== undefined),
  // Without its wallet nobody can say what a signing is about; the transcript restores both.
  isReadable(state, { params }) {
    const wallet = state.wallets.get(bytesToHex(params.walletId));
    return wallet !== undefined && isOfWallet(wallet, params);
  },

  about(state, _, { params }) {
    const walletId = bytesToHex(params.walletId);
    const wallet = walletOf(state, walletId);
    const { members, threshold } = epochOfSigning(wallet, params);
    const people = toParticipants(state, members).filter(({ index }) => params.signers.includes(index));
    return { label: wallet.label, walletId, colourId: walletId, threshold, people };
  },

  showNext(state, id, record, viewState, people, self, signer) {
    const { params, messages, hasAgreed } = record as CeremonyRecord & { params: SignParams };
    if (viewState !== 'open') return null;
    const lacks = (round: number) =>
      people.find((one) => !one.isSelf && bodyOf(messages, one.index, round) === undefined);
    // People who prepared it, or approved it, without signing.
    const hasSaid =
      hasAgreed || wordsOf(record).some((one) => equalBytes(one.identity, state.identity.publicKey));
    if (self === null && !hasSaid) return null;
    if (self === null) return lacks(1) ?? lacks(2) ?? null;
    return lacks(1) === undefined ? approverToAsk(signer, id, { ...record, params }) : null;
  },

  details(signer, id, record, viewState) {
    const { params } = record;
    const reviews = reviewsOf(signer, id, params);
    return {
      payloads: payloadsOf(signer, params).map(({ account }, i) => ({
        chain: account.chain.id,
        review: reviews[i]!,
      })),
      atLarge: viewState === 'done' ? [] : atLargeOf(signer, params),
      attempt: params.attempt,
      request: requestOf(signer, params),
      clearance: viewState === 'done' ? null : clearanceView(signer, id, record),
    };
  },
};

const idOfSession = (params: SignParams) => bytesToHex(deriveSessionId(params));

const wordsOf = ({ params, extra }: Pick<CeremonyRecord, 'params' | 'extra'>) => approvalsIn(params, extra);

/** `asKey` refuses a key that does not sign in this way. Errors: `unknown-wallet`, `wrong-epoch`, `bad-parameters`, `unsupported`. */
export function signSeat(state: Unlocked, params: SignParams, asKey: (key: GroupKey) => GroupKey): Seat {
  const wallet = walletOf(state, bytesToHex(params.walletId));
  const { members: participants, threshold, keys } = epochOfSigning(wallet, params);
  const isFit =
    params.signers.length >= threshold &&
    params.signers.at(-1)! <= participants.length &&
    params.payloads.every(({ key }) => key < keys.length);
  if (!isFit) throw new SignerError('bad-parameters', { where: 'signers' });
  for (const { key } of params.payloads) asKey(keys[key]!);
  const own = ownMember(state);
  const index = participants.findIndex((member) => equalBytes(member.identity, own.identity)) + 1;
  return {
    sessionId: deriveSessionId(params),
    members: signersOf(params, participants),
    self: params.signers.includes(index) ? index : null,
  };
}

/** Every screen asks for them, and what they say depends only on what is stored. */
function reviewsOf(signer: SignerState, id: string, params: SignParams): Review[] {
  const state = openState(signer);
  const { saves } = state;
  const known = state.reviews.get(params);
  if (known?.saves === saves) return known.reviews;
  const reviews = payloadsOf(signer, params).map(({ account, bytes }) =>
    reviewOf(signer, account, bytes, id),
  );
  state.reviews.set(params, { saves, reviews });
  return reviews;
}

/** What a payload means never changes, so what was derived from it is kept as long as its parameters are. */
const derived = new WeakMap<SignParams, Digest[][]>();

/** What is signed, as each chain derives it from the payload here. Errors: the chain's, `too-large`. */
export function digestsOf(signer: SignerState, params: SignParams): Digest[][] {
  const digests = derived.get(params) ?? deriveDigests(signer, params);
  derived.set(params, digests);
  return digests;
}

function deriveDigests(signer: SignerState, params: SignParams): Digest[][] {
  const digests = payloadsOf(signer, params).map(({ account, bytes }) => {
    readReview(signer, account, bytes);
    return account.chain.digests(bytes, account.groupKey);
  });
  if (digests.flat().length > mostDigests(params)) throw new SignerError('too-large', { where: 'digests' });
  return digests;
}

/**
 * Payloads that others may be able to finish without this device, because its part of the signature has left
 * it in this attempt or another, each with how to make it void.
 */
function atLargeOf(signer: SignerState, params: SignParams): Fact[] {
  return payloadsOf(signer, params).flatMap(({ account, bytes }) => {
    const isOut = signedAt(signer, account, bytes) !== null;
    return isOut ? [account.chain.voiding(bytes, account.groupKey)] : [];
  });
}

function payloadsOf(signer: SignerState, params: SignParams): { account: WalletKey; bytes: Uint8Array }[] {
  const walletId = bytesToHex(params.walletId);
  const wallet = walletOf(openState(signer), walletId);
  return params.payloads.map(({ key, bytes }) => ({
    account: walletKey(signer, walletId, wallet, key),
    bytes,
  }));
}

/** Participants who have signed or approved with a wallet as it was made, and so have it. */
export function signersWith(state: Unlocked, walletId: string): Set<number> {
  const all = state.ceremonies.entries().flatMap(([, { params, messages }]) => {
    const signed = asSignParams(params);
    return signed?.epoch === 0 && bytesToHex(signed.walletId) === walletId
      ? messages.map(({ from }) => from)
      : [];
  });
  const old = state.archive.ofWallet(walletId).filter(({ epoch }) => epoch === 0);
  return new Set([...all, ...old.flatMap(({ signers }) => signers)]);
}
