import type { ChainId, Export } from '../chains/chain.ts';
import { bytesToHex, equalBytes, readHex } from '../core/bytes.ts';
import { decodeText } from '../core/encoding.ts';
import { ofItem, readEach, readItem, SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import type { SignResult } from '../protocol/sign.ts';
import { asSignParams, type SignParams } from '../protocol/sign-params.ts';
import type { Answer, Draft, OutsideRequest } from './api/payments.ts';
import type { Item, Received } from './api/received.ts';
import { begin } from './ceremonies.ts';
import { ceremonyOf, evaluate } from './ceremony-run.ts';
import { standingOf } from './charters.ts';
import { judgementOf } from './clearance-view.ts';
import { readContext, reviewOf } from './context.ts';
import { exported } from './history.ts';
import { told } from './log.ts';
import { nextAttempt } from './next-attempt.ts';
import { isPairing } from './pairs.ts';
import { mayPrepare, underPermit, type Written } from './permits.ts';
import { put } from './record-cache.ts';
import type { CeremonyRecord } from './records.ts';
import { openState, type SignerState } from './state.ts';
import { paramsOf } from './transcript.ts';
import { effectsOfPayloads, judgeHere } from './verdict.ts';
import { type WalletKey, walletKey, walletKeyFor } from './wallet-key.ts';
import { walletOf } from './wallets.ts';

/** From somebody else's unsigned bytes to a signing, and from its result to bytes that leave. */

interface Candidate {
  account: WalletKey;
  payloads: Uint8Array[];
}

/** A file's bytes are also tried as the text that they may hold. */
function readings(data: Uint8Array | string): (Uint8Array | string)[] {
  const text = typeof data === 'string' ? null : decodeText(data);
  return text === null ? [data] : [data, text];
}

/** Errors: the chain's, if it is this chain's kind of input and bad. Null if it is not. */
function recognise(signer: SignerState, account: WalletKey, data: Uint8Array | string): Candidate | null {
  const { chain } = account;
  const context = readContext(signer, account);
  for (const reading of readings(data)) {
    const payloads = chain.recognise(reading, context);
    if (payloads === null) continue;
    const isFit = payloads.length > 0 && payloads.length <= limits.payloads;
    if (!isFit || payloads.some((p) => p.length > limits.payloadBytes)) throw new SignerError('too-large');
    readEach(payloads, (payload) => chain.review(payload, context));
    return { account, payloads };
  }
  return null;
}

/** Wallets that this device signs with, or prepares payments of: not those that others hold now. */
const signable = (signer: SignerState) =>
  openState(signer)
    .wallets.entries()
    .filter(([id, record]) => record.shares.length > 0 || mayPrepare(signer, id));

/** Several inputs for one signing, in their order; the same twice is signed once. Errors: those of the first bad one, by its name. */
function recogniseAll(signer: SignerState, account: WalletKey, items: readonly Item[]): Candidate {
  const payloads = new Map<string, Uint8Array>();
  for (const { name, data } of items) {
    const read = readItem(name, () => recognise(signer, account, data));
    if (read === null) throw ofItem(new SignerError('unknown-kind'), name);
    for (const payload of read.payloads) payloads.set(bytesToHex(payload), payload);
  }
  if (payloads.size > limits.payloads) throw new SignerError('too-large', { where: 'payloads' });
  return { account, payloads: [...payloads.values()] };
}

/** Several inputs of unknown kind: which wallets could sign all of them. Errors: of the chain that understood most of them. */
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

/** Every key of every wallet that this device signs with. */
const accountsOf = (signer: SignerState): WalletKey[] =>
  signable(signer).flatMap(([walletId, record]) =>
    record.keys.map((_, key) => walletKey(signer, walletId, record, key)),
  );

/** To the review, or to the question which wallet signs. */
function offer(signer: SignerState, candidates: readonly Candidate[]): Received {
  if (candidates.length === 1) return { kind: 'draft', id: keepDraft(signer, candidates[0]!).id };
  const choices = candidates.map(({ account: { walletId, chain } }) => ({ walletId, chain: chain.id }));
  return { kind: 'choose-wallet', candidates: choices };
}

/** Input of unknown kind: which wallets could sign it. Errors: the first chain's complaint, else `unknown-kind`. */
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
  throw (
    question ?? complaints[0] ?? new SignerError(wallets.length === 0 ? 'unknown-wallet' : 'unknown-kind')
  );
}

/**
 * What another wallet asks for, read from its own kind of code. Only the key that it names may answer; a message is
 * signed as one and never as the transaction that it could be. Errors: `unknown-wallet`, and the chain's.
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

/** The same where a path below a key is named (ERC-4527): the first wallet whose account it is. */
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

/** Errors: `unsupported` where the chain has no messages of its own, and the chain's. */
function readMessage(signer: SignerState, account: WalletKey, input: Uint8Array | string): Candidate {
  const { chain, groupKey } = account;
  if (chain.message === undefined) throw new SignerError('unsupported');
  const payload = chain.message(input, groupKey);
  chain.review(payload, readContext(signer, account));
  return { account, payloads: [payload] };
}

/** Text that a person typed, to be signed as a message. */
export function draftMessage(
  signer: SignerState,
  input: { walletId: string; chain: ChainId; text: string },
): Draft {
  return keepDraft(signer, readMessage(signer, walletKeyFor(signer, input), input.text));
}

/** Errors: `unknown-kind` if this chain cannot read it, or the chain's own. */
export function draft(
  signer: SignerState,
  input: { walletId: string; chain: ChainId; data: Uint8Array | string | readonly Item[] },
): Draft {
  const { data } = input;
  const account = walletKeyFor(signer, input);
  const isOne = typeof data === 'string' || data instanceof Uint8Array;
  const candidate = isOne ? recognise(signer, account, data) : recogniseAll(signer, account, data);
  if (candidate === null) throw new SignerError('unknown-kind');
  return keepDraft(signer, candidate);
}

/** Kept until it is proposed or dropped, or the device locks. */
export function keepDraft(
  signer: SignerState,
  { account, payloads }: Candidate,
  requestId: Uint8Array = new Uint8Array(),
): Draft {
  const id = bytesToHex(signer.env.random(16));
  const { walletId, key } = account;
  signer.drafts.set(id, { walletId, key, payloads, requestId });
  return toDraft(signer, id, account, payloads);
}

function toDraft(
  signer: SignerState,
  id: string,
  account: WalletKey,
  payloads: readonly Uint8Array[],
): Draft {
  const { walletId, chain, key } = account;
  const asked = { walletId: readHex(walletId), payloads: payloads.map((bytes) => ({ key, bytes })) };
  const { current } = standingOf(openState(signer), walletId);
  const verdict = current && judgeHere(signer, walletId, effectsOfPayloads(signer, asked));
  return {
    judgement: verdict && judgementOf(current, verdict),
    id,
    walletId,
    chain: chain.id,
    payloads: payloads.map((one) => reviewOf(signer, account, one)),
  };
}

export function getDraft(signer: SignerState, { id }: { id: string }): Draft {
  const kept = signer.drafts.get(id);
  if (kept === undefined) throw new SignerError('unknown-ceremony');
  const wallet = walletOf(openState(signer), kept.walletId);
  return toDraft(signer, id, walletKey(signer, kept.walletId, wallet, kept.key), kept.payloads);
}

export function dropDraft(signer: SignerState, { id }: { id: string }): null {
  signer.drafts.delete(id);
  return null;
}

/**
 * Approves here and opens the signing; who only watches the wallet opens it for others. Returns the ceremony's id.
 * Errors: `bad-parameters`, `self-missing`, `not-allowed`.
 */
export async function propose(
  signer: SignerState,
  input: { draftId: string; signers: number[]; leftOut?: number[] } & Written,
): Promise<string> {
  const state = openState(signer);
  const kept = signer.drafts.get(input.draftId);
  if (kept === undefined) throw new SignerError('unknown-ceremony');
  const wallet = walletOf(state, kept.walletId);
  const members = paramsOf(wallet).participants;
  const self = members.findIndex((m) => bytesToHex(m.identity) === bytesToHex(state.identity.publicKey)) + 1;
  const signers = [...new Set(input.signers)].sort((a, b) => a - b);
  const mayOnlyPrepare = self === 0 && mayPrepare(signer, kept.walletId);
  if (!signers.includes(self) && !mayOnlyPrepare) throw new SignerError('self-missing');
  const payloads = withoutThose(kept.payloads, input.leftOut).map((bytes) => ({ key: kept.key, bytes }));
  const walletId = readHex(kept.walletId);
  const { epoch, transcriptHash: epochHash } = wallet;
  const at = epoch === 0 ? { epoch } : { epoch, epochHash };
  const kind = isPairing(wallet) ? ('sign-ecdsa' as const) : ('sign' as const);
  const first = { kind, walletId, ...at, signers, payloads, attempt: 1 };
  const asked = underPermit(signer, first, input);
  const id = await begin(signer, nextAttempt(signer, asked), { requestId: kept.requestId });
  signer.drafts.delete(input.draftId);
  return id;
}

/** `leftOut` counts from 1. Errors: `bad-parameters` where nothing is left. */
function withoutThose<T>(payloads: readonly T[], leftOut: readonly number[] = []): T[] {
  const rest = payloads.filter((_, i) => !leftOut.includes(i + 1));
  if (rest.length === 0) throw new SignerError('bad-parameters', { where: 'payloads' });
  return rest;
}

/**
 * What others ask to sign, without what the person refuses: to be proposed as a signing of its own. Theirs stays as it is,
 * to be declined. Errors: `bad-parameters`, `unsupported` where the rest is for several keys.
 */
export function draftRest(
  signer: SignerState,
  { ceremonyId, leftOut }: { ceremonyId: string; leftOut: number[] },
): Draft {
  const params = asSignParams(ceremonyOf(openState(signer), ceremonyId).params);
  if (params === null) throw new SignerError('bad-parameters', { where: 'kind' });
  const rest = withoutThose(params.payloads, leftOut);
  const { key } = rest[0]!;
  if (rest.some((one) => one.key !== key)) throw new SignerError('unsupported', { where: 'payloads' });
  const walletId = bytesToHex(params.walletId);
  const account = walletKey(signer, walletId, walletOf(openState(signer), walletId), key);
  return keepDraft(signer, { account, payloads: rest.map(({ bytes }) => bytes) });
}

/** A finished signing: its parameters and one signature a payload. Errors: `ceremony-over` before it is. */
function signedOf(signer: SignerState, id: string) {
  const record = ceremonyOf(openState(signer), id);
  const params = asSignParams(record.params);
  if (params === null) throw new SignerError('bad-parameters', { where: 'kind' });
  const result = evaluate(signer, record).result as SignResult | undefined;
  if (result === undefined) throw new SignerError('ceremony-over');
  return { record, params, signatures: result.signatures };
}

/** One list of ways out for each payload. The first time it is written down that they were asked for. */
export async function exports(
  signer: SignerState,
  { ceremonyId }: { ceremonyId: string },
): Promise<Export[][]> {
  const { record, params, signatures } = signedOf(signer, ceremonyId);
  const walletId = bytesToHex(params.walletId);
  const wallet = walletOf(openState(signer), walletId);
  const ways = params.payloads.map(({ key, bytes }, i) => {
    const { chain, groupKey } = walletKey(signer, walletId, wallet, key);
    return chain.finish(bytes, groupKey, signatures[i]!);
  });
  await noteExported(signer, ceremonyId, record, params);
  return ways;
}

async function noteExported(
  signer: SignerState,
  id: string,
  record: CeremonyRecord,
  { walletId }: SignParams,
): Promise<void> {
  const state = openState(signer);
  if (record.history.some(({ code }) => code === exported)) return;
  const history = [...record.history, { code: exported, name: null, at: signer.env.now() }].slice(-200);
  await state.save(
    put(state.ceremonies, id, { ...record, history }),
    told(signer, 'exported', [walletId, readHex(id)]),
  );
}

/** What another wallet's request gets back: the bare signature, under the id that the request had. */
export async function answer(signer: SignerState, { ceremonyId }: { ceremonyId: string }): Promise<Answer> {
  const { record, params, signatures } = signedOf(signer, ceremonyId);
  await noteExported(signer, ceremonyId, record, params);
  const { requestId } = record;
  const { key, bytes } = params.payloads[0]!;
  const walletId = bytesToHex(params.walletId);
  const { chain, groupKey } = walletKey(signer, walletId, walletOf(openState(signer), walletId), key);
  const signature = chain.answer?.(bytes, groupKey, signatures[0]!) ?? signatures[0]![0]!;
  return { requestId: requestId.length === 0 ? null : requestId, signature };
}
