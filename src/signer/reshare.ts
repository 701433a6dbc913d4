import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { writeBundle } from '../protocol/bundle.ts';
import type { Member } from '../protocol/card.ts';
import type { Seat } from '../protocol/ceremony.ts';
import { verifyChain } from '../protocol/certificate-chain.ts';
import type { Epoch } from '../protocol/epoch.ts';
import type { KeygenParams } from '../protocol/keygen-params.ts';
import type { Link } from '../protocol/link.ts';
import type { ReshareContext, ReshareResult } from '../protocol/reshare.ts';
import { confirmedBy } from '../protocol/reshare-certificate.ts';
import {
  asReshareParams,
  checkDealing,
  type ReshareParams,
  reshareSpeakers,
} from '../protocol/reshare-params.ts';
import { deriveSessionId } from '../protocol/session.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import type { Told } from './device-log.ts';
import { told } from './log.ts';
import { isOfPast } from './pair-records.ts';
import { ownMember, strangerWrites } from './people.ts';
import { put, type Write } from './record-cache.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import type { WalletRecord } from './records/wallet.ts';
import { dropMemory, memoOf, openState, type SignerState, type Unlocked } from './state.ts';
import { epochsOf, isEpoch, madeBy, newestEpoch, paramsOf } from './transcript.ts';

/**
 * Handing a wallet on, as this device sees it: what it builds on, who the device is in it, and what it leaves
 * behind.
 */

/** The epoch that deals, and how the wallet was made: known here, or from the chain that came with it. */
export interface Ground {
  made: KeygenParams;
  /** From the key generation up to the epoch that deals. */
  epochs: readonly Epoch[];
  from: Epoch;
}

/**
 * Errors: `bad-chain`; `practice-mixed`; `wrong-epoch`, where 'branch' (the chain is not this device's),
 * 'bad-parameters'.
 */
export function groundOf(state: Unlocked, params: ReshareParams, links: readonly Link[]): Ground {
  const record = state.wallets.get(bytesToHex(params.walletId));
  const own = record === undefined ? [] : epochsOf(record).slice(0, params.epoch + 1);
  const known = own.at(-1);
  if (record !== undefined && known !== undefined && isEpoch(known, params.epoch, params.parent)) {
    checkDealing(params, known);
    return { made: paramsOf(record), epochs: own, from: known };
  }
  const { walletId, made, epochs } = verifyChain(links, state.links);
  if (!equalBytes(walletId, params.walletId)) throw new SignerError('bad-chain');
  if (made.realm !== state.device.realm) throw new SignerError('practice-mixed');
  const from = epochs.at(-1)!;
  checkDealing(params, from);
  if (record !== undefined && !epochs.some((epoch) => isEpoch(epoch, record.epoch, record.transcriptHash)))
    throw new SignerError('wrong-epoch', { where: 'branch' });
  return { made, epochs, from };
}

/** Errors: `self-missing` for somebody who neither holds the wallet nor is named; `bad-parameters`. */
export function reshareSeat(state: Unlocked, params: ReshareParams, { from }: Ground): Seat {
  const members = reshareSpeakers(params, from);
  const own = ownMember(state);
  const index = members.findIndex((member) => equalBytes(member.identity, own.identity)) + 1;
  const isHere = state.wallets.get(bytesToHex(params.walletId)) !== undefined;
  if (!isHere && (index === 0 || index > params.members.length)) throw new SignerError('self-missing');
  if (index > 0 && !hasKeysOf(members[index - 1]!, own))
    throw new SignerError('bad-parameters', { where: 'own keys' });
  return { sessionId: deriveSessionId(params), members, self: index === 0 ? null : index };
}

const hasKeysOf = (one: Member, own: Member) =>
  one.staticKeys.every((key, i) => equalBytes(key, own.staticKeys[i]!));

/** The input of the ceremony. Only the newest epoch deals. */
export function reshareContext(
  signer: SignerState,
  record: CeremonyRecord & { params: ReshareParams },
  self: number | null,
): ReshareContext {
  const state = openState(signer);
  const { params, hasAgreed, extra } = record;
  const { from } = groundOf(state, params, extra as Link[]);
  const { random, build } = signer.env;
  const id = bytesToHex(deriveSessionId(params));
  const memo = memoOf<ReshareContext['memo']>(state.memos, id);
  const wallet = state.wallets.get(bytesToHex(params.walletId));
  const isNewest = wallet !== undefined && isEpoch(newestEpoch(wallet), params.epoch, params.parent);
  const oldShares = isNewest ? wallet.shares : [];
  return { params, from, self, identity: state.identity, oldShares, hasAgreed, random, build, memo };
}

/**
 * Everything that a complete ceremony changes here, in one write: the new state of the wallet, and the former
 * state kept with it.
 */
export function switchWrites(
  signer: SignerState,
  record: CeremonyRecord & { params: ReshareParams },
  { keys, shares, transcriptHash }: ReshareResult,
): (Write | Told)[] {
  const state = openState(signer);
  const { params, messages, extra } = record;
  const { made, epochs } = groundOf(state, params, extra as Link[]);
  const walletId = bytesToHex(params.walletId);
  const before = state.wallets.get(walletId);
  if (before === undefined && state.wallets.size >= limits.wallets) throw new SignerError('storage-full');
  const wallet: WalletRecord = {
    label: before?.label ?? made.label,
    transcript: writeBundle(
      params,
      messages.filter(({ round }) => round === 1 || round === 2),
      extra,
    ),
    transcriptHash,
    keys,
    shares: shares ?? [],
    epoch: params.epoch + 1,
    past: [...epochs],
    former: before === undefined ? null : formerOf(before),
    verified: null,
    comparedWith: [],
    createdAt: before?.createdAt ?? signer.env.now(),
    colour: before?.colour ?? null,
  };
  // Attempts of an epoch that is left cannot finish.
  for (const [id, { params: other }] of state.ceremonies.entries()) {
    const attempt = asSignParams(other);
    if (attempt !== null && equalBytes(attempt.walletId, params.walletId)) dropMemory(signer, id);
  }
  const isEverywhere = confirmedBy(params, messages, transcriptHash).length === params.members.length;
  return [
    ...(isEverywhere && shares !== null
      ? dropFormer(state, walletId, wallet)
      : [put(state.wallets, walletId, wallet)]),
    ...strangerWrites(state, params.members),
    told(signer, before === undefined ? 'joined' : 'reshared', [params.walletId, transcriptHash]),
  ];
}

/** What a wallet leaves behind: its shares, or the former shares that it already kept. */
export function formerOf({
  epoch,
  transcript,
  transcriptHash,
  keys,
  shares,
  former,
}: WalletRecord): WalletRecord['former'] {
  return shares.length > 0 ? { epoch, transcript, transcriptHash, keys, shares } : former;
}

/**
 * Removes everything of a former epoch that the words could open: its shares, the messages that made them,
 * and those of ceremonies that dealt them and came to nothing. The certificates stay in the chain of the
 * newest epoch.
 */
export function dropFormer(state: Unlocked, walletId: string, record: WalletRecord): Write[] {
  const { former } = record;
  if (former === null) return [put(state.wallets, walletId, record)];
  const newest = madeBy(record.transcript);
  const isDealtBefore = (params: { kind: string }) => {
    const dealt = asReshareParams(params);
    return dealt !== null && bytesToHex(dealt.walletId) === walletId && dealt.epoch < record.epoch;
  };
  const isOld = ([id, { params }]: [string, CeremonyRecord]) =>
    id !== newest && (id === walletId || isDealtBefore(params));
  return [
    put(state.wallets, walletId, { ...record, former: null }),
    ...state.ceremonies
      .entries()
      .filter(isOld)
      .map(([id]) => put(state.ceremonies, id, null)),
    // Set-ups go with the shares that they multiply.
    ...state.pairs
      .entries()
      .filter(([key]) => isOfPast(key, walletId, record.transcriptHash))
      .map(([key]) => put(state.pairs, key, null)),
  ];
}

/**
 * Whoever dealt or certified in one change of an epoch must give that one up before taking part in another:
 * otherwise two sets could be complete. Errors: `reshare-open`.
 */
export function checkFree(state: Unlocked, params: ReshareParams): void {
  const own = bytesToHex(deriveSessionId(params));
  const isBusy = state.ceremonies.entries().some(([id, record]) => {
    const other = asReshareParams(record.params);
    if (id === own || other === null || other.epoch !== params.epoch) return false;
    if (!equalBytes(other.walletId, params.walletId)) return false;
    return record.hasAgreed;
  });
  if (isBusy) throw new SignerError('reshare-open');
}
