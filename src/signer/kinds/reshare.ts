import { bytesToHex, equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { advance } from '../../protocol/ceremony.ts';
import { verifyChain } from '../../protocol/certificate-chain.ts';
import type { Link } from '../../protocol/link.ts';
import { mergeMessages } from '../../protocol/messages.ts';
import { type ReshareContext, type ReshareResult, reshare } from '../../protocol/reshare.ts';
import { confirmedBy } from '../../protocol/reshare-certificate.ts';
import { checkDealing, type ReshareParams, reshareSpeakers } from '../../protocol/reshare-params.ts';
import { fewestHandOvers, nextToShow } from '../../protocol/reshare-way.ts';
import type { Change } from '../api/ceremonies.ts';
import { chainOf, checkChain } from '../chains.ts';
import { settled } from '../history.ts';
import { toParticipants } from '../people.ts';
import { announce, isComplete, meetReshare } from '../receive-reshare.ts';
import { checkFree, groundOf, reshareContext, reshareSeat, switchWrites } from '../reshare.ts';
import { openState, type SignerState, type Unlocked } from '../state.ts';
import { accountKeyOf, epochsOf, madeBy } from '../transcript.ts';
import type { Session, SignerKind } from './kind.ts';
import { otherBuilds, strangersIn } from './notices.ts';

const ground = (state: Unlocked, { params, extra }: Session<ReshareParams>) =>
  groundOf(state, params, extra as Link[]);

/** Handing a wallet on to other devices. */
export const reshareKind: SignerKind<ReshareParams, ReshareContext, ReshareResult, never, Link[]> = {
  ceremony: reshare,

  seat: (state, session) => reshareSeat(state, session.params, ground(state, session)),

  check(signer, session) {
    const { made } = ground(openState(signer), session);
    for (const key of made.keys.keys()) checkChain(signer, made, key);
  },

  meets: meetReshare,
  announce: (record, { shares }) => announce(record, shares === null),
  isPast: (state, { walletId, epoch }) => epoch < (state.wallets.get(bytesToHex(walletId))?.epoch ?? 0),
  checkFree: (signer, { params }) => checkFree(openState(signer), params),
  context: (signer, _, { self }, record) => reshareContext(signer, record, self),

  stored(state, id, record) {
    if (record === undefined) return undefined;
    const { walletId } = record.params as ReshareParams;
    const wallet = state.wallets.get(bytesToHex(walletId));
    if (wallet === undefined) return undefined;
    const made = [wallet, wallet.former].find((one) => one !== null && madeBy(one.transcript) === id);
    return made ? { ...made, shares: made.shares.length === 0 ? null : made.shares } : undefined;
  },

  isDone: (state, id, record) => reshareKind.stored(state, id, record) !== undefined,
  finish: (signer, _, record, result) => ({ record, writes: switchWrites(signer, record, result) }),
  isComplete,

  restore(signer, identity, { params, sessionId, messages, extra }) {
    const { walletId, epochs: past } = verifyChain(extra as Link[]);
    const from = past.at(-1)!;
    if (!equalBytes(walletId, params.walletId)) throw new SignerError('bad-chain');
    checkDealing(params, from);
    const members = reshareSpeakers(params, from);
    const self = members.findIndex((m) => equalBytes(m.identity, identity.publicKey)) + 1 || null;
    const held = mergeMessages(sessionId, members, [], messages).messages;
    const { random, build } = signer.env;
    const context = {
      params,
      from,
      self,
      identity,
      oldShares: [],
      hasAgreed: false,
      random,
      build,
      memo: {},
    };
    const { result, stopped } = advance(reshare, context, { sessionId, members, self }, identity, held);
    if (stopped !== null) throw stopped;
    return { id: bytesToHex(walletId), past, result };
  },

  isKept: () => true,

  // A change on another branch of a wallet cannot be shown here, and must not hide the rest.
  isReadable(state, session) {
    try {
      reshareKind.seat(state, session);
      return true;
    } catch (error) {
      if (error instanceof SignerError) return false;
      throw error;
    }
  },

  about(state, _, session) {
    const { params } = session;
    const { made, from } = ground(state, session);
    const id = bytesToHex(params.walletId);
    const wallet = state.wallets.get(id);
    return {
      label: wallet?.label ?? made.label,
      walletId: wallet === undefined ? null : id,
      colourId: id,
      threshold: params.threshold,
      people: toParticipants(state, reshareSpeakers(params, from)),
    };
  },

  showNext(state, _, record, viewState, people, self) {
    const isOver = viewState === 'done' && record.history.some(({ code }) => code === settled);
    if (self === null || isOver || !['open', 'done'].includes(viewState)) return null;
    const params = record.params as ReshareParams;
    const next = nextToShow(params, ground(state, { ...record, params }).from, record.messages, self);
    return people.find(({ index }) => index === next) ?? null;
  },

  details(signer, _, record, viewState, people) {
    const { params, messages } = record;
    const strangers = viewState === 'done' ? [] : strangersIn(openState(signer), params.members);
    return {
      change: changeOf(signer, record),
      notices: [...strangers, ...otherBuilds(signer, messages, people)],
    };
  },
};

/** Who hands the wallet on to whom, before and after. */
function changeOf(
  signer: SignerState,
  record: Session<ReshareParams> & { messages: ReadonlyMessages },
): Change {
  const state = openState(signer);
  const { params, messages } = record;
  const { made, epochs, from } = ground(state, record);
  const before = toParticipants(state, from.members);
  const wallet = state.wallets.get(bytesToHex(params.walletId));
  const hash = wallet && epochsOf(wallet)[params.epoch + 1]?.transcriptHash;
  return {
    madeBy: made.participants.map(({ name }) => name),
    earlier: epochs.length - 1,
    keys: from.keys.map((key, i) => {
      const chain = chainOf(signer, made, i);
      return { chain: chain.id, address: chain.address(accountKeyOf(key, params.walletId)) };
    }),
    before: { threshold: from.threshold, people: before },
    after: { threshold: params.threshold, people: toParticipants(state, params.members) },
    dealers: params.dealers,
    confirmed: hash === undefined ? [] : confirmedBy(params, messages, hash),
    handOvers: fewestHandOvers(params, from, before.find(({ isSelf }) => isSelf)?.index ?? 0),
  };
}

type ReadonlyMessages = Parameters<typeof confirmedBy>[1];
