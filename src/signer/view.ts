import type { Fact } from '../chains/chain.ts';
import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { deriveCode } from '../core/words.ts';
import type { Envelope } from '../protocol/envelope.ts';
import { keygen } from '../protocol/keygen.ts';
import type { Params } from '../protocol/kinds.ts';
import { bodyOf } from '../protocol/messages.ts';
import { buildOf } from '../protocol/round1.ts';
import { sign } from '../protocol/sign.ts';
import type { CeremonyView, Participant, RoundState } from './api.ts';
import { cameWhole, isForgotten, settled } from './ceremonies.ts';
import { ceremonyOf, type Evaluated, evaluate, seatOf } from './ceremony-run.ts';
import { chainOf } from './chains.ts';
import { reviewOf, signedAt } from './context.ts';
import { foldName, idOf, sharedNames } from './people.ts';
import type { CeremonyRecord } from './records.ts';
import { openState, type Signing, type Unlocked } from './state.ts';
import { paramsOf } from './transcript.ts';
import { colourOf, participantsOf, walletOf } from './wallets.ts';

/**
 * A ceremony as the screen shows it: a function of what is stored and of which nonces still live. What is signed stays
 * as it is, so it is made once for as long as no wallet changes its name.
 */
export function toView(signing: Signing, id: string): CeremonyView {
  const state = openState(signing);
  const record = ceremonyOf(state, id);
  const { changes } = state.wallets;
  const known = state.views.get(record);
  if (known?.wallets === changes) return known.view;
  const view = makeView(signing, id, record);
  if (record.signatures.length > 0) state.views.set(record, { wallets: changes, view });
  return view;
}

function makeView(signing: Signing, id: string, record: CeremonyRecord): CeremonyView {
  const state = openState(signing);
  const { params, messages } = record;
  const made = params.kind === 'keygen' ? params : paramsOf(walletOf(state, bytesToHex(params.walletId)));
  const { self } = seatOf(state, params);
  const outcome = knownOutcome(state, id, record) ?? evaluate(signing, record);
  const everyone = participantsOf(state, made);
  const people =
    params.kind === 'keygen' ? everyone : everyone.filter(({ index }) => params.signers.includes(index));
  const { rounds } = params.kind === 'keygen' ? keygen : sign;
  const viewState = stateOf(record, self, outcome);
  const culprit = everyone[(outcome.stopped?.culprit ?? 0) - 1] ?? null;
  const next =
    viewState === 'open'
      ? showNext(messages, people, self)
      : viewState === 'done' && params.kind === 'keygen'
        ? showFinished(state, id, record, people, self)
        : null;
  return {
    id,
    code: deriveCode(seatOf(state, params).sessionId),
    kind: params.kind,
    label: params.kind === 'keygen' ? params.label : walletOf(state, bytesToHex(params.walletId)).label,
    walletId: walletIdOf(state, id, params),
    colour: colourOf(state, params.kind === 'keygen' ? id : bytesToHex(params.walletId)),
    threshold: made.threshold,
    rounds: [...rounds],
    people: people.map((person) => ({
      ...person,
      rounds: rounds.map((_, r) => roundState(messages, person.index, r + 1, outcome)),
    })),
    state: viewState,
    stopped: outcome.stopped && { code: outcome.stopped.code, culprit, reason: outcome.reason },
    waitingFor: outcome.waitingFor,
    showNext: next,
    hasNews: next !== null,
    payloads: payloadsOf(signing, id, params),
    atLarge: viewState === 'done' ? [] : atLargeOf(signing, params),
    attempt: params.kind === 'sign' ? params.attempt : 1,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    history: record.history,
    notices: [...strangersIn(state, params, viewState), ...noticesOf(signing, params, messages, people)],
  };
}

/** What is finished is done, whatever else comes; no need to verify it again. */
function knownOutcome(state: Unlocked, id: string, record: CeremonyRecord): Evaluated | null {
  const { params, messages, history, signatures } = record;
  // Version 0.1 did not store the result of a signing, only that there is one.
  const isSigned = params.kind === 'sign' && history.some(({ code }) => code === 'done');
  const result = isSigned ? { signatures } : params.kind === 'keygen' ? state.wallets.get(id) : undefined;
  if (result === undefined) return null;
  return { messages, stopped: null, reason: null, waitingFor: [], result };
}

function stateOf(record: CeremonyRecord, self: number | null, outcome: Evaluated): CeremonyView['state'] {
  if (outcome.result !== undefined) return 'done';
  if (outcome.stopped !== null) return 'stopped';
  // Nobody has read a review here: the commitments are from before this device was restored, or from what was removed.
  if (outcome.isVoid && record.hasAgreed) return 'void';
  return record.hasAgreed || self === null ? 'open' : 'invited';
}

function roundState(
  messages: readonly Envelope[],
  from: number,
  round: number,
  outcome: Evaluated,
): RoundState {
  if (outcome.stopped?.culprit === from && outcome.stopped.code !== 'declined') return 'bad';
  return bodyOf(messages, from, round) === undefined ? 'waiting' : 'done';
}

function walletIdOf(state: Unlocked, id: string, params: Params): string | null {
  if (params.kind === 'sign') return bytesToHex(params.walletId);
  return state.wallets.get(id) === undefined ? null : id;
}

/** The others, in the order of the ring from this device on. */
function ringOf(people: readonly Participant[], self: number | null): Participant[] {
  const at = people.findIndex(({ index }) => index === self);
  return at < 0 ? [] : [...people.slice(at + 1), ...people.slice(0, at)];
}

/**
 * Whom to show the bundle to next so that the whole takes the fewest hand-overs: along the ring of participants,
 * to the first after this device who still lacks a message of the earliest incomplete round. Known cards: 3n-3 for
 * a key, 2t-2 for a signature, which is finished wherever all shares meet.
 */
function showNext(
  messages: readonly Envelope[],
  people: readonly Participant[],
  self: number | null,
): Participant | null {
  const ring = ringOf(people, self);
  for (const round of [1, 2]) {
    const behind = ring.find(({ index }) => bodyOf(messages, index, round) === undefined);
    if (behind !== undefined) return behind;
  }
  return null;
}

/**
 * A key is finished on every device. Around the ring the last certificate is made by the one before the last, and
 * from there the complete set goes round until it is back there: the one it reaches last has nobody to show it to.
 * People may go another way: who put the set together here, whatever the place, cannot know that others have it.
 */
function showFinished(
  state: Unlocked,
  id: string,
  { history }: CeremonyRecord,
  people: readonly Participant[],
  self: number | null,
): Participant | null {
  const has = (...codes: string[]) => history.some(({ code }) => codes.includes(code));
  // Neither started nor joined here: it was restored from a co-signer who has it.
  if (has(settled) || !has('started', 'joined')) return null;
  const isPair = people.length === 2;
  if (has(cameWhole) && (isPair || self === people.length - 2)) return null;
  // Compared with the only other one.
  if (isPair && state.wallets.get(id)?.verified != null) return null;
  const signers = signersWith(state, id);
  return ringOf(people, self).find(({ index }) => !signers.has(index)) ?? null;
}

/** Who has signed or approved with a wallet, and so has it. */
function signersWith(state: Unlocked, walletId: string): Set<number> {
  const all = state.ceremonies.entries().flatMap(([, { params, messages }]) => {
    const isOf = params.kind === 'sign' && bytesToHex(params.walletId) === walletId;
    return isOf ? messages.map(({ from }) => from) : [];
  });
  return new Set(all);
}

function payloadsOf(signing: Signing, id: string, params: Params): CeremonyView['payloads'] {
  if (params.kind !== 'sign') return [];
  const walletId = bytesToHex(params.walletId);
  const wallet = walletOf(openState(signing), walletId);
  const made = paramsOf(wallet);
  return params.payloads.map((payload) => ({
    chain: chainOf(signing, made, payload.key).id,
    review: reviewOf(signing, walletId, wallet, payload, id),
  }));
}

/**
 * Payloads that others may be able to finish without this device, because its part of the signature has left it in this
 * attempt or in another: for each how to make it void.
 */
function atLargeOf(signing: Signing, params: Params): Fact[] {
  if (params.kind !== 'sign') return [];
  const wallet = walletOf(openState(signing), bytesToHex(params.walletId));
  const made = paramsOf(wallet);
  return params.payloads.flatMap((payload) => {
    const chain = chainOf(signing, made, payload.key);
    const groupKey = wallet.keys[payload.key]!.commitment[0]!;
    const isOut = signedAt(signing, bytesToHex(params.walletId), wallet, payload) !== null;
    return isOut ? [chain.voiding(payload.bytes, groupKey)] : [];
  });
}

/** Before a wallet is made: who of its people is not the one that this person may take them for. */
function strangersIn(
  state: Unlocked,
  params: Params,
  viewState: CeremonyView['state'],
): CeremonyView['notices'] {
  if (params.kind !== 'keygen' || viewState === 'done') return [];
  const shared = sharedNames(state, params.participants);
  return params.participants.flatMap((member) => {
    const { name } = member;
    if (equalBytes(member.identity, state.identity.publicKey)) return [];
    if (shared.has(foldName(name))) return [{ code: 'another-of-that-name', name }];
    return state.contacts.get(idOf(member)) === undefined ? [{ code: 'not-a-contact', name }] : [];
  });
}

function noticesOf(
  signing: Signing,
  params: Params,
  messages: readonly Envelope[],
  people: readonly Participant[],
): CeremonyView['notices'] {
  const { build } = signing.around;
  if (params.kind !== 'keygen' || build.length === 0) return [];
  return people.flatMap(({ index, name, isSelf }) => {
    try {
      const theirs = buildOf(messages, index);
      return isSelf || theirs === null || equalBytes(theirs, build) ? [] : [{ code: 'build-differs', name }];
    } catch {
      return [];
    }
  });
}

export function ceremonies(signing: Signing): CeremonyView[] {
  const state = openState(signing);
  // Without its wallet nobody can say what a signing is about; the transcript brings both back.
  const isReadable = ({ params }: CeremonyRecord) =>
    params.kind === 'keygen' || state.wallets.get(bytesToHex(params.walletId)) !== undefined;
  return state.ceremonies
    .entries()
    .filter(([, record]) => !isForgotten(record) && isReadable(record))
    .map(([id]) => toView(signing, id))
    .sort((a, b) => b.updatedAt - a.updatedAt);
}
