import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import type { Bundle } from '../protocol/bundle.ts';
import { advance } from '../protocol/ceremony.ts';
import { verifyChain } from '../protocol/certificate-chain.ts';
import type { Envelope, Speakers } from '../protocol/envelope.ts';
import type { Link } from '../protocol/link.ts';
import { bodyOf, mergeMessages } from '../protocol/messages.ts';
import { reshare } from '../protocol/reshare.ts';
import { confirmedBy, writeConfirm } from '../protocol/reshare-certificate.ts';
import { type ReshareParams, reshareRound, reshareSpeakers } from '../protocol/reshare-params.ts';
import { deriveSessionId } from '../protocol/session.ts';
import type { Received } from './api/received.ts';
import { branchNews, epochNews } from './epoch-news.ts';
import { isForgotten } from './history.ts';
import { put } from './record-cache.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import type { WalletRecord } from './records/wallet.ts';
import { dropFormer, groundOf, reshareSeat } from './reshare.ts';
import { openState, type SignerState } from './state.ts';
import { epochsOf, isEpoch, madeBy } from './transcript.ts';

/**
 * How a device handles a change of co-signers: one to take part in, a finished one, or one of another epoch.
 */

export type ReshareBundle = Bundle & { params: ReshareParams };

/**
 * What to report about a change that does not continue here: the finished one that made what is here, one of
 * a past epoch, one that is ahead and unfinished, or another branch. Null if it should be taken in.
 */
export async function meetReshare(signer: SignerState, bundle: ReshareBundle): Promise<Received | null> {
  const walletId = bytesToHex(bundle.params.walletId);
  const wallet = openState(signer).wallets.get(walletId);
  if (wallet === undefined) return null;
  if (madeBy(wallet.transcript) === bytesToHex(bundle.sessionId)) return takeConfirms(signer, wallet, bundle);
  return meets(signer, walletId, wallet, bundle);
}

/**
 * What an incoming finished change did to the wallet that was here; null for one that the person took part
 * in.
 */
export function announce(
  record: CeremonyRecord & { params: ReshareParams },
  isOut: boolean,
): Received | null {
  const walletId = bytesToHex(record.params.walletId);
  if (isOut) return epochNews(walletId, 'handed-on', null);
  return record.hasAgreed ? null : epochNews(walletId, 'stepped', null);
}

/** Whether there is a certificate from every new member, so that it could be complete. */
export const isComplete = ({ members }: ReshareParams, messages: readonly Envelope[]) =>
  members.every((_, i) => bodyOf(messages, i + 1, reshareRound.certificate) !== undefined);

/**
 * What to report about a change that does not start from this device's epoch; null if it needs more than a
 * report.
 */
function meets(
  signer: SignerState,
  walletId: string,
  wallet: WalletRecord,
  bundle: ReshareBundle,
): Received | null {
  const { params, extra, messages } = bundle;
  const epochs = epochsOf(wallet);
  const at = epochs[params.epoch];
  const isOwn = at !== undefined && isEpoch(at, params.epoch, params.parent);
  if (isOwn && params.epoch === wallet.epoch) return null;
  const state = openState(signer);
  if (isOwn) {
    // It deals from an epoch that is over here: it is the change that made what is here, an older one, or a
    // rival of it.
    const seat = reshareSeat(state, params, groundOf(state, params, extra as Link[]));
    const incoming = mergeMessages(seat.sessionId, seat.members, [], messages).messages;
    const made = completeHash(signer, bundle, incoming);
    const ours = epochs[params.epoch + 1]!;
    if (made === null || isEpoch(ours, params.epoch + 1, made))
      return epochNews(walletId, 'former', senderOf(seat.members, incoming));
    signer.rivals.set(walletId, bundle);
    return branchNews(walletId, ours.transcriptHash, made);
  }
  const { walletId: chained, epochs: theirs } = verifyChain(extra as Link[], state.links);
  if (!equalBytes(chained, params.walletId)) throw new SignerError('bad-chain');
  if (theirs.some((epoch) => isEpoch(epoch, wallet.epoch, wallet.transcriptHash))) {
    // For an epoch that was not reached here, only what is finished helps.
    const { members } = reshareSeat(state, params, groundOf(state, params, extra as Link[]));
    const set = mergeMessages(bundle.sessionId, members, [], messages).messages;
    return completeHash(signer, bundle, set) === null
      ? epochNews(walletId, 'newer', senderOf(members, set))
      : null;
  }
  const fork = theirs.find(
    (epoch) => epochs[epoch.number] && !isEpoch(epochs[epoch.number]!, epoch.number, epoch.transcriptHash),
  );
  return branchNews(
    walletId,
    epochs[fork?.number ?? wallet.epoch]!.transcriptHash,
    (fork ?? theirs.at(-1)!).transcriptHash,
  );
}

/** The transcript hash of a complete set, as anybody can verify it; null if it is not complete. */
function completeHash(
  signer: SignerState,
  { params, extra }: ReshareBundle,
  messages: Envelope[],
): Uint8Array | null {
  if (!isComplete(params, messages)) return null;
  const { from } = groundOf(openState(signer), params, extra as Link[]);
  const { identity } = openState(signer);
  const { random, build } = signer.env;
  const context = {
    params,
    from,
    self: null,
    identity,
    oldShares: [],
    hasAgreed: false,
    random,
    build,
    memo: {},
  };
  const seat = { sessionId: deriveSessionId(params), members: reshareSpeakers(params, from), self: null };
  return advance(reshare, context, seat, identity, messages).result?.transcriptHash ?? null;
}

/** For a finished change only valid confirmations are news. The last one ends the device's former epoch. */
async function takeConfirms(
  signer: SignerState,
  wallet: WalletRecord,
  bundle: ReshareBundle,
): Promise<Received> {
  const state = openState(signer);
  const { params, sessionId, messages } = bundle;
  const [id, walletId] = [bytesToHex(sessionId), bytesToHex(params.walletId)];
  const seat = reshareSeat(state, params, groundOf(state, params, bundle.extra as Link[]));
  const right = writeConfirm(wallet.transcriptHash);
  const confirms = mergeMessages(sessionId, seat.members, [], messages).messages.filter(
    (e) => e.round === reshareRound.confirm && e.from <= params.members.length && equalBytes(e.body, right),
  );
  const record = state.ceremonies.get(id);
  const held = record?.messages ?? [];
  const merged = mergeMessages(sessionId, seat.members, held, confirms);
  const isEverywhere =
    confirmedBy(params, merged.messages, wallet.transcriptHash).length === params.members.length;
  const writes =
    isEverywhere && wallet.former !== null && wallet.shares.length > 0
      ? dropFormer(state, walletId, wallet)
      : [];
  if (record !== undefined && merged.changed)
    writes.push(
      put(state.ceremonies, id, { ...record, messages: merged.messages, updatedAt: signer.env.now() }),
    );
  await state.save(...writes);
  if (record === undefined || isForgotten(record)) return epochNews(walletId, 'current', null);
  return { kind: 'ceremony', id, isNew: false, changed: merged.changed };
}

/** Who showed it, as far as a set of messages can tell: the first who speaks in it. */
const senderOf = (members: Speakers, messages: readonly Envelope[]): string | null =>
  members[(messages[0]?.from ?? 0) - 1]?.name ?? null;
