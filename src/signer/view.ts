import { deriveCode } from '../core/words.ts';
import { speaksIn } from '../protocol/envelope.ts';
import { bodyOf } from '../protocol/messages.ts';
import type { CeremonyView, RoundState } from './api/ceremonies.ts';
import type { Input, Output } from './api.ts';
import { ceremonyOf, type Evaluated, evaluate, seatOf } from './ceremony-run.ts';
import { isForgotten } from './history.ts';
import { signerKindOf } from './kinds/registry.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { nextAlongRing } from './ring.ts';
import { openState, type SignerState } from './state.ts';
import { colourOf } from './wallets.ts';

/**
 * A ceremony as the screen shows it: a function of what is stored and of what still lives in memory. What is
 * signed stays as it is, so its view is made once, as long as no wallet or recipient changes its name.
 */
export function toView(signer: SignerState, id: string): CeremonyView {
  const state = openState(signer);
  const record = ceremonyOf(state, id);
  const stamp = [state.wallets, state.recipients, state.charters].map(({ changes }) => changes).join();
  const known = state.views.get(record);
  if (known?.stamp === stamp) return known.view;
  const view = makeView(signer, id, record);
  if (record.signatures.length > 0) state.views.set(record, { stamp, view });
  return view;
}

function makeView(signer: SignerState, id: string, record: CeremonyRecord): CeremonyView {
  const state = openState(signer);
  const { params, messages } = record;
  const kind = signerKindOf(params);
  const { rounds } = kind.ceremony;
  const { sessionId, members, self } = seatOf(state, record);
  const { people, label, walletId, colourId, threshold } = kind.about(state, id, record);
  const outcome = shownOutcome(signer, id, record);
  const viewState = stateOf(record, self, outcome);
  const culprit = people.find(({ index }) => index === outcome.stopped?.culprit) ?? null;
  const along = () =>
    viewState === 'open' ? nextAlongRing(members, rounds.length, messages, people, self) : null;
  const next = kind.showNext?.(state, id, record, viewState, people, self, signer) ?? along();
  const cell = (index: number, round: number): RoundState => {
    if (!speaksIn(members, index, round)) return 'none';
    if (outcome.stopped?.culprit === index && outcome.stopped.code !== 'declined') return 'bad';
    return bodyOf(messages, index, round) === undefined ? 'waiting' : 'done';
  };
  return {
    id,
    code: deriveCode(sessionId),
    kind: params.kind,
    label,
    walletId,
    colour: colourOf(state, colourId),
    threshold,
    rounds: [...rounds],
    people: people.map((person) => ({ ...person, rounds: rounds.map((_, r) => cell(person.index, r + 1)) })),
    state: viewState,
    stopped: outcome.stopped && { code: outcome.stopped.code, culprit, reason: outcome.reason },
    waitingFor: outcome.waitingFor,
    showNext: next,
    hasNews: next !== null,
    change: null,
    charter: null,
    request: null,
    clearance: null,
    payloads: [],
    atLarge: [],
    attempt: 1,
    notices: [],
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    history: record.history,
    ...kind.details(signer, id, record, viewState, people),
  };
}

/** What is finished is done, whatever else comes; no need to verify it again. */
function shownOutcome(signer: SignerState, id: string, record: CeremonyRecord): Evaluated {
  if (!signerKindOf(record.params).isDone(openState(signer), id, record)) return evaluate(signer, record);
  return { messages: record.messages, stopped: null, reason: null, waitingFor: [], result: true };
}

function stateOf(record: CeremonyRecord, self: number | null, outcome: Evaluated): CeremonyView['state'] {
  if (outcome.result !== undefined) return 'done';
  if (outcome.stopped !== null) return 'stopped';
  // Nobody has read a review here: the commitments are from before this device was restored, or from a
  // removed ceremony.
  if (outcome.isVoid && record.hasAgreed) return 'void';
  return record.hasAgreed || self === null ? 'open' : 'invited';
}

export function ceremonies(signer: SignerState): CeremonyView[] {
  const state = openState(signer);
  const isShown = (record: CeremonyRecord) =>
    !isForgotten(record) && signerKindOf(record.params).isReadable(state, record);
  return state.ceremonies
    .entries()
    .filter(([, record]) => isShown(record))
    .map(([id]) => toView(signer, id))
    .sort((a, b) => b.updatedAt - a.updatedAt);
}

const listed = 25;

/** Signings in the archive, as `ceremonies` shows those outside it. */
export function signedBefore(
  signer: SignerState,
  { walletId, after }: Input<'signedBefore'>,
): Output<'signedBefore'> {
  const state = openState(signer);
  const all = state.archive.ofWallet(walletId).filter(({ id }) => state.ceremonies.version(id) === 0);
  const left = all.slice(all.findIndex(({ id }) => id === after) + 1);
  const page = left.slice(0, listed).filter(({ id }) => {
    const record = ceremonyOf(state, id);
    return signerKindOf(record.params).isReadable(state, record);
  });
  return { list: page.map(({ id }) => toView(signer, id)), left: left.length };
}
