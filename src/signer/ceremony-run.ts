import type { Digest } from '../chains/chain.ts';
import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { writeBundle } from '../protocol/bundle.ts';
import { advance, type Outcome, type Seat } from '../protocol/ceremony.ts';
import { type Envelope, stopRound } from '../protocol/envelope.ts';
import { type KeygenResult, keygen } from '../protocol/keygen.ts';
import type { Params } from '../protocol/kinds.ts';
import { mergeMessages } from '../protocol/messages.ts';
import { deriveSessionId } from '../protocol/session.ts';
import { type SignResult, sign, signersOf } from '../protocol/sign.ts';
import type { SignParams } from '../protocol/sign-params.ts';
import { chainOf } from './chains.ts';
import { readContext } from './context.ts';
import { idOf, ownMember } from './people.ts';
import type { CeremonyRecord } from './records.ts';
import { openState, put, type Signing, type Unlocked, type Write } from './state.ts';
import { paramsOf } from './transcript.ts';
import { walletOf } from './wallets.ts';

/**
 * How a ceremony goes on here. The order of effects stands in `run` and nowhere else: step, write strictly, read
 * back and compare (the vault does both), and only then is there anything to show.
 */

/** Errors: `unknown-ceremony`. */
export function ceremonyOf(state: Unlocked, id: string): CeremonyRecord {
  const record = state.ceremonies.get(id);
  if (record === undefined) throw new SignerError('unknown-ceremony');
  return record;
}

/** Who takes part and which of them this device is. Errors: `self-missing`, `bad-parameters`, `unknown-wallet`, ... */
export function seatOf(state: Unlocked, params: Params): Seat {
  const sessionId = deriveSessionId(params);
  const own = ownMember(state);
  if (params.kind === 'keygen') {
    if (params.realm !== state.device.realm) throw new SignerError('practice-mixed');
    const index = params.participants.findIndex((member) => equalBytes(member.identity, own.identity));
    if (index < 0) throw new SignerError('self-missing');
    const isOurs = params.participants[index]!.staticKeys.every((key, i) =>
      equalBytes(key, own.staticKeys[i]!),
    );
    if (!isOurs) throw new SignerError('bad-parameters', { where: 'own keys' });
    return { sessionId, members: params.participants, self: index + 1 };
  }
  const wallet = walletOf(state, bytesToHex(params.walletId));
  const { participants, threshold, keys } = paramsOf(wallet);
  if (params.epoch !== wallet.epoch) throw new SignerError('wrong-epoch');
  const isFit =
    params.signers.length >= threshold &&
    params.signers.at(-1)! <= participants.length &&
    params.payloads.every(({ key }) => key < keys.length);
  if (!isFit) throw new SignerError('bad-parameters', { where: 'signers' });
  const index = participants.findIndex((member) => equalBytes(member.identity, own.identity)) + 1;
  const members = signersOf(params, participants);
  return { sessionId, members, self: params.signers.includes(index) ? index : null };
}

/** What is signed, as each chain derives it from the payload here. Errors: the chain's. */
export function digestsOf(signing: Signing, params: SignParams): Digest[][] {
  const wallet = walletOf(openState(signing), bytesToHex(params.walletId));
  const made = paramsOf(wallet);
  return params.payloads.map(({ key, bytes }) => {
    const chain = chainOf(signing, made, key);
    const context = readContext(signing, wallet, key);
    chain.review(bytes, context);
    return chain.digests(bytes, context.groupKey);
  });
}

export type Evaluated = Outcome<KeygenResult | SignResult>;

const results = new WeakMap<CeremonyRecord, Evaluated>();

/** What the ceremony comes to with the messages held. Makes messages in memory; writes nothing. */
export function evaluate(signing: Signing, record: CeremonyRecord): Evaluated {
  const known = results.get(record) ?? storedOutcome(record);
  if (known !== undefined) return known;
  const outcome = stepAll(signing, record);
  if (outcome.result !== undefined) results.set(record, outcome);
  return outcome;
}

/** What a finished signing came to is stored with it and never computed again. */
function storedOutcome({ messages, signatures }: CeremonyRecord): Evaluated | undefined {
  if (signatures.length === 0) return undefined;
  return { messages, stopped: null, reason: null, waitingFor: [], result: { signatures } };
}

function stepAll(signing: Signing, record: CeremonyRecord): Evaluated {
  const state = openState(signing);
  const { params, hasAgreed } = record;
  const seat = seatOf(state, params);
  const id = bytesToHex(seat.sessionId);
  const { random, build } = signing.around;
  const unsaved = state.unsaved.get(id) ?? [];
  const held = mergeMessages(seat.sessionId, seat.members, record.messages, unsaved).messages;
  if (params.kind === 'keygen') {
    const memo = state.memos.get(id) ?? {};
    state.memos.set(id, memo);
    const context = { params, self: seat.self!, identity: state.identity, hasAgreed, random, build, memo };
    return advance(keygen, context, seat, state.identity, held);
  }
  const { keys, shares } = walletOf(state, bytesToHex(params.walletId));
  const nonces = signing.nonces.get(id) ?? {};
  signing.nonces.set(id, nonces);
  const digests = digestsOf(signing, params);
  const context = { params, keys, shares, digests, self: seat.self, hasApproved: hasAgreed, random, nonces };
  return advance(sign, context, seat, state.identity, held);
}

/** Steps a ceremony and stores what came of it. */
export async function run(
  signing: Signing,
  id: string,
  before: CeremonyRecord,
  seen: readonly Envelope[] = before.messages,
): Promise<Evaluated> {
  const state = openState(signing);
  const outcome = evaluate(signing, before);
  // A share made from a spent nonce exists only here until it is written: a failed write must not lose it.
  state.unsaved.set(id, outcome.messages);
  const record = withHistory(signing, before, seen, outcome);
  const writes: Write[] = [put(state.ceremonies, id, record)];
  if (
    before.params.kind === 'keygen' &&
    outcome.result !== undefined &&
    state.wallets.get(id) === undefined
  ) {
    writes.push(...newWallet(signing, id, record, outcome.result as KeygenResult));
  }
  const version = state.ceremonies.version(id);
  try {
    await state.save(...writes);
  } catch (error) {
    // What is stored has moved on: by this very write, or by another tab's, whose word then stands.
    if (state.ceremonies.version(id) !== version) state.unsaved.delete(id);
    throw error;
  }
  state.unsaved.delete(id);
  return outcome;
}

function newWallet(signing: Signing, id: string, record: CeremonyRecord, result: KeygenResult): Write[] {
  const state = openState(signing);
  const params = record.params as Extract<Params, { kind: 'keygen' }>;
  if (state.wallets.size >= limits.wallets) throw new SignerError('storage-full');
  const wallet = {
    ...result,
    label: params.label,
    transcript: writeBundle(
      params,
      record.messages.filter((e) => e.round !== stopRound),
    ),
    epoch: 0,
    verified: null,
    createdAt: signing.around.now(),
    colour: null,
  };
  const strangers = params.participants.filter(
    (member) =>
      !equalBytes(member.identity, state.identity.publicKey) &&
      state.contacts.get(idOf(member)) === undefined,
  );
  const build = new Uint8Array();
  const room = Math.max(0, limits.contacts - state.contacts.size);
  return [
    put(state.wallets, id, wallet),
    ...strangers
      .slice(0, room)
      .map((member) => put(state.contacts, idOf(member), { member, build, verified: null })),
  ];
}

/** `seen`: messages that the history tells of already. */
function withHistory(
  signing: Signing,
  before: CeremonyRecord,
  seen: readonly Envelope[],
  outcome: Evaluated,
): CeremonyRecord {
  const at = signing.around.now();
  const { members } = seatOf(openState(signing), before.params);
  const history = [...before.history];
  const isNew = (code: string) => !history.some((event) => event.code === code);
  for (const e of outcome.messages) {
    const isKnown = seen.some((m) => m.from === e.from && m.round === e.round);
    if (!isKnown) history.push({ code: `round-${e.round}`, name: members[e.from - 1]?.name ?? null, at });
  }
  if (outcome.result !== undefined && isNew('done')) history.push({ code: 'done', name: null, at });
  if (outcome.stopped !== null && isNew('stopped')) {
    const name = members[(outcome.stopped.culprit ?? 0) - 1]?.name ?? null;
    history.push({ code: 'stopped', name, at });
  }
  const { messages, result } = outcome;
  const signatures = result !== undefined && 'signatures' in result ? result.signatures : [];
  return { ...before, messages, updatedAt: at, history: history.slice(-200), signatures };
}
