import { bytesToHex, equalBytes, readHex } from '../core/bytes.ts';
import { writeCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { writeChain } from '../protocol/certificate-chain.ts';
import { mergeMessages } from '../protocol/messages.ts';
import type { ReshareResult } from '../protocol/reshare.ts';
import { asReshareParams, type ReshareParams } from '../protocol/reshare-params.ts';
import type { Wallet } from './api/wallets.ts';
import { begin } from './ceremonies.ts';
import { seatOf, step } from './ceremony-run.ts';
import { contactOf, ownMember } from './people.ts';
import { put } from './record-cache.ts';
import { dropFormer, switchWrites } from './reshare.ts';
import { openState, type SignerState } from './state.ts';
import { linksOf, newestEpoch } from './transcript.ts';
import { toWallet, walletOf } from './wallets.ts';

/** What a person does to hand a wallet on. */

/**
 * Opens a change of co-signers, agreed to here. `stay`: old indices, with or without this device's own;
 * `join`: contacts; `dealers`: old indices of those who hand their shares on. Errors: `bad-parameters`,
 * `unknown-wallet`, `unknown-contact`, `reshare-open`, `too-large` (the chain is full).
 */
export async function startReshare(
  signer: SignerState,
  input: { walletId: string; stay: number[]; join: string[]; dealers: number[]; threshold: number },
): Promise<string> {
  const state = openState(signer);
  const record = walletOf(state, input.walletId);
  if (record.shares.length === 0) throw new SignerError('wrong-epoch', { where: 'handed-on' });
  const from = newestEpoch(record);
  const stay = [...new Set(input.stay)].sort((a, b) => a - b).map((index) => from.members[index - 1]);
  const join = input.join.map((id) => contactOf(state, id).member);
  if (stay.some((member) => member === undefined))
    throw new SignerError('bad-parameters', { where: 'participants' });
  const members = [...stay.map((member) => member!), ...join];
  const own = ownMember(state);
  const self = from.members.findIndex(({ identity }) => equalBytes(identity, own.identity)) + 1;
  const dealers = [...new Set(input.dealers)].sort((a, b) => a - b);
  if (!dealers.includes(self)) throw new SignerError('self-missing');
  if (members.length < 2 || members.length > limits.participants)
    throw new SignerError('bad-parameters', { where: 'participants' });
  if (input.threshold < 2) throw new SignerError('bad-parameters', { where: 'threshold' });
  const links = linksOf(record);
  if (links.length > limits.links || writeCbor(writeChain(links)).length > limits.chainBytes)
    throw new SignerError('too-large', { where: 'chain' });
  const params: ReshareParams = {
    kind: 'reshare',
    walletId: readHex(input.walletId),
    epoch: from.number,
    parent: from.transcriptHash,
    dealers,
    threshold: input.threshold,
    members,
    nonce: signer.env.random(16),
  };
  return begin(signer, params, { extra: links });
}

/** The person says that the former shares are no longer needed; nothing of them stays. */
export async function dropFormerShares(
  signer: SignerState,
  { walletId }: { walletId: string },
): Promise<Wallet> {
  const state = openState(signer);
  await state.save(...dropFormer(state, walletId, walletOf(state, walletId)));
  return toWallet(signer, walletId, walletOf(state, walletId));
}

/**
 * The person chooses the other of two finished changes of one epoch. What is here becomes the former one;
 * nothing is lost until it is deleted by hand. Errors: `unknown-ceremony` if none was shown since the app was
 * opened.
 */
export async function takeBranch(signer: SignerState, { walletId }: { walletId: string }): Promise<Wallet> {
  const state = openState(signer);
  const rival = signer.rivals.get(walletId);
  const params = rival && asReshareParams(rival.params);
  if (!params) throw new SignerError('unknown-ceremony');
  const { extra } = rival;
  const seat = seatOf(state, rival);
  const { messages } = mergeMessages(seat.sessionId, seat.members, [], rival.messages);
  const at = signer.env.now();
  const history = [{ code: 'chosen', name: null, at }];
  const start = { params, extra, messages, hasAgreed: true, createdAt: at, updatedAt: at, history };
  const record = { ...start, requestId: new Uint8Array(), signatures: [] };
  const { result, stopped, messages: all } = step(signer, bytesToHex(seat.sessionId), record);
  if (result === undefined) throw stopped ?? new SignerError('unknown-ceremony');
  const taken = { ...record, messages: all };
  await state.save(
    put(state.ceremonies, bytesToHex(seat.sessionId), taken),
    ...switchWrites(signer, taken, result as ReshareResult),
  );
  signer.rivals.delete(walletId);
  return toWallet(signer, walletId, walletOf(state, walletId));
}
