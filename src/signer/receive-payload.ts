import { equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { OutsideRequest } from './api/payments.ts';
import type { Item, Received } from './api/received.ts';
import { readContext } from './context.ts';
import { keepDraft } from './drafts.ts';
import {
  accountsOf,
  type Candidate,
  readMessage,
  recognise,
  recogniseAll,
  signable,
  unknownKind,
} from './recognise.ts';
import { openState, type SignerState } from './state.ts';
import { walletKey } from './wallet-key.ts';
import { isWatched } from './wallets.ts';

/** Leads unsigned bytes of unknown kind to a review, or to the question which wallet signs. */

/**
 * Several inputs of unknown kind: which wallets could sign all of them. Errors: those of the chain that
 * understood most of them.
 */
export function receiveSeveral(signer: SignerState, { items }: { items: readonly Item[] }): Received {
  const [first, second] = items;
  if (first === undefined || items.length > limits.payloads)
    throw new SignerError('too-large', { where: 'payloads' });
  if (second === undefined) return receivePayload(signer, first.data);
  const candidates: Candidate[] = [];
  let worst = { place: -1, error: new SignerError('unknown-wallet') };
  for (const account of accountsOf(signer)) {
    try {
      candidates.push(recogniseAll(signer, account, items));
    } catch (error) {
      if (!(error instanceof SignerError)) throw error;
      const place = items.findIndex(({ name }) => name === error.values?.item);
      if (place > worst.place) worst = { place, error };
    }
  }
  if (candidates.length === 0) throw worst.error;
  return offer(signer, candidates);
}

/** Leads to the review, or to the question which wallet signs. */
function offer(signer: SignerState, candidates: readonly Candidate[]): Received {
  if (candidates.length === 1) return { kind: 'draft', id: keepDraft(signer, candidates[0]!).id };
  const choices = candidates.map(({ account: { walletId, chain } }) => ({ walletId, chain: chain.id }));
  return { kind: 'choose-wallet', candidates: choices };
}

/** Input of unknown kind: which wallets could sign it. Errors: the first chain's complaint, else `unknown-kind`; `not-allowed`. */
export function receivePayload(signer: SignerState, data: Uint8Array | string): Received {
  const candidates: Candidate[] = [];
  const complaints: SignerError[] = [];
  const wallets = signable(signer);
  for (const [walletId, record] of wallets) {
    record.keys.forEach((_, key) => {
      try {
        const candidate = recognise(signer, walletKey(signer, walletId, record, key), data);
        if (candidate !== null) candidates.push(candidate);
      } catch (error) {
        if (!(error instanceof SignerError)) throw error;
        complaints.push(error);
      }
    });
  }
  if (candidates.length > 0) return offer(signer, candidates);
  // A question that a person can answer comes from the one chain that understood the rest.
  const question = complaints.find(({ code }) => code === 'bad-parameters');
  throw question ?? complaints[0] ?? (wallets.length === 0 ? noWallet(signer) : unknownKind(data));
}

/** Somebody who only watches has a wallet, but no say in what it signs. */
function noWallet(signer: SignerState): SignerError {
  const state = openState(signer);
  const isLooking = state.wallets.entries().some(([, record]) => isWatched(state, record));
  return isLooking ? new SignerError('not-allowed', { where: 'role' }) : new SignerError('unknown-wallet');
}

/**
 * What another wallet asks for, read from its own kind of code. Only the key that it names may answer; a
 * message is signed as a message and never as the transaction that it might also be. Errors:
 * `unknown-wallet`, and the chain's.
 */
export function receiveRequest(signer: SignerState, request: OutsideRequest): Received {
  if (request.suite === 'secp256k1') return receiveAsked(signer, request);
  const { suite, signData, isMessage, publicKey } = request;
  for (const [walletId, record] of signable(signer)) {
    const key = record.keys.findIndex(
      (k) => k.suite === suite && (publicKey === null || equalBytes(k.commitment[0]!, publicKey)),
    );
    if (key < 0) continue;
    const account = walletKey(signer, walletId, record, key);
    const candidate = isMessage
      ? readMessage(signer, account, signData)
      : recognise(signer, account, signData);
    if (candidate === null) throw new SignerError('bad-transaction');
    return { kind: 'draft', id: keepDraft(signer, candidate, request.requestId ?? undefined).id };
  }
  throw new SignerError('unknown-wallet');
}

/** The same for a request that names a path below a key (ERC-4527): the first wallet whose account it is. */
function receiveAsked(signer: SignerState, request: OutsideRequest & { suite: 'secp256k1' }): Received {
  for (const [walletId, record] of signable(signer))
    for (const key of record.keys.keys()) {
      const account = walletKey(signer, walletId, record, key);
      const { chain, groupKey } = account;
      if (chain.asked === undefined) continue;
      try {
        const payload = chain.asked(request, groupKey);
        chain.review(payload, readContext(signer, account));
        const draft = keepDraft(signer, { account, payloads: [payload] }, request.requestId ?? undefined);
        return { kind: 'draft', id: draft.id };
      } catch (error) {
        if (!(error instanceof SignerError) || error.code !== 'unknown-wallet') throw error;
      }
    }
  throw new SignerError('unknown-wallet');
}
