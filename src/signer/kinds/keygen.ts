import { bytesToHex, equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import { writeBundle } from '../../protocol/bundle.ts';
import { advance } from '../../protocol/ceremony.ts';
import { stopRound } from '../../protocol/envelope.ts';
import { type KeygenContext, type KeygenResult, keygen } from '../../protocol/keygen.ts';
import type { KeygenParams } from '../../protocol/keygen-params.ts';
import { bodyOf, mergeMessages } from '../../protocol/messages.ts';
import { deriveSessionId } from '../../protocol/session.ts';
import type { Participant } from '../api/people.ts';
import { checkChain } from '../chains.ts';
import { epochNews } from '../epoch-news.ts';
import { cameWhole, settled } from '../history.ts';
import { ownMember, strangerWrites, toParticipants } from '../people.ts';
import { put, type Write } from '../record-cache.ts';
import type { CeremonyRecord } from '../records/ceremony.ts';
import { ringOf } from '../ring.ts';
import { memoOf, openState, type SignerState, type Unlocked } from '../state.ts';
import { lineageOf } from '../watching.ts';
import type { SignerKind } from './kind.ts';
import { otherBuilds, strangersIn } from './notices.ts';
import { signersWith } from './sign.ts';

/** Making a wallet. */
export const keygenKind: SignerKind<KeygenParams, KeygenContext, KeygenResult> = {
  ceremony: keygen,
  log: {
    done({ history }) {
      const did = (code: string) => history.some((event) => event.code === code);
      return did('started') ? 'made' : did('joined') ? 'joined' : 'restored';
    },
  },

  seat(state, { params }) {
    const own = ownMember(state);
    if (params.realm !== state.device.realm) throw new SignerError('practice-mixed');
    const index = params.participants.findIndex((member) => equalBytes(member.identity, own.identity));
    if (index < 0) throw new SignerError('self-missing');
    const isOurs = params.participants[index]!.staticKeys.every((key, i) =>
      equalBytes(key, own.staticKeys[i]!),
    );
    if (!isOurs) throw new SignerError('bad-parameters', { where: 'own keys' });
    return { sessionId: deriveSessionId(params), members: params.participants, self: index + 1 };
  },

  check(signer, { params }) {
    for (const key of params.keys.keys()) checkChain(signer, params, key);
  },

  // Once the wallet was handed on, the shares that this made are former shares: they were deleted for good.
  async meets(signer, { sessionId }) {
    const id = bytesToHex(sessionId);
    const wallet = openState(signer).wallets.get(id);
    return wallet === undefined || wallet.epoch === 0 ? null : epochNews(id, 'former', null);
  },

  context(signer, id, seat, { params, hasAgreed }) {
    const state = openState(signer);
    const { random, build } = signer.env;
    const memo = memoOf<KeygenContext['memo']>(state.memos, id);
    return { params, self: seat.self!, identity: state.identity, hasAgreed, random, build, memo };
  },

  stored: (state, id) => state.wallets.get(id),
  isDone: (state, id) => state.wallets.get(id) !== undefined,

  finish(signer, id, record, result) {
    const isHere = openState(signer).wallets.get(id) !== undefined;
    return { record, writes: isHere ? [] : newWallet(signer, id, record, result) };
  },

  isComplete: ({ participants }, messages) =>
    participants.every((_, i) => bodyOf(messages, i + 1, keygen.rounds.length) !== undefined),

  restore(signer, identity, bundle) {
    const { params, sessionId, messages } = bundle;
    const members = params.participants;
    const self = members.findIndex((m) => equalBytes(m.identity, identity.publicKey)) + 1;
    // A wallet that is only watched.
    if (self === 0) {
      const { keys, transcriptHash } = lineageOf(bundle)!.epochs[0]!;
      return { id: bytesToHex(sessionId), result: { keys: [...keys], shares: [], transcriptHash } };
    }
    const held = mergeMessages(sessionId, members, [], messages).messages;
    const { random, build } = signer.env;
    const context = { params, self, identity, hasAgreed: false, random, build, memo: {} };
    const { result, stopped } = advance(keygen, context, { sessionId, members, self }, identity, held);
    if (stopped !== null) throw stopped;
    return { id: bytesToHex(sessionId), result };
  },

  isKept: () => true,
  isReadable: () => true,

  about: (state, id, { params }) => ({
    label: params.label,
    walletId: state.wallets.get(id) === undefined ? null : id,
    colourId: id,
    threshold: params.threshold,
    people: toParticipants(state, params.participants),
  }),

  showNext: (state, id, record, viewState, people, self) =>
    viewState === 'done' ? showFinished(state, id, record, people, self) : null,

  details(signer, _, { params, messages }, viewState, people) {
    const strangers = viewState === 'done' ? [] : strangersIn(openState(signer), params.participants);
    return { notices: [...strangers, ...otherBuilds(signer, messages, people)] };
  },
};

function newWallet(
  signer: SignerState,
  id: string,
  { params, messages }: CeremonyRecord & { params: KeygenParams },
  result: KeygenResult,
): Write[] {
  const state = openState(signer);
  if (state.wallets.size >= limits.wallets) throw new SignerError('storage-full');
  const wallet = {
    ...result,
    label: params.label,
    transcript: writeBundle(
      params,
      messages.filter((e) => e.round !== stopRound),
    ),
    epoch: 0,
    past: [],
    former: null,
    verified: null,
    comparedWith: [],
    createdAt: signer.env.now(),
    colour: null,
  };
  return [put(state.wallets, id, wallet), ...strangerWrites(state, params.participants)];
}

/**
 * A key is finished on every device. Around the ring, the last certificate is made by the second-to-last
 * participant, and from there the complete set travels until it is back: the last one it reaches has nobody
 * to show it to. People may go another way: whoever put the set together here, in whatever place, cannot know
 * that others have it.
 */
function showFinished(
  state: Unlocked,
  id: string,
  { history }: CeremonyRecord,
  people: readonly Participant[],
  self: number | null,
): Participant | null {
  const has = (...codes: string[]) => history.some(({ code }) => codes.includes(code));
  // Neither started nor joined here: it was restored from a co-signer who has it.
  if (has(settled) || !has('started', 'joined')) return null;
  const isPair = people.length === 2;
  if (has(cameWhole) && (isPair || self === people.length - 2)) return null;
  // Compared with the only other participant.
  if (isPair && state.wallets.get(id)?.verified != null) return null;
  const signers = signersWith(state, id);
  return ringOf(people, self).find(({ index }) => !signers.has(index)) ?? null;
}
