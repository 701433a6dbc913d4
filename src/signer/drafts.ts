import type { Chain, ChainId, Export } from '../chains/chain.ts';
import { bytesToHex, equalBytes, readHex } from '../core/bytes.ts';
import { decodeText } from '../core/encoding.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { SignResult } from '../protocol/sign.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import type { Answer, Draft, OutsideRequest, Received } from './api.ts';
import { begin, nextAttempt } from './ceremonies.ts';
import { ceremonyOf, evaluate } from './ceremony-run.ts';
import { chainOf } from './chains.ts';
import { readContext, reviewOf } from './context.ts';
import { type KeptDraft, openState, type Signing } from './state.ts';
import { paramsOf } from './transcript.ts';
import { walletOf } from './wallets.ts';

/** From somebody else's unsigned bytes to a signing, and from its result to bytes that leave. */

type Candidate = KeptDraft & { chain: Chain };

/** A file's bytes are also tried as the text that they may hold. */
function readings(data: Uint8Array | string): (Uint8Array | string)[] {
  const text = typeof data === 'string' ? null : decodeText(data);
  return text === null ? [data] : [data, text];
}

/** Errors: the chain's, if it is this chain's kind of input and bad. Null if it is not. */
function recognise(
  signing: Signing,
  walletId: string,
  key: number,
  data: Uint8Array | string,
): Candidate | null {
  const wallet = walletOf(openState(signing), walletId);
  const chain = chainOf(signing, paramsOf(wallet), key);
  const context = readContext(signing, wallet, key);
  for (const reading of readings(data)) {
    const payloads = chain.recognise(reading, context);
    if (payloads === null) continue;
    const isFit = payloads.length > 0 && payloads.length <= limits.payloads;
    if (!isFit || payloads.some((p) => p.length > limits.payloadBytes)) throw new SignerError('too-large');
    for (const payload of payloads) chain.review(payload, context);
    return { walletId, key, chain, payloads, requestId: new Uint8Array() };
  }
  return null;
}

/** Wallets that this device signs with: not those that others hold now. */
const signable = (signing: Signing) =>
  openState(signing)
    .wallets.entries()
    .filter(([, { shares }]) => shares.length > 0);

/** Input of unknown kind: which wallets could sign it. Errors: the first chain's complaint, else `unknown-kind`. */
export function receivePayload(signing: Signing, data: Uint8Array | string): Received {
  const candidates: Candidate[] = [];
  const complaints: SignerError[] = [];
  const wallets = signable(signing);
  for (const [walletId, record] of wallets) {
    record.keys.forEach((_, key) => {
      try {
        const candidate = recognise(signing, walletId, key, data);
        if (candidate !== null) candidates.push(candidate);
      } catch (error) {
        if (!(error instanceof SignerError)) throw error;
        complaints.push(error);
      }
    });
  }
  if (candidates.length === 1) return { kind: 'draft', id: keepDraft(signing, candidates[0]!).id };
  if (candidates.length > 1) {
    const choices = candidates.map(({ walletId, chain }) => ({ walletId, chain: chain.id }));
    return { kind: 'choose-wallet', candidates: choices };
  }
  // A question that a person can answer comes from the one chain that understood the rest.
  const question = complaints.find(({ code }) => code === 'bad-parameters');
  throw (
    question ?? complaints[0] ?? new SignerError(wallets.length === 0 ? 'unknown-wallet' : 'unknown-kind')
  );
}

/**
 * What another wallet asks for, read from its own kind of code. Only the key that it names may answer; a message is
 * signed as one and never as the transaction that it could be. Errors: `unknown-wallet`, and the chain's.
 */
export function receiveRequest(signing: Signing, request: OutsideRequest): Received {
  const { suite, signData, isMessage, publicKey } = request;
  for (const [walletId, record] of signable(signing)) {
    const key = record.keys.findIndex(
      (k) => k.suite === suite && (publicKey === null || equalBytes(k.commitment[0]!, publicKey)),
    );
    if (key < 0) continue;
    const candidate = isMessage
      ? readMessage(signing, walletId, key, signData)
      : recognise(signing, walletId, key, signData);
    if (candidate === null) throw new SignerError('bad-transaction');
    const requestId = request.requestId ?? new Uint8Array();
    return { kind: 'draft', id: keepDraft(signing, { ...candidate, requestId }).id };
  }
  throw new SignerError('unknown-wallet');
}

/** Errors: `unsupported` where the chain has no messages of its own, and the chain's. */
function readMessage(signing: Signing, walletId: string, key: number, input: Uint8Array | string): Candidate {
  const wallet = walletOf(openState(signing), walletId);
  const chain = chainOf(signing, paramsOf(wallet), key);
  if (chain.message === undefined) throw new SignerError('unsupported');
  const context = readContext(signing, wallet, key);
  const payload = chain.message(input, context.groupKey);
  chain.review(payload, context);
  return { walletId, key, chain, payloads: [payload], requestId: new Uint8Array() };
}

/** Text that a person typed, to be signed as a message. */
export function draftMessage(
  signing: Signing,
  input: { walletId: string; chain: ChainId; text: string },
): Draft {
  return keepDraft(signing, readMessage(signing, input.walletId, keyOf(signing, input), input.text));
}

/** Errors: `unsupported` if the wallet has no key for this chain. */
function keyOf(signing: Signing, { walletId, chain }: { walletId: string; chain: ChainId }): number {
  const key = paramsOf(walletOf(openState(signing), walletId)).keys.findIndex((k) => k.chain === chain);
  if (key < 0) throw new SignerError('unsupported');
  return key;
}

/** Errors: `unknown-kind` if this chain cannot read it, or the chain's own. */
export function draft(
  signing: Signing,
  input: { walletId: string; chain: ChainId; data: Uint8Array | string },
): Draft {
  const candidate = recognise(signing, input.walletId, keyOf(signing, input), input.data);
  if (candidate === null) throw new SignerError('unknown-kind');
  return keepDraft(signing, candidate);
}

function keepDraft(signing: Signing, { walletId, key, payloads, requestId }: KeptDraft): Draft {
  const id = bytesToHex(signing.around.random(16));
  signing.drafts.set(id, { walletId, key, payloads, requestId });
  return getDraft(signing, { id });
}

export function getDraft(signing: Signing, { id }: { id: string }): Draft {
  const state = openState(signing);
  const kept = signing.drafts.get(id);
  if (kept === undefined) throw new SignerError('unknown-ceremony');
  const wallet = walletOf(state, kept.walletId);
  const chain = chainOf(signing, paramsOf(wallet), kept.key);
  const payloads = kept.payloads.map((bytes) =>
    reviewOf(signing, kept.walletId, wallet, { key: kept.key, bytes }),
  );
  return { id, walletId: kept.walletId, chain: chain.id, payloads };
}

export function dropDraft(signing: Signing, { id }: { id: string }): null {
  signing.drafts.delete(id);
  return null;
}

/** Approves here and opens the signing. Returns the ceremony's id. Errors: `bad-parameters`, `self-missing`. */
export async function propose(
  signing: Signing,
  input: { draftId: string; signers: number[] },
): Promise<string> {
  const state = openState(signing);
  const kept = signing.drafts.get(input.draftId);
  if (kept === undefined) throw new SignerError('unknown-ceremony');
  const wallet = walletOf(state, kept.walletId);
  const members = paramsOf(wallet).participants;
  const self = members.findIndex((m) => bytesToHex(m.identity) === bytesToHex(state.identity.publicKey)) + 1;
  const signers = [...new Set(input.signers)].sort((a, b) => a - b);
  if (!signers.includes(self)) throw new SignerError('self-missing');
  const payloads = kept.payloads.map((bytes) => ({ key: kept.key, bytes }));
  const walletId = readHex(kept.walletId);
  const { epoch, transcriptHash: epochHash } = wallet;
  const at = epoch === 0 ? { epoch } : { epoch, epochHash };
  const first = { kind: 'sign' as const, walletId, ...at, signers, payloads, attempt: 1 };
  const id = await begin(signing, nextAttempt(signing, first), { requestId: kept.requestId });
  signing.drafts.delete(input.draftId);
  return id;
}

/** A finished signing: its parameters and one signature a payload. Errors: `ceremony-over` before it is. */
function signedOf(signing: Signing, id: string) {
  const record = ceremonyOf(openState(signing), id);
  const params = asSignParams(record.params);
  if (params === null) throw new SignerError('bad-parameters', { where: 'kind' });
  const result = evaluate(signing, record).result as SignResult | undefined;
  if (result === undefined) throw new SignerError('ceremony-over');
  return { record, params, signatures: result.signatures };
}

/** One list of ways out for each payload. */
export function exports(signing: Signing, { ceremonyId }: { ceremonyId: string }): Export[][] {
  const { params, signatures } = signedOf(signing, ceremonyId);
  const wallet = walletOf(openState(signing), bytesToHex(params.walletId));
  const made = paramsOf(wallet);
  return params.payloads.map(({ key, bytes }, i) =>
    chainOf(signing, made, key).finish(bytes, wallet.keys[key]!.commitment[0]!, signatures[i]!),
  );
}

/** What another wallet's request gets back: the bare signature, under the id that the request had. */
export function answer(signing: Signing, { ceremonyId }: { ceremonyId: string }): Answer {
  const { record, signatures } = signedOf(signing, ceremonyId);
  const { requestId } = record;
  return { requestId: requestId.length === 0 ? null : requestId, signature: signatures[0]![0]! };
}
