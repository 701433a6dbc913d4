import type { ChainKey } from '../chains/key.ts';
import { bytesToHex, concatBytes, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { type Bundle, readBundle } from '../protocol/bundle.ts';
import type { GroupKey } from '../protocol/cocktail.ts';
import { reshareSetups } from '../protocol/deal.ts';
import type { Epoch } from '../protocol/epoch.ts';
import { keygenSetups } from '../protocol/keygen.ts';
import { asKeygenParams, type KeygenParams } from '../protocol/keygen-params.ts';
import { type Link, makeLink } from '../protocol/link.ts';
import { asReshareParams, dealerSpeakers } from '../protocol/reshare-params.ts';
import { deriveSessionId } from '../protocol/session.ts';
import type { EpochName } from '../protocol/sign-params.ts';
import type { WalletRecord } from './records/wallet.ts';

/** What a wallet's transcript says: how it was made, and who held it when. */

interface Read {
  bundle: Bundle;
  /** The key generation, whatever followed it. */
  made: KeygenParams;
}

const known = new WeakMap<Uint8Array, Read>();

/** Each transcript is read once. */
function readTranscript(transcript: Uint8Array): Read {
  const before = known.get(transcript);
  if (before !== undefined) return before;
  const bundle = readBundle(transcript);
  const isHandedOn = asReshareParams(bundle.params) !== null;
  const made = asKeygenParams(isHandedOn ? (bundle.extra as Link[])[0]!.params : bundle.params);
  if (made === null) throw new SignerError('malformed', { where: 'transcript' });
  const read = { bundle, made };
  known.set(transcript, read);
  return read;
}

/** Session id, in hex, of the ceremony that produced a transcript. */
export const madeBy = (transcript: Uint8Array): string =>
  bytesToHex(readTranscript(transcript).bundle.sessionId);

/** Session id of the key generation that a wallet began with, 32 bytes. */
export const walletIdOf = ({ transcript }: Pick<WalletRecord, 'transcript'>): Uint8Array =>
  deriveSessionId(readTranscript(transcript).made);

/**
 * A key in the form its chain takes: the group key, followed by the wallet's id, 32 bytes, for a key that
 * signs by ECDSA, whose addresses are children under a chain code made from both.
 */
export const accountKeyOf = ({ commitment, scheme }: GroupKey, walletId: Uint8Array): ChainKey =>
  (scheme === 'ecdsa' ? concatBytes(commitment[0]!, walletId) : commitment[0]!) as ChainKey;

export const accountKey = (record: Pick<WalletRecord, 'transcript' | 'keys'>, key: number): ChainKey =>
  accountKeyOf(record.keys[key]!, walletIdOf(record));

const currentParams = new WeakMap<Uint8Array, KeygenParams>();

/** The parameters that a wallet was made under, with the people and threshold of its newest epoch. */
export function paramsOf({ transcript }: Pick<WalletRecord, 'transcript'>): KeygenParams {
  const before = currentParams.get(transcript);
  if (before !== undefined) return before;
  const { bundle, made } = readTranscript(transcript);
  const params = asReshareParams(bundle.params);
  const now = params === null ? made : { ...made, threshold: params.threshold, participants: params.members };
  currentParams.set(transcript, now);
  return now;
}

export function newestEpoch(record: WalletRecord): Epoch {
  const { threshold, participants } = paramsOf(record);
  const { epoch: number, transcriptHash, keys } = record;
  return { number, transcriptHash, threshold, members: participants, keys };
}

/** From the key generation to the newest. */
export const epochsOf = (record: WalletRecord): Epoch[] => [...record.past, newestEpoch(record)];

export const isEpoch = (epoch: Epoch, number: number, transcriptHash: Uint8Array): boolean =>
  epoch.number === number && equalBytes(epoch.transcriptHash, transcriptHash);

/**
 * The epoch that a signing belongs to. Errors: `wrong-epoch`, where 'newer' (not reached here) or 'branch'
 * (another one with the same number).
 */
export function epochOfSigning(record: WalletRecord, { epoch, epochHash }: EpochName): Epoch {
  const found = epochsOf(record).find(({ number }) => number === epoch);
  if (found === undefined) throw new SignerError('wrong-epoch', { where: 'newer' });
  if (epoch > 0 && !equalBytes(found.transcriptHash, epochHash!))
    throw new SignerError('wrong-epoch', { where: 'branch' });
  return found;
}

/** Whether a signing belongs to an epoch of this wallet, past ones included. */
export const isOfWallet = (record: WalletRecord, { epoch, epochHash }: EpochName): boolean => {
  const found = epochsOf(record)[epoch];
  return found !== undefined && (epoch === 0 || equalBytes(found.transcriptHash, epochHash!));
};

/** The chain of certificates up to the newest epoch. */
export function linksOf(record: WalletRecord): Link[] {
  const { bundle, made } = readTranscript(record.transcript);
  const { sessionId, messages } = bundle;
  const params = asReshareParams(bundle.params);
  if (params === null) {
    const everyone = made.participants.map((_, i) => i + 1);
    return [makeLink(made, keygenSetups(made), messages, everyone, everyone.length)];
  }
  const from = record.past.at(-1)!;
  const setups = reshareSetups(params, from, sessionId);
  const link = makeLink(params, setups, messages, dealerSpeakers(params, from), params.members.length);
  return [...(bundle.extra as Link[]), link];
}
