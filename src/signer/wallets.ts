import { equalBytes, readHex } from '../core/bytes.ts';
import { tidyLabel } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveCode, deriveSafetyWords } from '../core/words.ts';
import { confirmedBy } from '../protocol/reshare-certificate.ts';
import { asReshareParams } from '../protocol/reshare-params.ts';
import type { Wallet } from './api/wallets.ts';
import type { Requests } from './api.ts';
import { chainOf } from './chains.ts';
import { compareRecord, uncomparedIn, walletCompared } from './compared.ts';
import { lastSigned } from './last-signed.ts';
import { walletPairs } from './pairs.ts';
import { contactOf, toParticipants } from './people.ts';
import { put } from './record-cache.ts';
import type { WalletRecord } from './records/wallet.ts';
import { rulesState } from './rules-view.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { accountKey, epochsOf, madeBy, newestEpoch, paramsOf } from './transcript.ts';

/** Wallets: what a finished key generation left, and what can be said about it. */

/** Errors: `unknown-wallet`. */
export function walletOf(state: Unlocked, id: string): WalletRecord {
  const record = state.wallets.get(id);
  if (record === undefined) throw new SignerError('unknown-wallet');
  return record;
}

export function toWallet(signer: SignerState, id: string, record: WalletRecord): Wallet {
  const state = openState(signer);
  const params = paramsOf(record);
  return {
    id,
    label: record.label,
    code: deriveCode(readHex(id)),
    threshold: params.threshold,
    participants: toParticipants(state, params.participants),
    keys: record.keys.map((_, i) => {
      const chain = chainOf(signer, params, i);
      return { chain: chain.id, address: chain.address(accountKey(record, i), params.realm === 'practice') };
    }),
    verified: walletCompared(state, record),
    uncompared: uncomparedIn(state, record),
    epoch: record.epoch,
    epochCode: deriveCode(record.transcriptHash),
    isHandedOn: record.shares.length === 0 && !isWatched(state, record),
    isWatched: isWatched(state, record),
    rules: rulesState(state, id, record),
    former: record.former && { epoch: record.former.epoch, missing: missingIn(state, record) },
    lastSigned: lastSigned(state, id, record),
    epochs: epochsOf(record).map(({ threshold, members }) => ({
      threshold,
      people: members.map(({ name }) => name),
    })),
    pairs: walletPairs(state, record),
    createdAt: record.createdAt,
    colour: colourOf(state, id),
  };
}

/** Whether this device was never in it: its owner was given the wallet to watch. */
export const isWatched = (state: Unlocked, record: WalletRecord): boolean =>
  record.shares.length === 0 &&
  !epochsOf(record).some(({ members }) =>
    members.some(({ identity }) => equalBytes(identity, state.identity.publicKey)),
  );

/** Names of those who are not known to hold their share of the newest epoch. */
function missingIn(state: Unlocked, record: WalletRecord): string[] {
  const ceremony = state.ceremonies.get(madeBy(record.transcript));
  const { members, transcriptHash } = newestEpoch(record);
  const params = ceremony && asReshareParams(ceremony.params);
  const confirmed = params ? confirmedBy(params, ceremony.messages, transcriptHash) : [];
  return members.filter((_, i) => !confirmed.includes(i + 1)).map(({ name }) => name);
}

export function wallets(signer: SignerState): Wallet[] {
  const all = openState(signer).wallets.entries();
  return all.map(([id, record]) => toWallet(signer, id, record)).sort((a, b) => a.createdAt - b.createdAt);
}

export async function renameWallet(
  signer: SignerState,
  { id, label }: { id: string; label: string },
): Promise<Wallet> {
  const state = openState(signer);
  const tidy = tidyLabel(label);
  if (tidy === '') throw new SignerError('bad-parameters', { where: 'name' });
  const record = { ...walletOf(state, id), label: tidy };
  await state.save(put(state.wallets, id, record));
  return toWallet(signer, id, record);
}

export async function colourWallet(
  signer: SignerState,
  { id, colour }: { id: string; colour: number },
): Promise<Wallet> {
  const state = openState(signer);
  const isKnown = Number.isInteger(colour) && colour >= 0 && colour < limits.walletColours;
  if (!isKnown) throw new SignerError('bad-parameters', { where: 'colour' });
  const record = { ...walletOf(state, id), colour };
  await state.save(put(state.wallets, id, record));
  return toWallet(signer, id, record);
}

/**
 * The colour chosen here, or one derived from the id: the same on every device, even before the wallet is
 * finished.
 */
export function colourOf(state: Unlocked, id: string): number {
  return state.wallets.get(id)?.colour ?? readHex(id)[0]! % limits.walletColours;
}

export function transcript(signer: SignerState, { walletId }: { walletId: string }): Uint8Array {
  return walletOf(openState(signer), walletId).transcript;
}

export function walletWords(signer: SignerState, { id }: { id: string }): string[] {
  return deriveSafetyWords(walletOf(openState(signer), id).transcriptHash);
}

/**
 * Errors: `unknown-contact`, `unknown-wallet`, `bad-parameters` at 'people' if somebody is not in the wallet.
 */
export async function setVerified(
  signer: SignerState,
  input: Requests['setVerified']['input'],
): Promise<null> {
  const state = openState(signer);
  const verified = input.how;
  if ('contactId' in input) {
    const record = contactOf(state, input.contactId);
    await state.save(put(state.contacts, input.contactId, { ...record, verified }));
    return null;
  }
  const { walletId, people } = input;
  const record = walletOf(state, walletId);
  const members = paramsOf(record).participants;
  if (people.length === 0 || people.some((place) => members[place - 1] === undefined))
    throw new SignerError('bad-parameters', { where: 'people' });
  await state.save(put(state.wallets, walletId, compareRecord(state, record, people, verified)));
  return null;
}
