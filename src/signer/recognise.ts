import { refusedLink } from '../chains/links.ts';
import { parseJson, refuseErrorReply, tidyText } from '../chains/unwrap.ts';
import { bytesToHex } from '../core/bytes.ts';
import { decodeText } from '../core/encoding.ts';
import { ofItem, readEach, readItem, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { Item } from './api/received.ts';
import { readContext, readReview } from './context.ts';
import { mayPrepare } from './permits.ts';
import { openState, type SignerState } from './state.ts';
import { type WalletKey, walletKey } from './wallet-key.ts';

/** What unknown bytes are, for each wallet that could sign them. */

export interface Candidate {
  account: WalletKey;
  payloads: Uint8Array[];
}

/** A file's bytes are also tried as the text that they may contain. */
function readings(data: Uint8Array | string): (Uint8Array | string)[] {
  const text = typeof data === 'string' ? null : decodeText(data);
  return text === null ? [data] : [data, text];
}

/** Null if it is not this chain's kind of input. Errors: the chain's, if it is but is invalid. */
export function recognise(
  signer: SignerState,
  account: WalletKey,
  data: Uint8Array | string,
): Candidate | null {
  const { chain } = account;
  const context = readContext(signer, account);
  for (const reading of readings(data)) {
    const payloads = chain.recognise(reading, context);
    if (payloads === null) continue;
    const isFit = payloads.length > 0 && payloads.length <= limits.payloads;
    if (!isFit || payloads.some((p) => p.length > limits.payloadBytes)) throw new SignerError('too-large');
    readEach(payloads, (payload) => readReview(signer, account, payload));
    return { account, payloads };
  }
  return null;
}

/**
 * The refusal of what no chain can read: what it is, if that can be told. Errors: those of
 * `refuseErrorReply`, and of bytes that are cut short.
 */
export function unknownKind(data: Uint8Array | string): SignerError {
  const text = data.length > limits.requestChars ? null : typeof data === 'string' ? data : decodeText(data);
  if (text === null) return new SignerError('unknown-kind');
  const tidy = tidyText(text);
  const json = parseJson(tidy);
  refuseErrorReply(json);
  return refusedLink(typeof json === 'string' ? json : tidy) ?? new SignerError('unknown-kind');
}

/** Wallets that this device signs with or prepares payments for, except those that others hold now. */
export const signable = (signer: SignerState) =>
  openState(signer)
    .wallets.entries()
    .filter(([id, record]) => record.shares.length > 0 || mayPrepare(signer, id));

/**
 * Several inputs for one signing, in order; duplicates are signed once. Errors: those of the first bad one,
 * with its name.
 */
export function recogniseAll(signer: SignerState, account: WalletKey, items: readonly Item[]): Candidate {
  const payloads = new Map<string, Uint8Array>();
  for (const { name, data } of items) {
    const read = readItem(name, () => recognise(signer, account, data));
    if (read === null) throw ofItem(unknownKind(data), name);
    for (const payload of read.payloads) payloads.set(bytesToHex(payload), payload);
  }
  if (payloads.size > limits.payloads) throw new SignerError('too-large', { where: 'payloads' });
  return { account, payloads: [...payloads.values()] };
}

/** Every key of every wallet that this device signs with. */
export const accountsOf = (signer: SignerState): WalletKey[] =>
  signable(signer).flatMap(([walletId, record]) =>
    record.keys.map((_, key) => walletKey(signer, walletId, record, key)),
  );

/** Errors: `unsupported` if the chain has no messages of its own, and the chain's. */
export function readMessage(signer: SignerState, account: WalletKey, input: Uint8Array | string): Candidate {
  const { chain, groupKey } = account;
  if (chain.message === undefined) throw new SignerError('unsupported');
  const payload = chain.message(input, groupKey);
  chain.review(payload, readContext(signer, account));
  return { account, payloads: [payload] };
}
